import { words } from './locale.ts'

/** What the command line says of logins and files for BI tools. */
export const biCommands = words({
  'command.export_answers': {
    en: 'Write all answers that count with their attributes to FILE as Parquet, without names and addresses',
    'zh-Hans': '把所有计入得分的回答及属性写入 FILE（Parquet 格式），不含姓名和地址',
    'zh-Hant': '把所有計入得分的回答及屬性寫入 FILE（Parquet 格式），不含姓名與地址',
  },
  'command.reader_create': {
    en: 'Make a database login for a BI tool: it reads one workspace, without names and addresses (PostgreSQL only)',
    'zh-Hans': '为 BI 工具创建数据库账号：只读一个工作区，不含姓名和地址（仅 PostgreSQL）',
    'zh-Hant': '為 BI 工具建立資料庫帳號：唯讀一個工作區，不含姓名與地址（僅 PostgreSQL）',
  },
  'command.reader_remove': {
    en: 'Remove a database login that was made for a BI tool',
    'zh-Hans': '删除为 BI 工具创建的数据库账号',
    'zh-Hant': '刪除為 BI 工具建立的資料庫帳號',
  },
  'command.option.reader_name': {
    en: 'The login: small letters, digits and _, beginning with a letter',
    'zh-Hans': '账号名：小写字母、数字和 _，以字母开头',
    'zh-Hant': '帳號名稱：小寫字母、數字與 _，以字母開頭',
  },
  'command.option.reader_verbatims': {
    en: 'It reads what people wrote, too, which may name them',
    'zh-Hans': '也能读取客户的原话，其中可能提到姓名',
    'zh-Hant': '也能讀取客戶的原話，其中可能提到姓名',
  },
  'command.reader.shown': {
    en: 'The login {name} reads the views of the schema bi. Its password is shown this once: {password}',
    'zh-Hans': '账号 {name} 可以读取 bi 模式下的视图。密码只显示这一次：{password}',
    'zh-Hant': '帳號 {name} 可以讀取 bi 綱要下的檢視表。密碼只顯示這一次：{password}',
  },
  'command.reader.removed': {
    en: 'The login {name} is gone.',
    'zh-Hans': '账号 {name} 已删除。',
    'zh-Hant': '帳號 {name} 已刪除。',
  },
  'command.reader.name': {
    en: 'A login has small letters, digits and _, begins with a letter and with neither hb_ nor pg_.',
    'zh-Hans': '账号名只能包含小写字母、数字和 _，以字母开头，且不能以 hb_ 或 pg_ 开头。',
    'zh-Hant': '帳號名稱只能包含小寫字母、數字與 _，以字母開頭，且不能以 hb_ 或 pg_ 開頭。',
  },
  'command.reader.exists': {
    en: 'There is a login {name} already. Choose another name.',
    'zh-Hans': '账号 {name} 已存在，请换一个名称。',
    'zh-Hant': '帳號 {name} 已存在，請換一個名稱。',
  },
  'command.reader.absent': {
    en: 'No login {name} was made here.',
    'zh-Hans': '这里没有创建过账号 {name}。',
    'zh-Hant': '這裡沒有建立過帳號 {name}。',
  },
  'command.reader.embedded': {
    en: 'The embedded database cannot be reached by other tools. Use `export answers` for a Parquet file, or PostgreSQL.',
    'zh-Hans': '内置数据库无法被其他工具连接。请用 `export answers` 导出 Parquet 文件，或改用 PostgreSQL。',
    'zh-Hant': '內建資料庫無法由其他工具連線。請用 `export answers` 匯出 Parquet 檔，或改用 PostgreSQL。',
  },
})
