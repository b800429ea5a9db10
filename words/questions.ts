import { words } from './locale.ts'

/** Questions of the explorer that were saved by a name. */
export const questions = words({
  'questions.save': { en: 'Save', 'zh-Hans': '保存', 'zh-Hant': '儲存' },
  'questions.save.title': { en: 'Save this question', 'zh-Hans': '保存这个问题', 'zh-Hant': '儲存這個問題' },
  'questions.name': { en: 'Name', 'zh-Hans': '名称', 'zh-Hant': '名稱' },
  'questions.of_team': { en: 'Everybody here finds it', 'zh-Hans': '所有成员都能找到', 'zh-Hant': '所有成員都能找到' },
  'questions.on_board': { en: 'Put it on my board', 'zh-Hans': '放到我的看板上', 'zh-Hant': '放到我的看板上' },
  'questions.rolling': {
    en: 'Without a chosen wave or period it shows the latest each time.',
    'zh-Hans': '未选定批次或时段时，每次都显示最新的一期。',
    'zh-Hant': '未選定批次或期間時，每次都顯示最新的一期。',
  },
  'questions.cancel': { en: 'Cancel', 'zh-Hans': '取消', 'zh-Hant': '取消' },
  'questions.saved': { en: '“{name}” is saved.', 'zh-Hans': '“{name}”已保存。', 'zh-Hant': '「{name}」已儲存。' },
  'questions.saved_on_board': {
    en: '“{name}” is saved and stands on your board.',
    'zh-Hans': '“{name}”已保存，并已放到您的看板上。',
    'zh-Hant': '「{name}」已儲存，並已放到您的看板上。',
  },
  'questions.list': { en: 'Saved', 'zh-Hans': '已保存', 'zh-Hant': '已儲存' },
  'questions.mine': { en: 'Mine', 'zh-Hans': '我的', 'zh-Hant': '我的' },
  'questions.team': { en: 'The team’s', 'zh-Hans': '团队的', 'zh-Hant': '團隊的' },
  'questions.none': {
    en: 'Nothing saved yet. “Save” keeps the question on this screen by a name.',
    'zh-Hans': '还没有保存的问题。点“保存”即可为当前问题起名并保存。',
    'zh-Hant': '還沒有儲存的問題。按「儲存」即可為目前的問題命名並儲存。',
  },
  'questions.manage': { en: 'Rename or remove…', 'zh-Hans': '重命名或移除…', 'zh-Hant': '重新命名或移除…' },
  'questions.manage.title': { en: 'Saved questions', 'zh-Hans': '已保存的问题', 'zh-Hant': '已儲存的問題' },
  'questions.by': { en: 'saved by {name}', 'zh-Hans': '由 {name} 保存', 'zh-Hant': '由 {name} 儲存' },
  'questions.rename': { en: 'Rename', 'zh-Hans': '重命名', 'zh-Hant': '重新命名' },
  'questions.rename.of': { en: 'Rename “{name}”', 'zh-Hans': '重命名“{name}”', 'zh-Hant': '重新命名「{name}」' },
  'questions.renamed': { en: 'It is called “{name}” now.', 'zh-Hans': '已改名为“{name}”。', 'zh-Hant': '已改名為「{name}」。' },
  'questions.remove': { en: 'Remove “{name}”', 'zh-Hans': '移除“{name}”', 'zh-Hant': '移除「{name}」' },
  'questions.removed': { en: '“{name}” is removed.', 'zh-Hans': '“{name}”已移除。', 'zh-Hant': '「{name}」已移除。' },
  'questions.close': { en: 'Close', 'zh-Hans': '关闭', 'zh-Hant': '關閉' },
})

export const questionRefusals = words({
  'refusal.too_many_questions': {
    en: 'There are {limit, number} saved questions already. Remove one that nobody asks any more.',
    'zh-Hans': '已保存 {limit, number} 个问题，请先移除不再使用的。',
    'zh-Hant': '已儲存 {limit, number} 個問題，請先移除不再使用的。',
  },
  'refusal.not_your_question': {
    en: 'Only who saved this question, or an owner of the workspace, can change it. Save one of your own instead.',
    'zh-Hans': '只有保存者或工作区所有者可以更改这个问题。您可以另存一个自己的。',
    'zh-Hant': '只有儲存者或工作區擁有者可以變更這個問題。您可以另存一個自己的。',
  },
})
