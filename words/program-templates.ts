import { words } from './locale.ts'

/** What people of each trade design their relational program by; the texts become a program's own and are edited there. */
export const programTemplates = words({
  'design.template.saas': { en: 'Software (SaaS)', 'zh-Hans': '软件（SaaS）', 'zh-Hant': '軟體（SaaS）' },
  'design.template.ecommerce': { en: 'E-commerce', 'zh-Hans': '电商', 'zh-Hant': '電商' },
  'design.template.dealers': { en: 'Dealers and distributors', 'zh-Hans': '经销商与渠道', 'zh-Hant': '經銷商與通路' },
  'design.template.services': { en: 'Services and agencies', 'zh-Hans': '专业服务与代理', 'zh-Hant': '專業服務與代理' },

  'design.saas.who': {
    en: 'Administrators, everyday users and buyers of paying customers, asked and read apart: the administrator runs it, the user lives with it, the buyer renews it. No trials, and nobody in their first 60 days.',
    'zh-Hans':
      '付费客户中的管理员、日常用户和采购决策人，分开询问、分开看：管理员管系统，用户天天用，决策人定续约。试用客户和使用不满 60 天的人不问。',
    'zh-Hant':
      '付費客戶中的管理員、日常使用者和採購決策者，分開詢問、分開看：管理員管系統，使用者天天用，決策者定續約。試用客戶和使用未滿 60 天的人不問。',
  },
  'design.saas.what': {
    en: 'The whole relationship: would they recommend the product to a colleague, and why. Not one feature, not one support case.',
    'zh-Hans': '问整体关系：是否愿意把产品推荐给同行，原因是什么。不问某个功能，也不问某次工单。',
    'zh-Hant': '問整體關係：是否願意把產品推薦給同業，原因是什麼。不問某個功能，也不問某張工單。',
  },
  'design.saas.when': {
    en: 'Every quarter, half of those who have rested. Nobody is asked more than twice a year. Ask at least 60 days before a renewal, so that there is time to act.',
    'zh-Hans': '每季度一次，每次询问静默期已满者中的一半，每人一年最多两次。距续约至少 60 天时问，才来得及行动。',
    'zh-Hant': '每季一次，每次詢問靜默期已滿者中的一半，每人一年最多兩次。距續約至少 60 天時問，才來得及行動。',
  },
  'design.saas.where': {
    en: 'By mail, with the scale in the mail, signed by the head of customer success. Replies go to a person who reads them.',
    'zh-Hans': '通过邮件，邮件里直接打分，由客户成功负责人署名；回信有人看、有人回。',
    'zh-Hant': '透過郵件，郵件裡直接評分，由客戶成功主管署名；回信有人看、有人回。',
  },
  'design.saas.why': {
    en: 'To see which customers are at risk before they renew, to call every detractor within 48 hours, and to bring the three most frequent reasons into the roadmap review.',
    'zh-Hans': '在续约前看清哪些客户有风险；48 小时内联系每一位贬损者；把最常见的三个原因带进产品规划会。',
    'zh-Hant': '在續約前看清哪些客戶有風險；48 小時內聯絡每一位批評者；把最常見的三個原因帶進產品規劃會。',
  },
  'design.saas.how': {
    en: 'A sample that represents every plan, at most five people of one company, mails over ten days in office hours, one reminder after five days.',
    'zh-Hans': '抽样覆盖每种套餐，每家公司最多五人；十天内在工作时间分批发出，五天后提醒一次。',
    'zh-Hant': '抽樣涵蓋每種方案，每家公司最多五人；十天內在上班時間分批寄出，五天後提醒一次。',
  },

  'design.ecommerce.who': {
    en: 'Buyers with three orders or more within twelve months, so that they judge the shop and not a single parcel. New members and regulars are read apart. Nobody with an open complaint or return.',
    'zh-Hans':
      '近十二个月下单三次及以上的买家，他们评价的是整家店，而不是某个包裹；新会员和老会员分开看。投诉或退货处理中的买家暂不询问。',
    'zh-Hant':
      '近十二個月下單三次以上的買家，他們評價的是整家店，而不是某個包裹；新會員和老會員分開看。客訴或退貨處理中的買家暫不詢問。',
  },
  'design.ecommerce.what': {
    en: 'Would they recommend shopping here to friends, and why: range, price, delivery, packing, returns, service. The single order is the business of a poll after delivery.',
    'zh-Hans': '是否愿意推荐亲友来买，原因是什么：商品、价格、物流、包装、退换、客服。单次订单的感受另在签收后询问。',
    'zh-Hant': '是否願意推薦親友來買，原因是什麼：商品、價格、物流、包裝、退換貨、客服。單次訂單的感受另在到貨後詢問。',
  },
  'design.ecommerce.when': {
    en: 'Twice a year, away from the big sales: their rush and their delays would speak instead of the shop.',
    'zh-Hans': '每半年一次，避开“618”“双 11”等大促，免得答的都是爆仓和延误。',
    'zh-Hant': '每半年一次，避開「雙 11」、週年慶等大檔期，免得答的都是塞單和延誤。',
  },
  'design.ecommerce.where': {
    en: 'By mail to the address of the account, with the scale in the mail. It opens well on a phone: most buyers read it there.',
    'zh-Hans': '发到会员账号的邮箱，邮件里直接打分；多数买家用手机看，先在手机上检查一遍。',
    'zh-Hant': '寄到會員帳號的信箱，郵件裡直接評分；多數買家用手機看，先在手機上檢查一遍。',
  },
  'design.ecommerce.why': {
    en: 'To learn what makes buyers come back, to mend what drives them away, and to follow the score of each level beside repeat purchase.',
    'zh-Hans': '弄清买家为什么回头、为什么流失，先改流失最多的原因；把各等级的得分和复购率放在一起看。',
    'zh-Hant': '弄清買家為什麼回頭、為什麼流失，先改流失最多的原因；把各等級的得分和回購率放在一起看。',
  },
  'design.ecommerce.how': {
    en: 'Five hundred people at a time, one lot a day at most, until the score of each level is known to ±7 points; one reminder after a week. Nobody more is written to than needed.',
    'zh-Hans': '每批五百人，每天最多一批，直到各等级的得分误差在 ±7 以内；一周后提醒一次。够了就停，不多打扰。',
    'zh-Hant': '每批五百人，每天最多一批，直到各等級的得分誤差在 ±7 以內；一週後提醒一次。夠了就停，不多打擾。',
  },

  'design.dealers.who': {
    en: 'Every dealer: the owner, and the people in purchasing, sales and service who work with us every week. The owner speaks of margin and future, the others of the daily work, so their roles are read apart.',
    'zh-Hans':
      '每一家经销商：老板，以及每周与我们打交道的采购、销售、售后负责人。老板谈利润和前景，其他人谈日常协作，按角色分开看。',
    'zh-Hant': '每一家經銷商：老闆，以及每週與我們往來的採購、業務、售後窗口。老闆談利潤和前景，其他人談日常合作，依角色分開看。',
  },
  'design.dealers.what': {
    en: 'Would they recommend us to another dealer as a partner, and why: delivery, terms and rebates, product, training, warranty, the field manager.',
    'zh-Hans': '是否愿意向同行推荐与我们合作，原因是什么：供货、政策与返利、产品、培训、质保、区域经理。',
    'zh-Hant': '是否願意向同業推薦與我們合作，原因是什麼：供貨、政策與獎勵、產品、教育訓練、保固、區域業務。',
  },
  'design.dealers.when': {
    en: 'Twice a year, between the seasons and well before the annual agreements. Never in the weeks of targets and rebates.',
    'zh-Hans': '每半年一次，避开旺季，并早于年度签约；压任务、算返利的那几周不问。',
    'zh-Hant': '每半年一次，避開旺季，並早於年度簽約；衝目標、結算獎勵的那幾週不問。',
  },
  'design.dealers.where': {
    en: 'By mail, signed by the head of the dealer network and not by the field manager, who is part of what they judge.',
    'zh-Hans': '通过邮件，由渠道负责人署名，而不是区域经理：他也是被评价的一方。',
    'zh-Hant': '透過郵件，由通路主管署名，而不是區域業務：他也是被評價的一方。',
  },
  'design.dealers.why': {
    en: 'To keep the dealers we would miss, to mend terms and processes that cost them money, and to tell all of them at the next dealer conference what was changed.',
    'zh-Hans': '留住不能失去的经销商，改掉让他们赔钱费力的政策和流程，并在下次经销商大会上说明改了什么。',
    'zh-Hant': '留住不能失去的經銷商，改掉讓他們賠錢費力的政策和流程，並在下次經銷商大會上說明改了什麼。',
  },
  'design.dealers.how': {
    en: 'Everyone, since dealers are few and each counts; at most four people of one dealer, over ten days in office hours, two reminders five days apart. Ask that no field manager helps with the answers.',
    'zh-Hans':
      '家数不多、家家重要，因此全部询问；每家最多四人，十天内在工作时间分批发出，间隔五天提醒两次。请区域经理不要代填或催填。',
    'zh-Hant':
      '家數不多、家家重要，因此全部詢問；每家最多四人，十天內在上班時間分批寄出，間隔五天提醒兩次。請區域業務不要代填或催填。',
  },

  'design.services.who': {
    en: 'The sponsor who pays and the contact who works with our team from day to day, of every client with a running engagement. They often see different things, so both are asked and read apart.',
    'zh-Hans': '每个在服务客户的两类人：拍板付费的发起人，和与团队天天对接的联系人。两者看到的常常不同，都问，分开看。',
    'zh-Hant': '每個服務中客戶的兩類人：拍板付費的發起人，和與團隊天天對接的窗口。兩者看到的常常不同，都問，分開看。',
  },
  'design.services.what': {
    en: 'Would they recommend us to someone with the same task, and why: understanding, quality, reliability, people, value for the fee.',
    'zh-Hans': '遇到有同样需求的人，是否愿意推荐我们，原因是什么：理解需求、交付质量、守时、团队、性价比。',
    'zh-Hant': '遇到有同樣需求的人，是否願意推薦我們，原因是什麼：理解需求、交付品質、準時、團隊、性價比。',
  },
  'design.services.when': {
    en: 'Every quarter, about two weeks before the business review, so that the answers are on its table. The end of an engagement has an ask of its own.',
    'zh-Hans': '每季度一次，在季度回顾前两周左右，让回答能上会；项目结束时另行询问。',
    'zh-Hant': '每季一次，在季度檢討前兩週左右，讓回答能上會；專案結束時另行詢問。',
  },
  'design.services.where': {
    en: 'By mail, signed by a partner who is not on the engagement, so that it is easy to be frank.',
    'zh-Hans': '通过邮件，由不在该项目上的合伙人署名，客户才好开口说实话。',
    'zh-Hant': '透過郵件，由不在該專案上的合夥人署名，客戶才好開口說實話。',
  },
  'design.services.why': {
    en: 'To hear of doubts while they can still be put right, to keep and extend engagements, and to learn whom we may ask for a reference.',
    'zh-Hans': '在还来得及的时候听到疑虑，留住并扩大合作，也知道可以请谁做推荐人。',
    'zh-Hant': '在還來得及的時候聽到疑慮，留住並擴大合作，也知道可以請誰當推薦人。',
  },
  'design.services.how': {
    en: 'Everyone, since clients are few; at most three people of one client, over five days in office hours, one reminder after five days. A detractor is called by a partner within two days.',
    'zh-Hans': '客户不多，因此全部询问；每家最多三人，五天内在工作时间发出，五天后提醒一次。贬损者由合伙人在两天内致电。',
    'zh-Hant': '客戶不多，因此全部詢問；每家最多三人，五天內在上班時間寄出，五天後提醒一次。批評者由合夥人在兩天內致電。',
  },
})
