import { words } from './locale.ts'

/** What the server says when the silent cannot be told apart, or answers weighted, as asked. */
export const silenceRefusals = words({
  'silence.unknown_trait': {
    en: 'Those who were asked cannot be told apart by “{name}”: it was not known of them, or is different for nearly everybody.',
    'zh-Hans': '无法按“{name}”区分受邀者：发出邀请时没有这项信息，或几乎人人不同。',
    'zh-Hant': '無法依「{name}」區分受邀者：發出邀請時沒有這項資訊，或幾乎人人不同。',
  },
  'silence.not_of_contacts': {
    en: '“{name}” is known only of those who were asked. Weight to all who were asked, or leave it out.',
    'zh-Hans': '“{name}”只在受邀者中已知。请改为按全部受邀者加权，或去掉这一项。',
    'zh-Hant': '「{name}」只在受邀者中已知。請改為依全部受邀者加權，或去掉這一項。',
  },
})

/** What may be said of those who did not answer. `name` is an earlier wave or period, `names` attributes; figures come printed. */
export const silenceSentences = words({
  'silence.says.nobody': {
    en: 'Nobody was asked by mail here, so nobody can have stayed silent.',
    'zh-Hans': '这里没有通过邮件邀请任何人，也就没有未回答者。',
    'zh-Hant': '這裡沒有透過郵件邀請任何人，也就沒有未回答者。',
  },
  'silence.says.unanswered': {
    en: '{reached, plural, one {# person was} other {# people were}} reached, and nobody has answered yet.',
    'zh-Hans': '邀请已送达 {reached, number} 人，还没有人回答。',
    'zh-Hant': '邀請已送達 {reached, number} 人，還沒有人回答。',
  },
  'silence.says.rate': {
    en: '{answers, number} of {reached, number} people answered ({rate}); {silent, plural, =0 {nobody stayed silent} one {# stayed silent} other {# stayed silent}}.',
    'zh-Hans':
      '{reached, number} 人中有 {answers, number} 人回答（{rate}），{silent, plural, =0 {无人沉默} other {# 人未回答}}。',
    'zh-Hant':
      '{reached, number} 人中有 {answers, number} 人回答（{rate}），{silent, plural, =0 {無人沉默} other {# 人未回答}}。',
  },
  'silence.says.few': {
    en: 'Too few answers to say what silence could hide: it takes five.',
    'zh-Hans': '回答太少，还说不出沉默可能掩盖什么：至少要有五份。',
    'zh-Hant': '回答太少，還說不出沉默可能掩蓋什麼：至少要有五份。',
  },
  'silence.says.fall.previous': {
    en: 'For everybody’s score to fall to that of {name} ({threshold}), the silent would have to score {score}: {apart} points lower than those who answered.',
    'zh-Hans': '未回答者的得分要低到 {score}，即比回答者低 {apart} 分，全体得分才会降到{name}的水平（{threshold}）。',
    'zh-Hant': '未回答者的得分要低到 {score}，即比回答者低 {apart} 分，全體得分才會降到{name}的水準（{threshold}）。',
  },
  'silence.says.rise.previous': {
    en: 'For everybody’s score to reach that of {name} ({threshold}), the silent would have to score {score}: {apart} points higher than those who answered.',
    'zh-Hans': '未回答者的得分要高到 {score}，即比回答者高 {apart} 分，全体得分才会达到{name}的水平（{threshold}）。',
    'zh-Hant': '未回答者的得分要高到 {score}，即比回答者高 {apart} 分，全體得分才會達到{name}的水準（{threshold}）。',
  },
  'silence.says.fall.zero': {
    en: 'For everybody’s score to fall to zero, the silent would have to score {score}: {apart} points lower than those who answered.',
    'zh-Hans': '要让全体得分降到零，未回答者须得 {score}，即比回答者低 {apart} 分。',
    'zh-Hant': '要讓全體得分降到零，未回答者須得 {score}，即比回答者低 {apart} 分。',
  },
  'silence.says.rise.zero': {
    en: 'For everybody’s score to reach zero, the silent would have to score {score}: {apart} points higher than those who answered.',
    'zh-Hans': '要让全体得分升到零，未回答者须得 {score}，即比回答者高 {apart} 分。',
    'zh-Hant': '要讓全體得分升到零，未回答者須得 {score}，即比回答者高 {apart} 分。',
  },
  'silence.says.above.previous': {
    en: 'Even if every silent person were a detractor, everybody’s score would stay above that of {name} ({threshold}).',
    'zh-Hans': '即使未回答者全是贬损者，全体得分仍高于{name}（{threshold}）。',
    'zh-Hant': '即使未回答者全是批評者，全體得分仍高於{name}（{threshold}）。',
  },
  'silence.says.below.previous': {
    en: 'Even if every silent person were a promoter, everybody’s score would stay below that of {name} ({threshold}).',
    'zh-Hans': '即使未回答者全是推荐者，全体得分仍低于{name}（{threshold}）。',
    'zh-Hant': '即使未回答者全是推薦者，全體得分仍低於{name}（{threshold}）。',
  },
  'silence.says.above.zero': {
    en: 'Even if every silent person were a detractor, everybody’s score would stay above zero.',
    'zh-Hans': '即使未回答者全是贬损者，全体得分仍在零以上。',
    'zh-Hant': '即使未回答者全是批評者，全體得分仍在零以上。',
  },
  'silence.says.below.zero': {
    en: 'Even if every silent person were a promoter, everybody’s score would stay below zero.',
    'zh-Hans': '即使未回答者全是推荐者，全体得分仍在零以下。',
    'zh-Hant': '即使未回答者全是推薦者，全體得分仍在零以下。',
  },
  'silence.says.barred': {
    en: 'Nothing is compared with {name}: whom you ask, what or where changed on {day}.',
    'zh-Hans': '不与{name}比较：{day}起，询问的对象、措辞或渠道有变更。',
    'zh-Hant': '不與{name}比較：{day}起，詢問的對象、措辭或管道有變更。',
  },
  'silence.says.unlike': {
    en: 'Those who answered are not like those who were asked: they differ in {names}, by enough to matter.',
    'zh-Hans': '回答者与受邀者并不相像：{names}有明显差异。',
    'zh-Hant': '回答者與受邀者並不相像：{names}有明顯差異。',
  },
  'silence.says.slight': {
    en: 'Those who answered differ from those who were asked in {names}, though by too little to matter.',
    'zh-Hans': '回答者与受邀者在{names}上有差异，但小到不足以影响结果。',
    'zh-Hant': '回答者與受邀者在{names}上有差異，但小到不足以影響結果。',
  },
  'silence.says.alike': {
    en: 'No evidence that those who answered differ from those who were asked in {n, plural, one {the one attribute} other {any of the # attributes}} known of them.',
    'zh-Hans': '就已知的 {n, number} 项属性看，没有证据表明回答者与受邀者不同。',
    'zh-Hant': '就已知的 {n, number} 項屬性看，沒有證據顯示回答者與受邀者不同。',
  },
  'silence.says.weighted': {
    en: 'Had all kinds of people answered equally often, judged by {names}, the score would be {value} (between {low} and {high}) instead of {raw}.',
    'zh-Hans': '如果各类人的回答率相同（按{names}衡量），得分会是 {value}（{low} 至 {high}），而不是 {raw}。',
    'zh-Hant': '如果各類人的回答率相同（依{names}衡量），得分會是 {value}（{low} 至 {high}），而不是 {raw}。',
  },
  'silence.says.late.lower': {
    en: 'Late answers score {by} lower than early ones, and that is real: were the silent like the late, everybody’s score would be {extrapolated}.',
    'zh-Hans': '晚回答的人比早回答的低 {by} 分，是真实差异：若未回答者与晚回答的人相同，全体得分会是 {extrapolated}。',
    'zh-Hant': '晚回答的人比早回答的低 {by} 分，是真實差異：若未回答者與晚回答的人相同，全體得分會是 {extrapolated}。',
  },
  'silence.says.late.higher': {
    en: 'Late answers score {by} higher than early ones, and that is real: were the silent like the late, everybody’s score would be {extrapolated}.',
    'zh-Hans': '晚回答的人比早回答的高 {by} 分，是真实差异：若未回答者与晚回答的人相同，全体得分会是 {extrapolated}。',
    'zh-Hant': '晚回答的人比早回答的高 {by} 分，是真實差異：若未回答者與晚回答的人相同，全體得分會是 {extrapolated}。',
  },
  'silence.says.late.alike': {
    en: 'No evidence that late answers differ from early ones.',
    'zh-Hans': '没有证据表明晚回答的人与早回答的人不同。',
    'zh-Hant': '沒有證據顯示晚回答的人與早回答的人不同。',
  },
})
