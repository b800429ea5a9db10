import { words } from './locale.ts'

/** Why somebody was not asked: which rule, held against what. `when` is `now` or `then`. */
export const because = words({
  'because.asked': { en: 'Chosen to be asked.', 'zh-Hans': '选中询问。', 'zh-Hant': '選中詢問。' },
  'because.may': { en: 'May be asked now.', 'zh-Hans': '现在可以询问。', 'zh-Hant': '現在可以詢問。' },
  'because.erased': {
    en: 'Their data was erased at their own request.',
    'zh-Hans': '已应本人要求删除其数据。',
    'zh-Hant': '已應本人要求刪除其資料。',
  },
  'because.opted_out': {
    en: 'They asked not to be asked again.',
    'zh-Hans': '本人要求不再询问。',
    'zh-Hant': '本人要求不再詢問。',
  },
  'because.suppressed': {
    en: 'Your team put them on the do-not-ask list.',
    'zh-Hans': '团队已将其列入免打扰名单。',
    'zh-Hant': '團隊已將其列入免打擾名單。',
  },
  'because.complained': {
    en: 'They reported a mail of yours as spam.',
    'zh-Hans': '本人曾把邮件举报为垃圾邮件。',
    'zh-Hant': '本人曾將郵件檢舉為垃圾郵件。',
  },
  'because.no_address': { en: 'There is no e-mail address.', 'zh-Hans': '没有邮箱地址。', 'zh-Hant': '沒有電子郵件地址。' },
  'because.bounced': {
    en: 'Mail to their address came back.',
    'zh-Hans': '发往该邮箱的邮件被退回。',
    'zh-Hant': '寄往該信箱的郵件被退回。',
  },
  'because.unconfirmed_click': {
    en: 'They opened a link in the last 24 hours and may be answering.',
    'zh-Hans': '24 小时内点开过链接，可能正在作答。',
    'zh-Hant': '24 小時內點開過連結，可能正在作答。',
  },
  'because.too_new': {
    en: 'They are new: the first ask comes {days, plural, one {a day} other {# days}} after they came to the list.',
    'zh-Hans': '刚加入名单：加入满 {days, number} 天后才首次询问。',
    'zh-Hant': '剛加入名單：加入滿 {days, number} 天後才首次詢問。',
  },
  'because.quiet_period': {
    en: 'Asked {ago, plural, =0 {less than a day} one {# day} other {# days}} {when, select, now {ago} other {before}}; this program rests {days, plural, one {# day} other {# days}}.',
    'zh-Hans': '{ago, plural, =0 {不到一天前} other {# 天前}}已问过；本调查项目的静默期为 {days, number} 天。',
    'zh-Hant': '{ago, plural, =0 {不到一天前} other {# 天前}}已問過；本調查項目的靜默期為 {days, number} 天。',
  },
  'because.quiet_promised': {
    en: 'Another ask was already on its way; this program rests {days, plural, one {# day} other {# days}} after it.',
    'zh-Hans': '已安排了另一次询问；其后本调查项目的静默期为 {days, number} 天。',
    'zh-Hant': '已安排了另一次詢問；其後本調查項目的靜默期為 {days, number} 天。',
  },
  'because.quiet_wished': {
    en: 'Asked {ago, plural, =0 {less than a day} one {# day} other {# days}} {when, select, now {ago} other {before}}; they wished for {days, plural, one {# day} other {# days}} of rest.',
    'zh-Hans': '{ago, plural, =0 {不到一天前} other {# 天前}}已问过；本人希望至少间隔 {days, number} 天。',
    'zh-Hant': '{ago, plural, =0 {不到一天前} other {# 天前}}已問過；本人希望至少間隔 {days, number} 天。',
  },
  'because.contact_limit': {
    en: 'They have had as many asks as one person may get: {most, plural, one {one} other {#}} within {days, plural, one {a day} other {# days}}.',
    'zh-Hans': '已达到每人上限：{days, number} 天内 {most, number} 次。',
    'zh-Hant': '已達每人上限：{days, number} 天內 {most, number} 次。',
  },
  'because.account_limit': {
    en: 'Their company has had as many asks as one company may get: {most, plural, one {one} other {#}} within {days, plural, one {a day} other {# days}}.',
    'zh-Hans': '所在公司已达到上限：{days, number} 天内 {most, number} 次。',
    'zh-Hant': '所在公司已達上限：{days, number} 天內 {most, number} 次。',
  },
  'because.outranked': {
    en: 'A program that comes first wants to ask them.',
    'zh-Hans': '优先级更高的调查项目要询问此人。',
    'zh-Hant': '優先順序更高的調查項目要詢問此人。',
  },
  'because.day_off': {
    en: 'Where they are, this is a day without mails.',
    'zh-Hans': '按其所在地日历，这天不发信。',
    'zh-Hant': '依其所在地日曆，這天不寄信。',
  },
  'because.quiet_hours': {
    en: 'Where they are, it {when, select, now {is} other {was}} a quiet hour.',
    'zh-Hans': '其所在地正处于免打扰时段。',
    'zh-Hant': '其所在地正處於勿擾時段。',
  },
  'because.account_share': {
    en: 'Other people of their company were chosen; the wave asks only so many of one company.',
    'zh-Hans': '已选中同公司的其他人；该批次限制了每家公司的人数。',
    'zh-Hant': '已選中同公司的其他人；該批次限制了每家公司的人數。',
  },
  'because.not_in_segment': {
    en: 'The wave asked a segment that they were not in.',
    'zh-Hans': '该批次只询问某个分群，当时不在其中。',
    'zh-Hant': '該批次只詢問某個分群，當時不在其中。',
  },
  'because.not_drawn': {
    en: 'The draw passed them over this time.',
    'zh-Hans': '这次抽样没有抽中。',
    'zh-Hant': '這次抽樣沒有抽中。',
  },
  'because.in_reserve': {
    en: 'In reserve: asked only if more answers are needed.',
    'zh-Hans': '作为后备：需要更多回答时才询问。',
    'zh-Hant': '作為後備：需要更多回答時才詢問。',
  },
  'because.no_room': {
    en: 'There was no room left in the days and hours of the wave.',
    'zh-Hans': '该批次的发送日程已排满。',
    'zh-Hant': '該批次的寄送日程已排滿。',
  },
  'because.until': {
    en: 'By this rule they may be asked from {day}.',
    'zh-Hans': '按这条规则，{day}起可以询问。',
    'zh-Hant': '依這條規則，{day}起可以詢問。',
  },
  'because.until_now': { en: 'May be asked from {day}.', 'zh-Hans': '{day}起可以询问。', 'zh-Hant': '{day}起可以詢問。' },
  'because.withheld': {
    en: 'The mail was kept back on {at}.',
    'zh-Hans': '邮件于 {at} 被拦下。',
    'zh-Hant': '郵件於 {at} 被攔下。',
  },
  'because.sent': { en: 'The mail left on {at}.', 'zh-Hans': '邮件已于 {at} 发出。', 'zh-Hant': '郵件已於 {at} 寄出。' },
  'because.stratum': { en: 'Stratum: {stratum}', 'zh-Hans': '层：{stratum}', 'zh-Hant': '層：{stratum}' },

  'because.standing': { en: 'May this person be asked?', 'zh-Hans': '现在可以询问此人吗？', 'zh-Hant': '現在可以詢問此人嗎？' },
  'because.standing.none': {
    en: 'There is no program yet that could ask.',
    'zh-Hans': '还没有调查项目。',
    'zh-Hant': '還沒有調查項目。',
  },
  'because.decisions': { en: 'Why asked, why not', 'zh-Hans': '询问与否及原因', 'zh-Hant': '詢問與否及原因' },
  'because.decisions.note': {
    en: 'Every wave decided about this person, with the rules of that day',
    'zh-Hans': '每个批次的决定，按当时的规则',
    'zh-Hant': '每個批次的決定，依當時的規則',
  },
  'because.decisions.none': {
    en: 'No wave has been planned since this person came.',
    'zh-Hans': '此人加入后还没有规划过批次。',
    'zh-Hant': '此人加入後還沒有規劃過批次。',
  },
})
