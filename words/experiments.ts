import { words } from './locale.ts'

/** What the server says about experiments. */
export const experimentRefusals = words({
  'experiment.problem.nothing_varies': {
    en: 'Choose what the variants differ in.',
    'zh-Hans': '请选择各版本的不同之处。',
    'zh-Hant': '請選擇各版本的不同之處。',
  },
  'experiment.problem.over_whole': {
    en: 'The shares add up to more than 100 %. Make one of them smaller.',
    'zh-Hans': '各版本的比例之和超过了 100%，请调低其中一个。',
    'zh-Hant': '各版本的比例加起來超過 100%，請調低其中一個。',
  },
  'experiment.problem.champion_differs': {
    en: 'A is what the program says. Put what differs into B, C or D.',
    'zh-Hans': '版本 A 就是调查项目现有的内容，不同之处请写在 B、C 或 D 中。',
    'zh-Hant': '版本 A 就是調查項目現有的內容，不同之處請寫在 B、C 或 D 中。',
  },
  'experiment.problem.not_varied': {
    en: 'This variant differs in something that is not chosen above. Choose it there, or empty it here.',
    'zh-Hans': '此版本改动了上面没有勾选的内容。请在上面勾选，或清空这里的改动。',
    'zh-Hant': '此版本改動了上面沒有勾選的內容。請在上面勾選，或清空這裡的改動。',
  },
  'experiment.problem.same_as_program': {
    en: 'This variant says what the program says. Change something, or take it out.',
    'zh-Hans': '此版本与调查项目现有内容相同。请做些改动，或移除它。',
    'zh-Hant': '此版本與調查項目現有內容相同。請做些改動，或移除它。',
  },
  'experiment.problem.same_as_other': {
    en: 'This variant says what another one says. Change something, or take it out.',
    'zh-Hans': '此版本与另一个版本相同。请做些改动，或移除它。',
    'zh-Hant': '此版本與另一個版本相同。請做些改動，或移除它。',
  },
  'experiment.problem.unused': {
    en: 'Nothing differs in one of the things you chose. Fill it in for a variant, or leave it unchosen.',
    'zh-Hans': '有一项勾选了却没有任何版本改动它。请填写，或取消勾选。',
    'zh-Hant': '有一項勾選了卻沒有任何版本改動它。請填寫，或取消勾選。',
  },
  'experiment.problem.hours': {
    en: 'The last hour must be after the first.',
    'zh-Hans': '结束时间必须晚于开始时间。',
    'zh-Hant': '結束時間必須晚於開始時間。',
  },
  'experiment.problem.time_needs_horizon': {
    en: 'While one variant waits for its hour, the numbers mislead. Read an experiment on the hour once, at its end.',
    'zh-Hans': '在一个版本还没到发送时间时，数字会误导人。对发送时间的实验请在结束后一次读取结果。',
    'zh-Hant': '在一個版本還沒到寄送時間時，數字會誤導人。對寄送時間的實驗請在結束後一次讀取結果。',
  },
  'experiment.problem.precision_needs_all': {
    en: 'A wave that asks until its margin is reached cannot leave people waiting. Let the shares add up to 100 %.',
    'zh-Hans': '“问到足够精确为止”的批次不能让一部分人等待。请让各版本比例之和为 100%。',
    'zh-Hant': '「問到足夠精確為止」的批次不能讓一部分人等待。請讓各版本比例加起來為 100%。',
  },
  'experiment.unsound': {
    en: 'The experiment of this wave no longer fits its program or its plan. Save it once more or take it out, then start.',
    'zh-Hans': '这个批次的实验与调查项目或计划已不相符。请重新保存或移除实验，再开始。',
    'zh-Hant': '這個批次的實驗與調查項目或計畫已不相符。請重新儲存或移除實驗，再開始。',
  },
  'experiment.adopted_already': {
    en: '{key} was chosen already, and the rest was asked with it.',
    'zh-Hans': '已经选定版本 {key}，其余的人已按它询问。',
    'zh-Hant': '已經選定版本 {key}，其餘的人已按它詢問。',
  },
  'experiment.not_planned': {
    en: 'The wave is still being planned. Try again in a moment.',
    'zh-Hans': '批次仍在安排中，请稍后再试。',
    'zh-Hant': '批次仍在安排中，請稍後再試。',
  },
  'experiment.over': {
    en: 'This wave sends no more mail, so nobody is left to ask. Change the words of the program to use this variant from now on.',
    'zh-Hans': '这个批次不再发送邮件，已没有可询问的人。如要以后沿用此版本，请修改调查项目的文字。',
    'zh-Hant': '這個批次不再寄送郵件，已沒有可詢問的人。如要以後沿用此版本，請修改調查項目的文字。',
  },
  'experiment.nobody_left': {
    en: 'All mails have left, so nobody is left to ask. Change the words of the program to use this variant from now on.',
    'zh-Hans': '所有邮件都已发出，已没有可询问的人。如要以后沿用此版本，请修改调查项目的文字。',
    'zh-Hant': '所有郵件都已寄出，已沒有可詢問的人。如要以後沿用此版本，請修改調查項目的文字。',
  },
  'experiment.no_such_variant': {
    en: 'This experiment has no such variant.',
    'zh-Hans': '这个实验没有该版本。',
    'zh-Hant': '這個實驗沒有該版本。',
  },
})
