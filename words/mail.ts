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
})
