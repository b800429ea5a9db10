import { words } from './locale.ts'

/** How a program looks, where its thanks lead, and what stands against its mail. */
export const programLook = words({
  'programs.look': { en: 'Look and links', 'zh-Hans': '外观与链接', 'zh-Hant': '外觀與連結' },
  'programs.look.logo': { en: 'Logo', 'zh-Hans': '标志', 'zh-Hant': '標誌' },
  'programs.look.logo.hint': {
    en: 'A PNG or JPEG of at most 200 kB. It is shown 32 pixels high, in mails and on the answer page.',
    'zh-Hans': 'PNG 或 JPEG 图片，不超过 200 kB。在邮件和回答页中以 32 像素高显示。',
    'zh-Hant': 'PNG 或 JPEG 圖片，不超過 200 kB。在郵件和回答頁中以 32 像素高顯示。',
  },
  'programs.look.logo.too_large': {
    en: 'This picture is larger than 200 kB. It is shown 32 pixels high, so a smaller one is enough.',
    'zh-Hans': '图片超过 200 kB。它只显示 32 像素高，用小一些的就够了。',
    'zh-Hant': '圖片超過 200 kB。它只顯示 32 像素高，用小一些的就夠了。',
  },
  'programs.look.logo.remove': { en: 'Remove the logo', 'zh-Hans': '移除标志', 'zh-Hant': '移除標誌' },
  'programs.look.colour': { en: 'Colour', 'zh-Hans': '品牌色', 'zh-Hant': '品牌色' },
  'programs.look.colour.hint': {
    en: 'Six digits after #. It marks the chosen rating, the buttons and the edges of the scale, on all numbers alike.',
    'zh-Hans': '# 后六位十六进制。用于所选分数、按钮和量表边框，所有分数颜色一致。',
    'zh-Hant': '# 後六位十六進位。用於所選分數、按鈕和量表邊框，所有分數顏色一致。',
  },
  'programs.look.colour.changed': {
    en: 'Moved a little, so that everyone can read it (contrast of at least 4.5).',
    'zh-Hans': '已略作调整，确保人人都能看清（对比度不低于 4.5）。',
    'zh-Hant': '已略作調整，確保人人都能看清（對比度不低於 4.5）。',
  },
  'programs.look.colour.kept': {
    en: 'Readable as it is, in light and in dark.',
    'zh-Hans': '浅色和深色下都清晰可读，无需调整。',
    'zh-Hant': '淺色和深色下都清晰可讀，無需調整。',
  },
  'programs.look.review': { en: 'Public review', 'zh-Hans': '公开评价', 'zh-Hant': '公開評價' },
  'programs.look.review.hint': {
    en: 'Offered whatever somebody answered: review sites and the law forbid asking only the happy.',
    'zh-Hans': '无论打几分都会显示：评价网站和法律都不允许只请满意的客户评价。',
    'zh-Hant': '無論打幾分都會顯示：評價網站和法律都不允許只請滿意的客戶評價。',
  },
  'programs.look.percent': {
    en: 'Offer the review to this percentage of all, drawn at random',
    'zh-Hans': '随机向全体中百分之多少的人显示公开评价',
    'zh-Hant': '隨機向全體中百分之多少的人顯示公開評價',
  },
  'programs.look.referral': { en: 'Referral form', 'zh-Hans': '推荐表单', 'zh-Hant': '推薦表單' },
  'programs.look.referral.hint': {
    en: 'For promoters, who have just said that they would recommend you.',
    'zh-Hans': '显示给推荐者，他们刚表示愿意推荐。',
    'zh-Hant': '顯示給推薦者，他們剛表示願意推薦。',
  },
  'programs.look.help': { en: 'Help', 'zh-Hans': '帮助', 'zh-Hant': '協助' },
  'programs.look.help.hint': {
    en: 'For everyone else, so that they need not wait for a reply.',
    'zh-Hans': '显示给其他人，不必等回复就能得到帮助。',
    'zh-Hant': '顯示給其他人，不必等回覆就能得到協助。',
  },
  'programs.checks': { en: 'Before you send', 'zh-Hans': '发送之前', 'zh-Hant': '寄送之前' },
  'programs.checks.none': {
    en: 'Nothing known stands against these mails.',
    'zh-Hans': '没有发现会影响送达的问题。',
    'zh-Hant': '沒有發現會影響送達的問題。',
  },
  'programs.checks.must': { en: 'Mend', 'zh-Hans': '需修改', 'zh-Hant': '需修改' },
  'programs.checks.should': { en: 'Consider', 'zh-Hans': '建议', 'zh-Hant': '建議' },
  'programs.check.no_way_out': {
    en: 'The mail has no link to unsubscribe. Set the address of this server, so that links can be made.',
    'zh-Hans': '邮件中没有退订链接。请设置本服务器的网址，以便生成链接。',
    'zh-Hant': '郵件中沒有取消訂閱連結。請設定本伺服器的網址，以便產生連結。',
  },
  'programs.check.no_header_way_out': {
    en: 'Mail programs find no one-click way to unsubscribe, which Gmail and Yahoo require. Set the address of this server.',
    'zh-Hans': '邮件缺少 Gmail 和 Yahoo 要求的一键退订。请设置本服务器的网址。',
    'zh-Hant': '郵件缺少 Gmail 和 Yahoo 要求的一鍵取消訂閱。請設定本伺服器的網址。',
  },
  'programs.check.link_differs': {
    en: 'A link says “{at}” and leads elsewhere, as phishing does. Take the address out of the words.',
    'zh-Hans': '链接文字“{at}”与实际网址不同，容易被当作钓鱼邮件。请从文字中去掉网址。',
    'zh-Hant': '連結文字「{at}」與實際網址不同，容易被當作釣魚郵件。請從文字中去掉網址。',
  },
  'programs.check.foreign_link': {
    en: 'The words name {at}. Every address that is not yours lowers trust; leave it to the thanks.',
    'zh-Hans': '文字中出现了 {at}。非自有网址会降低信任，建议放到致谢页。',
    'zh-Hant': '文字中出現了 {at}。非自有網址會降低信任，建議放到致謝頁。',
  },
  'programs.check.too_large': {
    en: 'Gmail cuts mails of this size, and the way out with them. Shorten the words.',
    'zh-Hans': '邮件过大，会被 Gmail 截断，退订链接也会消失。请精简文字。',
    'zh-Hant': '郵件過大，會被 Gmail 截斷，取消訂閱連結也會消失。請精簡文字。',
  },
  'programs.check.large': {
    en: 'The mail is larger than a single question needs. Shorter words are read by more people.',
    'zh-Hans': '只问一个问题，邮件却偏大。文字越短，读完的人越多。',
    'zh-Hant': '只問一個問題，郵件卻偏大。文字越短，讀完的人越多。',
  },
  'programs.check.subject_empty': { en: 'Write a subject.', 'zh-Hans': '请填写主题。', 'zh-Hant': '請填寫主旨。' },
  'programs.check.subject_shouts': {
    en: 'Write the subject in ordinary letters: capitals are taken for spam.',
    'zh-Hans': '主题请勿全部大写，容易被判为垃圾邮件。',
    'zh-Hant': '主旨請勿全部大寫，容易被判為垃圾郵件。',
  },
  'programs.check.subject_marks': {
    en: 'Take the exclamation and money marks out of the subject.',
    'zh-Hans': '请去掉主题中的感叹号和货币符号。',
    'zh-Hant': '請去掉主旨中的驚嘆號和貨幣符號。',
  },
  'programs.check.subject_long': {
    en: 'Mailboxes show this much of the subject: “{at}”. Say what matters first.',
    'zh-Hans': '收件箱大约只显示到“{at}”。请把要点放在前面。',
    'zh-Hant': '收件匣大約只顯示到「{at}」。請把重點放在前面。',
  },
  'programs.check.no_text': {
    en: 'Nothing can be read without HTML. Write something before the question.',
    'zh-Hans': '纯文本部分是空的。请在问题之前写点内容。',
    'zh-Hant': '純文字部分是空的。請在問題之前寫點內容。',
  },
  'programs.check.picture_only': {
    en: 'There is a picture and hardly a word. Write something before and after the question.',
    'zh-Hans': '只有图片，几乎没有文字。请在问题前后写点内容。',
    'zh-Hant': '只有圖片，幾乎沒有文字。請在問題前後寫點內容。',
  },
  'programs.check.no_postal_address': {
    en: 'Enter your postal address under “Sender and rules”: the law of some countries asks for it, and filters look for it.',
    'zh-Hans': '请在“发件人与规则”中填写通信地址：部分国家有法律要求，过滤器也会检查。',
    'zh-Hant': '請在「寄件人與規則」中填寫通訊地址：部分國家有法律要求，過濾器也會檢查。',
  },
  'programs.check.no_reply': {
    en: 'Send from an address that a person reads: an answer to {at} is lost, and so is trust.',
    'zh-Hans': '请改用有人查收的发件地址：发往 {at} 的回复无人看到，也会失去信任。',
    'zh-Hant': '請改用有人查收的寄件地址：寄往 {at} 的回覆無人看到，也會失去信任。',
  },
  'programs.check.free_mailbox': {
    en: 'Mail from {at} must come from its own servers, or it is refused. Send from an address of your own domain.',
    'zh-Hans': '以 {at} 为发件域的邮件只能由其自家服务器发出，否则会被拒收。请使用自有域名的地址。',
    'zh-Hant': '以 {at} 為寄件網域的郵件只能由其自家伺服器寄出，否則會被拒收。請使用自有網域的地址。',
  },
  'programs.check.name_is_address': {
    en: 'The sender name “{at}” shows another address than the mail comes from, as phishing does. Sign with a name.',
    'zh-Hans': '发件人名称“{at}”中的邮箱与实际发件地址不同，容易被当作钓鱼邮件。请改用姓名或品牌名。',
    'zh-Hant': '寄件人名稱「{at}」中的信箱與實際寄件地址不同，容易被當作釣魚郵件。請改用姓名或品牌名。',
  },
})
