import { words } from './locale.ts'

/** What the server says when a report cannot be made or saved. */
export const reportRefusals = words({
  'refusal.report_of_nothing': {
    en: 'There is nothing to report yet. Create a program and send its first wave, or import earlier answers.',
    'zh-Hans': '还没有可以写成报告的内容。请先新建调查项目并发出批次，或导入以往的回答。',
    'zh-Hant': '還沒有可以寫成報告的內容。請先新增調查項目並發出批次，或匯入以往的回答。',
  },
  'refusal.reports_full': {
    en: 'There are {limit, number} saved reports already. Remove one that nobody opens any more.',
    'zh-Hans': '已保存 {limit, number} 份报告，请先删除不再使用的报告。',
    'zh-Hant': '已儲存 {limit, number} 份報告，請先刪除不再使用的報告。',
  },
  'refusal.report_saved_since': {
    en: 'This report was saved by somebody else after it was opened here, so nothing was overwritten. Open it as it is now, or save yours as a new report.',
    'zh-Hans': '这份报告打开之后又有人保存过，因此未覆盖。请打开最新的一版，或把这里的修改另存为新报告。',
    'zh-Hant': '這份報告開啟之後又有人儲存過，因此未覆蓋。請開啟最新的一版，或把這裡的修改另存為新報告。',
  },
})

/** What a printed report says beyond what the screens say. */
export const reportWords = words({
  'report.title': { en: 'Customer feedback report', 'zh-Hans': '客户反馈报告', 'zh-Hant': '客戶回饋報告' },
  'report.kicker': { en: 'Net Promoter Score', 'zh-Hans': '净推荐值（NPS）', 'zh-Hant': '淨推薦值（NPS）' },
  'report.subject': { en: '{program}, {name}', 'zh-Hans': '{program} · {name}', 'zh-Hant': '{program} · {name}' },
  'report.by': { en: 'Hearback', 'zh-Hans': 'Hearback 回音', 'zh-Hant': 'Hearback 回音' },
  'report.foot': {
    en: '{workspace}. As of {moment}. Ranges hold the true score in 95 of 100 such samples. How it was computed: last page.',
    'zh-Hans': '{workspace} · 数据截至 {moment}。误差范围的置信水平为 95%，计算方法见末页。',
    'zh-Hant': '{workspace} · 資料截至 {moment}。誤差範圍的信賴水準為 95%，計算方法見末頁。',
  },
  'report.foot.short': {
    en: '{workspace}. As of {moment}. Ranges hold the true score in 95 of 100 such samples.',
    'zh-Hans': '{workspace} · 数据截至 {moment}。误差范围的置信水平为 95%。',
    'zh-Hant': '{workspace} · 資料截至 {moment}。誤差範圍的信賴水準為 95%。',
  },
  'report.page': {
    en: "'{page}' of '{pages}'",
    'zh-Hans': "第 '{page}' 页，共 '{pages}' 页",
    'zh-Hant': "第 '{page}' 頁，共 '{pages}' 頁",
  },
  'report.goes_on': { en: "'{name}', continued", 'zh-Hans': "'{name}'（续）", 'zh-Hant': "'{name}'（續）" },
  'report.between': {
    en: 'The true score lies between {low} and {high} in 95 of 100 such samples.',
    'zh-Hans': '真实值介于 {low} 与 {high} 之间（95% 置信水平）。',
    'zh-Hant': '真實值介於 {low} 與 {high} 之間（95% 信賴水準）。',
  },
  'report.compared': {
    en: '{name}: {by} ({range}). {verdict}.',
    'zh-Hans': '{name}：{by}（{range}），{verdict}。',
    'zh-Hant': '{name}：{by}（{range}），{verdict}。',
  },
  'report.compared.not': { en: '{name}: {verdict}.', 'zh-Hans': '{name}：{verdict}。', 'zh-Hant': '{name}：{verdict}。' },
  'report.cover.accounts': { en: 'companies answered', 'zh-Hans': '家公司作答', 'zh-Hant': '家公司作答' },
  'report.cover.made': { en: 'as of', 'zh-Hans': '数据截至', 'zh-Hant': '資料截至' },
  'report.part.score': { en: 'The score', 'zh-Hans': '净推荐值', 'zh-Hant': '淨推薦值' },
  'report.part.trend': { en: 'Over time', 'zh-Hans': '走势', 'zh-Hant': '走勢' },
  'report.part.distribution': { en: 'Every answer, 0 to 10', 'zh-Hans': '0 到 10 分的分布', 'zh-Hant': '0 到 10 分的分布' },
  'report.part.segments': { en: 'For whom', 'zh-Hans': '谁更满意，谁更不满', 'zh-Hant': '誰更滿意，誰更不滿' },
  'report.part.why': { en: 'What goes with it', 'zh-Hans': '与什么有关', 'zh-Hant': '與什麼有關' },
  'report.part.silence': { en: 'What silence could hide', 'zh-Hans': '沉默里可能藏着什么', 'zh-Hant': '沉默裡可能藏著什麼' },
  'report.part.stakes': { en: 'At stake', 'zh-Hans': '客户风险', 'zh-Hant': '客戶風險' },
  'report.why.caution': {
    en: 'Found on {day} among {n, plural, one {# answer} other {# answers}}. What goes together need not bring about each other: these are places to look, not causes.',
    'zh-Hans': '{day}分析了 {n, number} 份回答。同时出现不等于因果，这些是值得查看的地方，不是原因。',
    'zh-Hant': '{day}分析了 {n, number} 份回答。同時出現不等於因果，這些是值得查看的地方，不是原因。',
  },
  'report.stakes.first': {
    en: 'The first {n, number} of {total, number} companies',
    'zh-Hans': '{total, number} 家公司中的前 {n, number} 家',
    'zh-Hant': '{total, number} 家公司中的前 {n, number} 家',
  },
  'report.part.verbatims': { en: 'In their own words', 'zh-Hans': '客户的原话', 'zh-Hant': '客戶的原話' },
  'report.part.method': { en: 'How this was computed', 'zh-Hans': '这些数怎么算的', 'zh-Hant': '這些數怎麼算的' },
  'report.distribution.says': {
    en: '{promoter} would recommend, {detractor} would not, {passive} stand between.',
    'zh-Hans': '{promoter} 会推荐，{detractor} 不会推荐，{passive} 居中。',
    'zh-Hant': '{promoter} 會推薦，{detractor} 不會推薦，{passive} 居中。',
  },
  'report.distribution.difference': {
    en: '{promoter} minus {detractor} is the score of {value}.',
    'zh-Hans': '{promoter} 减去 {detractor}，即净推荐值 {value}。',
    'zh-Hant': '{promoter} 減去 {detractor}，即淨推薦值 {value}。',
  },
  'report.distribution.counted': {
    en: '{name}: {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '{name}，{n, number} 份回答',
    'zh-Hant': '{name}，{n, number} 份回答',
  },
  'report.segments.table': { en: 'By {label}', 'zh-Hans': '按{label}', 'zh-Hant': '依{label}' },
  'report.segments.above': {
    en: '{names} {n, plural, one {scores} other {score}} higher than the rest, and that is real.',
    'zh-Hans': '{names}高于其余，是真实差异。',
    'zh-Hant': '{names}高於其餘，是真實差異。',
  },
  'report.segments.below': {
    en: '{names} {n, plural, one {scores} other {score}} lower than the rest, and that is real.',
    'zh-Hans': '{names}低于其余，是真实差异。',
    'zh-Hant': '{names}低於其餘，是真實差異。',
  },
  'report.segments.none': {
    en: 'No evidence that these differ; read nothing into their order.',
    'zh-Hans': '没有证据表明各组之间有差异，排列先后没有意义。',
    'zh-Hant': '沒有證據顯示各組之間有差異，排列先後沒有意義。',
  },
  'report.segments.too_few': {
    en: 'Too few answers to tell the values apart.',
    'zh-Hans': '回答太少，无法区分各组。',
    'zh-Hant': '回答太少，無法區分各組。',
  },
  'report.segments.empty': {
    en: 'No answer here has a value to tell apart by.',
    'zh-Hans': '这里的回答没有可用于分组的属性。',
    'zh-Hant': '這裡的回答沒有可用於分組的屬性。',
  },
  'report.segments.more': {
    en: '{n, plural, one {# more value stands} other {# more values stand}} together in the last row.',
    'zh-Hans': '另有 {n, number} 个值合并在最后一行。',
    'zh-Hant': '另有 {n, number} 個值合併在最後一列。',
  },
  'report.verbatims.says': {
    en: '{shown, plural, one {One answer} other {# answers}} in words, of {n, number} that came with some.',
    'zh-Hans': '{n, number} 份回答附有文字，这里选了 {shown, number} 份。',
    'zh-Hant': '{n, number} 份回答附有文字，這裡選了 {shown, number} 份。',
  },
  'report.verbatims.how': {
    en: 'The latest of each group, in proportion to its share; one voice is no evidence of what many think.',
    'zh-Hans': '按三类人群占比选取各自最近的回答；个别意见不代表多数人。',
    'zh-Hant': '按三類人群占比選取各自最近的回答；個別意見不代表多數人。',
  },
  'report.verbatims.picked': {
    en: 'Picked by hand; one voice is no evidence of what many think.',
    'zh-Hans': '由人工挑选；个别意见不代表多数人。',
    'zh-Hant': '由人工挑選；個別意見不代表多數人。',
  },
  'report.verbatims.picked.says': {
    en: '{shown, plural, one {One answer} other {# answers}} in words, picked by hand.',
    'zh-Hans': '由人工挑选的 {shown, number} 条原话。',
    'zh-Hant': '由人工挑選的 {shown, number} 則原話。',
  },
  'report.verbatims.picked.beyond': {
    en: 'Not all of them are among the answers that this report counts; one voice is no evidence of what many think.',
    'zh-Hans': '其中有的不在本报告统计的回答之内；个别意见不代表多数人。',
    'zh-Hant': '其中有的不在本報告統計的回答之內；個別意見不代表多數人。',
  },
  'report.trend.more': {
    en: '{n, plural, one {One more thing} other {# more things}} happened before; the Excel and CSV files name them all.',
    'zh-Hans': '此前另有 {n, number} 件事，Excel 和 CSV 文件中全部列出。',
    'zh-Hant': '此前另有 {n, number} 件事，Excel 和 CSV 檔案中全部列出。',
  },
  'report.verbatims.by': { en: '{who}, {day}', 'zh-Hans': '{who} · {day}', 'zh-Hant': '{who} · {day}' },
  'report.verbatims.none': {
    en: 'Nobody wrote anything with their answer yet.',
    'zh-Hans': '还没有人在回答中留言。',
    'zh-Hant': '還沒有人在回答中留言。',
  },
  'report.verbatims.hidden': {
    en: 'Whoever made this report may not read answers, so their words are left out.',
    'zh-Hans': '制作者无权查看客户回答，因此未列出原话。',
    'zh-Hant': '製作者無權查看客戶回答，因此未列出原話。',
  },
})

/** The screen on which a report is put together. */
export const reportScreen = words({
  'reports.title': { en: 'Reports', 'zh-Hans': '报告', 'zh-Hant': '報告' },
  'reports.lead': {
    en: 'What the screens say, on pages to hand round: the same figures with their margins, read at one moment.',
    'zh-Hans': '把各屏的结论做成可以传阅的报告：数字与误差相同，取自同一时刻。',
    'zh-Hant': '把各畫面的結論做成可以傳閱的報告：數字與誤差相同，取自同一時刻。',
  },
  'reports.locale': { en: 'Language of the report', 'zh-Hans': '报告语言', 'zh-Hant': '報告語言' },
  'reports.name': { en: 'Title', 'zh-Hans': '标题', 'zh-Hant': '標題' },
  'reports.by': { en: 'For whom: told apart by', 'zh-Hans': '分组依据', 'zh-Hant': '分組依據' },
  'reports.parts': { en: 'Parts', 'zh-Hans': '内容', 'zh-Hant': '內容' },
  'reports.up': { en: 'Move {name} up', 'zh-Hans': '上移“{name}”', 'zh-Hant': '上移「{name}」' },
  'reports.down': { en: 'Move {name} down', 'zh-Hans': '下移“{name}”', 'zh-Hant': '下移「{name}」' },
  'reports.names': { en: 'Names beside what people said', 'zh-Hans': '原话旁注明姓名', 'zh-Hant': '原話旁註明姓名' },
  'reports.names.hint': {
    en: 'Whoever gets the file will read them.',
    'zh-Hans': '收到文件的人都会看到。',
    'zh-Hant': '收到檔案的人都會看到。',
  },
  'reports.quoted.latest': {
    en: 'The latest of each group, in proportion to its share.',
    'zh-Hans': '按三类人群占比，取各自最近的原话。',
    'zh-Hant': '按三類人群占比，取各自最近的原話。',
  },
  'reports.quoted.picked': {
    en: '{n, plural, one {One answer} other {# answers}} picked by hand.',
    'zh-Hans': '已挑选 {n, number} 条原话。',
    'zh-Hant': '已挑選 {n, number} 則原話。',
  },
  'reports.quoted.choose': { en: 'Choose whose words', 'zh-Hans': '挑选原话', 'zh-Hant': '挑選原話' },
  'reports.quoted.clear': { en: 'Back to the latest', 'zh-Hans': '恢复为最近的', 'zh-Hant': '恢復為最近的' },
  'reports.quoted.title': {
    en: 'Whose words stand in the report?',
    'zh-Hans': '报告引用哪些原话？',
    'zh-Hant': '報告引用哪些原話？',
  },
  'reports.quoted.take': { en: 'Quote these', 'zh-Hans': '引用这些', 'zh-Hant': '引用這些' },
  'reports.quoted.count': {
    en: '{n, number} of at most {most, number} picked. They stand in the order in which you pick them; with none, the latest of each group do.',
    'zh-Hans': '已挑选 {n, number} 条，最多 {most, number} 条。按挑选的先后排列；不挑选时，取各类人群最近的原话。',
    'zh-Hant': '已挑選 {n, number} 則，最多 {most, number} 則。按挑選的先後排列；不挑選時，取各類人群最近的原話。',
  },
  'reports.quoted.none': {
    en: 'Nobody wrote anything with these answers.',
    'zh-Hans': '这些回答都没有附文字。',
    'zh-Hant': '這些回答都沒有附文字。',
  },
  'reports.quoted.not_found': {
    en: 'No words found. Look for something else.',
    'zh-Hans': '没有找到，请换个词再搜。',
    'zh-Hant': '沒有找到，請換個詞再搜。',
  },
  'reports.download': { en: 'Download', 'zh-Hans': '下载', 'zh-Hant': '下載' },
  'reports.format.pdf': { en: 'PDF, to read and print', 'zh-Hans': 'PDF，用于阅读和打印', 'zh-Hant': 'PDF，用於閱讀和列印' },
  'reports.format.pptx': { en: 'PowerPoint, to edit', 'zh-Hans': 'PowerPoint，可编辑', 'zh-Hant': 'PowerPoint，可編輯' },
  'reports.format.xlsx': { en: 'Excel, every table', 'zh-Hans': 'Excel，全部表格', 'zh-Hant': 'Excel，全部表格' },
  'reports.format.csv': { en: 'CSV, every table', 'zh-Hans': 'CSV，全部表格', 'zh-Hant': 'CSV，全部表格' },
  'reports.printing': {
    en: 'Setting the pages. This takes a few seconds.',
    'zh-Hans': '正在排版，需要几秒钟。',
    'zh-Hant': '正在排版，需要幾秒鐘。',
  },
  'reports.page': { en: 'Page {page}: {name}', 'zh-Hans': '第 {page} 页：{name}', 'zh-Hant': '第 {page} 頁：{name}' },
  'reports.page.goes_on': { en: 'Page {page}', 'zh-Hans': '第 {page} 页', 'zh-Hant': '第 {page} 頁' },
  'reports.page.png': { en: 'Picture of page {page}', 'zh-Hans': '第 {page} 页图片', 'zh-Hant': '第 {page} 頁圖片' },
  'reports.pages': {
    en: '{n, plural, one {# page} other {# pages}}',
    'zh-Hans': '共 {n, number} 页',
    'zh-Hant': '共 {n, number} 頁',
  },
  'reports.saved': { en: 'Saved reports', 'zh-Hans': '已保存的报告', 'zh-Hant': '已儲存的報告' },
  'reports.saved.none': {
    en: 'None yet. A saved report keeps its parts and its language; its figures are always of the day it is opened.',
    'zh-Hans': '暂无。保存的是内容与语言，数字始终取自打开当天。',
    'zh-Hant': '尚無。儲存的是內容與語言，數字始終取自開啟當天。',
  },
  'reports.save': { en: 'Save this report', 'zh-Hans': '保存这份报告', 'zh-Hant': '儲存這份報告' },
  'reports.save.new': { en: 'Save as a new report', 'zh-Hans': '另存为新报告', 'zh-Hant': '另存為新報告' },
  'reports.anew': { en: 'Save changes to {name}', 'zh-Hans': '保存对“{name}”的修改', 'zh-Hant': '儲存對「{name}」的修改' },
  'reports.anew.same': {
    en: '{name} is open, and nothing has been changed in it yet.',
    'zh-Hans': '已打开“{name}”，尚无修改。',
    'zh-Hant': '已開啟「{name}」，尚無修改。',
  },
  'reports.anew.saved': {
    en: 'Saved the changes to {name}',
    'zh-Hans': '已保存对“{name}”的修改',
    'zh-Hant': '已儲存對「{name}」的修改',
  },
  'reports.anew.theirs': {
    en: 'Open {name} as it is now',
    'zh-Hans': '打开“{name}”的最新一版',
    'zh-Hant': '開啟「{name}」的最新一版',
  },
  'reports.save.name': { en: 'Name', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  'reports.remove': { en: 'Remove {name}', 'zh-Hans': '删除“{name}”', 'zh-Hant': '刪除「{name}」' },
  'reports.removed': { en: 'Removed {name}', 'zh-Hans': '已删除“{name}”', 'zh-Hant': '已刪除「{name}」' },
  'reports.now_saved': { en: 'Saved as {name}', 'zh-Hans': '已保存为“{name}”', 'zh-Hant': '已儲存為「{name}」' },
  'reports.part.score': { en: 'Score and verdict', 'zh-Hans': '净推荐值与结论', 'zh-Hant': '淨推薦值與結論' },
  'reports.part.trend': { en: 'Over time', 'zh-Hans': '走势', 'zh-Hant': '走勢' },
  'reports.part.distribution': { en: 'Every answer, 0 to 10', 'zh-Hans': '0 到 10 分的分布', 'zh-Hant': '0 到 10 分的分布' },
  'reports.part.segments': { en: 'For whom', 'zh-Hans': '分组比较', 'zh-Hant': '分組比較' },
  'reports.part.why': { en: 'What goes with it', 'zh-Hans': '与什么有关', 'zh-Hant': '與什麼有關' },
  'reports.part.why.hint': {
    en: 'Of the latest study under Why; where there is none, it is made.',
    'zh-Hans': '取最近一次“为什么”分析；没有时会先做分析。',
    'zh-Hant': '取最近一次「為什麼」分析；沒有時會先做分析。',
  },
  'reports.study': {
    en: 'What goes with the score is being worked out; its page will appear here by itself.',
    'zh-Hans': '正在分析分数与什么有关，完成后该页会自动出现。',
    'zh-Hant': '正在分析分數與什麼有關，完成後該頁會自動出現。',
  },
  'reports.study.none': {
    en: 'What goes with the score could not be worked out, so its page is left out. Open Why to try again.',
    'zh-Hans': '未能分析分数与什么有关，因此略去该页。可打开“为什么”重试。',
    'zh-Hant': '未能分析分數與什麼有關，因此略去該頁。可開啟「為什麼」重試。',
  },
  'reports.part.silence': { en: 'What silence could hide', 'zh-Hans': '沉默里可能藏着什么', 'zh-Hant': '沉默裡可能藏著什麼' },
  'reports.part.stakes': { en: 'At stake', 'zh-Hans': '客户风险', 'zh-Hant': '客戶風險' },
  'reports.part.verbatims': { en: 'In their own words', 'zh-Hans': '客户原话', 'zh-Hant': '客戶原話' },
  'reports.part.method': { en: 'How it was computed', 'zh-Hans': '计算方法', 'zh-Hant': '計算方法' },
})
