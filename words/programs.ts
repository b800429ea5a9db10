import { words } from './locale.ts'

/** What the server says about programs. */
export const programRefusals = words({
  'program.too_many': {
    en: 'There are {limit, number} programs already. Put away the ones you no longer use, then add this one.',
    'zh-Hans': '调查项目已达 {limit, number} 个。请先归档不再使用的，再新建。',
    'zh-Hant': '調查項目已達 {limit, number} 個。請先封存不再使用的，再新增。',
  },
  'program.test_needs_member': {
    en: 'A test goes to the address of the person who asks for it, and an API key has none. Sign in and send it from the program.',
    'zh-Hans': '测试邮件会发到操作者本人的邮箱，而 API 密钥没有邮箱。请登录后在调查项目页发送。',
    'zh-Hant': '測試郵件會寄到操作者本人的信箱，而 API 金鑰沒有信箱。請登入後在調查項目頁寄送。',
  },
  'program.too_many_tests': {
    en: 'You have sent yourself {limit, number} tests within the hour. Use the preview meanwhile, and try again later.',
    'zh-Hans': '一小时内您已给自己发送了 {limit, number} 封测试邮件。请先用预览查看，稍后再发。',
    'zh-Hant': '一小時內您已寄給自己 {limit, number} 封測試郵件。請先用預覽查看，稍後再寄。',
  },
  'program.no_such_sender': {
    en: 'This sender was removed. Choose another one, or enter a name and an address.',
    'zh-Hans': '该发件人已被移除。请另选一个，或直接填写名称和地址。',
    'zh-Hant': '這個寄件人已被移除。請另選一個，或直接填寫名稱和地址。',
  },
  'program.look.url': {
    en: 'Enter a whole address that begins with https://, as it stands in your browser.',
    'zh-Hans': '请输入以 https:// 开头的完整网址，可以从浏览器地址栏复制。',
    'zh-Hant': '請輸入以 https:// 開頭的完整網址，可以從瀏覽器網址列複製。',
  },
  'program.logo.no_picture': {
    en: 'This is neither a PNG nor a JPEG. Save the logo as one of the two and choose it again.',
    'zh-Hans': '这不是 PNG 或 JPEG 图片。请另存为其中一种格式后再选择。',
    'zh-Hant': '這不是 PNG 或 JPEG 圖片。請另存為其中一種格式後再選擇。',
  },
  'program.logo.too_large': {
    en: 'The picture is larger than {kilobytes, number} kB. It is shown 32 pixels high, so a smaller one is enough.',
    'zh-Hans': '图片超过 {kilobytes, number} kB。它只显示 32 像素高，用小一些的就够了。',
    'zh-Hant': '圖片超過 {kilobytes, number} kB。它只顯示 32 像素高，用小一些的就夠了。',
  },
  'program.logo.too_many_pixels': {
    en: 'The picture has more than {pixels, number} pixels on one side. Scale it down and choose it again.',
    'zh-Hans': '图片有一边超过 {pixels, number} 像素。请缩小后再选择。',
    'zh-Hant': '圖片有一邊超過 {pixels, number} 像素。請縮小後再選擇。',
  },
  'program.preview.notice': {
    en: 'Preview. Nothing is recorded here.',
    'zh-Hans': '预览，不会记录任何内容。',
    'zh-Hant': '預覽，不會記錄任何內容。',
  },
})
