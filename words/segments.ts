import { words } from './locale.ts'

/** What is wrong with a condition. `at` is the sign, counted from 1, at which it goes wrong. */
export const segments = words({
  'segment.problem.empty': {
    en: 'Write whom you mean, for example: plan is "Pro".',
    'zh-Hans': '请写明要选哪些人，例如：plan is "Pro"。',
    'zh-Hant': '請寫明要選哪些人，例如：plan is "Pro"。',
  },
  'segment.problem.too_long': {
    en: 'A condition has at most {limit, number} characters. Split it into two segments.',
    'zh-Hans': '条件最多 {limit, number} 个字符。请拆成两个分群。',
    'zh-Hant': '條件最多 {limit, number} 個字元。請拆成兩個分群。',
  },
  'segment.problem.too_deep': {
    en: 'At character {at}: brackets and “not” go at most {limit, number} levels deep. Take a level away.',
    'zh-Hans': '第 {at} 个字符处：括号和 not 最多嵌套 {limit, number} 层。请减少一层。',
    'zh-Hant': '第 {at} 個字元處：括號和 not 最多巢狀 {limit, number} 層。請減少一層。',
  },
  'segment.problem.too_many_clauses': {
    en: 'A condition asks at most {limit, number} things. Split it into two segments.',
    'zh-Hans': '一个条件最多包含 {limit, number} 项判断。请拆成两个分群。',
    'zh-Hant': '一個條件最多包含 {limit, number} 項判斷。請拆成兩個分群。',
  },
  'segment.problem.too_many_values': {
    en: 'At character {at}: a list has at most {limit, number} values. Split it in two, joined by “or”.',
    'zh-Hans': '第 {at} 个字符处：列表最多 {limit, number} 个值。请拆成两个，用 or 连接。',
    'zh-Hant': '第 {at} 個字元處：清單最多 {limit, number} 個值。請拆成兩個，用 or 連接。',
  },
  'segment.problem.unknown_sign': {
    en: 'At character {at}: “{found}” has no meaning here. Put texts in quotes: "{found}".',
    'zh-Hans': '第 {at} 个字符处：“{found}”在这里没有含义。文本请加引号："{found}"。',
    'zh-Hant': '第 {at} 個字元處：「{found}」在這裡沒有意義。文字請加引號："{found}"。',
  },
  'segment.problem.open_text': {
    en: 'The quote that opens at character {at} is not closed. Put a quote at the end of the text.',
    'zh-Hans': '第 {at} 个字符处的引号没有闭合。请在文本末尾补上引号。',
    'zh-Hant': '第 {at} 個字元處的引號沒有閉合。請在文字末尾補上引號。',
  },
  'segment.problem.field_expected': {
    en: 'At character {at}: the name of a field or an attribute belongs here, for example: plan is "Pro".',
    'zh-Hans': '第 {at} 个字符处：这里应为字段或属性的名称，例如：plan is "Pro"。',
    'zh-Hant': '第 {at} 個字元處：這裡應為欄位或屬性的名稱，例如：plan is "Pro"。',
  },
  'segment.problem.test_expected': {
    en: 'At character {at}: say what shall be true of “{field}”, for example: {field} is "…", {field} > 5, {field} before 2027-01-01, {field} is unknown.',
    'zh-Hans':
      '第 {at} 个字符处：请写明“{field}”应满足什么，例如：{field} is "…"、{field} > 5、{field} before 2027-01-01、{field} is unknown。',
    'zh-Hant':
      '第 {at} 個字元處：請寫明「{field}」應滿足什麼，例如：{field} is "…"、{field} > 5、{field} before 2027-01-01、{field} is unknown。',
  },
  'segment.problem.value_expected': {
    en: 'At character {at}: {type, select, date {a day belongs here, written as 2027-01-31.} other {a value belongs here: a text in quotes, a number such as 20000, or yes.}}',
    'zh-Hans':
      '第 {at} 个字符处：{type, select, date {这里应为日期，写成 2027-01-31 的形式。} other {这里应为一个值：带引号的文本、数字（如 20000）或 yes。}}',
    'zh-Hant':
      '第 {at} 個字元處：{type, select, date {這裡應為日期，寫成 2027-01-31 的形式。} other {這裡應為一個值：帶引號的文字、數字（如 20000）或 yes。}}',
  },
  'segment.problem.days_expected': {
    en: 'At character {at}: write days like “over 90 days ago”, “in the last 30 days” or “in the next 60 days”; whole days, {limit, number} at most.',
    'zh-Hans':
      '第 {at} 个字符处：天数请写成 over 90 days ago、in the last 30 days 或 in the next 60 days；须为整数，最多 {limit, number} 天。',
    'zh-Hant':
      '第 {at} 個字元處：天數請寫成 over 90 days ago、in the last 30 days 或 in the next 60 days；須為整數，最多 {limit, number} 天。',
  },
  'segment.problem.closing_expected': {
    en: 'At character {at}: a closing bracket ) is missing.',
    'zh-Hans': '第 {at} 个字符处：缺少右括号 )。',
    'zh-Hant': '第 {at} 個字元處：缺少右括號 )。',
  },
  'segment.problem.join_expected': {
    en: 'At character {at}: join the next part, “{found}”, with “and” or “or”.',
    'zh-Hans': '第 {at} 个字符处：请用 and 或 or 连接后面的“{found}”。',
    'zh-Hant': '第 {at} 個字元處：請用 and 或 or 連接後面的「{found}」。',
  },
  'segment.problem.unknown_field': {
    en: 'At character {at}: nothing is called “{found}”. {near, select, none {{about, select, account {Fields are company, domain, owner, last answered and others;} answer {Fields are rating, group, answered, wave, company and others;} other {Fields are name, email, role, company, last asked and others;}} attributes come with an import.} other {Did you mean “{near}”?}}',
    'zh-Hans':
      '第 {at} 个字符处：没有名为“{found}”的字段或属性。{near, select, none {{about, select, account {可用字段有 company、domain、owner、last answered 等；} answer {可用字段有 rating、group、answered、wave、company 等；} other {可用字段有 name、email、role、company、last asked 等；}}属性来自导入的文件。} other {您是否想写“{near}”？}}',
    'zh-Hant':
      '第 {at} 個字元處：沒有名為「{found}」的欄位或屬性。{near, select, none {{about, select, account {可用欄位有 company、domain、owner、last answered 等；} answer {可用欄位有 rating、group、answered、wave、company 等；} other {可用欄位有 name、email、role、company、last asked 等；}}屬性來自匯入的檔案。} other {您是否想寫「{near}」？}}',
  },
  'segment.problem.ambiguous_field': {
    en: 'At character {at}: contacts and companies both have “{found}”, and not of the same type. Write “{near}”, or “company.” in front.',
    'zh-Hans': '第 {at} 个字符处：联系人和公司都有“{found}”，且类型不同。请写成“{near}”，或在前面加 company.。',
    'zh-Hant': '第 {at} 個字元處：聯絡人和公司都有「{found}」，且類型不同。請寫成「{near}」，或在前面加 company.。',
  },
  'segment.problem.wrong_test': {
    en: 'At character {at}: “{field}” is {type, select, number {a number; write {field} >= 5} money {an amount; write {field} >= 20000 or {field} < 500 EUR} date {a date; write {field} before 2027-01-01 or {field} in the next 60 days} moment {a time; write {field} after 2026-12-31 or {field} over 90 days ago} boolean {yes or no; write {field} is yes} list {a list; write {field} has "…"} other {a text; write {field} is "…", {field} contains "…" or {field} in ("…", "…")}}.',
    'zh-Hans':
      '第 {at} 个字符处：“{field}”是{type, select, number {数字，请写 {field} >= 5} money {金额，请写 {field} >= 20000 或 {field} < 500 EUR} date {日期，请写 {field} before 2027-01-01 或 {field} in the next 60 days} moment {时间，请写 {field} after 2026-12-31 或 {field} over 90 days ago} boolean {是或否，请写 {field} is yes} list {列表，请写 {field} has "…"} other {文本，请写 {field} is "…"、{field} contains "…" 或 {field} in ("…", "…")}}。',
    'zh-Hant':
      '第 {at} 個字元處：「{field}」是{type, select, number {數字，請寫 {field} >= 5} money {金額，請寫 {field} >= 20000 或 {field} < 500 EUR} date {日期，請寫 {field} before 2027-01-01 或 {field} in the next 60 days} moment {時間，請寫 {field} after 2026-12-31 或 {field} over 90 days ago} boolean {是或否，請寫 {field} is yes} list {清單，請寫 {field} has "…"} other {文字，請寫 {field} is "…"、{field} contains "…" 或 {field} in ("…", "…")}}。',
  },
  'segment.problem.wrong_group': {
    en: 'At character {at}: “{found}” is no group. Groups are promoter, passive and detractor.',
    'zh-Hans': '第 {at} 个字符处：没有“{found}”这个分组。分组有 promoter、passive 和 detractor。',
    'zh-Hant': '第 {at} 個字元處：沒有「{found}」這個分組。分組有 promoter、passive 和 detractor。',
  },
  'segment.problem.impossible_day': {
    en: 'At character {at}: the calendar has no {found}. Write a day such as 2027-01-31.',
    'zh-Hans': '第 {at} 个字符处：日历上没有 {found} 这一天。请写成 2027-01-31 这样的日期。',
    'zh-Hant': '第 {at} 個字元處：日曆上沒有 {found} 這一天。請寫成 2027-01-31 這樣的日期。',
  },
  'segment.name_taken': {
    en: 'Another segment has this name. Choose another.',
    'zh-Hans': '已有同名分群，请换一个名称。',
    'zh-Hant': '已有同名分群，請換一個名稱。',
  },
  'segment.too_many': {
    en: 'There are {limit, number} segments already, and no more than that can be overlooked. Remove one first.',
    'zh-Hans': '已有 {limit, number} 个分群，达到上限。请先删除一个。',
    'zh-Hant': '已有 {limit, number} 個分群，達到上限。請先刪除一個。',
  },
  'segment.in_use': {
    en: 'The wave “{wave}” asks this segment. Remove it when the wave is over, or stop the wave first.',
    'zh-Hans': '批次“{wave}”正在使用此分群。请等该批次结束，或先停止它。',
    'zh-Hant': '批次「{wave}」正在使用此分群。請等該批次結束，或先停止它。',
  },
  'segment.gone': {
    en: 'This segment is not there any more. Choose another.',
    'zh-Hans': '此分群已不存在，请另选一个。',
    'zh-Hant': '此分群已不存在，請另選一個。',
  },
})
