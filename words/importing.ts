import { words } from './locale.ts'

/** The way of a file into Hearback, step by step. What is wrong with a file or a row stands in imports.ts. */
export const importing = words({
  'import.begun': {
    en: 'This import has been started already. Its result stands in the list of imports.',
    'zh-Hans': '此导入已经开始，结果见导入列表。',
    'zh-Hant': '此匯入已經開始，結果見匯入清單。',
  },
  'import.not_done': {
    en: 'This import has not been done yet, so there is nothing to undo.',
    'zh-Hans': '此导入尚未完成，没有可撤销的内容。',
    'zh-Hant': '此匯入尚未完成，沒有可復原的內容。',
  },
  'import.no_program': {
    en: 'Which program do these answers belong to? Choose one, or create it first.',
    'zh-Hans': '这些回答属于哪个调查项目？请选择一个，或先新建。',
    'zh-Hant': '這些回答屬於哪個調查項目？請選擇一個，或先新增。',
  },
  'import.wrong_time_zone': {
    en: 'This time zone is not known. Write it like “Europe/Berlin”.',
    'zh-Hans': '无法识别此时区。请写成“Asia/Shanghai”的形式。',
    'zh-Hant': '無法辨識此時區。請寫成「Asia/Taipei」的形式。',
  },
  'import.rejects.row': { en: 'Row', 'zh-Hans': '行号', 'zh-Hant': '列號' },
  'import.rejects.reason': { en: 'Why it was left out', 'zh-Hans': '未导入的原因', 'zh-Hant': '未匯入的原因' },
})
