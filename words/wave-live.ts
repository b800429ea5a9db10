import { words } from './locale.ts'

/** The page of a wave that runs or has run: its plan, its mails, what came of them, and every decision. */
export const waveLive = words({
  'waves.next': {
    en: 'The next mail leaves {at}. Mails to come, day by day:',
    'zh-Hans': '下一封邮件将于 {at} 发出。之后每天的邮件数：',
    'zh-Hant': '下一封郵件將於 {at} 寄出。之後每天的郵件數：',
  },
  'waves.strata': { en: 'From ask to answer, by stratum', 'zh-Hans': '各层从询问到回答', 'zh-Hant': '各層從詢問到回答' },
  'waves.strata.clicked': { en: 'Opened', 'zh-Hans': '打开链接', 'zh-Hant': '開啟連結' },
  'waves.strata.rate': { en: 'Rate', 'zh-Hans': '回答率', 'zh-Hant': '回答率' },
  'waves.plan': { en: 'How it asks', 'zh-Hans': '调查方案', 'zh-Hant': '調查方案' },
  'waves.plan.whom': { en: 'Whom', 'zh-Hans': '问谁', 'zh-Hant': '問誰' },
  'waves.plan.people': {
    en: '{people, plural, one {one person} other {# people}}',
    'zh-Hans': '{people, number} 人',
    'zh-Hant': '{people, number} 人',
  },
  'waves.plan.percent': { en: '{percent, number}%', 'zh-Hans': '{percent, number}%', 'zh-Hant': '{percent, number}%' },
  'waves.plan.amount': {
    en: '{kind, select, random {{many}, drawn at random} other {{many}, divided among strata{floor, plural, =0 {} other {; # of each at least}}}}',
    'zh-Hans': '{kind, select, random {随机抽取 {many}} other {分层抽取 {many}{floor, plural, =0 {} other {，每层至少 # 人}}}}',
    'zh-Hant': '{kind, select, random {隨機抽取 {many}} other {分層抽取 {many}{floor, plural, =0 {} other {，每層至少 # 人}}}}',
  },
  'waves.plan.precision': {
    en: 'Until each part is known to ±{margin, number} points',
    'zh-Hans': '问到每一部分的误差不超过 ±{margin, number} 分为止',
    'zh-Hant': '問到每一部分的誤差不超過 ±{margin, number} 分為止',
  },
  'waves.plan.account': {
    en: '{most, number} at most',
    'zh-Hans': '最多 {most, number} 人',
    'zh-Hant': '最多 {most, number} 人',
  },
  'waves.plan.days': {
    en: 'Evenly from {from} to {to}.',
    'zh-Hans': '{from} 至 {to} 均匀发出。',
    'zh-Hant': '{from} 至 {to} 均勻寄出。',
  },
  'waves.plan.until': { en: 'Evenly until {to}.', 'zh-Hans': '均匀发出，到 {to} 为止。', 'zh-Hant': '均勻寄出，到 {to} 為止。' },
  'waves.plan.hours': {
    en: '{weekdays}, {from, number}:00 to {to, number}:00.',
    'zh-Hans': '{weekdays}，{from, number}:00 至 {to, number}:00。',
    'zh-Hant': '{weekdays}，{from, number}:00 至 {to, number}:00。',
  },
  'waves.plan.per_day': {
    en: 'At most {mails, plural, one {one mail} other {# mails}} a day.',
    'zh-Hans': '每天最多 {mails, number} 封。',
    'zh-Hant': '每天最多 {mails, number} 封。',
  },
  'waves.plan.warm_up': { en: 'A new sender is warmed up.', 'zh-Hans': '新发件域名先预热。', 'zh-Hant': '新寄件網域先暖機。' },
  'waves.plan.reminders': {
    en: '{count, plural, one {One} other {# at most}}, after {days, plural, one {one day} other {# days}} of silence each',
    'zh-Hans': '最多 {count, number} 次，每次在 {days, number} 天未回答后',
    'zh-Hant': '最多 {count, number} 次，每次在 {days, number} 天未回答後',
  },
  'waves.segments': { en: 'How precise it is by now', 'zh-Hans': '目前的精度', 'zh-Hant': '目前的精確度' },
  'waves.segments.note': {
    en: 'each part is released once a day until it is precise enough',
    'zh-Hans': '每层每天放出一次，直到达到精度',
    'zh-Hant': '每層每天放出一次，直到達到精確度',
  },
  'waves.segments.all': { en: 'Everyone', 'zh-Hans': '所有人', 'zh-Hant': '所有人' },
  'waves.segments.answers': { en: 'Answers', 'zh-Hans': '回答', 'zh-Hant': '回答' },
  'waves.segments.of': {
    en: '{answers, number} of about {wanted, number}',
    'zh-Hans': '{answers, number}，约需 {wanted, number}',
    'zh-Hant': '{answers, number}，約需 {wanted, number}',
  },
  'waves.segments.left': { en: 'In reserve', 'zh-Hans': '后备', 'zh-Hant': '後備' },
  'waves.segment.release': { en: 'More to come', 'zh-Hans': '待放出', 'zh-Hant': '待放出' },
  'waves.segment.wait': { en: 'Waiting for answers', 'zh-Hans': '等待回答', 'zh-Hant': '等待回答' },
  'waves.segment.reached': { en: 'Precise enough', 'zh-Hans': '已达到', 'zh-Hant': '已達到' },
  'waves.segment.over': { en: 'Its days are over', 'zh-Hans': '发送日已过', 'zh-Hant': '寄送日已過' },
  'waves.segment.exhausted': { en: 'Nobody left to ask', 'zh-Hans': '已无人可问', 'zh-Hant': '已無人可問' },
  'waves.mails': { en: 'Mails', 'zh-Hans': '邮件', 'zh-Hant': '郵件' },
  'waves.mails.gone': {
    en: '{sent, number} of {all, number} have left',
    'zh-Hans': '{all, number} 封中已发出 {sent, number} 封',
    'zh-Hant': '{all, number} 封中已寄出 {sent, number} 封',
  },
  'waves.mails.stored': {
    en: '{kept, number} of {all, number} are in the outbox; none is sent',
    'zh-Hans': '{all, number} 封中已有 {kept, number} 封存入发件箱，均不寄出',
    'zh-Hant': '{all, number} 封中已有 {kept, number} 封存入寄件匣，均不寄出',
  },
  'waves.mails.kept': {
    en: '{way, select, sample {{count, plural, one {One mail is} other {# mails are}} kept in the outbox and not sent, since this is sample data.} outbox {{count, plural, one {One mail is} other {# mails are}} kept in the outbox and not sent, since no mail server is set.} other {{count, plural, one {One mail was} other {# mails were}} kept in the outbox and not sent.}} The links work.',
    'zh-Hans':
      '{way, select, sample {这里是示例数据，} outbox {尚未设置邮件服务器，} other {}}{count, number} 封邮件只保存在发件箱，没有寄出，其中的链接可以正常打开。',
    'zh-Hant':
      '{way, select, sample {這裡是範例資料，} outbox {尚未設定郵件伺服器，} other {}}{count, number} 封郵件只保存在寄件匣，沒有寄出，其中的連結可以正常開啟。',
  },
  'waves.mails.open': { en: 'See them in the outbox', 'zh-Hans': '在发件箱中查看', 'zh-Hant': '在寄件匣中查看' },
  'waves.planning': {
    en: 'Deciding for every contact. This takes a moment.',
    'zh-Hans': '正在为每位联系人做决定，请稍候。',
    'zh-Hant': '正在為每位聯絡人做決定，請稍候。',
  },
  'waves.unplanned': {
    en: '{because, select, segment {The segment of this wave can no longer be read: it was removed, or an attribute that it names is gone. Mend the segment.} people {There are more contacts than one wave can plan for. Split them over more workspaces.} other {Something that this wave needs is gone.}} Nobody has been asked yet. It is tried again every hour.',
    'zh-Hans':
      '{because, select, segment {此批次的分群已无法读取：分群已被移除，或其中用到的属性已不存在。请修改分群。} people {联系人数量超过一个批次的上限，请分到多个工作区。} other {此批次所需的内容已不存在。}}目前还没有询问任何人，系统每小时会再试一次。',
    'zh-Hant':
      '{because, select, segment {此批次的分群已無法讀取：分群已被移除，或其中用到的屬性已不存在。請修改分群。} people {聯絡人數量超過一個批次的上限，請分到多個工作區。} other {此批次所需的內容已不存在。}}目前還沒有詢問任何人，系統每小時會再試一次。',
  },
  'waves.unplanned.again': { en: 'Try again now', 'zh-Hans': '立即重试', 'zh-Hant': '立即重試' },
  'waves.unplanned.rests': {
    en: '{state, select, paused {Nobody has been asked yet: the wave was paused before its plan was made. Resume it, and the plan is made.} other {Nobody was asked: the wave ended before its plan was made.}}',
    'zh-Hans':
      '{state, select, paused {还没有询问任何人：批次在计划完成前已暂停。继续后会完成计划。} other {没有询问任何人：批次在计划完成前已结束。}}',
    'zh-Hant':
      '{state, select, paused {還沒有詢問任何人：批次在計畫完成前已暫停。繼續後會完成計畫。} other {沒有詢問任何人：批次在計畫完成前已結束。}}',
  },
  'waves.mail.planned': { en: 'Held back', 'zh-Hans': '已拦下', 'zh-Hant': '已攔下' },
  'waves.mail.waiting': { en: 'Waiting for your choice', 'zh-Hans': '等待选定版本', 'zh-Hant': '等待選定版本' },
  'waves.mail.queued': { en: 'Waiting to leave', 'zh-Hans': '等待发出', 'zh-Hant': '等待寄出' },
  'waves.mail.sending': { en: 'Leaving now', 'zh-Hans': '正在发出', 'zh-Hant': '正在寄出' },
  'waves.mail.delivered': { en: 'Delivered', 'zh-Hans': '已送达', 'zh-Hant': '已送達' },
  'waves.mail.kept': { en: 'Kept in the outbox', 'zh-Hans': '已存入发件箱', 'zh-Hant': '已存入寄件匣' },
  'waves.mail.deferred': { en: 'Tried again later', 'zh-Hans': '稍后重试', 'zh-Hant': '稍後重試' },
  'waves.mail.bounced': { en: 'Bounced', 'zh-Hans': '退信', 'zh-Hant': '退信' },
  'waves.mail.failed': { en: 'Failed', 'zh-Hans': '失败', 'zh-Hant': '失敗' },
  'waves.mail.uncertain': { en: 'Unclear whether it left', 'zh-Hans': '不确定是否发出', 'zh-Hant': '不確定是否寄出' },
  'waves.funnel': { en: 'From ask to answer', 'zh-Hans': '从询问到回答', 'zh-Hant': '從詢問到回答' },
  'waves.funnel.invited': { en: 'Asked', 'zh-Hans': '询问', 'zh-Hant': '詢問' },
  'waves.funnel.delivered': {
    en: '{where, select, kept {Kept in the outbox} both {Delivered or kept in the outbox} other {Delivered}}{bounced, plural, =0 {} other { (# bounced)}}',
    'zh-Hans':
      '{where, select, kept {已存入发件箱} both {已送达或存入发件箱} other {已送达}}{bounced, plural, =0 {} other {（退信 #）}}',
    'zh-Hant':
      '{where, select, kept {已存入寄件匣} both {已送達或存入寄件匣} other {已送達}}{bounced, plural, =0 {} other {（退信 #）}}',
  },
  'waves.funnel.clicked': {
    en: 'Opened the link, scanners included',
    'zh-Hans': '打开链接（含机器）',
    'zh-Hant': '開啟連結（含機器）',
  },
  'waves.funnel.answered': { en: 'Answered', 'zh-Hans': '已回答', 'zh-Hant': '已回答' },
  'waves.note.unconfirmed': {
    en: '{count, plural, one {One unconfirmed answer held back} other {# unconfirmed answers held back}}',
    'zh-Hans': '{count, number} 份未确认的回答暂不计入',
    'zh-Hant': '{count, number} 份未確認的回答暫不計入',
  },
  'waves.reminded': {
    en: '{sent, plural, one {One reminder was} other {# reminders were}} sent, {answers, plural, =0 {and no answer came} one {and one answer came} other {and # answers came}} after one',
    'zh-Hans': '已发出 {sent, number} 封提醒，之后收到 {answers, number} 份回答',
    'zh-Hant': '已寄出 {sent, number} 封提醒，之後收到 {answers, number} 份回答',
  },
  'waves.reminders.no_room': {
    en: '{count, plural, one {One reminder has} other {# reminders have}} found no room on the days until the wave closes',
    'zh-Hans': '截止前的发送名额已满，{count, number} 封提醒尚未排上',
    'zh-Hant': '截止前的寄送名額已滿，{count, number} 封提醒尚未排上',
  },
  'waves.note.unsubscribed': {
    en: '{count, plural, one {One person opted out} other {# people opted out}}',
    'zh-Hans': '{count, number} 人要求不再询问',
    'zh-Hant': '{count, number} 人要求不再詢問',
  },
  'waves.note.planned': {
    en: '{count, plural, one {One mail never left} other {# mails never left}}',
    'zh-Hans': '{count, number} 封邮件未寄出，已拦下',
    'zh-Hant': '{count, number} 封郵件未寄出，已攔下',
  },
  'waves.note.failed': {
    en: '{count, plural, one {One mail failed} other {# mails failed}}',
    'zh-Hans': '{count, number} 封邮件发送失败',
    'zh-Hant': '{count, number} 封郵件寄送失敗',
  },
  'waves.note.uncertain': {
    en: '{count, plural, one {One mail may not have left} other {# mails may not have left}}',
    'zh-Hans': '{count, number} 封邮件不确定是否寄出',
    'zh-Hant': '{count, number} 封郵件不確定是否寄出',
  },
  'waves.see_score': { en: 'See the score', 'zh-Hans': '查看净推荐值', 'zh-Hant': '查看淨推薦值' },
  'waves.says': {
    en: '{answered, plural, =0 {Nobody of {asked, number} has answered yet.} other {# of {asked, number} answered.}}',
    'zh-Hans': '{answered, plural, =0 {询问了 {asked, number} 人，还没有人回答。} other {询问 {asked, number} 人，# 人已回答。}}',
    'zh-Hant': '{answered, plural, =0 {詢問了 {asked, number} 人，還沒有人回答。} other {詢問 {asked, number} 人，# 人已回答。}}',
  },
  'waves.says.score': {
    en: '{answered, number} of {asked, number} answered; score {score} ({low} to {high}).',
    'zh-Hans': '询问 {asked, number} 人，{answered, number} 人已回答；净推荐值 {score}（{low} 至 {high}）。',
    'zh-Hant': '詢問 {asked, number} 人，{answered, number} 人已回答；淨推薦值 {score}（{low} 至 {high}）。',
  },
  'waves.ledger': {
    en: 'Why was someone asked, or not?',
    'zh-Hans': '为什么问了某人，或者没问？',
    'zh-Hant': '為什麼問了某人，或者沒問？',
  },
  'waves.ledger.search': { en: 'Name, address or company', 'zh-Hans': '姓名、邮箱或公司', 'zh-Hant': '姓名、信箱或公司' },
  'waves.ledger.contact': { en: 'Contact', 'zh-Hans': '联系人', 'zh-Hant': '聯絡人' },
  'waves.ledger.account': { en: 'Company', 'zh-Hans': '公司', 'zh-Hant': '公司' },
  'waves.ledger.decision': { en: 'Decision', 'zh-Hans': '决定', 'zh-Hant': '決定' },
  'waves.ledger.until': { en: 'again from {day}', 'zh-Hans': '{day} 起可再问', 'zh-Hant': '{day} 起可再問' },
  'waves.ledger.none': {
    en: 'Nobody fits this search. Contacts that came after the start are not in this wave.',
    'zh-Hans': '没有符合的人。开始之后新增的联系人不在这个批次中。',
    'zh-Hant': '沒有符合的人。開始之後新增的聯絡人不在這個批次中。',
  },
  'waves.ledger.unnamed': { en: 'Erased contact', 'zh-Hans': '已删除的联系人', 'zh-Hant': '已刪除的聯絡人' },
})
