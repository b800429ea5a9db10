import { words } from './locale.ts'

/** The fixed parts of what we send. What a program's owner may edit lives in `domain/listen/wording.ts`. */
export const mail = words({
  'mail.greeting': { en: 'Hello {name},', 'zh-Hans': '{name}，您好！', 'zh-Hant': '{name}，您好！' },
  'mail.greeting.unnamed': { en: 'Hello,', 'zh-Hans': '您好！', 'zh-Hant': '您好！' },
  'mail.low': { en: '0 = Not at all likely', 'zh-Hans': '0 = 完全不可能', 'zh-Hant': '0 = 完全不可能' },
  'mail.high': { en: '10 = Extremely likely', 'zh-Hans': '10 = 极有可能', 'zh-Hant': '10 = 非常有可能' },
  'mail.reason': {
    en: 'You get this because you are a customer of {brand}. We ask you at most once every {days, plural, one {day} other {# days}}. Answers are not anonymous; honest ones help us most.',
    'zh-Hans':
      '您收到此信，是因为您是“{brand}”的客户。我们最多每 {days} 天询问您一次。回答不是匿名的，坦率的回答对我们最有帮助。',
    'zh-Hant':
      '您收到此信，是因為您是「{brand}」的客戶。我們最多每 {days} 天詢問您一次。回答不是匿名的，坦率的回答對我們最有幫助。',
  },
  'mail.unsubscribe': { en: 'Do not ask me again', 'zh-Hans': '不再询问我', 'zh-Hant': '不要再詢問我' },
  'mail.unsubscribe.text': { en: 'Do not ask me again: {url}', 'zh-Hans': '不再询问我：{url}', 'zh-Hant': '不要再詢問我：{url}' },
  'mail.choose': {
    en: 'Open the link of your rating:',
    'zh-Hans': '请打开您所选分数的链接：',
    'zh-Hant': '請開啟您所選分數的連結：',
  },
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
  'mail.reply.subject': {
    en: 'About your answer to {brand}',
    'zh-Hans': '关于您给“{brand}”的回答',
    'zh-Hant': '關於您給「{brand}」的回答',
  },
  'mail.reply.quoted': {
    en: 'On {date} you gave us a {rating} and wrote:',
    'zh-Hans': '{date}，您打了 {rating} 分，并写道：',
    'zh-Hant': '{date}，您給了 {rating} 分，並寫道：',
  },
  'mail.reply.rated': {
    en: 'On {date} you gave us a {rating}.',
    'zh-Hans': '{date}，您给我们打了 {rating} 分。',
    'zh-Hant': '{date}，您給了我們 {rating} 分。',
  },
})
