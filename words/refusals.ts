import { words } from './locale.ts'

/** What the server says when it must say no. Each sentence names the way out. */
export const refusals = words({
  'refusal.broken': {
    en: 'Something broke on our side. Nothing you entered is lost on this page; try again in a moment.',
    'zh-Hans': '系统出了问题。本页填写的内容没有丢失，请稍后重试。',
    'zh-Hant': '系統出了問題。本頁填寫的內容沒有遺失，請稍後再試。',
  },
  'refusal.invalid': { en: 'Some fields need another look.', 'zh-Hans': '有些内容需要修改。', 'zh-Hant': '有些內容需要修改。' },
  'refusal.too_large': {
    en: 'This is larger than the {limit, number} MB that fit here.',
    'zh-Hans': '内容超过了此处 {limit, number} MB 的上限。',
    'zh-Hant': '內容超過了此處 {limit, number} MB 的上限。',
  },
  'refusal.sign_in': { en: 'Please sign in first.', 'zh-Hans': '请先登录。', 'zh-Hant': '請先登入。' },
  'refusal.forbidden': {
    en: 'Your role does not include this. An owner of the workspace can change it.',
    'zh-Hans': '您的角色不包含这项权限，可请工作区的所有者调整。',
    'zh-Hant': '您的角色不包含這項權限，可請工作區的擁有者調整。',
  },
  'refusal.not_found': {
    en: 'There is nothing here, or it is not yours to see.',
    'zh-Hans': '没有找到，或您无权查看。',
    'zh-Hant': '沒有找到，或您無權查看。',
  },
  'refusal.origin': {
    en: 'This request came from another site and was not carried out.',
    'zh-Hans': '该请求来自其他网站，未予执行。',
    'zh-Hant': '該請求來自其他網站，未予執行。',
  },
  'refusal.unreadable': {
    en: 'This could not be read. Send JSON, or a CSV file where a file is asked for.',
    'zh-Hans': '内容无法读取。请发送 JSON；需要文件时请发送 CSV 文件。',
    'zh-Hant': '內容無法讀取。請傳送 JSON；需要檔案時請傳送 CSV 檔。',
  },
  'refusal.too_many': {
    en: 'That was too often. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '操作过于频繁，请 {seconds} 秒后重试。',
    'zh-Hant': '操作過於頻繁，請 {seconds} 秒後再試。',
  },
  'refusal.busy': {
    en: 'More is arriving than fits just now. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '当前请求过多，请 {seconds} 秒后重试。',
    'zh-Hant': '目前請求過多，請 {seconds} 秒後再試。',
  },
  'refusal.idempotency_key': {
    en: 'An Idempotency-Key has 1 to 200 characters.',
    'zh-Hans': 'Idempotency-Key 的长度为 1 到 200 个字符。',
    'zh-Hant': 'Idempotency-Key 的長度為 1 到 200 個字元。',
  },
  'refusal.idempotency_reused': {
    en: 'This Idempotency-Key was used for another request. Use a new key.',
    'zh-Hans': '该 Idempotency-Key 已用于其他请求，请换一个新的。',
    'zh-Hant': '該 Idempotency-Key 已用於其他請求，請換一個新的。',
  },
  'refusal.idempotency_steps': {
    en: 'This address does its work in steps and takes no Idempotency-Key. Leave the header out; look at the list before you send again.',
    'zh-Hans': '此地址分步执行，不接受 Idempotency-Key。请去掉该请求头；重发之前请先查看列表。',
    'zh-Hant': '此位址分步執行，不接受 Idempotency-Key。請移除該標頭；重送之前請先查看清單。',
  },
  'refusal.idempotency_secret': {
    en: 'This was made already, and its key or link is shown only once. If you did not receive it, revoke what was made and make another with a new Idempotency-Key.',
    'zh-Hans': '该内容已创建，密钥或链接只显示一次。如果没有收到，请将其撤销，再用新的 Idempotency-Key 重新创建。',
    'zh-Hant': '該項目已建立，金鑰或連結只顯示一次。如果沒有收到，請將其撤銷，再用新的 Idempotency-Key 重新建立。',
  },
  'refusal.cursor': {
    en: 'This page of the list cannot be found. Begin again at the first page.',
    'zh-Hans': '找不到列表的这一页，请从第一页重新开始。',
    'zh-Hant': '找不到清單的這一頁，請從第一頁重新開始。',
  },
  'issue.required': { en: 'Please fill this in.', 'zh-Hans': '请填写。', 'zh-Hant': '請填寫。' },
  'issue.unknown': {
    en: 'This field is not known here. Leave it out.',
    'zh-Hans': '这里没有这个字段，请去掉。',
    'zh-Hant': '這裡沒有這個欄位，請去掉。',
  },
  'issue.short': {
    en: 'At least {limit, plural, one {# character} other {# characters}}.',
    'zh-Hans': '至少 {limit} 个字符。',
    'zh-Hant': '至少 {limit} 個字元。',
  },
  'issue.long': {
    en: 'At most {limit, plural, one {# character} other {# characters}}.',
    'zh-Hans': '最多 {limit} 个字符。',
    'zh-Hant': '最多 {limit} 個字元。',
  },
  'issue.minimum': {
    en: 'At least {limit, number}.',
    'zh-Hans': '最小为 {limit, number}。',
    'zh-Hant': '最小為 {limit, number}。',
  },
  'issue.maximum': {
    en: 'At most {limit, number}.',
    'zh-Hans': '最大为 {limit, number}。',
    'zh-Hant': '最大為 {limit, number}。',
  },
  'issue.many': {
    en: 'At most {limit, plural, one {# entry} other {# entries}}.',
    'zh-Hans': '最多 {limit} 项。',
    'zh-Hant': '最多 {limit} 項。',
  },
  'issue.choice': { en: 'Choose one of: {choices}.', 'zh-Hans': '请选择：{choices}。', 'zh-Hant': '請選擇：{choices}。' },
  'issue.whole': { en: 'A whole number, please.', 'zh-Hans': '请填写整数。', 'zh-Hant': '請填寫整數。' },
  'issue.type': { en: 'This should be of type {type}.', 'zh-Hans': '类型应为 {type}。', 'zh-Hant': '類型應為 {type}。' },
  'issue.email': {
    en: 'This does not look like an e-mail address. Example: ines@example.com.',
    'zh-Hans': '邮箱地址格式不对，例如 ines@example.com。',
    'zh-Hant': '電子郵件地址格式不對，例如 ines@example.com。',
  },
  'issue.format': {
    en: 'This does not have the form that is expected here.',
    'zh-Hans': '格式不符合要求。',
    'zh-Hant': '格式不符合要求。',
  },
  'refusal.wrong_password': {
    en: 'E-mail or password does not match. Check both and try again.',
    'zh-Hans': '邮箱或密码不正确，请核对后重试。',
    'zh-Hant': '電子郵件或密碼不正確，請核對後再試。',
  },
  'refusal.email_taken': {
    en: 'Someone already signs in with this address. Sign in instead, or use another address.',
    'zh-Hans': '该邮箱已注册。请直接登录，或使用其他邮箱。',
    'zh-Hant': '此電子郵件已註冊。請直接登入，或改用其他電子郵件。',
  },
  'refusal.owner_exists': {
    en: 'This Hearback already has an owner. Sign in, or ask the owner for a link.',
    'zh-Hans': '此 Hearback 已有所有者。请登录，或向所有者索取链接。',
    'zh-Hant': '此 Hearback 已有擁有者。請登入，或向擁有者索取連結。',
  },
  'refusal.welcome_locked': {
    en: 'The first owner is created on the machine itself, or with the one-time link that Hearback printed when it started.',
    'zh-Hans': '首位所有者需在本机上创建，或使用 Hearback 启动时打印的一次性链接。',
    'zh-Hant': '首位擁有者需在本機上建立，或使用 Hearback 啟動時印出的一次性連結。',
  },
})
