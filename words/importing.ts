import { words } from './locale.ts'

/** The way of a file into Hearback, step by step. What is wrong with a file or a row stands in imports.ts. */
export const importing = words({
  'import.begun': {
    en: 'This import has been started already. Its result stands in the list of imports.',
    'zh-Hans': '此导入已经开始，结果见导入列表。',
    'zh-Hant': '此匯入已經開始，結果見匯入清單。',
  },
  'import.not_running': {
    en: 'This import is not running, so there is nothing to cancel. Its result stands in the list of imports.',
    'zh-Hans': '此导入没有在进行，无需取消，结果见导入列表。',
    'zh-Hant': '此匯入並未進行，無需取消，結果見匯入清單。',
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
  'imports.title': {
    en: 'Imports',
    'zh-Hans': '导入',
    'zh-Hant': '匯入',
  },
  'imports.lead': {
    en: 'Every file that came in, what became of it, and a way back.',
    'zh-Hans': '每个导入的文件、导入结果，以及撤销的入口。',
    'zh-Hant': '每個匯入的檔案、匯入結果，以及復原的入口。',
  },
  'imports.new': {
    en: 'Import a file',
    'zh-Hans': '导入文件',
    'zh-Hant': '匯入檔案',
  },
  'imports.col.file': {
    en: 'File',
    'zh-Hans': '文件',
    'zh-Hant': '檔案',
  },
  'imports.col.kind': {
    en: 'Holds',
    'zh-Hans': '内容',
    'zh-Hant': '內容',
  },
  'imports.col.state': {
    en: 'State',
    'zh-Hans': '状态',
    'zh-Hant': '狀態',
  },
  'imports.col.came': {
    en: 'Came in',
    'zh-Hans': '已导入',
    'zh-Hant': '已匯入',
  },
  'imports.col.rejected': {
    en: 'Left out',
    'zh-Hans': '未导入',
    'zh-Hant': '未匯入',
  },
  'imports.col.when': {
    en: 'When',
    'zh-Hans': '时间',
    'zh-Hant': '時間',
  },
  'imports.kind.contacts': {
    en: 'People',
    'zh-Hans': '联系人',
    'zh-Hant': '聯絡人',
  },
  'imports.kind.responses': {
    en: 'Past answers',
    'zh-Hans': '历史回答',
    'zh-Hant': '歷史回答',
  },
  'imports.kind.activities': {
    en: 'Events of customers',
    'zh-Hans': '客户行为事件',
    'zh-Hant': '客戶行為事件',
  },
  'imports.state.mapping': {
    en: 'Waiting for you',
    'zh-Hans': '待您确认',
    'zh-Hant': '待您確認',
  },
  'imports.state.running': {
    en: 'Coming in',
    'zh-Hans': '导入中',
    'zh-Hant': '匯入中',
  },
  'imports.state.stopping': {
    en: 'Being taken back',
    'zh-Hans': '取消中',
    'zh-Hant': '取消中',
  },
  'imports.state.committed': {
    en: 'Done',
    'zh-Hans': '已完成',
    'zh-Hant': '已完成',
  },
  'imports.state.failed': {
    en: 'Stopped',
    'zh-Hans': '已停止',
    'zh-Hant': '已停止',
  },
  'imports.state.undone': {
    en: 'Undone',
    'zh-Hans': '已撤销',
    'zh-Hant': '已復原',
  },
  'imports.empty.title': {
    en: 'Start with the answers you have',
    'zh-Hans': '从已有的回答开始',
    'zh-Hant': '從已有的回答開始',
  },
  'imports.empty': {
    en: 'Bring past ratings as a CSV file and the score, its trend and its margin are there at once. Or bring the people you want to ask next. Nobody gets a mail from an import, and every import can be undone.',
    'zh-Hans':
      '把过去的评分以 CSV 文件导入，即可看到净推荐值、趋势和误差范围；也可以先导入接下来要询问的人。导入不会发出任何邮件，且都可以撤销。',
    'zh-Hant':
      '把過去的評分以 CSV 檔匯入，即可看到淨推薦值、趨勢和誤差範圍；也可以先匯入接下來要詢問的人。匯入不會寄出任何郵件，且都可以復原。',
  },
  'import.new.title': {
    en: 'Import a file',
    'zh-Hans': '导入文件',
    'zh-Hant': '匯入檔案',
  },
  'import.new.lead': {
    en: 'A CSV file with a header line. You will see every row before anything is taken in.',
    'zh-Hans': '带表头的 CSV 文件。导入前可以逐行查看。',
    'zh-Hant': '含標題列的 CSV 檔。匯入前可以逐列檢視。',
  },
  'import.new.kind': {
    en: 'What does it hold?',
    'zh-Hans': '文件里是什么？',
    'zh-Hant': '檔案裡是什麼？',
  },
  'import.new.kind.contacts.hint': {
    en: 'One person per line: e-mail address, name, company and whatever else you know.',
    'zh-Hans': '每行一个人：邮箱、姓名、公司，以及其他信息。',
    'zh-Hant': '每列一個人：電子郵件、姓名、公司，以及其他資料。',
  },
  'import.new.kind.activities.hint': {
    en: 'One event per line: what happened, when, and to whom. People and companies must be here already.',
    'zh-Hans': '每行一个事件：发生了什么、何时、与谁有关。联系人和公司须已存在。',
    'zh-Hant': '每列一個事件：發生了什麼、何時、與誰有關。聯絡人和公司須已存在。',
  },
  'import.new.kind.responses.hint': {
    en: 'One answer per line: a rating from 0 to 10, its date and what was said. A person is welcome, not needed.',
    'zh-Hans': '每行一份回答：0–10 分的评分、日期和原话。可以没有姓名。',
    'zh-Hant': '每列一份回答：0–10 分的評分、日期和原話。可以沒有姓名。',
  },
  'import.new.drop': {
    en: 'A CSV file, at most {limit, number} MB',
    'zh-Hans': 'CSV 文件，不超过 {limit, number} MB',
    'zh-Hant': 'CSV 檔，不超過 {limit, number} MB',
  },
  'import.new.paste': {
    en: 'Or paste rows from a spreadsheet',
    'zh-Hans': '或从表格中复制后粘贴',
    'zh-Hant': '或從試算表複製後貼上',
  },
  'import.new.paste.hint': {
    en: 'The first line is the header.',
    'zh-Hans': '第一行为表头。',
    'zh-Hant': '第一列為標題列。',
  },
  'import.new.paste.act': {
    en: 'Read these rows',
    'zh-Hans': '读取这些行',
    'zh-Hant': '讀取這些列',
  },
  'import.new.pasted': {
    en: 'Pasted rows',
    'zh-Hans': '粘贴的内容',
    'zh-Hant': '貼上的內容',
  },
  'import.new.reading': {
    en: 'Reading {name}…',
    'zh-Hans': '正在读取 {name}…',
    'zh-Hant': '正在讀取 {name}…',
  },
  'import.map.lead': {
    en: '{rows, plural, one {# row} other {# rows}}, read as {encoding}. Say where each column goes; what would happen stands below.',
    'zh-Hans': '共 {rows, number} 行，编码为 {encoding}。请确认各栏的去向，下方会显示导入结果。',
    'zh-Hant': '共 {rows, number} 列，編碼為 {encoding}。請確認各欄的去向，下方會顯示匯入結果。',
  },
  'import.map.columns': {
    en: 'Columns',
    'zh-Hans': '栏',
    'zh-Hant': '欄位',
  },
  'import.map.remembered': {
    en: 'as you chose last time for a file like this',
    'zh-Hans': '沿用您上次对同类文件的选择',
    'zh-Hant': '沿用您上次對同類檔案的選擇',
  },
  'import.map.guessed': {
    en: 'our guess, from the headers and the first rows',
    'zh-Hans': '根据表头和前几行推测',
    'zh-Hant': '根據標題列和前幾列推測',
  },
  'import.map.col.header': {
    en: 'In the file',
    'zh-Hans': '文件中的栏',
    'zh-Hant': '檔案中的欄位',
  },
  'import.map.col.sample': {
    en: 'For example',
    'zh-Hans': '示例',
    'zh-Hant': '範例',
  },
  'import.map.col.target': {
    en: 'Becomes',
    'zh-Hans': '导入为',
    'zh-Hant': '匯入為',
  },
  'import.map.target': {
    en: 'Where “{header}” goes',
    'zh-Hans': '“{header}”导入为',
    'zh-Hant': '「{header}」匯入為',
  },
  'import.map.type': {
    en: 'Type of “{header}”',
    'zh-Hans': '“{header}”的类型',
    'zh-Hant': '「{header}」的類型',
  },
  'import.map.date_format': {
    en: 'Date format of “{header}”',
    'zh-Hans': '“{header}”的日期格式',
    'zh-Hant': '「{header}」的日期格式',
  },
  'import.map.nowhere': {
    en: 'Leave out',
    'zh-Hans': '不导入',
    'zh-Hant': '不匯入',
  },
  'import.map.attribute.contact': {
    en: 'Attribute of the person',
    'zh-Hans': '个人属性',
    'zh-Hant': '個人屬性',
  },
  'import.map.attribute.account': {
    en: 'Attribute of the company',
    'zh-Hans': '公司属性',
    'zh-Hant': '公司屬性',
  },
  'import.map.attribute.activity': { en: 'Property of the event', 'zh-Hans': '事件属性', 'zh-Hant': '事件屬性' },
  'import.map.attribute.response': {
    en: 'Attribute of the answer',
    'zh-Hans': '回答属性',
    'zh-Hant': '回答屬性',
  },
})
