import { words } from './locale.ts'

/** What the server says about signing in, members and the workspace when it must say no. */
export const workspaceRefusals = words({
  'issue.time_zone': {
    en: 'This time zone is not known. Use a name such as Europe/Berlin or Asia/Shanghai.',
    'zh-Hans': '无法识别该时区，请使用 Asia/Shanghai 这样的名称。',
    'zh-Hant': '無法識別這個時區，請使用 Asia/Taipei 這樣的名稱。',
  },
  'refusal.too_many_tries': {
    en: 'Ten tries with this address did not fit. Wait {minutes, plural, one {# minute} other {# minutes}}, then try again.',
    'zh-Hans': '该邮箱已连续十次登录失败，请 {minutes, number} 分钟后再试。',
    'zh-Hant': '此電子郵件已連續十次登入失敗，請 {minutes, number} 分鐘後再試。',
  },
  'refusal.password_differs': {
    en: 'This is not your present password. Enter the one you signed in with.',
    'zh-Hans': '当前密码不正确，请填写登录时使用的密码。',
    'zh-Hant': '目前的密碼不正確，請填寫登入時使用的密碼。',
  },
  'refusal.last_owner': {
    en: 'A workspace keeps at least one owner. Make someone else an owner first.',
    'zh-Hans': '工作区至少要有一位所有者，请先将其他成员设为所有者。',
    'zh-Hant': '工作區至少要有一位擁有者，請先將其他成員設為擁有者。',
  },
  'refusal.member_left': {
    en: 'This member has left. Make a link so that they can join again.',
    'zh-Hans': '该成员已离开。可生成新的链接请其重新加入。',
    'zh-Hant': '此成員已離開。可產生新的連結請其重新加入。',
  },
  'refusal.member_already': {
    en: 'You are a member here already. Keep the link for somebody else.',
    'zh-Hans': '您已经是这里的成员，这个链接可以留给别人使用。',
    'zh-Hant': '您已經是這裡的成員，這個連結可以留給別人使用。',
  },
  'refusal.invite_unknown': {
    en: 'This link leads nowhere. Copy all of it, or ask the owner for a new one.',
    'zh-Hans': '链接无效。请确认已完整复制，或向所有者索取新的链接。',
    'zh-Hant': '連結無效。請確認已完整複製，或向擁有者索取新的連結。',
  },
  'refusal.invite_used': {
    en: 'This link was used already. If that was you, sign in; if not, tell the owner.',
    'zh-Hans': '该链接已被使用。如果是您本人，请直接登录；如果不是，请告知所有者。',
    'zh-Hant': '此連結已被使用。如果是您本人，請直接登入；如果不是，請告知擁有者。',
  },
  'refusal.invite_revoked': {
    en: 'This link was withdrawn. Ask the owner for a new one.',
    'zh-Hans': '该链接已被撤回，请向所有者索取新的链接。',
    'zh-Hant': '此連結已被撤回，請向擁有者索取新的連結。',
  },
  'refusal.invite_expired': {
    en: 'This link was good for seven days and has run out. Ask the owner for a new one.',
    'zh-Hans': '该链接的有效期为七天，现已过期，请向所有者索取新的链接。',
    'zh-Hant': '此連結的有效期為七天，現已過期，請向擁有者索取新的連結。',
  },
  'sample.watch': { en: 'Every answer, by the week', 'zh-Hans': '全部回答（按周）', 'zh-Hant': '全部回答（按週）' },
  'sample.goal': { en: 'Back above 35', 'zh-Hans': '回到 35 以上', 'zh-Hant': '回到 35 以上' },
  'sample.noted.channel': {
    en: 'From in-app to e-mail',
    'zh-Hans': '由应用内改为邮件询问',
    'zh-Hant': '由應用程式內改為郵件詢問',
  },
  'sample.noted.incident': { en: 'Exports down for two days', 'zh-Hans': '导出功能中断两天', 'zh-Hant': '匯出功能中斷兩天' },
  'sample.noted.release': { en: 'New editor', 'zh-Hans': '新版编辑器上线', 'zh-Hant': '新版編輯器上線' },
  'sample.program': { en: 'Relationship', 'zh-Hans': '客户关系调查', 'zh-Hant': '客戶關係調查' },
  'refusal.sample_for_members': {
    en: 'Sample data is for the members of a workspace. Ask an owner for a link to join, then try again.',
    'zh-Hans': '示例数据仅供工作区成员使用。请向所有者索取加入链接后再试。',
    'zh-Hant': '範例資料僅供工作區成員使用。請向擁有者索取加入連結後再試。',
  },
  'refusal.sample_stays_inside': {
    en: 'A sample workspace reaches no other machine: it reads no mailbox, asks no DNS and hears no mail provider. Do this in your own workspace.',
    'zh-Hans': '示例工作区不会连接其他服务器：不读取邮箱，不查询 DNS，也不接收邮件服务商的回报。请在自己的工作区中操作。',
    'zh-Hant': '範例工作區不會連線到其他伺服器：不讀取信箱，不查詢 DNS，也不接收郵件服務商的回報。請在自己的工作區中操作。',
  },
  'refusal.not_sample': {
    en: 'This is not a sample workspace, so it cannot be removed here.',
    'zh-Hans': '这不是示例工作区，不能在此移除。',
    'zh-Hant': '這不是範例工作區，不能在此移除。',
  },
})
