import { words } from './locale.ts'

/** What the server says when the attributes at stake cannot be chosen so. */
export const stakeRefusals = words({
  'stakes.no_revenue': {
    en: 'Choose an attribute of companies that is an amount of money or a number.',
    'zh-Hans': '请选择公司的一个金额或数字属性。',
    'zh-Hant': '請選擇公司的一個金額或數字屬性。',
  },
  'stakes.no_renewal': {
    en: 'Choose an attribute of companies that is a date.',
    'zh-Hans': '请选择公司的一个日期属性。',
    'zh-Hant': '請選擇公司的一個日期屬性。',
  },
})

/** What is at stake. `amount` comes printed with its currency; figures of scores come printed, too. */
export const stakes = words({
  'stakes.title': { en: 'At stake', 'zh-Hans': '客户风险', 'zh-Hant': '客戶風險' },
  'stakes.file': { en: 'Download as CSV', 'zh-Hans': '下载 CSV', 'zh-Hant': '下載 CSV' },

  'stakes.says.nobody': {
    en: 'Nobody of a known company has answered here yet, so nothing can be said about what is at stake.',
    'zh-Hans': '还没有任何公司的联系人作答，暂时无法判断风险。',
    'zh-Hant': '還沒有任何公司的聯絡人作答，暫時無法判斷風險。',
  },
  'stakes.says.near': {
    en: '{n, plural, one {One company worth {amount} renews within {days, number} days and has a detractor.} other {# companies worth {amount} together renew within {days, number} days and have a detractor.}}',
    'zh-Hans': '{days, number} 天内将续约的公司中，有 {n, number} 家出现贬损者，合计 {amount}。',
    'zh-Hant': '{days, number} 天內將續約的公司中，有 {n, number} 家出現批評者，合計 {amount}。',
  },
  'stakes.says.near_bare': {
    en: '{n, plural, one {One company renews within {days, number} days and has a detractor.} other {# companies renew within {days, number} days and have a detractor.}}',
    'zh-Hans': '{days, number} 天内将续约的公司中，有 {n, number} 家出现贬损者。',
    'zh-Hant': '{days, number} 天內將續約的公司中，有 {n, number} 家出現批評者。',
  },
  'stakes.says.none_near': {
    en: 'No company with a detractor renews within {days, number} days.',
    'zh-Hans': '{days, number} 天内没有出现贬损者的公司需要续约。',
    'zh-Hant': '{days, number} 天內沒有出現批評者的公司需要續約。',
  },
  'stakes.says.none': {
    en: '{n, plural, one {The one company that answered has no detractor.} other {None of the # companies that answered has a detractor.}}',
    'zh-Hans': '已作答的 {n, number} 家公司都没有贬损者。',
    'zh-Hant': '已作答的 {n, number} 家公司都沒有批評者。',
  },
  'stakes.says.all': {
    en: 'In all, {n, number} of the {answered, plural, one {one company} other {# companies}} that answered {n, plural, one {has} other {have}} a detractor; as far as revenue is known they pay {amount}.',
    'zh-Hans': '已作答的 {answered, number} 家公司中，共有 {n, number} 家出现贬损者，已知收入合计 {amount}。',
    'zh-Hant': '已作答的 {answered, number} 家公司中，共有 {n, number} 家出現批評者，已知營收合計 {amount}。',
  },
  'stakes.says.all_bare': {
    en: 'In all, {n, number} of the {answered, plural, one {one company} other {# companies}} that answered {n, plural, one {has} other {have}} a detractor.',
    'zh-Hans': '已作答的 {answered, number} 家公司中，共有 {n, number} 家出现贬损者。',
    'zh-Hant': '已作答的 {answered, number} 家公司中，共有 {n, number} 家出現批評者。',
  },
  'stakes.says.silent': {
    en: '{n, plural, one {One company worth {amount} was asked and nobody there answered: how it stands is not known.} other {# companies worth {amount} were asked and nobody there answered: how they stand is not known.}}',
    'zh-Hans': '另有 {n, number} 家公司（合计 {amount}）收到询问但无人作答，态度未知。',
    'zh-Hant': '另有 {n, number} 家公司（合計 {amount}）收到詢問但無人作答，態度未知。',
  },
  'stakes.says.silent_bare': {
    en: '{n, plural, one {One company was asked and nobody there answered: how it stands is not known.} other {# companies were asked and nobody there answered: how they stand is not known.}}',
    'zh-Hans': '另有 {n, number} 家公司收到询问但无人作答，态度未知。',
    'zh-Hant': '另有 {n, number} 家公司收到詢問但無人作答，態度未知。',
  },

  'stakes.figure': {
    en: '{n, plural, one {# company with a detractor renews} other {# companies with a detractor renew}} within {days, number} days',
    'zh-Hans': '{days, number} 天内续约、出现贬损者的 {n, number} 家公司',
    'zh-Hant': '{days, number} 天內續約、出現批評者的 {n, number} 家公司',
  },

  'stakes.limits.facts': {
    en: 'These sums are facts about exactly these companies. They estimate nothing about others, and a detractor is no prediction that a company leaves.',
    'zh-Hans': '以上金额只是这些公司的实际合计，不代表其他公司；出现贬损者，也不等于该公司一定会流失。',
    'zh-Hant': '以上金額只是這些公司的實際合計，不代表其他公司；出現批評者，也不等於該公司一定會流失。',
  },
  'stakes.limits.unknown': {
    en: '{n, plural, one {One} other {#}} of {all, plural, one {one company} other {# companies}} {n, plural, one {has} other {have}} no revenue on record: counted, and in no sum.',
    'zh-Hans': '全部 {all, number} 家公司中，{n, number} 家没有收入记录：计入家数，不计入金额。',
    'zh-Hant': '全部 {all, number} 家公司中，{n, number} 家沒有營收紀錄：計入家數，不計入金額。',
  },
  'stakes.limits.currency': {
    en: '{n, plural, one {One company pays} other {# companies pay}} in another currency than {currency}; nothing is converted, so {n, plural, one {it is} other {they are}} in no sum.',
    'zh-Hans': '{n, number} 家公司以 {currency} 以外的货币付款；系统不做换算，因此不计入金额。',
    'zh-Hant': '{n, number} 家公司以 {currency} 以外的貨幣付款；系統不做換算，因此不計入金額。',
  },
  'stakes.limits.renewal': {
    en: '{n, plural, one {One} other {#}} of {all, plural, one {one company} other {# companies}} {n, plural, one {has} other {have}} no renewal date on record.',
    'zh-Hans': '全部 {all, number} 家公司中，{n, number} 家没有续约日期。',
    'zh-Hant': '全部 {all, number} 家公司中，{n, number} 家沒有續約日期。',
  },

  'stakes.change.higher': {
    en: 'Counting people by company, the score is {by} points higher than {name} ({low} to {high}), and that is real. {both, plural, =0 {No company} one {One company} other {# companies}} answered both times.',
    'zh-Hans':
      '考虑同一公司的人回答相近后，得分仍比{name}高 {by} 分（{low} 至 {high}），是真实变化。两次都作答的公司有 {both, number} 家。',
    'zh-Hant':
      '考慮同一公司的人回答相近後，得分仍比{name}高 {by} 分（{low} 至 {high}），是真實變化。兩次都作答的公司有 {both, number} 家。',
  },
  'stakes.change.lower': {
    en: 'Counting people by company, the score is {by} points lower than {name} ({low} to {high}), and that is real. {both, plural, =0 {No company} one {One company} other {# companies}} answered both times.',
    'zh-Hans':
      '考虑同一公司的人回答相近后，得分仍比{name}低 {by} 分（{low} 至 {high}），是真实变化。两次都作答的公司有 {both, number} 家。',
    'zh-Hant':
      '考慮同一公司的人回答相近後，得分仍比{name}低 {by} 分（{low} 至 {high}），是真實變化。兩次都作答的公司有 {both, number} 家。',
  },
  'stakes.change.no_evidence': {
    en: 'No evidence of a difference from {name}, with people of one company known to answer alike. A change of about {visible} points would probably have shown.',
    'zh-Hans': '考虑同一公司的人回答相近后，没有证据表明与{name}不同。变化达到约 {visible} 分，才大概率看得出来。',
    'zh-Hant': '考慮同一公司的人回答相近後，沒有證據顯示與{name}不同。約 {visible} 分的變化才大概率看得出來。',
  },
  'stakes.change.few_answers': {
    en: 'Too few answers to compare with {name}: at least five are needed on each side.',
    'zh-Hans': '回答太少，无法与{name}比较：两边各至少需要 5 份回答。',
    'zh-Hant': '回答太少，無法與{name}比較：兩邊各至少需要 5 份回答。',
  },
  'stakes.change.few_accounts': {
    en: 'Too few companies to compare with {name}: at least six are needed on each side.',
    'zh-Hans': '公司太少，无法与{name}比较：两边各至少需要 6 家公司。',
    'zh-Hant': '公司太少，無法與{name}比較：兩邊各至少需要 6 家公司。',
  },

  'stakes.days': { en: 'Renewing within', 'zh-Hans': '续约时间', 'zh-Hant': '續約時間' },
  'stakes.days.within': {
    en: '{days, plural, one {within # day} other {within # days}}',
    'zh-Hans': '{days, number} 天内',
    'zh-Hant': '{days, number} 天內',
  },
  'stakes.rows': { en: 'Companies by their lowest rating', 'zh-Hans': '按最低评分看公司', 'zh-Hant': '依最低評分看公司' },
  'stakes.stake.detractor': { en: 'With a detractor', 'zh-Hans': '有贬损者', 'zh-Hant': '有批評者' },
  'stakes.stake.passive': { en: 'Lowest is a passive', 'zh-Hans': '最低为中立者', 'zh-Hant': '最低為中立者' },
  'stakes.stake.promoter': { en: 'Promoters only', 'zh-Hans': '全是推荐者', 'zh-Hant': '全是推薦者' },
  'stakes.stake.silent': { en: 'Asked, nobody answered', 'zh-Hans': '已询问，无人作答', 'zh-Hant': '已詢問，無人作答' },
  'stakes.stake.unasked': { en: 'Not asked', 'zh-Hans': '未询问', 'zh-Hant': '未詢問' },
  'stakes.col.stake': { en: 'How they stand', 'zh-Hans': '态度', 'zh-Hant': '態度' },
  'stakes.col.accounts': { en: 'Companies', 'zh-Hans': '公司数', 'zh-Hant': '公司數' },
  'stakes.col.revenue': { en: 'Revenue', 'zh-Hans': '收入', 'zh-Hant': '營收' },
  'stakes.col.near_accounts': {
    en: 'Renewing within {days, number} days',
    'zh-Hans': '{days, number} 天内续约',
    'zh-Hant': '{days, number} 天內續約',
  },
  'stakes.col.near_revenue': { en: 'Their revenue', 'zh-Hans': '涉及收入', 'zh-Hant': '涉及營收' },
  'stakes.col.company': { en: 'Company', 'zh-Hans': '公司', 'zh-Hant': '公司' },
  'stakes.col.lowest': { en: 'Lowest', 'zh-Hans': '最低分', 'zh-Hant': '最低分' },
  'stakes.col.renewal': { en: 'Renewal', 'zh-Hans': '续约日', 'zh-Hant': '續約日' },
  'stakes.col.last': { en: 'Last words', 'zh-Hans': '最近原话', 'zh-Hant': '最近原話' },
  'stakes.col.owner': { en: 'Owner', 'zh-Hans': '负责人', 'zh-Hant': '負責人' },
  'stakes.col.case': { en: 'Open case', 'zh-Hans': '未结个案', 'zh-Hant': '未結個案' },
  'stakes.chart': {
    en: 'Of {n, plural, one {one company} other {# companies}}: {parts}',
    'zh-Hans': '共 {n, number} 家公司：{parts}',
    'zh-Hant': '共 {n, number} 家公司：{parts}',
  },
  'stakes.chart.revenue': {
    en: 'Of {amount} of revenue: {parts}',
    'zh-Hans': '收入合计 {amount}：{parts}',
    'zh-Hant': '營收合計 {amount}：{parts}',
  },
  'stakes.chart.part': {
    en: '{name}: {value} ({share})',
    'zh-Hans': '{name}：{value}（{share}）',
    'zh-Hant': '{name}：{value}（{share}）',
  },
  'stakes.never': {
    en: '{n, plural, =0 {Each of those not asked now was asked or heard at another time.} one {One of those not asked was never asked in this program.} other {# of those not asked were never asked in this program.}}',
    'zh-Hans': '{n, plural, =0 {未询问的公司都在其他时候询问过。} other {未询问的公司中，# 家在本调查项目里从未询问过。}}',
    'zh-Hant': '{n, plural, =0 {未詢問的公司都在其他時候詢問過。} other {未詢問的公司中，# 家在本調查項目裡從未詢問過。}}',
  },

  'stakes.list.note': {
    en: '{total, plural, one {# company} other {# companies}}, the largest revenue first',
    'zh-Hans': '{total, number} 家公司，按收入从高到低',
    'zh-Hant': '{total, number} 家公司，依營收由高到低',
  },
  'stakes.list.near': {
    en: 'Renewing within {days, number} days',
    'zh-Hans': '{days, number} 天内续约',
    'zh-Hant': '{days, number} 天內續約',
  },
  'stakes.list.none': { en: 'No company here', 'zh-Hans': '没有这样的公司', 'zh-Hant': '沒有這樣的公司' },
  'stakes.list.none.text': {
    en: 'No company stands like this among these answers.',
    'zh-Hans': '在所选回答中没有这种情况的公司。',
    'zh-Hant': '在所選回答中沒有這種情況的公司。',
  },
  'stakes.case.due': { en: 'due {day}', 'zh-Hans': '{day} 到期', 'zh-Hant': '{day} 到期' },
  'stakes.unknown': { en: 'not known', 'zh-Hans': '未知', 'zh-Hant': '未知' },

  'stakes.scores': { en: 'One score, four ways to count', 'zh-Hans': '同一个得分，四种算法', 'zh-Hant': '同一個得分，四種算法' },
  'stakes.scores.plain': {
    en: 'Each person a vote, as if strangers',
    'zh-Hans': '一人一票（视作互不相关）',
    'zh-Hant': '一人一票（視作互不相關）',
  },
  'stakes.scores.people': {
    en: 'Each person a vote, people of one company alike',
    'zh-Hans': '一人一票（同一公司的人相近）',
    'zh-Hant': '一人一票（同一公司的人相近）',
  },
  'stakes.scores.vote': { en: 'Each company a vote', 'zh-Hans': '一家公司一票', 'zh-Hant': '一家公司一票' },
  'stakes.scores.weighted': { en: 'Each company by its revenue', 'zh-Hans': '按收入加权', 'zh-Hant': '依營收加權' },
  'stakes.scores.col.how': { en: 'Counted as', 'zh-Hans': '算法', 'zh-Hant': '算法' },
  'stakes.scores.col.of': { en: 'Of', 'zh-Hans': '样本', 'zh-Hant': '樣本' },
  'stakes.scores.of': {
    en: '{answers, plural, one {# answer} other {# answers}}, {accounts, plural, one {# company} other {# companies}}',
    'zh-Hans': '{answers, number} 份回答，{accounts, number} 家公司',
    'zh-Hant': '{answers, number} 份回答，{accounts, number} 家公司',
  },
  'stakes.scores.of_answers': {
    en: '{answers, plural, one {# answer} other {# answers}}',
    'zh-Hans': '{answers, number} 份回答',
    'zh-Hant': '{answers, number} 份回答',
  },
  'stakes.scores.few': {
    en: 'fewer than six companies: no margin',
    'zh-Hans': '不足 6 家公司，无误差范围',
    'zh-Hant': '不足 6 家公司，無誤差範圍',
  },
  'stakes.scores.worth': {
    en: 'People of one company answer alike: these {answers, number} answers are worth about {worth} of strangers.',
    'zh-Hans': '同一公司的人回答相近：这 {answers, number} 份回答约相当于 {worth} 位互不相关的人。',
    'zh-Hant': '同一公司的人回答相近：這 {answers, number} 份回答約相當於 {worth} 位互不相關的人。',
  },
  'stakes.scores.top': {
    en: 'By revenue, one company has {share} of all weight, and the {accounts, number} are worth about {worth} of equal size.',
    'zh-Hans': '按收入加权时，最大的一家占 {share}；{accounts, number} 家公司约相当于 {worth} 家规模相同的公司。',
    'zh-Hant': '依營收加權時，最大的一家占 {share}；{accounts, number} 家公司約相當於 {worth} 家規模相同的公司。',
  },
  'stakes.scores.left': {
    en: 'Without revenue on record and hence not in that score: {accounts, plural, one {# company} other {# companies}} with {answers, plural, one {# answer} other {# answers}}.',
    'zh-Hans': '{accounts, number} 家公司（{answers, number} 份回答）没有收入记录，未计入该得分。',
    'zh-Hant': '{accounts, number} 家公司（{answers, number} 份回答）沒有營收紀錄，未計入該得分。',
  },
  'stakes.scores.alone': {
    en: '{n, plural, one {One answer is} other {# answers are}} of people without a company; each stands for itself.',
    'zh-Hans': '{n, number} 份回答来自未关联公司的人，各自单独计算。',
    'zh-Hant': '{n, number} 份回答來自未關聯公司的人，各自單獨計算。',
  },

  'stakes.roles': { en: 'Who speaks for a company', 'zh-Hans': '谁代表公司发声', 'zh-Hant': '誰代表公司發聲' },
  'stakes.roles.single': {
    en: '{single, number} of {answered, plural, one {one company that answered speaks} other {# companies that answered speak}} with a single voice: one more person there might change the picture.',
    'zh-Hans': '已作答的 {answered, number} 家公司中，{single, number} 家只有一个人作答：多听一个人，判断可能就不同。',
    'zh-Hant': '已作答的 {answered, number} 家公司中，{single, number} 家只有一個人作答：多聽一個人，判斷可能就不同。',
  },
  'stakes.roles.col.role': { en: 'Role', 'zh-Hans': '角色', 'zh-Hant': '角色' },
  'stakes.roles.col.accounts': { en: 'Companies that have one', 'zh-Hans': '有此角色的公司', 'zh-Hant': '有此角色的公司' },
  'stakes.roles.col.answered': { en: 'of these answered', 'zh-Hans': '其中有人作答', 'zh-Hant': '其中有人作答' },
  'stakes.roles.col.people': { en: 'People who answered', 'zh-Hans': '作答人数', 'zh-Hant': '作答人數' },
  'stakes.roles.none': { en: 'role not known', 'zh-Hans': '角色未知', 'zh-Hant': '角色未知' },

  'stakes.attributes': {
    en: 'What says revenue and renewal',
    'zh-Hans': '收入和续约日取自哪里',
    'zh-Hant': '營收與續約日取自哪裡',
  },
  'stakes.attributes.now': {
    en: 'Revenue: {revenue}. Renewal: {renewal}. Currency: {currency}.',
    'zh-Hans': '收入：{revenue}；续约日：{renewal}；货币：{currency}。',
    'zh-Hant': '營收：{revenue}；續約日：{renewal}；貨幣：{currency}。',
  },
  'stakes.attributes.guessed': {
    en: 'Nobody has chosen yet; these were guessed by name and type.',
    'zh-Hans': '尚未指定，以上按属性的名称和类型推测。',
    'zh-Hant': '尚未指定，以上依屬性的名稱與類型推測。',
  },
  'stakes.attributes.revenue': { en: 'Revenue', 'zh-Hans': '收入属性', 'zh-Hant': '營收屬性' },
  'stakes.attributes.renewal': { en: 'Renewal date', 'zh-Hans': '续约日属性', 'zh-Hant': '續約日屬性' },
  'stakes.attributes.currency': { en: 'Currency', 'zh-Hans': '货币', 'zh-Hant': '貨幣' },
  'stakes.attributes.none': { en: 'none', 'zh-Hans': '无', 'zh-Hant': '無' },
  'stakes.attributes.most': { en: 'the most frequent', 'zh-Hans': '最常见的货币', 'zh-Hant': '最常見的貨幣' },
  'stakes.attributes.save': { en: 'Use these', 'zh-Hans': '使用这些属性', 'zh-Hant': '使用這些屬性' },
  'stakes.attributes.saved': { en: 'The attributes are chosen.', 'zh-Hans': '已指定属性。', 'zh-Hant': '已指定屬性。' },
  'stakes.attributes.guess': { en: 'Guess again', 'zh-Hans': '恢复推测', 'zh-Hant': '恢復推測' },

  'stakes.how': { en: 'How this was computed', 'zh-Hans': '这些数怎么算的', 'zh-Hant': '這些數怎麼算的' },
  'stakes.how.lowest': {
    en: 'A company stands where the last answer of its least happy person stands: 0 to 6 a detractor, 7 and 8 a passive, 9 and 10 a promoter.',
    'zh-Hans': '每人取所选范围内的最后一次回答，公司按其中最低的评分归类：0–6 为贬损者，7–8 为中立者，9–10 为推荐者。',
    'zh-Hant': '每人取所選範圍內的最後一次回答，公司依其中最低的評分歸類：0–6 為批評者，7–8 為中立者，9–10 為推薦者。',
  },
  'stakes.how.margin': {
    en: 'People of one company answer alike, so the margin grows with that resemblance (cluster-robust, Student’s t with companies − 1 degrees of freedom). Below six companies there is no margin.',
    'zh-Hans':
      '同一公司的人回答相近，误差范围会随相近程度放大（聚类稳健，t 分布，自由度为公司数 − 1）。不足 6 家公司时不给误差范围。',
    'zh-Hant':
      '同一公司的人回答相近，誤差範圍會隨相近程度放大（群集穩健，t 分布，自由度為公司數 − 1）。不足 6 家公司時不給誤差範圍。',
  },
  'stakes.how.change': {
    en: 'The comparison lets the same company’s answers of both times resemble each other.',
    'zh-Hans': '前后比较时，已考虑同一公司两次回答之间的相近。',
    'zh-Hant': '前後比較時，已考慮同一公司兩次回答之間的相近。',
  },
  'stakes.how.guide': { en: 'All formulas and sources', 'zh-Hans': '全部公式与来源', 'zh-Hant': '全部公式與來源' },
})
