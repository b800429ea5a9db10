import { words } from './locale.ts'

/** The first run: one sentence makes the first program. Where a name in braces stands, a field stands in the sentence. */
export const start = words({
  'start.title': {
    en: 'Ask one question of the right people',
    'zh-Hans': '先问一个问题，问对的人',
    'zh-Hant': '先問一個問題，問對的人',
  },
  'start.heading': {
    en: 'Ask one question, of the right people.',
    'zh-Hans': '先问一个问题，问对的人。',
    'zh-Hant': '先問一個問題，問對的人。',
  },
  'start.lead': {
    en: 'Complete this sentence and your first program is ready. Nothing is sent before you start a wave.',
    'zh-Hans': '把这句话补完，第一个调查项目就准备好了。开始批次之前，不会发出任何邮件。',
    'zh-Hant': '把這句話補完，第一個調查項目就準備好了。開始批次之前，不會寄出任何郵件。',
  },
  'start.sentence': {
    en: 'We ask our customers in {locale} whether they would recommend {brand}. The mail is signed by {senderName}, and replies go to {senderEmail}.',
    'zh-Hans': '我们用 {locale} 问客户，是否愿意推荐 {brand}。邮件由 {senderName} 署名，回信寄到 {senderEmail}。',
    'zh-Hant': '我們用 {locale} 問客戶，是否願意推薦 {brand}。郵件由 {senderName} 署名，回信寄到 {senderEmail}。',
  },
  'start.brand': { en: 'your product or company', 'zh-Hans': '贵公司或产品名称', 'zh-Hant': '貴公司或產品名稱' },
  'start.program_name': { en: 'Customer relationship', 'zh-Hans': '客户关系', 'zh-Hant': '客戶關係' },
  'start.create': { en: 'See the mail and the page', 'zh-Hans': '预览问卷', 'zh-Hant': '預覽問卷' },
  'start.sample': { en: 'Look around with sample data', 'zh-Hans': '先用示例数据逛一逛', 'zh-Hant': '先用範例資料逛一逛' },
  'start.way.import': { en: 'Import your customers', 'zh-Hans': '导入客户名单', 'zh-Hant': '匯入客戶名單' },
  'start.way.import.text': {
    en: 'A CSV file, previewed first, undone with one click',
    'zh-Hans': 'CSV 文件，先预览，可撤销',
    'zh-Hant': 'CSV 檔，先預覽，可復原',
  },
  'start.way.history': { en: 'Bring earlier scores', 'zh-Hans': '带来以前的得分', 'zh-Hant': '帶來以前的分數' },
  'start.way.history.text': {
    en: 'Answers from another tool continue here',
    'zh-Hans': '其他工具的回答也能接着看',
    'zh-Hant': '其他工具的回答也能接著看',
  },
  'start.way.team': { en: 'Bring your team', 'zh-Hans': '邀请团队成员', 'zh-Hant': '邀請團隊成員' },
  'start.way.team.text': {
    en: 'A one-time link for each person, with their role',
    'zh-Hans': '每人一个一次性链接，附带角色',
    'zh-Hant': '每人一個一次性連結，附帶角色',
  },
  'start.score': { en: 'Your NPS', 'zh-Hans': '您的净推荐值', 'zh-Hant': '您的淨推薦值' },
  'start.score.none': { en: 'No answers yet.', 'zh-Hans': '还没有回答。', 'zh-Hant': '還沒有回答。' },
  'start.score.when': {
    en: 'From 30 answers on it is a score to rely on.',
    'zh-Hans': '满 30 份，得分才可靠。',
    'zh-Hant': '滿 30 份，分數才可靠。',
  },
  'start.steps': { en: 'The way to the first answer', 'zh-Hans': '到第一份回答的步骤', 'zh-Hant': '到第一份回答的步驟' },
  'start.step.installed': { en: 'Installed', 'zh-Hans': '安装完成', 'zh-Hant': '安裝完成' },
  'start.step.installed.note': { en: 'data stays on this machine', 'zh-Hans': '数据留在这台机器', 'zh-Hant': '資料留在這台機器' },
  'start.step.sentence': { en: 'Complete the sentence', 'zh-Hans': '补完这句话', 'zh-Hant': '補完這句話' },
  'start.step.people': { en: 'Bring the people to ask', 'zh-Hans': '放进要问的人', 'zh-Hant': '放進要問的人' },
  'start.step.test': { en: 'Send yourself a test', 'zh-Hans': '给自己发一封看看', 'zh-Hant': '寄一封給自己看看' },
  'start.step.wave': { en: 'Start the first wave', 'zh-Hans': '开始第一个批次', 'zh-Hant': '開始第一個批次' },
  'start.minutes': {
    en: 'about {minutes, plural, one {# minute} other {# minutes}}',
    'zh-Hans': '约 {minutes} 分钟',
    'zh-Hant': '約 {minutes} 分鐘',
  },
  'start.at_once': { en: 'at once', 'zh-Hans': '马上', 'zh-Hant': '馬上' },
  'start.done': { en: 'done', 'zh-Hans': '已完成', 'zh-Hant': '已完成' },
  'start.created': {
    en: 'The program is ready. Look at it as a customer would.',
    'zh-Hans': '调查项目已建好，请以客户的眼光看一看。',
    'zh-Hant': '調查項目已建好，請以客戶的眼光看一看。',
  },
})
