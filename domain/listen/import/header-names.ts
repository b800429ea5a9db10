/** What a column of people may be. */
export const CONTACT_FIELDS = [
  'email',
  'name',
  'first_name',
  'last_name',
  'phone',
  'external_id',
  'account_name',
  'account_domain',
  'account_external_id',
  'account_owner',
  'role',
  'locale',
  'time_zone',
] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]

/** What a column of answers may be. */
export const RESPONSE_FIELDS = [
  'rating',
  'answered_at',
  'verbatim',
  'wave',
  'email',
  'name',
  'external_id',
  'account_name',
  'account_domain',
  'account_external_id',
] as const
export type ResponseField = (typeof RESPONSE_FIELDS)[number]

/** What a column of events may be: what happened, when, and whom it tells of. */
export const ACTIVITY_FIELDS = [
  'event',
  'occurred_at',
  'message_id',
  'email',
  'phone',
  'external_id',
  'account_domain',
  'account_external_id',
] as const
export type ActivityField = (typeof ACTIVITY_FIELDS)[number]
export type Field = ContactField | ResponseField | ActivityField

/** A header as it is compared: lower case, NFKC, without spaces and punctuation. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const listed = (names: string): readonly string[] => names.trim().split(/\s+/)

/** The names that files give to each field, best first, in the form of plainHeader. */
export const HEADER_NAMES: Record<Field, readonly string[]> = {
  rating: listed(`
    rating npsrating npsscore nps score overallrating 评分 打分 推荐分 推荐度 分数 評分 推薦分數 推薦度 分數`),
  answered_at: listed(`
    answeredat answerdate respondedat responsedate submittedat submitdate completedat createdat date
    timestamp time 回答时间 答复时间 填写时间 提交时间 回答日期 评价时间 日期 时间 回答時間 填寫時間 提交時間 回覆時間 評價時間 時間`),
  event: listed(`
    event eventname eventtype action activity 事件 事件名 事件名称 行为 动作 事件名稱 行為 動作`),
  occurred_at: listed(`
    occurredat eventtime eventdate happenedat timestamp at time date createdat 发生时间 事件时间 时间 日期 發生時間 事件時間 時間`),
  message_id: listed(`
    messageid eventid insertid uuid 消息id 事件id 訊息id`),
  verbatim: listed(`
    verbatim comment comments feedback reason openanswer why review content text 原话 评论 意见 反馈 原因 建议 评价内容
    留言 原話 評論 意見 回饋 建議 評價內容`),
  wave: listed(`
    wave wavename survey surveyname campaign round quarter 波次 批次 调研批次 期次 調查批次 季度`),
  email: listed(`
    email emailaddress mail contactemail useremail 邮箱 电子邮箱 邮件地址 电子邮件 信箱 電子郵件 電子信箱 郵件地址 eメール`),
  name: listed(`
    name fullname contactname contact customername username 姓名 联系人 联系人姓名 名字 聯絡人 聯絡人姓名`),
  first_name: listed(`
    firstname givenname forename 名`),
  last_name: listed(`
    lastname surname familyname 姓 姓氏`),
  phone: listed(`
    phone phonenumber mobile mobilephone telephone tel cell 手机 手机号 手机号码 电话 联系电话 手機 手機號碼 電話 聯絡電話`),
  external_id: listed(`
    externalid contactid customerid userid personid id uid 客户id 用户id 联系人id 编号 客户编号 客戶id 使用者id 聯絡人id 編號
    客戶編號`),
  account_name: listed(`
    account accountname company companyname organization organisation org employer 公司 公司名称 企业 企业名称 客户名称
    单位 公司名稱 企業 企業名稱 客戶名稱 單位`),
  account_domain: listed(`
    accountdomain companydomain domain website companywebsite 域名 公司域名 官网 網域 公司網域 官網 網站`),
  account_external_id: listed(`
    accountid accountexternalid companyid organizationid orgid tenantid 公司id 公司编号 企业id 公司編號 企業id`),
  account_owner: listed(`
    owner accountowner companyowner csm customersuccessmanager accountmanager relationshipmanager 负责人 客户负责人 客户经理
    客户成功经理 負責人 客戶負責人 客戶經理 客戶成功經理`),
  role: listed(`
    role jobtitle title position jobrole 职位 职务 角色 岗位 職稱 職位 職務`),
  locale: listed(`
    locale language lang preferredlanguage 语言 首选语言 語言 語系 偏好語言`),
  time_zone: listed(`
    timezone tz 时区 時區`),
}

/** Columns that tell of a company rather than of a person. */
export const ACCOUNT_HEADERS =
  /^(plan|tier|package|edition|arr|mrr|revenue|monthlyfee|annualfee|acv|seats?|licen[cs]es|employees|companysize|size|industry|sector|region|country|renewal.*|contract.*|segment|account.*|company.*|csm|owner|套餐|版本|方案|年费|年收入|月费|月費|营收|年費|年營收|席位.*|座位.*|授权数|授權數|员工数|人数|規模|规模|員工數|行业|行業|產業|产业|区域|地区|區域|地區|国家|國家|续约.*|續約.*|到期.*|客户等级|客戶等級)$/
