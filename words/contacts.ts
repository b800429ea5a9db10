import { words } from './locale.ts'

/** People, their companies and what is known of both. */
export const contacts = words({
  'contact.known': {
    en: 'Another contact has this already. Open that one, or enter another.',
    'zh-Hans': '已有联系人使用此信息。请打开该联系人，或改填其他内容。',
    'zh-Hant': '已有聯絡人使用此資訊。請開啟該聯絡人，或改填其他內容。',
  },
  'contact.no_identity': {
    en: 'Enter an e-mail address, a phone number or an ID: a name alone cannot tell two people apart.',
    'zh-Hans': '请填写邮箱、电话或编号：仅凭姓名无法区分同名的人。',
    'zh-Hant': '請填寫電子郵件、電話或編號：僅憑姓名無法區分同名的人。',
  },
  'contact.wrong_phone': {
    en: 'A phone number has 6 to 15 digits, perhaps with a + in front.',
    'zh-Hans': '电话号码为 6 到 15 位数字，前面可加 +。',
    'zh-Hant': '電話號碼為 6 到 15 位數字，前面可加 +。',
  },
  'contact.wrong_locale': {
    en: 'Write the language like “en” or “zh-Hans”.',
    'zh-Hans': '请将语言写成“zh-Hans”或“en”的形式。',
    'zh-Hant': '請將語言寫成「zh-Hant」或「en」的形式。',
  },
  'contact.wrong_time_zone': {
    en: 'Write the time zone like “Europe/Berlin”.',
    'zh-Hans': '请将时区写成“Asia/Shanghai”的形式。',
    'zh-Hant': '請將時區寫成「Asia/Taipei」的形式。',
  },
  'contact.no_address': {
    en: 'This contact has no e-mail address, so nobody asks them. Enter one first.',
    'zh-Hans': '该联系人没有邮箱，不会被询问。请先填写邮箱。',
    'zh-Hant': '此聯絡人沒有電子郵件，不會被詢問。請先填寫電子郵件。',
  },
  'contact.may_not_lift': {
    en: 'They asked not to be asked. Only they can change that, with the link in any of our mails.',
    'zh-Hans': '对方已表示不希望被询问。只有本人可以通过我们邮件中的链接更改。',
    'zh-Hant': '對方已表示不希望被詢問。只有本人可以透過我們郵件中的連結變更。',
  },
  'attribute.unknown': {
    en: 'No attribute of this name is known. An import with such a column makes it known.',
    'zh-Hans': '没有这个名称的属性。导入含有该栏的文件后即可使用。',
    'zh-Hant': '沒有這個名稱的屬性。匯入含有該欄的檔案後即可使用。',
  },
  'attribute.wrong_type': {
    en: 'This does not fit the type of the attribute, which is {type, select, number {a number} money {an amount of money} date {a date such as 2026-03-01} boolean {yes or no} list {a list of texts} other {a text}}.',
    'zh-Hans':
      '内容与属性类型不符，应为{type, select, number {数字} money {金额} date {日期（如 2026-03-01）} boolean {是或否} list {文本列表} other {文本}}。',
    'zh-Hant':
      '內容與屬性類型不符，應為{type, select, number {數字} money {金額} date {日期（如 2026-03-01）} boolean {是或否} list {文字清單} other {文字}}。',
  },
  'account.no_such_member': {
    en: 'This member is not in the workspace any more. Choose another.',
    'zh-Hans': '该成员已不在工作区中，请另选一位。',
    'zh-Hant': '此成員已不在工作區中，請另選一位。',
  },
})
