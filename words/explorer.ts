import { words } from './locale.ts'

/** What the server says when answers cannot be told apart as asked. */
export const explorerRefusals = words({
  'explorer.grouping': {
    en: 'Write a name, a name with a number of equal groups (calls~5), a name with rising edges (calls@1000,20000) or time.month; at most {limit} groups.',
    'zh-Hans':
      '请填写属性名、“属性名~组数”（calls~5，人数大致相等）、“属性名@分界”（calls@1000,20000，从小到大）或 time.month；最多 {limit} 组。',
    'zh-Hant':
      '請填寫屬性名稱、「屬性名稱~組數」（calls~5，人數大致相等）、「屬性名稱@分界」（calls@1000,20000，由小到大）或 time.month；最多 {limit} 組。',
  },
  'explorer.no_number': {
    en: '“{name}” is no number, so it has no groups of equal size and no edges.',
    'zh-Hans': '“{name}”不是数字，无法按大小分组。',
    'zh-Hant': '「{name}」不是數字，無法依大小分組。',
  },
  'explorer.not_apart': {
    en: 'Answers cannot be told apart by “{name}”; use it as a filter.',
    'zh-Hans': '无法按“{name}”拆分，可以用它筛选。',
    'zh-Hant': '無法依「{name}」拆分，可以用它篩選。',
  },
  'explorer.too_many_values': {
    en: '“{name}” has more than {limit} different values, too many for a row each. Choose groups of equal size ({instead}), or edges of your own.',
    'zh-Hans': '“{name}”有超过 {limit} 个不同的值，无法每个值一组。请按人数相近分组（{instead}），或自定分界。',
    'zh-Hant': '「{name}」有超過 {limit} 個不同的值，無法每個值一組。請依人數相近分組（{instead}），或自訂分界。',
  },
  'explorer.one_time': {
    en: 'Time can be one of the attributes only once.',
    'zh-Hans': '时间只能选一次。',
    'zh-Hant': '時間只能選一次。',
  },
  'counts.too_many': {
    en: 'This question has more than {limit} different answers. Ask by fewer attributes, or by one with fewer values.',
    'zh-Hans': '这样拆分会得到超过 {limit} 格结果。请减少拆分的属性，或选择取值较少的属性。',
    'zh-Hant': '這樣拆分會得到超過 {limit} 格結果。請減少拆分的屬性，或選擇取值較少的屬性。',
  },
  'counts.unknown_trait': {
    en: 'There is no attribute called “{name}”.',
    'zh-Hans': '没有名为“{name}”的属性。',
    'zh-Hant': '沒有名為「{name}」的屬性。',
  },
  'read_model.none': {
    en: 'There are too few answers for a copy by columns; they are counted where they lie.',
    'zh-Hans': '回答数量还不多，直接统计即可，无需列式副本。',
    'zh-Hant': '回答數量還不多，直接統計即可，不需要欄式副本。',
  },
})

/** The score explorer. `by` is what a reader calls the attributes; `names` and figures come printed. */
export const explorer = words({
  'explorer.title': { en: 'Score explorer', 'zh-Hans': '分数探索', 'zh-Hant': '分數探索' },
  'explorer.file': { en: 'Download as CSV', 'zh-Hans': '下载 CSV', 'zh-Hant': '下載 CSV' },
  'explorer.invited.of': {
    en: 'Here these are the people whom the wave invited, in each group by what was known when they were asked.',
    'zh-Hans': '这里指本批次邀请的人，各组按询问当时的信息划分。',
    'zh-Hant': '這裡指本批次邀請的人，各組按詢問當時的資訊劃分。',
  },
  'explorer.invited.name': { en: 'Group', 'zh-Hans': '分组', 'zh-Hant': '分組' },
  'explorer.invited.invited': { en: 'Invited', 'zh-Hans': '受邀人数', 'zh-Hant': '受邀人數' },
  'explorer.invited.answered': { en: 'Answered', 'zh-Hans': '回答数', 'zh-Hant': '回答數' },
  'explorer.invited.score': { en: 'Score', 'zh-Hans': '得分', 'zh-Hant': '得分' },
  'explorer.invited.range': { en: 'Interval', 'zh-Hans': '区间', 'zh-Hant': '區間' },
  'explorer.invited.all': { en: 'Everybody', 'zh-Hans': '全部', 'zh-Hant': '全部' },
  'where.hidden': { en: 'a group of customers', 'zh-Hans': '一组客户', 'zh-Hant': '一組客戶' },
  'explorer.where': { en: 'Only answers where …', 'zh-Hans': '筛选回答', 'zh-Hant': '篩選回答' },
  'explorer.where.on': { en: 'Only: {condition}', 'zh-Hans': '只看：{condition}', 'zh-Hant': '只看：{condition}' },
  'explorer.versus': { en: 'Hold against …', 'zh-Hans': '与另一组对比', 'zh-Hant': '與另一組對比' },
  'explorer.versus.on': { en: 'Against: {condition}', 'zh-Hans': '对比：{condition}', 'zh-Hant': '對比：{condition}' },
  'explorer.versus.title': {
    en: 'Which answers to hold these against',
    'zh-Hans': '与哪些回答对比',
    'zh-Hant': '與哪些回答對比',
  },
  'explorer.by': { en: 'Told apart by', 'zh-Hans': '按什么拆分', 'zh-Hant': '依什麼拆分' },
  'explorer.by2': { en: 'and by', 'zh-Hans': '再按', 'zh-Hant': '再依' },
  'explorer.by3': { en: 'and for each', 'zh-Hans': '再分别看', 'zh-Hant': '再分別看' },
  'explorer.by.nothing': { en: 'nothing else', 'zh-Hans': '不再拆分', 'zh-Hant': '不再拆分' },
  'explorer.by.time': { en: 'Time', 'zh-Hans': '时间', 'zh-Hant': '時間' },
  'explorer.sizes': { en: 'Groups of {label}', 'zh-Hans': '“{label}”的分组方式', 'zh-Hant': '「{label}」的分組方式' },
  'explorer.sizes.values': { en: 'each value', 'zh-Hans': '每个值一组', 'zh-Hant': '每個值一組' },
  'explorer.sizes.parts': {
    en: '{n, number} groups of equal size',
    'zh-Hans': '{n, number} 组，人数相近',
    'zh-Hant': '{n, number} 組，人數相近',
  },
  'explorer.sizes.edges': { en: 'own edges', 'zh-Hans': '自定分界', 'zh-Hant': '自訂分界' },
  'explorer.sizes.found': {
    en: 'where they part most',
    'zh-Hans': '差异最大处（自动寻找）',
    'zh-Hant': '差異最大處（自動尋找）',
  },
  'explorer.found.none': {
    en: '{label} could not be cut: too few answers know it, or all have the same number.',
    'zh-Hans': '“{label}”无法找出分界：已知的回答太少，或数值都相同。',
    'zh-Hant': '「{label}」無法找出分界：已知的回答太少，或數值都相同。',
  },
  'explorer.found.real': {
    en: 'Where {label} is {edge} or more, the score is about {points} points {direction, select, higher {higher} other {lower}} ({low} to {high}). Chance alone brings so clear an edge in {p} of all cases.',
    'zh-Hans':
      '“{label}”达到 {edge} 时，分数约{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）；仅凭偶然出现这样明显的分界，概率为 {p}。',
    'zh-Hant':
      '「{label}」達到 {edge} 時，分數約{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）；僅憑偶然出現這樣明顯的分界，機率為 {p}。',
  },
  'explorer.found.unsized': {
    en: 'Where {label} is {edge} or more, the score differs; by how much, so few answers cannot tell. Chance alone brings so clear an edge in {p} of all cases.',
    'zh-Hans': '“{label}”达到 {edge} 时，分数有差异；样本太少，无法估计差多少。仅凭偶然出现这样明显的分界，概率为 {p}。',
    'zh-Hant': '「{label}」達到 {edge} 時，分數有差異；樣本太少，無法估計差多少。僅憑偶然出現這樣明顯的分界，機率為 {p}。',
  },
  'explorer.found.cells': {
    en: 'The edge was looked for in these same answers, so differences between the groups below look larger than they are.',
    'zh-Hans': '分界是从同一批回答中找出的，因此以下各组的差异会显得偏大。',
    'zh-Hant': '分界是從同一批回答中找出的，因此以下各組的差異會顯得偏大。',
  },
  'explorer.found.chance': {
    en: 'No evidence that scores differ by {label}: its edge was looked for in these same answers, and chance alone brings one as clear in {p} of all cases. So no group is called different.',
    'zh-Hans':
      '没有证据表明分数因“{label}”而不同：分界是从同一批回答中找出的，仅凭偶然也会出现这样明显的分界，概率为 {p}。因此不判断各组是否不同。',
    'zh-Hant':
      '沒有證據顯示分數因「{label}」而不同：分界是從同一批回答中找出的，僅憑偶然也會出現這樣明顯的分界，機率為 {p}。因此不判斷各組是否不同。',
  },
  'explorer.found.untested': {
    en: 'The edge of {label} was looked for in these same answers, and how often chance brings one as clear was not reckoned here. So no group is called different.',
    'zh-Hans': '“{label}”的分界是从同一批回答中找出的，这里没有计算偶然出现同样分界的概率，因此不判断各组是否不同。',
    'zh-Hant': '「{label}」的分界是從同一批回答中找出的，這裡沒有計算偶然出現同樣分界的機率，因此不判斷各組是否不同。',
  },
  'explorer.edges': { en: 'Edges of {label}', 'zh-Hans': '“{label}”的分界', 'zh-Hant': '「{label}」的分界' },
  'explorer.edges.wrong': {
    en: 'Write rising numbers, such as 1000, 20000; at most {limit, number}.',
    'zh-Hans': '请从小到大填写数字，例如 1000, 20000；最多 {limit, number} 个。',
    'zh-Hant': '請由小到大填寫數字，例如 1000, 20000；最多 {limit, number} 個。',
  },
  'explorer.grain': { en: 'Length of a step', 'zh-Hans': '时间间隔', 'zh-Hant': '時間間隔' },
  'explorer.grain.day': { en: 'by day', 'zh-Hans': '按天', 'zh-Hant': '按日' },
  'explorer.grain.week': { en: 'by week', 'zh-Hans': '按周', 'zh-Hant': '按週' },
  'explorer.grain.month': { en: 'by month', 'zh-Hans': '按月', 'zh-Hant': '按月' },
  'explorer.grain.quarter': { en: 'by quarter', 'zh-Hans': '按季度', 'zh-Hant': '按季' },
  'explorer.grain.year': { en: 'by year', 'zh-Hans': '按年', 'zh-Hant': '按年' },
  'explorer.bin.below': { en: 'below {high}', 'zh-Hans': '低于 {high}', 'zh-Hant': '低於 {high}' },
  'explorer.bin.from': { en: '{low} and more', 'zh-Hans': '{low} 及以上', 'zh-Hant': '{low} 以上' },
  'explorer.bin.between': { en: '{low} to below {high}', 'zh-Hans': '{low} 至 {high} 以下', 'zh-Hant': '{low} 至未滿 {high}' },
  'explorer.week': { en: 'Week of {day}', 'zh-Hans': '{day}当周', 'zh-Hant': '{day}當週' },
  'explorer.week.within': { en: 'the week of {day}', 'zh-Hans': '{day}当周', 'zh-Hant': '{day}當週' },
  'explorer.channel': {
    en: '{channel, select, email {E-mail} import {Import} link {Link} other {{channel}}}',
    'zh-Hans': '{channel, select, email {邮件} import {导入} link {链接} other {{channel}}}',
    'zh-Hant': '{channel, select, email {電子郵件} import {匯入} link {連結} other {{channel}}}',
  },
  'explorer.says.none': {
    en: 'No answer here meets the condition.',
    'zh-Hans': '没有符合条件的回答。',
    'zh-Hant': '沒有符合條件的回答。',
  },
  'explorer.says.no_values': {
    en: 'No answer here has a value of {by}.',
    'zh-Hans': '这里的回答都没有“{by}”的值。',
    'zh-Hant': '這裡的回答都沒有「{by}」的值。',
  },
  'explorer.says.too_few': {
    en: 'Not enough yet to compare: it takes two groups of five answers.',
    'zh-Hans': '样本还不够，无法比较：至少要有两组，每组五份回答。',
    'zh-Hant': '樣本還不夠，無法比較：至少要有兩組，每組五份回答。',
  },
  'explorer.says.one_group': {
    en: 'All of these answers are of {name}: there is nothing to hold them against.',
    'zh-Hans': '这些回答都属于“{name}”，没有其他组可以相比。',
    'zh-Hant': '這些回答都屬於「{name}」，沒有其他組可以相比。',
  },
  'explorer.says.differ': {
    en: 'Scores differ by {by}.',
    'zh-Hans': '按“{by}”划分，分数有差异。',
    'zh-Hant': '依「{by}」劃分，分數有差異。',
  },
  'explorer.says.no_evidence': {
    en: 'No evidence that scores differ by {by}.',
    'zh-Hans': '没有证据表明分数因“{by}”而不同。',
    'zh-Hant': '沒有證據顯示分數因「{by}」而不同。',
  },
  'explorer.says.single': {
    en: 'Taken together there is no evidence that scores differ by {by}, though single groups stand out.',
    'zh-Hans': '整体来看，没有证据表明分数因“{by}”而不同，但有个别组突出。',
    'zh-Hant': '整體來看，沒有證據顯示分數因「{by}」而不同，但有個別組突出。',
  },
  'explorer.says.above': {
    en: 'Above the rest: {names}{more, plural, =0 {} one { and # other group} other { and # other groups}}.',
    'zh-Hans': '高于其余：{names}{more, plural, =0 {} other {等，另有 # 组}}。',
    'zh-Hant': '高於其餘：{names}{more, plural, =0 {} other {等，另有 # 組}}。',
  },
  'explorer.says.below': {
    en: 'Below the rest: {names}{more, plural, =0 {} one { and # other group} other { and # other groups}}.',
    'zh-Hans': '低于其余：{names}{more, plural, =0 {} other {等，另有 # 组}}。',
    'zh-Hant': '低於其餘：{names}{more, plural, =0 {} other {等，另有 # 組}}。',
  },
  'explorer.says.steady': {
    en: 'No evidence of a change from one step to the next.',
    'zh-Hans': '没有证据表明前后两期之间有变化。',
    'zh-Hant': '沒有證據顯示前後兩期之間有變化。',
  },
  'explorer.says.rose': {
    en: 'Up on the step before, and real: {names}{more, plural, =0 {} one { and # more} other { and # more}}.',
    'zh-Hans': '与前一期相比确有上升：{names}{more, plural, =0 {} other {等，另有 # 处}}。',
    'zh-Hant': '與前一期相比確有上升：{names}{more, plural, =0 {} other {等，另有 # 處}}。',
  },
  'explorer.says.fell': {
    en: 'Down on the step before, and real: {names}{more, plural, =0 {} one { and # more} other { and # more}}.',
    'zh-Hans': '与前一期相比确有下降：{names}{more, plural, =0 {} other {等，另有 # 处}}。',
    'zh-Hant': '與前一期相比確有下降：{names}{more, plural, =0 {} other {等，另有 # 處}}。',
  },
  'explorer.says.time_few': {
    en: 'Not enough yet to see a change: it takes five answers in two steps that follow each other.',
    'zh-Hans': '样本还不够，看不出变化：相邻两期各要有五份回答。',
    'zh-Hant': '樣本還不夠，看不出變化：相鄰兩期各要有五份回答。',
  },
  'explorer.says.one_step': {
    en: 'All of these answers came in one {grain, select, day {day} week {week} month {month} quarter {quarter} other {year}}: alone it shows no change.',
    'zh-Hans':
      '这些回答都是在同一{grain, select, day {天} week {周} month {个月} quarter {个季度} other {年}}内收到的，看不出前后变化。',
    'zh-Hant':
      '這些回答都是在同一{grain, select, day {天} week {週} month {個月} quarter {個季度} other {年}}內收到的，看不出前後變化。',
  },
  'explorer.all_waves': {
    en: 'Look at all waves',
    'zh-Hans': '查看全部批次',
    'zh-Hant': '查看全部批次',
  },
  'explorer.says.parted': {
    en: 'Whom you ask, what or where changed on {days}{more, plural, =0 {} one { and # other day} other { and # other days}}: nothing is compared across.',
    'zh-Hans': '{days}{more, plural, =0 {} other {等，另有 # 天}}，询问的对象、措辞或渠道有变更，前后不作比较。',
    'zh-Hant': '{days}{more, plural, =0 {} other {等，另有 # 天}}，詢問的對象、措辭或管道有變更，前後不作比較。',
  },
  'explorer.looks.rest': {
    en: 'Each held against all others together, {looks, plural, one {# look} other {# looks}} taken and corrected for: of the groups called real, at most about one in ten is not.',
    'zh-Hans': '每组与其余全部相比，共比较 {looks, number} 次并已校正：判为真实的组中，最多约有十分之一其实不是。',
    'zh-Hant': '每組與其餘全部相比，共比較 {looks, number} 次並已校正：判為真實的組中，最多約有十分之一其實不是。',
  },
  'explorer.looks.before': {
    en: 'Each held against the one before, {looks, plural, one {# look} other {# looks}} taken and corrected for: of the steps called real, at most about one in ten is not.',
    'zh-Hans': '每期与前一期相比，共比较 {looks, number} 次并已校正：判为真实的变化中，最多约有十分之一其实不是。',
    'zh-Hant': '每期與前一期相比，共比較 {looks, number} 次並已校正：判為真實的變化中，最多約有十分之一其實不是。',
  },
  'explorer.unknown': {
    en: '{n, plural, one {# answer} other {# answers}} without a value of {by}: counted in the score above, in no group below.',
    'zh-Hans': '{n, number} 份回答没有“{by}”的值：计入上方分数，但不列入下方任何一组。',
    'zh-Hant': '{n, number} 份回答沒有「{by}」的值：計入上方分數，但不列入下方任何一組。',
  },
  'explorer.before_few': {
    en: 'Too few before it',
    'zh-Hans': '前一期样本不足',
    'zh-Hant': '前一期樣本不足',
  },
  'explorer.before_gap': {
    en: 'Nobody answered in the step before',
    'zh-Hans': '前一期没有回答',
    'zh-Hant': '前一期沒有回答',
  },
  'explorer.before_break': { en: 'Not compared', 'zh-Hans': '不作比较', 'zh-Hant': '不作比較' },
  'explorer.col.before': { en: 'Since the one before', 'zh-Hans': '与前一期相比', 'zh-Hant': '與前一期相比' },
  'explorer.result': { en: 'Score by {by}', 'zh-Hans': '各组分数：{by}', 'zh-Hant': '各組分數：{by}' },
  'explorer.view': { en: 'View', 'zh-Hans': '显示方式', 'zh-Hant': '顯示方式' },
  'explorer.view.heat': { en: 'Table', 'zh-Hans': '交叉表', 'zh-Hant': '交叉表' },
  'explorer.view.list': { en: 'List', 'zh-Hans': '列表', 'zh-Hant': '列表' },
  'explorer.view.turn': { en: 'Table or list', 'zh-Hans': '切换交叉表和列表', 'zh-Hant': '切換交叉表和列表' },
  'explorer.cell': {
    en: '{verdict, select, higher {Real: {by} above the rest.} lower {Real: {by} below the rest.} no_evidence {Could be chance.} break {Not compared: the others were asked otherwise.} other {Not enough to compare.}}',
    'zh-Hans':
      '{verdict, select, higher {真实差异：比其余高 {by} 分。} lower {真实差异：比其余低 {by} 分。} no_evidence {可能是偶然。} break {不作比较：其余各组的询问对象、措辞或渠道不同。} other {样本不足，无法比较。}}',
    'zh-Hant':
      '{verdict, select, higher {真實差異：比其餘高 {by} 分。} lower {真實差異：比其餘低 {by} 分。} no_evidence {可能是偶然。} break {不作比較：其餘各組的詢問對象、措辭或管道不同。} other {樣本不足，無法比較。}}',
  },
  'explorer.cell.before': {
    en: '{verdict, select, higher {Real: up {by} on the one before.} lower {Real: down {by} on the one before.} no_evidence {Could be chance.} gap {Nobody answered in the one before.} break {Not compared: whom you ask, what or where has changed since.} other {Not enough to compare.}}',
    'zh-Hans':
      '{verdict, select, higher {真实变化：比前一期高 {by} 分。} lower {真实变化：比前一期低 {by} 分。} no_evidence {可能是偶然。} gap {前一期没有回答。} break {不作比较：此后询问的对象、措辞或渠道有变更。} other {样本不足，无法比较。}}',
    'zh-Hant':
      '{verdict, select, higher {真實變化：比前一期高 {by} 分。} lower {真實變化：比前一期低 {by} 分。} no_evidence {可能是偶然。} gap {前一期沒有回答。} break {不作比較：此後詢問的對象、措辭或管道有變更。} other {樣本不足，無法比較。}}',
  },
  'explorer.cell.none': { en: 'no answers', 'zh-Hans': '没有回答', 'zh-Hant': '沒有回答' },
  'explorer.key': {
    en: 'Coloured cells differ for real; a wave could be chance; hatched cells have fewer than five answers.',
    'zh-Hans': '有底色的格子确有差异；波浪号表示可能是偶然；斜纹格子不足五份回答。',
    'zh-Hant': '有底色的格子確有差異；波浪號表示可能是偶然；斜紋格子不足五份回答。',
  },
  'explorer.versus.block': { en: 'One group against another', 'zh-Hans': '两组对比', 'zh-Hant': '兩組對比' },
  'explorer.versus.all': { en: 'All answers', 'zh-Hans': '全部回答', 'zh-Hant': '全部回答' },
  'explorer.versus.higher': {
    en: 'The first group scores {by} higher, and that is real: the difference lies between {low} and {high}.',
    'zh-Hans': '第一组高 {by} 分，是真实差异：差值介于 {low} 与 {high} 之间。',
    'zh-Hant': '第一組高 {by} 分，是真實差異：差值介於 {low} 與 {high} 之間。',
  },
  'explorer.versus.lower': {
    en: 'The first group scores {by} lower, and that is real: the difference lies between {low} and {high}.',
    'zh-Hans': '第一组低 {by} 分，是真实差异：差值介于 {low} 与 {high} 之间。',
    'zh-Hant': '第一組低 {by} 分，是真實差異：差值介於 {low} 與 {high} 之間。',
  },
  'explorer.versus.no_evidence': {
    en: 'No evidence of a difference between the two: it lies between {low} and {high}. Below {visible} points it would probably not show.',
    'zh-Hans': '没有证据表明两组不同：差值介于 {low} 与 {high} 之间。小于 {visible} 分的差异多半看不出来。',
    'zh-Hant': '沒有證據顯示兩組不同：差值介於 {low} 與 {high} 之間。小於 {visible} 分的差異多半看不出來。',
  },
  'explorer.versus.too_few': {
    en: 'Not enough yet to compare: both groups need five answers.',
    'zh-Hans': '样本还不够，无法比较：两组都要有五份回答。',
    'zh-Hant': '樣本還不夠，無法比較：兩組都要有五份回答。',
  },
  'explorer.versus.parted': {
    en: 'The two are not compared: whom you ask, what or where changed on {day}.',
    'zh-Hans': '两组不作比较：{day}起，询问的对象、措辞或渠道有变更。',
    'zh-Hant': '兩組不作比較：{day}起，詢問的對象、措辭或管道有變更。',
  },
  'explorer.versus.shared': {
    en: '{n, plural, one {# answer is} other {# answers are}} in both groups, and groups that share answers cannot be compared. Change a condition so that they exclude each other.',
    'zh-Hans': '有 {n, number} 份回答同时属于两组。有重叠的两组无法比较，请修改条件，使两组互不包含。',
    'zh-Hant': '有 {n, number} 份回答同時屬於兩組。有重疊的兩組無法比較，請修改條件，使兩組互不包含。',
  },
  'explorer.fresh.ready': {
    en: 'Counted in a copy by columns of {n, plural, one {# answer} other {# answers}}; new ones appear there within {seconds, plural, =0 {a second} one {# second} other {# seconds}}.',
    'zh-Hans': '由列式副本统计（{n, number} 份回答），新回答在 {seconds, plural, =0 {1} other {#}} 秒内计入。',
    'zh-Hant': '由欄式副本統計（{n, number} 份回答），新回答在 {seconds, plural, =0 {1} other {#}} 秒內計入。',
  },
  'explorer.fresh.making': {
    en: 'A copy by columns is being made, {percent} done; until then the figures take longer.',
    'zh-Hans': '正在生成列式副本，已完成 {percent}；完成之前统计会慢一些。',
    'zh-Hant': '正在產生欄式副本，已完成 {percent}；完成之前統計會慢一些。',
  },
  'explorer.fresh.anew': {
    en: 'The copy by columns is being made anew, {percent} done; until then the present one counts.',
    'zh-Hans': '正在重建列式副本，已完成 {percent}；完成之前仍由现有副本统计。',
    'zh-Hant': '正在重建欄式副本，已完成 {percent}；完成之前仍由現有副本統計。',
  },
  'explorer.fresh.not_renewed': {
    en: 'It could not be made anew; the present one goes on.',
    'zh-Hans': '副本未能重建，仍由现有副本统计。',
    'zh-Hant': '副本未能重建，仍由現有副本統計。',
  },
  'explorer.fresh.again': { en: 'Make the copy anew', 'zh-Hans': '重建列式副本', 'zh-Hant': '重建欄式副本' },
  'explorer.fresh.again.hint': {
    en: 'Reads every answer once more. Of use only where a figure looks wrong; until the new copy is complete, the figures come as before.',
    'zh-Hans': '重新读取全部回答。只有数字看起来不对时才需要；完成之前统计照常。',
    'zh-Hant': '重新讀取全部回答。只有數字看起來不對時才需要；完成之前統計照常。',
  },
  'explorer.fresh.made': {
    en: 'The copy by columns has been made anew.',
    'zh-Hans': '列式副本已重建。',
    'zh-Hant': '欄式副本已重建。',
  },
  'explorer.fresh.failed': {
    en: 'The copy by columns could not be made, so answers are counted where they lie: right, but slower.',
    'zh-Hans': '列式副本未能生成，改为直接统计：结果正确，只是较慢。',
    'zh-Hant': '欄式副本未能產生，改為直接統計：結果正確，只是較慢。',
  },
})
