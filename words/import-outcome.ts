import { words } from './locale.ts'

/** What an import would do, and what came of it. */
export const importOutcome = words({
  'import.program': {
    en: 'Which program do these answers belong to?',
    'zh-Hans': '这些回答属于哪个调查项目？',
    'zh-Hant': '這些回答屬於哪個調查項目？',
  },
  'import.program.hint': {
    en: 'They count in its score from their dates on.',
    'zh-Hans': '它们会按日期计入该项目的净推荐值。',
    'zh-Hant': '它們會依日期計入該項目的淨推薦值。',
  },
  'import.program.choose': {
    en: 'Choose a program',
    'zh-Hans': '请选择调查项目',
    'zh-Hant': '請選擇調查項目',
  },
  'import.program.none': {
    en: 'Past answers belong to a program, and there is none yet.',
    'zh-Hans': '历史回答需要归入某个调查项目，目前还没有项目。',
    'zh-Hant': '歷史回答需要歸入某個調查項目，目前還沒有項目。',
  },
  'import.program.create': {
    en: 'Create a program',
    'zh-Hans': '新建调查项目',
    'zh-Hant': '新增調查項目',
  },
  'import.check': {
    en: 'What would happen',
    'zh-Hans': '导入结果预览',
    'zh-Hant': '匯入結果預覽',
  },
  'import.check.note': {
    en: 'nothing has been taken in yet',
    'zh-Hans': '尚未导入任何内容',
    'zh-Hant': '尚未匯入任何內容',
  },
  'import.check.reading': {
    en: 'Trying all rows',
    'zh-Hans': '正在逐行检查',
    'zh-Hant': '正在逐列檢查',
  },
  'import.count.fresh': {
    en: '{kind, select, responses {{count, plural, one {new answer} other {new answers}}} activities {{count, plural, one {new event} other {new events}}} other {{count, plural, one {new person} other {new people}}}}',
    'zh-Hans': '{kind, select, responses {新回答} activities {新事件} other {新联系人}}',
    'zh-Hant': '{kind, select, responses {新回答} activities {新事件} other {新聯絡人}}',
  },
  'import.count.changed': {
    en: '{count, plural, one {person updated} other {people updated}}',
    'zh-Hans': '更新',
    'zh-Hant': '更新',
  },
  'import.count.unchanged': {
    en: 'unchanged',
    'zh-Hans': '无变化',
    'zh-Hant': '無變動',
  },
  'import.count.duplicates': {
    en: '{kind, select, activities {{count, plural, one {known event, left out} other {known events, left out}}} other {{count, plural, one {known answer, left out} other {known answers, left out}}}}',
    'zh-Hans': '{kind, select, activities {已有事件，不重复导入} other {已有回答，不重复导入}}',
    'zh-Hant': '{kind, select, activities {已有事件，不重複匯入} other {已有回答，不重複匯入}}',
  },
  'import.count.accounts': {
    en: '{count, plural, one {new company} other {new companies}}',
    'zh-Hans': '新公司',
    'zh-Hant': '新公司',
  },
  'import.count.suppressed': {
    en: '{count, plural, one {person not to be asked} other {people not to be asked}}',
    'zh-Hans': '不再询问',
    'zh-Hant': '不再詢問',
  },
  'import.count.warned': {
    en: 'to check',
    'zh-Hans': '待核对',
    'zh-Hant': '待核對',
  },
  'import.count.rejected': {
    en: 'left out',
    'zh-Hans': '未导入',
    'zh-Hant': '未匯入',
  },
  'import.rows.odd': {
    en: 'Rows that need a look',
    'zh-Hans': '需要查看的行',
    'zh-Hant': '需要檢視的列',
  },
  'import.rows.in': {
    en: '{count, plural, one {row} other {rows}} {rows}{more, plural, =0 {} other { and # more}}',
    'zh-Hans': '第 {rows} 行{more, plural, =0 {} other {等 {count, number} 行}}',
    'zh-Hant': '第 {rows} 列{more, plural, =0 {} other {等 {count, number} 列}}',
  },
  'import.rows.comma': { en: ', ', 'zh-Hans': '、', 'zh-Hant': '、' },
  'import.rows.first': {
    en: 'The first rows',
    'zh-Hans': '前几行',
    'zh-Hant': '前幾列',
  },
  'import.rows.note': {
    en: 'the first {count, number} of them',
    'zh-Hans': '显示前 {count, number} 行',
    'zh-Hant': '顯示前 {count, number} 列',
  },
  'import.row': {
    en: 'Row',
    'zh-Hans': '行',
    'zh-Hant': '列',
  },
  'import.outcome': {
    en: 'Becomes',
    'zh-Hans': '结果',
    'zh-Hant': '結果',
  },
  'import.outcome.fresh': {
    en: 'new',
    'zh-Hans': '新增',
    'zh-Hant': '新增',
  },
  'import.outcome.changed': {
    en: 'updated',
    'zh-Hans': '更新',
    'zh-Hant': '更新',
  },
  'import.outcome.unchanged': {
    en: 'unchanged',
    'zh-Hans': '无变化',
    'zh-Hant': '無變動',
  },
  'import.outcome.duplicate': {
    en: 'known',
    'zh-Hans': '已有',
    'zh-Hant': '已有',
  },
  'import.outcome.rejected': {
    en: 'left out',
    'zh-Hans': '不导入',
    'zh-Hant': '不匯入',
  },
  'import.commit': {
    en: '{kind, select, responses {{count, plural, =0 {Import} one {Import # answer} other {Import # answers}}} activities {{count, plural, =0 {Import} one {Import # event} other {Import # events}}} other {{count, plural, =0 {Import} one {Import # person} other {Import # people}}}}',
    'zh-Hans':
      '{kind, select, responses {{count, plural, =0 {导入} other {导入 # 份回答}}} activities {{count, plural, =0 {导入} other {导入 # 个事件}}} other {{count, plural, =0 {导入} other {导入 # 位联系人}}}}',
    'zh-Hant':
      '{kind, select, responses {{count, plural, =0 {匯入} other {匯入 # 份回答}}} activities {{count, plural, =0 {匯入} other {匯入 # 個事件}}} other {{count, plural, =0 {匯入} other {匯入 # 位聯絡人}}}}',
  },
  'import.commit.nothing': {
    en: 'No row can come in as it stands. Change the columns above, or mend the file.',
    'zh-Hans': '目前没有可导入的行。请调整上方的栏，或修改文件。',
    'zh-Hant': '目前沒有可匯入的列。請調整上方的欄位，或修改檔案。',
  },
  'import.commit.known': {
    en: 'All that can come in from this file is here already.',
    'zh-Hans': '文件中可导入的内容均已存在。',
    'zh-Hant': '檔案中可匯入的內容均已存在。',
  },
  'import.commit.calm': {
    en: 'Nobody gets a mail, no case opens, and you can undo it.',
    'zh-Hans': '不会发送邮件，不会建立个案，且可以撤销。',
    'zh-Hant': '不會寄送郵件，不會建立個案，且可以復原。',
  },
  'import.discard': {
    en: 'Discard the file',
    'zh-Hans': '放弃此文件',
    'zh-Hant': '捨棄此檔案',
  },
  'import.discarded': {
    en: 'The file is gone.',
    'zh-Hans': '文件已删除。',
    'zh-Hant': '檔案已刪除。',
  },
  'import.running': {
    en: 'Coming in, all rows or none',
    'zh-Hans': '正在导入，要么全部成功，要么全部不导入',
    'zh-Hant': '正在匯入，要麼全部成功，要麼全部不匯入',
  },
  'import.cancel': {
    en: 'Cancel this import',
    'zh-Hans': '取消此次导入',
    'zh-Hant': '取消此次匯入',
  },
  'import.stopping': {
    en: 'Taking back the rows that are in already',
    'zh-Hans': '正在撤回已导入的行',
    'zh-Hant': '正在撤回已匯入的列',
  },
  'import.running.done': {
    en: '{done, number} of {rows, number} rows',
    'zh-Hans': '{done, number} / {rows, number} 行',
    'zh-Hant': '{done, number} / {rows, number} 列',
  },
  'import.running.waiting': {
    en: '{rows, number} rows',
    'zh-Hans': '共 {rows, number} 行',
    'zh-Hant': '共 {rows, number} 列',
  },
  'import.failed': {
    en: 'It stopped, and nothing came in. You can try again below.',
    'zh-Hans': '导入已停止，没有写入任何内容，可在下方重试。',
    'zh-Hant': '匯入已停止，沒有寫入任何內容，可在下方重試。',
  },
  'import.done.lead': {
    en: '{kind, select, responses {{count, plural, =0 {Nothing new came in.} one {# answer came in.} other {# answers came in.}}} activities {{count, plural, =0 {Nothing new came in.} one {# event came in.} other {# events came in.}}} other {{count, plural, =0 {Nothing new came in.} one {# person came in.} other {# people came in.}}}}',
    'zh-Hans':
      '{kind, select, responses {{count, plural, =0 {没有新内容导入。} other {已导入 # 份回答。}}} activities {{count, plural, =0 {没有新内容导入。} other {已导入 # 个事件。}}} other {{count, plural, =0 {没有新内容导入。} other {已导入 # 位联系人。}}}}',
    'zh-Hant':
      '{kind, select, responses {{count, plural, =0 {沒有新內容匯入。} other {已匯入 # 份回答。}}} activities {{count, plural, =0 {沒有新內容匯入。} other {已匯入 # 個事件。}}} other {{count, plural, =0 {沒有新內容匯入。} other {已匯入 # 位聯絡人。}}}}',
  },
  'import.done.counts': {
    en: 'What came of it',
    'zh-Hans': '导入结果',
    'zh-Hant': '匯入結果',
  },
  'import.done.see_contacts': {
    en: 'See these people',
    'zh-Hans': '查看这些联系人',
    'zh-Hant': '檢視這些聯絡人',
  },
  'import.done.see_score': {
    en: 'See the score',
    'zh-Hans': '查看净推荐值',
    'zh-Hant': '檢視淨推薦值',
  },
  'import.done.see_behaviour': {
    en: 'See behaviour',
    'zh-Hans': '查看行为',
    'zh-Hant': '檢視行為',
  },
  'import.done.rejects': {
    en: 'Rows left out',
    'zh-Hans': '未导入的行',
    'zh-Hant': '未匯入的列',
  },
  'import.done.rejects.note': {
    en: '{count, plural, one {# row was left out. The file says why; mend it there and import it again.} other {# rows were left out. The file says why for each; mend them there and import it again.}}',
    'zh-Hans': '有 {count, number} 行未导入。可下载文件查看每行的原因，改正后重新导入。',
    'zh-Hant': '有 {count, number} 列未匯入。可下載檔案檢視每列的原因，改正後重新匯入。',
  },
  'import.done.download': {
    en: 'Download the rows left out',
    'zh-Hans': '下载未导入的行',
    'zh-Hant': '下載未匯入的列',
  },
  'import.undo': {
    en: 'Undo this import',
    'zh-Hans': '撤销此次导入',
    'zh-Hant': '復原此次匯入',
  },
  'import.undo.asks': {
    en: 'Undo the import of {name}?',
    'zh-Hans': '撤销“{name}”的导入？',
    'zh-Hant': '復原「{name}」的匯入？',
  },
  'import.undo.says': {
    en: 'What it made goes, and what it changed is as before. People who were asked or changed since, and answers with a case, stay.',
    'zh-Hans': '新增的内容会删除，修改的内容会复原。之后被询问或修改过的联系人，以及已有个案的回答，会保留。',
    'zh-Hant': '新增的內容會刪除，修改的內容會復原。之後被詢問或修改過的聯絡人，以及已有個案的回答，會保留。',
  },
  'import.undo.keep': {
    en: 'Keep it',
    'zh-Hans': '保留',
    'zh-Hant': '保留',
  },
  'import.undone': {
    en: '{removed, number} removed{restored, plural, =0 {} other {, # restored}}{kept, plural, =0 {} other {, # kept because they were used since}}.',
    'zh-Hans':
      '已删除 {removed, number} 条{restored, plural, =0 {} other {，复原 # 条}}{kept, plural, =0 {} other {，保留 # 条（之后已被使用）}}。',
    'zh-Hant':
      '已刪除 {removed, number} 筆{restored, plural, =0 {} other {，復原 # 筆}}{kept, plural, =0 {} other {，保留 # 筆（之後已被使用）}}。',
  },
  'import.undone.title': {
    en: 'Undone',
    'zh-Hans': '已撤销',
    'zh-Hant': '已復原',
  },
  'import.by': {
    en: 'by {name}',
    'zh-Hans': '由 {name} 导入',
    'zh-Hant': '由 {name} 匯入',
  },
  'import.for_program': {
    en: 'into {name}',
    'zh-Hans': '归入“{name}”',
    'zh-Hant': '歸入「{name}」',
  },
})
