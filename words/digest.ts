import { words } from './locale.ts'

/** The mail of the week, and what the settings say of it. Figures come printed. */
export const digest = words({
  'mail.digest.subject': {
    en: '{workspace} this week: {n, plural, =0 {no new answers} one {# new answer} other {# new answers}}{calls, plural, =0 {} one {, # call waiting} other {, # calls waiting}}',
    'zh-Hans':
      '“{workspace}”本周：{n, plural, =0 {没有新回答} other {# 份新回答}}{calls, plural, =0 {} other {，# 位客户待联系}}',
    'zh-Hant':
      '「{workspace}」本週：{n, plural, =0 {沒有新回答} other {# 份新回答}}{calls, plural, =0 {} other {，# 位客戶待聯絡}}',
  },
  'mail.digest.title': {
    en: 'What changed in the last seven days, and whether it is real',
    'zh-Hans': '最近七天变了什么，是真是假',
    'zh-Hant': '最近七天變了什麼，是真是假',
  },
  'mail.digest.nobody': {
    en: 'Nobody answered in the last seven days, so nothing can be said of them.',
    'zh-Hans': '最近七天没有人回答，因此无法判断这段时间的情况。',
    'zh-Hant': '最近七天沒有人回答，因此無法判斷這段時間的情況。',
  },
  'mail.digest.program': {
    en: '{program}: {n, plural, one {# answer} other {# answers}}, score {value}, between {low} and {high}.',
    'zh-Hans': '“{program}”：{n, number} 份回答，净推荐值 {value}，介于 {low} 与 {high} 之间。',
    'zh-Hant': '「{program}」：{n, number} 份回答，淨推薦值 {value}，介於 {low} 與 {high} 之間。',
  },
  'mail.digest.program.few': {
    en: '{program}: {n, plural, one {# answer} other {# answers}}, not enough yet for a score.',
    'zh-Hans': '“{program}”：{n, number} 份回答，还不足以得出净推荐值。',
    'zh-Hant': '「{program}」：{n, number} 份回答，還不足以得出淨推薦值。',
  },
  'mail.digest.higher': {
    en: 'Up {by} on the twelve weeks before (95% range {low} to {high}), and that is real.',
    'zh-Hans': '比此前十二周高 {by} 分（95% 范围 {low} 至 {high}），是真实变化。',
    'zh-Hant': '比此前十二週高 {by} 分（95% 範圍 {low} 至 {high}），是真實變化。',
  },
  'mail.digest.lower': {
    en: 'Down {by} on the twelve weeks before (95% range {low} to {high}), and that is real.',
    'zh-Hans': '比此前十二周低 {by} 分（95% 范围 {low} 至 {high}），是真实变化。',
    'zh-Hant': '比此前十二週低 {by} 分（95% 範圍 {low} 至 {high}），是真實變化。',
  },
  'mail.digest.no_evidence': {
    en: 'No evidence of a difference from the twelve weeks before (95% range {low} to {high}).',
    'zh-Hans': '与此前十二周相比，没有变化的证据（差值的 95% 范围 {low} 至 {high}）。',
    'zh-Hant': '與此前十二週相比，沒有變化的證據（差值的 95% 範圍 {low} 至 {high}）。',
  },
  'mail.digest.barred': {
    en: 'Not held against the weeks before: whom you ask, what or where changed meanwhile.',
    'zh-Hans': '不与此前几周比较：期间询问的对象、措辞或渠道有变更。',
    'zh-Hant': '不與此前幾週比較：期間詢問的對象、措辭或管道有變更。',
  },
  'mail.digest.too_few': {
    en: 'Not enough to hold it against the twelve weeks before.',
    'zh-Hans': '样本不足，无法与此前十二周比较。',
    'zh-Hant': '樣本不足，無法與此前十二週比較。',
  },
  'mail.digest.standing': { en: 'Where the score stands', 'zh-Hans': '净推荐值现状', 'zh-Hant': '淨推薦值現況' },
  'mail.digest.calls': { en: 'Who needs a call', 'zh-Hans': '需要联系谁', 'zh-Hant': '需要聯絡誰' },
  'mail.digest.no_calls': {
    en: 'Nobody is waiting for a call from you.',
    'zh-Hans': '目前没有客户在等您联系。',
    'zh-Hant': '目前沒有客戶在等您聯絡。',
  },
  'mail.digest.call': {
    en: '{who}: {rating} out of 10, {late, select, yes {was due {due}} other {due {due}}}{owned, select, yes {} other {, nobody has it yet}}',
    'zh-Hans':
      '{who}：{rating} 分（满分 10 分），{late, select, yes {本应在 {due} 前联系} other {请在 {due} 前联系}}{owned, select, yes {} other {，尚无负责人}}',
    'zh-Hant':
      '{who}：{rating} 分（滿分 10 分），{late, select, yes {本應在 {due} 前聯絡} other {請在 {due} 前聯絡}}{owned, select, yes {} other {，尚無負責人}}',
  },
  'mail.digest.who': { en: '{name}, {account}', 'zh-Hans': '{account}，{name}', 'zh-Hant': '{account}，{name}' },
  'mail.digest.unnamed': { en: 'Somebody without a name', 'zh-Hans': '未留姓名的客户', 'zh-Hant': '未留姓名的客戶' },
  'mail.digest.more': {
    en: 'And {n, plural, one {# more} other {# more}}.',
    'zh-Hans': '另有 {n, number} 位。',
    'zh-Hant': '另有 {n, number} 位。',
  },
  'mail.digest.open': { en: 'Open the board', 'zh-Hans': '打开看板', 'zh-Hant': '開啟看板' },
  'mail.digest.reason': {
    en: 'You get this once a week as a member of {workspace}, and not at all in a week without anything new.',
    'zh-Hans': '您是“{workspace}”的成员，因此每周收到一次此信；没有新内容的一周不会寄出。',
    'zh-Hant': '您是「{workspace}」的成員，因此每週收到一次此信；沒有新內容的一週不會寄出。',
  },
  'mail.digest.stop': { en: 'Change this in your settings', 'zh-Hans': '在个人设置中更改', 'zh-Hant': '在個人設定中變更' },
  'digest.title': { en: 'Mail of the week', 'zh-Hans': '每周邮件', 'zh-Hant': '每週郵件' },
  'digest.text': {
    en: 'On Monday morning, where the workspace is: what changed, whether it is real, and who needs a call. In a week without new answers and calls nothing is sent.',
    'zh-Hans': '每周一早晨（按工作区所在时区）：变了什么、是真是假、需要联系谁。没有新回答也没有待联系客户的一周不会寄出。',
    'zh-Hant': '每週一早晨（依工作區所在時區）：變了什麼、是真是假、需要聯絡誰。沒有新回答也沒有待聯絡客戶的一週不會寄出。',
  },
  'digest.wanted': { en: 'Send it to me', 'zh-Hans': '寄给我', 'zh-Hant': '寄給我' },
  'digest.on': { en: 'You get the mail of the week.', 'zh-Hans': '您将收到每周邮件。', 'zh-Hant': '您將收到每週郵件。' },
  'digest.off': { en: 'You get no mail of the week.', 'zh-Hans': '您不会再收到每周邮件。', 'zh-Hant': '您不會再收到每週郵件。' },
  'digest.look': { en: 'See what it would say today', 'zh-Hans': '预览今天的内容', 'zh-Hant': '預覽今天的內容' },
})
