import { words } from './locale.ts'

/** What our mails say to members. What they say to the people who are asked lives in `asking/`, in thirty languages. */
export const mail = words({
  'mail.test.subject': { en: '[Test] {subject}', 'zh-Hans': '【测试】{subject}', 'zh-Hant': '【測試】{subject}' },
  'mail.test.banner': {
    en: 'This is a test for you alone. Its links show the real page and record nothing.',
    'zh-Hans': '这封测试邮件只发给了您。链接会打开真实页面，但不会记录任何内容。',
    'zh-Hant': '這封測試郵件只寄給了您。連結會開啟真實頁面，但不會記錄任何內容。',
  },
  'mail.alert.subject': {
    en: '{who} gave you a {rating}',
    'zh-Hans': '{who} 打了 {rating} 分',
    'zh-Hant': '{who} 給了 {rating} 分',
  },
  'mail.alert.subject.account': {
    en: '{who} at {account} gave you a {rating}',
    'zh-Hans': '{account} 的 {who} 打了 {rating} 分',
    'zh-Hant': '{account} 的 {who} 給了 {rating} 分',
  },
  'mail.alert.title': {
    en: 'An unhappy customer is waiting to hear from you',
    'zh-Hans': '有一位不满意的客户在等您的回音',
    'zh-Hant': '有一位不滿意的客戶在等您的回音',
  },
  'mail.alert.rating': {
    en: '{rating} out of 10',
    'zh-Hans': '{rating} 分（满分 10 分）',
    'zh-Hant': '{rating} 分（滿分 10 分）',
  },
  'mail.alert.silent': { en: 'No words, rating only.', 'zh-Hans': '没有留言，只有分数。', 'zh-Hant': '沒有留言，只有分數。' },
  'mail.alert.consent': { en: 'May be contacted about this.', 'zh-Hans': '同意就此被联系。', 'zh-Hant': '同意就此被聯絡。' },
  'mail.alert.noConsent': {
    en: 'Did not tick “You may contact me about this”.',
    'zh-Hans': '未勾选“可以就此联系我”。',
    'zh-Hant': '未勾選「可以就此聯絡我」。',
  },
  'mail.alert.due': {
    en: 'First contact is due by {due}.',
    'zh-Hans': '请在 {due} 之前首次联系客户。',
    'zh-Hant': '請在 {due} 之前首次聯絡客戶。',
  },
  'mail.alert.open': { en: 'Open the case', 'zh-Hans': '打开个案', 'zh-Hant': '開啟個案' },
  'mail.alert.reason': {
    en: 'You get this because the case was given to you in {workspace}.',
    'zh-Hans': '您收到此信，是因为“{workspace}”中的这个个案由您负责。',
    'zh-Hant': '您收到此信，是因為「{workspace}」中的這個個案由您負責。',
  },
  'mail.ahead.subject': {
    en: '{program}: the next wave starts on {starts}',
    'zh-Hans': '“{program}”的下一批次将于 {starts} 开始',
    'zh-Hant': '「{program}」的下一批次將於 {starts} 開始',
  },
  'mail.ahead.title': {
    en: 'A wave starts by itself on {starts}',
    'zh-Hans': '有一个批次将于 {starts} 自动开始',
    'zh-Hant': '有一個批次將於 {starts} 自動開始',
  },
  'mail.ahead.which': { en: '{program}, wave {wave}', 'zh-Hans': '{program}，批次 {wave}', 'zh-Hant': '{program}，批次 {wave}' },
  'mail.ahead.whom': {
    en: '{asked, plural, =0 {As far as is known today, nobody may be asked then, and it will not start.} one {As far as is known today, it will ask one of {people, plural, one {one person} other {# people}}.} other {As far as is known today, it will ask # of {people, plural, one {one person} other {# people}}.}}',
    'zh-Hans':
      '{asked, plural, =0 {按目前情况，届时没有可以询问的人，批次将不会开始。} other {按目前情况，届时将询问 {people, number} 人中的 # 人。}}',
    'zh-Hant':
      '{asked, plural, =0 {依目前情況，屆時沒有可以詢問的人，批次將不會開始。} other {依目前情況，屆時將詢問 {people, number} 人中的 # 人。}}',
  },
  'mail.ahead.unknown': {
    en: 'Whom it asks stands on the page of the wave.',
    'zh-Hans': '将询问哪些人，请看批次页面。',
    'zh-Hant': '將詢問哪些人，請看批次頁面。',
  },
  'mail.ahead.until': {
    en: 'Answers are taken until {closes}.',
    'zh-Hans': '收集回答至 {closes} 为止。',
    'zh-Hant': '收集回答至 {closes} 為止。',
  },
  'mail.ahead.free': {
    en: 'Until then you can change it, throw it away, or keep it from starting by itself.',
    'zh-Hans': '在此之前，您可以修改、丢弃这个批次，或让它不自动开始。',
    'zh-Hant': '在此之前，您可以修改、捨棄這個批次，或讓它不自動開始。',
  },
  'mail.ahead.open': { en: 'Open the wave', 'zh-Hans': '打开批次', 'zh-Hant': '開啟批次' },
  'mail.ahead.reason': {
    en: 'You get this because you may change waves in {workspace}.',
    'zh-Hans': '您收到此信，是因为您可以管理“{workspace}”的批次。',
    'zh-Hant': '您收到此信，是因為您可以管理「{workspace}」的批次。',
  },
})
