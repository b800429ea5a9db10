import { words } from './locale.ts'

/** What the editor of a program's wording says. */
export const wording = words({
  'wording.cost.title': {
    en: 'What one more question would cost',
    'zh-Hans': '再多一个问题的代价',
    'zh-Hant': '再多一個問題的代價',
  },
  'wording.cost.choice': {
    en: 'About 10 of 100 people leave a web questionnaire at its start, and 2 more for every 100 further items (Hoerger 2010, students). A single choice question costs few people, but some patience.',
    'zh-Hans':
      '每 100 人中约有 10 人在网络问卷开头就离开，此后每多 100 个题目再离开 2 人（Hoerger 2010，学生样本）。多一道选择题流失的人不多，但会消耗耐心。',
    'zh-Hant':
      '每 100 人中約有 10 人在網路問卷開頭就離開，此後每多 100 個題目再離開 2 人（Hoerger 2010，學生樣本）。多一道選擇題流失的人不多，但會消耗耐心。',
  },
  'wording.cost.open': {
    en: 'A further open question makes leaving at that page about 2.5 times as likely (Peytchev 2009).',
    'zh-Hans': '多一道开放题，会让人在那一页离开的可能性增至约 2.5 倍（Peytchev 2009）。',
    'zh-Hant': '多一道開放題，會讓人在那一頁離開的可能性增至約 2.5 倍（Peytchev 2009）。',
  },
  'wording.cost.honest': {
    en: 'Neither study asked a single question by mail, so your own figures may differ. For now a program asks one question and why.',
    'zh-Hans': '这两项研究都不是邮件单题问卷，您的实际数字可能不同。目前一个项目只问一个问题和原因。',
    'zh-Hant': '這兩項研究都不是郵件單題問卷，您的實際數字可能不同。目前一個計畫只問一個問題和原因。',
  },
  'wording.standard': {
    en: 'This is the standard question, so the score can be compared with others.',
    'zh-Hans': '这是标准问法，得分可以与他人比较。',
    'zh-Hant': '這是標準問法，得分可以與他人比較。',
  },
  'wording.custom': {
    en: 'This is your own question. Its score cannot be compared with scores from the standard one, and the score screen says so.',
    'zh-Hans': '这是自定义问法，得分无法与标准问法的得分比较，得分页会注明。',
    'zh-Hant': '這是自訂問法，得分無法與標準問法的得分比較，得分頁會註明。',
  },
  'wording.problem.empty': { en: 'This cannot be empty.', 'zh-Hans': '此处不能为空。', 'zh-Hant': '此處不能留空。' },
  'wording.problem.too_long': {
    en: 'At most {limit, number} characters fit here.',
    'zh-Hans': '此处最多 {limit, number} 个字符。',
    'zh-Hant': '此處最多 {limit, number} 個字元。',
  },
  'wording.problem.unknown_field': {
    en: "Braces may hold '{brand}', '{name|there}' or '{account|your company}'. Write other words without braces.",
    'zh-Hans': "大括号里只能是 '{brand}'、'{name|朋友}' 或 '{account|贵公司}'，其他文字请不要加大括号。",
    'zh-Hant': "大括號裡只能是 '{brand}'、'{name|朋友}' 或 '{account|貴公司}'，其他文字請不要加大括號。",
  },
  'wording.problem.needs_fallback': {
    en: "Say what to write when it is not known, after a bar: '{name|there}'.",
    'zh-Hans': "请用竖线写明未知时用什么代替，例如 '{name|朋友}'。",
    'zh-Hant': "請用直線寫明未知時用什麼代替，例如 '{name|朋友}'。",
  },
  'wording.problem.mail_only': {
    en: "The answer page may be opened by others, so it says nobody's name. Only '{brand}' can be filled in here.",
    'zh-Hans': "回答页可能被他人打开，因此不显示姓名。此处只能使用 '{brand}'。",
    'zh-Hant': "回答頁可能被他人開啟，因此不顯示姓名。此處只能使用 '{brand}'。",
  },
})
