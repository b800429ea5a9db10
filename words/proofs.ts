import { words } from './locale.ts'

/** Mails before they leave: seen, checked, sent as a test. */
export const proofs = words({
  'proofs.ask': {
    en: '{of, select, program {First mail} wave {First mail, variant {key}} other {First mail, variant {key} of “{wave}”}}',
    'zh-Hans': '{of, select, program {首封邮件} wave {首封邮件（版本 {key}）} other {首封邮件（“{wave}”版本 {key}）}}',
    'zh-Hant': '{of, select, program {首封郵件} wave {首封郵件（版本 {key}）} other {首封郵件（「{wave}」版本 {key}）}}',
  },
  'proofs.reminder': {
    en: '{of, select, program {Reminder} wave {Reminder, variant {key}} other {Reminder, variant {key} of “{wave}”}}',
    'zh-Hans': '{of, select, program {提醒邮件} wave {提醒邮件（版本 {key}）} other {提醒邮件（“{wave}”版本 {key}）}}',
    'zh-Hant': '{of, select, program {提醒郵件} wave {提醒郵件（版本 {key}）} other {提醒郵件（「{wave}」版本 {key}）}}',
  },
  'proofs.variant': {
    en: '{wave}: variant {key}',
    'zh-Hans': '{wave}：版本 {key}',
    'zh-Hant': '{wave}：版本 {key}',
  },
  'proofs.variants': { en: 'Which way of asking', 'zh-Hans': '哪种问法', 'zh-Hant': '哪種問法' },
  'proofs.everywhere': { en: 'Every mail', 'zh-Hans': '所有邮件', 'zh-Hant': '所有郵件' },
  'proofs.title': { en: 'Which mail shall we send you?', 'zh-Hans': '给自己发哪一封？', 'zh-Hant': '寄哪一封給自己？' },
  'proofs.mail': { en: 'Mail', 'zh-Hans': '邮件', 'zh-Hant': '郵件' },
  'proofs.reminder.hint': {
    en: 'The first and the second say the same.',
    'zh-Hans': '第一次与第二次提醒的内容相同。',
    'zh-Hant': '第一次與第二次提醒的內容相同。',
  },
  'proofs.saved': {
    en: 'It says what is saved. Save first to see your last changes in it.',
    'zh-Hans': '邮件使用已保存的内容。要看到最新修改，请先保存。',
    'zh-Hant': '郵件使用已儲存的內容。要看到最新修改，請先儲存。',
  },
  'proofs.counts': {
    en: 'It goes to you alone, is marked as a test and counts nowhere.',
    'zh-Hans': '只发给您本人，带有测试标记，不计入任何统计。',
    'zh-Hant': '只寄給您本人，帶有測試標記，不計入任何統計。',
  },
  'proofs.send': { en: 'Send me this mail', 'zh-Hans': '给我发这一封', 'zh-Hant': '寄這一封給我' },
  'proofs.close': { en: 'Close', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
})
