import { words } from './locale.ts'

/** What the command line says: its help, its results, and why something could not be done. */
export const commands = words({
  'command.help.title': {
    en: 'Works with a Hearback that is running here, or opens its data when none runs.\n\n{call}',
    'zh-Hans': '连接本机正在运行的 Hearback；如果没有运行，则直接打开数据。\n\n{call}',
    'zh-Hant': '連線到本機正在執行的 Hearback；若沒有執行，則直接開啟資料。\n\n{call}',
  },
  'command.help.more': {
    en: 'Options of a command: {call}',
    'zh-Hans': '查看某个命令的选项：{call}',
    'zh-Hant': '檢視某個命令的選項：{call}',
  },
  'command.help.required': { en: 'needed', 'zh-Hans': '必填', 'zh-Hant': '必填' },
  'command.option.json': {
    en: 'Print the result as one line of JSON and nothing else',
    'zh-Hans': '只以一行 JSON 输出结果',
    'zh-Hant': '只以一行 JSON 輸出結果',
  },
  'command.option.help': { en: 'Show this text', 'zh-Hans': '显示本说明', 'zh-Hant': '顯示本說明' },
  'command.option.workspace': {
    en: 'The workspace by name or id, where there are several',
    'zh-Hans': '工作区的名称或 ID，有多个工作区时需要指定',
    'zh-Hant': '工作區的名稱或 ID，有多個工作區時需要指定',
  },
  'command.option.email': {
    en: 'The address that the owner signs in with',
    'zh-Hans': '所有者登录所用的邮箱',
    'zh-Hant': '擁有者登入所用的電子郵件',
  },
  'command.option.password': {
    en: 'At least 10 characters; without it one is made and printed',
    'zh-Hans': '至少 10 个字符；不填则自动生成并显示',
    'zh-Hant': '至少 10 個字元；不填則自動產生並顯示',
  },
  'command.option.new_workspace': {
    en: 'The name of the new workspace, usually the company',
    'zh-Hans': '新工作区的名称，通常是公司名',
    'zh-Hant': '新工作區的名稱，通常是公司名稱',
  },
  'command.option.owner_name': {
    en: 'What the owner is called; else the first part of the address',
    'zh-Hans': '所有者的姓名；不填则取邮箱的前半部分',
    'zh-Hant': '擁有者的姓名；不填則取電子郵件的前半部分',
  },
  'command.option.locale': {
    en: 'The language of the workspace; else that of this terminal',
    'zh-Hans': '工作区的语言；不填则与终端一致',
    'zh-Hant': '工作區的語言；不填則與終端機一致',
  },
  'command.option.time_zone': {
    en: 'For example Europe/Berlin; else that of this machine',
    'zh-Hans': '例如 Asia/Shanghai；不填则与本机一致',
    'zh-Hant': '例如 Asia/Taipei；不填則與本機一致',
  },
  'command.option.key_name': {
    en: 'What the key is for, so that it can be told from others',
    'zh-Hans': '密钥的用途，便于与其他密钥区分',
    'zh-Hant': '金鑰的用途，便於與其他金鑰區分',
  },
  'command.option.role': {
    en: 'What whoever holds the key may do',
    'zh-Hans': '持有密钥者的权限',
    'zh-Hant': '持有金鑰者的權限',
  },
  'command.setup': {
    en: 'Create the first owner, the first workspace and an API key',
    'zh-Hans': '创建首位所有者、首个工作区和一个 API 密钥',
    'zh-Hant': '建立首位擁有者、首個工作區和一個 API 金鑰',
  },
  'command.setup.owner': {
    en: '{email} owns the workspace {workspace}. Sign in at {address}.',
    'zh-Hans': '{email} 已成为工作区“{workspace}”的所有者，请在 {address} 登录。',
    'zh-Hant': '{email} 已成為工作區「{workspace}」的擁有者，請在 {address} 登入。',
  },
  'command.setup.password': {
    en: 'Password, shown only now: {password}',
    'zh-Hans': '密码（仅显示这一次）：{password}',
    'zh-Hant': '密碼（僅顯示這一次）：{password}',
  },
  'command.password_reset': {
    en: 'Give a person who forgot theirs a new password; all their sessions end',
    'zh-Hans': '为忘记密码的人设置新密码；其所有登录都会结束',
    'zh-Hant': '為忘記密碼的人設定新密碼；其所有登入都會結束',
  },
  'command.option.person_email': {
    en: 'The address that the person signs in with',
    'zh-Hans': '此人登录所用的邮箱',
    'zh-Hant': '此人登入所用的電子郵件',
  },
  'command.password_reset.done': {
    en: '{name} signs in at {address} with the new password; every former session has ended.',
    'zh-Hans': '{name} 可在 {address} 用新密码登录；之前的登录已全部结束。',
    'zh-Hant': '{name} 可在 {address} 用新密碼登入；之前的登入已全部結束。',
  },
  'refusal.unknown_person': {
    en: 'Nobody signs in with {email}. Check the spelling; the members are listed under Settings.',
    'zh-Hans': '没有人用 {email} 登录。请检查拼写；“设置”中列有全部成员。',
    'zh-Hant': '沒有人用 {email} 登入。請檢查拼寫；「設定」中列有全部成員。',
  },
  'command.key_create': { en: 'Make an API key', 'zh-Hans': '创建 API 密钥', 'zh-Hant': '建立 API 金鑰' },
  'command.key.shown': {
    en: 'API key, shown only now: {key}',
    'zh-Hans': 'API 密钥（仅显示这一次）：{key}',
    'zh-Hant': 'API 金鑰（僅顯示這一次）：{key}',
  },
  'command.option.map': {
    en: 'Which column is which field, for example --map "Seat rating=rating"; may be repeated',
    'zh-Hans': '指定列对应的字段，例如 --map "评分=rating"；可重复使用',
    'zh-Hant': '指定欄對應的欄位，例如 --map "評分=rating"；可重複使用',
  },
  'command.option.date_format': {
    en: 'How the dates in the file are written',
    'zh-Hans': '文件中日期的写法',
    'zh-Hant': '檔案中日期的寫法',
  },
  'command.option.dry_run': {
    en: 'Only say what would happen',
    'zh-Hans': '只预览结果，不实际导入',
    'zh-Hant': '只預覽結果，不實際匯入',
  },
  'command.option.program': {
    en: 'The program that the answers belong to; where there is none yet, one is made',
    'zh-Hans': '回答所属的调查项目；尚无项目时会自动创建',
    'zh-Hant': '回答所屬的調查項目；尚無項目時會自動建立',
  },
  'command.import_contacts': {
    en: 'Import people from a CSV FILE; undo it on the screen of imports',
    'zh-Hans': '从 CSV 文件 FILE 导入联系人；可在“导入”页面撤销',
    'zh-Hant': '從 CSV 檔 FILE 匯入聯絡人；可在「匯入」頁面復原',
  },
  'command.import_responses': {
    en: 'Import past answers from a CSV FILE; no mail is sent, no case is opened',
    'zh-Hans': '从 CSV 文件 FILE 导入以往的回答；不会发送邮件，也不会创建个案',
    'zh-Hant': '從 CSV 檔 FILE 匯入以往的回答；不會寄送郵件，也不會建立個案',
  },
  'command.import_events': {
    en: 'Import events of customers from a CSV FILE; they must tell of people or companies that are here',
    'zh-Hans': '从 CSV 文件 FILE 导入客户行为事件；事件所指的联系人或公司须已存在',
    'zh-Hant': '從 CSV 檔 FILE 匯入客戶行為事件；事件所指的聯絡人或公司須已存在',
  },
  'command.import.running': {
    en: 'Importing {rows, plural, one {# row} other {# rows}} …',
    'zh-Hans': '正在导入 {rows, number} 行……',
    'zh-Hant': '正在匯入 {rows, number} 列……',
  },
  'command.import.done': {
    en: '{rows, plural, one {# row} other {# rows}} read: {fresh, number} new, {changed, number} changed, {unchanged, number} as before, {duplicates, number} known already, {rejected, number} left out, {warned, number} with a warning.',
    'zh-Hans':
      '共读取 {rows, number} 行：新增 {fresh, number}，更新 {changed, number}，无变化 {unchanged, number}，已存在 {duplicates, number}，未导入 {rejected, number}，有提醒 {warned, number}。',
    'zh-Hant':
      '共讀取 {rows, number} 列：新增 {fresh, number}，更新 {changed, number}，無變化 {unchanged, number}，已存在 {duplicates, number}，未匯入 {rejected, number}，有提醒 {warned, number}。',
  },
  'command.import.rejects': {
    en: '{rejected, plural, one {The row that was left out waits, with the reason,} other {The # rows that were left out wait, with the reason for each,}} as a file at {url}',
    'zh-Hans': '未导入的 {rejected, number} 行及各自的原因，可在此处下载：{url}',
    'zh-Hant': '未匯入的 {rejected, number} 列及各自的原因，可在此處下載：{url}',
  },
  'command.import.would': {
    en: 'Of {rows, plural, one {# row} other {# rows}}, {fresh, number} would be new, {changed, number} changed, {unchanged, number} as before, {duplicates, number} are known already, {rejected, number} would be left out, {warned, number} come with a warning. Nothing was imported.',
    'zh-Hans':
      '共 {rows, number} 行：将新增 {fresh, number}，更新 {changed, number}，无变化 {unchanged, number}，已存在 {duplicates, number}，不导入 {rejected, number}，有提醒 {warned, number}。尚未导入任何内容。',
    'zh-Hant':
      '共 {rows, number} 列：將新增 {fresh, number}，更新 {changed, number}，無變化 {unchanged, number}，已存在 {duplicates, number}，不匯入 {rejected, number}，有提醒 {warned, number}。尚未匯入任何內容。',
  },
  'command.import.left_out': {
    en: 'Row {row}, left out: {why}',
    'zh-Hans': '第 {row} 行未导入：{why}',
    'zh-Hant': '第 {row} 列未匯入：{why}',
  },
  'command.import.warned': { en: 'Row {row}: {why}', 'zh-Hans': '第 {row} 行：{why}', 'zh-Hant': '第 {row} 列：{why}' },
  'command.import.no_column': {
    en: 'The file has no column "{header}". It has: {headers}',
    'zh-Hans': '文件中没有“{header}”列。现有：{headers}',
    'zh-Hant': '檔案中沒有「{header}」欄。現有：{headers}',
  },
  'command.import.no_field': {
    en: '"{pair}" is not COLUMN=FIELD. The fields are: {fields}',
    'zh-Hans': '“{pair}”不是 COLUMN=FIELD 的形式。可用字段：{fields}',
    'zh-Hant': '「{pair}」不是 COLUMN=FIELD 的形式。可用欄位：{fields}',
  },
  'command.import.date_ambiguous': {
    en: 'The dates in "{header}" can be read in several ways. Say which with --date-format: {formats}',
    'zh-Hans': '“{header}”列的日期有多种读法，请用 --date-format 指定：{formats}',
    'zh-Hant': '「{header}」欄的日期有多種讀法，請用 --date-format 指定：{formats}',
  },
  'command.import.which_program': {
    en: 'Say which program the answers belong to with --program. There are: {names}',
    'zh-Hans': '请用 --program 指定回答所属的调查项目。现有：{names}',
    'zh-Hant': '請用 --program 指定回答所屬的調查項目。現有：{names}',
  },
  'command.import.first_program': { en: 'Relationship', 'zh-Hans': '客户关系', 'zh-Hant': '客戶關係' },
  'command.export_contacts': {
    en: 'Write all contacts as CSV to FILE, or to standard output',
    'zh-Hans': '把全部联系人以 CSV 写入 FILE 或标准输出',
    'zh-Hant': '把全部聯絡人以 CSV 寫入 FILE 或標準輸出',
  },
  'command.export_responses': {
    en: 'Write all answers as CSV to FILE, or to standard output',
    'zh-Hans': '把全部回答以 CSV 写入 FILE 或标准输出',
    'zh-Hant': '把全部回答以 CSV 寫入 FILE 或標準輸出',
  },
  'command.export.done': {
    en: 'All of {name} is written.',
    'zh-Hans': '“{name}”的数据已全部写出。',
    'zh-Hant': '「{name}」的資料已全部寫出。',
  },
  'command.demo': {
    en: 'Make a sample workspace: a company that does not exist, with two years of answers',
    'zh-Hans': '创建示例工作区：一家虚构的公司和两年的回答',
    'zh-Hant': '建立範例工作區：一家虛構的公司和兩年的回答',
  },
  'command.demo.done': {
    en: 'The sample workspace {name} is ready. Open {address} and switch to it; its mail never leaves.',
    'zh-Hans': '示例工作区“{name}”已就绪。请打开 {address} 并切换过去；其中的邮件不会发出。',
    'zh-Hant': '範例工作區「{name}」已就緒。請開啟 {address} 並切換過去；其中的郵件不會寄出。',
  },
  'command.demo.there': {
    en: 'The sample workspace {name} is there already. Open {address} and switch to it.',
    'zh-Hans': '示例工作区“{name}”已存在。请打开 {address} 并切换过去。',
    'zh-Hant': '範例工作區「{name}」已存在。請開啟 {address} 並切換過去。',
  },
  'command.backup': {
    en: 'Write all data as of this moment to FILE; the server may go on running',
    'zh-Hans': '把此刻的全部数据写入 FILE；服务器可以继续运行',
    'zh-Hant': '把此刻的全部資料寫入 FILE；伺服器可以繼續執行',
  },
  'command.backup.done': {
    en: '{rows, plural, one {# row} other {# rows}} of {workspaces, plural, one {# workspace} other {# workspaces}} saved.',
    'zh-Hans': '已备份 {workspaces} 个工作区的 {rows, number} 行数据。',
    'zh-Hant': '已備份 {workspaces} 個工作區的 {rows, number} 列資料。',
  },
  'command.backup.secret': {
    en: 'The file holds personal data and the secret that signs links. Keep it where only you can read it.',
    'zh-Hans': '文件中包含个人数据和用于签名链接的密钥，请存放在只有您能读取的地方。',
    'zh-Hant': '檔案中包含個人資料和用於簽署連結的密鑰，請存放在只有您能讀取的地方。',
  },
  'command.restore': {
    en: 'Fill an empty Hearback from a backup FILE; its mail is held until you release it',
    'zh-Hans': '用备份 FILE 恢复到空的 Hearback；在您放行之前不会发出邮件',
    'zh-Hant': '用備份 FILE 還原到空的 Hearback；在您放行之前不會寄出郵件',
  },
  'command.restore.done': {
    en: '{rows, plural, one {# row} other {# rows}} of {workspaces, plural, one {# workspace} other {# workspaces}} restored.',
    'zh-Hans': '已恢复 {workspaces} 个工作区的 {rows, number} 行数据。',
    'zh-Hant': '已還原 {workspaces} 個工作區的 {rows, number} 列資料。',
  },
  'command.restore.held': {
    en: 'No mail leaves until you are sure that the original no longer sends. Then: {command}',
    'zh-Hans': '在确认原来的系统不再发信之前，不会发出任何邮件。确认后请运行：{command}',
    'zh-Hant': '在確認原來的系統不再寄信之前，不會寄出任何郵件。確認後請執行：{command}',
  },
  'command.restore.erased': {
    en: '{people, plural, =0 {The backup brought back nobody who was erased here.} one {# person whom the backup brought back was erased again.} other {# people whom the backup brought back were erased again.}}',
    'zh-Hans': '{people, plural, =0 {备份中没有已在此处删除的联系人。} other {备份中有 # 位已在此处删除的联系人，已再次删除。}}',
    'zh-Hant': '{people, plural, =0 {備份中沒有已在此處刪除的聯絡人。} other {備份中有 # 位已在此處刪除的聯絡人，已再次刪除。}}',
  },
  'command.restore.no_ledger': {
    en: 'No list of erasures lies in {folder}, so whoever was erased after this backup is back. Where the former data folder has a file {file}: copy it here and restore into an empty database once more.',
    'zh-Hans':
      '{folder} 中没有删除记录，备份之后删除的联系人会重新出现。如果原数据目录中有 {file}，请复制到这里，再恢复到一个空数据库。',
    'zh-Hant':
      '{folder} 中沒有刪除紀錄，備份之後刪除的聯絡人會重新出現。如果原資料目錄中有 {file}，請複製到這裡，再還原到一個空資料庫。',
  },
  'command.restore.secret': {
    en: 'SECRET here differs from that of the original, so links that it mailed will not open. Set SECRET to the value of the original.',
    'zh-Hans': '此处的 SECRET 与原系统不同，原系统邮件中的链接将无法打开。请把 SECRET 设为原系统的值。',
    'zh-Hant': '此處的 SECRET 與原系統不同，原系統郵件中的連結將無法開啟。請把 SECRET 設為原系統的值。',
  },
  'command.secret_accept': {
    en: 'Go on with a new secret when the former one is lost; links in mails already sent stop working',
    'zh-Hans': '原密钥丢失时改用新密钥；已发邮件中的链接将失效',
    'zh-Hant': '原金鑰遺失時改用新金鑰；已寄郵件中的連結將失效',
  },
  'command.secret_accept.done': {
    en: 'The present secret is in force now. Links in mails that were sent with the former one no longer work, and everyone signs in again. Under Settings, Sending: mails go out unsigned until each domain is removed and added anew, the bounce mailbox needs its password again, and mail providers need new addresses.',
    'zh-Hans':
      '现已启用当前密钥。用原密钥发出的邮件链接不再有效，所有人需要重新登录。请到“设置 → 发信”：各域名需移除后重新添加，在此之前邮件不签名；退信邮箱需重新填写密码；提供给邮件服务商的地址需重新生成。',
    'zh-Hant':
      '現已啟用目前的金鑰。用原金鑰寄出的郵件連結不再有效，所有人需要重新登入。請到「設定 → 寄信」：各網域需移除後重新新增，在此之前郵件不簽章；退信信箱需重新填寫密碼；提供給郵件服務商的位址需重新產生。',
  },
  'command.mail_release': {
    en: 'Let the mail of a restored copy go',
    'zh-Hans': '放行恢复后的系统的邮件',
    'zh-Hant': '放行還原後的系統的郵件',
  },
  'command.mail_release.done': {
    en: 'The mail of {name} may leave.',
    'zh-Hans': '“{name}”的邮件已放行。',
    'zh-Hant': '「{name}」的郵件已放行。',
  },
  'command.read_model_anew': {
    en: 'Make the copy by columns anew that large workspaces are counted from',
    'zh-Hans': '重建大型工作区用于统计的列式副本',
    'zh-Hant': '重建大型工作區用於統計的欄式副本',
  },
  'command.read_model_anew.done': {
    en: 'The copy by columns of {name} is made anew: within seconds where Hearback runs, else when it starts. The explorer says how far it is.',
    'zh-Hans': '将重建“{name}”的列式副本：Hearback 运行时几秒内开始，否则在启动时进行。进度可在“探索”页查看。',
    'zh-Hant': '將重建「{name}」的欄式副本：Hearback 執行時幾秒內開始，否則在啟動時進行。進度可在「探索」頁查看。',
  },
  'command.doctor': {
    en: 'Look at settings, database, mail, disk and clock, and say what to do',
    'zh-Hans': '检查设置、数据库、邮件、磁盘和时钟，并给出建议',
    'zh-Hant': '檢查設定、資料庫、郵件、磁碟和時鐘，並提出建議',
  },
  'command.unknown': {
    en: 'There is no command "{name}". Run npm run hearback -- --help to see all.',
    'zh-Hans': '没有“{name}”这个命令。运行 npm run hearback -- --help 可查看全部命令。',
    'zh-Hant': '沒有「{name}」這個命令。執行 npm run hearback -- --help 可檢視全部命令。',
  },
  'command.broken': {
    en: 'This did not work, and nothing was changed: {problem}',
    'zh-Hans': '操作未成功，没有任何改动：{problem}',
    'zh-Hant': '操作未成功，沒有任何變更：{problem}',
  },
  'command.extra': {
    en: '"{given}" is one word too many. Put values with spaces in quotes, or see --help.',
    'zh-Hans': '“{given}”是多余的参数。含空格的值请加引号，或查看 --help。',
    'zh-Hant': '「{given}」是多餘的參數。含空格的值請加引號，或檢視 --help。',
  },
  'command.file_missing': {
    en: 'Name a file: npm run hearback -- {name} FILE',
    'zh-Hans': '请指定文件：npm run hearback -- {name} FILE',
    'zh-Hant': '請指定檔案：npm run hearback -- {name} FILE',
  },
  'command.file_absent': {
    en: 'There is no file {file}.',
    'zh-Hans': '文件 {file} 不存在。',
    'zh-Hant': '檔案 {file} 不存在。',
  },
  'command.file_folder': {
    en: '{file} is not a file. Name a file.',
    'zh-Hans': '{file} 不是文件，请指定一个文件。',
    'zh-Hant': '{file} 不是檔案，請指定一個檔案。',
  },
  'command.file_exists': {
    en: '{file} is there already and was not touched. Choose another name.',
    'zh-Hans': '{file} 已存在，未作改动。请换一个文件名。',
    'zh-Hant': '{file} 已存在，未作變更。請換一個檔名。',
  },
  'command.file_unwritable': {
    en: '{file} cannot be written. Does the folder exist, and may you write there?',
    'zh-Hans': '无法写入 {file}。请确认文件夹存在且有写入权限。',
    'zh-Hant': '無法寫入 {file}。請確認資料夾存在且有寫入權限。',
  },
  'command.file_for_json': {
    en: 'With --json, name a FILE for the rows.',
    'zh-Hans': '使用 --json 时，请指定保存数据的 FILE。',
    'zh-Hant': '使用 --json 時，請指定儲存資料的 FILE。',
  },
  'command.option_misread': {
    en: 'This could not be read: {problem}. See --help.',
    'zh-Hans': '无法识别：{problem}。请查看 --help。',
    'zh-Hant': '無法識別：{problem}。請檢視 --help。',
  },
  'command.option_missing': {
    en: 'Add --{name}. See --help.',
    'zh-Hans': '请加上 --{name}，详见 --help。',
    'zh-Hant': '請加上 --{name}，詳見 --help。',
  },
  'command.option_choice': {
    en: '--{name} is one of: {choices}.',
    'zh-Hans': '--{name} 的可选值：{choices}。',
    'zh-Hant': '--{name} 的可選值：{choices}。',
  },
  'command.option_long': {
    en: '--{name} has at most {most, plural, one {# character} other {# characters}}.',
    'zh-Hans': '--{name} 最多 {most} 个字符。',
    'zh-Hant': '--{name} 最多 {most} 個字元。',
  },
  'command.alone': {
    en: 'Stop Hearback first: {name} changes what a running server holds in its memory.',
    'zh-Hans': '请先停止 Hearback：{name} 会改动服务器正在使用的数据。',
    'zh-Hant': '請先停止 Hearback：{name} 會變更伺服器正在使用的資料。',
  },
  'command.no_workspace': {
    en: 'There is no workspace yet. Create the first one with: npm run hearback -- setup',
    'zh-Hans': '还没有工作区。请运行 npm run hearback -- setup 创建。',
    'zh-Hant': '還沒有工作區。請執行 npm run hearback -- setup 建立。',
  },
  'command.unknown_workspace': {
    en: 'No workspace is called that. There are: {names}',
    'zh-Hans': '没有这个工作区。现有：{names}',
    'zh-Hant': '沒有這個工作區。現有：{names}',
  },
  'command.which_workspace': {
    en: 'Say which workspace you mean with --workspace. There are: {names}',
    'zh-Hans': '请用 --workspace 指定工作区。现有：{names}',
    'zh-Hant': '請用 --workspace 指定工作區。現有：{names}',
  },
})
