import type { SampleLocale } from './verbatims.ts'

const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = '', latin = ''] = pair.split('/')
      return [name, latin]
    })
const listed = (text: string): string[] => text.trim().split(/\s+/)

/** First words of made-up companies. */
export const ENGLISH_WORDS = listed(`
  Harbourline Quarrystone Ashgrove Millbrook Fernhill Copperleaf Tidewell Oakbridge Larkfield Stonegate Bluecrane Redthorn Windmere
  Elmsworth Silverbirch Greystoke Thornbury Marshwood Kestrel Ironbark Saltmarsh Hollowell Pinecrest Brackenfield Westering Foxglove
  Cedarfall Mossgrove Highmoor Larchmont Riverbend Sandpiper Wolfden Amberly Driftwood Farrow Gullwing Heathrose Juniper Kingsmere`)

export const CHINESE_WORDS = pairs(`
  云杉/yunshan 长河/changhe 明湖/minghu 启航/qihang 博远/boyuan 青禾/qinghe 远帆/yuanfan 金穗/jinsui 星野/xingye 同舟/tongzhou 锦程/jincheng
  北岭/beiling 海岳/haiyue 晨露/chenlu 丰泽/fengze 银桥/yinqiao 瑞林/ruilin 天工/tiangong 恒泰/hengtai 山河/shanhe 白鹭/bailu 新桥/xinqiao
  朗润/langrun 蓝湾/lanwan 广陵/guangling 松江源/songjiangyuan 沃野/woye 百川/baichuan 清源/qingyuan 凌云/lingyun`)

export const TAIWAN_WORDS = pairs(
  '晨光/chenguang 永豐源/yongfengyuan 翠峰/cuifeng 大安溪/daanxi 日昇/risheng 海鷗/haiou 綠川/luchuan 玉山林/yushanlin',
)

/** Industries with the last words of their companies; the first is the value of the attribute. */
export const INDUSTRIES: {
  name: Record<SampleLocale, string>
  suffix: Record<SampleLocale, readonly [string, ...string[]]>
  latin: string
}[] = [
  {
    name: { en: 'Manufacturing', 'zh-Hans': '制造业', 'zh-Hant': '製造業' },
    suffix: { en: ['Works', 'Precision', 'Components'], 'zh-Hans': ['精密制造', '机械', '电子'], 'zh-Hant': ['精密', '電子'] },
    latin: 'works',
  },
  {
    name: { en: 'Logistics', 'zh-Hans': '物流', 'zh-Hant': '物流' },
    suffix: { en: ['Freight', 'Logistics', 'Carriers'], 'zh-Hans': ['物流', '供应链', '货运'], 'zh-Hant': ['物流', '貨運'] },
    latin: 'freight',
  },
  {
    name: { en: 'Facilities', 'zh-Hans': '物业与设施', 'zh-Hant': '物業與設施' },
    suffix: {
      en: ['Facilities', 'Property Care', 'Estates'],
      'zh-Hans': ['物业', '设施服务', '商管'],
      'zh-Hant': ['物業', '設施'],
    },
    latin: 'estates',
  },
  {
    name: { en: 'Healthcare', 'zh-Hans': '医疗', 'zh-Hant': '醫療' },
    suffix: { en: ['Health', 'Clinics', 'Care Group'], 'zh-Hans': ['医院', '医疗', '健康'], 'zh-Hant': ['醫院', '醫療'] },
    latin: 'health',
  },
  {
    name: { en: 'Energy', 'zh-Hans': '能源', 'zh-Hant': '能源' },
    suffix: { en: ['Energy', 'Power', 'Renewables'], 'zh-Hans': ['能源', '电力', '新能源'], 'zh-Hant': ['能源', '電力'] },
    latin: 'energy',
  },
  {
    name: { en: 'Retail', 'zh-Hans': '零售', 'zh-Hant': '零售' },
    suffix: { en: ['Stores', 'Retail', 'Market'], 'zh-Hans': ['商超', '零售', '便利'], 'zh-Hant': ['零售', '百貨'] },
    latin: 'stores',
  },
  {
    name: { en: 'Construction', 'zh-Hans': '建筑', 'zh-Hant': '營造' },
    suffix: { en: ['Builders', 'Construction', 'Civil'], 'zh-Hans': ['建设', '建工', '工程'], 'zh-Hant': ['營造', '工程'] },
    latin: 'build',
  },
]

export const REGIONS = [
  {
    key: 'china',
    name: { en: 'Mainland China', 'zh-Hans': '中国大陆', 'zh-Hant': '中國大陸' },
    locale: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
  },
  {
    key: 'north_america',
    name: { en: 'North America', 'zh-Hans': '北美', 'zh-Hant': '北美' },
    locale: 'en',
    timeZone: 'America/Chicago',
  },
  { key: 'europe', name: { en: 'Europe', 'zh-Hans': '欧洲', 'zh-Hant': '歐洲' }, locale: 'en', timeZone: 'Europe/London' },
  {
    key: 'southeast_asia',
    name: { en: 'Southeast Asia', 'zh-Hans': '东南亚', 'zh-Hant': '東南亞' },
    locale: 'en',
    timeZone: 'Asia/Singapore',
  },
  {
    key: 'taiwan_hong_kong',
    name: { en: 'Hong Kong and Taiwan', 'zh-Hans': '港台', 'zh-Hant': '港臺' },
    locale: 'zh-Hant',
    timeZone: 'Asia/Taipei',
  },
] as const
export type Region = (typeof REGIONS)[number]
