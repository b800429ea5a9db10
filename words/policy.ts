import { words } from './locale.ts'

/** What the server refuses. */
export const policyRefusals = words({
  'issue.window_hours': {
    en: 'The last hour must be later than the first.',
    'zh-Hans': '结束时间须晚于开始时间。',
    'zh-Hant': '結束時間須晚於開始時間。',
  },
})

/** Who may be asked how often and when: the settings, and what they mean in sentences. */
export const policy = words({
  'policy.title': { en: 'Contact policy', 'zh-Hans': '联系规则', 'zh-Hant': '聯絡規則' },
  'policy.lead': {
    en: 'Who may be asked how often, and when. It is asked when a wave is planned, and once more before each mail leaves.',
    'zh-Hans': '谁可以被询问、多久一次、什么时候。规划批次时检查一次，每封邮件发出前再检查一次。',
    'zh-Hant': '誰可以被詢問、多久一次、什麼時候。規劃批次時檢查一次，每封郵件寄出前再檢查一次。',
  },
  'policy.version': {
    en: 'Changed by {name} on {at}',
    'zh-Hans': '{name}于 {at} 修改',
    'zh-Hant': '{name}於 {at} 修改',
  },
  'policy.version.key': { en: 'Changed on {at}', 'zh-Hans': '{at} 修改', 'zh-Hant': '{at} 修改' },
  'policy.version.none': { en: 'As it came with Hearback', 'zh-Hans': '默认设置', 'zh-Hant': '預設設定' },
  'policy.for_all': { en: 'For every program', 'zh-Hans': '适用于所有调查项目', 'zh-Hant': '適用於所有調查項目' },
  'policy.for_relational': { en: 'Relational programs', 'zh-Hans': '关系型调查项目', 'zh-Hant': '關係型調查項目' },
  'policy.for_transactional': { en: 'Transactional programs', 'zh-Hans': '事务型调查项目', 'zh-Hant': '事務型調查項目' },
  'policy.transactional.none': {
    en: 'There is no transactional program yet: every program asks in waves. What stands here waits for those that will ask after an event.',
    'zh-Hans': '目前还没有事务型调查项目：所有调查项目都按批次询问。这里的设置留待以后按事件询问的调查项目使用。',
    'zh-Hant': '目前還沒有事務型調查項目：所有調查項目都按批次詢問。這裡的設定留待日後依事件詢問的調查項目使用。',
  },
  'policy.own.note': {
    en: 'Leave a field empty where nothing differs.',
    'zh-Hans': '与上面相同的项留空即可。',
    'zh-Hant': '與上面相同的項目留空即可。',
  },
  'policy.quiet_days': { en: 'Rest between asks (days)', 'zh-Hans': '静默期（天）', 'zh-Hant': '靜默期（天）' },
  'policy.quiet_days.hint': {
    en: 'After an ask by any program. Reminders belong to their ask. A program may set its own days.',
    'zh-Hans': '任一调查项目询问之后开始计算；提醒属于同一次询问。调查项目可以另设天数。',
    'zh-Hant': '任一調查項目詢問之後開始計算；提醒屬於同一次詢問。調查項目可以另設天數。',
  },
  'policy.first_ask': { en: 'First ask after (days)', 'zh-Hans': '加入后多少天才首次询问', 'zh-Hant': '加入後多少天才首次詢問' },
  'policy.first_ask.hint': {
    en: 'So long after a contact came to the list. 0 asks from the first day.',
    'zh-Hans': '从联系人加入名单那天算起，0 表示当天即可。',
    'zh-Hant': '從聯絡人加入名單那天算起，0 表示當天即可。',
  },
  'policy.per_contact': { en: 'One person at most', 'zh-Hans': '每人最多', 'zh-Hant': '每人最多' },
  'policy.per_account': {
    en: 'All people of one company at most',
    'zh-Hans': '同一公司所有人合计最多',
    'zh-Hant': '同一公司所有人合計最多',
  },
  'policy.limit.most': { en: 'Asks', 'zh-Hans': '次数', 'zh-Hant': '次數' },
  'policy.limit.days': { en: 'within days', 'zh-Hans': '天数', 'zh-Hant': '天數' },
  'policy.limit.hint': {
    en: 'Asks by all programs count together.',
    'zh-Hans': '所有调查项目合计。',
    'zh-Hant': '所有調查項目合計。',
  },
  'policy.limit.kind': { en: 'Limit', 'zh-Hans': '上限', 'zh-Hant': '上限' },
  'policy.limit.same': { en: 'As for every program', 'zh-Hans': '与上面相同', 'zh-Hant': '與上面相同' },
  'policy.limit.none': { en: 'No limit', 'zh-Hans': '不限', 'zh-Hant': '不限' },
  'policy.limit.some': { en: 'At most', 'zh-Hans': '最多', 'zh-Hant': '最多' },
  'policy.window': { en: 'When mails may arrive', 'zh-Hans': '邮件到达时段', 'zh-Hant': '郵件到達時段' },
  'policy.window.any': { en: 'At any time', 'zh-Hans': '任何时间', 'zh-Hant': '任何時間' },
  'policy.window.own': { en: 'Only in a window', 'zh-Hans': '仅限指定时段', 'zh-Hant': '僅限指定時段' },
  'policy.window.same': { en: 'As for every program', 'zh-Hans': '与上面相同', 'zh-Hant': '與上面相同' },
  'policy.window.hint': {
    en: 'By each contact’s own time zone; where none is known, by the workspace’s ({zone}).',
    'zh-Hans': '按联系人所在时区计算；时区未知时按工作区的时区（{zone}）。',
    'zh-Hant': '依聯絡人所在時區計算；時區未知時依工作區的時區（{zone}）。',
  },
  'policy.window.weekdays': { en: 'Days', 'zh-Hans': '星期', 'zh-Hant': '星期' },
  'policy.window.from': { en: 'From', 'zh-Hans': '从', 'zh-Hant': '從' },
  'policy.window.to': { en: 'Until before', 'zh-Hans': '至', 'zh-Hant': '至' },
  'policy.window.days_off': { en: 'Days off', 'zh-Hans': '节假日', 'zh-Hant': '假日' },
  'policy.window.days_off.hint': {
    en: 'One date a line, such as 2026-10-01. No mail arrives on them.',
    'zh-Hans': '每行一个日期，例如 2026-10-01。这些日子不发信。',
    'zh-Hant': '每行一個日期，例如 2026-10-01。這些日子不寄信。',
  },
  'policy.save': { en: 'Save the policy', 'zh-Hans': '保存联系规则', 'zh-Hant': '儲存聯絡規則' },
  'policy.saved': { en: 'Saved. It holds from now on.', 'zh-Hans': '已保存，即刻生效。', 'zh-Hant': '已儲存，即刻生效。' },
  'policy.undo': { en: 'Back to what holds now', 'zh-Hans': '恢复为现行规则', 'zh-Hant': '恢復為現行規則' },

  'policy.means': { en: 'What this means', 'zh-Hans': '这意味着', 'zh-Hant': '這意味著' },
  'policy.means.rest': {
    en: '{days, plural, =0 {Nobody rests between two asks.} one {Whoever was asked is left in peace for a day, whichever program asked.} other {Whoever was asked is left in peace for # days, whichever program asked.}}',
    'zh-Hans': '{days, plural, =0 {两次询问之间没有静默期。} other {询问过的人，# 天内任何调查项目都不再打扰。}}',
    'zh-Hant': '{days, plural, =0 {兩次詢問之間沒有靜默期。} other {詢問過的人，# 天內任何調查項目都不再打擾。}}',
  },
  'policy.means.rest_own': {
    en: '{rhythm, select, transactional {Transactional} other {Relational}} programs leave {days, plural, =0 {no rest} one {a day of rest} other {# days of rest}} instead.',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}调查项目的静默期为 {days, number} 天。',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}調查項目的靜默期為 {days, number} 天。',
  },
  'policy.means.first': {
    en: '{days, plural, one {Nobody is asked on the first day after they came to the list.} other {Nobody is asked in the first # days after they came to the list.}}',
    'zh-Hans': '联系人加入名单后的 {days, number} 天内不询问。',
    'zh-Hant': '聯絡人加入名單後的 {days, number} 天內不詢問。',
  },
  'policy.means.first_own': {
    en: 'For {rhythm, select, transactional {transactional} other {relational}} programs that first wait is {days, plural, =0 {left out} one {a day} other {# days}}.',
    'zh-Hans':
      '{rhythm, select, transactional {事务型} other {关系型}}调查项目{days, plural, =0 {没有这段等待} other {需等待 # 天}}。',
    'zh-Hant':
      '{rhythm, select, transactional {事務型} other {關係型}}調查項目{days, plural, =0 {沒有這段等待} other {需等待 # 天}}。',
  },
  'policy.means.contact': {
    en: '{most, plural, =0 {Nobody is asked at all.} one {One person gets at most one ask within {span}.} other {One person gets at most # asks within {span}.}}',
    'zh-Hans': '{most, plural, =0 {谁都不会被询问。} other {每人在 {span}内最多被询问 # 次。}}',
    'zh-Hant': '{most, plural, =0 {誰都不會被詢問。} other {每人在 {span}內最多被詢問 # 次。}}',
  },
  'policy.means.contact_own': {
    en: 'For {rhythm, select, transactional {transactional} other {relational}} programs the limit for one person is {most, plural, =0 {no ask at all} one {one ask within {span}} other {# asks within {span}}}.',
    'zh-Hans':
      '{rhythm, select, transactional {事务型} other {关系型}}调查项目{most, plural, =0 {不询问任何人} other {的每人上限为 {span}内 # 次}}。',
    'zh-Hant':
      '{rhythm, select, transactional {事務型} other {關係型}}調查項目{most, plural, =0 {不詢問任何人} other {的每人上限為 {span}內 # 次}}。',
  },
  'policy.means.contact_own_none': {
    en: 'For {rhythm, select, transactional {transactional} other {relational}} programs there is no limit for one person.',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}调查项目没有每人的次数上限。',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}調查項目沒有每人的次數上限。',
  },
  'policy.means.account': {
    en: '{most, plural, =0 {Nobody who belongs to a company is asked.} one {All people of a company together get at most one ask within {span}.} other {All people of a company together get at most # asks within {span}.}}',
    'zh-Hans': '{most, plural, =0 {不询问任何属于某家公司的人。} other {同一公司的人合计在 {span}内最多被询问 # 次。}}',
    'zh-Hant': '{most, plural, =0 {不詢問任何屬於某家公司的人。} other {同一公司的人合計在 {span}內最多被詢問 # 次。}}',
  },
  'policy.means.account_own': {
    en: 'For {rhythm, select, transactional {transactional} other {relational}} programs the limit for one company is {most, plural, =0 {no ask at all} one {one ask within {span}} other {# asks within {span}}}.',
    'zh-Hans':
      '{rhythm, select, transactional {事务型} other {关系型}}调查项目{most, plural, =0 {不询问任何人} other {的每家公司上限为 {span}内 # 次}}。',
    'zh-Hant':
      '{rhythm, select, transactional {事務型} other {關係型}}調查項目{most, plural, =0 {不詢問任何人} other {的每家公司上限為 {span}內 # 次}}。',
  },
  'policy.means.account_own_none': {
    en: 'For {rhythm, select, transactional {transactional} other {relational}} programs there is no limit for one company.',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}调查项目没有每家公司的次数上限。',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}調查項目沒有每家公司的次數上限。',
  },
  'policy.span': {
    en: '{days, plural, one {a day} other {# days}}',
    'zh-Hans': '{days, number} 天',
    'zh-Hant': '{days, number} 天',
  },
  'policy.means.always': {
    en: 'Mails may arrive at any hour.',
    'zh-Hans': '邮件可在任何时间送达。',
    'zh-Hant': '郵件可在任何時間送達。',
  },
  'policy.means.window': {
    en: 'Mails arrive from {from} to {to} on {weekdays}, by the contact’s own clock; what comes too early or late waits.',
    'zh-Hans': '邮件只在联系人当地时间{weekdays}的 {from} 至 {to} 送达，其余时间的邮件会等到时段开始。',
    'zh-Hant': '郵件只在聯絡人當地時間{weekdays}的 {from} 至 {to} 送達，其餘時間的郵件會等到時段開始。',
  },
  'policy.means.window_own': {
    en: 'Mails of {rhythm, select, transactional {transactional} other {relational}} programs arrive from {from} to {to} on {weekdays}.',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}调查项目的邮件在{weekdays}的 {from} 至 {to} 送达。',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}調查項目的郵件在{weekdays}的 {from} 至 {to} 送達。',
  },
  'policy.means.always_own': {
    en: 'Mails of {rhythm, select, transactional {transactional} other {relational}} programs may arrive at any hour.',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}调查项目的邮件可在任何时间送达。',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}調查項目的郵件可在任何時間送達。',
  },
  'policy.means.days_off': {
    en: '{count, plural, one {On one day off nothing arrives.} other {On # days off nothing arrives.}}',
    'zh-Hans': '另有 {count, number} 个节假日不发信。',
    'zh-Hant': '另有 {count, number} 天假日不寄信。',
  },

  'policy.preview': { en: 'What would change', 'zh-Hans': '会有什么变化', 'zh-Hant': '會有什麼變化' },
  'policy.preview.note': {
    en: 'Today’s {people, plural, one {one contact} other {# contacts}}, held against this draft',
    'zh-Hans': '用现有 {people, number} 位联系人试算',
    'zh-Hant': '用現有 {people, number} 位聯絡人試算',
  },
  'policy.preview.none': {
    en: 'There are no contacts yet, so nothing can be held against the policy.',
    'zh-Hans': '还没有联系人，暂时无法试算。',
    'zh-Hant': '還沒有聯絡人，暫時無法試算。',
  },
  'policy.preview.running': {
    en: 'Another comparison is under way. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '另一次试算正在进行，请 {seconds} 秒后重试。',
    'zh-Hant': '另一次試算正在進行，請 {seconds} 秒後再試。',
  },
  'policy.preview.too_many': {
    en: 'A policy is held against at most {limit, number} contacts. It can be saved without the comparison.',
    'zh-Hans': '最多可用 {limit, number} 位联系人试算。不试算也可以保存规则。',
    'zh-Hant': '最多可用 {limit, number} 位聯絡人試算。不試算也可以儲存規則。',
  },
  'policy.preview.too_long': {
    en: 'The comparison took too long and was given up after {people, plural, one {one contact} other {# contacts}}. The policy can be saved without it, or try again when less is going on.',
    'zh-Hans': '试算用时过长，算到 {people, number} 位联系人时已停止。不试算也可以保存规则，或稍后再试。',
    'zh-Hant': '試算耗時過長，算到 {people, number} 位聯絡人時已停止。不試算也可以儲存規則，或稍後再試。',
  },
  'policy.preview.for': { en: 'Seen by', 'zh-Hans': '查看', 'zh-Hant': '檢視' },
  'policy.preview.says': {
    en: '{draft, plural, =0 {Nobody could} one {One person could} other {# people could}} be asked today. {change, plural, =0 {That is as many as now.} one {That is one more than now.} other {That is # more than now.}}',
    'zh-Hans': '今天可以询问 {draft, number} 人，{change, plural, =0 {与现行规则相同} other {比现行规则多 # 人}}。',
    'zh-Hant': '今天可以詢問 {draft, number} 人，{change, plural, =0 {與現行規則相同} other {比現行規則多 # 人}}。',
  },
  'policy.preview.says_less': {
    en: '{draft, plural, =0 {Nobody could} one {One person could} other {# people could}} be asked today, {change, plural, one {one fewer} other {# fewer}} than now.',
    'zh-Hans': '今天可以询问 {draft, number} 人，比现行规则少 {change, number} 人。',
    'zh-Hant': '今天可以詢問 {draft, number} 人，比現行規則少 {change, number} 人。',
  },
  'policy.preview.swap': {
    en: '{gained, plural, one {One person comes in} other {# people come in}}, {lost, plural, one {one drops out} other {# drop out}}.',
    'zh-Hans': '新增可询问 {gained, number} 人，不再可询问 {lost, number} 人。',
    'zh-Hant': '新增可詢問 {gained, number} 人，不再可詢問 {lost, number} 人。',
  },
  'policy.preview.reason': { en: 'Decision', 'zh-Hans': '结果', 'zh-Hant': '結果' },
  'policy.preview.now': { en: 'Now', 'zh-Hans': '现行', 'zh-Hant': '現行' },
  'policy.preview.draft': { en: 'Draft', 'zh-Hans': '草稿', 'zh-Hant': '草稿' },
  'policy.preview.may_ask': { en: 'May be asked', 'zh-Hans': '可以询问', 'zh-Hant': '可以詢問' },

  'policy.order': { en: 'Who asks first', 'zh-Hans': '谁先询问', 'zh-Hant': '誰先詢問' },
  'policy.order.lead': {
    en: 'When two programs want the same person, the upper one asks. The lower one waits for its own rest after that.',
    'zh-Hans': '两个调查项目都想询问同一人时，排在上面的先问，下面的等静默期过后再问。',
    'zh-Hant': '兩個調查項目都想詢問同一人時，排在上面的先問，下面的等靜默期過後再問。',
  },
  'policy.order.none': { en: 'There is no program yet.', 'zh-Hans': '还没有调查项目。', 'zh-Hant': '還沒有調查項目。' },
  'policy.order.up': { en: 'Move {name} up', 'zh-Hans': '上移{name}', 'zh-Hant': '上移{name}' },
  'policy.order.down': { en: 'Move {name} down', 'zh-Hans': '下移{name}', 'zh-Hant': '下移{name}' },
  'policy.order.rest': {
    en: '{days, plural, one {a day of rest of its own} other {# days of rest of its own}}',
    'zh-Hans': '自设静默期 {days, number} 天',
    'zh-Hant': '自設靜默期 {days, number} 天',
  },
  'policy.rhythm': {
    en: '{rhythm, select, transactional {transactional} other {relational}}',
    'zh-Hans': '{rhythm, select, transactional {事务型} other {关系型}}',
    'zh-Hant': '{rhythm, select, transactional {事務型} other {關係型}}',
  },
})
