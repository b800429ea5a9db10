import { words } from './locale.ts'

/** Reports that are sent regularly: what the server says. */
export const scheduleRefusals = words({
  'refusal.schedules_full': {
    en: '{limit, number} reports are sent regularly already. Remove one that nobody reads any more.',
    'zh-Hans': '定期寄送的报告已有 {limit, number} 份，请先删除不再需要的。',
    'zh-Hant': '定期寄送的報告已有 {limit, number} 份，請先刪除不再需要的。',
  },
  'refusal.schedule_nobody': {
    en: 'Choose at least one member who gets it, or give an address.',
    'zh-Hans': '请至少选择一位成员，或填写一个收件地址。',
    'zh-Hant': '請至少選擇一位成員，或填寫一個收件地址。',
  },
  'refusal.schedule_address': {
    en: 'Give addresses such as ines@partner.example, one a line.',
    'zh-Hans': '请填写如 ines@partner.example 的地址，每行一个。',
    'zh-Hant': '請填寫如 ines@partner.example 的地址，每行一個。',
  },
  'refusal.schedule_outside': {
    en: 'Only members who may export answers send reports outside. Choose members instead, or ask a manager.',
    'zh-Hans': '只有能导出回答的成员才能把报告寄到外部地址。请改选成员，或请经理设置。',
    'zh-Hant': '只有能匯出回答的成員才能把報告寄到外部地址。請改選成員，或請經理設定。',
  },
  'refusal.key_gets_no_mail': {
    en: 'A key has no mailbox. Sign in to send the report to yourself.',
    'zh-Hans': '接口密钥没有邮箱，请登录后再寄给自己。',
    'zh-Hant': 'API 金鑰沒有信箱，請登入後再寄給自己。',
  },
})

/** The mail itself. */
export const scheduleMail = words({
  'mail.report.subject': { en: '{report}: {of}', 'zh-Hans': '{report}：{of}', 'zh-Hant': '{report}：{of}' },
  'mail.report.attached': {
    en: 'The whole report is attached: {file}',
    'zh-Hans': '完整报告见附件：{file}',
    'zh-Hant': '完整報告見附件：{file}',
  },
  'mail.report.too_large': {
    en: 'The file does not come along: it is too large for a mail, or what it held has been deleted since. It can be made anew in Hearback.',
    'zh-Hans': '本邮件没有附件：文件过大，或其中的内容此后已被删除。可在 Hearback 中重新生成。',
    'zh-Hant': '本郵件沒有附件：檔案過大，或其中的內容此後已被刪除。可在 Hearback 中重新產生。',
  },
  'mail.report.open': { en: 'Open the report', 'zh-Hans': '打开报告', 'zh-Hant': '開啟報告' },
  'mail.report.reason': {
    en: '{by} of {workspace} set up that you get this report. Ask them if you no longer want it.',
    'zh-Hans': '此报告由“{workspace}”的{by}设置寄送给您。如不再需要，请告知对方。',
    'zh-Hant': '此報告由「{workspace}」的{by}設定寄送給您。如不再需要，請告知對方。',
  },
  'mail.report.test': {
    en: 'You sent this to yourself, to see how it looks. Nobody else got it.',
    'zh-Hans': '这是您寄给自己查看效果的，没有寄给其他人。',
    'zh-Hant': '這是您寄給自己查看效果的，沒有寄給其他人。',
  },
})

/** The form beside the saved reports. */
export const scheduleScreen = words({
  'schedules.open': { en: 'Send {name} regularly', 'zh-Hans': '定期寄送“{name}”', 'zh-Hant': '定期寄送「{name}」' },
  'schedules.add': { en: 'Send to others, too', 'zh-Hans': '再添加一种寄送', 'zh-Hant': '再新增一種寄送' },
  'schedules.every': { en: 'How often', 'zh-Hans': '频率', 'zh-Hant': '頻率' },
  'schedules.every.week': { en: 'Every week', 'zh-Hans': '每周', 'zh-Hant': '每週' },
  'schedules.every.month': { en: 'Every month', 'zh-Hans': '每月', 'zh-Hant': '每月' },
  'schedules.every.wave': { en: 'After each wave', 'zh-Hans': '每批次结束后', 'zh-Hant': '每批次結束後' },
  'schedules.every.wave.hint': {
    en: 'Once a wave takes no more answers; the report is of that wave.',
    'zh-Hans': '批次停止接受回答后寄出，内容为该批次。',
    'zh-Hant': '批次停止接受回答後寄出，內容為該批次。',
  },
  'schedules.weekday': { en: 'On', 'zh-Hans': '星期', 'zh-Hant': '星期' },
  'schedules.day': { en: 'On day', 'zh-Hans': '日期', 'zh-Hant': '日期' },
  'schedules.day.hint': {
    en: 'In a shorter month, its last day.',
    'zh-Hans': '当月没有这一天时，取最后一天。',
    'zh-Hant': '當月沒有這一天時，取最後一天。',
  },
  'schedules.hour': { en: 'At', 'zh-Hans': '时间', 'zh-Hant': '時間' },
  'schedules.hour.hint': { en: 'Clock of {zone}', 'zh-Hans': '时区：{zone}', 'zh-Hant': '時區：{zone}' },
  'schedules.format': { en: 'As', 'zh-Hans': '格式', 'zh-Hant': '格式' },
  'schedules.members': { en: 'Members who get it', 'zh-Hans': '收件成员', 'zh-Hant': '收件成員' },
  'schedules.addresses': { en: 'Addresses outside', 'zh-Hans': '外部地址', 'zh-Hant': '外部地址' },
  'schedules.addresses.hint': {
    en: 'One a line. They get what you may read, without signing in.',
    'zh-Hans': '每行一个。对方无需登录即可读到您有权查看的内容。',
    'zh-Hant': '每行一個。對方無需登入即可讀到您有權查看的內容。',
  },
  'schedules.save': { en: 'Send regularly', 'zh-Hans': '开始定期寄送', 'zh-Hant': '開始定期寄送' },
  'schedules.change': { en: 'Change', 'zh-Hans': '更改', 'zh-Hant': '變更' },
  'schedules.change.save': { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  'schedules.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'schedules.saved': { en: 'Sent from now on.', 'zh-Hans': '已开始定期寄送。', 'zh-Hant': '已開始定期寄送。' },
  'schedules.next': { en: 'Next on {when}', 'zh-Hans': '下一次：{when}', 'zh-Hant': '下一次：{when}' },
  'schedules.next.wave': {
    en: 'Next when a wave ends',
    'zh-Hans': '下一次：某批次结束时',
    'zh-Hant': '下一次：某批次結束時',
  },
  'schedules.last': {
    en: 'last sent {when} to {n, plural, one {one person} other {# people}}',
    'zh-Hans': '上次于 {when} 寄给 {n, number} 人',
    'zh-Hant': '上次於 {when} 寄給 {n, number} 人',
  },
  'schedules.never': { en: 'not sent yet', 'zh-Hans': '尚未寄出', 'zh-Hant': '尚未寄出' },
  'schedules.to': { en: 'To {names}', 'zh-Hans': '收件人：{names}', 'zh-Hant': '收件人：{names}' },
  'schedules.by': { en: 'Read with the rights of {name}', 'zh-Hans': '按{name}的权限生成', 'zh-Hant': '依{name}的權限產生' },
  'schedules.paused.by_hand': { en: 'Paused', 'zh-Hans': '已暂停', 'zh-Hant': '已暫停' },
  'schedules.paused.maker_left': {
    en: 'Paused: {name}, who set it up, is no longer here. Resume it to send it with your rights.',
    'zh-Hans': '已暂停：设置者{name}已离开。恢复后将按您的权限寄送。',
    'zh-Hant': '已暫停：設定者{name}已離開。恢復後將依您的權限寄送。',
  },
  'schedules.paused.maker_may_not': {
    en: 'Paused: {name}, who set it up, may no longer send it. Resume it to send it with your rights.',
    'zh-Hans': '已暂停：设置者{name}已无权寄送。恢复后将按您的权限寄送。',
    'zh-Hant': '已暫停：設定者{name}已無權寄送。恢復後將依您的權限寄送。',
  },
  'schedules.paused.nobody_left': {
    en: 'Paused: nobody who got it is still here. Change who gets it.',
    'zh-Hans': '已暂停：收件人均已离开，请更改收件人。',
    'zh-Hant': '已暫停：收件人均已離開，請變更收件人。',
  },
  'schedules.problem.nothing_to_report': {
    en: 'On {when} there was nothing to report: the program or wave is gone.',
    'zh-Hans': '{when} 没有可报告的内容：调查项目或批次已不存在。',
    'zh-Hant': '{when} 沒有可報告的內容：調查項目或批次已不存在。',
  },
  'schedules.problem.not_printed': {
    en: 'On {when} the file could not be made. It is tried again for two days.',
    'zh-Hans': '{when} 未能生成文件，两天内会继续重试。',
    'zh-Hant': '{when} 未能產生檔案，兩天內會繼續重試。',
  },
  'schedules.pause': { en: 'Pause', 'zh-Hans': '暂停', 'zh-Hant': '暫停' },
  'schedules.resume': { en: 'Resume', 'zh-Hans': '恢复', 'zh-Hant': '恢復' },
  'schedules.test': { en: 'Send it to me now', 'zh-Hans': '立即寄给我', 'zh-Hant': '立即寄給我' },
  'schedules.tested': { en: 'On its way to your mailbox.', 'zh-Hans': '正在寄往您的邮箱。', 'zh-Hant': '正在寄往您的信箱。' },
  'schedules.remove': { en: 'Send it no more', 'zh-Hans': '不再寄送', 'zh-Hant': '不再寄送' },
  'schedules.removed': { en: 'It is sent no more.', 'zh-Hans': '已取消寄送。', 'zh-Hant': '已取消寄送。' },
  'schedules.sample': {
    en: 'Sample data: nothing is sent from here.',
    'zh-Hans': '示例数据：不会寄出任何邮件。',
    'zh-Hant': '範例資料：不會寄出任何郵件。',
  },
})
