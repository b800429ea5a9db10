import { words } from './locale.ts'

/** What is wrong with a measure of behaviour, or keeps it from going. */
export const behaviourRefusals = words({
  'attribute.computed': {
    en: 'This value is counted from events and cannot be entered. Change the measure under Listen, Behaviour.',
    'zh-Hans': '此值由行为事件统计得出，不能手工填写。如需调整，请到“倾听 › 行为”修改指标。',
    'zh-Hant': '此值由行為事件統計得出，不能手動填寫。如需調整，請到「傾聽 › 行為」修改指標。',
  },
  'api_keys.no_role': {
    en: 'A write-only key sends events and reads nothing, so it has no role. Leave the role out.',
    'zh-Hans': '只写密钥只能发送事件，不能读取任何内容，因此没有角色。请不要填写角色。',
    'zh-Hant': '唯寫金鑰只能傳送事件，不能讀取任何內容，因此沒有角色。請不要填寫角色。',
  },
  'refusal.too_many_events': {
    en: 'This key sends at most {limit, number} events a minute. Send these again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '此密钥每分钟最多发送 {limit, number} 个事件。请在 {seconds, number} 秒后重新发送这一批。',
    'zh-Hant': '此金鑰每分鐘最多傳送 {limit, number} 個事件。請在 {seconds, number} 秒後重新傳送這一批。',
  },
  'measure.too_many': {
    en: 'A workspace has at most {limit, number} measures. Remove one that nobody uses.',
    'zh-Hans': '一个工作区最多 {limit, number} 个行为指标。请先删除不再使用的指标。',
    'zh-Hant': '一個工作區最多 {limit, number} 個行為指標。請先刪除不再使用的指標。',
  },
  'measure.name_taken': {
    en: 'There is an attribute “{key}” already. Choose another name.',
    'zh-Hans': '已有名为“{key}”的属性。请换个名称。',
    'zh-Hant': '已有名為「{key}」的屬性。請換個名稱。',
  },
  'measure.type_stays': {
    en: 'The values of this measure are {type, select, number {numbers} date {days} other {texts}}, and conditions may rely on that. Define a new measure for another kind of value.',
    'zh-Hans':
      '此指标的值是{type, select, number {数字} date {日期} other {文本}}，已有条件可能依赖于此。需要其他类型的值时，请新建一个指标。',
    'zh-Hant':
      '此指標的值是{type, select, number {數字} date {日期} other {文字}}，已有條件可能依賴於此。需要其他類型的值時，請新增一個指標。',
  },
  'measure.in_segment': {
    en: 'The segment “{segment}” asks for this measure. Change or remove the segment first.',
    'zh-Hans': '分群“{segment}”用到了此指标。请先修改或删除该分群。',
    'zh-Hant': '分群「{segment}」用到了此指標。請先修改或刪除該分群。',
  },
  'measure.in_wave': {
    en: 'The wave “{wave}” divides people by this measure. Remove it once the wave is over.',
    'zh-Hans': '批次“{wave}”按此指标分层抽样。请等该批次结束后再删除。',
    'zh-Hant': '批次「{wave}」按此指標分層抽樣。請等該批次結束後再刪除。',
  },
  'measure.problem.property_needed': {
    en: 'Which property? Choose one that these events carry.',
    'zh-Hans': '统计哪个属性？请选择这类事件带有的属性。',
    'zh-Hant': '統計哪個屬性？請選擇這類事件帶有的屬性。',
  },
  'measure.problem.property_needless': {
    en: 'This calculation looks at no property. Leave it out.',
    'zh-Hans': '这种算法不涉及属性，请不要填写。',
    'zh-Hant': '這種算法不涉及屬性，請不要填寫。',
  },
  'measure.problem.value_type_needed': {
    en: 'Is the last value a number or a text? Choose one.',
    'zh-Hans': '最近的值是数字还是文本？请选择。',
    'zh-Hant': '最近的值是數字還是文字？請選擇。',
  },
  'measure.problem.value_type_needless': {
    en: 'Only a last value needs its type said. Leave it out.',
    'zh-Hans': '只有“最近的值”需要说明类型，请不要填写。',
    'zh-Hant': '只有「最近的值」需要說明類型，請不要填寫。',
  },
  'measure.problem.days_needless': {
    en: 'This looks at all events that are kept. Leave the number of days out.',
    'zh-Hans': '这种算法会看全部保留的事件，请不要填写天数。',
    'zh-Hant': '這種算法會看全部保留的事件，請不要填寫天數。',
  },
  'measure.problem.number_needed': {
    en: 'More and less compare numbers. Enter a number.',
    'zh-Hans': '“大于”“小于”只能与数字比较。请填写数字。',
    'zh-Hant': '「大於」「小於」只能與數字比較。請填寫數字。',
  },
})
