import { words } from './locale.ts'

/** How a file is written, and what its columns may become. */
export const importReading = words({
  'import.reading': {
    en: 'How the file is written',
    'zh-Hans': '文件格式',
    'zh-Hant': '檔案格式',
  },
  'import.reading.doubtful': {
    en: 'We are not sure. Look whether the words below read right, and choose another reading if not.',
    'zh-Hans': '无法完全确定，请核对下方文字是否正常；如有乱码，请改选其他格式。',
    'zh-Hant': '無法完全確定，請核對下方文字是否正常；如有亂碼，請改選其他格式。',
  },
  'import.reading.encoding': { en: 'Character encoding', 'zh-Hans': '字符编码', 'zh-Hant': '字元編碼' },
  'import.reading.delimiter': { en: 'Between the cells', 'zh-Hans': '分隔符', 'zh-Hant': '分隔符號' },
  'import.reading.delimiter.comma': { en: 'Comma', 'zh-Hans': '逗号', 'zh-Hant': '逗號' },
  'import.reading.delimiter.semicolon': { en: 'Semicolon', 'zh-Hans': '分号', 'zh-Hant': '分號' },
  'import.reading.delimiter.tab': { en: 'Tab', 'zh-Hans': '制表符', 'zh-Hant': '定位字元' },
  'import.reading.delimiter.bar': { en: 'Vertical bar', 'zh-Hans': '竖线', 'zh-Hant': '直線' },
  'import.type.text': {
    en: 'Text',
    'zh-Hans': '文本',
    'zh-Hant': '文字',
  },
  'import.type.number': {
    en: 'Number',
    'zh-Hans': '数字',
    'zh-Hant': '數字',
  },
  'import.type.money': {
    en: 'Money',
    'zh-Hans': '金额',
    'zh-Hant': '金額',
  },
  'import.type.date': {
    en: 'Date',
    'zh-Hans': '日期',
    'zh-Hant': '日期',
  },
  'import.type.boolean': {
    en: 'Yes or no',
    'zh-Hans': '是或否',
    'zh-Hant': '是或否',
  },
  'import.type.list': {
    en: 'List',
    'zh-Hans': '列表',
    'zh-Hant': '清單',
  },
  'import.type.fixed': {
    en: 'This attribute is known already, so its type stays.',
    'zh-Hans': '该属性已存在，类型不变。',
    'zh-Hant': '此屬性已存在，類型不變。',
  },
  'import.field.email': {
    en: 'E-mail',
    'zh-Hans': '邮箱',
    'zh-Hant': '電子郵件',
  },
  'import.field.name': {
    en: 'Name',
    'zh-Hans': '姓名',
    'zh-Hant': '姓名',
  },
  'import.field.first_name': {
    en: 'First name',
    'zh-Hans': '名',
    'zh-Hant': '名',
  },
  'import.field.last_name': {
    en: 'Last name',
    'zh-Hans': '姓',
    'zh-Hant': '姓',
  },
  'import.field.phone': {
    en: 'Phone',
    'zh-Hans': '电话',
    'zh-Hant': '電話',
  },
  'import.field.external_id': {
    en: 'Your ID of the person',
    'zh-Hans': '个人编号',
    'zh-Hant': '個人編號',
  },
  'import.field.account_name': {
    en: 'Company',
    'zh-Hans': '公司',
    'zh-Hant': '公司',
  },
  'import.field.account_domain': {
    en: 'Domain of the company',
    'zh-Hans': '公司域名',
    'zh-Hant': '公司網域',
  },
  'import.field.account_owner': {
    en: 'Owner of the company',
    'zh-Hans': '公司负责人',
    'zh-Hant': '公司負責人',
  },
  'import.field.account_external_id': {
    en: 'Your ID of the company',
    'zh-Hans': '公司编号',
    'zh-Hant': '公司編號',
  },
  'import.field.role': {
    en: 'Role',
    'zh-Hans': '职位',
    'zh-Hant': '職稱',
  },
  'import.field.locale': {
    en: 'Language',
    'zh-Hans': '语言',
    'zh-Hant': '語言',
  },
  'import.field.time_zone': {
    en: 'Time zone',
    'zh-Hans': '时区',
    'zh-Hant': '時區',
  },
  'import.field.event': { en: 'Event', 'zh-Hans': '事件', 'zh-Hant': '事件' },
  'import.field.occurred_at': { en: 'When it happened', 'zh-Hans': '发生时间', 'zh-Hant': '發生時間' },
  'import.field.message_id': { en: 'ID of the event', 'zh-Hans': '事件编号', 'zh-Hant': '事件編號' },
  'import.field.rating': {
    en: 'Rating 0–10',
    'zh-Hans': '0–10 分评分',
    'zh-Hant': '0–10 分評分',
  },
  'import.field.answered_at': {
    en: 'When it was answered',
    'zh-Hans': '回答时间',
    'zh-Hant': '回答時間',
  },
  'import.field.verbatim': {
    en: 'What was said',
    'zh-Hans': '原话',
    'zh-Hant': '原話',
  },
  'import.field.wave': {
    en: 'Wave',
    'zh-Hans': '批次',
    'zh-Hant': '批次',
  },
  'import.notation': {
    en: 'How the file writes things',
    'zh-Hans': '文件的书写方式',
    'zh-Hant': '檔案的書寫方式',
  },
  'import.notation.date': {
    en: 'Dates',
    'zh-Hans': '日期格式',
    'zh-Hant': '日期格式',
  },
  'import.notation.date.shows': {
    en: '“{value}” is {day}.',
    'zh-Hans': '“{value}”即 {day}。',
    'zh-Hant': '「{value}」即 {day}。',
  },
  'import.notation.date.misfit': {
    en: '“{value}” does not fit this format.',
    'zh-Hans': '“{value}”与此格式不符。',
    'zh-Hant': '「{value}」與此格式不符。',
  },
  'import.notation.date.ambiguous': {
    en: 'The first rows fit more than one format. Choose the one that the file means.',
    'zh-Hans': '前几行符合多种格式，请选择文件实际使用的格式。',
    'zh-Hant': '前幾列符合多種格式，請選擇檔案實際使用的格式。',
  },
  'import.notation.country': {
    en: 'Phone numbers without + are of',
    'zh-Hans': '没有 + 的电话号码属于',
    'zh-Hant': '沒有 + 的電話號碼屬於',
  },
  'import.notation.country.hint': {
    en: 'They are kept with their country code, so that one number written two ways is one person.',
    'zh-Hans': '号码会补上国家代码保存，写法不同的同一号码会识别为同一个人。',
    'zh-Hant': '號碼會補上國碼儲存，寫法不同的同一號碼會識別為同一個人。',
  },
  'import.notation.country.none': {
    en: 'No country: keep them as they are',
    'zh-Hans': '不指定，保持原样',
    'zh-Hant': '不指定，保持原樣',
  },
  'import.notation.decimal': {
    en: 'Decimals',
    'zh-Hans': '小数点',
    'zh-Hant': '小數點',
  },
})
