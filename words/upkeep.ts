import { words } from './locale.ts'

/** Backups that cannot be restored, and what the doctor finds. */
export const upkeep = words({
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
  'doctor.mail_no_tls': {
    en: 'Mail: the server {host} offers no encryption that holds (STARTTLS), so the password was not sent and all mail waits. Use smtps:// if the server knows it, or turn STARTTLS on there; a certificate of your own is accepted with ?tls.rejectUnauthorized=false.',
    'zh-Hans':
      '邮件：服务器 {host} 没有提供可用的加密（STARTTLS），因此没有发送密码，所有邮件都在等待。如果服务器支持，请使用 smtps://，或在服务器上启用 STARTTLS；自签名证书可加上 ?tls.rejectUnauthorized=false。',
    'zh-Hant':
      '郵件：伺服器 {host} 沒有提供可用的加密（STARTTLS），因此沒有傳送密碼，所有郵件都在等待。如果伺服器支援，請使用 smtps://，或在伺服器上啟用 STARTTLS；自簽憑證可加上 ?tls.rejectUnauthorized=false。',
  },
  'doctor.sender_refused': {
    en: 'Mail: the mail server does not let us send from {sender}, so {mails, plural, one {# mail waits} other {# mails wait}} in {name}{told, select, yes { (it said: {said})} other {}}. Often the sender has to be the name that SMTP_URL signs in with: change it where it is set (the sender of the program, or the mailbox for bounces), or SMTP_URL and start Hearback again. The mail then leaves by itself.',
    'zh-Hans':
      '邮件：邮件服务器不允许用 {sender} 发信，“{name}”中有 {mails, number} 封邮件在等待{told, select, yes {（服务器原话：{said}）} other {}}。许多服务商要求发件人与 SMTP_URL 中的登录账号一致：请更改这个地址（调查项目的发件人，或退信邮箱），或更改 SMTP_URL 并重新启动 Hearback。之后邮件会自动发出。',
    'zh-Hant':
      '郵件：郵件伺服器不允許用 {sender} 寄信，「{name}」中有 {mails, number} 封郵件在等待{told, select, yes {（伺服器原話：{said}）} other {}}。許多服務商要求寄件人與 SMTP_URL 中的登入帳號一致：請變更這個地址（調查項目的寄件人，或退信信箱），或變更 SMTP_URL 並重新啟動 Hearback。之後郵件會自動寄出。',
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
