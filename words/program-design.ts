import { words } from './locale.ts'

/** The tab on which a program is designed, and the choice of a template. */
export const programDesign = words({
  'design.title': { en: 'Design', 'zh-Hans': '设计', 'zh-Hant': '設計' },
  'design.note': {
    en: 'For your team, never for customers. The settings that carry it out stand beside each part.',
    'zh-Hans': '只给团队看，客户看不到。每一项都注明了在哪里设置。',
    'zh-Hant': '只給團隊看，客戶看不到。每一項都註明了在哪裡設定。',
  },
  'design.who': { en: 'Who is asked', 'zh-Hans': '问谁', 'zh-Hant': '問誰' },
  'design.what': { en: 'What about', 'zh-Hans': '问什么', 'zh-Hant': '問什麼' },
  'design.when': { en: 'When', 'zh-Hans': '何时问', 'zh-Hant': '何時問' },
  'design.where': { en: 'Where they meet the question', 'zh-Hans': '在哪里问', 'zh-Hant': '在哪裡問' },
  'design.why': { en: 'Why we ask', 'zh-Hans': '为什么问', 'zh-Hant': '為什麼問' },
  'design.how': { en: 'How people are chosen and reminded', 'zh-Hans': '怎么问', 'zh-Hant': '怎麼問' },
  'design.who.place': { en: 'Kept in contacts and segments', 'zh-Hans': '名单：联系人与分群', 'zh-Hant': '名單：聯絡人與分群' },
  'design.what.place': { en: 'Asked with the words', 'zh-Hans': '问法：问卷文字', 'zh-Hant': '問法：問卷文字' },
  'design.when.place': {
    en: '{cadence, select, none {Rhythm: not set} monthly {Rhythm: every month} quarterly {Rhythm: every quarter} half_yearly {Rhythm: every half-year} other {Rhythm: every year}}, {days, plural, one {# day of rest} other {# days of rest}}',
    'zh-Hans':
      '{cadence, select, none {节奏：未设置} monthly {节奏：每月} quarterly {节奏：每季度} half_yearly {节奏：每半年} other {节奏：每年}}，静默期 {days} 天',
    'zh-Hant':
      '{cadence, select, none {節奏：未設定} monthly {節奏：每月} quarterly {節奏：每季} half_yearly {節奏：每半年} other {節奏：每年}}，靜默期 {days} 天',
  },
  'design.where.place': { en: 'Shown by the look and the links', 'zh-Hans': '样子：外观与链接', 'zh-Hant': '樣子：外觀與連結' },
  'design.why.place': { en: 'Read from the score', 'zh-Hans': '结果：得分', 'zh-Hant': '結果：得分' },
  'design.how.place': {
    en: 'Carried out by the plan of its waves',
    'zh-Hans': '做法：批次的计划',
    'zh-Hant': '做法：批次的計畫',
  },
  'design.save': { en: 'Save the design', 'zh-Hans': '保存设计', 'zh-Hant': '儲存設計' },
  'design.saved': { en: 'Design saved.', 'zh-Hans': '设计已保存。', 'zh-Hant': '設計已儲存。' },

  'design.template': { en: 'Template', 'zh-Hans': '模板', 'zh-Hant': '範本' },
  'design.template.choose': {
    en: 'What kind of business is it?',
    'zh-Hans': '属于哪类业务？',
    'zh-Hant': '屬於哪類業務？',
  },
  'design.template.none': { en: 'Without a template', 'zh-Hans': '不用模板', 'zh-Hant': '不用範本' },
  'design.sets.saas': {
    en: 'Sets a quarterly rhythm and {days} days of rest. The first wave asks half of the people, by plan, at most five of a company.',
    'zh-Hans': '设为每季度一次、静默期 {days} 天；首个批次按套餐抽取一半的人，每家公司最多五人。',
    'zh-Hant': '設為每季一次、靜默期 {days} 天；首個批次依方案抽取一半的人，每家公司最多五人。',
  },
  'design.sets.ecommerce': {
    en: 'Sets a half-yearly rhythm and {days} days of rest. The first wave asks until each level is known to ±7 points.',
    'zh-Hans': '设为每半年一次、静默期 {days} 天；首个批次问到各等级的误差在 ±7 以内为止。',
    'zh-Hant': '設為每半年一次、靜默期 {days} 天；首個批次問到各等級的誤差在 ±7 以內為止。',
  },
  'design.sets.dealers': {
    en: 'Sets a half-yearly rhythm and {days} days of rest. The first wave asks everyone, by role, at most four of a dealer.',
    'zh-Hans': '设为每半年一次、静默期 {days} 天；首个批次询问所有人，按角色统计，每家最多四人。',
    'zh-Hant': '設為每半年一次、靜默期 {days} 天；首個批次詢問所有人，依角色統計，每家最多四人。',
  },
  'design.sets.services': {
    en: 'Sets a quarterly rhythm and {days} days of rest. The first wave asks everyone, by role, at most three of a client.',
    'zh-Hans': '设为每季度一次、静默期 {days} 天；首个批次询问所有人，按角色统计，每家最多三人。',
    'zh-Hant': '設為每季一次、靜默期 {days} 天；首個批次詢問所有人，依角色統計，每家最多三人。',
  },
  'design.created': {
    en: '{cadence, select, quarterly {The program is ready: every quarter} other {The program is ready: every half-year}}, {days, plural, one {# day} other {# days}} of rest. You can change both under “Sender and rules”.',
    'zh-Hans':
      '{cadence, select, quarterly {调查项目已建好：每季度一次} other {调查项目已建好：每半年一次}}，静默期 {days} 天。两项都可以在“发件人与规则”中修改。',
    'zh-Hant':
      '{cadence, select, quarterly {調查項目已建好：每季一次} other {調查項目已建好：每半年一次}}，靜默期 {days} 天。兩項都可以在「寄件人與規則」中修改。',
  },

  'design.from': { en: 'From the template', 'zh-Hans': '来自模板', 'zh-Hant': '來自範本' },
  'design.from.none': {
    en: 'This program began without a template. The texts of one can be put into the fields; its settings stay as they are.',
    'zh-Hans': '本项目没有使用模板。可以把某个模板的文字填入各栏，各项设置不变。',
    'zh-Hant': '本項目沒有使用範本。可以把某個範本的文字填入各欄，各項設定不變。',
  },
  'design.from.rhythm': { en: 'Rhythm', 'zh-Hans': '节奏', 'zh-Hant': '節奏' },
  'design.from.rest': { en: 'Rest between asks', 'zh-Hans': '静默期', 'zh-Hant': '靜默期' },
  'design.from.now': {
    en: '{was} when it began, {now} now',
    'zh-Hans': '新建时 {was}，现在 {now}',
    'zh-Hant': '新增時 {was}，現在 {now}',
  },
  'design.days': { en: '{days, plural, one {# day} other {# days}}', 'zh-Hans': '{days} 天', 'zh-Hant': '{days} 天' },
  'design.from.first': { en: 'First wave', 'zh-Hans': '首个批次', 'zh-Hant': '首個批次' },
  'design.from.first.started': {
    en: 'It has started; from now on each wave begins like the last one.',
    'zh-Hans': '已经开始；之后的批次沿用上一个批次的计划。',
    'zh-Hant': '已經開始；之後的批次沿用上一個批次的計畫。',
  },
  'design.from.first.stratified': {
    en: '{percent, number} % of the people, in proportion from each {by}',
    'zh-Hans': '按“{by}”等比抽取 {percent, number}% 的人',
    'zh-Hant': '依「{by}」等比抽取 {percent, number}% 的人',
  },
  'design.from.first.random': {
    en: '{percent, number} % of the people, drawn at random',
    'zh-Hans': '随机抽取 {percent, number}% 的人',
    'zh-Hant': '隨機抽取 {percent, number}% 的人',
  },
  'design.from.first.everyone': {
    en: '{divided, select, true {Everyone, counted by {by}} other {Everyone}}',
    'zh-Hans': '{divided, select, true {所有人，按“{by}”统计} other {所有人}}',
    'zh-Hant': '{divided, select, true {所有人，依「{by}」統計} other {所有人}}',
  },
  'design.from.first.precision': {
    en: '{divided, select, true {{batch, number} people at a time, until the score of each {by} is known to ±{margin, number}} other {{batch, number} people at a time, until the score is known to ±{margin, number}}}',
    'zh-Hans':
      '{divided, select, true {每批 {batch, number} 人，直到每个“{by}”的得分误差在 ±{margin, number} 以内} other {每批 {batch, number} 人，直到得分误差在 ±{margin, number} 以内}}',
    'zh-Hant':
      '{divided, select, true {每批 {batch, number} 人，直到每個「{by}」的得分誤差在 ±{margin, number} 以內} other {每批 {batch, number} 人，直到得分誤差在 ±{margin, number} 以內}}',
  },
  'design.from.account': {
    en: 'At most {most, number} of a company',
    'zh-Hans': '每家公司最多 {most, number} 人',
    'zh-Hant': '每家公司最多 {most, number} 人',
  },
  'design.from.missing': {
    en: '{missing, select, role {Contacts have no role yet, or too many different ones, so people are not divided. Import a column “role” with a few values, and the first wave is divided by it.} plan {No contact or company has an attribute “plan” yet, so people are not divided. Import it, and the first wave is divided by it.} other {No contact or company has an attribute “level” yet, such as the level of membership, so people are not divided. Import it, and the first wave is divided by it.}}',
    'zh-Hans':
      '{missing, select, role {联系人还没有角色，或角色种类太多，因此暂不分层。导入取值不多的“角色”列后，首个批次会按它分层。} plan {联系人和公司还没有“套餐”属性，因此暂不分层。导入后，首个批次会按套餐分层。} other {联系人和公司还没有“会员等级”属性，因此暂不分层。导入后，首个批次会按等级分层。}}',
    'zh-Hant':
      '{missing, select, role {聯絡人還沒有角色，或角色種類太多，因此暫不分層。匯入取值不多的「角色」欄後，首個批次會依它分層。} plan {聯絡人和公司還沒有「方案」屬性，因此暫不分層。匯入後，首個批次會依方案分層。} other {聯絡人和公司還沒有「會員等級」屬性，因此暫不分層。匯入後，首個批次會依等級分層。}}',
  },
  'design.from.first.note': {
    en: 'A new wave begins with this plan. Change it there as you like.',
    'zh-Hans': '新建批次时会先填入这个计划，可以随意修改。',
    'zh-Hant': '新增批次時會先填入這個計畫，可以隨意修改。',
  },
  'design.fill': { en: 'Put the texts of a template into the fields', 'zh-Hans': '填入模板的文字', 'zh-Hant': '填入範本的文字' },
  'design.filled': {
    en: 'The texts stand in the fields. Save to keep them.',
    'zh-Hans': '文字已填入，保存后生效。',
    'zh-Hant': '文字已填入，儲存後生效。',
  },
  'design.cadence.first': {
    en: 'The first wave is started by you. From its day on, the next ones follow by themselves.',
    'zh-Hans': '首个批次由您开始，之后从那天起自动计划下一个批次。',
    'zh-Hant': '首個批次由您開始，之後從那天起自動計畫下一個批次。',
  },
})

/** The sender of a program, and what becomes of mail in doubt. */
export const programSender = words({
  'programs.field.senderId': { en: 'From', 'zh-Hans': '发件人', 'zh-Hant': '寄件人' },
  'programs.sender.own': {
    en: 'A name and address of its own',
    'zh-Hans': '单独填写名称和地址',
    'zh-Hant': '另外填寫名稱和地址',
  },
  'programs.sender.signed.chip': { en: 'Checked', 'zh-Hans': '已检查', 'zh-Hant': '已檢查' },
  'programs.sender.unsigned.chip': { en: 'Not checked yet', 'zh-Hans': '尚未通过', 'zh-Hant': '尚未通過' },
  'programs.sender.unknown.chip': { en: 'Not set up', 'zh-Hans': '未设置', 'zh-Hant': '未設定' },
  'programs.sender.signed': {
    en: 'The domain {domain} is checked: mails are signed.',
    'zh-Hans': '域名 {domain} 已通过检查，邮件带签名。',
    'zh-Hant': '網域 {domain} 已通過檢查，郵件帶簽章。',
  },
  'programs.sender.unsigned': {
    en: 'DNS does not show the key of {domain} yet, so mails leave unsigned.',
    'zh-Hans': 'DNS 中还查不到 {domain} 的密钥，邮件暂不签名。',
    'zh-Hant': 'DNS 中還查不到 {domain} 的金鑰，郵件暫不簽章。',
  },
  'programs.sender.unknown': {
    en: 'The domain {domain} is not set up here, so mails leave unsigned and may be taken for spam.',
    'zh-Hans': '域名 {domain} 尚未在此设置，邮件不带签名，可能被当作垃圾邮件。',
    'zh-Hant': '網域 {domain} 尚未在此設定，郵件不帶簽章，可能被當成垃圾郵件。',
  },
  'programs.sender.settings': { en: 'Senders and domains', 'zh-Hans': '发件人与域名', 'zh-Hant': '寄件人與網域' },
  'programs.doubt': {
    en: 'If we cannot know whether a mail arrived',
    'zh-Hans': '无法确定邮件是否送达时',
    'zh-Hant': '無法確定郵件是否送達時',
  },
  'programs.doubt.strict': { en: 'Leave it: never twice', 'zh-Hans': '不再发：绝不重复', 'zh-Hant': '不再寄：絕不重複' },
  'programs.doubt.strict.hint': {
    en: 'It stands in the outbox until a click or a person settles it.',
    'zh-Hans': '邮件留在发件箱，等收件人点击或由人处理。',
    'zh-Hant': '郵件留在寄件匣，等收件人點擊或由人處理。',
  },
  'programs.doubt.resend': {
    en: 'Send it again: rather twice than never',
    'zh-Hans': '再发一次：宁可重复，也要送到',
    'zh-Hant': '再寄一次：寧可重複，也要送到',
  },
  'programs.doubt.resend.hint': {
    en: 'Once only, with the same link, so that there is still one answer. For asks and reminders.',
    'zh-Hans': '只再发一次，链接相同，回答仍只算一份。适用于邀请和提醒。',
    'zh-Hant': '只再寄一次，連結相同，回答仍只算一份。適用於邀請和提醒。',
  },
})
