import { words } from './locale.ts'

/** The screen of the silent. Figures come printed. */
export const silenceScreen = words({
  'silence.title': { en: 'What silence could hide', 'zh-Hans': '沉默可能掩盖什么', 'zh-Hant': '沉默可能掩蓋什麼' },
  'silence.of': { en: 'Answers to the asks of {name}', 'zh-Hans': '对{name}邀请的回答', 'zh-Hant': '對{name}邀請的回答' },
  'silence.file': { en: 'Download {table} as CSV', 'zh-Hans': '下载 CSV：{table}', 'zh-Hant': '下載 CSV：{table}' },
  'silence.lies': {
    en: 'Where everybody’s score could lie',
    'zh-Hans': '全体得分可能落在哪里',
    'zh-Hant': '全體得分可能落在哪裡',
  },
  'silence.lies.answered': { en: 'Those who answered', 'zh-Hans': '回答者', 'zh-Hant': '回答者' },
  'silence.lies.weighted': { en: 'Weighted by {names}', 'zh-Hans': '按{names}加权', 'zh-Hant': '依{names}加權' },
  'silence.lies.late': {
    en: 'If the silent are like the late',
    'zh-Hans': '若未回答者与晚回答者相同',
    'zh-Hant': '若未回答者與晚回答者相同',
  },
  'silence.lies.bounds': { en: 'Whatever the silent think', 'zh-Hans': '无论未回答者怎么想', 'zh-Hant': '無論未回答者怎麼想' },
  'silence.lies.row': {
    en: '{name}: {value}, between {low} and {high}',
    'zh-Hans': '{name}：{value}，介于 {low} 与 {high} 之间',
    'zh-Hant': '{name}：{value}，介於 {low} 與 {high} 之間',
  },
  'silence.lies.point': { en: '{name}: {value}', 'zh-Hans': '{name}：{value}', 'zh-Hant': '{name}：{value}' },
  'silence.lies.within': {
    en: '{name}: anywhere between {low} and {high}',
    'zh-Hans': '{name}：{low} 与 {high} 之间的任何值',
    'zh-Hant': '{name}：{low} 與 {high} 之間的任何值',
  },
  'silence.lies.note': {
    en: 'Bands are margins of chance (95%). Hatched is what nobody can know from the answers alone.',
    'zh-Hans': '色带是偶然误差（95%）。斜纹部分仅凭回答无从知道。',
    'zh-Hant': '色帶是偶然誤差（95%）。斜紋部分僅憑回答無從知道。',
  },
  'silence.funnel': { en: 'From ask to answer', 'zh-Hans': '从邀请到回答', 'zh-Hant': '從邀請到回答' },
  'silence.funnel.looked_at': { en: 'Looked at', 'zh-Hans': '纳入考虑', 'zh-Hant': '納入考慮' },
  'silence.funnel.chosen': { en: 'Chosen', 'zh-Hans': '选中', 'zh-Hant': '選中' },
  'silence.funnel.sent': { en: 'Sent', 'zh-Hans': '已发出', 'zh-Hant': '已寄出' },
  'silence.funnel.delivered': { en: 'Delivered', 'zh-Hans': '已送达', 'zh-Hant': '已送達' },
  'silence.funnel.clicked': { en: 'Opened the link', 'zh-Hans': '打开链接', 'zh-Hant': '開啟連結' },
  'silence.funnel.answered': { en: 'Answered', 'zh-Hans': '已回答', 'zh-Hant': '已回答' },
  'silence.funnel.note': {
    en: '{ofBefore} of those before, {lost, plural, =0 {nobody lost} other {# fewer}}',
    'zh-Hans': '占上一步的 {ofBefore}，{lost, plural, =0 {没有流失} other {少 # 人}}',
    'zh-Hant': '占上一步的 {ofBefore}，{lost, plural, =0 {沒有流失} other {少 # 人}}',
  },
  'silence.funnel.row': {
    en: '{step}: {people, plural, one {# person} other {# people}}',
    'zh-Hans': '{step}：{people, number} 人',
    'zh-Hant': '{step}：{people, number} 人',
  },
  'silence.funnel.foot': {
    en: 'Whether a mail was opened is not tracked. Opening the link counts without the clicks that only a machine makes.{unconfirmed, plural, =0 {} one { # answer waits for a sign of a person and does not count.} other { # answers wait for a sign of a person and do not count.}}',
    'zh-Hans':
      '系统不追踪邮件是否被打开。打开链接不含只有机器才会点的链接。{unconfirmed, plural, =0 {} other {另有 # 份回答尚待确认是否出自本人，未计入。}}',
    'zh-Hant':
      '系統不追蹤郵件是否被開啟。開啟連結不含只有機器才會點的連結。{unconfirmed, plural, =0 {} other {另有 # 份回答尚待確認是否出自本人，未計入。}}',
  },
  'silence.likeness': { en: 'Are the answered like the asked?', 'zh-Hans': '回答者像受邀者吗', 'zh-Hant': '回答者像受邀者嗎' },
  'silence.likeness.limit': { en: 'too little to matter', 'zh-Hans': '小到可忽略', 'zh-Hant': '小到可忽略' },
  'silence.likeness.row': {
    en: '{name}: {smd} standard deviations apart. {verdict, select, unlike {Different, by enough to matter.} slight {Different, but too little to matter.} no_evidence {No evidence of a difference.} other {Too few to judge.}}',
    'zh-Hans':
      '{name}：相差 {smd} 个标准差。{verdict, select, unlike {有明显差异。} slight {有差异，但可忽略。} no_evidence {没有差异的证据。} other {样本太少，无法判断。}}',
    'zh-Hant':
      '{name}：相差 {smd} 個標準差。{verdict, select, unlike {有明顯差異。} slight {有差異，但可忽略。} no_evidence {沒有差異的證據。} other {樣本太少，無法判斷。}}',
  },
  'silence.likeness.level': {
    en: '{value}: {answered} of the answered, {asked} of the asked',
    'zh-Hans': '{value}：占回答者 {answered}，占受邀者 {asked}',
    'zh-Hant': '{value}：占回答者 {answered}，占受邀者 {asked}',
  },
  'silence.likeness.mean': {
    en: 'mean {answered} of the answered, {asked} of the asked',
    'zh-Hans': '平均：回答者 {answered}，受邀者 {asked}',
    'zh-Hant': '平均：回答者 {answered}，受邀者 {asked}',
  },
  'silence.likeness.col.attribute': { en: 'Attribute', 'zh-Hans': '属性', 'zh-Hant': '屬性' },
  'silence.likeness.col.most': { en: 'Where it shows most', 'zh-Hans': '差异最大之处', 'zh-Hant': '差異最大之處' },
  'silence.likeness.none': {
    en: 'Nothing is known of those who were asked that tells them apart.',
    'zh-Hans': '没有能区分受邀者的信息。',
    'zh-Hant': '沒有能區分受邀者的資訊。',
  },
  'silence.likeness.foot': {
    en: 'Full dots differ for certain and by enough to matter; hollow ones could be chance or are small. {n, plural, one {# look} other {# looks}} taken and corrected for.',
    'zh-Hans': '实心点表示确有且足够大的差异；空心点可能是偶然，或差异很小。共比较 {n, number} 次，已校正。',
    'zh-Hant': '實心點表示確有且足夠大的差異；空心點可能是偶然，或差異很小。共比較 {n, number} 次，已校正。',
  },
  'silence.segments': { en: 'Who answers', 'zh-Hans': '谁在回答', 'zh-Hant': '誰在回答' },
  'silence.segments.by': { en: 'By', 'zh-Hans': '按', 'zh-Hant': '依' },
  'silence.segments.col.rate': { en: 'Response rate', 'zh-Hans': '回答率', 'zh-Hant': '回答率' },
  'silence.segments.col.asked': { en: 'Asked', 'zh-Hans': '受邀', 'zh-Hant': '受邀' },
  'silence.segments.col.answered': { en: 'Answered', 'zh-Hans': '已回答', 'zh-Hant': '已回答' },
  'silence.segments.verdict': {
    en: '{verdict, select, higher {Answer more often} lower {Answer less often} no_evidence {Could be chance} other {Not enough yet}}',
    'zh-Hans': '{verdict, select, higher {更常回答} lower {较少回答} no_evidence {可能是偶然} other {样本还不够}}',
    'zh-Hant': '{verdict, select, higher {更常回答} lower {較少回答} no_evidence {可能是偶然} other {樣本還不夠}}',
  },
  'silence.segments.unknown': {
    en: 'Of {n, plural, one {# person} other {# people}} this was not known; they are in no row.',
    'zh-Hans': '有 {n, number} 人没有这项信息，不在表中。',
    'zh-Hant': '有 {n, number} 人沒有這項資訊，不在表中。',
  },
  'silence.early': { en: 'Early against late', 'zh-Hans': '早回答与晚回答', 'zh-Hant': '早回答與晚回答' },
  'silence.early.reminder.early': { en: 'Before a reminder', 'zh-Hans': '提醒之前', 'zh-Hant': '提醒之前' },
  'silence.early.reminder.late': { en: 'After a reminder', 'zh-Hans': '提醒之后', 'zh-Hant': '提醒之後' },
  'silence.early.thirds.early': { en: 'The quickest third', 'zh-Hans': '最快的三分之一', 'zh-Hant': '最快的三分之一' },
  'silence.early.thirds.late': { en: 'The slowest third', 'zh-Hans': '最慢的三分之一', 'zh-Hant': '最慢的三分之一' },
  'silence.early.note': {
    en: 'Who answers late stands between those who answer at once and those who never do. A hint, not a proof.',
    'zh-Hans': '晚回答的人介于马上回答与从不回答的人之间。这只是线索，不是证明。',
    'zh-Hant': '晚回答的人介於馬上回答與從不回答的人之間。這只是線索，不是證明。',
  },
  'silence.weigh': { en: 'Weighted to everybody', 'zh-Hans': '按全体加权', 'zh-Hant': '依全體加權' },
  'silence.weigh.by': { en: 'Weighted by', 'zh-Hans': '按什么加权', 'zh-Hant': '依什麼加權' },
  'silence.weigh.and': { en: 'and by', 'zh-Hans': '以及', 'zh-Hant': '以及' },
  'silence.weigh.nothing': { en: 'nothing else', 'zh-Hans': '不再增加', 'zh-Hant': '不再增加' },
  'silence.weigh.proposed': { en: 'what differs most', 'zh-Hans': '差异最大的属性', 'zh-Hant': '差異最大的屬性' },
  'silence.weigh.population': { en: 'Everybody is', 'zh-Hans': '全体是指', 'zh-Hant': '全體是指' },
  'silence.weigh.invited': { en: 'all who were reached', 'zh-Hans': '邀请送达的所有人', 'zh-Hant': '邀請送達的所有人' },
  'silence.weigh.contacts': { en: 'all contacts of today', 'zh-Hans': '目前的全部联系人', 'zh-Hant': '目前的全部聯絡人' },
  'silence.weigh.raw': { en: 'As answered', 'zh-Hans': '原始得分', 'zh-Hant': '原始得分' },
  'silence.weigh.col.way': { en: 'Weighting', 'zh-Hans': '加权方式', 'zh-Hant': '加權方式' },
  'silence.weigh.col.range': { en: 'Range', 'zh-Hans': '范围', 'zh-Hant': '範圍' },
  'silence.weigh.col.worth': { en: 'Worth of answers', 'zh-Hans': '相当于回答数', 'zh-Hant': '相當於回答數' },
  'silence.weigh.col.top': { en: 'Largest weight', 'zh-Hans': '最大权重', 'zh-Hant': '最大權重' },
  'silence.weigh.none': {
    en: 'There is nothing to weight by: no known attribute in which the answered differ from the asked. Choose one to see what it would change.',
    'zh-Hans': '无需加权：没有发现回答者与受邀者在哪项属性上不同。也可以选一项，看看会有什么变化。',
    'zh-Hant': '無需加權：沒有發現回答者與受邀者在哪項屬性上不同。也可以選一項，看看會有什麼變化。',
  },
  'silence.weigh.too_few': {
    en: 'Too few answers to weight: it takes five.',
    'zh-Hans': '回答太少，无法加权：至少要有五份。',
    'zh-Hant': '回答太少，無法加權：至少要有五份。',
  },
  'silence.weigh.no_marginal': {
    en: 'Fewer than two values of {names} have five answers, so there is nothing to weight.',
    'zh-Hans': '{names}中有五份以上回答的取值不足两个，无法加权。',
    'zh-Hant': '{names}中有五份以上回答的取值不足兩個，無法加權。',
  },
  'silence.weigh.collapsed': {
    en: 'Taken as one value of {name}, since they have too few answers each or are nobody’s any more: {levels}.',
    'zh-Hans': '以下取值回答太少，或目前已无人属于，在“{name}”中合并为一个：{levels}。',
    'zh-Hant': '以下取值回答太少，或目前已無人屬於，在「{name}」中合併為一個：{levels}。',
  },
  'silence.weigh.left': {
    en: '{n, plural, one {# answer speaks} other {# answers speak}} for nobody and {n, plural, one {is} other {are}} left out of the weighted score: today nobody has this value of {name}: {levels}.',
    'zh-Hans': '“{name}”的以下取值目前已无人属于，因此 {n, number} 份回答未计入加权得分：{levels}。',
    'zh-Hant': '「{name}」的以下取值目前已無人屬於，因此 {n, number} 份回答未計入加權得分：{levels}。',
  },
  'silence.weigh.dropped': {
    en: 'Left out, since only one value has enough answers: {names}.',
    'zh-Hans': '只有一个取值的回答足够，因此未采用：{names}。',
    'zh-Hant': '只有一個取值的回答足夠，因此未採用：{names}。',
  },
  'silence.weigh.trimmed': {
    en: 'No answer weighs less than 0.3 or more than 3 times the mean; {n, plural, one {# weight was} other {# weights were}} cut, so that shares miss those of everybody by up to {off}.',
    'zh-Hans': '每份回答的权重限于平均值的 0.3 至 3 倍；{n, number} 份被截取，因此构成与全体最多相差 {off}。',
    'zh-Hant': '每份回答的權重限於平均值的 0.3 至 3 倍；{n, number} 份被截取，因此構成與全體最多相差 {off}。',
  },
  'silence.weigh.foot': {
    en: 'Weighting mends silence only as far as these attributes explain it.',
    'zh-Hans': '加权只能弥补这些属性所能解释的那部分沉默。',
    'zh-Hant': '加權只能彌補這些屬性所能解釋的那部分沉默。',
  },
  'silence.unknown': { en: 'not known', 'zh-Hans': '未知', 'zh-Hant': '未知' },
  'silence.how.reached': {
    en: 'Reached are people whose first mail was accepted and did not bounce, and whoever answered, for an answer proves that the mail came. Of a period these are the asks that left in it, whenever they were answered. Attributes stand as they were known when people were asked.',
    'zh-Hans':
      '“送达”指首封邮件被接收且未退回的人，以及所有回答者，因为回答本身就证明邮件到了。选择时段时，统计该时段内发出的邀请，不论何时回答。属性取邀请时的值。',
    'zh-Hant':
      '「送達」指首封郵件被接收且未退回的人，以及所有回答者，因為回答本身就證明郵件到了。選擇期間時，統計該期間內寄出的邀請，不論何時回答。屬性取邀請時的值。',
  },
  'silence.how.bounds': {
    en: 'With response rate r and score S, everybody’s score lies between r·S − (1 − r) and r·S + (1 − r) on the scale from −1 to 1 (Manski, 1990). It equals a threshold c if the silent score (c − r·S) / (1 − r).',
    'zh-Hans':
      '设回答率为 r、得分为 S（−1 到 1），全体得分必在 r·S − (1 − r) 与 r·S + (1 − r) 之间（Manski，1990）；未回答者得 (c − r·S) / (1 − r) 时，全体得分恰为 c。',
    'zh-Hant':
      '設回答率為 r、得分為 S（−1 到 1），全體得分必在 r·S − (1 − r) 與 r·S + (1 − r) 之間（Manski，1990）；未回答者得 (c − r·S) / (1 − r) 時，全體得分恰為 c。',
  },
  'silence.how.likeness': {
    en: 'The difference of the answered from the asked, in standard deviations of the asked (Austin, 2009; for words Yang and Dalton, 2012). The test asks whether a lottery among the asked would have drawn them so.',
    'zh-Hans':
      '回答者与受邀者之差，以受邀者的标准差为单位（Austin，2009；文字属性用 Yang 与 Dalton，2012）。检验的是：从受邀者中抽签，会不会抽出这样的一群人。',
    'zh-Hant':
      '回答者與受邀者之差，以受邀者的標準差為單位（Austin，2009；文字屬性用 Yang 與 Dalton，2012）。檢驗的是：從受邀者中抽籤，會不會抽出這樣的一群人。',
  },
  'silence.how.weigh': {
    en: 'Each answer weighs as much as there are people like it for each answer like it: by one attribute post-stratification (Holt and Smith, 1979), by several raking (Deming and Stephan, 1940). Values with fewer than five answers are taken together. The margin follows from the answers that such unequal weights are worth.',
    'zh-Hans':
      '每份回答的权重等于同类人数除以同类回答数：一项属性用事后分层（Holt 与 Smith，1979），多项用迭代加权（Deming 与 Stephan，1940）。不足五份回答的取值合并。误差按不等权重所相当的回答数计算。',
    'zh-Hant':
      '每份回答的權重等於同類人數除以同類回答數：一項屬性用事後分層（Holt 與 Smith，1979），多項用迭代加權（Deming 與 Stephan，1940）。不足五份回答的取值合併。誤差依不等權重所相當的回答數計算。',
  },
  'guide.more': { en: 'The formulas and their sources', 'zh-Hans': '公式与出处', 'zh-Hant': '公式與出處' },
})
