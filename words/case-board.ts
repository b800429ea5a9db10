import { words } from './locale.ts'

/** The board of cases, the case beside it, and the rule that opens cases. */
export const caseBoard = words({
  'cases.title': { en: 'Cases', 'zh-Hans': '个案', 'zh-Hant': '個案' },
  'cases.state.open': { en: 'To call', 'zh-Hans': '待联系', 'zh-Hant': '待聯絡' },
  'cases.state.contacted': { en: 'In conversation', 'zh-Hans': '沟通中', 'zh-Hant': '溝通中' },
  'cases.state.resolved': { en: 'Resolved', 'zh-Hans': '已解决', 'zh-Hant': '已解決' },
  'cases.state.dismissed': { en: 'Dismissed', 'zh-Hans': '不处理', 'zh-Hant': '不處理' },
  'cases.state.closed': { en: 'Closed', 'zh-Hans': '已结案', 'zh-Hant': '已結案' },
  'cases.column.note.open': { en: 'due first on top', 'zh-Hans': '先到期的在前', 'zh-Hant': '先到期的在前' },
  'cases.column.note.contacted': { en: 'last contacted on top', 'zh-Hans': '最近联系的在前', 'zh-Hant': '最近聯絡的在前' },
  'cases.column.note.closed': { en: 'last closed on top', 'zh-Hans': '最近结案的在前', 'zh-Hant': '最近結案的在前' },
  'cases.column.empty.open': {
    en: 'Nobody is waiting for a call.',
    'zh-Hans': '目前没有客户在等待联系。',
    'zh-Hant': '目前沒有客戶在等待聯絡。',
  },
  'cases.column.empty.contacted': {
    en: 'A case comes here with its first reply, or when you move it after a call.',
    'zh-Hans': '首次回信后，或致电后移动个案，就会来到这里。',
    'zh-Hant': '首次回信後，或致電後移動個案，就會來到這裡。',
  },
  'cases.column.empty.closed': {
    en: 'Resolved and dismissed cases rest here.',
    'zh-Hans': '已解决和不处理的个案在此留存。',
    'zh-Hant': '已解決和不處理的個案在此留存。',
  },
  'cases.column.more': { en: 'Show more', 'zh-Hans': '显示更多', 'zh-Hant': '顯示更多' },
  'cases.unnamed': { en: 'Somebody', 'zh-Hans': '某位客户', 'zh-Hant': '某位客戶' },
  'cases.hidden': { en: 'A customer', 'zh-Hans': '一位客户', 'zh-Hant': '一位客戶' },
  'cases.person.role': { en: '{name} · {role}', 'zh-Hans': '{name} · {role}', 'zh-Hant': '{name} · {role}' },
  'cases.time.left': {
    en: '{unit, select, minutes {{minutes, number} min left} short {{hours, number} h {minutes, number} min left} hours {{hours, number} h left} other {{days, plural, one {# day left} other {# days left}}}}',
    'zh-Hans':
      '{unit, select, minutes {剩 {minutes, number} 分钟} short {剩 {hours, number} 小时 {minutes, number} 分钟} hours {剩 {hours, number} 小时} other {剩 {days, number} 天}}',
    'zh-Hant':
      '{unit, select, minutes {剩 {minutes, number} 分鐘} short {剩 {hours, number} 小時 {minutes, number} 分鐘} hours {剩 {hours, number} 小時} other {剩 {days, number} 天}}',
  },
  'cases.time.over': {
    en: '{unit, select, minutes {{minutes, number} min over} short {{hours, number} h {minutes, number} min over} hours {{hours, number} h over} other {{days, plural, one {# day over} other {# days over}}}}',
    'zh-Hans':
      '{unit, select, minutes {超时 {minutes, number} 分钟} short {超时 {hours, number} 小时 {minutes, number} 分钟} hours {超时 {hours, number} 小时} other {超时 {days, number} 天}}',
    'zh-Hant':
      '{unit, select, minutes {逾時 {minutes, number} 分鐘} short {逾時 {hours, number} 小時 {minutes, number} 分鐘} hours {逾時 {hours, number} 小時} other {逾時 {days, number} 天}}',
  },
  'cases.time.first': {
    en: 'First contact after {unit, select, minutes {{minutes, number} min} short {{hours, number} h {minutes, number} min} hours {{hours, number} h} other {{days, plural, one {# day} other {# days}}}}',
    'zh-Hans':
      '{unit, select, minutes {{minutes, number} 分钟} short {{hours, number} 小时 {minutes, number} 分钟} hours {{hours, number} 小时} other {{days, number} 天}}后首次联系',
    'zh-Hant':
      '{unit, select, minutes {{minutes, number} 分鐘} short {{hours, number} 小時 {minutes, number} 分鐘} hours {{hours, number} 小時} other {{days, number} 天}}後首次聯絡',
  },
  'cases.time.median': {
    en: '{unit, select, minutes {{minutes, number} min} short {{hours, number} h {minutes, number} min} hours {{hours, number} h} other {{days, plural, one {# day} other {# days}}}}',
    'zh-Hans':
      '{unit, select, minutes {{minutes, number} 分钟} short {{hours, number} 小时 {minutes, number} 分钟} hours {{hours, number} 小时} other {{days, number} 天}}',
    'zh-Hant':
      '{unit, select, minutes {{minutes, number} 分鐘} short {{hours, number} 小時 {minutes, number} 分鐘} hours {{hours, number} 小時} other {{days, number} 天}}',
  },
  'cases.due': { en: 'First contact due {at}', 'zh-Hans': '请在 {at} 前首次联系', 'zh-Hant': '請在 {at} 前首次聯絡' },
  'cases.promise.count': {
    en: '{inTime, number} of {due, number}',
    'zh-Hans': '{due, number} 例中的 {inTime, number} 例',
    'zh-Hant': '{due, number} 例中的 {inTime, number} 例',
  },
  'cases.promise.percent': { en: '{percent, number}%', 'zh-Hans': '{percent, number}%', 'zh-Hant': '{percent, number}%' },
  'cases.promise.label': {
    en: 'first contact within {hours, number} h',
    'zh-Hans': '{hours, number} 小时内首次联系',
    'zh-Hant': '{hours, number} 小時內首次聯絡',
  },
  'cases.promise.note': {
    en: '{inTime, number} of {due, number} cases, last {days, number} days',
    'zh-Hans': '近 {days, number} 天 {due, number} 个个案中的 {inTime, number} 个',
    'zh-Hant': '近 {days, number} 天 {due, number} 個個案中的 {inTime, number} 個',
  },
  'cases.promise.few': {
    en: 'last {days, number} days, too few for a percentage',
    'zh-Hans': '近 {days, number} 天，个案太少，不计百分比',
    'zh-Hant': '近 {days, number} 天，個案太少，不計百分比',
  },
  'cases.promise.none': {
    en: 'No first contact has fallen due in the last {days, number} days. The promise is {hours, plural, one {# hour} other {# hours}}.',
    'zh-Hans': '近 {days, number} 天内没有到期的首次联系。承诺时限为 {hours, number} 小时。',
    'zh-Hant': '近 {days, number} 天內沒有到期的首次聯絡。承諾時限為 {hours, number} 小時。',
  },
  'cases.median.label': { en: 'median time to first contact', 'zh-Hans': '首次联系用时中位数', 'zh-Hant': '首次聯絡用時中位數' },
  'cases.median.note': {
    en: 'open cases included',
    'zh-Hans': '含未联系的个案',
    'zh-Hant': '含未聯絡的個案',
  },
  'cases.median.none': {
    en: 'fewer than half have heard from us',
    'zh-Hans': '得到回音的客户还不到半数',
    'zh-Hant': '得到回音的客戶還不到半數',
  },
  'cases.late.count': {
    en: '{late, plural, one {# case is late} other {# cases are late}}',
    'zh-Hans': '{late, number} 个个案已超时',
    'zh-Hant': '{late, number} 個個案已逾時',
  },
  'cases.card.cause': { en: 'Cause: {cause}', 'zh-Hans': '原因：{cause}', 'zh-Hant': '原因：{cause}' },
  'cases.search': {
    en: 'Search cases',
    'zh-Hans': '搜索个案',
    'zh-Hant': '搜尋個案',
  },
  'cases.filter.mine': { en: 'Mine', 'zh-Hans': '由我负责', 'zh-Hant': '由我負責' },
  'cases.filter.ownerless': { en: 'Without an owner', 'zh-Hans': '无人负责', 'zh-Hant': '無人負責' },
  'cases.filter.late': { en: 'Late', 'zh-Hans': '已超时', 'zh-Hant': '已逾時' },
  'cases.none.title': { en: 'No case fits these filters', 'zh-Hans': '没有符合条件的个案', 'zh-Hant': '沒有符合條件的個案' },
  'cases.none': {
    en: 'Take one away, or look at all cases.',
    'zh-Hans': '请去掉某个条件，或查看全部个案。',
    'zh-Hant': '請去掉某個條件，或查看全部個案。',
  },
  'cases.none.act': { en: 'All cases', 'zh-Hans': '全部个案', 'zh-Hant': '全部個案' },
  'cases.empty.title': { en: 'No customer is waiting', 'zh-Hans': '目前没有客户在等待', 'zh-Hant': '目前沒有客戶在等待' },
  'cases.empty': {
    en: 'When somebody rates you {rating, number} or lower, a case opens here by itself, gets an owner, and is due within {hours, plural, one {# hour} other {# hours}}. Answer from the case, and the customer hears back. Imported history opens none.',
    'zh-Hans':
      '客户打出 {rating, number} 分或更低时，这里会自动建立个案、指定负责人，并要求在 {hours, number} 小时内联系。从个案中回信，客户就能得到回音。导入的历史数据不会建立个案。',
    'zh-Hant':
      '客戶打出 {rating, number} 分或更低時，這裡會自動建立個案、指定負責人，並要求在 {hours, number} 小時內聯絡。從個案中回信，客戶就能得到回音。匯入的歷史資料不會建立個案。',
  },
  'cases.empty.off': {
    en: 'No rule opens cases at the moment. Turn it on, or open a case from an answer.',
    'zh-Hans': '目前没有启用建立个案的规则。请启用，或从某份回答手动建立个案。',
    'zh-Hant': '目前沒有啟用建立個案的規則。請啟用，或從某份回答手動建立個案。',
  },
  'cases.empty.act': { en: 'See the rule', 'zh-Hans': '查看规则', 'zh-Hant': '查看規則' },
  'cases.open': { en: 'Open the case of {who}', 'zh-Hans': '打开 {who} 的个案', 'zh-Hant': '開啟 {who} 的個案' },
  'cases.pane': { en: 'Case of {who}', 'zh-Hans': '{who} 的个案', 'zh-Hant': '{who} 的個案' },
  'cases.back': { en: 'All cases', 'zh-Hans': '返回全部个案', 'zh-Hant': '返回全部個案' },
  'cases.answered': { en: 'Answered {at}', 'zh-Hans': '{at} 回答', 'zh-Hant': '{at} 回答' },
  'cases.consent.yes': { en: 'May be contacted about this', 'zh-Hans': '同意就此被联系', 'zh-Hant': '同意就此被聯絡' },
  'cases.consent.no': {
    en: 'Did not tick “You may contact me about this”. One personal answer to what they said is fine; nothing else is.',
    'zh-Hans': '未勾选“可以就此联系我”。可以就其所说亲自回复一次，请勿另作他用。',
    'zh-Hant': '未勾選「可以就此聯絡我」。可以就其所說親自回覆一次，請勿另作他用。',
  },
  'cases.move': { en: 'Move to…', 'zh-Hans': '移至…', 'zh-Hant': '移至…' },
  'cases.move.open': { en: 'Reopen', 'zh-Hans': '重新打开', 'zh-Hant': '重新開啟' },
  'cases.move.contacted': { en: 'I got in touch', 'zh-Hans': '已联系客户', 'zh-Hant': '已聯絡客戶' },
  'cases.move.resolved': { en: 'Resolve…', 'zh-Hans': '解决并结案…', 'zh-Hant': '解決並結案…' },
  'cases.move.dismissed': { en: 'Dismiss…', 'zh-Hans': '不处理…', 'zh-Hant': '不處理…' },
  'cases.moved': {
    en: '{to, select, open {Reopened, with a new due time.} contacted {Now in conversation.} resolved {Resolved. The loop is closed.} other {Dismissed.}}',
    'zh-Hans':
      '{to, select, open {已重新打开，并重新计时。} contacted {已移至“沟通中”。} resolved {已解决，闭环完成。} other {已标为不处理。}}',
    'zh-Hant':
      '{to, select, open {已重新開啟，並重新計時。} contacted {已移至「溝通中」。} resolved {已解決，閉環完成。} other {已標為不處理。}}',
  },
  'cases.cannot': {
    en: '{from, select, open {First get in touch; then the case can be resolved.} contacted {A case in conversation is resolved or dismissed.} resolved {A resolved case can only be reopened.} other {A dismissed case stays closed. Open a new one from a newer answer.}}',
    'zh-Hans':
      '{from, select, open {请先联系客户，然后才能解决结案。} contacted {沟通中的个案可以解决或不处理。} resolved {已解决的个案只能重新打开。} other {不处理的个案将保持关闭，可从更新的回答另开个案。}}',
    'zh-Hant':
      '{from, select, open {請先聯絡客戶，然後才能解決結案。} contacted {溝通中的個案可以解決或不處理。} resolved {已解決的個案只能重新開啟。} other {不處理的個案將保持關閉，可從較新的回答另開個案。}}',
  },
  'cases.close.resolve.title': { en: 'Resolve this case?', 'zh-Hans': '解决并结案？', 'zh-Hant': '解決並結案？' },
  'cases.close.dismiss.title': { en: 'Dismiss this case?', 'zh-Hans': '不处理这个个案？', 'zh-Hant': '不處理這個個案？' },
  'cases.close.resolve': { en: 'Resolve', 'zh-Hans': '解决并结案', 'zh-Hant': '解決並結案' },
  'cases.close.dismiss': { en: 'Dismiss', 'zh-Hans': '不处理', 'zh-Hant': '不處理' },
  'cases.close.cancel': { en: 'Not yet', 'zh-Hans': '暂不', 'zh-Hant': '暫不' },
  'cases.close.cause': { en: 'Why was the customer unhappy?', 'zh-Hans': '客户为什么不满意？', 'zh-Hant': '客戶為什麼不滿意？' },
  'cases.close.cause.hint': {
    en: 'As you learnt it from them, not what they wrote at first.',
    'zh-Hans': '以沟通后了解到的原因为准，而非最初的留言。',
    'zh-Hant': '以溝通後了解到的原因為準，而非最初的留言。',
  },
  'cases.close.cause.choose': { en: 'Choose a root cause', 'zh-Hans': '请选择根本原因', 'zh-Hant': '請選擇根本原因' },
  'cases.close.outcome': { en: 'What was done', 'zh-Hans': '处理结果', 'zh-Hant': '處理結果' },
  'cases.close.note': { en: 'Why nothing is done here', 'zh-Hans': '不处理的理由', 'zh-Hant': '不處理的理由' },
  'cases.close.note.hint': {
    en: 'For example a test, a mistake, or a double.',
    'zh-Hans': '例如测试、误填或重复。',
    'zh-Hant': '例如測試、誤填或重複。',
  },
  'cases.reply.title': { en: 'Reply to {who}', 'zh-Hans': '回复 {who}', 'zh-Hant': '回覆 {who}' },
  'cases.reply.placeholder': {
    en: 'Write as you would speak. Their answer is quoted below your words.',
    'zh-Hans': '像当面交谈那样写。您的文字下方会引用对方的回答。',
    'zh-Hant': '像當面交談那樣寫。您的文字下方會引用對方的回答。',
  },
  'cases.reply.to': {
    en: '{way, select, smtp {to {address}, from you, by e-mail} held {to {address}, from you, by e-mail, once mail is released} other {to {address}, from you; kept in the outbox, not sent}}',
    'zh-Hans':
      '{way, select, smtp {由您发送邮件至 {address}} held {由您发送邮件至 {address}，恢复发送后寄出} other {由您致 {address}，只保存在发件箱，不会寄出}}',
    'zh-Hant':
      '{way, select, smtp {由您寄送郵件至 {address}} held {由您寄送郵件至 {address}，恢復寄送後寄出} other {由您致 {address}，只保存在寄件匣，不會寄出}}',
  },
  'cases.reply.signed': {
    en: '{signed, select, true {Signed with your name; no other is added.} other {Your name follows below: {name}}}',
    'zh-Hans': '{signed, select, true {已有您的署名，不再另加。} other {文末自动署名：{name}}}',
    'zh-Hant': '{signed, select, true {已有您的署名，不再另加。} other {文末自動署名：{name}}}',
  },
  'cases.reply.send': { en: 'Send reply', 'zh-Hans': '发送回复', 'zh-Hant': '寄出回覆' },
  'cases.reply.sent': {
    en: '{way, select, smtp {Your reply is on its way.} held {Your reply waits in the outbox until mail is released.} other {Your reply is in the outbox. It was not sent.}}',
    'zh-Hans':
      '{way, select, smtp {回复正在寄出。} held {回复已写好，恢复发送后才会寄出。} other {回复已存入发件箱，没有寄出。}}',
    'zh-Hant':
      '{way, select, smtp {回覆正在寄出。} held {回覆已寫好，恢復寄送後才會寄出。} other {回覆已存入寄件匣，沒有寄出。}}',
  },
  'cases.reply.needs_words': { en: 'Write a few words first.', 'zh-Hans': '请先写几句话。', 'zh-Hant': '請先寫幾句話。' },
  'cases.note.title': { en: 'Note for colleagues', 'zh-Hans': '给同事的备注', 'zh-Hant': '給同事的備註' },
  'cases.note.hint': {
    en: 'Only members see it. The customer never does.',
    'zh-Hans': '仅成员可见，客户看不到。',
    'zh-Hant': '僅成員可見，客戶看不到。',
  },
  'cases.note.add': { en: 'Add note', 'zh-Hans': '添加备注', 'zh-Hant': '新增備註' },
  'cases.note.added': { en: 'Noted.', 'zh-Hans': '备注已添加。', 'zh-Hant': '備註已新增。' },
  'cases.owner': { en: 'Owner', 'zh-Hans': '负责人', 'zh-Hant': '負責人' },
  'cases.owner.none': { en: 'Nobody', 'zh-Hans': '无人负责', 'zh-Hant': '無人負責' },
  'cases.owner.given': {
    en: '{name, select, none {The case has no owner now.} other {The case is {name}’s now.}}',
    'zh-Hans': '{name, select, none {该个案现无人负责。} other {该个案已交给 {name}。}}',
    'zh-Hant': '{name, select, none {此個案目前無人負責。} other {此個案已交給 {name}。}}',
  },
  'cases.take': { en: 'Take it', 'zh-Hans': '我来负责', 'zh-Hant': '我來負責' },
  'cases.taken': { en: 'The case is yours now.', 'zh-Hans': '该个案现由您负责。', 'zh-Hant': '此個案現由您負責。' },
  'cases.keys.take': { en: 'Take the open case', 'zh-Hans': '接手打开的个案', 'zh-Hant': '接手開啟的個案' },
  'cases.cause': { en: 'Root cause', 'zh-Hans': '根本原因', 'zh-Hant': '根本原因' },
  'cases.fact.due': { en: 'First contact due', 'zh-Hans': '首次联系期限', 'zh-Hant': '首次聯絡期限' },
  'cases.fact.contacted': { en: 'First contact', 'zh-Hans': '首次联系', 'zh-Hant': '首次聯絡' },
  'cases.fact.closed': { en: 'Closed', 'zh-Hans': '结案时间', 'zh-Hant': '結案時間' },
  'cases.fact.program': { en: 'Asked by', 'zh-Hans': '调查项目', 'zh-Hant': '調查項目' },
  'cases.story': { en: 'What happened', 'zh-Hans': '经过', 'zh-Hant': '經過' },
  'cases.story.answered': { en: 'gave this rating', 'zh-Hans': '打了这个分数', 'zh-Hant': '打了這個分數' },
  'cases.story.revised': { en: 'changed the rating', 'zh-Hans': '更改了分数', 'zh-Hant': '更改了分數' },
  'cases.story.opened': {
    en: '{name, select, none {A case was opened by rule} other {{name} opened a case}}',
    'zh-Hans': '{name, select, none {按规则建立个案} other {{name} 建立了个案}}',
    'zh-Hant': '{name, select, none {依規則建立個案} other {{name} 建立了個案}}',
  },
  'cases.story.moved': {
    en: '{name} {to, select, open {reopened the case} contacted {got in touch} resolved {resolved the case} other {dismissed the case}}',
    'zh-Hans': '{name} {to, select, open {重新打开了个案} contacted {联系了客户} resolved {解决并结案} other {标为不处理}}',
    'zh-Hant': '{name} {to, select, open {重新開啟了個案} contacted {聯絡了客戶} resolved {解決並結案} other {標為不處理}}',
  },
  'cases.story.assigned': {
    en: '{whom, select, none {{name} left the case without an owner} other {{name} gave the case to {whom}}}',
    'zh-Hans': '{whom, select, none {{name} 取消了负责人} other {{name} 将个案交给 {whom}}}',
    'zh-Hant': '{whom, select, none {{name} 取消了負責人} other {{name} 將個案交給 {whom}}}',
  },
  'cases.story.noted': { en: '{name} noted', 'zh-Hans': '{name} 备注', 'zh-Hant': '{name} 備註' },
  'cases.story.replied': { en: '{name} wrote to the customer', 'zh-Hans': '{name} 写信给客户', 'zh-Hant': '{name} 寫信給客戶' },
  'cases.story.alerted': { en: '{whom} was told by mail', 'zh-Hans': '已邮件通知 {whom}', 'zh-Hant': '已郵件通知 {whom}' },
  'cases.story.mail': {
    en: '{state, select, sent {sent} kept {kept in the outbox} queued {waiting to be sent} planned {held, not sent} sending {being sent} deferred {delayed, tried again} bounced {came back: no such mailbox} failed {could not be sent} other {perhaps sent}}',
    'zh-Hans':
      '{state, select, sent {已发送} kept {留在发件箱} queued {等待发送} planned {暂存，未发送} sending {正在发送} deferred {延迟，将重试} bounced {被退回：邮箱不存在} failed {未能发送} other {可能已发送}}',
    'zh-Hant':
      '{state, select, sent {已寄出} kept {留在寄件匣} queued {等待寄出} planned {暫存，未寄出} sending {正在寄出} deferred {延遲，將重試} bounced {被退回：信箱不存在} failed {未能寄出} other {可能已寄出}}',
  },
  'cases.somebody': { en: 'Somebody', 'zh-Hans': '有人', 'zh-Hant': '有人' },
  'cases.keys.next': { en: 'Next case', 'zh-Hans': '下一个个案', 'zh-Hant': '下一個個案' },
  'cases.keys.previous': { en: 'Previous case', 'zh-Hans': '上一个个案', 'zh-Hant': '上一個個案' },
  'cases.keys.reply': { en: 'Write a reply', 'zh-Hans': '写回复', 'zh-Hant': '寫回覆' },
  'cases.keys.note': { en: 'Write a note', 'zh-Hans': '写备注', 'zh-Hant': '寫備註' },
  'cases.keys.close': { en: 'Close the case’s pane', 'zh-Hans': '收起个案详情', 'zh-Hant': '收起個案詳情' },
  'rules.title': { en: 'When a case opens', 'zh-Hans': '何时建立个案', 'zh-Hant': '何時建立個案' },
  'rules.lead': {
    en: 'A case opens for answers that a person surely gave. Imported history and unconfirmed clicks open none.',
    'zh-Hans': '只有确认由真人给出的回答才会建立个案；导入的历史数据和未确认的点击不会。',
    'zh-Hant': '只有確認由真人給出的回答才會建立個案；匯入的歷史資料和未確認的點擊不會。',
  },
  'rules.rating': {
    en: 'Open a case for a rating of at most',
    'zh-Hans': '分数不高于以下数值时建立个案',
    'zh-Hant': '分數不高於以下數值時建立個案',
  },
  'rules.rating.hint': {
    en: '0 to 10; detractors rate 0 to 6.',
    'zh-Hans': '0 到 10；贬损者为 0 到 6 分。',
    'zh-Hant': '0 到 10；批評者為 0 到 6 分。',
  },
  'rules.hours': {
    en: 'The customer hears back within (hours)',
    'zh-Hans': '承诺在多少小时内联系客户',
    'zh-Hant': '承諾在多少小時內聯絡客戶',
  },
  'rules.hours.hint': {
    en: 'Counted from the answer, day and night. Cases that are open keep their due time.',
    'zh-Hans': '自回答之时起按自然时间计算。已建立的个案期限不变。',
    'zh-Hant': '自回答之時起按自然時間計算。已建立的個案期限不變。',
  },
  'rules.enabled': { en: 'Open cases by this rule', 'zh-Hans': '启用此规则', 'zh-Hant': '啟用此規則' },
  'rules.dry': {
    en: 'Such a rule would have opened {count, plural, =0 {no case} one {# case} other {# cases}} in the last {days, number} days, of {answers, plural, one {# answer} other {# answers}}.',
    'zh-Hans': '近 {days, number} 天的 {answers, number} 份回答中，按此规则会建立 {count, number} 个个案。',
    'zh-Hant': '近 {days, number} 天的 {answers, number} 份回答中，依此規則會建立 {count, number} 個個案。',
  },
  'rules.save': { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  'rules.saved': { en: 'The rule is saved.', 'zh-Hans': '规则已保存。', 'zh-Hant': '規則已儲存。' },
  'rules.only_managers': {
    en: 'Managers and owners change this rule.',
    'zh-Hans': '此规则由经理和所有者修改。',
    'zh-Hant': '此規則由經理和擁有者修改。',
  },
})
