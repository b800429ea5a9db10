import { words } from './locale.ts'

/** The board: what each tile is called and what it says. `name` is a wave or a period as the reader calls it; figures come printed. */
export const board = words({
  'board.title': { en: 'Board', 'zh-Hans': '看板', 'zh-Hant': '看板' },
  'board.edit': { en: 'Change the board', 'zh-Hans': '调整看板', 'zh-Hant': '調整看板' },
  'board.done': { en: 'Done', 'zh-Hans': '完成', 'zh-Hant': '完成' },
  'board.reset': { en: 'Back to how it was at first', 'zh-Hans': '恢复初始看板', 'zh-Hant': '還原為初始看板' },
  'board.reset.done': {
    en: 'Your board is the one of your role again.',
    'zh-Hans': '看板已恢复为您的角色的初始看板。',
    'zh-Hant': '看板已還原為您的角色的初始看板。',
  },
  'board.lead': {
    en: 'Drag a tile by its handle, or press the arrow keys on it. Only your own board changes.',
    'zh-Hans': '拖动方块的手柄即可移动，也可以在手柄上按方向键。只影响您自己的看板。',
    'zh-Hant': '拖曳方塊的把手即可移動，也可以在把手上按方向鍵。只影響您自己的看板。',
  },
  'board.tile.score': { en: 'Score', 'zh-Hans': '净推荐值', 'zh-Hant': '淨推薦值' },
  'board.tile.trend': { en: 'Over time', 'zh-Hans': '走势', 'zh-Hant': '走勢' },
  'board.tile.changes': { en: 'What changed', 'zh-Hans': '哪些变了', 'zh-Hant': '哪些變了' },
  'board.tile.stakes': { en: 'At stake', 'zh-Hans': '客户风险', 'zh-Hant': '客戶風險' },
  'board.tile.open_cases': { en: 'Open cases', 'zh-Hans': '待处理个案', 'zh-Hant': '待處理個案' },
  'board.tile.own_cases': { en: 'My open cases', 'zh-Hans': '我的待处理个案', 'zh-Hant': '我的待處理個案' },
  'board.tile.own_accounts': { en: 'My companies', 'zh-Hans': '我负责的公司', 'zh-Hant': '我負責的公司' },
  'board.tile.own_words': { en: 'What my companies wrote', 'zh-Hans': '我负责的公司写了什么', 'zh-Hant': '我負責的公司寫了什麼' },
  'board.tile.words': { en: 'What people wrote', 'zh-Hans': '客户写了什么', 'zh-Hant': '客戶寫了什麼' },
  'board.move': { en: 'Move {name}', 'zh-Hans': '移动“{name}”', 'zh-Hant': '移動「{name}」' },
  'board.up': { en: 'Earlier', 'zh-Hans': '前移', 'zh-Hant': '前移' },
  'board.down': { en: 'Later', 'zh-Hans': '后移', 'zh-Hant': '後移' },
  'board.remove': { en: 'Take {name} off the board', 'zh-Hans': '从看板移除“{name}”', 'zh-Hant': '從看板移除「{name}」' },
  'board.removed': { en: '{name} is off the board.', 'zh-Hans': '“{name}”已从看板移除。', 'zh-Hant': '「{name}」已從看板移除。' },
  'board.added': { en: '{name} is on the board.', 'zh-Hans': '“{name}”已添加到看板。', 'zh-Hant': '「{name}」已加到看板。' },
  'board.moved': {
    en: '{name} is now at place {place} of {of}.',
    'zh-Hans': '“{name}”现在排在第 {place} 位，共 {of} 位。',
    'zh-Hant': '「{name}」現在排在第 {place} 位，共 {of} 位。',
  },
  'board.add': { en: 'Add', 'zh-Hans': '添加', 'zh-Hant': '新增' },
  'board.add.none': {
    en: 'Everything is on the board. Save a question in the explorer, and it can stand here, too.',
    'zh-Hans': '所有方块都已在看板上。在“探索”中保存问题后，也可以放到这里。',
    'zh-Hant': '所有方塊都已在看板上。在「探索」中儲存問題後，也可以放到這裡。',
  },
  'board.add.explorer': { en: 'Ask something in the explorer', 'zh-Hans': '去“探索”提问', 'zh-Hant': '到「探索」提問' },
  'board.full': {
    en: 'The board is full: it holds {limit} tiles. Take one off first.',
    'zh-Hans': '看板已满，最多 {limit} 个方块。请先移除一个。',
    'zh-Hant': '看板已滿，最多 {limit} 個方塊。請先移除一個。',
  },
  'board.empty.title': { en: 'An empty board.', 'zh-Hans': '看板是空的。', 'zh-Hant': '看板是空的。' },
  'board.empty': {
    en: 'Put on it what you want to see first.',
    'zh-Hans': '把您最先想看到的内容放上来。',
    'zh-Hant': '把您最先想看到的內容放上來。',
  },
  'board.open': { en: 'Open', 'zh-Hans': '打开', 'zh-Hant': '開啟' },
  'board.open.named': { en: 'Open {name}', 'zh-Hans': '打开“{name}”', 'zh-Hant': '開啟「{name}」' },
  'board.of_program': { en: '{program}, {name}', 'zh-Hans': '{program}，{name}', 'zh-Hant': '{program}，{name}' },
  'board.changes.barred': {
    en: 'Groups are not compared with {name}: whom you ask, what or where has changed since.',
    'zh-Hans': '各组不与{name}比较：此后询问的对象、措辞或渠道有变更。',
    'zh-Hant': '各組不與{name}比較：此後詢問的對象、措辭或管道有變更。',
  },
  'board.changes.none_before': {
    en: 'Nothing earlier to hold groups against yet.',
    'zh-Hans': '暂无更早的结果可供各组比较。',
    'zh-Hant': '尚無更早的結果可供各組比較。',
  },
  'board.changes.nothing_known': {
    en: 'Nothing is known of your customers yet that would tell groups apart.',
    'zh-Hans': '目前还没有可以区分客户群体的属性。',
    'zh-Hant': '目前還沒有可以區分客戶群體的屬性。',
  },
  'board.changes.too_few': {
    en: 'Not enough yet to see a change: a group needs five answers now and five in {name}.',
    'zh-Hans': '样本还不够，看不出变化：每组现在和{name}各要有五份回答。',
    'zh-Hant': '樣本還不夠，看不出變化：每組現在和{name}各要有五份回答。',
  },
  'board.changes.steady': {
    en: 'No evidence that any group changed since {name}.',
    'zh-Hans': '没有证据表明有哪一组与{name}相比发生了变化。',
    'zh-Hant': '沒有證據顯示有哪一組與{name}相比發生了變化。',
  },
  'board.changes.rose': {
    en: 'Up since {name}, and real: {names}.',
    'zh-Hans': '与{name}相比确有上升：{names}。',
    'zh-Hant': '與{name}相比確有上升：{names}。',
  },
  'board.changes.fell': {
    en: 'Down since {name}, and real: {names}.',
    'zh-Hans': '与{name}相比确有下降：{names}。',
    'zh-Hant': '與{name}相比確有下降：{names}。',
  },
  'board.changes.looks': {
    en: 'By {by}: {looks, plural, one {# group} other {# groups}} held against {looks, plural, one {itself} other {themselves}} before, and corrected for as many looks. Of the groups called real, at most about one in ten is not.',
    'zh-Hans':
      '按{by}划分，{looks, number} 组分别与自己的上一期相比，并按比较次数校正：判为真实的组中，最多约有十分之一其实不是。',
    'zh-Hant':
      '依{by}劃分，{looks, number} 組分別與自己的上一期相比，並按比較次數校正：判為真實的組中，最多約有十分之一其實不是。',
  },
  'board.changes.more': {
    en: '{n, plural, one {# more group} other {# more groups}} changed.',
    'zh-Hans': '另有 {n, number} 组发生了变化。',
    'zh-Hant': '另有 {n, number} 組發生了變化。',
  },
  'board.changes.col': { en: 'Group', 'zh-Hans': '组', 'zh-Hant': '組' },
  'board.changes.since': { en: 'Since before', 'zh-Hans': '与上一期相比', 'zh-Hant': '與上一期相比' },
  'board.changes.group': { en: '{label}: {value}', 'zh-Hans': '{label}：{value}', 'zh-Hant': '{label}：{value}' },
  'board.cases.none': { en: 'No case is open.', 'zh-Hans': '没有待处理的个案。', 'zh-Hant': '沒有待處理的個案。' },
  'board.cases.none_own': {
    en: 'None of your cases is open.',
    'zh-Hans': '您没有待处理的个案。',
    'zh-Hant': '您沒有待處理的個案。',
  },
  'board.cases.open': {
    en: '{open, plural, one {# case is open} other {# cases are open}}, {late, plural, =0 {none past its time} one {# of them past its time} other {# of them past their time}}.',
    'zh-Hans': '{open, number} 个个案待处理，{late, plural, =0 {没有超时的} other {其中 # 个已超时}}。',
    'zh-Hant': '{open, number} 個個案待處理，{late, plural, =0 {沒有逾時的} other {其中 # 個已逾時}}。',
  },
  'board.cases.ownerless': {
    en: '{n, plural, one {# has} other {# have}} no owner yet.',
    'zh-Hans': '{n, number} 个还没有负责人。',
    'zh-Hant': '{n, number} 個還沒有負責人。',
  },
  'board.case.due': { en: 'due {when}', 'zh-Hans': '{when}到期', 'zh-Hant': '{when}到期' },
  'board.case.late': { en: 'was due {when}', 'zh-Hans': '{when}已到期', 'zh-Hant': '{when}已到期' },
  'board.accounts.none': {
    en: 'No company is yours yet. Whoever manages companies can make you its owner.',
    'zh-Hans': '您还没有负责任何公司。管理公司的成员可以将您设为负责人。',
    'zh-Hant': '您還沒有負責任何公司。管理公司的成員可以將您設為負責人。',
  },
  'board.accounts.says': {
    en: 'In the last twelve months {answered, plural, =0 {none} one {# of them} other {#}} of your {accounts, plural, one {one company} other {# companies}} answered.',
    'zh-Hans': '您负责的 {accounts, number} 家公司中，最近十二个月有 {answered, number} 家作过回答。',
    'zh-Hant': '您負責的 {accounts, number} 家公司中，最近十二個月有 {answered, number} 家作過回答。',
  },
  'board.accounts.silent': {
    en: '{n, plural, one {# has} other {# have}} been silent: what they think is not known.',
    'zh-Hans': '{n, number} 家没有回答，看法不得而知。',
    'zh-Hant': '{n, number} 家沒有回答，看法不得而知。',
  },
  'board.accounts.figure': { en: 'Their score', 'zh-Hans': '这些公司的净推荐值', 'zh-Hant': '這些公司的淨推薦值' },
  'board.accounts.answers': {
    en: '{n, plural, one {# answer} other {# answers}}, last {when}',
    'zh-Hans': '{n, number} 份回答，最近一次{when}',
    'zh-Hant': '{n, number} 份回答，最近一次{when}',
  },
  'board.words.none': { en: 'Nobody has written anything yet.', 'zh-Hans': '还没有人留言。', 'zh-Hant': '還沒有人留言。' },
  'board.words.none_own': {
    en: 'Nobody at your companies has written anything yet.',
    'zh-Hans': '您负责的公司还没有人留言。',
    'zh-Hant': '您負責的公司還沒有人留言。',
  },
  'board.question.gone': {
    en: 'This question cannot be answered as it stands: what it asks for is gone, or not for you to see. Open it to see why.',
    'zh-Hans': '这个问题目前无法回答：所问的内容已不存在，或您无权查看。打开可查看原因。',
    'zh-Hant': '這個問題目前無法回答：所問的內容已不存在，或您無權檢視。開啟可查看原因。',
  },
  'board.question.more': {
    en: '{n, plural, one {# more row} other {# more rows}} in the explorer.',
    'zh-Hans': '“探索”中还有 {n, number} 行。',
    'zh-Hant': '「探索」中還有 {n, number} 列。',
  },
  'board.question.only': { en: 'Only: {where}', 'zh-Hans': '仅限：{where}', 'zh-Hant': '僅限：{where}' },
})

/** What a member is told when a board cannot be as they want it. */
export const boardRefusals = words({
  'issue.tile_twice': {
    en: 'A tile can stand on a board once. Leave the second one out.',
    'zh-Hans': '同一个方块在看板上只能出现一次，请去掉重复的。',
    'zh-Hant': '同一個方塊在看板上只能出現一次，請去掉重複的。',
  },
  'issue.tile_question': {
    en: 'A tile of kind “question” names a saved question, and no other tile does.',
    'zh-Hans': '只有“question”类的方块需要、也必须指明一个已保存的问题。',
    'zh-Hant': '只有「question」類的方塊需要、也必須指明一個已儲存的問題。',
  },
})
