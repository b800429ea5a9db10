import { words } from './locale.ts'

/** What a person's data are, and what remains when they are erased. */
export const erasure = words({
  'erasure.erased': { en: '(erased)', 'zh-Hans': '（已删除）', 'zh-Hant': '（已刪除）' },
  'erasure.title': { en: 'Their data', 'zh-Hans': '个人数据', 'zh-Hant': '個人資料' },
  'erasure.json': { en: 'Download as JSON', 'zh-Hans': '下载 JSON', 'zh-Hant': '下載 JSON' },
  'erasure.csv': { en: 'Download as CSV', 'zh-Hans': '下载 CSV', 'zh-Hant': '下載 CSV' },
  'erasure.note': {
    en: 'Everything we hold about this person, for when they ask.',
    'zh-Hans': '我们保存的关于此人的全部数据，供对方查询时提供。',
    'zh-Hant': '我們保存的關於此人的全部資料，供對方查詢時提供。',
  },
  'erasure.act': { en: 'Erase…', 'zh-Hans': '删除个人数据…', 'zh-Hant': '刪除個人資料…' },
  'erasure.ask': {
    en: 'Erase {name} for good?',
    'zh-Hans': '永久删除 {name} 的个人数据？',
    'zh-Hant': '永久刪除 {name} 的個人資料？',
  },
  'erasure.what': {
    en: 'Name, address, phone, attributes, words, mails and notes go, everywhere. The address is never asked again. This cannot be undone.',
    'zh-Hans': '姓名、地址、电话、属性、原话、邮件和备注都会被清除。该邮箱以后不会再被询问。此操作无法撤销。',
    'zh-Hant': '姓名、地址、電話、屬性、原話、郵件和備註都會被清除。該電子郵件以後不會再被詢問。此操作無法復原。',
  },
  'erasure.answers': { en: 'Their ratings', 'zh-Hans': '此人的评分', 'zh-Hant': '此人的評分' },
  'erasure.answers.remove': {
    en: 'Take them out of every figure',
    'zh-Hans': '从所有统计中移除',
    'zh-Hant': '從所有統計中移除',
  },
  'erasure.answers.keep': {
    en: 'Keep them in the figures, without the person',
    'zh-Hans': '匿名保留在统计中',
    'zh-Hant': '匿名保留在統計中',
  },
  'erasure.keep': { en: 'Keep', 'zh-Hans': '保留', 'zh-Hant': '保留' },
  'erasure.do': { en: 'Erase for good', 'zh-Hans': '永久删除', 'zh-Hant': '永久刪除' },
  'erasure.done': { en: 'Erased.', 'zh-Hans': '已删除。', 'zh-Hant': '已刪除。' },
  'erasure.gone': {
    en: 'Erased on {day}. Nothing is known of this person any more.',
    'zh-Hans': '已于{day}删除。系统中不再保存此人的任何信息。',
    'zh-Hant': '已於{day}刪除。系統中不再保存此人的任何資訊。',
  },
  'erasure.person': { en: 'Erased person', 'zh-Hans': '已删除的联系人', 'zh-Hant': '已刪除的聯絡人' },
})
