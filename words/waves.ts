import { words } from './locale.ts'

/** What the server says about waves. */
export const waveRefusals = words({
  'wave.program_archived': {
    en: 'This program is in the archive. Take it out first, then it can ask again.',
    'zh-Hans': '该调查项目已归档。请先取消归档，再发起征询。',
    'zh-Hant': '此調查項目已封存。請先取消封存，再發起徵詢。',
  },
  'wave.too_many': {
    en: 'This program has {limit, number} waves already. Create a new program for further ones.',
    'zh-Hans': '该调查项目已有 {limit, number} 个批次。如需继续，请新建一个调查项目。',
    'zh-Hant': '此調查項目已有 {limit, number} 個批次。如需繼續，請新增一個調查項目。',
  },
  'wave.closes_in_the_past': {
    en: 'This day is over. Choose a later closing date.',
    'zh-Hans': '这个日期已经过去，请选择更晚的截止日期。',
    'zh-Hant': '這個日期已經過去，請選擇更晚的截止日期。',
  },
  'wave.closes_too_late': {
    en: 'A wave is open for at most {days, number} days. Choose an earlier closing date.',
    'zh-Hans': '一个批次最多开放 {days, number} 天，请选择更早的截止日期。',
    'zh-Hant': '一個批次最多開放 {days, number} 天，請選擇更早的截止日期。',
  },
  'wave.mail_held': {
    en: 'Mail is held back because this workspace was restored from a backup. Release it in the outbox, then start.',
    'zh-Hans': '此工作区由备份恢复，邮件处于暂停状态。请先在发件箱中放行，再开始。',
    'zh-Hant': '此工作區由備份還原，郵件處於暫停狀態。請先在寄件匣中放行，再開始。',
  },
  'wave.no_contacts': {
    en: 'There is nobody to ask yet. Import your contacts first.',
    'zh-Hans': '还没有可询问的人，请先导入联系人。',
    'zh-Hant': '還沒有可詢問的人，請先匯入聯絡人。',
  },
  'wave.nobody_eligible': {
    en: 'Of {people, plural, one {# contact} other {# contacts}} nobody may be asked now. The reasons stand beside the plan.',
    'zh-Hans': '{people, number} 位联系人目前都不能询问，原因见计划旁的说明。',
    'zh-Hant': '{people, number} 位聯絡人目前都不能詢問，原因見計畫旁的說明。',
  },
  'wave.nobody_drawn': {
    en: 'This share of {eligible, plural, one {one person} other {# people}} is less than one. Choose a larger share or ask everyone.',
    'zh-Hans': '{eligible, number} 人按这个比例不足一人。请提高比例，或询问所有人。',
    'zh-Hant': '{eligible, number} 人按這個比例不足一人。請提高比例，或詢問所有人。',
  },
  'wave.too_many_people': {
    en: 'A wave plans for at most {limit, number} contacts. Split your contacts over more workspaces.',
    'zh-Hans': '一个批次最多为 {limit, number} 位联系人做计划，请将联系人分到多个工作区。',
    'zh-Hant': '一個批次最多為 {limit, number} 位聯絡人做計畫，請將聯絡人分到多個工作區。',
  },
  'wave.simulation.running': {
    en: 'Another plan of this workspace is being counted. Try again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '正在为本工作区的另一个计划试算，请 {seconds} 秒后重试。',
    'zh-Hant': '正在為本工作區的另一個計畫試算，請 {seconds} 秒後再試。',
  },
  'wave.refused.not_started': {
    en: 'This wave has not started, so there is nothing to stop.',
    'zh-Hans': '这个批次还没有开始，无需停止。',
    'zh-Hant': '這個批次還沒有開始，不需要停止。',
  },
  'wave.refused.already_started': {
    en: 'This wave has started, so its plan stands. Plan another wave for what should be different.',
    'zh-Hans': '这个批次已经开始，计划不能再改。如需调整，请另建批次。',
    'zh-Hant': '這個批次已經開始，計畫不能再改。如需調整，請另建批次。',
  },
  'wave.refused.already_paused': {
    en: 'This wave is paused already.',
    'zh-Hans': '这个批次已经暂停。',
    'zh-Hant': '這個批次已經暫停。',
  },
  'wave.refused.not_paused': {
    en: 'This wave is running, so there is nothing to resume.',
    'zh-Hans': '这个批次正在进行，无需继续。',
    'zh-Hant': '這個批次正在進行，不需要繼續。',
  },
  'wave.plan.needed': {
    en: 'This way to choose people needs this field. Fill it in, or choose another way.',
    'zh-Hans': '这种选人方式需要填写此项。请填写，或改用其他方式。',
    'zh-Hant': '這種選人方式需要填寫此項。請填寫，或改用其他方式。',
  },
  'wave.plan.not_of_this_kind': {
    en: 'This way to choose people does not use this field. Leave it out, or choose another way.',
    'zh-Hans': '这种选人方式用不到此项。请去掉，或改用其他方式。',
    'zh-Hant': '這種選人方式用不到此項。請去掉，或改用其他方式。',
  },
  'wave.plan.number_or_percent': {
    en: 'Say how many people, or how many per cent: one of both.',
    'zh-Hans': '请填写人数或百分比，二选一。',
    'zh-Hant': '請填寫人數或百分比，二擇一。',
  },
  'wave.plan.no_weekday': {
    en: 'Choose at least one weekday on which mails may leave.',
    'zh-Hans': '请至少选择一个可以发送的星期。',
    'zh-Hant': '請至少選擇一個可以寄送的星期。',
  },
  'wave.plan.hours': {
    en: 'The last hour must be later than the first.',
    'zh-Hans': '结束时间须晚于开始时间。',
    'zh-Hant': '結束時間須晚於開始時間。',
  },
  'wave.plan.ends_before_start': {
    en: 'The last day of mails lies before the first. Choose a later one.',
    'zh-Hans': '最后发送日早于首个发送日，请选择更晚的日期。',
    'zh-Hant': '最後寄送日早於首個寄送日，請選擇更晚的日期。',
  },
  'wave.plan.ends_after_close': {
    en: 'Mails would still leave after the closing date. Choose an earlier last day, or close later.',
    'zh-Hans': '截止之后仍会发送邮件。请选择更早的最后发送日，或推后截止日期。',
    'zh-Hant': '截止之後仍會寄送郵件。請選擇更早的最後寄送日，或延後截止日期。',
  },
  'wave.plan.day_is_over': {
    en: 'The last day of mails is over. Choose a later one.',
    'zh-Hans': '最后发送日已经过去，请选择更晚的日期。',
    'zh-Hant': '最後寄送日已經過去，請選擇更晚的日期。',
  },
  'wave.plan.too_many_strata': {
    en: 'This divides people into more than {limit, number} strata. Choose something with fewer values.',
    'zh-Hans': '这样会分出超过 {limit, number} 层。请选择取值较少的属性。',
    'zh-Hant': '這樣會分出超過 {limit, number} 層。請選擇取值較少的屬性。',
  },
  'wave.refused.already_stopped': {
    en: 'This wave was stopped and stays so. Plan a new one to ask again.',
    'zh-Hans': '这个批次已被停止，不能恢复。如需再问，请新建批次。',
    'zh-Hant': '這個批次已被停止，無法恢復。如需再問，請新建批次。',
  },
  'wave.refused.already_closed': {
    en: 'This wave is closed: its figures have been read. Plan a new one to ask again.',
    'zh-Hans': '这个批次已经结束，结果已定。如需再问，请新建批次。',
    'zh-Hant': '這個批次已經結束，結果已定。如需再問，請新建批次。',
  },
  'wave.refused.closing_date_passed': {
    en: 'The closing date of this wave has passed. Choose a later one, then start.',
    'zh-Hans': '这个批次的截止日期已过。请选择更晚的日期，再开始。',
    'zh-Hant': '這個批次的截止日期已過。請選擇更晚的日期，再開始。',
  },
})
