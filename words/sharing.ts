import { words } from './locale.ts'

/** Links by which somebody without an account reads a board or a question. */
export const sharing = words({
  'sharing.share': { en: 'Share', 'zh-Hans': '共享', 'zh-Hant': '分享' },
  'sharing.share.of': { en: 'Share “{name}”', 'zh-Hans': '共享“{name}”', 'zh-Hant': '分享「{name}」' },
  'sharing.board': { en: 'Share the board', 'zh-Hans': '共享看板', 'zh-Hant': '分享看板' },
  'sharing.lead': {
    en: 'Whoever has the link reads the figures without signing in, as they are on that day. Names and cases are never shown.',
    'zh-Hans': '持有链接的人无需登录即可查看当时的数据。姓名和个案绝不显示。',
    'zh-Hant': '持有連結的人無需登入即可查看當時的資料。姓名和個案絕不顯示。',
  },
  'sharing.name': { en: 'What the page is called', 'zh-Hans': '页面名称', 'zh-Hant': '頁面名稱' },
  'sharing.locale': { en: 'Language', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  'sharing.days': { en: 'Ends', 'zh-Hans': '有效期', 'zh-Hant': '有效期' },
  'sharing.days.n': {
    en: 'after {n, plural, one {one day} other {# days}}',
    'zh-Hans': '{n, number} 天',
    'zh-Hant': '{n, number} 天',
  },
  'sharing.password': { en: 'Password (optional)', 'zh-Hans': '密码（可选）', 'zh-Hant': '密碼（選填）' },
  'sharing.password.hint': {
    en: 'At least 8 characters. Give it by another way than the link.',
    'zh-Hans': '至少 8 个字符。请通过链接以外的途径告知对方。',
    'zh-Hant': '至少 8 個字元。請透過連結以外的途徑告知對方。',
  },
  'sharing.verbatims': {
    en: 'Also show what people wrote, without names',
    'zh-Hans': '同时显示客户原话（不含姓名）',
    'zh-Hant': '同時顯示客戶原話（不含姓名）',
  },
  'sharing.verbatims.hint': {
    en: 'People sometimes name themselves in their words.',
    'zh-Hans': '客户有时会在留言中提到自己的姓名。',
    'zh-Hant': '客戶有時會在留言中提到自己的姓名。',
  },
  'sharing.make': { en: 'Make the link', 'zh-Hans': '生成链接', 'zh-Hant': '產生連結' },
  'sharing.ready': {
    en: 'Here is the link. It is shown only now: nobody can read it anywhere later.',
    'zh-Hans': '链接已生成。它只在此刻显示，之后任何地方都无法再次查看。',
    'zh-Hant': '連結已產生。它只在此刻顯示，之後任何地方都無法再次查看。',
  },
  'sharing.link': { en: 'The link', 'zh-Hans': '链接', 'zh-Hant': '連結' },
  'sharing.list': { en: 'Links there are', 'zh-Hans': '现有链接', 'zh-Hant': '現有連結' },
  'sharing.none': { en: 'No link was made yet.', 'zh-Hans': '还没有生成过链接。', 'zh-Hant': '還沒有產生過連結。' },
  'sharing.views': {
    en: '{views, plural, =0 {never opened} one {opened once, {when}} other {opened # times, last {when}}}',
    'zh-Hans': '{views, plural, =0 {未被打开过} other {打开过 # 次，最近一次：{when}}}',
    'zh-Hant': '{views, plural, =0 {未被開啟過} other {開啟過 # 次，最近一次：{when}}}',
  },
  'sharing.until': { en: 'until {day}', 'zh-Hans': '有效期至 {day}', 'zh-Hant': '有效至 {day}' },
  'sharing.ended.revoked': { en: 'ended', 'zh-Hans': '已停用', 'zh-Hant': '已停用' },
  'sharing.ended.expired': { en: 'past its day', 'zh-Hans': '已到期', 'zh-Hant': '已到期' },
  'sharing.ended.maker_left': {
    en: 'does not work: {name}, who made it, is no longer here',
    'zh-Hans': '已失效：生成者{name}已离开',
    'zh-Hant': '已失效：產生者{name}已離開',
  },
  'sharing.ended.maker_may_not': {
    en: 'does not work: {name}, who made it, may no longer export answers',
    'zh-Hans': '已失效：生成者{name}已无权导出回答',
    'zh-Hant': '已失效：產生者{name}已無權匯出回答',
  },
  'sharing.ended.removed': {
    en: 'does not work: what it showed was removed',
    'zh-Hans': '已失效：所共享的内容已删除',
    'zh-Hant': '已失效：所分享的內容已刪除',
  },
  'sharing.locked': { en: 'with password', 'zh-Hans': '有密码', 'zh-Hant': '有密碼' },
  'sharing.end': { en: 'End the link “{name}”', 'zh-Hans': '停用链接“{name}”', 'zh-Hant': '停用連結「{name}」' },
  'sharing.ended.done': { en: 'The link leads nowhere now.', 'zh-Hans': '链接已停用。', 'zh-Hant': '連結已停用。' },
})

export const sharingRefusals = words({
  'refusal.too_many_links': {
    en: '{limit, number} links work at the moment. End one that nobody needs any more.',
    'zh-Hans': '目前已有 {limit, number} 个有效链接，请先停用不再需要的。',
    'zh-Hant': '目前已有 {limit, number} 個有效連結，請先停用不再需要的。',
  },
  'refusal.share_report_of_today': {
    en: 'This report tells answers apart by what is known of people and companies today, which a link must not show. Choose another attribute and save it again.',
    'zh-Hans': '这份报告按联系人和公司的当前信息分组，不能通过链接公开。请改选其他属性后重新保存。',
    'zh-Hant': '這份報告依聯絡人和公司的目前資訊分組，不能透過連結公開。請改選其他屬性後重新儲存。',
  },
  'refusal.share_of_today': {
    en: 'This question tells answers apart by what is known of people and companies today, which a link must not show. Ask by what was known when they were asked.',
    'zh-Hans': '这个问题使用了联系人和公司的当前信息，不能通过链接公开。请改用“询问当时”的属性。',
    'zh-Hant': '這個問題使用了聯絡人和公司的目前資訊，不能透過連結公開。請改用「詢問當時」的屬性。',
  },
})
