import { words } from './locale.ts'

/** The outbox: every mail, where it is and why. The first sentence is the server's, all others are the screen's. */
export const outbox = words({
  'outbox.refused': {
    en: 'This mail is no longer in doubt. Look at it again; somebody may have settled it already.',
    'zh-Hans': '这封邮件的状态已经确定，可能有人处理过了，请刷新后再看。',
    'zh-Hant': '這封郵件的狀態已經確定，可能有人處理過了，請重新整理後再看。',
  },
  'outbox.title': { en: 'Outbox', 'zh-Hans': '发件箱', 'zh-Hant': '寄件匣' },
  'outbox.list': { en: 'Mails', 'zh-Hans': '邮件列表', 'zh-Hant': '郵件列表' },
  'outbox.about': { en: 'The mail', 'zh-Hans': '邮件内容', 'zh-Hant': '郵件內容' },
  'outbox.pick': { en: 'Pick a mail to read it.', 'zh-Hans': '请选择一封邮件阅读。', 'zh-Hant': '請選擇一封郵件閱讀。' },
  'outbox.back': { en: 'All mails', 'zh-Hans': '全部邮件', 'zh-Hant': '全部郵件' },
  'outbox.next': { en: 'Next mail', 'zh-Hans': '下一封', 'zh-Hant': '下一封' },
  'outbox.previous': { en: 'Previous mail', 'zh-Hans': '上一封', 'zh-Hant': '上一封' },
  'outbox.search': { en: 'Search names and addresses', 'zh-Hans': '搜索姓名或邮箱', 'zh-Hant': '搜尋姓名或信箱' },

  'outbox.way.outbox.title': { en: 'Nothing leaves from here', 'zh-Hans': '邮件不会发出', 'zh-Hant': '郵件不會寄出' },
  'outbox.way.outbox': {
    en: 'No mail server is set, so every mail is kept in this outbox. Its links work: you can answer as a customer would. To send for real, set SMTP_URL and start Hearback again; what was kept until then stays here.',
    'zh-Hans':
      '尚未设置邮件服务器，所有邮件都保存在发件箱里，其中的链接可以正常打开，您可以像客户一样作答。要真正发送，请设置 SMTP_URL 后重新启动 Hearback；此前保存的邮件不会补发。',
    'zh-Hant':
      '尚未設定郵件伺服器，所有郵件都保存在寄件匣裡，其中的連結可以正常開啟，您可以像客戶一樣作答。要真正寄出，請設定 SMTP_URL 後重新啟動 Hearback；此前保存的郵件不會補寄。',
  },
  'outbox.way.held.title': { en: 'Mail is held back', 'zh-Hans': '邮件已暂停发送', 'zh-Hant': '郵件已暫停寄送' },
  'outbox.way.held': {
    en: 'This workspace was restored from a backup. If the original still runs, its mails would go out twice. Release them once the original is switched off.',
    'zh-Hans': '该工作区由备份恢复而来。如果原来的系统仍在运行，邮件会重复发送。请确认原系统已停用，再恢复发送。',
    'zh-Hant': '這個工作區由備份還原而來。如果原來的系統仍在執行，郵件會重複寄送。請確認原系統已停用，再恢復寄送。',
  },
  'outbox.release': { en: 'Release mail', 'zh-Hans': '恢复发送', 'zh-Hant': '恢復寄送' },
  'outbox.released': {
    en: 'Mail is released and goes out now.',
    'zh-Hans': '已恢复发送，邮件即将发出。',
    'zh-Hant': '已恢復寄送，郵件即將寄出。',
  },

  'outbox.doubts': {
    en: '{n, plural, one {One mail in doubt} other {# mails in doubt}}',
    'zh-Hans': '{n} 封邮件不确定是否送达',
    'zh-Hant': '{n} 封郵件不確定是否送達',
  },
  'outbox.doubts.all': { en: 'Show all in doubt', 'zh-Hans': '查看全部不确定的邮件', 'zh-Hant': '查看全部不確定的郵件' },
  'outbox.none.title': { en: 'No mail fits', 'zh-Hans': '没有符合条件的邮件', 'zh-Hant': '沒有符合條件的郵件' },
  'outbox.none': {
    en: 'Take a filter away, or look at all mails.',
    'zh-Hans': '请减少筛选条件，或查看全部邮件。',
    'zh-Hant': '請減少篩選條件，或查看全部郵件。',
  },
  'outbox.none.act': { en: 'All mails', 'zh-Hans': '全部邮件', 'zh-Hant': '全部郵件' },
  'outbox.empty.title': { en: 'No mail yet', 'zh-Hans': '还没有邮件', 'zh-Hant': '還沒有郵件' },
  'outbox.empty': {
    en: 'Every mail that Hearback writes appears here as its reader gets it: what a wave asks, tests, alerts and replies. Start a wave, and the first are here within seconds.',
    'zh-Hans':
      'Hearback 写出的每封邮件都会出现在这里，和收件人看到的一样，包括批次邮件、测试、给成员的通知和给客户的回复。开始一个批次，几秒后就能看到。',
    'zh-Hant':
      'Hearback 寫出的每封郵件都會出現在這裡，和收件人看到的一樣，包括批次郵件、測試、給成員的通知和給客戶的回覆。開始一個批次，幾秒後就能看到。',
  },
  'outbox.empty.act': { en: 'Go to waves', 'zh-Hans': '查看批次', 'zh-Hant': '查看批次' },

  'outbox.kind': { en: 'Kind', 'zh-Hans': '类型', 'zh-Hant': '類型' },
  'outbox.kind.any': { en: 'Every kind', 'zh-Hans': '全部类型', 'zh-Hant': '全部類型' },
  'outbox.kind.ask': { en: 'Question', 'zh-Hans': '询问', 'zh-Hant': '詢問' },
  'outbox.kind.reminder': { en: 'Reminder', 'zh-Hans': '提醒', 'zh-Hant': '提醒' },
  'outbox.kind.test': { en: 'Test', 'zh-Hans': '测试', 'zh-Hant': '測試' },
  'outbox.kind.alert': { en: 'Alert', 'zh-Hans': '通知', 'zh-Hant': '通知' },
  'outbox.kind.reply': { en: 'Reply', 'zh-Hans': '回复', 'zh-Hant': '回覆' },
  'outbox.state': { en: 'State', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  'outbox.state.any': { en: 'Every state', 'zh-Hans': '全部状态', 'zh-Hant': '全部狀態' },
  'outbox.state.counted': {
    en: '{state} ({n, number})',
    'zh-Hans': '{state}（{n, number}）',
    'zh-Hant': '{state}（{n, number}）',
  },
  'outbox.state.planned': { en: 'Withdrawn', 'zh-Hans': '不再发送', 'zh-Hant': '不再寄送' },
  'outbox.state.queued': { en: 'Waiting', 'zh-Hans': '等待发送', 'zh-Hant': '等待寄送' },
  'outbox.state.sending': { en: 'On its way', 'zh-Hans': '正在发送', 'zh-Hant': '正在寄送' },
  'outbox.state.sent': { en: 'Sent', 'zh-Hans': '已发出', 'zh-Hant': '已寄出' },
  'outbox.state.kept': { en: 'Kept here', 'zh-Hans': '已保存', 'zh-Hant': '已保存' },
  'outbox.state.deferred': { en: 'Delayed', 'zh-Hans': '延迟', 'zh-Hant': '延遲' },
  'outbox.state.bounced': { en: 'Came back', 'zh-Hans': '被退回', 'zh-Hant': '被退回' },
  'outbox.state.failed': { en: 'Not sent', 'zh-Hans': '未能发出', 'zh-Hant': '未能寄出' },
  'outbox.state.uncertain': { en: 'In doubt', 'zh-Hans': '不确定', 'zh-Hant': '不確定' },
  'outbox.filter.wave': { en: 'Wave: {name}', 'zh-Hans': '批次：{name}', 'zh-Hant': '批次：{name}' },
  'outbox.filter.contact': { en: 'To: {name}', 'zh-Hans': '收件人：{name}', 'zh-Hant': '收件人：{name}' },

  'outbox.when.sent': {
    en: 'The mail server took it on {when}.',
    'zh-Hans': '邮件服务器于 {when} 接收。',
    'zh-Hant': '郵件伺服器於 {when} 接收。',
  },
  'outbox.when.kept': {
    en: 'Kept here, {when}. Not sent.',
    'zh-Hans': '{when} 保存在此，未发出。',
    'zh-Hant': '{when} 保存在此，未寄出。',
  },
  'outbox.when.queued': { en: 'It waits for its turn.', 'zh-Hans': '正在排队等待发送。', 'zh-Hant': '正在排隊等待寄送。' },
  'outbox.when.held': {
    en: 'It waits until mail is released.',
    'zh-Hans': '恢复发送后才会发出。',
    'zh-Hant': '恢復寄送後才會寄出。',
  },
  'outbox.when.sending': { en: 'It is being sent right now.', 'zh-Hans': '正在发送。', 'zh-Hant': '正在寄送。' },
  'outbox.when.deferred': { en: 'Next try: {when}.', 'zh-Hans': '下次尝试：{when}。', 'zh-Hant': '下次嘗試：{when}。' },
  'outbox.problem.no_reply': {
    en: 'The mail server broke off before the mail had left.',
    'zh-Hans': '邮件发出之前，邮件服务器中断了连接。',
    'zh-Hant': '郵件寄出之前，郵件伺服器中斷了連線。',
  },
  'outbox.problem.try_later': {
    en: 'The receiving side asked to try again later. That is common with new senders.',
    'zh-Hans': '对方要求稍后再试，新的发信方常会遇到这种情况。',
    'zh-Hant': '對方要求稍後再試，新的寄信方常會遇到這種情況。',
  },
  'outbox.problem.sign_in': {
    en: 'The mail server refused our name or password. Check both in SMTP_URL and start Hearback again; the mail waits.',
    'zh-Hans': '邮件服务器拒绝了登录。请检查 SMTP_URL 中的用户名和密码并重新启动 Hearback，邮件会一直等待。',
    'zh-Hant': '郵件伺服器拒絕了登入。請檢查 SMTP_URL 中的使用者名稱和密碼並重新啟動 Hearback，郵件會一直等待。',
  },
  'outbox.problem.sender_refused': {
    en: 'The mail server does not let us send from this address; what it said stands below. Often the sender has to be the name that SMTP_URL signs in with. Mend the sender or SMTP_URL; the mail waits.',
    'zh-Hans':
      '邮件服务器不允许用这个地址发信，原因见下方原话。许多服务商要求发件人与 SMTP_URL 中的登录账号一致。请更正发件人或 SMTP_URL，邮件会一直等待。',
    'zh-Hant':
      '郵件伺服器不允許用這個地址寄信，原因見下方原話。許多服務商要求寄件人與 SMTP_URL 中的登入帳號一致。請更正寄件人或 SMTP_URL，郵件會一直等待。',
  },
  'outbox.problem.no_such_mailbox': {
    en: 'This mailbox does not exist, so nobody is asked at this address again. Correct the address of the contact.',
    'zh-Hans': '该邮箱不存在，以后不会再向这个地址发信。请更正联系人的邮箱。',
    'zh-Hant': '這個信箱不存在，以後不會再寄信到這個地址。請更正聯絡人的信箱。',
  },
  'outbox.problem.refused': {
    en: 'The receiving side refused this mail for good. What it said stands below; mend the cause, then send it again.',
    'zh-Hans': '对方拒收了这封邮件，原因见下方原话。处理后可以再次发送。',
    'zh-Hant': '對方拒收了這封郵件，原因見下方原話。處理後可以再次寄送。',
  },
  'outbox.problem.unreachable': {
    en: 'The mail server cannot be reached. Check SMTP_URL and the network; the mail waits and no try is lost.',
    'zh-Hans': '无法连接邮件服务器。请检查 SMTP_URL 和网络，邮件会一直等待，不会丢失。',
    'zh-Hant': '無法連線到郵件伺服器。請檢查 SMTP_URL 和網路，郵件會一直等待，不會遺失。',
  },
  'outbox.problem.interrupted': {
    en: 'The line broke while the mail was leaving, so only the receiving side knows whether it arrived. {state, select, deferred {Its program would rather ask twice than never, so it is sent once more, unless somebody opens a link in it before.} other {It is not sent again by itself, so that nobody gets it twice. A click in it ends the doubt.}}',
    'zh-Hans':
      '发送过程中连接中断，只有对方知道是否收到。{state, select, deferred {该调查项目设为宁可重发，因此会再发一次；如果收件人在此之前点开了链接，就不再发。} other {为避免重复，系统不会自动重发；收件人点开链接后，状态会自动变为已发出。}}',
    'zh-Hant':
      '寄送過程中連線中斷，只有對方知道是否收到。{state, select, deferred {這個調查項目設為寧可重寄，因此會再寄一次；如果收件人在此之前點開了連結，就不再寄。} other {為避免重複，系統不會自動重寄；收件人點開連結後，狀態會自動變為已寄出。}}',
  },
  'outbox.problem.restarted': {
    en: 'Hearback was stopped while the mail was leaving, so only the receiving side knows whether it arrived. {state, select, deferred {Its program would rather ask twice than never, so it is sent once more, unless somebody opens a link in it before.} other {It is not sent again by itself, so that nobody gets it twice. A click in it ends the doubt.}}',
    'zh-Hans':
      '发送过程中 Hearback 被中止，只有对方知道是否收到。{state, select, deferred {该调查项目设为宁可重发，因此会再发一次；如果收件人在此之前点开了链接，就不再发。} other {为避免重复，系统不会自动重发；收件人点开链接后，状态会自动变为已发出。}}',
    'zh-Hant':
      '寄送過程中 Hearback 被中止，只有對方知道是否收到。{state, select, deferred {這個調查項目設為寧可重寄，因此會再寄一次；如果收件人在此之前點開了連結，就不再寄。} other {為避免重複，系統不會自動重寄；收件人點開連結後，狀態會自動變為已寄出。}}',
  },
  'outbox.problem.wave_over': {
    en: '{state, select, uncertain {The line broke while the mail was leaving, so only the receiving side knows whether it arrived; before it could leave once more its wave was paused, stopped or closed. A click in it ends the doubt.} other {Its wave was stopped or closed before the mail left.}}',
    'zh-Hans':
      '{state, select, uncertain {发送过程中连接中断，只有对方知道是否收到；再次发送之前，所属批次已暂停、停止或结束。收件人点开链接后，状态会自动变为已发出。} other {发出之前，所属批次已停止或结束。}}',
    'zh-Hant':
      '{state, select, uncertain {寄送過程中連線中斷，只有對方知道是否收到；再次寄送之前，所屬批次已暫停、停止或結束。收件人點開連結後，狀態會自動變為已寄出。} other {寄出之前，所屬批次已停止或結束。}}',
  },
  'outbox.problem.suppressed': {
    en: 'This address is on the do-not-ask list by now.',
    'zh-Hans': '该地址已列入免打扰名单。',
    'zh-Hant': '這個地址已列入免打擾名單。',
  },
  'outbox.problem.erased': {
    en: 'The data of this person was erased before the mail left.',
    'zh-Hans': '发出之前，此人的数据已被删除。',
    'zh-Hant': '寄出之前，此人的資料已被刪除。',
  },
  'outbox.problem.bad_address': {
    en: 'No mail can be sent to this address. Correct the address of the contact.',
    'zh-Hans': '这个地址无法收信，请更正联系人的邮箱。',
    'zh-Hant': '這個地址無法收信，請更正聯絡人的信箱。',
  },
  'outbox.problem.no_tls': {
    en: 'The mail server offers no encryption that holds, so our password was not sent to it. This mail waits until SMTP_URL or the server is put right; the command doctor says how.',
    'zh-Hans':
      '邮件服务器没有提供可用的加密，因此没有向它发送密码。请修正 SMTP_URL 或服务器设置（doctor 命令会给出办法），在此之前邮件会一直等待。',
    'zh-Hant':
      '郵件伺服器沒有提供可用的加密，因此沒有向它傳送密碼。請修正 SMTP_URL 或伺服器設定（doctor 命令會給出辦法），在此之前郵件會一直等待。',
  },
  'outbox.problem.needs_smtputf8': {
    en: 'The mail server cannot write to addresses with such letters before the @ (it lacks SMTPUTF8). Use another address of this person, or another mail server.',
    'zh-Hans': '邮件服务器不支持 @ 前带有这类文字的地址（缺少 SMTPUTF8）。请改用此人的其他邮箱，或更换邮件服务器。',
    'zh-Hant': '郵件伺服器不支援 @ 前帶有這類文字的地址（缺少 SMTPUTF8）。請改用此人的其他信箱，或更換郵件伺服器。',
  },
  'outbox.problem.unreadable': {
    en: 'This mail could not be put together. What it was made of has changed since.',
    'zh-Hans': '这封邮件无法生成，所依据的内容后来有了变动。',
    'zh-Hant': '這封郵件無法產生，所依據的內容後來有了變動。',
  },
  'outbox.problem.answered': {
    en: 'The answer came before this mail could leave, so it was not sent.',
    'zh-Hans': '邮件发出之前对方已经作答，所以没有再发。',
    'zh-Hant': '郵件寄出之前對方已經作答，所以沒有再寄。',
  },
  'outbox.problem.declined': {
    en: 'This person asked not to be asked again before this mail could leave, so it was not sent.',
    'zh-Hans': '邮件发出之前对方表示不想再被询问，所以没有发送。',
    'zh-Hant': '郵件寄出之前對方表示不想再被詢問，所以沒有寄送。',
  },
  'outbox.problem.unconfirmed_click': {
    en: 'A link in an earlier mail was opened within the last day, perhaps by somebody who is answering. This mail waits for a day.',
    'zh-Hans': '最近一天内有人点开过之前邮件里的链接，可能正在作答。这封邮件会等一天。',
    'zh-Hant': '最近一天內有人點開過先前郵件裡的連結，可能正在作答。這封郵件會等一天。',
  },
  'outbox.problem.too_new': {
    en: 'The contact policy changed: this person came too recently to be asked. The wave’s ledger says from when it is allowed.',
    'zh-Hans': '联系规则有变：这位联系人加入不久，暂不询问。何时可以询问，见该批次的决策记录。',
    'zh-Hant': '聯絡規則有變：這位聯絡人加入不久，暫不詢問。何時可以詢問，見該批次的決策紀錄。',
  },
  'outbox.problem.quiet_period': {
    en: 'This person was asked elsewhere in the meantime, or their rest grew longer. The wave’s ledger says from when asking is allowed.',
    'zh-Hans': '这位联系人期间已被其他调查项目询问，或静默期延长了。何时可以再问，见该批次的决策记录。',
    'zh-Hant': '這位聯絡人期間已被其他調查項目詢問，或靜默期延長了。何時可以再問，見該批次的決策紀錄。',
  },
  'outbox.problem.contact_limit': {
    en: 'By now this person has been asked as often as the contact policy allows.',
    'zh-Hans': '这位联系人被询问的次数已达到联系规则的上限。',
    'zh-Hant': '這位聯絡人被詢問的次數已達聯絡規則的上限。',
  },
  'outbox.problem.account_limit': {
    en: 'By now as many people of this company have been asked as the contact policy allows.',
    'zh-Hans': '这家公司被询问的次数已达到联系规则的上限。',
    'zh-Hant': '這家公司被詢問的次數已達聯絡規則的上限。',
  },
  'outbox.problem.outranked': {
    en: 'A program that goes first wants to ask this person.',
    'zh-Hans': '优先级更高的调查项目要询问这位联系人。',
    'zh-Hant': '優先順序更高的調查項目要詢問這位聯絡人。',
  },
  'outbox.problem.day_off': {
    en: 'No mail is sent on this day where the person is. It leaves by itself when the next send window opens.',
    'zh-Hans': '按联系人当地日历，今天不发信。下一个发送时段开始后会自动发出。',
    'zh-Hant': '依聯絡人當地日曆，今天不寄信。下一個寄送時段開始後會自動寄出。',
  },
  'outbox.problem.quiet_hours': {
    en: 'It is a quiet hour where the person is. The mail leaves by itself when the next send window opens.',
    'zh-Hans': '联系人所在地正处于免打扰时段。下一个发送时段开始后会自动发出。',
    'zh-Hant': '聯絡人所在地正處於勿擾時段。下一個寄送時段開始後會自動寄出。',
  },
  'outbox.problem.no_room': {
    en: 'On the days until the wave closes there is no room for this reminder: they send as many mails as they may. It leaves by itself if a place becomes free.',
    'zh-Hans': '批次截止前，每天可发送的邮件数已满，这封提醒还没有排上。一旦空出名额，就会自动发出。',
    'zh-Hant': '批次截止前，每天可寄送的郵件數已滿，這封提醒還沒有排上。一旦空出名額，就會自動寄出。',
  },
  'outbox.problem.came_back': {
    en: 'The receiving side took this mail and returned it; the mailbox may be full or shut for a while. After three in a row the address is left alone for 30 days.',
    'zh-Hans': '对方收下后又把这封邮件退了回来，邮箱可能已满或暂停使用。连续三封被退回后，30 天内不再向这个地址发信。',
    'zh-Hant': '對方收下後又把這封郵件退了回來，信箱可能已滿或暫停使用。連續三封被退回後，30 天內不再寄信到這個地址。',
  },
  'outbox.problem.complained': {
    en: 'It arrived, and its reader called it spam. Nobody writes to this address any more.',
    'zh-Hans': '邮件已送达，但收件人把它标为垃圾邮件，以后不会再向这个地址发信。',
    'zh-Hant': '郵件已送達，但收件人將它標為垃圾郵件，以後不會再寄信到這個地址。',
  },
  'outbox.said': { en: 'The mail server said', 'zh-Hans': '邮件服务器的原话', 'zh-Hant': '郵件伺服器的原話' },
  'outbox.attempts': {
    en: '{n, plural, one {one attempt} other {# attempts}}',
    'zh-Hans': '已尝试 {n} 次',
    'zh-Hant': '已嘗試 {n} 次',
  },
  'outbox.arrived': { en: 'It arrived', 'zh-Hans': '已送达', 'zh-Hant': '已送達' },
  'outbox.again': { en: 'Send again', 'zh-Hans': '再次发送', 'zh-Hant': '再次寄送' },
  'outbox.arrived.done': { en: 'Marked as sent.', 'zh-Hans': '已标记为发出。', 'zh-Hant': '已標記為寄出。' },
  'outbox.again.done': { en: 'It goes out once more.', 'zh-Hans': '即将再次发送。', 'zh-Hant': '即將再次寄送。' },

  'outbox.no_subject': {
    en: 'This mail can no longer be shown',
    'zh-Hans': '这封邮件无法再显示',
    'zh-Hant': '這封郵件無法再顯示',
  },
  'outbox.unshown': {
    en: 'What it was made of has changed since it was written.',
    'zh-Hans': '写成之后，所依据的内容有了变动。',
    'zh-Hant': '寫成之後，所依據的內容有了變動。',
  },
  'outbox.from': { en: 'From', 'zh-Hans': '发件人', 'zh-Hant': '寄件人' },
  'outbox.to': { en: 'To', 'zh-Hans': '收件人', 'zh-Hant': '收件人' },
  'outbox.reply_to': { en: 'Replies go to', 'zh-Hans': '回信至', 'zh-Hant': '回信至' },
  'outbox.col.wave': { en: 'Wave', 'zh-Hans': '批次', 'zh-Hant': '批次' },
  'outbox.col.case': { en: 'Case', 'zh-Hans': '个案', 'zh-Hant': '個案' },
  'outbox.open_case': { en: 'Open the case', 'zh-Hans': '打开个案', 'zh-Hant': '開啟個案' },
  'outbox.view': { en: 'Show', 'zh-Hans': '显示', 'zh-Hant': '顯示' },
  'outbox.view.mail': { en: 'Mail', 'zh-Hans': '邮件', 'zh-Hant': '郵件' },
  'outbox.view.text': { en: 'Plain text', 'zh-Hans': '纯文本', 'zh-Hant': '純文字' },
  'outbox.view.headers': { en: 'Headers', 'zh-Hans': '邮件头', 'zh-Hant': '郵件標頭' },
  'outbox.width': { en: 'Width', 'zh-Hans': '宽度', 'zh-Hant': '寬度' },
  'outbox.width.phone': { en: 'Phone', 'zh-Hans': '手机', 'zh-Hant': '手機' },
  'outbox.width.desktop': { en: 'Desktop', 'zh-Hans': '电脑', 'zh-Hant': '電腦' },
  'outbox.frame': {
    en: 'The mail as {name} sees it. Links open in a new tab.',
    'zh-Hans': '{name} 看到的邮件。链接在新标签页打开。',
    'zh-Hant': '{name} 看到的郵件。連結在新分頁開啟。',
  },
  'outbox.frame.still': {
    en: 'The mail as {name} sees it. Its links do not open here.',
    'zh-Hans': '{name} 看到的邮件。链接在这里打不开。',
    'zh-Hant': '{name} 看到的郵件。連結在這裡打不開。',
  },
  'outbox.links.hidden': {
    en: 'Its links belong to its reader alone, so they are hidden here: whoever opens them answers in that person’s name.',
    'zh-Hans': '邮件中的链接只属于收件人，打开链接就是以收件人的名义作答，因此在这里不显示。',
    'zh-Hant': '郵件中的連結只屬於收件人，開啟連結就是以收件人的名義作答，因此在這裡不顯示。',
  },
})
