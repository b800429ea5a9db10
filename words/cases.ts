import { words } from './locale.ts'

/** Where a case stands, as columns, menus and refusals call it. */
const STATE = {
  en: '{state, select, open {“To call”} contacted {“In conversation”} resolved {“Resolved”} other {“Dismissed”}}',
  'zh-Hans': '{state, select, open {“待联系”} contacted {“沟通中”} resolved {“已解决”} other {“不处理”}}',
  'zh-Hant': '{state, select, open {「待聯絡」} contacted {「溝通中」} resolved {「已解決」} other {「不處理」}}',
} as const

/** What the server must refuse in a case, and why. */
export const caseRefusals = words({
  'refusal.case_moved_on': {
    en: `Somebody was faster: this case is now ${STATE.en}. Look at it again before you move it.`,
    'zh-Hans': `已有同事先行处理：该个案现为${STATE['zh-Hans']}。请查看后再操作。`,
    'zh-Hant': `已有同事先行處理：此個案目前為${STATE['zh-Hant']}。請查看後再操作。`,
  },
  'refusal.case_not_from_here': {
    en: `A case that is ${STATE.en} cannot go there. {state, select, open {First get in touch with the customer, or dismiss it with a note.} contacted {Resolve it with a root cause, or dismiss it with a note.} resolved {It can be reopened.} other {It stays closed; open a new case from a newer answer.}}`,
    'zh-Hans': `${STATE['zh-Hans']}的个案不能这样移动。{state, select, open {请先联系客户，或附上说明后不予处理。} contacted {请选择根本原因后结案，或附上说明后不予处理。} resolved {可以重新打开。} other {它将保持关闭；可从更新的回答另开个案。}}`,
    'zh-Hant': `${STATE['zh-Hant']}的個案不能這樣移動。{state, select, open {請先聯絡客戶，或附上說明後不予處理。} contacted {請選擇根本原因後結案，或附上說明後不予處理。} resolved {可以重新開啟。} other {它將保持關閉；可從較新的回答另開個案。}}`,
  },
  'issue.root_cause': {
    en: 'Choose why the customer was unhappy. Later readers learn from it.',
    'zh-Hans': '请选择客户不满意的根本原因，便于日后总结。',
    'zh-Hant': '請選擇客戶不滿意的根本原因，便於日後總結。',
  },
  'issue.case_note': {
    en: 'Say in a note why nothing is done here.',
    'zh-Hans': '请说明不处理的理由。',
    'zh-Hant': '請說明不處理的理由。',
  },
  'issue.case_owner': {
    en: 'Choose a member who is still here and may work on cases.',
    'zh-Hans': '请选择仍在职且有权处理个案的成员。',
    'zh-Hant': '請選擇仍在職且有權處理個案的成員。',
  },
  'refusal.case_taken': {
    en: '{name} has this case already. Ask them for it, or a manager to give it to you.',
    'zh-Hans': '该个案已由 {name} 负责。如需接手，请与其商量，或请经理转交。',
    'zh-Hant': '此個案已由 {name} 負責。如需接手，請與其商量，或請經理轉交。',
  },
  'refusal.case_taker': {
    en: 'A case is taken by a member, and an API key is none. Sign in to take it, or give it to a member.',
    'zh-Hans': '个案只能由成员接手，API 密钥不是成员。请登录后接手，或将其分配给成员。',
    'zh-Hant': '個案只能由成員接手，API 金鑰不是成員。請登入後接手，或將其分配給成員。',
  },
  'refusal.case_exists': {
    en: 'This answer already has a case. Continue there.',
    'zh-Hans': '该回答已有个案，请在原个案中继续处理。',
    'zh-Hant': '此回答已有個案，請在原個案中繼續處理。',
  },
  'refusal.take_back.not_yours': {
    en: 'Only the person who made this move can take it back.',
    'zh-Hans': '只有执行这次移动的人可以撤销。',
    'zh-Hant': '只有執行這次移動的人可以復原。',
  },
  'refusal.take_back.not_last': {
    en: 'Something happened since. Move the case instead.',
    'zh-Hans': '此后已有新的变动，请直接移动个案。',
    'zh-Hant': '此後已有新的變動，請直接移動個案。',
  },
  'refusal.take_back.replied': {
    en: 'A mail went to the customer and cannot be taken back.',
    'zh-Hans': '已向客户发出邮件，无法撤销。',
    'zh-Hant': '已向客戶寄出郵件，無法復原。',
  },
  'refusal.take_back.too_long_ago': {
    en: 'A move can be taken back for ten minutes. Move the case instead.',
    'zh-Hans': '移动只能在十分钟内撤销，请直接移动个案。',
    'zh-Hant': '移動只能在十分鐘內復原，請直接移動個案。',
  },
  'cases.alert.unnamed': { en: 'A customer', 'zh-Hans': '一位客户', 'zh-Hant': '一位客戶' },
})

/** Why a customer cannot be answered by mail; the server refuses with it, and the screen says it before. */
export const replyHindrances = words({
  'cases.reply.no_contact': {
    en: 'This answer belongs to no contact, so there is nobody to write to.',
    'zh-Hans': '这份回答没有对应的联系人，无法回信。',
    'zh-Hant': '這份回答沒有對應的聯絡人，無法回信。',
  },
  'cases.reply.erased': {
    en: 'This person’s data was erased at their wish. They cannot be written to any more.',
    'zh-Hans': '已应其本人要求删除个人数据，不能再写信给对方。',
    'zh-Hant': '已應其本人要求刪除個人資料，不能再寫信給對方。',
  },
  'cases.reply.no_address': {
    en: 'No e-mail address is known. Add one to the contact, or call and write a note.',
    'zh-Hans': '没有对方的邮箱。请在联系人中补充，或致电后写下备注。',
    'zh-Hant': '沒有對方的電子郵件。請在聯絡人中補充，或致電後寫下備註。',
  },
  'cases.reply.bounced': {
    en: 'Mail to this address came back. Correct it in the contact, or call and write a note.',
    'zh-Hans': '寄往该邮箱的邮件曾被退回。请在联系人中更正，或致电后写下备注。',
    'zh-Hant': '寄往該信箱的郵件曾被退回。請在聯絡人中更正，或致電後寫下備註。',
  },
  'cases.reply.complained': {
    en: 'This person marked our mail as unwanted. Please do not write again; call if they wish it.',
    'zh-Hans': '对方曾将我们的邮件标为垃圾邮件，请不要再写信；如对方愿意，可致电联系。',
    'zh-Hant': '對方曾將我們的郵件標為垃圾郵件，請不要再寫信；如對方願意，可致電聯絡。',
  },
  'cases.reply.unsubscribed': {
    en: 'This person asked for no more mail and did not tick “You may contact me about this”.',
    'zh-Hans': '对方已要求不再收到邮件，也未勾选“可以就此联系我”。',
    'zh-Hant': '對方已要求不再收到郵件，也未勾選「可以就此聯絡我」。',
  },
  'cases.reply.replied_once': {
    en: 'Your one reply is written. This person did not tick “You may contact me about this”, so there is no second; call only if they ask for it.',
    'zh-Hans': '唯一的一次回复已写出。对方未勾选“可以就此联系我”，不能再次写信；仅在对方提出时致电。',
    'zh-Hant': '唯一的一次回覆已寫出。對方未勾選「可以就此聯絡我」，不能再次寫信；僅在對方提出時致電。',
  },
})
