import { words } from './locale.ts'

/** What the server says when a score cannot be read as asked. */
export const scoreRefusals = words({
  'issue.wave_or_period': {
    en: 'Choose a wave or a period, not both.',
    'zh-Hans': '请选择一个批次或一个时段，不要同时选择。',
    'zh-Hant': '請選擇一個批次或一個期間，不要同時選擇。',
  },
})

/** The score screen. `name` is a wave or a period as the reader calls it; figures come printed. */
export const score = words({
  'score.title': { en: 'Score', 'zh-Hans': '净推荐值', 'zh-Hant': '淨推薦值' },
  'score.of': { en: 'Net Promoter Score, {name}', 'zh-Hans': '净推荐值（NPS），{name}', 'zh-Hant': '淨推薦值（NPS），{name}' },
  'score.program': { en: 'Program', 'zh-Hans': '调查项目', 'zh-Hant': '調查項目' },
  'score.when': { en: 'Wave or period', 'zh-Hans': '批次或时段', 'zh-Hant': '批次或期間' },
  'score.wave_option': {
    en: '{name} ({n, plural, one {# answer} other {# answers}})',
    'zh-Hans': '{name}（{n, number} 份回答）',
    'zh-Hant': '{name}（{n, number} 份回答）',
  },
  'score.waves': { en: 'Waves', 'zh-Hans': '批次', 'zh-Hant': '批次' },
  'score.periods': { en: 'Periods', 'zh-Hans': '时段', 'zh-Hant': '期間' },
  'score.quarters': { en: 'Quarters', 'zh-Hans': '季度', 'zh-Hant': '季度' },
  'score.months': { en: 'Months', 'zh-Hans': '月份', 'zh-Hant': '月份' },
  'score.period.all': { en: 'All time', 'zh-Hans': '全部时间', 'zh-Hant': '所有時間' },
  'score.period.year': { en: 'Last 12 months', 'zh-Hans': '最近 12 个月', 'zh-Hant': '最近 12 個月' },
  'score.period.year_before': { en: 'The 12 months before', 'zh-Hans': '再往前 12 个月', 'zh-Hant': '再往前 12 個月' },
  'score.period.quarter': {
    en: 'Q{quarter} {year}',
    'zh-Hans': '{year} 年第 {quarter} 季度',
    'zh-Hant': '{year} 年第 {quarter} 季',
  },
  'score.quarter_option': {
    en: '{name} (calendar quarter)',
    'zh-Hans': '{name}（自然季度）',
    'zh-Hant': '{name}（曆季）',
  },
  'score.under_way': {
    en: '{name} is under way: {n, plural, =0 {nobody has answered yet} one {# answer so far} other {# answers so far}}.',
    'zh-Hans': '{name} 正在进行，{n, plural, =0 {还没有人回答} other {目前收到 # 份回答}}。',
    'zh-Hant': '{name} 正在進行，{n, plural, =0 {還沒有人回答} other {目前收到 # 份回答}}。',
  },
  'score.filtered': { en: '{label}: {value}', 'zh-Hans': '{label}：{value}', 'zh-Hant': '{label}：{value}' },
  'score.range': { en: '{low} to {high}', 'zh-Hans': '{low} 至 {high}', 'zh-Hant': '{low} 至 {high}' },
  'score.spoken': {
    en: 'Score {value}, between {low} and {high}, from {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '净推荐值 {value}，介于 {low} 与 {high} 之间，{n, number} 份回答',
    'zh-Hant': '淨推薦值 {value}，介於 {low} 與 {high} 之間，{n, number} 份回答',
  },
  'score.counts': {
    en: '{promoter, plural, one {# promoter} other {# promoters}}, {passive, plural, one {# passive} other {# passives}}, {detractor, plural, one {# detractor} other {# detractors}}',
    'zh-Hans': '{promoter, number} 位推荐者，{passive, number} 位中立者，{detractor, number} 位贬损者',
    'zh-Hant': '{promoter, number} 位推薦者，{passive, number} 位中立者，{detractor, number} 位批評者',
  },
  'score.up.previous': {
    en: 'Up {by} since {name}, and that is real.',
    'zh-Hans': '比{name}高 {by} 分，是真实变化。',
    'zh-Hant': '比{name}高 {by} 分，是真實變化。',
  },
  'score.down.previous': {
    en: 'Down {by} since {name}, and that is real.',
    'zh-Hans': '比{name}低 {by} 分，是真实变化。',
    'zh-Hant': '比{name}低 {by} 分，是真實變化。',
  },
  'score.up.year_ago': {
    en: 'Up {by} on a year ago, and that is real.',
    'zh-Hans': '比去年同期高 {by} 分，是真实变化。',
    'zh-Hant': '比去年同期高 {by} 分，是真實變化。',
  },
  'score.down.year_ago': {
    en: 'Down {by} on a year ago, and that is real.',
    'zh-Hans': '比去年同期低 {by} 分，是真实变化。',
    'zh-Hant': '比去年同期低 {by} 分，是真實變化。',
  },
  'score.noise.up.previous': {
    en: 'Up {by} since {name}, but that could be chance.',
    'zh-Hans': '比{name}高 {by} 分，但可能只是偶然。',
    'zh-Hant': '比{name}高 {by} 分，但可能只是偶然。',
  },
  'score.noise.down.previous': {
    en: 'Down {by} since {name}, but that could be chance.',
    'zh-Hans': '比{name}低 {by} 分，但可能只是偶然。',
    'zh-Hant': '比{name}低 {by} 分，但可能只是偶然。',
  },
  'score.noise.level.previous': {
    en: 'The same score as {name}; chance could hide a small change.',
    'zh-Hans': '与{name}分数相同，但细小的变化可能被偶然掩盖。',
    'zh-Hant': '與{name}分數相同，但細小的變化可能被偶然掩蓋。',
  },
  'score.noise.up.year_ago': {
    en: 'Up {by} on a year ago, within chance.',
    'zh-Hans': '比去年同期高 {by} 分，仍在偶然范围内。',
    'zh-Hant': '比去年同期高 {by} 分，仍在偶然範圍內。',
  },
  'score.noise.down.year_ago': {
    en: 'Down {by} on a year ago, within chance.',
    'zh-Hans': '比去年同期低 {by} 分，仍在偶然范围内。',
    'zh-Hant': '比去年同期低 {by} 分，仍在偶然範圍內。',
  },
  'score.noise.level.year_ago': {
    en: 'The same score as a year ago; chance could hide a small change.',
    'zh-Hans': '与去年同期分数相同，但细小的变化可能被偶然掩盖。',
    'zh-Hant': '與去年同期分數相同，但細小的變化可能被偶然掩蓋。',
  },
  'score.visible.previous': {
    en: 'No evidence of a change since {name}: one of {previous} points or more would probably have shown.',
    'zh-Hans': '与{name}相比，没有变化的证据；{previous} 分以上的变化才大致能看出。',
    'zh-Hant': '與{name}相比，沒有變化的證據；{previous} 分以上的變化才大致能看出。',
  },
  'score.visible.year_ago': {
    en: 'No evidence of a change on a year ago: one of {year_ago} points or more would probably have shown.',
    'zh-Hans': '与去年同期相比，没有变化的证据；{year_ago} 分以上的变化才大致能看出。',
    'zh-Hant': '與去年同期相比，沒有變化的證據；{year_ago} 分以上的變化才大致能看出。',
  },
  'score.visible.both': {
    en: 'No evidence of a change in either: one of {previous} points (since {name}) or {year_ago} (on a year ago) would probably have shown.',
    'zh-Hans': '两项比较都没有变化的证据；与{name}相差 {previous} 分以上、与去年同期相差 {year_ago} 分以上，才大致能看出。',
    'zh-Hant': '兩項比較都沒有變化的證據；與{name}相差 {previous} 分以上、與去年同期相差 {year_ago} 分以上，才大致能看出。',
  },
  'score.barred.previous': {
    en: 'It is not compared with {name}: whom you ask, what or where changed on {day}.',
    'zh-Hans': '不与{name}比较：{day}起，询问的对象、措辞或渠道有变更。',
    'zh-Hant': '不與{name}比較：{day}起，詢問的對象、措辭或管道有變更。',
  },
  'score.barred.year_ago': {
    en: 'It is not compared with a year ago: whom you ask, what or where changed on {day}.',
    'zh-Hans': '不与去年同期比较：{day}起，询问的对象、措辞或渠道有变更。',
    'zh-Hant': '不與去年同期比較：{day}起，詢問的對象、措辭或管道有變更。',
  },
  'score.barred': { en: 'Not compared', 'zh-Hans': '不作比较', 'zh-Hant': '不作比較' },
  'score.few_earlier.previous': {
    en: '{name} had only {n, plural, one {# answer} other {# answers}}, too few to compare with.',
    'zh-Hans': '{name}只有 {n, number} 份回答，不足以比较。',
    'zh-Hant': '{name}只有 {n, number} 份回答，不足以比較。',
  },
  'score.few_earlier.year_ago': {
    en: 'A year ago there {n, plural, one {was only # answer} other {were only # answers}}, too few to compare with.',
    'zh-Hans': '去年同期只有 {n, number} 份回答，不足以比较。',
    'zh-Hant': '去年同期只有 {n, number} 份回答，不足以比較。',
  },
  'score.nothing_earlier': {
    en: 'Nothing earlier to hold it against yet.',
    'zh-Hans': '暂无更早的结果可以比较。',
    'zh-Hant': '尚無更早的結果可以比較。',
  },
  'score.all_together': {
    en: 'All answers so far, taken together.',
    'zh-Hans': '迄今全部回答合在一起。',
    'zh-Hant': '迄今全部回答合在一起。',
  },
  'score.small_sample': {
    en: 'Small sample: {n, number} answers.',
    'zh-Hans': '小样本：{n, number} 份回答。',
    'zh-Hant': '小樣本：{n, number} 份回答。',
  },
  'score.no_answers': { en: 'Nobody has answered yet.', 'zh-Hans': '还没有人回答。', 'zh-Hant': '還沒有人回答。' },
  'score.few_answers': {
    en: 'Not enough yet: {n, plural, one {# answer} other {# answers}}.',
    'zh-Hans': '样本还不够：仅 {n, number} 份回答。',
    'zh-Hant': '樣本還不夠：僅 {n, number} 份回答。',
  },
  'score.from_five': {
    en: 'A score appears with the fifth answer. Until then only counts are shown.',
    'zh-Hans': '收到第五份回答后显示净推荐值，此前只显示计数。',
    'zh-Hant': '收到第五份回答後顯示淨推薦值，此前只顯示計數。',
  },
  'score.of_five': { en: '{n} of 5', 'zh-Hans': '{n} / 5', 'zh-Hant': '{n} / 5' },
  'score.against.previous': { en: '{name}, before', 'zh-Hans': '{name}，上一次', 'zh-Hant': '{name}，上一次' },
  'score.against.year_ago': { en: '{name}, a year ago', 'zh-Hans': '{name}，去年同期', 'zh-Hant': '{name}，去年同期' },
  'score.compared': { en: 'Held against earlier scores', 'zh-Hans': '与更早的结果比较', 'zh-Hant': '與更早的結果比較' },
  'score.fact.answers': {
    en: '{n, plural, one {answer} other {answers}}',
    'zh-Hans': '份回答',
    'zh-Hant': '份回答',
  },
  'score.fact.accounts': {
    en: 'from {answered, plural, one {# company} other {# companies}}',
    'zh-Hans': '来自 {answered, number} 家公司',
    'zh-Hant': '來自 {answered, number} 家公司',
  },
  'score.fact.accounts_of': {
    en: 'from {answered, number} of {asked, plural, one {# company} other {# companies}}',
    'zh-Hans': '来自 {asked, number} 家公司中的 {answered, number} 家',
    'zh-Hant': '來自 {asked, number} 家公司中的 {answered, number} 家',
  },
  'score.fact.no_accounts': { en: 'without companies', 'zh-Hans': '未关联公司', 'zh-Hant': '未關聯公司' },
  'score.fact.rate': { en: 'response rate', 'zh-Hans': '回答率', 'zh-Hant': '回答率' },
  'score.fact.delivered': {
    en: 'of {n, number} delivered',
    'zh-Hans': '已送达 {n, number} 封',
    'zh-Hant': '已送達 {n, number} 封',
  },
  'score.fact.unconfirmed': {
    en: 'unconfirmed',
    'zh-Hans': '份未确认',
    'zh-Hant': '份未確認',
  },
  'score.fact.held': {
    en: 'held back, likely link scanners',
    'zh-Hans': '疑似链接扫描，暂不计入',
    'zh-Hant': '疑似連結掃描，暫不計入',
  },
  'score.trend': { en: 'Over time', 'zh-Hans': '走势', 'zh-Hant': '走勢' },
  'score.trend.by': { en: 'Points of the line', 'zh-Hans': '按批次或按月', 'zh-Hant': '按批次或按月' },
  'score.trend.waves': { en: 'Waves', 'zh-Hans': '按批次', 'zh-Hant': '按批次' },
  'score.trend.months': { en: 'Months', 'zh-Hans': '按月', 'zh-Hant': '按月' },
  'score.trend.note': {
    en: 'Line: score. Bands: where the true score lies, 50, 80 and 95%.',
    'zh-Hans': '线：净推荐值。色带：真实值所在的范围，50%、80% 和 95%。',
    'zh-Hant': '線：淨推薦值。色帶：真實值所在的範圍，50%、80% 和 95%。',
  },
  'score.trend.rising': {
    en: 'Trend over these {n, number} {by, select, waves {waves} other {months}}: up.',
    'zh-Hans': '这 {n, number} {by, select, waves {个批次} other {个月}}总体上升。',
    'zh-Hant': '這 {n, number} {by, select, waves {個批次} other {個月}}整體上升。',
  },
  'score.trend.falling': {
    en: 'Trend over these {n, number} {by, select, waves {waves} other {months}}: down.',
    'zh-Hans': '这 {n, number} {by, select, waves {个批次} other {个月}}总体下降。',
    'zh-Hant': '這 {n, number} {by, select, waves {個批次} other {個月}}整體下降。',
  },
  'score.trend.no_evidence': {
    en: 'No evidence of a direction.',
    'zh-Hans': '没有方向性变化的证据。',
    'zh-Hant': '沒有方向性變化的證據。',
  },
  'score.trend.too_few': {
    en: 'A direction needs three points in time with five answers each.',
    'zh-Hans': '至少三个时点各有五份回答，才能判断走向。',
    'zh-Hant': '至少三個時點各有五份回答，才能判斷走向。',
  },
  'score.trend.parted': {
    en: 'Where the line breaks off, whom you ask, what or where changed: nothing is compared across.',
    'zh-Hans': '线断开处，询问的对象、措辞或渠道有变更，两侧不作比较。',
    'zh-Hant': '線斷開處，詢問的對象、措辭或管道有變更，兩側不作比較。',
  },
  'score.trend.empty': {
    en: 'The line begins with the first five answers.',
    'zh-Hans': '收到五份回答后开始画线。',
    'zh-Hant': '收到五份回答後開始畫線。',
  },
  'score.point': {
    en: '{name}: {value}, between {low} and {high}, {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '{name}：{value}，介于 {low} 与 {high} 之间，{n, number} 份回答',
    'zh-Hant': '{name}：{value}，介於 {low} 與 {high} 之間，{n, number} 份回答',
  },
  'score.point.few': {
    en: '{name}: not enough yet, {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '{name}：样本还不够，{n, number} 份回答',
    'zh-Hant': '{name}：樣本還不夠，{n, number} 份回答',
  },
  'score.point.none': { en: '{name}: no answers', 'zh-Hans': '{name}：没有回答', 'zh-Hant': '{name}：沒有回答' },
  'score.ratings': { en: 'Every answer, 0 to 10', 'zh-Hans': '0 到 10 分的全部回答', 'zh-Hant': '0 到 10 分的全部回答' },
  'score.ratings.bar': {
    en: 'Rated {rating}: {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '{rating} 分：{n, number} 份回答',
    'zh-Hant': '{rating} 分：{n, number} 份回答',
  },
  'score.group.promoter': { en: 'Promoters', 'zh-Hans': '推荐者', 'zh-Hant': '推薦者' },
  'score.group.passive': { en: 'Passives', 'zh-Hans': '中立者', 'zh-Hant': '中立者' },
  'score.group.detractor': { en: 'Detractors', 'zh-Hans': '贬损者', 'zh-Hant': '批評者' },
  'score.differs': { en: 'Where it differs', 'zh-Hans': '差异在哪里', 'zh-Hant': '差異在哪裡' },
  'score.differs.by': { en: 'By', 'zh-Hans': '按属性', 'zh-Hant': '按屬性' },
  'score.differs.note': {
    en: 'each against the rest, corrected for {looks, plural, one {# look} other {# looks}}',
    'zh-Hans': '各组分别与其余相比，已按 {looks, number} 次比较校正',
    'zh-Hant': '各組分別與其餘相比，已按 {looks, number} 次比較校正',
  },
  'score.differs.no_evidence': {
    en: 'No evidence that these differ at all; read nothing into their order.',
    'zh-Hans': '没有证据表明各组之间有差异，排列先后没有意义。',
    'zh-Hant': '沒有證據顯示各組之間有差異，排列先後沒有意義。',
  },
  'score.differs.unknown': {
    en: '{n, plural, one {# answer without a value left out} other {# answers without a value left out}}',
    'zh-Hans': '{n, number} 份回答没有该属性，未列入',
    'zh-Hant': '{n, number} 份回答沒有該屬性，未列入',
  },
  'score.differs.others': {
    en: '{n, plural, one {# other value} other {# other values}} together',
    'zh-Hans': '其余 {n, number} 个值合计',
    'zh-Hant': '其餘 {n, number} 個值合計',
  },
  'score.differs.small_real': {
    en: 'Real, though a small sample',
    'zh-Hans': '样本小，但差异真实',
    'zh-Hant': '樣本小，但差異真實',
  },
  'score.differs.small_noise': {
    en: 'Small sample, could be chance',
    'zh-Hans': '小样本，可能是偶然',
    'zh-Hant': '小樣本，可能是偶然',
  },
  'score.differs.rest_few': {
    en: 'The rest is too small: {n, plural, one {# answer} other {# answers}}',
    'zh-Hans': '其余太少：{n, number} 份回答',
    'zh-Hant': '其餘太少：{n, number} 份回答',
  },
  'score.differs.none': {
    en: 'No answer here has a value of this attribute.',
    'zh-Hans': '这里的回答都没有该属性。',
    'zh-Hant': '這裡的回答都沒有該屬性。',
  },
  'score.differs.col.value': { en: 'Value', 'zh-Hans': '值', 'zh-Hant': '值' },
  'score.differs.col.score': { en: 'Score and margin', 'zh-Hans': '净推荐值与误差', 'zh-Hant': '淨推薦值與誤差' },
  'score.differs.col.echo': { en: 'all {score}', 'zh-Hans': '整体 {score}', 'zh-Hant': '整體 {score}' },
  'score.differs.col.answers': { en: 'Answers', 'zh-Hans': '回答', 'zh-Hant': '回答' },
  'score.differs.col.against': { en: 'Against the rest', 'zh-Hans': '与其余相比', 'zh-Hant': '與其餘相比' },
  'score.differs.col.verdict': { en: 'Verdict', 'zh-Hans': '结论', 'zh-Hant': '結論' },
  'score.differs.filter': { en: 'Show only {value}', 'zh-Hans': '只看 {value}', 'zh-Hant': '只看 {value}' },
  'score.attribute.role': { en: 'Role at the company', 'zh-Hans': '在公司的职务', 'zh-Hant': '在公司的職務' },
  'score.attribute.locale': { en: 'Language of the answer', 'zh-Hans': '回答语言', 'zh-Hant': '回答語言' },
  'score.attribute.wave': { en: 'Wave', 'zh-Hans': '批次', 'zh-Hant': '批次' },
  'score.attribute.account': { en: 'Company', 'zh-Hans': '公司', 'zh-Hant': '公司' },
  'score.attribute.today': { en: '{label} (today)', 'zh-Hans': '{label}（当前）', 'zh-Hant': '{label}（目前）' },
  'score.numbers': { en: 'Show the numbers', 'zh-Hans': '查看数据', 'zh-Hant': '查看資料' },
  'score.chart': { en: 'Show the charts', 'zh-Hans': '查看图表', 'zh-Hant': '查看圖表' },
  'score.col.rating': { en: 'Rating', 'zh-Hans': '评分', 'zh-Hant': '評分' },
  'score.col.when': { en: 'When', 'zh-Hans': '时间', 'zh-Hant': '時間' },
  'score.col.score': { en: 'Score', 'zh-Hans': '净推荐值', 'zh-Hant': '淨推薦值' },
  'score.col.range': { en: '95% range', 'zh-Hans': '95% 范围', 'zh-Hant': '95% 範圍' },
  'score.col.difference': { en: 'Difference', 'zh-Hans': '差异', 'zh-Hant': '差異' },
  'score.empty.title': { en: 'No score yet.', 'zh-Hans': '还没有净推荐值。', 'zh-Hant': '還沒有淨推薦值。' },
  'score.empty': {
    en: 'Create a program and send its first wave, or bring earlier answers along; the score appears with the fifth answer.',
    'zh-Hans': '新建调查项目并发出第一个批次，或导入以往的回答；收到第五份回答后即显示净推荐值。',
    'zh-Hant': '新增調查項目並發出第一個批次，或匯入以往的回答；收到第五份回答後即顯示淨推薦值。',
  },
  'score.empty.act': { en: 'Create a program', 'zh-Hans': '新建调查项目', 'zh-Hant': '新增調查項目' },
  'score.empty.import': { en: 'Import earlier answers', 'zh-Hans': '导入以往的回答', 'zh-Hant': '匯入以往的回答' },
  'score.see_responses': { en: 'Read the answers', 'zh-Hans': '阅读回答', 'zh-Hant': '閱讀回答' },
  'score.see_wave': { en: 'Look at the wave', 'zh-Hans': '查看批次', 'zh-Hant': '查看批次' },
})

/** "How this was computed": method, figures and what they take for granted. */
export const scoreMethod = words({
  'method.title': { en: 'How this was computed', 'zh-Hans': '这个数怎么算的', 'zh-Hant': '這個數怎麼算的' },
  'method.score': {
    en: 'The share of promoters (9-10) minus the share of detractors (0-6): {promoter} − {detractor} of {n, plural, one {# answer} other {# answers}} gives {value}.',
    'zh-Hans': '推荐者（9-10 分）占比减去贬损者（0-6 分）占比：{n, number} 份回答中，{promoter} − {detractor}，得 {value}。',
    'zh-Hant': '推薦者（9-10 分）占比減去批評者（0-6 分）占比：{n, number} 份回答中，{promoter} − {detractor}，得 {value}。',
  },
  'method.range': {
    en: 'The true score lies between {low} and {high} in 95 of 100 such samples. Method: plus-two interval (Bonett and Price, 2012), which adds one promoter and one detractor before it computes the margin, so that small or unanimous samples do not promise too much.',
    'zh-Hans':
      '同样抽样 100 次，约 95 次真实值落在 {low} 至 {high} 之间。方法：加二区间（Bonett 与 Price，2012），先各加一位推荐者和贬损者再算误差，样本小或意见一致时不致过分自信。',
    'zh-Hant':
      '同樣抽樣 100 次，約 95 次真實值落在 {low} 至 {high} 之間。方法：加二區間（Bonett 與 Price，2012），先各加一位推薦者和批評者再算誤差，樣本小或意見一致時不致過分自信。',
  },
  'score.weighted': {
    en: 'Some were likelier to be asked than others. Weighed back to everybody: {value}, between {low} and {high}.',
    'zh-Hans': '这一批次中，有些人被抽中的机会更大。按机会还原到全体后为 {value}，介于 {low} 与 {high} 之间。',
    'zh-Hant': '這一批次中，有些人被抽中的機會較大。按機會還原到全體後為 {value}，介於 {low} 與 {high} 之間。',
  },
  'method.weighted': {
    en: 'The large number lets every answer count once: it speaks of those who answered. Weighed back, each answer counts for as many people as it stands for (one over the chance to be drawn; Horvitz and Thompson, 1952), and that speaks of everybody the wave might have asked. Here {n, plural, one {# answer is} other {# answers are}} worth {worth} of an even draw, and no single one makes up more than {share} of all.',
    'zh-Hans':
      '大号数字中每份回答各算一份，反映的是已回答的人。还原时，每份回答按它代表的人数计算（抽中机会的倒数；Horvitz 与 Thompson，1952），反映的是这一批次可能问到的全体。这里的 {n, number} 份回答相当于均匀抽样的 {worth} 份，单份回答最多占 {share}。',
    'zh-Hant':
      '大號數字中每份回答各算一份，反映的是已回答的人。還原時，每份回答按它代表的人數計算（抽中機會的倒數；Horvitz 與 Thompson，1952），反映的是這一批次可能問到的全體。這裡的 {n, number} 份回答相當於均勻抽樣的 {worth} 份，單份回答最多占 {share}。',
  },
  'method.compare': {
    en: 'A change is called real when the difference itself, with its own margin, excludes zero at 95%. Overlapping ranges prove nothing either way.',
    'zh-Hans': '差异本身连同其误差在 95% 水平上不含零，才称为真实变化。两个范围是否重叠，并不能说明什么。',
    'zh-Hant': '差異本身連同其誤差在 95% 水準上不含零，才稱為真實變化。兩個範圍是否重疊，並不能說明什麼。',
  },
  'method.smallest': {
    en: 'With as many answers again, four of five comparisons would show a true change of {points} points or more. Smaller ones may be missed.',
    'zh-Hans': '下次若有同样多的回答，真实变化达到 {points} 分以上时，五次比较中约有四次能看出；更小的变化可能被漏掉。',
    'zh-Hant': '下次若有同樣多的回答，真實變化達到 {points} 分以上時，五次比較中約有四次能看出；更小的變化可能被漏掉。',
  },
  'method.table': {
    en: 'In the table each value is compared with all others together. Of the rows called real about one in ten is not (Benjamini-Hochberg, 10%). Below 5 answers only counts are shown; from 5 to 29 the sample is called small.',
    'zh-Hans':
      '表中每个值都与其余合计相比。标为真实差异的行中，约十分之一其实不是（Benjamini-Hochberg，10%）。不足 5 份回答只显示计数；5 至 29 份称为小样本。',
    'zh-Hant':
      '表中每個值都與其餘合計相比。標為真實差異的列中，約十分之一其實不是（Benjamini-Hochberg，10%）。不足 5 份回答只顯示計數；5 至 29 份稱為小樣本。',
  },
  'method.counted': {
    en: 'Counted are answers that a person sent, that came from a page a person used, or single clicks that nothing spoke against within a day. Clicks of link scanners are held back or left out.',
    'zh-Hans':
      '计入的是本人提交的回答、本人实际操作过页面的回答，以及一天内没有可疑之处的单次点击。链接扫描的点击暂不计入或不计入。',
    'zh-Hant':
      '計入的是本人送出的回答、本人實際操作過頁面的回答，以及一天內沒有可疑之處的單次點擊。連結掃描的點擊暫不計入或不計入。',
  },
  'method.rate': {
    en: 'The response rate is counted answers out of invitations whose first mail was accepted and did not bounce.',
    'zh-Hans': '回答率为计入的回答数除以首封邮件已被接收且未退回的邀请数。',
    'zh-Hant': '回答率為計入的回答數除以首封郵件已被接收且未退回的邀請數。',
  },
  'method.assumes': {
    en: 'This takes for granted that people answered independently of each other, and that those who stayed silent would have said the same. The margin covers chance alone, not silence.',
    'zh-Hans': '前提是各人独立作答，且未回答者的看法与回答者相同。误差只反映偶然，不反映沉默的人。',
    'zh-Hant': '前提是各人獨立作答，且未回答者的看法與回答者相同。誤差只反映偶然，不反映沉默的人。',
  },
})
