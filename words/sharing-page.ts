import { words } from './locale.ts'

/** What who has a link reads on its page. The app does not say any of it. */
export const sharingPage = words({
  'shared.lead': { en: 'As of {when}. Read only.', 'zh-Hans': '截至 {when}，仅供阅读。', 'zh-Hant': '截至 {when}，僅供閱讀。' },
  'shared.languages': { en: 'Language', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  'shared.empty': {
    en: 'There is nothing on this page any more. Ask whoever gave you the link.',
    'zh-Hans': '这个页面上已没有内容，请询问给您链接的人。',
    'zh-Hant': '這個頁面上已沒有內容，請詢問給您連結的人。',
  },
  'shared.none': { en: 'No answers yet.', 'zh-Hans': '还没有回答。', 'zh-Hant': '還沒有回答。' },
  'shared.question_gone': {
    en: 'This cannot be shown by a link.',
    'zh-Hans': '这项内容无法通过链接显示。',
    'zh-Hant': '這項內容無法透過連結顯示。',
  },
  'shared.report.take': { en: 'Download as PDF', 'zh-Hans': '下载 PDF', 'zh-Hant': '下載 PDF' },
  'shared.report.password': {
    en: 'The file asks for the password once more',
    'zh-Hans': '下载文件需再次输入密码',
    'zh-Hant': '下載檔案需再次輸入密碼',
  },
  'shared.report.page': { en: 'Page {page}: {name}.', 'zh-Hans': '第 {page} 页：{name}。', 'zh-Hant': '第 {page} 頁：{name}。' },
  'shared.report.page.on': { en: 'Page {page}.', 'zh-Hans': '第 {page} 页。', 'zh-Hant': '第 {page} 頁。' },
  'shared.margins': {
    en: 'Every score stands with its 95% margin and the number of answers behind it. A difference is called real only when chance alone would hardly explain it; “could be chance” does not mean that there is none, and nothing here is called a cause.',
    'zh-Hans':
      '每个净推荐值都附有 95% 误差范围和回答数。只有当偶然难以解释时，才称为真实差异；“可能是偶然”并不表示没有差异，这里也不断言任何原因。',
    'zh-Hant':
      '每個淨推薦值都附有 95% 誤差範圍和回答數。只有當偶然難以解釋時，才稱為真實差異；「可能是偶然」並不表示沒有差異，這裡也不斷言任何原因。',
  },
  'shared.until': {
    en: 'This link works until {day}. It names nobody; please do not pass it on without need.',
    'zh-Hans': '此链接有效期至 {day}。页面不含任何人的姓名，非必要请勿转发。',
    'zh-Hant': '此連結有效至 {day}。頁面不含任何人的姓名，非必要請勿轉寄。',
  },
  'shared.locked.title': { en: 'This page asks for a password', 'zh-Hans': '此页面需要密码', 'zh-Hant': '此頁面需要密碼' },
  'shared.locked': {
    en: 'Whoever gave you the link can give you the password.',
    'zh-Hans': '请向给您链接的人索取密码。',
    'zh-Hant': '請向給您連結的人索取密碼。',
  },
  'shared.password': { en: 'Password', 'zh-Hans': '密码', 'zh-Hant': '密碼' },
  'shared.unlock': { en: 'Show the page', 'zh-Hans': '查看页面', 'zh-Hant': '查看頁面' },
  'shared.wrong': {
    en: 'This is not the password. Check for capital letters and try again.',
    'zh-Hans': '密码不正确，请检查大小写后重试。',
    'zh-Hant': '密碼不正確，請檢查大小寫後重試。',
  },
  'shared.gone.title': { en: 'This link leads nowhere', 'zh-Hans': '此链接无效', 'zh-Hant': '此連結無效' },
  'shared.gone': {
    en: 'It may have ended, been taken back, or been cut on the way. Ask whoever gave it to you for a new one.',
    'zh-Hans': '它可能已到期、已被收回，或在转发中不完整。请向给您链接的人索取新链接。',
    'zh-Hant': '它可能已到期、已被收回，或在轉寄中不完整。請向給您連結的人索取新連結。',
  },
  'shared.often.title': { en: 'Too many tries', 'zh-Hans': '尝试次数过多', 'zh-Hant': '嘗試次數過多' },
  'shared.often': {
    en: 'Come back in {minutes, plural, one {one minute} other {# minutes}} and try again.',
    'zh-Hans': '请在 {minutes, number} 分钟后重试。',
    'zh-Hant': '請在 {minutes, number} 分鐘後重試。',
  },
  'shared.away.title': { en: 'The page cannot be shown just now', 'zh-Hans': '页面暂时无法显示', 'zh-Hant': '頁面暫時無法顯示' },
  'shared.away': { en: 'Please try again in a minute.', 'zh-Hans': '请一分钟后重试。', 'zh-Hant': '請一分鐘後重試。' },
})
