import { words } from './locale.ts'

/** What the terminal says while Hearback starts, and why it could not. Each sentence names the way out. */
export const boot = words({
  'config.title': {
    en: '{count, plural, one {One setting needs} other {# settings need}} another look:',
    'zh-Hans': '有 {count} 项设置需要修改：',
    'zh-Hant': '有 {count} 項設定需要修改：',
  },
  'config.port': {
    en: 'PORT is "{given}". Use a whole number from 0 to 65535, for example 3000.',
    'zh-Hans': 'PORT 的值是“{given}”，请使用 0 到 65535 的整数，例如 3000。',
    'zh-Hant': 'PORT 的值是「{given}」，請使用 0 到 65535 的整數，例如 3000。',
  },
  'config.base_url': {
    en: 'BASE_URL is "{given}". Use the address that people open, for example https://hearback.example.com.',
    'zh-Hans': 'BASE_URL 的值是“{given}”，请填写大家访问时使用的地址，例如 https://hearback.example.com。',
    'zh-Hant': 'BASE_URL 的值是「{given}」，請填寫大家開啟時使用的網址，例如 https://hearback.example.com。',
  },
  'config.database_url': {
    en: 'DATABASE_URL is not an address of PostgreSQL. Use postgres://name:password@host:5432/database, or leave it out to use the built-in database.',
    'zh-Hans':
      'DATABASE_URL 不是 PostgreSQL 的地址。请使用 postgres://name:password@host:5432/database；不设置则使用内置数据库。',
    'zh-Hant':
      'DATABASE_URL 不是 PostgreSQL 的位址。請使用 postgres://name:password@host:5432/database；不設定則使用內建資料庫。',
  },
  'config.database_options': {
    en: 'DATABASE_URL sets {names} after the question mark, which Hearback sets by itself to keep workspaces apart. Leave it out there.',
    'zh-Hans': 'DATABASE_URL 的问号之后设置了 {names}。为隔离各工作区，这些由 Hearback 自行设置，请从中去掉。',
    'zh-Hant': 'DATABASE_URL 的問號之後設定了 {names}。為隔離各工作區，這些由 Hearback 自行設定，請從中去掉。',
  },
  'config.sns_url': {
    en: 'SNS_URL is {given}, which is no address. Leave it out unless something else plays Amazon SNS for you.',
    'zh-Hans': 'SNS_URL 的值 {given} 不是有效地址。只有用其他服务代替 Amazon SNS 时才需要设置它。',
    'zh-Hant': 'SNS_URL 的值 {given} 不是有效的位址。只有以其他服務代替 Amazon SNS 時才需要設定它。',
  },
  'config.dns_server': {
    en: 'DNS_SERVER is {given}. Use the IP address of a resolver, such as 9.9.9.9 or 127.0.0.1:5353, or leave it out.',
    'zh-Hans': 'DNS_SERVER 的值是 {given}。请填写解析服务器的 IP 地址，例如 9.9.9.9 或 127.0.0.1:5353；也可以不设置。',
    'zh-Hant': 'DNS_SERVER 的值是 {given}。請填寫解析伺服器的 IP 位址，例如 9.9.9.9 或 127.0.0.1:5353；也可以不設定。',
  },
  'config.inside_addresses': {
    en: 'INSIDE_ADDRESSES is {given}. Use IP addresses and ranges with commas in between, such as 10.0.0.5, 192.168.7.0/24, or leave it out.',
    'zh-Hans': 'INSIDE_ADDRESSES 的值是 {given}。请填写 IP 地址或网段，用逗号分隔，例如 10.0.0.5, 192.168.7.0/24；也可以不设置。',
    'zh-Hant': 'INSIDE_ADDRESSES 的值是 {given}。請填寫 IP 位址或網段，以逗號分隔，例如 10.0.0.5, 192.168.7.0/24；也可以不設定。',
  },
  'config.smtp_url': {
    en: 'SMTP_URL is not an address of a mail server. Use smtp://name:password@host:587 or smtps://name:password@host:465, or leave it out to keep mail in the outbox.',
    'zh-Hans':
      'SMTP_URL 不是邮件服务器的地址。请使用 smtp://name:password@host:587 或 smtps://name:password@host:465；不设置则邮件留在发件箱中。',
    'zh-Hant':
      'SMTP_URL 不是郵件伺服器的位址。請使用 smtp://name:password@host:587 或 smtps://name:password@host:465；不設定則郵件留在寄件匣中。',
  },
  'config.secret': {
    en: 'SECRET has {length, plural, one {# character} other {# characters}}. Use at least 32 random ones, or leave it out and one is made for you.',
    'zh-Hans': 'SECRET 只有 {length} 个字符。请使用至少 32 个随机字符；不设置则自动生成。',
    'zh-Hant': 'SECRET 只有 {length} 個字元。請使用至少 32 個隨機字元；不設定則自動產生。',
  },
  'config.role': {
    en: 'ROLE is "{given}". Use all, web or worker.',
    'zh-Hans': 'ROLE 的值是“{given}”，请使用 all、web 或 worker。',
    'zh-Hant': 'ROLE 的值是「{given}」，請使用 all、web 或 worker。',
  },
  'config.role_needs_database': {
    en: 'ROLE={role} needs DATABASE_URL: the built-in database serves one process only.',
    'zh-Hans': 'ROLE={role} 需要设置 DATABASE_URL：内置数据库只能供一个进程使用。',
    'zh-Hant': 'ROLE={role} 需要設定 DATABASE_URL：內建資料庫只能供一個行程使用。',
  },
  'config.role_needs_secret': {
    en: 'ROLE={role} needs SECRET: give the same one to every process, or one would not know the links that another made.',
    'zh-Hans': 'ROLE={role} 需要设置 SECRET：所有进程须使用同一个值，否则无法识别彼此生成的链接。',
    'zh-Hant': 'ROLE={role} 需要設定 SECRET：所有行程須使用同一個值，否則無法識別彼此產生的連結。',
  },
  'config.log_level': {
    en: 'LOG_LEVEL is "{given}". Use one of {choices}.',
    'zh-Hans': 'LOG_LEVEL 的值是“{given}”，可选值为 {choices}。',
    'zh-Hant': 'LOG_LEVEL 的值是「{given}」，可選值為 {choices}。',
  },
  'boot.building': {
    en: 'Building the web app. This happens once after an update and takes about half a minute …',
    'zh-Hans': '正在构建网页应用，仅在安装或更新后进行一次，约需半分钟……',
    'zh-Hant': '正在建置網頁應用程式，僅在安裝或更新後進行一次，約需半分鐘……',
  },
  'boot.making_database': {
    en: 'Making the database in {folder}. This happens once …',
    'zh-Hans': '正在 {folder} 中创建数据库，仅此一次……',
    'zh-Hant': '正在 {folder} 中建立資料庫，僅此一次……',
  },
  'boot.listening': {
    en: 'Hearback is ready at {address}',
    'zh-Hans': 'Hearback 回音已就绪：{address}',
    'zh-Hant': 'Hearback 回音已就緒：{address}',
  },
  'boot.worker': {
    en: 'Hearback works on jobs; only /health and /ready answer on port {port}.',
    'zh-Hans': 'Hearback 正在处理后台任务；端口 {port} 只提供 /health 和 /ready。',
    'zh-Hant': 'Hearback 正在處理背景工作；連接埠 {port} 只提供 /health 和 /ready。',
  },
  'boot.loopback': {
    en: 'Only this machine can open it. To let others in, set BASE_URL to the address they will use.',
    'zh-Hans': '目前只有本机可以打开。如需让其他人访问，请把 BASE_URL 设为他们使用的地址。',
    'zh-Hant': '目前只有本機可以開啟。如需讓其他人使用，請把 BASE_URL 設為他們使用的網址。',
  },
  'boot.outbox': {
    en: 'No mail leaves this machine: every mail waits in the outbox, where you can look at it. Set SMTP_URL to send.',
    'zh-Hans': '邮件不会发出：所有邮件都留在发件箱中供您查看。如需发送，请设置 SMTP_URL。',
    'zh-Hant': '郵件不會寄出：所有郵件都留在寄件匣中供您查看。如需寄送，請設定 SMTP_URL。',
  },
  'boot.welcome': {
    en: 'Nobody owns this Hearback yet. Create the first owner here (the link works once): {link}',
    'zh-Hans': '此 Hearback 还没有所有者。请打开以下一次性链接创建首位所有者：{link}',
    'zh-Hant': '此 Hearback 還沒有擁有者。請開啟以下一次性連結建立首位擁有者：{link}',
  },
  'boot.stopping': {
    en: 'Stopping: finishing what is under way …',
    'zh-Hans': '正在停止：先完成手头的工作……',
    'zh-Hant': '正在停止：先完成手邊的工作……',
  },
  'boot.trouble.port_taken': {
    en: 'Port {port} is in use by another program. Stop that program, or set PORT to a free one, for example PORT=3001.',
    'zh-Hans': '端口 {port} 已被其他程序占用。请停止该程序，或把 PORT 设为空闲端口，例如 PORT=3001。',
    'zh-Hant': '連接埠 {port} 已被其他程式占用。請停止該程式，或把 PORT 設為閒置的連接埠，例如 PORT=3001。',
  },
  'boot.trouble.port_forbidden': {
    en: 'Port {port} may not be used by this person. Set PORT to a number above 1023, for example PORT=3000.',
    'zh-Hans': '当前账户无权使用端口 {port}。请把 PORT 设为大于 1023 的数字，例如 PORT=3000。',
    'zh-Hant': '目前的帳號無權使用連接埠 {port}。請把 PORT 設為大於 1023 的數字，例如 PORT=3000。',
  },
  'boot.trouble.folder_in_use': {
    en: 'The data folder {folder} is in use by process {pid}. Stop that Hearback first, or set DATA_DIR to another folder.',
    'zh-Hans': '数据文件夹 {folder} 正由进程 {pid} 使用。请先停止那个 Hearback，或把 DATA_DIR 设为其他文件夹。',
    'zh-Hant': '資料夾 {folder} 正由行程 {pid} 使用。請先停止那個 Hearback，或把 DATA_DIR 設為其他資料夾。',
  },
  'boot.trouble.folder_unwritable': {
    en: 'Hearback may not write to {folder}. Give this person the right to write there, or set DATA_DIR to another folder.',
    'zh-Hans': 'Hearback 无法写入 {folder}。请授予写入权限，或把 DATA_DIR 设为其他文件夹。',
    'zh-Hant': 'Hearback 無法寫入 {folder}。請授予寫入權限，或把 DATA_DIR 設為其他資料夾。',
  },
  'boot.trouble.folder_deep': {
    en: 'The path of the data folder is too long for a socket ({folder}). Set DATA_DIR to a shorter path, under about 90 characters.',
    'zh-Hans': '数据文件夹的路径过长，无法建立套接字（{folder}）。请把 DATA_DIR 设为较短的路径，约 90 个字符以内。',
    'zh-Hant': '資料夾的路徑過長，無法建立通訊端（{folder}）。請把 DATA_DIR 設為較短的路徑，約 90 個字元以內。',
  },
  'boot.trouble.disk_full': {
    en: 'The disk that holds {folder} is full. Free some space and start again; nothing was lost.',
    'zh-Hans': '{folder} 所在的磁盘已满。请清理空间后重新启动；数据没有丢失。',
    'zh-Hant': '{folder} 所在的磁碟已滿。請清出空間後重新啟動；資料沒有遺失。',
  },
  'boot.trouble.newer_database': {
    en: 'This database was changed by a newer Hearback ({names}). Start that version or a later one.',
    'zh-Hans': '此数据库已由更新版本的 Hearback 升级（{names}）。请启动该版本或更新的版本。',
    'zh-Hant': '此資料庫已由更新版本的 Hearback 升級（{names}）。請啟動該版本或更新的版本。',
  },
  'boot.trouble.edited_migration': {
    en: 'The file server/migrations/{file} was changed after it had been applied to this database. Put it back as it was released, or start with an empty DATA_DIR.',
    'zh-Hans': '文件 server/migrations/{file} 在应用到此数据库之后被修改过。请恢复为发布时的内容，或使用空的 DATA_DIR 启动。',
    'zh-Hant': '檔案 server/migrations/{file} 在套用到此資料庫之後被修改過。請還原為發布時的內容，或使用空的 DATA_DIR 啟動。',
  },
  'boot.trouble.other_secret': {
    en: 'The secret is not the one this database was begun with: every link in mails already sent would stop working. Set SECRET to the former value, or put the former file "secret" back into {folder}. If it is lost for good, run "{command}" with the settings of the server, then start again.',
    'zh-Hans':
      '当前密钥与此数据库最初使用的不同，已发邮件中的链接将全部失效。请把 SECRET 改回原来的值，或把原来的“secret”文件放回 {folder}。如果原密钥确已丢失，请用服务器的设置运行“{command}”，再重新启动。',
    'zh-Hant':
      '目前的金鑰與此資料庫最初使用的不同，已寄郵件中的連結將全部失效。請把 SECRET 改回原來的值，或把原來的「secret」檔案放回 {folder}。如果原金鑰確已遺失，請用伺服器的設定執行「{command}」，再重新啟動。',
  },
  'boot.trouble.database_unreachable': {
    en: 'PostgreSQL at {host} does not answer. Is it running, and is the host in DATABASE_URL right?',
    'zh-Hans': '{host} 上的 PostgreSQL 没有响应。请确认它正在运行，并检查 DATABASE_URL 中的主机名。',
    'zh-Hant': '{host} 上的 PostgreSQL 沒有回應。請確認它正在執行，並檢查 DATABASE_URL 中的主機名稱。',
  },
  'boot.trouble.database_login': {
    en: 'PostgreSQL at {host} refuses the name or the password in DATABASE_URL. Check both.',
    'zh-Hans': '{host} 上的 PostgreSQL 拒绝了 DATABASE_URL 中的用户名或密码，请核对。',
    'zh-Hant': '{host} 上的 PostgreSQL 拒絕了 DATABASE_URL 中的帳號或密碼，請核對。',
  },
  'boot.trouble.database_missing': {
    en: 'PostgreSQL at {host} has no database of the name in DATABASE_URL. Create it (createdb), or correct the name.',
    'zh-Hans': '{host} 上的 PostgreSQL 没有 DATABASE_URL 中的数据库。请先创建（createdb），或更正名称。',
    'zh-Hant': '{host} 上的 PostgreSQL 沒有 DATABASE_URL 中的資料庫。請先建立（createdb），或更正名稱。',
  },
  'boot.trouble.database_forbidden': {
    en: 'The login in DATABASE_URL may not prepare the database. Make it the owner of the database and let it create roles: alter role NAME createrole.',
    'zh-Hans': 'DATABASE_URL 中的账户无权准备数据库。请让它成为数据库的所有者，并允许创建角色：alter role NAME createrole。',
    'zh-Hant': 'DATABASE_URL 中的帳號無權準備資料庫。請讓它成為資料庫的擁有者，並允許建立角色：alter role NAME createrole。',
  },
  'boot.trouble.database_old': {
    en: 'PostgreSQL at {host} is older than version 15. Hearback needs 15 or later.',
    'zh-Hans': '{host} 上的 PostgreSQL 低于 15 版。Hearback 需要 15 或更高版本。',
    'zh-Hant': '{host} 上的 PostgreSQL 低於 15 版。Hearback 需要 15 或更高版本。',
  },
  'boot.trouble.unknown': {
    en: 'Hearback could not start: {problem}',
    'zh-Hans': 'Hearback 无法启动：{problem}',
    'zh-Hant': 'Hearback 無法啟動：{problem}',
  },
  'ready.database': {
    en: 'The database does not answer.',
    'zh-Hans': '数据库没有响应。',
    'zh-Hant': '資料庫沒有回應。',
  },
  'ready.migrations': {
    en: 'The database is of another version than this program.',
    'zh-Hans': '数据库与当前程序的版本不一致。',
    'zh-Hant': '資料庫與目前程式的版本不一致。',
  },
  'ready.queue': {
    en: 'The queue of jobs does not answer.',
    'zh-Hans': '后台任务队列没有响应。',
    'zh-Hant': '背景工作佇列沒有回應。',
  },
  'ready.stopping': { en: 'Hearback is stopping.', 'zh-Hans': 'Hearback 正在停止。', 'zh-Hant': 'Hearback 正在停止。' },
})
