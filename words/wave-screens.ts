import { words } from './locale.ts'

/** The screens of waves before and around their start: list, planner, reasons, what moves a wave. */
export const waveScreens = words({
  'waves.lead': {
    en: 'A wave asks once, until its closing date. Nothing leaves before you start it.',
    'zh-Hans': '一个批次只问一次，到截止日期为止。开始之前不会发出任何邮件。',
    'zh-Hant': '一個批次只問一次，到截止日期為止。開始之前不會寄出任何郵件。',
  },
  'waves.new': { en: 'Plan a wave', 'zh-Hans': '计划一个批次', 'zh-Hant': '計畫一個批次' },
  'waves.empty': { en: 'Nobody was asked yet', 'zh-Hans': '还没有问过任何人', 'zh-Hant': '還沒有問過任何人' },
  'waves.empty.text': {
    en: 'Plan a wave to see whom it would ask and why it leaves the others alone. You can look as long as you like.',
    'zh-Hans': '先计划一个批次，看看会问谁、不问谁以及为什么。在开始之前可以慢慢看。',
    'zh-Hant': '先計畫一個批次，看看會問誰、不問誰以及為什麼。在開始之前可以慢慢看。',
  },
  'waves.empty.program': {
    en: 'A wave sends the question of a program. Create the program first; one sentence does it.',
    'zh-Hans': '批次发送的是调查项目中的问题。请先建一个调查项目，补完一句话即可。',
    'zh-Hant': '批次寄送的是調查項目中的問題。請先建一個調查項目，補完一句話即可。',
  },
  'waves.default_name': {
    en: 'Q{quarter} {year}',
    'zh-Hans': '{year} 年第 {quarter} 季度',
    'zh-Hant': '{year} 年第 {quarter} 季',
  },
  'waves.default_name.further': {
    en: 'Q{quarter} {year}, no. {n, number}',
    'zh-Hans': '{year} 年第 {quarter} 季度第 {n, number} 批',
    'zh-Hant': '{year} 年第 {quarter} 季第 {n, number} 批',
  },
  'waves.column.name': { en: 'Wave', 'zh-Hans': '批次', 'zh-Hant': '批次' },
  'waves.column.state': { en: 'State', 'zh-Hans': '状态', 'zh-Hant': '狀態' },
  'waves.column.closes': { en: 'Closes', 'zh-Hans': '截止', 'zh-Hant': '截止' },
  'waves.column.invited': { en: 'Invited', 'zh-Hans': '已邀请', 'zh-Hant': '已邀請' },
  'waves.column.answered': { en: 'Answered', 'zh-Hans': '已回答', 'zh-Hant': '已回答' },
  'waves.state.draft': { en: 'Draft', 'zh-Hans': '草稿', 'zh-Hant': '草稿' },
  'waves.state.running': { en: 'Running', 'zh-Hans': '进行中', 'zh-Hant': '進行中' },
  'waves.state.paused': { en: 'Paused', 'zh-Hans': '已暂停', 'zh-Hant': '已暫停' },
  'waves.state.stopped': { en: 'Stopped', 'zh-Hans': '已停止', 'zh-Hant': '已停止' },
  'waves.state.closed': { en: 'Closed', 'zh-Hans': '已截止', 'zh-Hant': '已截止' },
  'waves.lead.running': {
    en: 'Started {started}. Answers are taken until {closes}.',
    'zh-Hans': '{started} 开始，回答截至 {closes}。',
    'zh-Hant': '{started} 開始，回答截至 {closes}。',
  },
  'waves.lead.paused': {
    en: 'Paused {paused}: no mail leaves until you resume. Whoever was asked can answer until {closes}.',
    'zh-Hans': '{paused} 暂停，继续之前不再发出邮件。已收到邮件的人可回答到 {closes}。',
    'zh-Hant': '{paused} 暫停，繼續之前不再寄出郵件。已收到郵件的人可回答到 {closes}。',
  },
  'waves.lead.stopped': {
    en: 'Stopped {stopped}: no further mail leaves. Whoever was asked can answer until {closes}.',
    'zh-Hans': '{stopped} 停止，不再发出邮件。已收到邮件的人仍可回答到 {closes}。',
    'zh-Hant': '{stopped} 停止，不再寄出郵件。已收到郵件的人仍可回答到 {closes}。',
  },
  'waves.lead.closed': {
    en: 'Closed {closes}. Its answers are final.',
    'zh-Hans': '{closes} 截止，回答已定。',
    'zh-Hant': '{closes} 截止，回答已定。',
  },
  'waves.who': { en: 'Who', 'zh-Hans': '问谁', 'zh-Hant': '問誰' },
  'waves.when': { en: 'When', 'zh-Hans': '何时', 'zh-Hant': '何時' },
  'waves.field.name': { en: 'Name of the wave', 'zh-Hans': '批次名称', 'zh-Hant': '批次名稱' },
  'waves.field.closes': {
    en: 'Answers are taken until the end of',
    'zh-Hans': '接收回答，直到这一天结束',
    'zh-Hant': '接收回答，直到這一天結束',
  },
  'waves.field.closes.hint': {
    en: 'In the time zone of the workspace ({zone}).',
    'zh-Hans': '按工作区的时区（{zone}）。',
    'zh-Hant': '按工作區的時區（{zone}）。',
  },
  'waves.save': { en: 'Save plan', 'zh-Hans': '保存计划', 'zh-Hant': '儲存計畫' },
  'waves.saved': { en: 'The plan is saved.', 'zh-Hans': '计划已保存。', 'zh-Hant': '計畫已儲存。' },
  'waves.discard': { en: 'Throw away', 'zh-Hans': '丢弃', 'zh-Hant': '捨棄' },
  'waves.discarded': {
    en: 'The plan is gone. Nobody was asked.',
    'zh-Hans': '计划已丢弃，没有问过任何人。',
    'zh-Hant': '計畫已捨棄，沒有問過任何人。',
  },
  'waves.would': { en: 'What would happen', 'zh-Hans': '会发生什么', 'zh-Hant': '會發生什麼' },
  'waves.would.note': { en: 'nothing is sent until you start', 'zh-Hans': '开始之前不会发送', 'zh-Hant': '開始之前不會寄送' },
  'waves.would.asked': { en: 'Asked', 'zh-Hans': '会问', 'zh-Hant': '會問' },
  'waves.would.answers': { en: 'Answers, about', 'zh-Hans': '回答约', 'zh-Hant': '回答約' },
  'waves.would.margin': { en: 'Margin of the score', 'zh-Hans': '得分误差', 'zh-Hant': '得分誤差' },
  'waves.would.assumed': {
    en: 'If one in five answers. Your own figure may be half or double that.',
    'zh-Hans': '按五人中有一人回答估算，实际可能是一半或两倍。',
    'zh-Hant': '按五人中有一人回答估算，實際可能是一半或兩倍。',
  },
  'waves.would.few': {
    en: 'Too few for a score: at least five answers are needed.',
    'zh-Hans': '人数太少，算不出得分：至少需要五份回答。',
    'zh-Hant': '人數太少，算不出得分：至少需要五份回答。',
  },
  'waves.reasons': { en: 'Every decision, with its reason', 'zh-Hans': '每个决定及其原因', 'zh-Hant': '每個決定及其原因' },
  'waves.reason.asked': { en: 'Asked', 'zh-Hans': '询问', 'zh-Hant': '詢問' },
  'waves.reason.erased': { en: 'Erased at their own request', 'zh-Hans': '应本人要求已删除', 'zh-Hant': '應本人要求已刪除' },
  'waves.reason.opted_out': { en: 'Asked not to be asked again', 'zh-Hans': '本人要求不再询问', 'zh-Hant': '本人要求不再詢問' },
  'waves.reason.suppressed': {
    en: 'Set to “do not ask” by your team',
    'zh-Hans': '团队设为“不询问”',
    'zh-Hant': '團隊設為「不詢問」',
  },
  'waves.reason.complained': {
    en: 'Reported a mail as spam',
    'zh-Hans': '曾把邮件举报为垃圾邮件',
    'zh-Hant': '曾將郵件檢舉為垃圾郵件',
  },
  'waves.reason.no_address': { en: 'No e-mail address', 'zh-Hans': '没有邮箱地址', 'zh-Hant': '沒有電子郵件地址' },
  'waves.reason.bounced': { en: 'Address bounced', 'zh-Hans': '邮箱地址被退信', 'zh-Hant': '電子郵件地址被退信' },
  'waves.reason.quiet_period': {
    en: '{days, plural, =0 {Asked a short while ago} one {Asked in the last day} other {Asked in the last # days}}',
    'zh-Hans': '{days, plural, =0 {刚问过不久} other {# 天内已问过}}',
    'zh-Hant': '{days, plural, =0 {剛問過不久} other {# 天內已問過}}',
  },
  'waves.reason.not_drawn': { en: 'Not drawn this time', 'zh-Hans': '这次没有抽中', 'zh-Hant': '這次沒有抽中' },
  'waves.reason.unconfirmed_click': {
    en: 'May be answering right now',
    'zh-Hans': '可能正在作答',
    'zh-Hant': '可能正在作答',
  },
  'waves.reason.too_new': { en: 'New to the list', 'zh-Hans': '刚加入名单', 'zh-Hant': '剛加入名單' },
  'waves.reason.contact_limit': {
    en: 'Asked as often as one person may be',
    'zh-Hans': '已达每人询问上限',
    'zh-Hant': '已達每人詢問上限',
  },
  'waves.reason.account_limit': {
    en: 'Company asked as often as it may be',
    'zh-Hans': '所在公司已达询问上限',
    'zh-Hant': '所在公司已達詢問上限',
  },
  'waves.reason.outranked': {
    en: 'A program that comes first asks them',
    'zh-Hans': '由优先的调查项目询问',
    'zh-Hant': '由優先的調查項目詢問',
  },
  'waves.reason.day_off': { en: 'A day off where they are', 'zh-Hans': '当地休息日', 'zh-Hant': '當地假日' },
  'waves.reason.quiet_hours': { en: 'Quiet hours where they are', 'zh-Hans': '当地免打扰时段', 'zh-Hant': '當地勿擾時段' },
  'waves.reason.account_share': {
    en: 'Others of their company are asked',
    'zh-Hans': '已问同公司的其他人',
    'zh-Hant': '已問同公司的其他人',
  },
  'waves.reason.not_in_segment': { en: 'Not in the segment', 'zh-Hans': '不在所选分群中', 'zh-Hant': '不在所選分群中' },
  'waves.reason.in_reserve': {
    en: 'In reserve for the next release',
    'zh-Hans': '后备，下次放出',
    'zh-Hant': '後備，下次放出',
  },
  'waves.reason.no_room': { en: 'No room in the wave’s days', 'zh-Hans': '发送日程已满', 'zh-Hant': '寄送日程已滿' },
  'waves.nobody': {
    en: 'There are no contacts yet. Import them, then this plan fills by itself.',
    'zh-Hans': '还没有联系人。导入后，这里会自动更新。',
    'zh-Hant': '還沒有聯絡人。匯入後，這裡會自動更新。',
  },
  'waves.start': { en: 'Start wave', 'zh-Hans': '开始批次', 'zh-Hant': '開始批次' },
  'waves.start.title': {
    en: 'Ask {asked, plural, one {one person} other {# people}} now?',
    'zh-Hans': '现在询问 {asked, number} 人？',
    'zh-Hant': '現在詢問 {asked, number} 人？',
  },
  'waves.start.text': {
    en: '{way, select, sample {This is sample data, so no mail is sent. Every mail is kept in the outbox, where you can open and answer it.} outbox {No mail server is set, so no mail is sent. Every mail is kept in the outbox, where you can open and answer it.} other {Mails leave at once and cannot be called back. You can stop what has not left yet.}}',
    'zh-Hans':
      '{way, select, sample {这里是示例数据，邮件不会寄出，全部保存在发件箱，可以打开并作答。} outbox {尚未设置邮件服务器，邮件不会寄出，全部保存在发件箱，可以打开并作答。} other {邮件会立即发出，无法撤回。尚未发出的可以停止。}}',
    'zh-Hant':
      '{way, select, sample {這裡是範例資料，郵件不會寄出，全部保存在寄件匣，可以打開並作答。} outbox {尚未設定郵件伺服器，郵件不會寄出，全部保存在寄件匣，可以打開並作答。} other {郵件會立即寄出，無法收回。尚未寄出的可以停止。}}',
  },
  'waves.start.yes': {
    en: 'Ask {asked, plural, one {one person} other {# people}}',
    'zh-Hans': '询问 {asked, number} 人',
    'zh-Hant': '詢問 {asked, number} 人',
  },
  'waves.start.no': { en: 'Not yet', 'zh-Hans': '先不', 'zh-Hant': '先不要' },
  'waves.start.unsaved': {
    en: 'Save the plan first.',
    'zh-Hans': '请先保存计划。',
    'zh-Hant': '請先儲存計畫。',
  },
  'waves.start.nobody': {
    en: 'Nobody may be asked now.',
    'zh-Hans': '目前没有可以询问的人。',
    'zh-Hant': '目前沒有可以詢問的人。',
  },
  'waves.closing': { en: 'Closing date', 'zh-Hans': '截止日期', 'zh-Hant': '截止日期' },
  'waves.closing.text': {
    en: 'Answers are taken until the end of this day. The links in the mails follow it too.',
    'zh-Hans': '回答截至这一天结束。邮件中的链接也按新的日期生效。',
    'zh-Hant': '回答截至這一天結束。郵件中的連結也按新的日期生效。',
  },
  'waves.closing.yes': { en: 'Move the date', 'zh-Hans': '调整日期', 'zh-Hant': '調整日期' },
  'waves.closing.no': { en: 'Leave it', 'zh-Hans': '保持不变', 'zh-Hant': '維持不變' },
  'waves.closing.moved': {
    en: 'Answers are taken until {closes}.',
    'zh-Hans': '回答截至 {closes}。',
    'zh-Hant': '回答截至 {closes}。',
  },
  'waves.start.held': {
    en: 'Mail is held back; release it in the outbox.',
    'zh-Hans': '邮件处于暂停状态，请先在发件箱放行。',
    'zh-Hant': '郵件處於暫停狀態，請先在寄件匣放行。',
  },
  'waves.started': { en: 'The wave has started.', 'zh-Hans': '批次已开始。', 'zh-Hant': '批次已開始。' },
  'waves.pause': { en: 'Pause', 'zh-Hans': '暂停', 'zh-Hant': '暫停' },
  'waves.resume': { en: 'Resume', 'zh-Hans': '继续', 'zh-Hant': '繼續' },
  'waves.paused': {
    en: '{held, plural, =0 {The wave is paused.} one {The wave is paused; one mail waits.} other {The wave is paused; # mails wait.}}',
    'zh-Hans': '{held, plural, =0 {批次已暂停。} other {批次已暂停，# 封邮件等待。}}',
    'zh-Hant': '{held, plural, =0 {批次已暫停。} other {批次已暫停，# 封郵件等待。}}',
  },
  'waves.resumed': {
    en: 'The wave goes on{released, plural, =0 {.} one { with one mail.} other { with # mails.}}{stuck, plural, =0 {} one { One mail finds no room before the closing date.} other { # mails find no room before the closing date.}}',
    'zh-Hans':
      '批次继续{released, plural, =0 {。} other {，# 封邮件重新安排。}}{stuck, plural, =0 {} other {截止前排不下 # 封。}}',
    'zh-Hant':
      '批次繼續{released, plural, =0 {。} other {，# 封郵件重新安排。}}{stuck, plural, =0 {} other {截止前排不下 # 封。}}',
  },
  'waves.stop': { en: 'Stop wave', 'zh-Hans': '停止批次', 'zh-Hant': '停止批次' },
  'waves.stop.title': {
    en: 'Stop this wave for good?',
    'zh-Hans': '要永久停止这个批次吗？',
    'zh-Hant': '要永久停止這個批次嗎？',
  },
  'waves.stop.text': {
    en: '{waiting, plural, =0 {No mail is waiting, so nothing is held back.} one {One mail is still waiting and will never leave.} other {# mails are still waiting and will never leave.}} Whoever was asked can still answer until {closes}.',
    'zh-Hans':
      '{waiting, plural, =0 {没有等待中的邮件，不会再拦下。} other {等待中的 # 封邮件将不再发出。}}已收到的人仍可回答到 {closes}。',
    'zh-Hant':
      '{waiting, plural, =0 {沒有等待中的郵件，不會再攔下。} other {等待中的 # 封郵件將不再寄出。}}已收到的人仍可回答到 {closes}。',
  },
  'waves.stop.yes': { en: 'Stop wave', 'zh-Hans': '停止批次', 'zh-Hant': '停止批次' },
  'waves.stop.no': { en: 'Let it run', 'zh-Hans': '继续进行', 'zh-Hant': '繼續進行' },
  'waves.stopped': {
    en: '{held, plural, =0 {The wave is stopped.} one {The wave is stopped; one mail was held back.} other {The wave is stopped; # mails were held back.}}',
    'zh-Hans': '{held, plural, =0 {批次已停止。} other {批次已停止，拦下 # 封邮件。}}',
    'zh-Hant': '{held, plural, =0 {批次已停止。} other {批次已停止，攔下 # 封郵件。}}',
  },
})
