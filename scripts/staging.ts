import type { Page } from 'playwright-core'
import { dayLater } from '#domain/zoned-time.ts'

/** What the pictures show that a sample does not hold: a wave being planned, subjects on trial, a file half imported, figures of others. */
export async function stage(
  page: Page,
  url: string,
  locale: 'en' | 'zh-Hans',
  program: { id: string },
): Promise<Record<string, string>> {
  const send = async (method: 'POST' | 'PUT', where: string, body: object | string) => {
    const headers = { origin: url, ...(typeof body === 'string' && { 'content-type': 'text/csv' }) }
    const reply = await page.request.fetch(url + where, { method, headers, data: body })
    if (!reply.ok()) throw new Error(`${where}: ${await reply.text()}`)
    return reply.json()
  }
  const { planner: plan, wave, subjects, people, sender, published } = STAGED[locale]
  const today = new Date().toISOString().slice(0, 10)
  const draft = { programId: program.id, name: plan, closesAt: `${dayLater(today, 24)}T21:00:00.000Z`, plan: planFrom(today) }
  const planner = await send('POST', '/api/waves', draft)
  const trial = await send('POST', '/api/waves', { ...draft, name: wave })
  await send('PUT', `/api/waves/${trial.id}/experiment`, {
    varies: ['subject'],
    stopping: 'fixed_horizon',
    readDays: 7,
    variants: [{ percent: 20 }, ...subjects.map((subject) => ({ percent: 20, texts: { [locale]: { subject } } }))],
  })
  const file = await send('POST', `/api/imports?kind=contacts&fileName=${encodeURIComponent(people.name)}`, people.rows)
  await send('POST', '/api/senders', sender)
  for (const figure of published) await send('POST', '/api/benchmarks', { url: null, method: null, ...figure })
  await send('POST', '/api/sending/domains', { domain: 'isletdocs.example', spf: 'include:mail.example' })
  return {
    planner: `/listen/waves/${planner.id}`,
    reminders: `/listen/waves/${planner.id}`,
    experiment: `/listen/waves/${trial.id}`,
    import: `/listen/imports/${file.id}`,
    'import-rows': `/listen/imports/${file.id}`,
  }
}

const planFrom = (today: string) => ({
  sampling: { kind: 'stratified', by: 'attribute:plan', amount: { percent: 50 }, floor: 30 },
  account: { most: 3 },
  drip: { startOn: dayLater(today, 1), endOn: dayLater(today, 14), weekdays: [1, 2, 3, 4, 5], from: 9, to: 17, perDay: 60 },
  reminders: { count: 1, afterDays: 5 },
})

const STAGED = {
  en: {
    planner: 'Winter 2027',
    wave: 'Spring 2027',
    subjects: ['Two minutes that change what we build next?', 'How are we doing, {name|neighbour}?'],
    sender: { name: 'Ines Berger', address: 'ines@isletdocs.example', replyTo: 'care@isletdocs.example' },
    published: [
      { name: 'Invented: software for works', source: 'A made-up trade body', year: 2025, score: 32, answers: 1840 },
      { name: 'Invented: a rival', source: 'A made-up press release', year: 2026, score: 48, answers: null },
    ],
    people: {
      name: 'customers-december.csv',
      rows: [
        'Name,E-mail,Phone,Company,Plan,MRR,Renewal,Role',
        'Ada Martins,ada@fjordline.example,+49 30 901820,Fjordline,Team,"1,200 EUR",2027-03-31,Admin',
        'Tom Reyes,tom@fjordline.example,,Fjordline,Team,"1,200 EUR",2027-03-31,User',
        'Lena Vogt,lena.vogt@kiteworks,,Kite Works,Business,"4,800 EUR",2027-06-30,Admin',
        'Noor Haddad,noor@kiteworks.example,+49 40 55512,Kite Works,Business,"4,800 EUR",2027-02-30,User',
        'Jun Mori,jun@saltmarsh.example,,Saltmarsh,Free,0 EUR,,User',
        'Ada Martins,ADA@fjordline.example,,Fjordline,Team,"1,200 EUR",2027-03-31,Admin',
      ].join('\n'),
    },
  },
  'zh-Hans': {
    planner: '2027 年冬季',
    wave: '2027 年春季',
    subjects: ['占用两分钟，帮我们决定下一步做什么', '{name|您好}，用得还顺手吗？'],
    sender: { name: '沈怡', address: 'shenyi@isletdocs.example', replyTo: 'care@isletdocs.example' },
    published: [
      { name: '虚构：工业软件', source: '虚构的行业协会', year: 2025, score: 32, answers: 1840 },
      { name: '虚构：某同行', source: '虚构的新闻稿', year: 2026, score: 48, answers: null },
    ],
    people: {
      name: '客户名单-12月.csv',
      rows: [
        '姓名,邮箱,手机,公司,套餐,月费,续约日期,角色',
        '王伟,wangwei@qinghe.example,+86 138 0013 8000,青禾科技,团队版,1200 元,2027-03-31,管理员',
        '李娜,lina@qinghe.example,,青禾科技,团队版,1200 元,2027-03-31,使用者',
        '陈晨,chenchen@yunfan,,云帆物流,企业版,4800 元,2027-06-30,管理员',
        '赵敏,zhaomin@yunfan.example,+86 139 1234 5678,云帆物流,企业版,4800 元,2027-02-30,使用者',
        '孙浩,sunhao@xingye.example,,星野设计,免费版,0 元,,使用者',
        '王伟,WANGWEI@qinghe.example,,青禾科技,团队版,1200 元,2027-03-31,管理员',
      ].join('\n'),
    },
  },
} as const
