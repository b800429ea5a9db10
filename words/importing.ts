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
  'import.map.attribute.response': {
    en: 'Attribute of the answer',
    'zh-Hans': '回答属性',
    'zh-Hant': '回答屬性',
  },
  'import.type.text': {
    en: 'Text',
    'zh-Hans': '文本',
    'zh-Hant': '文字',
  },
  'import.type.number': {
    en: 'Number',
    'zh-Hans': '数字',
    'zh-Hant': '數字',
  },
  'import.type.money': {
    en: 'Money',
    'zh-Hans': '金额',
    'zh-Hant': '金額',
  },
  'import.type.date': {
    en: 'Date',
    'zh-Hans': '日期',
    'zh-Hant': '日期',
  },
  'import.type.boolean': {
    en: 'Yes or no',
    'zh-Hans': '是或否',
    'zh-Hant': '是或否',
  },
  'import.type.list': {
    en: 'List',
    'zh-Hans': '列表',
    'zh-Hant': '清單',
  },
  'import.type.fixed': {
    en: 'This attribute is known already, so its type stays.',
    'zh-Hans': '该属性已存在，类型不变。',
    'zh-Hant': '此屬性已存在，類型不變。',
  },
  'import.field.email': {
    en: 'E-mail',
    'zh-Hans': '邮箱',
    'zh-Hant': '電子郵件',
  },
  'import.field.name': {
    en: 'Name',
    'zh-Hans': '姓名',
    'zh-Hant': '姓名',
  },
  'import.field.first_name': {
    en: 'First name',
    'zh-Hans': '名',
    'zh-Hant': '名',
  },
  'import.field.last_name': {
    en: 'Last name',
    'zh-Hans': '姓',
    'zh-Hant': '姓',
  },
  'import.field.phone': {
    en: 'Phone',
    'zh-Hans': '电话',
    'zh-Hant': '電話',
  },
  'import.field.external_id': {
    en: 'Your ID of the person',
    'zh-Hans': '个人编号',
    'zh-Hant': '個人編號',
  },
  'import.field.account_name': {
    en: 'Company',
    'zh-Hans': '公司',
    'zh-Hant': '公司',
  },
  'import.field.account_domain': {
    en: 'Domain of the company',
    'zh-Hans': '公司域名',
    'zh-Hant': '公司網域',
  },
  'import.field.account_external_id': {
    en: 'Your ID of the company',
    'zh-Hans': '公司编号',
    'zh-Hant': '公司編號',
  },
  'import.field.role': {
    en: 'Role',
    'zh-Hans': '职位',
    'zh-Hant': '職稱',
  },
  'import.field.locale': {
    en: 'Language',
    'zh-Hans': '语言',
    'zh-Hant': '語言',
  },
  'import.field.time_zone': {
    en: 'Time zone',
    'zh-Hans': '时区',
    'zh-Hant': '時區',
  },
  'import.field.rating': {
    en: 'Rating 0–10',
    'zh-Hans': '0–10 分评分',
    'zh-Hant': '0–10 分評分',
  },
  'import.field.answered_at': {
    en: 'When it was answered',
    'zh-Hans': '回答时间',
    'zh-Hant': '回答時間',
  },
  'import.field.verbatim': {
    en: 'What was said',
    'zh-Hans': '原话',
    'zh-Hant': '原話',
  },
  'import.field.wave': {
    en: 'Wave',
    'zh-Hans': '批次',
    'zh-Hant': '批次',
  },
  'import.notation': {
    en: 'How the file writes things',
    'zh-Hans': '文件的书写方式',
    'zh-Hant': '檔案的書寫方式',
  },
  'import.notation.date': {
    en: 'Dates',
    'zh-Hans': '日期格式',
    'zh-Hant': '日期格式',
  },
  'import.notation.date.shows': {
    en: '“{value}” is {day}.',
    'zh-Hans': '“{value}”即 {day}。',
    'zh-Hant': '「{value}」即 {day}。',
  },
  'import.notation.date.misfit': {
    en: '“{value}” does not fit this format.',
    'zh-Hans': '“{value}”与此格式不符。',
    'zh-Hant': '「{value}」與此格式不符。',
  },
  'import.notation.date.ambiguous': {
    en: 'The first rows fit more than one format. Choose the one that the file means.',
    'zh-Hans': '前几行符合多种格式，请选择文件实际使用的格式。',
    'zh-Hant': '前幾列符合多種格式，請選擇檔案實際使用的格式。',
  },
  'import.notation.decimal': {
    en: 'Decimals',
    'zh-Hans': '小数点',
    'zh-Hant': '小數點',
  },
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
    en: '{kind, select, responses {{count, plural, one {new answer} other {new answers}}} other {{count, plural, one {new person} other {new people}}}}',
    'zh-Hans': '{kind, select, responses {新回答} other {新联系人}}',
    'zh-Hant': '{kind, select, responses {新回答} other {新聯絡人}}',
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
    en: '{count, plural, one {known answer, left out} other {known answers, left out}}',
    'zh-Hans': '已有回答，不重复导入',
    'zh-Hant': '已有回答，不重複匯入',
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
    en: '{kind, select, responses {{count, plural, =0 {Import} one {Import # answer} other {Import # answers}}} other {{count, plural, =0 {Import} one {Import # person} other {Import # people}}}}',
    'zh-Hans':
      '{kind, select, responses {{count, plural, =0 {导入} other {导入 # 份回答}}} other {{count, plural, =0 {导入} other {导入 # 位联系人}}}}',
    'zh-Hant':
      '{kind, select, responses {{count, plural, =0 {匯入} other {匯入 # 份回答}}} other {{count, plural, =0 {匯入} other {匯入 # 位聯絡人}}}}',
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
    en: '{kind, select, responses {{count, plural, =0 {Nothing new came in.} one {# answer came in.} other {# answers came in.}}} other {{count, plural, =0 {Nothing new came in.} one {# person came in.} other {# people came in.}}}}',
    'zh-Hans':
      '{kind, select, responses {{count, plural, =0 {没有新内容导入。} other {已导入 # 份回答。}}} other {{count, plural, =0 {没有新内容导入。} other {已导入 # 位联系人。}}}}',
    'zh-Hant':
      '{kind, select, responses {{count, plural, =0 {沒有新內容匯入。} other {已匯入 # 份回答。}}} other {{count, plural, =0 {沒有新內容匯入。} other {已匯入 # 位聯絡人。}}}}',
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
