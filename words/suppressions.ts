import { words } from './locale.ts'

/** Addresses that nobody asks. */
export const suppressions = words({
  'suppressions.title': { en: 'Do not ask', 'zh-Hans': '免打扰名单', 'zh-Hant': '免打擾名單' },
  'suppressions.lead': {
    en: '{total, plural, =0 {Every address may be asked} one {# address is never asked} other {# addresses are never asked}}, whatever wave comes. Only their fingerprints are kept.',
    'zh-Hans': '{total, plural, =0 {所有邮箱都可以询问} other {# 个邮箱不会被任何批次询问}}。系统只保存邮箱的指纹。',
    'zh-Hant': '{total, plural, =0 {所有電子郵件都可以詢問} other {# 個電子郵件不會被任何批次詢問}}。系統只保存電子郵件的指紋。',
  },
  'suppressions.find': {
    en: 'Is this address on the list?',
    'zh-Hans': '查询某个邮箱是否在名单中',
    'zh-Hant': '查詢某個電子郵件是否在名單中',
  },
  'suppressions.col.who': { en: 'Contact or fingerprint', 'zh-Hans': '联系人或指纹', 'zh-Hant': '聯絡人或指紋' },
  'suppressions.col.reason': { en: 'Reason', 'zh-Hans': '原因', 'zh-Hant': '原因' },
  'suppressions.col.since': { en: 'Since', 'zh-Hans': '开始时间', 'zh-Hant': '開始時間' },
  'suppressions.until': { en: 'until {day}', 'zh-Hans': '至{day}', 'zh-Hant': '至{day}' },
  'suppressions.by': { en: 'by {name}', 'zh-Hans': '操作者：{name}', 'zh-Hant': '操作者：{name}' },
  'suppressions.lift': { en: 'Lift', 'zh-Hans': '解除', 'zh-Hant': '解除' },
  'suppressions.lifted': { en: 'May be asked again.', 'zh-Hans': '已解除，可以再次询问。', 'zh-Hant': '已解除，可以再次詢問。' },
  'suppressions.add': { en: 'Add an address', 'zh-Hans': '添加邮箱', 'zh-Hant': '新增電子郵件' },
  'suppressions.address': { en: 'E-mail address', 'zh-Hans': '邮箱', 'zh-Hant': '電子郵件' },
  'suppressions.note': { en: 'Why', 'zh-Hans': '原因', 'zh-Hant': '原因' },
  'suppressions.note.hint': {
    en: 'So that nobody lifts it by mistake, for example: asked by phone on 3 May.',
    'zh-Hans': '避免日后误解除，例如：5 月 3 日来电要求。',
    'zh-Hant': '避免日後誤解除，例如：5 月 3 日來電要求。',
  },
  'suppressions.save': { en: 'Never ask', 'zh-Hans': '不再询问', 'zh-Hant': '不再詢問' },
  'suppressions.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'suppressions.saved': {
    en: 'This address is asked no more.',
    'zh-Hans': '该邮箱不会再被询问。',
    'zh-Hant': '該電子郵件不會再被詢問。',
  },
  'suppressions.file': { en: 'Bring a list', 'zh-Hans': '导入名单', 'zh-Hant': '匯入名單' },
  'suppressions.file.hint': {
    en: 'A file with one address a line, such as the do-not-mail list of the tool you had before.',
    'zh-Hans': '每行一个邮箱的文件，例如从以前使用的工具导出的退订名单。',
    'zh-Hant': '每行一個電子郵件的檔案，例如從以前使用的工具匯出的取消訂閱名單。',
  },
  'suppressions.file.done': {
    en: '{added, plural, one {# address is new} other {# addresses are new}}, {known, number} stood there already, {unreadable, number} lines had no address.',
    'zh-Hans': '新增 {added, number} 个邮箱，{known, number} 个已在名单中，{unreadable, number} 行没有邮箱。',
    'zh-Hant': '新增 {added, number} 個電子郵件，{known, number} 個已在名單中，{unreadable, number} 行沒有電子郵件。',
  },
  'suppressions.no_address': {
    en: 'No e-mail address stands in this file. Bring one with an address in each line.',
    'zh-Hans': '文件中没有邮箱。请提供每行一个邮箱的文件。',
    'zh-Hant': '檔案中沒有電子郵件。請提供每行一個電子郵件的檔案。',
  },
  'suppressions.none': {
    en: 'Nothing stands against it.',
    'zh-Hans': '名单中没有符合的邮箱。',
    'zh-Hant': '名單中沒有符合的電子郵件。',
  },
  'suppressions.none.text': {
    en: 'Whoever unsubscribes, complains or cannot be reached comes here by itself.',
    'zh-Hans': '退订、投诉或无法送达的邮箱会自动加入名单。',
    'zh-Hant': '取消訂閱、投訴或無法送達的電子郵件會自動加入名單。',
  },
})
