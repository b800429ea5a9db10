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
  'command.key_create': { en: 'Make an API key', 'zh-Hans': '创建 API 密钥', 'zh-Hant': '建立 API 金鑰' },
  'command.key.shown': {
    en: 'API key, shown only now: {key}',
    'zh-Hans': 'API 密钥（仅显示这一次）：{key}',
    'zh-Hant': 'API 金鑰（僅顯示這一次）：{key}',
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
  'command.restore.secret': {
    en: 'SECRET here differs from that of the original, so links that it mailed will not open. Set SECRET to the value of the original.',
    'zh-Hans': '此处的 SECRET 与原系统不同，原系统邮件中的链接将无法打开。请把 SECRET 设为原系统的值。',
    'zh-Hant': '此處的 SECRET 與原系統不同，原系統郵件中的連結將無法開啟。請把 SECRET 設為原系統的值。',
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
  'backup.not_empty': {
    en: 'This Hearback holds data already. Restore into an empty one: set DATA_DIR to a new folder, or DATABASE_URL to an empty database.',
    'zh-Hans': '此 Hearback 中已有数据。请恢复到空的系统：把 DATA_DIR 设为新文件夹，或把 DATABASE_URL 设为空数据库。',
    'zh-Hant': '此 Hearback 中已有資料。請還原到空的系統：把 DATA_DIR 設為新資料夾，或把 DATABASE_URL 設為空資料庫。',
  },
  'backup.foreign': {
    en: 'This file is not a backup of Hearback.',
    'zh-Hans': '此文件不是 Hearback 的备份。',
    'zh-Hant': '此檔案不是 Hearback 的備份。',
  },
  'backup.damaged': {
    en: 'This backup is damaged or cut short. Nothing was restored; use another copy of the file.',
    'zh-Hans': '备份文件已损坏或不完整，没有恢复任何内容。请使用另一份副本。',
    'zh-Hant': '備份檔已損毀或不完整，沒有還原任何內容。請使用另一份副本。',
  },
  'backup.newer': {
    en: 'This backup was made by a newer Hearback. Restore it with that version or a later one.',
    'zh-Hans': '此备份由更新版本的 Hearback 创建。请用该版本或更新的版本恢复。',
    'zh-Hant': '此備份由更新版本的 Hearback 建立。請用該版本或更新的版本還原。',
  },
  'backup.older': {
    en: 'This backup was made by an older Hearback (up to {names}). Restore it with that version, then start this one, which brings it up to date.',
    'zh-Hans': '此备份由较旧版本的 Hearback 创建（截至 {names}）。请先用该版本恢复，再启动当前版本完成升级。',
    'zh-Hant': '此備份由較舊版本的 Hearback 建立（截至 {names}）。請先用該版本還原，再啟動目前版本完成升級。',
  },
  'doctor.settings': {
    en: 'Settings: people open {baseUrl}.',
    'zh-Hans': '设置：访问地址为 {baseUrl}。',
    'zh-Hant': '設定：開啟網址為 {baseUrl}。',
  },
  'doctor.local': {
    en: 'Settings: only this machine can open {baseUrl}. Set BASE_URL before you ask customers.',
    'zh-Hans': '设置：只有本机能打开 {baseUrl}。在询问客户之前，请设置 BASE_URL。',
    'zh-Hant': '設定：只有本機能開啟 {baseUrl}。在詢問客戶之前，請設定 BASE_URL。',
  },
  'doctor.links_local': {
    en: 'Settings: mail is sent, but its links lead to {baseUrl}, which customers cannot open. Set BASE_URL to the public address.',
    'zh-Hans': '设置：邮件会发出，但其中的链接指向 {baseUrl}，客户无法打开。请把 BASE_URL 设为公开的地址。',
    'zh-Hant': '設定：郵件會寄出，但其中的連結指向 {baseUrl}，客戶無法開啟。請把 BASE_URL 設為公開的網址。',
  },
  'doctor.plain_http': {
    en: 'Settings: {baseUrl} is not encrypted. Put a proxy with a certificate in front and set BASE_URL to https.',
    'zh-Hans': '设置：{baseUrl} 未加密。请在前面配置带证书的代理，并把 BASE_URL 设为 https 地址。',
    'zh-Hant': '設定：{baseUrl} 未加密。請在前面設定帶憑證的代理伺服器，並把 BASE_URL 設為 https 網址。',
  },
  'doctor.secret_open': {
    en: 'Secret: others on this machine can read {file}. Run: chmod 600 {file}',
    'zh-Hans': '密钥：本机的其他人可以读取 {file}。请运行：chmod 600 {file}',
    'zh-Hant': '密鑰：本機的其他人可以讀取 {file}。請執行：chmod 600 {file}',
  },
  'doctor.database': {
    en: 'Database: {kind, select, embedded {the built-in one} other {PostgreSQL}} answers and is up to date; {waiting, plural, =0 {no job waits} one {# job waits} other {# jobs wait}}.',
    'zh-Hans':
      '数据库：{kind, select, embedded {内置数据库} other {PostgreSQL}}响应正常，版本一致；{waiting, plural, =0 {没有待处理的任务} other {# 个任务待处理}}。',
    'zh-Hant':
      '資料庫：{kind, select, embedded {內建資料庫} other {PostgreSQL}}回應正常，版本一致；{waiting, plural, =0 {沒有待處理的工作} other {# 個工作待處理}}。',
  },
  'doctor.outbox': {
    en: 'Mail: none leaves, all of it waits in the outbox. Set SMTP_URL to send.',
    'zh-Hans': '邮件：不会发出，全部留在发件箱中。如需发送，请设置 SMTP_URL。',
    'zh-Hant': '郵件：不會寄出，全部留在寄件匣中。如需寄送，請設定 SMTP_URL。',
  },
  'doctor.mail': {
    en: 'Mail: the server {host} takes our login.',
    'zh-Hans': '邮件：服务器 {host} 登录正常。',
    'zh-Hant': '郵件：伺服器 {host} 登入正常。',
  },
  'doctor.mail_broken': {
    en: 'Mail: the server {host} does not take us ({problem}). Check the host, port, name and password in SMTP_URL.',
    'zh-Hans': '邮件：无法登录服务器 {host}（{problem}）。请检查 SMTP_URL 中的主机、端口、用户名和密码。',
    'zh-Hant': '郵件：無法登入伺服器 {host}（{problem}）。請檢查 SMTP_URL 中的主機、連接埠、帳號和密碼。',
  },
  'doctor.mail_held': {
    en: 'Mail: {name} was restored from a backup and holds its mail. When the original no longer sends, run: npm run hearback -- mail release',
    'zh-Hans': '邮件：“{name}”由备份恢复，邮件暂不发出。确认原系统不再发信后，请运行：npm run hearback -- mail release',
    'zh-Hant': '郵件：「{name}」由備份還原，郵件暫不寄出。確認原系統不再寄信後，請執行：npm run hearback -- mail release',
  },
  'doctor.disk': {
    en: 'Disk: {free, number} MB are free in {folder}.',
    'zh-Hans': '磁盘：{folder} 剩余 {free, number} MB。',
    'zh-Hant': '磁碟：{folder} 剩餘 {free, number} MB。',
  },
  'doctor.disk_full': {
    en: 'Disk: only {free, number} MB are free in {folder}. Free some space, or answers can no longer be stored.',
    'zh-Hans': '磁盘：{folder} 只剩 {free, number} MB。请清理空间，否则将无法保存新的回答。',
    'zh-Hant': '磁碟：{folder} 只剩 {free, number} MB。請清出空間，否則將無法儲存新的回答。',
  },
  'doctor.clock': { en: 'Clock: {now}.', 'zh-Hans': '时钟：{now}。', 'zh-Hant': '時鐘：{now}。' },
  'doctor.clock_drift': {
    en: 'Clock: this machine and the database differ by {seconds, plural, one {# second} other {# seconds}}. Set both by a time server (NTP).',
    'zh-Hans': '时钟：本机与数据库相差 {seconds} 秒。请让两者都与时间服务器（NTP）同步。',
    'zh-Hant': '時鐘：本機與資料庫相差 {seconds} 秒。請讓兩者都與時間伺服器（NTP）同步。',
  },
  'doctor.clock_behind': {
    en: 'Clock: this machine is behind the last thing that happened here ({newest}). Set it by a time server (NTP).',
    'zh-Hans': '时钟：本机时间早于最近一次操作（{newest}）。请与时间服务器（NTP）同步。',
    'zh-Hant': '時鐘：本機時間早於最近一次操作（{newest}）。請與時間伺服器（NTP）同步。',
  },
})
