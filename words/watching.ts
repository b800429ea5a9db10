import { words } from './locale.ts'

/** Watches. Figures and names of stretches come printed. */
export const watching = words({
  'mail.watch.subject.lower': {
    en: 'Lower than usual: {watch}',
    'zh-Hans': '低于常态：{watch}',
    'zh-Hant': '低於常態：{watch}',
  },
  'mail.watch.subject.higher': {
    en: 'Higher than usual: {watch}',
    'zh-Hans': '高于常态：{watch}',
    'zh-Hant': '高於常態：{watch}',
  },
  'mail.watch.figure': {
    en: 'From {began} on the score is {value}, between {low} and {high}, {n, plural, one {# answer} other {# answers}}; usual is {usual}.',
    'zh-Hans': '自{began}起净推荐值为 {value}，介于 {low} 与 {high} 之间，共 {n, number} 份回答；常态为 {usual}。',
    'zh-Hant': '自{began}起淨推薦值為 {value}，介於 {low} 與 {high} 之間，共 {n, number} 份回答；常態為 {usual}。',
  },
  'mail.watch.figure.few': {
    en: 'From {began} on there are {n, plural, one {# answer} other {# answers}}, too few for a score.',
    'zh-Hans': '自{began}起共 {n, number} 份回答，不足以得出净推荐值。',
    'zh-Hant': '自{began}起共 {n, number} 份回答，不足以得出淨推薦值。',
  },
  'mail.watch.caution': {
    en: 'It says that the score left its limits, not why. Even where nothing changes, half of all watches fire for the first time within about 250 periods.',
    'zh-Hans': '这说明分数已超出界限，但不说明原因。即使没有任何变化，也有一半的监测会在约 250 期之内首次误报。',
    'zh-Hant': '這說明分數已超出界限，但不說明原因。即使沒有任何變化，也有一半的監測會在約 250 期之內首次誤報。',
  },
  'watches.look': {
    en: 'Before you act, look whether other people answered than before: that alone moves a score.',
    'zh-Hans': '采取行动前，先看看回答的人是否与以往不同：仅此一点就会让分数变动。',
    'zh-Hant': '採取行動前，先看看回答的人是否與以往不同：僅此一點就會讓分數變動。',
  },
  'watches.why': {
    en: 'Why: since then against the usual',
    'zh-Hans': '为什么：变动以来与常态相比',
    'zh-Hant': '為什麼：變動以來與常態相比',
  },
  'mail.watch.open': { en: 'See the watch', 'zh-Hans': '查看监测', 'zh-Hant': '查看監測' },
  'mail.watch.reason': {
    en: 'You get one mail each time a watch of {workspace} fires that you made or asked to hear of.',
    'zh-Hans': '“{workspace}”中由您设置或您选择关注的监测每次发出警报，都会寄来一封邮件。',
    'zh-Hant': '「{workspace}」中由您設定或您選擇關注的監測每次發出警報，都會寄來一封郵件。',
  },
  'watches.mail': { en: 'Mail when a watch fires', 'zh-Hans': '监测警报邮件', 'zh-Hant': '監測警報郵件' },
  'watches.mail.own': { en: 'Of watches that I made', 'zh-Hans': '我设置的监测', 'zh-Hant': '我設定的監測' },
  'watches.mail.all': { en: 'Of all watches', 'zh-Hans': '所有监测', 'zh-Hant': '所有監測' },
  'watches.mail.none': { en: 'Of none', 'zh-Hans': '不接收', 'zh-Hant': '不接收' },
  'watches.mail.chosen': { en: 'Noted.', 'zh-Hans': '已记下。', 'zh-Hant': '已記下。' },
  'watches.title': { en: 'What is watched', 'zh-Hans': '监测', 'zh-Hant': '監測' },
  'watches.none': { en: 'Nothing is watched yet.', 'zh-Hans': '还没有监测。', 'zh-Hant': '還沒有監測。' },
  'watches.none.text': {
    en: 'A watch learns from twelve periods and 30 answers what is usual, and says when the score leaves it for good.',
    'zh-Hans': '监测先用十二期、至少 30 份回答了解常态，分数持续偏离时发出警报。',
    'zh-Hant': '監測先用十二期、至少 30 份回答了解常態，分數持續偏離時發出警報。',
  },
  'watches.add': { en: 'Watch something', 'zh-Hans': '新建监测', 'zh-Hant': '新增監測' },
  'watches.name': { en: 'Name', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  'watches.where': { en: 'Only answers where', 'zh-Hans': '筛选回答', 'zh-Hant': '篩選回答' },
  'watches.where.hint': {
    en: 'A condition, such as plan is "Pro". Empty: every answer.',
    'zh-Hans': '例如 plan is "Pro"。留空则为全部回答。',
    'zh-Hant': '例如 plan is "Pro"。留空則為全部回答。',
  },
  'watches.since': { en: 'Learns from', 'zh-Hans': '从哪天开始学习', 'zh-Hant': '從哪天開始學習' },
  'watches.says.none': { en: 'Nothing is watched yet.', 'zh-Hans': '还没有监测。', 'zh-Hant': '還沒有監測。' },
  'watches.says.calm': {
    en: '{n, plural, one {The watch stands within its limits} other {All # watches stand within their limits}}: no evidence of a shift.',
    'zh-Hans': '{n, plural, =1 {监测} other {# 个监测都}}在界限以内：没有证据表明分数有偏移。',
    'zh-Hant': '{n, plural, =1 {監測} other {# 個監測都}}在界限以內：沒有證據顯示分數有偏移。',
  },
  'watches.says.fired': {
    en: '{n, plural, one {One watch stands} other {# watches stand}} beyond {n, plural, one {its} other {their}} limits: {names}.',
    'zh-Hans': '{n, number} 个监测超出界限：{names}。',
    'zh-Hant': '{n, number} 個監測超出界限：{names}。',
  },
  'watches.says.learning': {
    en: '{n, plural, one {One watch is} other {# watches are}} still learning what is usual.',
    'zh-Hans': '{n, number} 个监测还在了解常态。',
    'zh-Hant': '{n, number} 個監測還在了解常態。',
  },
  'watches.fired.lower': {
    en: 'Lower than usual since {since}; it probably began around {began}.',
    'zh-Hans': '自{since}起低于常态，大约从{began}开始。',
    'zh-Hant': '自{since}起低於常態，大約從{began}開始。',
  },
  'watches.fired.higher': {
    en: 'Higher than usual since {since}; it probably began around {began}.',
    'zh-Hans': '自{since}起高于常态，大约从{began}开始。',
    'zh-Hant': '自{since}起高於常態，大約從{began}開始。',
  },
  'watches.watching': {
    en: 'Within its limits: no evidence of a shift away from {score}.',
    'zh-Hans': '在界限以内：没有证据表明偏离常态 {score}。',
    'zh-Hant': '在界限以內：沒有證據顯示偏離常態 {score}。',
  },
  'watches.learning': {
    en: 'Learning what is usual: {periods, number} of {needed, number} periods with answers, so far {answers, plural, =0 {no answers} one {# answer} other {# answers}}.',
    'zh-Hans': '正在了解常态：已有 {periods, number} 期，共需 {needed, number} 期；目前 {answers, number} 份回答。',
    'zh-Hant': '正在了解常態：已有 {periods, number} 期，共需 {needed, number} 期；目前 {answers, number} 份回答。',
  },
  'watches.few': {
    en: 'Learning what is usual: {answers, number} of {needed, number} answers, from {periods, number} periods. Longer periods, or an earlier day, bring them sooner.',
    'zh-Hans':
      '正在了解常态：{periods, number} 期中已有 {answers, number} 份回答，共需 {needed, number} 份。选用更长的一期或更早的日期，可以更快。',
    'zh-Hant':
      '正在了解常態：{periods, number} 期中已有 {answers, number} 份回答，共需 {needed, number} 份。選用更長的一期或更早的日期，可以更快。',
  },
  'watches.unseen': {
    en: 'Its condition asks by what you may not see.',
    'zh-Hans': '其条件涉及您无权查看的信息。',
    'zh-Hant': '其條件涉及您無權查看的資訊。',
  },
  'watches.usual': { en: 'usual', 'zh-Hans': '常态', 'zh-Hant': '常態' },
  'watches.limit': { en: 'limit', 'zh-Hans': '界限', 'zh-Hant': '界限' },
  'watches.point': {
    en: '{name}: score {score} of {n, plural, one {# answer} other {# answers}}; the average stands {ewma} standard errors from the usual, of {limit} allowed.',
    'zh-Hans': '{name}：{n, number} 份回答，分数 {score}；移动平均偏离常态 {ewma} 个标准误，界限为 {limit}。',
    'zh-Hant': '{name}：{n, number} 份回答，分數 {score}；移動平均偏離常態 {ewma} 個標準誤，界限為 {limit}。',
  },
  'watches.basis': {
    en: 'Usual is {score}, from {n, plural, one {# answer} other {# answers}} since {since}. {scatter, select, yes {Its periods scatter beyond chance, so the limits are wider.} other {}}',
    'zh-Hans':
      '常态为 {score}，取自 {since} 起的 {n, number} 份回答。{scatter, select, yes {各期波动超出偶然，因此界限更宽。} other {}}',
    'zh-Hant':
      '常態為 {score}，取自 {since} 起的 {n, number} 份回答。{scatter, select, yes {各期波動超出偶然，因此界限更寬。} other {}}',
  },
  'watches.alarms': { en: 'Alarms', 'zh-Hans': '警报记录', 'zh-Hant': '警報紀錄' },
  'watches.alarm': {
    en: '{direction, select, lower {Lower} other {Higher}} than usual since {since}, raised {raised}',
    'zh-Hans': '自{since}起{direction, select, lower {低于} other {高于}}常态，{raised}发出',
    'zh-Hant': '自{since}起{direction, select, lower {低於} other {高於}}常態，{raised}發出',
  },
  'how.watches': {
    en: 'An exponentially weighted moving average of each period’s distance from the usual, in standard errors: the newest counts a fifth, and the limits are 2.86 standard errors of that average. Where nothing changes, half of all watches fire for the first time within about 250 periods; a fall of 10 points is noticed after about 13 periods of 40 answers. Whether the people who answer have changed is for Why to tell. Only periods that are over are judged; a break makes it learn anew.',
    'zh-Hans':
      '对每期与常态的距离（以标准误计）作指数加权移动平均：最新一期占五分之一，界限为该平均值的 2.86 个标准误。没有任何变化时，一半的监测会在约 250 期之内首次误报；每期 40 份回答时，下降 10 分约 13 期后可以发现。回答的人是否变了，请看“为什么”。只判断已结束的各期；出现断点后重新学习。',
    'zh-Hant':
      '對每期與常態的距離（以標準誤計）作指數加權移動平均：最新一期占五分之一，界限為該平均值的 2.86 個標準誤。沒有任何變化時，一半的監測會在約 250 期之內首次誤報；每期 40 份回答時，下降 10 分約 13 期後可以發現。回答的人是否變了，請看「為什麼」。只判斷已結束的各期；出現斷點後重新學習。',
  },
})

/** Goals. */
export const goals = words({
  'goals.title': { en: 'Goals', 'zh-Hans': '目标', 'zh-Hant': '目標' },
  'goals.none': { en: 'No goal is set yet.', 'zh-Hans': '还没有目标。', 'zh-Hant': '還沒有目標。' },
  'goals.none.text': {
    en: 'A goal says from where, to which score, by when, and shows whether the score is on its way.',
    'zh-Hans': '目标写明从哪里出发、到什么分数、何时达到，并显示进展。',
    'zh-Hant': '目標寫明從哪裡出發、到什麼分數、何時達到，並顯示進展。',
  },
  'goals.add': { en: 'Set a goal', 'zh-Hans': '设定目标', 'zh-Hant': '設定目標' },
  'goals.baseline': { en: 'Starts from', 'zh-Hans': '起点', 'zh-Hant': '起點' },
  'goals.baseline.days': { en: 'the last 90 days', 'zh-Hans': '最近 90 天', 'zh-Hant': '最近 90 天' },
  'goals.target': { en: 'Score to reach', 'zh-Hans': '目标分数', 'zh-Hant': '目標分數' },
  'goals.by': { en: 'By', 'zh-Hans': '截止日期', 'zh-Hant': '截止日期' },
  'goals.says.all': {
    en: '{n, plural, one {One goal} other {# goals}}: {told}.',
    'zh-Hans': '{n, number} 个目标：{told}。',
    'zh-Hant': '{n, number} 個目標：{told}。',
  },
  'goals.count.reached': { en: '{n, number} reached', 'zh-Hans': '{n, number} 个已达成', 'zh-Hant': '{n, number} 個已達成' },
  'goals.count.on_the_way': {
    en: '{n, number} on the way',
    'zh-Hans': '{n, number} 个进展顺利',
    'zh-Hant': '{n, number} 個進展順利',
  },
  'goals.count.behind': { en: '{n, number} behind', 'zh-Hans': '{n, number} 个落后', 'zh-Hant': '{n, number} 個落後' },
  'goals.count.cannot_tell': {
    en: '{n, number} that cannot be told yet',
    'zh-Hans': '{n, number} 个尚无法判断',
    'zh-Hant': '{n, number} 個尚無法判斷',
  },
  'goals.reached': {
    en: 'Reached: {score} now, and even its lower end, {low}, is not below {target}.',
    'zh-Hans': '已达成：现为 {score}，区间下限 {low} 也不低于 {target}。',
    'zh-Hant': '已達成：現為 {score}，區間下限 {low} 也不低於 {target}。',
  },
  'goals.on_the_way': {
    en: 'On the way: {score} now, between {low} and {high}; the line to {target} stands at {expected} today.',
    'zh-Hans': '进展顺利：现为 {score}，介于 {low} 与 {high} 之间；通往 {target} 的进度线今天在 {expected}。',
    'zh-Hant': '進展順利：現為 {score}，介於 {low} 與 {high} 之間；通往 {target} 的進度線今天在 {expected}。',
  },
  'goals.behind': {
    en: 'Behind: {score} now, at most {high}; the line to {target} stands at {expected} today.',
    'zh-Hans': '落后：现为 {score}，至多 {high}；通往 {target} 的进度线今天在 {expected}。',
    'zh-Hant': '落後：現為 {score}，至多 {high}；通往 {target} 的進度線今天在 {expected}。',
  },
  'goals.cannot_tell': {
    en: 'It cannot be told yet: {score} now, between {low} and {high}, and {expected}, where the line to {target} stands today, lies within.',
    'zh-Hans': '尚无法判断：现为 {score}，介于 {low} 与 {high} 之间，而通往 {target} 的进度线今天在 {expected}，落在其中。',
    'zh-Hant': '尚無法判斷：現為 {score}，介於 {low} 與 {high} 之間，而通往 {target} 的進度線今天在 {expected}，落在其中。',
  },
  'goals.parted': {
    en: 'It cannot be told: {score} now, but since the baseline the score stands on another footing ({what}, {day}), so only the target itself, {target}, can be held against it.',
    'zh-Hans': '无法判断：现为 {score}，但起点之后分数的基础已经不同（{what}，{day}），只能与目标 {target} 本身比较。',
    'zh-Hant': '無法判斷：現為 {score}，但起點之後分數的基礎已經不同（{what}，{day}），只能與目標 {target} 本身比較。',
  },
  'goals.nothing_yet': {
    en: 'Nothing since the baseline yet: it takes five answers.',
    'zh-Hans': '起点之后的样本还不够：至少要有五份回答。',
    'zh-Hant': '起點之後的樣本還不夠：至少要有五份回答。',
  },
  'goals.no_start': {
    en: 'The baseline has fewer than five answers, so there is nothing to start from.',
    'zh-Hans': '起点不足五份回答，无从比较。',
    'zh-Hant': '起點不足五份回答，無從比較。',
  },
  'goals.since.higher': {
    en: 'Since {from} it has risen by {by} points, and that is real.',
    'zh-Hans': '自{from}以来上升 {by} 分，是真实变化。',
    'zh-Hant': '自{from}以來上升 {by} 分，是真實變化。',
  },
  'goals.since.lower': {
    en: 'Since {from} it has fallen by {by} points, and that is real.',
    'zh-Hans': '自{from}以来下降 {by} 分，是真实变化。',
    'zh-Hant': '自{from}以來下降 {by} 分，是真實變化。',
  },
  'goals.since.no_evidence': {
    en: 'No evidence of a change since {from}; below {visible} points it would probably not show.',
    'zh-Hans': '没有证据表明自{from}以来有变化；小于 {visible} 分的变化多半看不出来。',
    'zh-Hant': '沒有證據顯示自{from}以來有變化；小於 {visible} 分的變化多半看不出來。',
  },
  'goals.overdue': { en: 'The day has passed.', 'zh-Hans': '已过截止日期。', 'zh-Hant': '已過截止日期。' },
  'goals.now': { en: 'now', 'zh-Hans': '现在', 'zh-Hant': '現在' },
  'goals.due': { en: 'by {day}', 'zh-Hans': '{day}前', 'zh-Hant': '{day}前' },
  'how.goals': {
    en: 'The present score is judged by its whole 95 % interval, not by its middle. Reached: the interval lies at or above the target. On the way: at or above where a straight line from baseline to target stands today. Behind: wholly below it. Otherwise it cannot be told. Once the day is there, the line stands at the target.',
    'zh-Hans':
      '现在的分数以整个 95% 区间来判断，而不是只看中间值。已达成：区间不低于目标。进展顺利：不低于起点到目标的直线今天所在的位置。落后：完全低于这条线。其余为尚无法判断。到期后，进度线就在目标处。',
    'zh-Hant':
      '現在的分數以整個 95% 區間來判斷，而不是只看中間值。已達成：區間不低於目標。進展順利：不低於起點到目標的直線今天所在的位置。落後：完全低於這條線。其餘為尚無法判斷。到期後，進度線就在目標處。',
  },
})
