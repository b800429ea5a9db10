import { words } from './locale.ts'

/** The root causes of `domain/act/root-cause.ts`, as the one who closes a case reads them. */
export const rootCauses = words({
  'root_cause.product': { en: 'Missing or unfit feature', 'zh-Hans': '功能缺失或不合用', 'zh-Hant': '功能缺少或不合用' },
  'root_cause.reliability': { en: 'Outages and errors', 'zh-Hans': '故障与报错', 'zh-Hant': '當機與錯誤' },
  'root_cause.performance': { en: 'Too slow', 'zh-Hans': '速度慢', 'zh-Hant': '速度慢' },
  'root_cause.usability': { en: 'Hard to use', 'zh-Hans': '不易上手', 'zh-Hant': '不易上手' },
  'root_cause.price': { en: 'Price', 'zh-Hans': '价格', 'zh-Hant': '價格' },
  'root_cause.billing': { en: 'Invoices and contract', 'zh-Hans': '账单与合同', 'zh-Hant': '帳單與合約' },
  'root_cause.support': { en: 'Support', 'zh-Hans': '客户支持', 'zh-Hant': '客戶支援' },
  'root_cause.onboarding': { en: 'Getting started', 'zh-Hans': '上线与培训', 'zh-Hant': '導入與教育訓練' },
  'root_cause.integration': {
    en: 'Integration with other systems',
    'zh-Hans': '与其他系统的对接',
    'zh-Hant': '與其他系統的整合',
  },
  'root_cause.communication': { en: 'We told them too little', 'zh-Hans': '沟通不到位', 'zh-Hant': '溝通不足' },
  'root_cause.fit': { en: 'Not the right product for them', 'zh-Hans': '产品与需求不匹配', 'zh-Hant': '產品與需求不符' },
  'root_cause.other': { en: 'Something else', 'zh-Hans': '其他', 'zh-Hant': '其他' },
})
