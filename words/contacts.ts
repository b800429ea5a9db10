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
  'contacts.title': {
    en: 'Contacts',
    'zh-Hans': '联系人',
    'zh-Hant': '聯絡人',
  },
  'contacts.lead': {
    en: '{total, plural, =0 {The people you ask will stand here.} one {# person you may ask.} other {# people you may ask, those added last on top.}}',
    'zh-Hans': '{total, plural, =0 {这里将列出您要询问的人。} other {共 # 位联系人，最新加入的在前。}}',
    'zh-Hant': '{total, plural, =0 {這裡將列出您要詢問的人。} other {共 # 位聯絡人，最新加入的在前。}}',
  },
  'contacts.add': {
    en: 'Add a contact',
    'zh-Hans': '新增联系人',
    'zh-Hant': '新增聯絡人',
  },
  'contacts.import': {
    en: 'Import',
    'zh-Hans': '导入',
    'zh-Hant': '匯入',
  },
  'contacts.export': {
    en: 'Export',
    'zh-Hans': '导出',
    'zh-Hant': '匯出',
  },
  'contacts.search': {
    en: 'Name, e-mail or company',
    'zh-Hans': '姓名、邮箱或公司',
    'zh-Hant': '姓名、電子郵件或公司',
  },
  'contacts.col.name': {
    en: 'Name',
    'zh-Hans': '姓名',
    'zh-Hant': '姓名',
  },
  'contacts.col.account': {
    en: 'Company',
    'zh-Hans': '公司',
    'zh-Hant': '公司',
  },
  'contacts.col.last': {
    en: 'Last answer',
    'zh-Hans': '最近回答',
    'zh-Hant': '最近回答',
  },
  'contacts.col.asked': { en: 'Asked', 'zh-Hans': '询问于', 'zh-Hant': '詢問於' },
  'contacts.col.when': {
    en: 'Answered',
    'zh-Hans': '回答时间',
    'zh-Hant': '回答時間',
  },
  'contacts.never': {
    en: 'not yet',
    'zh-Hans': '尚未回答',
    'zh-Hant': '尚未回答',
  },
  'contacts.nameless': {
    en: 'No name',
    'zh-Hans': '未填写姓名',
    'zh-Hant': '未填寫姓名',
  },
  'contacts.group.promoter': {
    en: 'Promoters',
    'zh-Hans': '推荐者',
    'zh-Hant': '推薦者',
  },
  'contacts.group.passive': {
    en: 'Passives',
    'zh-Hans': '中立者',
    'zh-Hant': '中立者',
  },
  'contacts.group.detractor': {
    en: 'Detractors',
    'zh-Hans': '贬损者',
    'zh-Hant': '批評者',
  },
  'contacts.filter.suppressed': {
    en: 'Not to be asked',
    'zh-Hans': '不再询问',
    'zh-Hant': '不再詢問',
  },
  'contacts.filter.import': {
    en: 'From one import',
    'zh-Hans': '来自一次导入',
    'zh-Hant': '來自一次匯入',
  },
  'contacts.filter.attribute': {
    en: '{label}: {value}',
    'zh-Hans': '{label}：{value}',
    'zh-Hant': '{label}：{value}',
  },
  'contacts.filter.more': {
    en: 'Filter by…',
    'zh-Hans': '按属性筛选…',
    'zh-Hant': '依屬性篩選…',
  },
  'contacts.filter.value': {
    en: 'Value of {label}',
    'zh-Hans': '“{label}”的值',
    'zh-Hant': '「{label}」的值',
  },
  'contacts.empty.title': {
    en: 'Bring the people you want to ask',
    'zh-Hans': '导入您要询问的人',
    'zh-Hant': '匯入您要詢問的人',
  },
  'contacts.empty': {
    en: 'A CSV file with one person per line is enough: an e-mail address, a name, the company. Hearback reads the export of any CRM and shows every row before it takes it.',
    'zh-Hans': '一份 CSV 文件即可，每行一个人：邮箱、姓名、公司。任何 CRM 导出的文件都能读取，导入前会逐行展示。',
    'zh-Hant': '一份 CSV 檔即可，每列一個人：電子郵件、姓名、公司。任何 CRM 匯出的檔案都能讀取，匯入前會逐列顯示。',
  },
  'contacts.empty.act': {
    en: 'Import contacts',
    'zh-Hans': '导入联系人',
    'zh-Hant': '匯入聯絡人',
  },
  'contacts.none.title': {
    en: 'Nobody fits these filters',
    'zh-Hans': '没有符合条件的联系人',
    'zh-Hant': '沒有符合條件的聯絡人',
  },
  'contacts.none': {
    en: 'Take one of them off, or search for something else.',
    'zh-Hans': '请去掉某个条件，或换个词搜索。',
    'zh-Hant': '請移除某個條件，或換個詞搜尋。',
  },
  'contacts.none.act': {
    en: 'Clear the filters',
    'zh-Hans': '清除筛选',
    'zh-Hant': '清除篩選',
  },
  'contacts.suppressed': {
    en: 'not asked',
    'zh-Hans': '不再询问',
    'zh-Hant': '不再詢問',
  },
  'suppression.unsubscribed': {
    en: 'Unsubscribed',
    'zh-Hans': '已退订',
    'zh-Hant': '已取消訂閱',
  },
  'suppression.bounced': {
    en: 'Address bounces',
    'zh-Hans': '邮件退回',
    'zh-Hant': '郵件退回',
  },
  'suppression.complained': {
    en: 'Marked as spam',
    'zh-Hans': '被标为垃圾邮件',
    'zh-Hant': '被標為垃圾郵件',
  },
  'suppression.erased': {
    en: 'Erased on request',
    'zh-Hans': '已应要求删除',
    'zh-Hant': '已應要求刪除',
  },
  'suppression.manual': {
    en: 'Silenced by a member',
    'zh-Hans': '由成员设为不再询问',
    'zh-Hant': '由成員設為不再詢問',
  },
})
