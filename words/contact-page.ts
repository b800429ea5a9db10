import { words } from './locale.ts'

/** One person or one company, with all that happened between us. */
export const contactPage = words({
  'contact.edit': {
    en: 'Edit',
    'zh-Hans': '编辑',
    'zh-Hant': '編輯',
  },
  'contact.save': {
    en: 'Save',
    'zh-Hans': '保存',
    'zh-Hant': '儲存',
  },
  'contact.cancel': {
    en: 'Cancel',
    'zh-Hans': '取消',
    'zh-Hant': '取消',
  },
  'contact.saved': {
    en: 'Saved.',
    'zh-Hans': '已保存。',
    'zh-Hant': '已儲存。',
  },
  'contact.facts': {
    en: 'About',
    'zh-Hans': '基本信息',
    'zh-Hant': '基本資料',
  },
  'contact.timeline': {
    en: 'What happened',
    'zh-Hans': '往来记录',
    'zh-Hant': '往來紀錄',
  },
  'contact.timeline.note': {
    en: 'newest first',
    'zh-Hans': '最新在前',
    'zh-Hant': '最新在前',
  },
  'contact.timeline.empty': {
    en: 'Nothing yet. Mails, answers and cases of this person will stand here, newest first.',
    'zh-Hans': '暂无记录。与此人有关的邮件、回答和个案会按时间列在这里，最新在前。',
    'zh-Hant': '暫無紀錄。與此人有關的郵件、回答和個案會依時間列在這裡，最新在前。',
  },
  'contact.field.name': {
    en: 'Name',
    'zh-Hans': '姓名',
    'zh-Hant': '姓名',
  },
  'contact.field.email': {
    en: 'E-mail',
    'zh-Hans': '邮箱',
    'zh-Hant': '電子郵件',
  },
  'contact.field.phone': {
    en: 'Phone',
    'zh-Hans': '电话',
    'zh-Hant': '電話',
  },
  'contact.field.external_id': {
    en: 'Your ID',
    'zh-Hans': '您的编号',
    'zh-Hant': '您的編號',
  },
  'contact.field.external_id.hint': {
    en: 'The key of this person in your own systems.',
    'zh-Hans': '此人在您自己系统中的编号。',
    'zh-Hant': '此人在您自己系統中的編號。',
  },
  'contact.field.account': {
    en: 'Company',
    'zh-Hans': '公司',
    'zh-Hant': '公司',
  },
  'contact.field.account.hint': {
    en: 'A new name makes a new company.',
    'zh-Hans': '填写新名称会新建公司。',
    'zh-Hant': '填寫新名稱會新增公司。',
  },
  'contact.field.role': {
    en: 'Role',
    'zh-Hans': '职位',
    'zh-Hant': '職稱',
  },
  'contact.field.locale': {
    en: 'Language',
    'zh-Hans': '语言',
    'zh-Hant': '語言',
  },
  'contact.field.locale.hint': {
    en: 'Such as en or zh-Hans. Empty: the language of the program.',
    'zh-Hans': '例如 zh-Hans 或 en。留空则使用调查项目的语言。',
    'zh-Hant': '例如 zh-Hant 或 en。留空則使用調查項目的語言。',
  },
  'contact.field.time_zone': {
    en: 'Time zone',
    'zh-Hans': '时区',
    'zh-Hant': '時區',
  },
  'contact.field.time_zone.hint': {
    en: 'Such as Europe/Berlin.',
    'zh-Hans': '例如 Asia/Shanghai。',
    'zh-Hant': '例如 Asia/Taipei。',
  },
  'contact.field.since': {
    en: 'Known since',
    'zh-Hans': '录入时间',
    'zh-Hant': '建立時間',
  },
  'contact.field.import': {
    en: 'From import',
    'zh-Hans': '来自导入',
    'zh-Hant': '來自匯入',
  },
  'contact.attributes': {
    en: 'Attributes',
    'zh-Hans': '属性',
    'zh-Hant': '屬性',
  },
  'contact.attribute.hint': {
    en: '{type, select, number {A number.} money {An amount, such as USD 1,200.} date {A date, such as 2026-03-01.} boolean {Yes or no.} list {Several, separated by semicolons.} other {}}',
    'zh-Hans':
      '{type, select, number {数字。} money {金额，例如 ¥1,200。} date {日期，例如 2026-03-01。} boolean {是或否。} list {多个值用分号隔开。} other {}}',
    'zh-Hant':
      '{type, select, number {數字。} money {金額，例如 NT$1,200。} date {日期，例如 2026-03-01。} boolean {是或否。} list {多個值用分號隔開。} other {}}',
  },
  'contact.yes': {
    en: 'Yes',
    'zh-Hans': '是',
    'zh-Hant': '是',
  },
  'contact.no': {
    en: 'No',
    'zh-Hans': '否',
    'zh-Hant': '否',
  },
  'contact.silence': {
    en: 'Asking',
    'zh-Hans': '询问',
    'zh-Hant': '詢問',
  },
  'contact.may_ask': {
    en: 'May be asked, with the rest between two asks that the workspace sets.',
    'zh-Hans': '可以询问，并遵守工作区设定的静默期。',
    'zh-Hant': '可以詢問，並遵守工作區設定的靜默期。',
  },
  'contact.no_mail': {
    en: 'Has no e-mail address, so nobody asks them.',
    'zh-Hans': '没有邮箱，不会被询问。',
    'zh-Hant': '沒有電子郵件，不會被詢問。',
  },
  'contact.suppressed_since': {
    en: '{reason} on {day}{name, select, none {} other {, by {name}}}.',
    'zh-Hans': '{reason}（{day}{name, select, none {} other {，{name}}}）。',
    'zh-Hant': '{reason}（{day}{name, select, none {} other {，{name}}}）。',
  },
  'contact.suppress': {
    en: 'Ask no more',
    'zh-Hans': '不再询问',
    'zh-Hant': '不再詢問',
  },
  'contact.suppress.note': {
    en: 'Why?',
    'zh-Hans': '原因',
    'zh-Hant': '原因',
  },
  'contact.suppress.hint': {
    en: 'Colleagues will read this. It holds for the address, also if it is imported again.',
    'zh-Hans': '同事会看到此说明。该设置对邮箱地址生效，再次导入也不会改变。',
    'zh-Hant': '同事會看到此說明。此設定對電子郵件地址生效，再次匯入也不會改變。',
  },
  'contact.suppressed': {
    en: 'They will not be asked any more.',
    'zh-Hans': '以后不再询问此人。',
    'zh-Hant': '以後不再詢問此人。',
  },
  'contact.lift': {
    en: 'Ask again',
    'zh-Hans': '恢复询问',
    'zh-Hant': '恢復詢問',
  },
  'contact.lifted': {
    en: 'They may be asked again.',
    'zh-Hans': '已恢复询问。',
    'zh-Hant': '已恢復詢問。',
  },
  'moment.answer': {
    en: 'Answered {title}',
    'zh-Hans': '回答了“{title}”',
    'zh-Hant': '回答了「{title}」',
  },
  'moment.mail.ask': {
    en: 'Mail with the question',
    'zh-Hans': '询问邮件',
    'zh-Hant': '詢問郵件',
  },
  'moment.mail.reminder': {
    en: 'Reminder',
    'zh-Hans': '提醒邮件',
    'zh-Hant': '提醒郵件',
  },
  'moment.mail.reply': {
    en: 'Our reply',
    'zh-Hans': '我们的回复',
    'zh-Hant': '我們的回覆',
  },
  'moment.mail.other': {
    en: 'Mail',
    'zh-Hans': '邮件',
    'zh-Hant': '郵件',
  },
  'moment.mail.state': {
    en: '{state, select, planned {planned} queued {waiting to be sent} sending {being sent} sent {sent} kept {kept in the outbox} deferred {will be tried again} bounced {came back} failed {not sent} uncertain {perhaps sent} other {{state}}}',
    'zh-Hans':
      '{state, select, planned {已计划} queued {待发送} sending {发送中} sent {已发送} kept {留在发件箱} deferred {稍后重试} bounced {已退回} failed {未发出} uncertain {不确定是否发出} other {{state}}}',
    'zh-Hant':
      '{state, select, planned {已排定} queued {待寄送} sending {寄送中} sent {已寄出} kept {留在寄件匣} deferred {稍後重試} bounced {已退回} failed {未寄出} uncertain {不確定是否寄出} other {{state}}}',
  },
  'moment.asked': {
    en: 'Chosen for {title}',
    'zh-Hans': '被选入“{title}”',
    'zh-Hant': '被選入「{title}」',
  },
  'moment.not_asked': {
    en: 'Not asked in {title}: {because, select, erased {erased} opted_out {has unsubscribed} suppressed {silenced by a member} complained {marked a mail as spam} no_address {no e-mail address} bounced {address bounces} quiet_period {asked too recently} not_drawn {not drawn} other {{because}}}',
    'zh-Hans':
      '“{title}”未询问：{because, select, erased {已删除} opted_out {已退订} suppressed {设为不再询问} complained {曾标为垃圾邮件} no_address {没有邮箱} bounced {邮件退回} quiet_period {距上次询问太近} not_drawn {未被抽中} other {{because}}}',
    'zh-Hant':
      '「{title}」未詢問：{because, select, erased {已刪除} opted_out {已取消訂閱} suppressed {設為不再詢問} complained {曾標為垃圾郵件} no_address {沒有電子郵件} bounced {郵件退回} quiet_period {距上次詢問太近} not_drawn {未被抽中} other {{because}}}',
  },
  'moment.not_asked.until': {
    en: 'may be asked again from {day}',
    'zh-Hans': '{day} 起可再次询问',
    'zh-Hant': '{day} 起可再次詢問',
  },
  'moment.case_opened': {
    en: 'Case opened{name, select, none {} other {, for {name}}}',
    'zh-Hans': '建立个案{name, select, none {} other {，由 {name} 负责}}',
    'zh-Hant': '建立個案{name, select, none {} other {，由 {name} 負責}}',
  },
  'moment.case_closed': {
    en: '{state, select, dismissed {Case dismissed} other {Case resolved}}{name, select, none {} other { by {name}}}',
    'zh-Hans': '{state, select, dismissed {个案已关闭} other {个案已解决}}{name, select, none {} other {（{name}）}}',
    'zh-Hant': '{state, select, dismissed {個案已關閉} other {個案已解決}}{name, select, none {} other {（{name}）}}',
  },
  'moment.change': {
    en: '{what, select, added {Added by hand} changed {Data changed} suppressed {Asked no more} paused {Left alone for 30 days, since mails came back} suppression_lifted {May be asked again} never_taken_back {Took back “never ask me”} pause_ended {Mails may try again: the pause is over} erased {Erased} wished {Chose how often to be asked} other {Changed}}{name, select, none {} other { by {name}}}',
    'zh-Hans':
      '{what, select, added {手动新增} changed {资料已修改} suppressed {设为不再询问} paused {邮件连续退回，暂停 30 天} suppression_lifted {恢复询问} never_taken_back {本人撤回了退订} pause_ended {暂停期已满，恢复发信} erased {已删除个人数据} wished {自己选择了询问频率} other {有变动}}{name, select, none {} other {（{name}）}}',
    'zh-Hant':
      '{what, select, added {手動新增} changed {資料已修改} suppressed {設為不再詢問} paused {郵件連續退回，暫停 30 天} suppression_lifted {恢復詢問} never_taken_back {本人收回了取消訂閱} pause_ended {暫停期已滿，恢復寄信} erased {已刪除個人資料} wished {自己選擇了詢問頻率} other {有變動}}{name, select, none {} other {（{name}）}}',
  },
  'moment.notice': {
    en: '{state, select, hard {A mail came back for good} soft {A mail came back for now} complaint {Marked a mail as spam} delayed {A mail is delayed} other {News of a mail}}',
    'zh-Hans':
      '{state, select, hard {邮件被永久退回} soft {邮件被暂时退回} complaint {把邮件标为垃圾邮件} delayed {邮件延迟送达} other {邮件回报}}',
    'zh-Hant':
      '{state, select, hard {郵件被永久退回} soft {郵件被暫時退回} complaint {把郵件標為垃圾郵件} delayed {郵件延遲送達} other {郵件回報}}',
  },
  'moment.import': {
    en: '{people, plural, =0 {Came with the import of {file}} one {# person came with the import of {file}} other {# people came with the import of {file}}}',
    'zh-Hans': '{people, plural, =0 {随 {file} 导入} other {随 {file} 导入 # 位联系人}}',
    'zh-Hant': '{people, plural, =0 {隨 {file} 匯入} other {隨 {file} 匯入 # 位聯絡人}}',
  },
  'moment.values': {
    en: '{file, select, none {Data changed} other {Data changed by the import of {file}}}{name, select, none {} other { by {name}}}',
    'zh-Hans': '{file, select, none {资料已修改} other {导入 {file} 时修改了资料}}{name, select, none {} other {（{name}）}}',
    'zh-Hant': '{file, select, none {資料已修改} other {匯入 {file} 時修改了資料}}{name, select, none {} other {（{name}）}}',
  },
  'moment.value.none': { en: 'nothing', 'zh-Hans': '无', 'zh-Hant': '無' },
  'moment.value.became': { en: 'became', 'zh-Hans': '改为', 'zh-Hant': '改為' },
  'moment.uncounted': {
    en: '{state, select, provisional {not confirmed yet, not counted} discarded {taken for a machine, not counted} other {}}',
    'zh-Hans': '{state, select, provisional {尚未确认，未计入} discarded {判断为程序点击，未计入} other {}}',
    'zh-Hant': '{state, select, provisional {尚未確認，未計入} discarded {判斷為程式點擊，未計入} other {}}',
  },
  'accounts.title': {
    en: 'Companies',
    'zh-Hans': '公司',
    'zh-Hant': '公司',
  },
  'accounts.lead': {
    en: '{total, plural, =0 {The companies of the people you ask will stand here.} one {# company, with what its people said last.} other {# companies, with what their people said last.}}',
    'zh-Hans': '{total, plural, =0 {这里将列出联系人所在的公司。} other {共 # 家公司，以及各公司最近的回答。}}',
    'zh-Hant': '{total, plural, =0 {這裡將列出聯絡人所在的公司。} other {共 # 家公司，以及各公司最近的回答。}}',
  },
  'accounts.filter': { en: 'Company: {name}', 'zh-Hans': '公司：{name}', 'zh-Hant': '公司：{name}' },
  'accounts.search': {
    en: 'Name or domain',
    'zh-Hans': '名称或域名',
    'zh-Hant': '名稱或網域',
  },
  'accounts.col.contacts': {
    en: 'People',
    'zh-Hans': '联系人',
    'zh-Hant': '聯絡人',
  },
  'accounts.col.answers': {
    en: 'Answers',
    'zh-Hans': '回答',
    'zh-Hant': '回答',
  },
  'accounts.col.last': {
    en: 'Last five',
    'zh-Hans': '最近五次',
    'zh-Hant': '最近五次',
  },
  'accounts.col.owner': {
    en: 'Owner',
    'zh-Hans': '负责人',
    'zh-Hant': '負責人',
  },
  'accounts.mine': {
    en: 'Mine',
    'zh-Hans': '我负责的',
    'zh-Hant': '我負責的',
  },
  'accounts.empty.title': {
    en: 'Companies come with your contacts',
    'zh-Hans': '公司随联系人一起导入',
    'zh-Hant': '公司隨聯絡人一起匯入',
  },
  'accounts.empty': {
    en: 'Map a column to the company when you import people or past answers. Each company then has its people, its answers and an owner, who gets its cases.',
    'zh-Hans': '导入联系人或历史回答时，把一栏对应到公司即可。之后每家公司都有自己的联系人、回答和负责人，个案会分配给负责人。',
    'zh-Hant': '匯入聯絡人或歷史回答時，把一欄對應到公司即可。之後每家公司都有自己的聯絡人、回答和負責人，個案會指派給負責人。',
  },
  'account.facts': {
    en: 'About',
    'zh-Hans': '基本信息',
    'zh-Hant': '基本資料',
  },
  'account.domain': {
    en: 'Domain',
    'zh-Hans': '域名',
    'zh-Hant': '網域',
  },
  'account.owner': {
    en: 'Owner',
    'zh-Hans': '负责人',
    'zh-Hant': '負責人',
  },
  'account.owner.hint': {
    en: 'New cases of this company go to them.',
    'zh-Hans': '此公司的新个案会分配给负责人。',
    'zh-Hant': '此公司的新個案會指派給負責人。',
  },
  'account.owner.none': {
    en: 'Nobody in particular',
    'zh-Hans': '未指定',
    'zh-Hant': '未指定',
  },
  'account.owner.saved': {
    en: '{name, select, none {Nobody in particular looks after {account} now.} other {{name} looks after {account} now.}}',
    'zh-Hans': '{name, select, none {{account} 现在没有负责人。} other {{account} 现在由 {name} 负责。}}',
    'zh-Hant': '{name, select, none {{account} 現在沒有負責人。} other {{account} 現在由 {name} 負責。}}',
  },
  'account.timeline.empty': {
    en: 'Nothing yet. Mails, answers, cases and imports of this company will stand here, newest first.',
    'zh-Hans': '暂无记录。与这家公司有关的邮件、回答、个案和导入会按时间列在这里，最新在前。',
    'zh-Hant': '暫無紀錄。與這家公司有關的郵件、回答、個案和匯入會依時間列在這裡，最新在前。',
  },
  'account.cases': { en: 'Cases', 'zh-Hans': '个案', 'zh-Hant': '個案' },
  'account.cases.all': { en: 'On the board', 'zh-Hans': '在看板上查看', 'zh-Hant': '在看板上檢視' },
  'account.cases.empty': { en: 'No case is open.', 'zh-Hans': '没有进行中的个案。', 'zh-Hant': '沒有進行中的個案。' },
  'account.answers.note': {
    en: '{answers, plural, =0 {none yet} one {# answer} other {# answers}}',
    'zh-Hans': '{answers, plural, =0 {暂无} other {# 份回答}}',
    'zh-Hant': '{answers, plural, =0 {暫無} other {# 份回答}}',
  },
  'account.people': {
    en: 'People',
    'zh-Hans': '联系人',
    'zh-Hant': '聯絡人',
  },
  'account.people.all': {
    en: 'All {count, number}',
    'zh-Hans': '全部 {count, number} 位',
    'zh-Hant': '全部 {count, number} 位',
  },
  'account.people.empty': {
    en: 'Nobody of this company is known yet.',
    'zh-Hans': '尚未录入这家公司的联系人。',
    'zh-Hant': '尚未建立這家公司的聯絡人。',
  },
  'account.someone': {
    en: 'Someone of {name}',
    'zh-Hans': '{name} 的一位客户',
    'zh-Hant': '{name} 的一位客戶',
  },
})
