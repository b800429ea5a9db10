import { words } from './locale.ts'

/** The screen that tells why a score is as it is: what stands around its findings. */
export const why = words({
  'why.title': { en: 'Why the score is as it is', 'zh-Hans': '分数为什么是这样', 'zh-Hant': '分數為什麼是這樣' },
  'why.where': { en: 'Only answers where …', 'zh-Hans': '筛选回答', 'zh-Hant': '篩選回答' },
  'why.where.on': { en: 'Only: {condition}', 'zh-Hans': '只看：{condition}', 'zh-Hant': '只看：{condition}' },
  'why.versus': { en: 'Hold against other answers …', 'zh-Hans': '与另一组对比', 'zh-Hant': '與另一組對比' },
  'why.versus.on': { en: 'Against: {condition}', 'zh-Hans': '对比：{condition}', 'zh-Hant': '對比：{condition}' },
  'why.versus.title': {
    en: 'Which answers of the same time to hold these against',
    'zh-Hans': '与同一时期的哪些回答对比',
    'zh-Hant': '與同一時期的哪些回答對比',
  },
  'why.against.year_ago': { en: 'Against a year ago', 'zh-Hans': '与去年同期对比', 'zh-Hant': '與去年同期對比' },
  'why.attributes': {
    en: '{n, plural, one {# attribute} other {# attributes}} studied',
    'zh-Hans': '分析 {n, number} 个属性',
    'zh-Hant': '分析 {n, number} 個屬性',
  },
  'why.attributes.title': { en: 'What is studied', 'zh-Hans': '分析哪些属性', 'zh-Hant': '分析哪些屬性' },
  'why.attributes.hint': {
    en: 'At most {limit, number}. Measures of behaviour are among them.',
    'zh-Hans': '最多 {limit, number} 个，行为指标也可选择。',
    'zh-Hant': '最多 {limit, number} 個，行為指標也可選擇。',
  },
  'why.attributes.show': { en: 'Study these', 'zh-Hans': '分析所选属性', 'zh-Hant': '分析所選屬性' },
  'why.attributes.close': { en: 'Close', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
  'why.progress': {
    en: '{part, select, change {Taking the change apart} drivers {Weighing what goes with the score} cuts {Looking for edges in numbers} subgroups {Looking through groups} profiles {Sorting customers into kinds} other {Waiting for its turn}}',
    'zh-Hans':
      '{part, select, change {正在拆解变化} drivers {正在衡量哪些属性与分数相关} cuts {正在寻找数字的分界} subgroups {正在逐组查找} profiles {正在归纳客户类型} other {正在排队}}',
    'zh-Hant':
      '{part, select, change {正在拆解變化} drivers {正在衡量哪些屬性與分數相關} cuts {正在尋找數字的分界} subgroups {正在逐組查找} profiles {正在歸納客戶類型} other {正在排隊}}',
  },
  'why.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'why.again': { en: 'Compute again', 'zh-Hans': '重新计算', 'zh-Hant': '重新計算' },
  'why.goes_on': {
    en: 'Somebody else is waiting for it, too, so it goes on.',
    'zh-Hans': '还有其他人在等这项分析，将继续进行。',
    'zh-Hant': '還有其他人在等這項分析，將繼續進行。',
  },
  'why.cancelled': {
    en: 'This was cancelled. What was found until then stands below.',
    'zh-Hans': '计算已取消，以下是取消前得到的结果。',
    'zh-Hant': '計算已取消，以下是取消前得到的結果。',
  },
  'why.failed': {
    en: 'This could not be computed to the end. Ask about fewer attributes, or try again.',
    'zh-Hans': '计算没有完成。请减少属性，或重新计算。',
    'zh-Hant': '計算沒有完成。請減少屬性，或重新計算。',
  },
  'why.interrupted': {
    en: 'The computing was interrupted. It goes on by itself within a minute.',
    'zh-Hans': '计算中断，一分钟内会自动继续。',
    'zh-Hant': '計算中斷，一分鐘內會自動繼續。',
  },
  'why.kept': {
    en: 'Computed on {when} with the seed {seed}. The address of this page shows the same figures to everyone for 90 days.',
    'zh-Hans': '计算于 {when}，随机种子 {seed}。90 天内，任何人打开本页地址看到的都是同样的数字。',
    'zh-Hant': '計算於 {when}，隨機種子 {seed}。90 天內，任何人開啟本頁網址看到的都是同樣的數字。',
  },
  'why.link': { en: 'Link to these figures', 'zh-Hans': '这些数字的链接', 'zh-Hant': '這些數字的連結' },
  'why.file': { en: 'Download as CSV', 'zh-Hans': '下载 CSV', 'zh-Hant': '下載 CSV' },
  'why.change': { en: 'What changed', 'zh-Hans': '变化从何而来', 'zh-Hant': '變化從何而來' },
  'why.change.groups': { en: 'What lies between the two', 'zh-Hans': '两组差在哪里', 'zh-Hant': '兩組差在哪裡' },
  'why.before.days': {
    en: 'the answers from {from} to {until}',
    'zh-Hans': '{from}至 {until}的回答',
    'zh-Hant': '{from}至 {until}的回答',
  },
  'why.change.all': { en: 'In all', 'zh-Hans': '合计', 'zh-Hant': '合計' },
  'why.change.mix': { en: 'Who answered', 'zh-Hans': '回答者构成不同', 'zh-Hant': '回答者構成不同' },
  'why.change.rate': { en: 'The same kinds score differently', 'zh-Hans': '同类客户评分不同', 'zh-Hant': '同類客戶評分不同' },
  'why.change.table': {
    en: 'Who answered, attribute by attribute',
    'zh-Hans': '各属性的构成变化',
    'zh-Hant': '各屬性的構成變化',
  },
  'why.col.attribute': { en: 'Attribute', 'zh-Hans': '属性', 'zh-Hant': '屬性' },
  'why.col.kind': { en: 'Kind', 'zh-Hans': '类别', 'zh-Hant': '類別' },
  'why.col.points': { en: 'Points', 'zh-Hans': '分', 'zh-Hant': '分' },
  'why.col.answers': { en: 'Answers', 'zh-Hans': '回答', 'zh-Hant': '回答' },
  'why.col.group': { en: 'Group', 'zh-Hans': '群体', 'zh-Hant': '群體' },
  'why.col.score': { en: 'Score and margin', 'zh-Hans': '净推荐值与误差', 'zh-Hant': '淨推薦值與誤差' },
  'why.col.against': { en: 'Against the rest', 'zh-Hans': '与其余相比', 'zh-Hant': '與其餘相比' },
  'why.col.p': { en: 'By chance', 'zh-Hans': '偶然出现的概率', 'zh-Hant': '偶然出現的機率' },
  'why.col.verdict': { en: 'Verdict', 'zh-Hans': '结论', 'zh-Hant': '結論' },
  'why.now': { en: 'These answers', 'zh-Hans': '本期', 'zh-Hant': '本期' },
  'why.drivers': { en: 'What goes with the score', 'zh-Hans': '哪些属性与分数相关', 'zh-Hant': '哪些屬性與分數相關' },
  'why.drivers.share': {
    en: 'Share of all differences between answers that goes with each attribute',
    'zh-Hans': '各属性可对应的评分差异比例',
    'zh-Hant': '各屬性可對應的評分差異比例',
  },
  'why.cuts': { en: 'Where numbers part the answers', 'zh-Hans': '数字的分界在哪里', 'zh-Hant': '數字的分界在哪裡' },
  'why.cuts.others': {
    en: 'No evidence of an edge in {names}.',
    'zh-Hans': '没有证据表明这些属性存在分界：{names}。',
    'zh-Hant': '沒有證據顯示這些屬性存在分界：{names}。',
  },
  'why.cuts.curve': {
    en: 'The score along {attribute}',
    'zh-Hans': '分数随“{attribute}”的变化',
    'zh-Hant': '分數隨「{attribute}」的變化',
  },
  'why.cuts.foot': {
    en: 'The edge was found in these same answers; its difference comes from halves of them that did not choose it. The line shows how the score really runs: an edge is a way to say it, not a cliff.',
    'zh-Hans':
      '分界是从同一批回答中找出的；差值由未参与选择分界的另一半回答估计。曲线显示分数的真实走势：分界只是一种说法，并不是断崖。',
    'zh-Hant':
      '分界是從同一批回答中找出的；差值由未參與選擇分界的另一半回答估計。曲線顯示分數的真實走勢：分界只是一種說法，並不是斷崖。',
  },
  'why.subgroups': { en: 'Who scores differently', 'zh-Hans': '哪些群体评分不同', 'zh-Hant': '哪些群體評分不同' },
  'why.subgroups.foot': {
    en: '{searched, number} groups of one condition or two were looked at. The chance that even one of those shown is a false alarm is held at 5 %. Their differences look a little larger than they are, since the largest were looked for.{explained, plural, =0 {} one { # more differed, but says no more than one above.} other { # more differed, but say no more than those above.}}',
    'zh-Hans':
      '共查看了 {searched, number} 个由一个或两个条件组成的群体；列出的群体中哪怕有一个是误报的概率控制在 5%。由于专门找的是差异最大的群体，这里的差值会略微偏大。{explained, plural, =0 {} other {另有 # 个群体也不同，但上面的群体已能说明。}}',
    'zh-Hant':
      '共查看了 {searched, number} 個由一個或兩個條件組成的群體；列出的群體中哪怕有一個是誤報的機率控制在 5%。由於專門找的是差異最大的群體，這裡的差值會略微偏大。{explained, plural, =0 {} other {另有 # 個群體也不同，但上面的群體已能說明。}}',
  },
  'why.subgroups.open': { en: 'Explore {group}', 'zh-Hans': '在“探索”中查看 {group}', 'zh-Hant': '在「探索」中查看 {group}' },
  'why.profiles': { en: 'Kinds of customers', 'zh-Hans': '客户类型', 'zh-Hant': '客戶類型' },
  'why.profiles.kind': { en: 'Kind {number}', 'zh-Hans': '类型 {number}', 'zh-Hant': '類型 {number}' },
  'why.profiles.of': {
    en: '{share} of the answers',
    'zh-Hans': '占回答的 {share}',
    'zh-Hant': '占回答的 {share}',
  },
  'why.profiles.against': {
    en: 'Against the rest {by} ({low} to {high})',
    'zh-Hans': '与其余相比 {by}（{low} 至 {high}）',
    'zh-Hant': '與其餘相比 {by}（{low} 至 {high}）',
  },
  'why.profiles.foot': {
    en: 'Found by what is known of customers alone; their answers played no part in it.',
    'zh-Hans': '仅根据客户的属性归类，评分没有参与归类。',
    'zh-Hant': '僅根據客戶的屬性歸類，評分沒有參與歸類。',
  },
  'why.mark.more': {
    en: '{attribute} is {level} for {inside} of them ({outside} of the others)',
    'zh-Hans': '“{attribute}”为“{level}”的占 {inside}（其他客户 {outside}）',
    'zh-Hant': '「{attribute}」為「{level}」的占 {inside}（其他客戶 {outside}）',
  },
  'why.mark.number': {
    en: '{attribute} around {inside} ({outside} for the others)',
    'zh-Hans': '“{attribute}”约 {inside}（其他客户 {outside}）',
    'zh-Hant': '「{attribute}」約 {inside}（其他客戶 {outside}）',
  },
  'why.kind.unknown': { en: 'unknown', 'zh-Hans': '未知', 'zh-Hant': '未知' },
  'why.kind.others': {
    en: '{n, plural, one {# rare value} other {# rare values}}',
    'zh-Hans': '{n, number} 个少见的值',
    'zh-Hant': '{n, number} 個少見的值',
  },
  'why.kind.up_to': { en: 'up to {to}', 'zh-Hans': '不超过 {to}', 'zh-Hant': '不超過 {to}' },
  'why.kind.above': { en: 'above {from}', 'zh-Hans': '超过 {from}', 'zh-Hant': '超過 {from}' },
  'why.kind.between': { en: 'above {from} up to {to}', 'zh-Hans': '{from} 至 {to}', 'zh-Hant': '{from} 至 {to}' },
  'why.condition': { en: '{attribute}: {kind}', 'zh-Hans': '{attribute}：{kind}', 'zh-Hant': '{attribute}：{kind}' },
  'why.rest': { en: 'Looked for, and not found', 'zh-Hans': '查找过，没有发现', 'zh-Hant': '查找過，沒有發現' },
  'why.how': { en: 'How this was computed', 'zh-Hans': '这是怎么算出来的', 'zh-Hant': '這是怎麼算出來的' },
  'why.how.guide': { en: 'The formulas and their sources', 'zh-Hans': '公式与出处', 'zh-Hant': '公式與出處' },
  'why.how.answers': {
    en: '{taken, number} of {answers, number} answers were looked at{drawn, select, yes {, drawn by a lot of their ids that is always the same} other {}}.',
    'zh-Hans':
      '共 {answers, number} 份回答，分析了 {taken, number} 份{drawn, select, yes {，按编号固定抽取，每次相同} other {}}。',
    'zh-Hant':
      '共 {answers, number} 份回答，分析了 {taken, number} 份{drawn, select, yes {，依編號固定抽取，每次相同} other {}}。',
  },
  'why.how.accounts': {
    en: 'People of one company were kept together ({accounts, number} companies), so that many answers of one company do not count as many witnesses.',
    'zh-Hans': '同一公司的回答放在一起计算（{accounts, number} 家公司），同一公司的多份回答不会被当作多个独立样本。',
    'zh-Hant': '同一公司的回答放在一起計算（{accounts, number} 家公司），同一公司的多份回答不會被當作多個獨立樣本。',
  },
  'why.how.change': {
    en: 'What changed: Kitagawa’s decomposition, with several attributes that of Oaxaca and Blinder, with the average of both sides.',
    'zh-Hans': '变化来源：Kitagawa 分解；多个属性时用 Oaxaca–Blinder 分解，以两侧平均为基准。',
    'zh-Hant': '變化來源：Kitagawa 分解；多個屬性時用 Oaxaca–Blinder 分解，以兩側平均為基準。',
  },
  'why.how.drivers': {
    en: 'What goes with the score: {method, select, johnson {Johnson’s relative weights} other {Shapley’s shares of R² (LMG)}}, with intervals from 500 bootstraps; real where q is at most .10 and all together explain something.',
    'zh-Hans':
      '相关属性：{method, select, johnson {Johnson 相对权重} other {R² 的 Shapley 份额（LMG）}}，区间来自 500 次自助抽样；q 不超过 0.10 且整体确有解释力时才算真实。',
    'zh-Hant':
      '相關屬性：{method, select, johnson {Johnson 相對權重} other {R² 的 Shapley 份額（LMG）}}，區間來自 500 次自助抽樣；q 不超過 0.10 且整體確有解釋力時才算真實。',
  },
  'why.how.cuts': {
    en: 'Edges: the largest of all standardised differences along a number, its chance from 999 permutations, corrected for all numbers.',
    'zh-Hans': '分界：沿数字寻找标准化差异最大的位置，概率来自 999 次置换，并对所有数字属性校正。',
    'zh-Hant': '分界：沿數字尋找標準化差異最大的位置，機率來自 999 次置換，並對所有數字屬性校正。',
  },
  'why.how.subgroups': {
    en: 'Groups: the whole search is repeated on 999 permutations (Westfall and Young).',
    'zh-Hans': '群体：整个查找过程在 999 次置换上重复（Westfall–Young）。',
    'zh-Hant': '群體：整個查找過程在 999 次置換上重複（Westfall–Young）。',
  },
  'why.how.profiles': {
    en: 'Kinds of customers: medoids by Gower’s distance; their number by the silhouette, held against attributes that were shuffled apart.',
    'zh-Hans': '客户类型：以 Gower 距离求中心点；类型数由轮廓系数决定，并与打乱后的属性对照。',
    'zh-Hant': '客戶類型：以 Gower 距離求中心點；類型數由輪廓係數決定，並與打亂後的屬性對照。',
  },
  'why.how.unused': {
    en: 'Not used, since they hardly vary or too few answers know them: {names}.',
    'zh-Hans': '以下属性几乎没有变化或已知的太少，没有使用：{names}。',
    'zh-Hant': '以下屬性幾乎沒有變化或已知的太少，沒有使用：{names}。',
  },
  'why.how.unknown': {
    en: 'Unknown for many answers: {names}.',
    'zh-Hans': '许多回答缺少这些属性：{names}。',
    'zh-Hant': '許多回答缺少這些屬性：{names}。',
  },
  'why.empty.title': { en: 'Nothing to explain yet', 'zh-Hans': '还没有可解释的分数', 'zh-Hant': '還沒有可解釋的分數' },
  'why.empty': {
    en: 'As soon as answers come in, this page tells what goes with them. It takes about a hundred to see anything.',
    'zh-Hans': '收到回答后，这里会说明哪些情况与评分相关。大约需要一百份回答才能看出端倪。',
    'zh-Hant': '收到回答後，這裡會說明哪些情況與評分相關。大約需要一百份回答才能看出端倪。',
  },
})

/** What the findings say, in whole sentences (`why-sentences.ts`). Figures and names come printed. */
export const whySays = words({
  'why.says.causal': {
    en: 'This tells what goes together, not what follows from what.',
    'zh-Hans': '这里说明的是哪些情况同时出现，不代表因果。',
    'zh-Hant': '這裡說明的是哪些情況同時出現，不代表因果。',
  },
  'why.says.none': {
    en: 'No answer here meets the condition.',
    'zh-Hans': '没有符合条件的回答。',
    'zh-Hant': '沒有符合條件的回答。',
  },
  'why.says.change.nothing_earlier': {
    en: 'There is nothing earlier to hold these answers against.',
    'zh-Hans': '没有更早的回答可供对比。',
    'zh-Hant': '沒有更早的回答可供對比。',
  },
  'why.says.change.parted': {
    en: 'In between, on {day}, whom you ask, what or where changed: the difference may come from that alone.',
    'zh-Hans': '其间（{day}）询问的对象、措辞或渠道有变更：差异可能仅由此而来。',
    'zh-Hant': '其間（{day}）詢問的對象、措辭或管道有變更：差異可能僅由此而來。',
  },
  'why.says.change.shared': {
    en: 'The two groups share answers, so what lies between them cannot be taken apart. Write conditions that exclude each other.',
    'zh-Hans': '两组有相同的回答，无法拆解差异。请使用互不重叠的条件。',
    'zh-Hant': '兩組有相同的回答，無法拆解差異。請使用互不重疊的條件。',
  },
  'why.says.change.too_few': {
    en: 'Not enough yet to take a change apart: it takes five answers on each side, of six companies, and an attribute that both know.',
    'zh-Hans': '样本还不够，无法拆解变化：两侧各要有五份回答、共六家公司，并有双方都已知的属性。',
    'zh-Hant': '樣本還不夠，無法拆解變化：兩側各要有五份回答、共六家公司，並有雙方都已知的屬性。',
  },
  'why.says.change.is': {
    en: '{difference} points against {before}: {mix} lie in who answered, {rate} in how the same kinds of customers score.',
    'zh-Hans': '与{before}相比 {difference} 分：其中 {mix} 分来自回答者构成，{rate} 分来自同类客户的评分。',
    'zh-Hant': '與{before}相比 {difference} 分：其中 {mix} 分來自回答者構成，{rate} 分來自同類客戶的評分。',
  },
  'why.says.change.is_chance': {
    en: '{difference} points against {before}, which could be chance: {mix} lie in who answered, {rate} in how the same kinds of customers score.',
    'zh-Hans': '与{before}相比 {difference} 分，可能只是偶然：其中 {mix} 分来自回答者构成，{rate} 分来自同类客户的评分。',
    'zh-Hant': '與{before}相比 {difference} 分，可能只是偶然：其中 {mix} 分來自回答者構成，{rate} 分來自同類客戶的評分。',
  },
  'why.says.change.mix': {
    en: 'Only who answered differs beyond chance; there is no evidence that the same kinds of customers score differently.',
    'zh-Hans': '只有回答者构成的差异超出偶然；没有证据表明同类客户的评分有变化。',
    'zh-Hant': '只有回答者構成的差異超出偶然；沒有證據顯示同類客戶的評分有變化。',
  },
  'why.says.change.rate': {
    en: 'The same kinds of customers score differently, beyond chance; there is no evidence that who answered plays a part.',
    'zh-Hans': '同类客户的评分确有不同，超出偶然；没有证据表明与回答者构成有关。',
    'zh-Hant': '同類客戶的評分確有不同，超出偶然；沒有證據顯示與回答者構成有關。',
  },
  'why.says.change.both': {
    en: 'Both are beyond chance.',
    'zh-Hans': '两部分都超出偶然。',
    'zh-Hant': '兩部分都超出偶然。',
  },
  'why.says.change.no_evidence': {
    en: 'Neither part is beyond chance: there is no evidence of a change.',
    'zh-Hans': '两部分都没有超出偶然：没有证据表明有变化。',
    'zh-Hant': '兩部分都沒有超出偶然：沒有證據顯示有變化。',
  },
  'why.says.change.who': {
    en: 'Most of the first lies in {attribute}: {kind} were {second} of the answers and are now {first}.',
    'zh-Hans': '构成变化主要在“{attribute}”：“{kind}”的占比从 {second} 变为 {first}。',
    'zh-Hant': '構成變化主要在「{attribute}」：「{kind}」的占比從 {second} 變為 {first}。',
  },
  'why.says.change.who_groups': {
    en: 'Most of the first lies in {attribute}: {kind} are {first} of these answers and {second} of the others.',
    'zh-Hans': '构成差异主要在“{attribute}”：“{kind}”在本组占 {first}，在另一组占 {second}。',
    'zh-Hant': '構成差異主要在「{attribute}」：「{kind}」在本組占 {first}，在另一組占 {second}。',
  },
  'why.says.drivers.none': {
    en: 'Nothing that is known of these customers varies, so nothing can go with the score.',
    'zh-Hans': '这些客户的已知属性没有差别，无从分析。',
    'zh-Hant': '這些客戶的已知屬性沒有差別，無從分析。',
  },
  'why.says.drivers.no_evidence': {
    en: 'No evidence that any of these attributes goes with the score.',
    'zh-Hans': '没有证据表明这些属性与分数相关。',
    'zh-Hant': '沒有證據顯示這些屬性與分數相關。',
  },
  'why.says.drivers.almost_nothing': {
    en: 'All attributes together explain {explained} of the differences between answers: almost nothing.',
    'zh-Hans': '所有属性合起来只对应 {explained} 的评分差异，几乎没有解释力。',
    'zh-Hant': '所有屬性合起來只對應 {explained} 的評分差異，幾乎沒有解釋力。',
  },
  'why.says.drivers.part': {
    en: 'All attributes together explain {explained} of the differences between answers. Real beside the others: {names}.',
    'zh-Hans': '所有属性合起来对应 {explained} 的评分差异。在其他属性之外确有关联的是：{names}。',
    'zh-Hant': '所有屬性合起來對應 {explained} 的評分差異。在其他屬性之外確有關聯的是：{names}。',
  },
  'why.says.drivers.part_none': {
    en: 'All attributes together explain {explained} of the differences between answers, but none says anything beyond the others.',
    'zh-Hans': '所有属性合起来对应 {explained} 的评分差异，但没有哪个属性在其他属性之外另有关联。',
    'zh-Hant': '所有屬性合起來對應 {explained} 的評分差異，但沒有哪個屬性在其他屬性之外另有關聯。',
  },
  'why.says.effect.number': {
    en: '{attribute}: the highest quarter scores {points} points {direction, select, higher {higher} other {lower}} than the lowest ({low} to {high}).',
    'zh-Hans':
      '{attribute}：最高的四分之一比最低的四分之一{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）。',
    'zh-Hant':
      '{attribute}：最高的四分之一比最低的四分之一{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）。',
  },
  'why.says.effect.words': {
    en: '{attribute}: {level} scores {points} points {direction, select, higher {higher} other {lower}} than the average ({low} to {high}).',
    'zh-Hans': '{attribute}：“{level}”比平均{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）。',
    'zh-Hant': '{attribute}：「{level}」比平均{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）。',
  },
  'why.says.cuts.none': {
    en: 'None of these attributes is a number that could be cut.',
    'zh-Hans': '这些属性中没有可以寻找分界的数字。',
    'zh-Hant': '這些屬性中沒有可以尋找分界的數字。',
  },
  'why.says.cuts.no_evidence': {
    en: 'No evidence of a number past which the score is another.',
    'zh-Hans': '没有证据表明分数在某个数字前后不同。',
    'zh-Hant': '沒有證據顯示分數在某個數字前後不同。',
  },
  'why.says.cut': {
    en: 'Where {attribute} is above {cut}, the score is about {points} points {direction, select, higher {higher} other {lower}} ({low} to {high}). Chance alone brings so clear an edge in {p} of all cases.',
    'zh-Hans':
      '“{attribute}”超过 {cut} 时，分数约{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）；仅凭偶然出现这样明显的分界，概率为 {p}。',
    'zh-Hant':
      '「{attribute}」超過 {cut} 時，分數約{direction, select, higher {高} other {低}} {points} 分（{low} 至 {high}）；僅憑偶然出現這樣明顯的分界，機率為 {p}。',
  },
  'why.says.cut.unsized': {
    en: 'Where {attribute} is above {cut}, the score is {direction, select, higher {higher} other {lower}}; by how much, so few answers cannot tell.',
    'zh-Hans': '“{attribute}”超过 {cut} 时，分数更{direction, select, higher {高} other {低}}；样本太少，无法估计差多少。',
    'zh-Hant': '「{attribute}」超過 {cut} 時，分數更{direction, select, higher {高} other {低}}；樣本太少，無法估計差多少。',
  },
  'why.says.subgroups.none': {
    en: 'No group stands out: with {searched, number} looked at, none differs more than chance would bring.',
    'zh-Hans': '没有突出的群体：共查看 {searched, number} 个，差异都在偶然范围内。',
    'zh-Hant': '沒有突出的群體：共查看 {searched, number} 個，差異都在偶然範圍內。',
  },
  'why.says.subgroups.unsearched': {
    en: 'Not enough yet to look for groups: each takes twenty answers, and so do all others.',
    'zh-Hans': '样本还不够，无法查找群体：每个群体及其余回答都至少要有二十份。',
    'zh-Hant': '樣本還不夠，無法查找群體：每個群體及其餘回答都至少要有二十份。',
  },
  'why.says.subgroups.some': {
    en: '{n, plural, one {One group stands out} other {# groups stand out. The surest}}: {group}, {points} points {direction, select, higher {above} other {below}} the rest.',
    'zh-Hans':
      '有 {n, number} 个群体突出{n, plural, =1 {} other {，最确定的是}}：{group}，比其余{direction, select, higher {高} other {低}} {points} 分。',
    'zh-Hant':
      '有 {n, number} 個群體突出{n, plural, =1 {} other {，最確定的是}}：{group}，比其餘{direction, select, higher {高} other {低}} {points} 分。',
  },
  'why.says.profiles.none': {
    en: 'Not enough yet to tell kinds of customers: it takes fifty answers and an attribute that varies.',
    'zh-Hans': '样本还不够，无法归纳客户类型：至少要有五十份回答和一个有差别的属性。',
    'zh-Hant': '樣本還不夠，無法歸納客戶類型：至少要有五十份回答和一個有差別的屬性。',
  },
  'why.says.profiles.unclear': {
    en: 'By these attributes customers do not fall into clear kinds.',
    'zh-Hans': '按这些属性，客户没有清楚的类型。',
    'zh-Hant': '按這些屬性，客戶沒有清楚的類型。',
  },
  'why.says.profiles.alike': {
    en: 'By these attributes there are {n, number} kinds of customers, with no evidence that they score differently.',
    'zh-Hans': '按这些属性可分出 {n, number} 类客户，没有证据表明它们的评分不同。',
    'zh-Hant': '按這些屬性可分出 {n, number} 類客戶，沒有證據顯示它們的評分不同。',
  },
  'why.says.profiles.differ': {
    en: 'By these attributes there are {n, number} kinds of customers; {differ, plural, one {# scores} other {# score}} differently from the rest.',
    'zh-Hans': '按这些属性可分出 {n, number} 类客户，其中 {differ, number} 类的评分与其余不同。',
    'zh-Hant': '按這些屬性可分出 {n, number} 類客戶，其中 {differ, number} 類的評分與其餘不同。',
  },
})
