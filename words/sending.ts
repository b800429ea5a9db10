import { words } from './locale.ts'

/** What the server says about sending when it must say no. */
export const sendingRefusals = words({
  'sending.bounce_name_long': {
    en: 'Use at most {most} characters before the @, such as bounces@: each mail adds its own mark there.',
    'zh-Hans': '@ 前最多 {most} 个字符，例如 bounces@，因为每封邮件还要在那里加上自己的标记。',
    'zh-Hant': '@ 前最多 {most} 個字元，例如 bounces@，因為每封郵件還要在那裡加上自己的標記。',
  },
  'sending.hook_unsigned': {
    en: 'This was not signed by the provider for whom the address was made.',
    'zh-Hans': '签名不属于该地址对应的邮件服务商。',
    'zh-Hant': '簽章不屬於該位址對應的郵件服務商。',
  },
  'sending.public_key': {
    en: 'Copy the verification key from SendGrid: Settings, Mail Settings, Event Webhook, Signature Verification.',
    'zh-Hans': '请从 SendGrid 复制验证密钥：Settings → Mail Settings → Event Webhook → Signature Verification。',
    'zh-Hant': '請從 SendGrid 複製驗證金鑰：Settings → Mail Settings → Event Webhook → Signature Verification。',
  },
  'sending.no_domain': {
    en: 'Enter a domain such as example.com, without an @ and without https.',
    'zh-Hans': '请填写 example.com 这样的域名，不带 @ 和 https。',
    'zh-Hant': '請填寫 example.com 這樣的網域，不帶 @ 和 https。',
  },
  'sending.domain_known': {
    en: 'This domain is in the list already.',
    'zh-Hans': '该域名已在列表中。',
    'zh-Hant': '這個網域已在清單中。',
  },
  'sending.sender_used': {
    en: 'The program “{program}” uses this sender. Pick another one there first.',
    'zh-Hans': '调查项目“{program}”正在使用该发件人，请先为它换一个。',
    'zh-Hant': '調查項目「{program}」正在使用此寄件人，請先為它更換。',
  },
  'sending.password_needed': {
    en: 'Enter the password of the mailbox.',
    'zh-Hans': '请填写该邮箱的密码。',
    'zh-Hant': '請填寫該信箱的密碼。',
  },
  'sending.password_anew': {
    en: 'Enter the password again: the stored one is only for the server, port, encryption and name it was given for.',
    'zh-Hans': '请重新填写密码：已保存的密码只用于原来的服务器、端口、加密方式和用户名。',
    'zh-Hant': '請重新填寫密碼：已儲存的密碼只用於原來的伺服器、連接埠、加密方式和使用者名稱。',
  },
  'sending.host_unreadable': {
    en: 'Enter the name of the server, such as imap.example.com, without a port.',
    'zh-Hans': '请填写服务器名称，例如 imap.example.com，不带端口。',
    'zh-Hant': '請填寫伺服器名稱，例如 imap.example.com，不帶連接埠。',
  },
  'sending.host_inside': {
    en: 'This address is inside the network of this server. Whoever runs Hearback can allow it with the setting INSIDE_ADDRESSES.',
    'zh-Hans': '该地址位于本服务器的内部网络。如需使用，请由系统管理员通过 INSIDE_ADDRESSES 设置放行。',
    'zh-Hant': '該位址位於本伺服器的內部網路。如需使用，請由系統管理員透過 INSIDE_ADDRESSES 設定放行。',
  },
  'sending.reading_already': {
    en: 'The mailbox is being read at this moment. Look again in a minute.',
    'zh-Hans': '正在读取该邮箱，请一分钟后再看。',
    'zh-Hant': '正在讀取該信箱，請一分鐘後再看。',
  },
  'sending.tls_needed': {
    en: 'Choose TLS or STARTTLS: without encryption the password could be read on the way.',
    'zh-Hans': '请选择 TLS 或 STARTTLS，不加密的话，密码可能在途中被人看到。',
    'zh-Hant': '請選擇 TLS 或 STARTTLS，不加密的話，密碼可能在途中被人看到。',
  },
})
