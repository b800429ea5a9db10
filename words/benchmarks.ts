import { words } from './locale.ts'

/** What the server says when a published figure cannot be entered. */
export const benchmarkRefusals = words({
  'benchmarks.too_many': {
    en: 'There are {limit, number} published figures already. Remove one that is out of date first.',
    'zh-Hans': '已有 {limit, number} 条外部基准，请先移除过时的条目。',
    'zh-Hant': '已有 {limit, number} 筆外部基準，請先移除過時的項目。',
  },
})

/** The score beside other figures. Figures and names come printed. */
export const benchmarks = words({
  'benchmarks.title': { en: 'Benchmarks', 'zh-Hans': '对标', 'zh-Hant': '對標' },
  'benchmarks.file': { en: 'Download as CSV', 'zh-Hans': '下载 CSV', 'zh-Hant': '下載 CSV' },
  'benchmarks.says.higher': {
    en: 'The score is {by} points above {name} ({source}, {year}), and that is real as far as the numbers of answers tell ({low} to {high}).',
    'zh-Hans': '得分比“{name}”（{source}，{year}）高 {by} 分；就双方的回答数而言，差异真实（{low} 至 {high}）。',
    'zh-Hant': '得分比「{name}」（{source}，{year}）高 {by} 分；就雙方的回答數而言，差異真實（{low} 至 {high}）。',
  },
  'benchmarks.says.lower': {
    en: 'The score is {by} points below {name} ({source}, {year}), and that is real as far as the numbers of answers tell ({low} to {high}).',
    'zh-Hans': '得分比“{name}”（{source}，{year}）低 {by} 分；就双方的回答数而言，差异真实（{low} 至 {high}）。',
    'zh-Hant': '得分比「{name}」（{source}，{year}）低 {by} 分；就雙方的回答數而言，差異真實（{low} 至 {high}）。',
  },
  'benchmarks.says.no_evidence': {
    en: 'No evidence of a difference from {name} ({source}, {year}). One of about {visible} points would probably have shown.',
    'zh-Hans': '没有证据表明与“{name}”（{source}，{year}）不同。约 {visible} 分的差距才大概率看得出来。',
    'zh-Hant': '沒有證據顯示與「{name}」（{source}，{year}）不同。約 {visible} 分的差距才大概率看得出來。',
  },
  'benchmarks.says.too_few': {
    en: 'Too few answers to compare with {name} ({source}, {year}): at least five are needed on each side.',
    'zh-Hans': '回答太少，无法与“{name}”（{source}，{year}）比较：两边各至少需要 5 份回答。',
    'zh-Hant': '回答太少，無法與「{name}」（{source}，{year}）比較：兩邊各至少需要 5 份回答。',
  },
  'benchmarks.says.not_comparable': {
    en: 'Not comparable with {name} ({source}, {year}): the source does not say how many answered.',
    'zh-Hans': '无法与“{name}”（{source}，{year}）比较：来源没有说明回答数。',
    'zh-Hant': '無法與「{name}」（{source}，{year}）比較：來源沒有說明回答數。',
  },
  'benchmarks.says.none': {
    en: 'No published figure has been entered yet. None comes with Hearback: enter one with its source, and it is held against your score.',
    'zh-Hans': '还没有录入外部基准。系统不预置任何数字：请连同来源一起录入，即可与自己的得分比较。',
    'zh-Hant': '還沒有輸入外部基準。系統不預置任何數字：請連同來源一起輸入，即可與自己的得分比較。',
  },
  'benchmarks.says.nobody': {
    en: 'There are no answers here to hold against anything.',
    'zh-Hans': '所选范围内没有回答，无从比较。',
    'zh-Hant': '所選範圍內沒有回答，無從比較。',
  },
  'benchmarks.limits': {
    en: 'Others asked other people, in other words, by other channels. A difference from them may be one of method; your own past and segments are the better measure.',
    'zh-Hans': '他人调查的对象、措辞和渠道都不同，差距可能只是方法不同；与自己的过去和各分组比较更可靠。',
    'zh-Hant': '他人調查的對象、用詞和管道都不同，差距可能只是方法不同；與自己的過去和各分群比較更可靠。',
  },
  'benchmarks.chart': { en: 'Own and published scores', 'zh-Hans': '自己与外部的得分', 'zh-Hant': '自己與外部的得分' },
  'benchmarks.published': { en: 'Published figures', 'zh-Hans': '外部基准', 'zh-Hant': '外部基準' },
  'benchmarks.published.point': {
    en: '{name}: {score}, {answers, plural, =0 {number of answers not given} one {of # answer} other {of # answers}}',
    'zh-Hans': '{name}：{score}，{answers, plural, =0 {未说明回答数} other {# 份回答}}',
    'zh-Hant': '{name}：{score}，{answers, plural, =0 {未說明回答數} other {# 份回答}}',
  },
  'benchmarks.col.name': { en: 'Published', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  'benchmarks.col.score': { en: 'Score', 'zh-Hans': '得分', 'zh-Hant': '得分' },
  'benchmarks.col.answers': { en: 'Answers', 'zh-Hans': '回答数', 'zh-Hant': '回答數' },
  'benchmarks.col.method': { en: 'Method', 'zh-Hans': '方法', 'zh-Hant': '方法' },
  'benchmarks.col.difference': { en: 'Yours against it', 'zh-Hans': '与之相差', 'zh-Hant': '與之相差' },
  'benchmarks.col.verdict': { en: 'Verdict', 'zh-Hans': '判断', 'zh-Hant': '判斷' },
  'benchmarks.not_comparable': { en: 'not comparable', 'zh-Hans': '无法比较', 'zh-Hant': '無法比較' },
  'benchmarks.unknown': { en: 'not given', 'zh-Hans': '未说明', 'zh-Hant': '未說明' },
  'benchmarks.past': { en: 'Your own past', 'zh-Hans': '自己的过去', 'zh-Hant': '自己的過去' },
  'benchmarks.past.none': {
    en: 'Nothing earlier to hold this against.',
    'zh-Hans': '没有更早的结果可以比较。',
    'zh-Hant': '沒有更早的結果可以比較。',
  },
  'benchmarks.past.now': { en: 'now: {name}', 'zh-Hans': '本期：{name}', 'zh-Hant': '本期：{name}' },
  'benchmarks.segments': { en: 'Your own segments', 'zh-Hans': '自己的各分组', 'zh-Hant': '自己的各分群' },
  'benchmarks.segments.by': { en: 'Told apart by', 'zh-Hans': '分组方式', 'zh-Hant': '分群方式' },
  'benchmarks.add': { en: 'Enter a published figure', 'zh-Hans': '录入外部基准', 'zh-Hant': '輸入外部基準' },
  'benchmarks.change': { en: 'Change {name}', 'zh-Hans': '修改“{name}”', 'zh-Hant': '修改「{name}」' },
  'benchmarks.remove': { en: 'Remove {name}', 'zh-Hans': '移除“{name}”', 'zh-Hant': '移除「{name}」' },
  'benchmarks.field.name': { en: 'Whose score', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  'benchmarks.field.name.hint': {
    en: 'An industry or a company, as the source calls it.',
    'zh-Hans': '行业或公司，按来源的说法填写。',
    'zh-Hant': '產業或公司，依來源的說法填寫。',
  },
  'benchmarks.field.source': { en: 'Source', 'zh-Hans': '来源', 'zh-Hant': '來源' },
  'benchmarks.field.url': { en: 'Address of the source', 'zh-Hans': '来源网址', 'zh-Hant': '來源網址' },
  'benchmarks.field.year': { en: 'Year', 'zh-Hans': '年份', 'zh-Hant': '年份' },
  'benchmarks.field.score': { en: 'Score', 'zh-Hans': '得分', 'zh-Hant': '得分' },
  'benchmarks.field.answers': { en: 'Number of answers', 'zh-Hans': '回答数', 'zh-Hant': '回答數' },
  'benchmarks.field.answers.hint': {
    en: 'Leave it empty where the source does not say; then it is shown, and not compared.',
    'zh-Hans': '来源未说明则留空；此时只展示，不比较。',
    'zh-Hant': '來源未說明則留空；此時只展示，不比較。',
  },
  'benchmarks.field.method': { en: 'Method', 'zh-Hans': '方法', 'zh-Hant': '方法' },
  'benchmarks.field.method.hint': {
    en: 'Whom they asked, by which channel, with which words and scale.',
    'zh-Hans': '调查对象、渠道、措辞和量表。',
    'zh-Hant': '調查對象、管道、用詞和量表。',
  },
  'benchmarks.save': { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  'benchmarks.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'benchmarks.change.short': { en: 'Change', 'zh-Hans': '修改', 'zh-Hant': '修改' },
  'benchmarks.remove.short': { en: 'Remove', 'zh-Hans': '移除', 'zh-Hant': '移除' },
  'benchmarks.added': { en: '{name} is entered.', 'zh-Hans': '已录入“{name}”。', 'zh-Hant': '已輸入「{name}」。' },
  'benchmarks.changed': { en: '{name} is changed.', 'zh-Hans': '已修改“{name}”。', 'zh-Hant': '已修改「{name}」。' },
  'benchmarks.removed': { en: '{name} is removed.', 'zh-Hans': '已移除“{name}”。', 'zh-Hant': '已移除「{name}」。' },
  'benchmarks.how': { en: 'How this was computed', 'zh-Hans': '这些数怎么算的', 'zh-Hant': '這些數怎麼算的' },
  'benchmarks.how.published': {
    en: 'Of a published figure only the score and the number of answers are known, not how many were passive. It is taken to be as spread as such a score can be, so that its range is never too narrow; then both are compared as two independent groups (plus-two).',
    'zh-Hans':
      '外部基准只有得分和回答数，不知道中立者有多少，因此按该得分可能的最大离散程度计算，区间不会偏窄；再按两个独立组比较（plus-two）。',
    'zh-Hant':
      '外部基準只有得分和回答數，不知道中立者有多少，因此依該得分可能的最大離散程度計算，區間不會偏窄；再按兩個獨立組比較（plus-two）。',
  },
  'benchmarks.how.own': {
    en: 'Own periods are compared with each other, own segments each with all others together, corrected for the number of looks.',
    'zh-Hans': '自己的各期直接互相比较；各分组分别与其余全部比较，并按比较次数校正。',
    'zh-Hant': '自己的各期直接互相比較；各分群分別與其餘全部比較，並依比較次數校正。',
  },
  'benchmarks.how.guide': { en: 'All formulas and sources', 'zh-Hans': '全部公式与来源', 'zh-Hant': '全部公式與來源' },
})
