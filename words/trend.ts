import { words } from './locale.ts'

/** What the server says when something about time cannot be kept. */
export const trendRefusals = words({
  'watches.too_many': {
    en: 'There are {limit, number} watches already.',
    'zh-Hans': '已有 {limit, number} 个监测。',
    'zh-Hant': '已有 {limit, number} 個監測。',
  },
  'watches.no_answers': {
    en: 'No answer meets this yet, so there is nothing to learn from. Say from which day the watch should learn.',
    'zh-Hans': '还没有符合条件的回答可供学习，请指定从哪一天开始。',
    'zh-Hant': '還沒有符合條件的回答可供學習，請指定從哪一天開始。',
  },
  'goals.too_many': {
    en: 'There are {limit, number} goals already.',
    'zh-Hans': '已有 {limit, number} 个目标。',
    'zh-Hant': '已有 {limit, number} 個目標。',
  },
  'goals.due': {
    en: 'A goal is due after its baseline is over. Choose a later day.',
    'zh-Hans': '目标日期须晚于基准结束，请选择更晚的日期。',
    'zh-Hant': '目標日期須晚於基準結束，請選擇更晚的日期。',
  },
  'goals.period': {
    en: 'A baseline ends after it begins.',
    'zh-Hans': '基准的结束日期须晚于开始日期。',
    'zh-Hant': '基準的結束日期須晚於開始日期。',
  },
  'foresight.one_outcome': {
    en: 'Ask for one of an event, a date and a condition of today.',
    'zh-Hans': '事件、日期和当前条件只能选一个。',
    'zh-Hant': '事件、日期和目前條件只能選一個。',
  },
  'foresight.no_date': {
    en: '{name} is no date. Choose a date attribute of companies or contacts.',
    'zh-Hans': '{name} 不是日期。请选择公司或联系人的日期属性。',
    'zh-Hant': '{name} 不是日期。請選擇公司或聯絡人的日期屬性。',
  },
  'foresight.not_today': {
    en: 'This asks by nothing that is known today. Name an attribute as contact.… or company.…, such as company.status is "left".',
    'zh-Hans': '这个条件没有用到当前信息。请用 contact.… 或 company.… 指明属性，例如 company.status is "left"。',
    'zh-Hant': '這個條件沒有用到目前資訊。請用 contact.… 或 company.… 指明屬性，例如 company.status is "left"。',
  },
  'views.too_many': {
    en: 'There are {limit, number} views already.',
    'zh-Hans': '已有 {limit, number} 个视图。',
    'zh-Hant': '已有 {limit, number} 個檢視。',
  },
  'views.name_taken': { en: 'Another view has this name.', 'zh-Hans': '已有同名视图。', 'zh-Hant': '已有同名檢視。' },
  'annotation.too_many': {
    en: 'There are {limit, number} notes already. Remove those that no chart needs any more.',
    'zh-Hans': '已有 {limit, number} 条标注，请先移除不再需要的标注。',
    'zh-Hant': '已有 {limit, number} 條標註，請先移除不再需要的標註。',
  },
})

/** The score over time. `now` and `earlier` are names of stretches; figures come printed. */
export const trend = words({
  'trend.title': { en: 'The score over time', 'zh-Hans': '分数走势', 'zh-Hant': '分數走勢' },
  'trend.tabs': { en: 'Views over time', 'zh-Hans': '走势相关页面', 'zh-Hant': '走勢相關頁面' },
  'trend.tab.line': { en: 'Line', 'zh-Hans': '走势', 'zh-Hant': '走勢' },
  'trend.tab.goals': { en: 'Goals', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  'trend.tab.foresight': { en: 'Foresight', 'zh-Hans': '预示', 'zh-Hant': '預示' },
  'trend.tab.views': { en: 'Departments', 'zh-Hans': '部门视图', 'zh-Hant': '部門檢視' },
  'trend.window': { en: 'Each point over', 'zh-Hans': '每个点涵盖', 'zh-Hant': '每個點涵蓋' },
  'trend.window.one': { en: 'not rolling', 'zh-Hans': '不滚动', 'zh-Hant': '不滾動' },
  'trend.window.day': {
    en: '{n, number} days, rolling',
    'zh-Hans': '滚动 {n, number} 天',
    'zh-Hant': '滾動 {n, number} 天',
  },
  'trend.window.week': {
    en: '{n, number} weeks, rolling',
    'zh-Hans': '滚动 {n, number} 周',
    'zh-Hant': '滾動 {n, number} 週',
  },
  'trend.window.month': {
    en: '{n, number} months, rolling',
    'zh-Hans': '滚动 {n, number} 个月',
    'zh-Hant': '滾動 {n, number} 個月',
  },
  'trend.window.quarter': {
    en: '{n, number} quarters, rolling',
    'zh-Hans': '滚动 {n, number} 个季度',
    'zh-Hant': '滾動 {n, number} 個季度',
  },
  'trend.window.year': {
    en: '{n, number} years, rolling',
    'zh-Hans': '滚动 {n, number} 年',
    'zh-Hant': '滾動 {n, number} 年',
  },
  'trend.all': { en: 'Everything', 'zh-Hans': '显示全部', 'zh-Hant': '顯示全部' },
  'trend.says.none': {
    en: 'No answer yet that meets this.',
    'zh-Hans': '还没有符合条件的回答。',
    'zh-Hant': '還沒有符合條件的回答。',
  },
  'trend.says.too_few': {
    en: 'Not enough yet: it takes five answers in one period.',
    'zh-Hans': '样本还不够：一期至少要有五份回答。',
    'zh-Hant': '樣本還不夠：一期至少要有五份回答。',
  },
  'trend.says.higher': {
    en: '{now} stands {by} points above {earlier}, and that is real: the difference lies between {low} and {high}.',
    'zh-Hans': '{now}比{earlier}高 {by} 分，是真实变化：差值介于 {low} 与 {high} 之间。',
    'zh-Hant': '{now}比{earlier}高 {by} 分，是真實變化：差值介於 {low} 與 {high} 之間。',
  },
  'trend.says.lower': {
    en: '{now} stands {by} points below {earlier}, and that is real: the difference lies between {low} and {high}.',
    'zh-Hans': '{now}比{earlier}低 {by} 分，是真实变化：差值介于 {low} 与 {high} 之间。',
    'zh-Hant': '{now}比{earlier}低 {by} 分，是真實變化：差值介於 {low} 與 {high} 之間。',
  },
  'trend.says.no_evidence': {
    en: '{now} shows no evidence of a change from {earlier}: the difference lies between {low} and {high}. Below {visible} points it would probably not show.',
    'zh-Hans': '没有证据表明从{earlier}到{now}有变化：差值介于 {low} 与 {high} 之间。小于 {visible} 分的变化多半看不出来。',
    'zh-Hant': '沒有證據顯示從{earlier}到{now}有變化：差值介於 {low} 與 {high} 之間。小於 {visible} 分的變化多半看不出來。',
  },
  'trend.says.alone': {
    en: '{now} is the only period with enough answers, so there is nothing to compare it with.',
    'zh-Hans': '只有{now}的样本足够，暂时没有可以比较的对象。',
    'zh-Hant': '只有{now}的樣本足夠，暫時沒有可以比較的對象。',
  },
  'trend.says.barred': {
    en: '{now} is not compared with what came before: the score stands on another footing since then.',
    'zh-Hans': '{now}不与此前比较：从那时起，分数的基础已经不同。',
    'zh-Hant': '{now}不與此前比較：從那時起，分數的基礎已經不同。',
  },
  'trend.says.break': {
    en: '{day}: {what}. Scores before and after that day are not compared.',
    'zh-Hans': '{day}：{what}。该日前后的分数不作比较。',
    'zh-Hant': '{day}：{what}。該日前後的分數不作比較。',
  },
  'trend.says.rising': {
    en: 'The line rises over {n, plural, other {# periods}}: by {by} points each, with a margin from {low} to {high}.',
    'zh-Hans': '{n, number} 期以来整体上升：每期约 {by} 分，区间为 {low} 至 {high}。',
    'zh-Hant': '{n, number} 期以來整體上升：每期約 {by} 分，區間為 {low} 至 {high}。',
  },
  'trend.says.falling': {
    en: 'The line falls over {n, plural, other {# periods}}: by {by} points each, with a margin from {low} to {high}.',
    'zh-Hans': '{n, number} 期以来整体下降：每期约 {by} 分，区间为 {low} 至 {high}。',
    'zh-Hant': '{n, number} 期以來整體下降：每期約 {by} 分，區間為 {low} 至 {high}。',
  },
  'trend.says.level': {
    en: 'No evidence of a direction over {n, plural, other {# periods}}: between {low} and {high} points each.',
    'zh-Hans': '{n, number} 期以来没有证据表明有方向：每期介于 {low} 与 {high} 分之间。',
    'zh-Hant': '{n, number} 期以來沒有證據顯示有方向：每期介於 {low} 與 {high} 分之間。',
  },
  'trend.says.direction_few': {
    en: 'A direction takes three periods with enough answers{parted, select, yes { since the last break} other {}}.',
    'zh-Hans': '要看方向，{parted, select, yes {断点之后} other {}}至少要有三期样本足够。',
    'zh-Hant': '要看方向，{parted, select, yes {斷點之後} other {}}至少要有三期樣本足夠。',
  },
  'trend.says.under_way': {
    en: '{now} is not over yet; its figure may still move.',
    'zh-Hans': '{now}尚未结束，数字还可能变化。',
    'zh-Hant': '{now}尚未結束，數字還可能變化。',
  },
  'trend.says.mixed': {
    en: '{n, plural, one {One period has} other {# periods have}} a break inside and {n, plural, one {belongs} other {belong}} to neither side.',
    'zh-Hans': '有 {n, number} 期中间出现断点，不归入任何一侧。',
    'zh-Hant': '有 {n, number} 期中間出現斷點，不歸入任何一側。',
  },
  'trend.rolls': {
    en: '{n, plural, one {# period} other {# periods}} in the window',
    'zh-Hans': '窗口内 {n, number} 期',
    'zh-Hant': '視窗內 {n, number} 期',
  },
  'trend.col.answers': { en: 'Answers', 'zh-Hans': '回答', 'zh-Hant': '回答' },
  'how.more': { en: 'Formulas and sources in the guide', 'zh-Hans': '公式与出处见使用指南', 'zh-Hant': '公式與出處見使用指南' },
  'how.trend': {
    en: 'Each point is promoters minus detractors of its window, with the plus-two interval (95 %). The direction is a weighted line through the periods since the last break, widened where they scatter more than chance. Two windows are compared only where they share no answer and no break lies between them.',
    'zh-Hans':
      '每个点是窗口内推荐者比例减贬损者比例，并附 plus-two 区间（95%）。方向由最近一个断点之后各期的加权直线得出，各期波动超出偶然时区间会加宽。只有没有共同回答、且中间没有断点的两个窗口才会比较。',
    'zh-Hant':
      '每個點是視窗內推薦者比例減批評者比例，並附 plus-two 區間（95%）。方向由最近一個斷點之後各期的加權直線得出，各期波動超出偶然時區間會加寬。只有沒有共同回答、且中間沒有斷點的兩個視窗才會比較。',
  },
  'trend.key': {
    en: 'Dashed lines are breaks: nothing is compared across them. Dashed points are small samples.',
    'zh-Hans': '虚线为断点，两侧不作比较；虚线圈为小样本。',
    'zh-Hant': '虛線為斷點，兩側不作比較；虛線圈為小樣本。',
  },
  'annotation.title': { en: 'What happened', 'zh-Hans': '期间发生了什么', 'zh-Hant': '期間發生了什麼' },
  'annotation.none': {
    en: 'Nothing noted. Releases and incidents you enter, and changes of policy, wording or channel stand here by themselves.',
    'zh-Hans': '还没有标注。可以记下版本发布和故障；规则、措辞、渠道的变更会自动出现。',
    'zh-Hant': '還沒有標註。可以記下版本發布和故障；規則、措辭、管道的變更會自動出現。',
  },
  'annotation.add': { en: 'Note something', 'zh-Hans': '添加标注', 'zh-Hant': '新增標註' },
  'annotation.edit': { en: 'Change', 'zh-Hans': '修改', 'zh-Hant': '修改' },
  'annotation.remove': { en: 'Remove', 'zh-Hans': '移除', 'zh-Hant': '移除' },
  'annotation.on': { en: 'Day', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  'annotation.kind': { en: 'Kind', 'zh-Hans': '类型', 'zh-Hant': '類型' },
  'annotation.kind.release': { en: 'Release', 'zh-Hans': '版本发布', 'zh-Hant': '版本發布' },
  'annotation.kind.incident': { en: 'Incident', 'zh-Hans': '故障', 'zh-Hant': '故障' },
  'annotation.kind.policy': { en: 'Whom we ask', 'zh-Hans': '询问对象变更', 'zh-Hant': '詢問對象變更' },
  'annotation.kind.wording': { en: 'What we ask', 'zh-Hans': '措辞变更', 'zh-Hant': '措辭變更' },
  'annotation.kind.channel': { en: 'Where we ask', 'zh-Hans': '渠道变更', 'zh-Hant': '管道變更' },
  'annotation.kind.note': { en: 'Note', 'zh-Hans': '备注', 'zh-Hant': '備註' },
  'annotation.kind.import_undone': { en: 'Import undone', 'zh-Hans': '撤销导入', 'zh-Hant': '復原匯入' },
  'annotation.words': { en: 'What happened', 'zh-Hans': '发生了什么', 'zh-Hant': '發生了什麼' },
  'annotation.breaks': {
    en: 'Scores before and after this day are not comparable',
    'zh-Hans': '该日前后的分数不可比较',
    'zh-Hant': '該日前後的分數不可比較',
  },
  'annotation.breaks.hint': {
    en: 'Tick it where who is asked, what, or by which channel has changed.',
    'zh-Hans': '如果询问的对象、内容或渠道有变化，请勾选。',
    'zh-Hant': '如果詢問的對象、內容或管道有變化，請勾選。',
  },
  'annotation.program': { en: 'Concerns', 'zh-Hans': '涉及范围', 'zh-Hant': '涉及範圍' },
  'annotation.program.all': { en: 'every program', 'zh-Hans': '所有项目', 'zh-Hant': '所有項目' },
  'annotation.save': { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  'annotation.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'annotation.saved': { en: 'Saved.', 'zh-Hans': '已保存。', 'zh-Hant': '已儲存。' },
  'annotation.removed': { en: 'Removed.', 'zh-Hans': '已移除。', 'zh-Hant': '已移除。' },
  'annotation.flag': { en: '{day}: {what}', 'zh-Hans': '{day}：{what}', 'zh-Hant': '{day}：{what}' },
  'annotation.flag.break': {
    en: '{day}: {what}; scores before and after it are not compared',
    'zh-Hans': '{day}：{what}，前后的分数不作比较',
    'zh-Hant': '{day}：{what}，前後的分數不作比較',
  },
  'annotation.known': { en: 'noted by itself', 'zh-Hans': '自动记录', 'zh-Hant': '自動記錄' },
  'annotation.break': { en: 'Break', 'zh-Hans': '断点', 'zh-Hant': '斷點' },
  'annotation.overrule': { en: 'Not a break', 'zh-Hans': '不是断点', 'zh-Hant': '不是斷點' },
  'annotation.overruled': {
    en: 'not a break{by, select, none {} other {, says {by}}}',
    'zh-Hans': '{by, select, none {已声明} other {{by} 声明}}不是断点',
    'zh-Hant': '{by, select, none {已聲明} other {{by} 聲明}}不是斷點',
  },
  'annotation.overruled.now': {
    en: 'Scores before and after it are compared again, on every screen.',
    'zh-Hans': '前后的分数重新比较，所有页面都适用。',
    'zh-Hant': '前後的分數重新比較，所有頁面都適用。',
  },
  'annotation.restore': { en: 'A break after all', 'zh-Hans': '恢复为断点', 'zh-Hant': '恢復為斷點' },
  'annotation.restored': {
    en: 'Scores before and after it are not compared.',
    'zh-Hans': '前后的分数不再比较。',
    'zh-Hant': '前後的分數不再比較。',
  },
  'annotation.known.policy': {
    en: 'Contact policy changed (version {about})',
    'zh-Hans': '联系规则变更（第 {about} 版）',
    'zh-Hant': '聯絡規則變更（第 {about} 版）',
  },
  'annotation.known.wording': {
    en: 'Wording changed ({about}, version {became})',
    'zh-Hans': '措辞变更（{about}，第 {became} 版）',
    'zh-Hant': '措辭變更（{about}，第 {became} 版）',
  },
  'annotation.known.channel': {
    en: 'Most answers now by {became, select, email {e-mail} import {import} link {link} other {{became}}}, before by {about, select, email {e-mail} import {import} link {link} other {{about}}}',
    'zh-Hans':
      '主要渠道由{about, select, email {邮件} import {导入} link {链接} other {{about}}}变为{became, select, email {邮件} import {导入} link {链接} other {{became}}}',
    'zh-Hant':
      '主要管道由{about, select, email {電子郵件} import {匯入} link {連結} other {{about}}}變為{became, select, email {電子郵件} import {匯入} link {連結} other {{became}}}',
  },
  'annotation.known.import_undone': {
    en: 'Import of {about} undone',
    'zh-Hans': '撤销导入“{about}”',
    'zh-Hant': '復原匯入「{about}」',
  },
})
