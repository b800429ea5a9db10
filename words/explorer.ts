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
