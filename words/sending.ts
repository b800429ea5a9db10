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
  'sending.password_needed': {
    en: 'Enter the password of the mailbox.',
    'zh-Hans': '请填写该邮箱的密码。',
    'zh-Hant': '請填寫該信箱的密碼。',
  },
  'sending.tls_needed': {
    en: 'Choose TLS or STARTTLS: without encryption the password could be read on the way.',
    'zh-Hans': '请选择 TLS 或 STARTTLS，不加密的话，密码可能在途中被人看到。',
    'zh-Hant': '請選擇 TLS 或 STARTTLS，不加密的話，密碼可能在途中被人看到。',
  },
})

/** The settings of sending. */
export const sending = words({})
