import { words } from './locale.ts'

/** What the server says when a study cannot be made. */
export const studyRefusals = words({
  'study.too_many': {
    en: '{limit, plural, one {A study is} other {# studies are}} being computed already. Wait for one of them, or cancel it, and ask again.',
    'zh-Hans': '已有 {limit, number} 项分析正在计算。请等其中一项完成，或取消一项，再试一次。',
    'zh-Hant': '已有 {limit, number} 項分析正在計算。請等其中一項完成，或取消一項，再試一次。',
  },
  'study.too_many_attributes': {
    en: 'At most {limit, number} attributes can be studied at once. Name fewer.',
    'zh-Hans': '一次最多分析 {limit, number} 个属性，请减少几个。',
    'zh-Hant': '一次最多分析 {limit, number} 個屬性，請減少幾個。',
  },
  'study.not_studied': {
    en: '“{name}” is a date or a list and cannot be studied; name texts, numbers, amounts or yes-or-no attributes.',
    'zh-Hans': '“{name}”是日期或列表，无法分析；请选择文本、数字、金额或是非类属性。',
    'zh-Hant': '「{name}」是日期或清單，無法分析；請選擇文字、數字、金額或是非類屬性。',
  },
})
