import type { SampleLocale, Topic } from './verbatims.ts'

/** What members write in cases: to each other in the company's language, to the customer `{name}` in theirs. Mails are signed by themselves. */
export type CaseWords = {
  notes: readonly string[]
  learnt: Partial<Record<Topic, readonly string[]>> & { other: readonly string[] }
  dismissed: readonly string[]
  reply: Partial<Record<Topic, string>> & { other: string }
}

export const CASE_WORDS: Record<SampleLocale, CaseWords> = {
  en: {
    notes: [
      'Called, no answer. Trying again tomorrow morning, their time.',
      'Left a voice message and wrote a mail.',
      'Good call, twenty minutes. More disappointed than angry.',
      'They sent three examples, forwarded to the product team.',
      'Asked engineering for a date before I call back.',
      'Their deputy is the better contact for the details.',
    ],
    learnt: {
      performance: [
        'Slow because all traffic goes through Frankfurt. Moved them to the Singapore region.',
        'Two saved filters scanned the whole archive. Rebuilt with them, now under two seconds.',
      ],
      reliability: [
        'Hit by last year’s outage. Sent the full report and agreed a credit.',
        'Photos were lost on an old app version. Updated all devices with their IT.',
      ],
      support: [
        'Ticket sat between two queues. One engineer owns it now.',
        'Explained the new escalation number; they have a named contact.',
      ],
      price: [
        'Renewal quote was wrong by one tier. Corrected and confirmed in writing.',
        'Moved seasonal staff to active-people pricing.',
      ],
      billing: ['Three invoices corrected, credit note sent.', 'Their order number is now on every invoice.'],
      onboarding: [
        'New consultant assigned, two sites live by the end of the month.',
        'Imported their history with them on the call.',
      ],
      usability: [
        'Built a two-screen form for their drivers together.',
        'Showed favourites; asked design to look at the tablet keyboard.',
      ],
      integration: ['Connector now alerts on failure; raised their API limit.', 'SSO set up at no charge, as it was sold.'],
      product: [
        'Two people on one job is planned for next quarter; they join the pilot.',
        'Set up contractor permissions that hide prices.',
      ],
      communication: ['Apologised. They are on the early notice list for workflow changes.'],
      other: [
        'No single cause. We agreed on a monthly check-in for a while.',
        'Mostly wanted to be heard. Promised to report back after the next release.',
      ],
    },
    dismissed: [
      'Clicked 2 by mistake, meant 9. Confirmed by phone.',
      'Left the company last month; colleague asked instead.',
      'Duplicate of the case of a colleague at the same site.',
    ],
    reply: {
      performance:
        'Dear {name},\n\nthank you for telling us how slow things have become for you. I have looked at your workspace with our engineers and would like to show you what we found. Would Thursday suit you?',
      reliability:
        'Dear {name},\n\nI am sorry that you lost work because of us. Here is what happened and what we have changed since; may I call you to go through it?',
      price:
        'Dear {name},\n\nthank you for being frank about the price. Before your renewal I would like to go through what you use and what you do not, so that you pay for the former only.',
      other:
        'Dear {name},\n\nthank you for your honest answer. I would like to understand it better and put it right where we can. When may I call you this week?',
    },
  },
  'zh-Hans': {
    notes: [
      '已致电，未接通，明早再打。',
      '留了言，同时发了邮件。',
      '通话二十分钟，客户更多是失望，不是生气。',
      '客户发来三个例子，已转产品团队。',
      '先找研发确认时间，再回复客户。',
      '具体情况找他们的副手更清楚。',
    ],
    learnt: {
      performance: [
        '流量绕行海外节点导致变慢，已切换到就近节点。',
        '两个常用筛选会扫全部历史数据，和客户一起重建，现在两秒内打开。',
      ],
      reliability: ['受去年故障影响，已发送完整报告并协商补偿。', '旧版 APP 丢照片，已和对方 IT 一起完成升级。'],
      support: ['工单卡在两个小组之间，现已指定专人负责。', '告知升级处理的电话，并安排固定对接人。'],
      price: ['续约报价档位算错，已更正并书面确认。', '季节工改为按活跃人数计费。'],
      billing: ['三张账单已更正，并补开红字发票。', '发票抬头已在系统中固定。'],
      onboarding: ['更换实施顾问，本月底前再上线两个厂区。', '电话里一起把历史数据导完了。'],
      usability: ['和客户一起把报修表单精简到两页。', '教了收藏夹用法，平板键盘问题已提给设计。'],
      integration: ['接口中断现在会告警，并提高了限额。', '按签约承诺免费配置单点登录。'],
      product: ['多人派单排在下季度，客户参加内测。', '配置了外包权限，价格已隐藏。'],
      communication: ['已致歉，流程变更将提前通知他们。'],
      other: ['没有单一原因，约定近期每月回访一次。', '客户主要希望有人听，答应下个版本后反馈。'],
    },
    dismissed: ['误点了 2 分，本意是 9 分，已电话确认。', '联系人上月离职，已改为联系同事。', '与同一厂区同事的个案重复。'],
    reply: {
      performance:
        '{name}，您好：\n\n感谢您告诉我们系统变慢的情况。我已和工程师一起检查了您的工作区，想向您说明发现的问题和处理办法。周四下午方便通话吗？',
      reliability:
        '{name}，您好：\n\n非常抱歉，因为我们的问题影响了您的工作。我想向您说明原因以及我们已经做出的改进，方便给您打个电话吗？',
      price: '{name}，您好：\n\n感谢您对价格的坦率意见。续约之前，我想和您一起看看哪些功能在用、哪些没有用，只为用到的付费。',
      other: '{name}，您好：\n\n感谢您如实的评价。我想多了解一些情况，尽力把问题解决好。这周什么时间方便给您打电话？',
    },
  },
  'zh-Hant': {
    notes: [
      '已致電，未接通，明早再試。',
      '已留言並寄出電子郵件。',
      '通話二十分鐘，客戶比較失望，不是生氣。',
      '客戶提供三個例子，已轉產品團隊。',
    ],
    learnt: {
      performance: ['流量繞到歐洲節點，已改用鄰近節點。'],
      reliability: ['受去年當機影響，已寄出完整報告並協商補償。'],
      support: ['工單卡在兩個小組之間，已指定專人。'],
      price: ['續約報價級距算錯，已更正。'],
      onboarding: ['更換導入顧問，月底前再上線兩個據點。'],
      other: ['沒有單一原因，約定每月回訪。', '客戶希望有人傾聽，答應下一版後回報。'],
    },
    dismissed: ['誤點 2 分，本意是 9 分，已電話確認。', '聯絡人上月離職，已改聯絡同仁。'],
    reply: {
      other: '{name} 您好：\n\n感謝您誠實的評價。我想多了解一些情況，盡力把問題處理好。請問這週什麼時間方便致電？',
    },
  },
}
