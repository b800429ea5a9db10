import { words } from './locale.ts'

/** Whether the score foretells. Shares and figures come printed. */
export const foresight = words({
  'foresight.title': { en: 'Does the score foretell?', 'zh-Hans': '分数能预示什么？', 'zh-Hant': '分數能預示什麼？' },
  'foresight.none': { en: 'No events yet.', 'zh-Hans': '还没有事件。', 'zh-Hant': '還沒有事件。' },
  'foresight.none.text': {
    en: 'Send what customers do, such as renewals and cancellations, as events; then this shows whether promoters do it more often than detractors.',
    'zh-Hans': '把客户的行为（如续约、取消）作为事件发送进来，这里就会显示推荐者是否比贬损者更常这样做。',
    'zh-Hant': '把客戶的行為（如續約、取消）作為事件傳送進來，這裡就會顯示推薦者是否比批評者更常這樣做。',
  },
  'foresight.event': { en: 'What is to come', 'zh-Hans': '预示的事件', 'zh-Hant': '預示的事件' },
  'foresight.date': { en: 'Date: {label}', 'zh-Hans': '日期：{label}', 'zh-Hant': '日期：{label}' },
  'foresight.within': { en: 'Within', 'zh-Hans': '期限', 'zh-Hant': '期限' },
  'foresight.months': { en: '{n, number} months', 'zh-Hans': '{n, number} 个月内', 'zh-Hant': '{n, number} 個月內' },
  'foresight.unit': { en: 'Counted in', 'zh-Hans': '计数单位', 'zh-Hant': '計數單位' },
  'foresight.unit.company': { en: 'companies', 'zh-Hans': '公司', 'zh-Hant': '公司' },
  'foresight.unit.person': { en: 'people', 'zh-Hans': '人', 'zh-Hant': '人' },
  'foresight.group.promoter': { en: 'Promoters', 'zh-Hans': '推荐者', 'zh-Hant': '推薦者' },
  'foresight.group.passive': { en: 'Passives', 'zh-Hans': '中立者', 'zh-Hant': '中立者' },
  'foresight.group.detractor': { en: 'Detractors', 'zh-Hans': '贬损者', 'zh-Hant': '批評者' },
  'foresight.says.higher': {
    en: 'After promoters “{event}” came more often than after detractors: {promoter} against {detractor} within {months, number} months, and that is real (the difference lies between {low} and {high}).',
    'zh-Hans':
      '推荐者此后出现“{event}”的比例高于贬损者：{months, number} 个月内分别为 {promoter} 和 {detractor}，是真实差异（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '推薦者此後出現「{event}」的比例高於批評者：{months, number} 個月內分別為 {promoter} 和 {detractor}，是真實差異（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.says.lower': {
    en: 'After promoters “{event}” came less often than after detractors: {promoter} against {detractor} within {months, number} months, and that is real (the difference lies between {low} and {high}).',
    'zh-Hans':
      '推荐者此后出现“{event}”的比例低于贬损者：{months, number} 个月内分别为 {promoter} 和 {detractor}，是真实差异（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '推薦者此後出現「{event}」的比例低於批評者：{months, number} 個月內分別為 {promoter} 和 {detractor}，是真實差異（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.says.no_evidence': {
    en: 'No evidence that the score foretells “{event}”: {promoter} of promoters and {detractor} of detractors within {months, number} months (the difference lies between {low} and {high}).',
    'zh-Hans':
      '没有证据表明分数能预示“{event}”：{months, number} 个月内推荐者 {promoter}，贬损者 {detractor}（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '沒有證據顯示分數能預示「{event}」：{months, number} 個月內推薦者 {promoter}，批評者 {detractor}（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.says.too_few': {
    en: 'Not enough yet: it takes five promoters and five detractors whose {months, number} months are over.',
    'zh-Hans': '样本还不够：至少要有五个推荐者和五个贬损者已满 {months, number} 个月。',
    'zh-Hant': '樣本還不夠：至少要有五個推薦者和五個批評者已滿 {months, number} 個月。',
  },
  'foresight.says.withheld': {
    en: 'What fewer than five did, here or outside this selection, is for members who may read contacts.',
    'zh-Hans': '所选范围之内或之外不足五个的，其后续行为只有可查看联系人的成员才能看到。',
    'zh-Hant': '所選範圍之內或之外不足五個的，其後續行為只有可查看聯絡人的成員才能看到。',
  },
  'foresight.says.not_cause': {
    en: 'That it foretells does not mean that it causes: what makes customers content may also make them stay.',
    'zh-Hans': '能预示并不等于是原因：让客户满意的因素，可能也让他们留下。',
    'zh-Hant': '能預示並不等於是原因：讓客戶滿意的因素，可能也讓他們留下。',
  },
  'foresight.says.pending': {
    en: '{n, plural, one {# is} other {# are}} left out because their {months, number} months are not over yet.',
    'zh-Hans': '{n, number} 个因未满 {months, number} 个月而未计入。',
    'zh-Hant': '{n, number} 個因未滿 {months, number} 個月而未計入。',
  },
  'foresight.says.before': {
    en: '{n, plural, one {# is} other {# are}} left out because they answered before events were kept.',
    'zh-Hans': '{n, number} 个因回答时尚无事件记录而未计入。',
    'zh-Hant': '{n, number} 個因回答時尚無事件紀錄而未計入。',
  },
  'foresight.says.today': {
    en: 'This is what is known today, and nothing of when: it may have been so before they answered. It shows what goes together, not what the score foretells.',
    'zh-Hans': '这里看的是当前状态，不知道何时变成这样，也可能在回答之前就已如此。它说明哪些情况同时出现，不说明分数能预示什么。',
    'zh-Hant': '這裡看的是目前狀態，不知道何時變成這樣，也可能在回答之前就已如此。它說明哪些情況同時出現，不說明分數能預示什麼。',
  },
  'foresight.says.date': {
    en: 'Counted is whose “{label}”, as the record says today, lies between the day after the answer and {months, number} months later. A record holds one date: where it was overwritten since, only the last one is seen.',
    'zh-Hans':
      '记录中现在的“{label}”落在回答次日到满 {months, number} 个月之间的，才计为发生。每条记录只保存一个日期：之后被覆盖的，只看得到最后一个。',
    'zh-Hant':
      '紀錄中現在的「{label}」落在回答次日到滿 {months, number} 個月之間的，才計為發生。每筆紀錄只保存一個日期：之後被覆蓋的，只看得到最後一個。',
  },
  'foresight.says.coming': {
    en: '“{label}” seems to be a date that moves on with each renewal. Whoever renewed has a later one and does not count; whoever left keeps it and does. To learn who stays, choose an event, a date of leaving or what is known today.',
    'zh-Hans':
      '“{label}”看来会随每次续约推后：已续约的日期更晚，不计为发生；已离开的日期不变，反而计为发生。想知道谁会留下，请选择事件、流失日期或当前状态。',
    'zh-Hant':
      '「{label}」看來會隨每次續約延後：已續約的日期更晚，不計為發生；已離開的日期不變，反而計為發生。想知道誰會留下，請選擇事件、流失日期或目前狀態。',
  },
  'foresight.today.higher': {
    en: 'Today “{event}” holds of more promoters than detractors: {promoter} against {detractor} of those who answered at least {months, number} months ago, and that is real (the difference lies between {low} and {high}).',
    'zh-Hans':
      '目前符合“{event}”的比例，推荐者高于贬损者：在至少 {months, number} 个月前回答的人中，分别为 {promoter} 和 {detractor}，是真实差异（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '目前符合「{event}」的比例，推薦者高於批評者：在至少 {months, number} 個月前回答的人中，分別為 {promoter} 和 {detractor}，是真實差異（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.today.lower': {
    en: 'Today “{event}” holds of fewer promoters than detractors: {promoter} against {detractor} of those who answered at least {months, number} months ago, and that is real (the difference lies between {low} and {high}).',
    'zh-Hans':
      '目前符合“{event}”的比例，推荐者低于贬损者：在至少 {months, number} 个月前回答的人中，分别为 {promoter} 和 {detractor}，是真实差异（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '目前符合「{event}」的比例，推薦者低於批評者：在至少 {months, number} 個月前回答的人中，分別為 {promoter} 和 {detractor}，是真實差異（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.today.no_evidence': {
    en: 'No evidence that “{event}” holds more or less often of promoters than of detractors today: {promoter} against {detractor} of those who answered at least {months, number} months ago (the difference lies between {low} and {high}).',
    'zh-Hans':
      '没有证据表明推荐者与贬损者目前符合“{event}”的比例不同：在至少 {months, number} 个月前回答的人中，分别为 {promoter} 和 {detractor}（差值介于 {low} 与 {high} 之间）。',
    'zh-Hant':
      '沒有證據顯示推薦者與批評者目前符合「{event}」的比例不同：在至少 {months, number} 個月前回答的人中，分別為 {promoter} 和 {detractor}（差值介於 {low} 與 {high} 之間）。',
  },
  'foresight.choose': { en: 'What is to come?', 'zh-Hans': '想看什么能否被预示？', 'zh-Hant': '想看什麼能否被預示？' },
  'foresight.choose.text': {
    en: 'Nothing here says by its name that a customer renewed or left. Choose an event or a date, or ask by what is known today.',
    'zh-Hans': '现有的名称看不出客户是续约还是离开。请选择一个事件或日期，或按当前状态查询。',
    'zh-Hant': '現有的名稱看不出客戶是續約還是離開。請選擇一個事件或日期，或依目前狀態查詢。',
  },
  'foresight.choose.option': { en: 'Choose…', 'zh-Hans': '请选择…', 'zh-Hant': '請選擇…' },
  'foresight.today': { en: 'Known today', 'zh-Hans': '当前状态', 'zh-Hant': '目前狀態' },
  'foresight.today.on': {
    en: 'Known today: {condition}',
    'zh-Hans': '当前状态：{condition}',
    'zh-Hant': '目前狀態：{condition}',
  },
  'foresight.today.title': {
    en: 'What is known of them today',
    'zh-Hans': '他们的当前状态',
    'zh-Hant': '他們的目前狀態',
  },
  'foresight.today.note': {
    en: 'Today’s records know nothing of when: what is asked here may have been so before they answered.',
    'zh-Hans': '当前记录不知道变化发生在何时：这里所问的，可能在回答之前就已如此。',
    'zh-Hant': '目前紀錄不知道變化發生在何時：這裡所問的，可能在回答之前就已如此。',
  },
  'foresight.row': {
    en: '{group}: {share}, between {low} and {high} ({happened, number} of {followed, number}); {pending, number} not over yet',
    'zh-Hans':
      '{group}：{share}，介于 {low} 与 {high} 之间（{followed, number} 个中有 {happened, number} 个）；{pending, number} 个未到期',
    'zh-Hant':
      '{group}：{share}，介於 {low} 與 {high} 之間（{followed, number} 個中有 {happened, number} 個）；{pending, number} 個未到期',
  },
  'foresight.row.few': {
    en: '{group}: not enough yet ({followed, number}); {pending, number} not over yet',
    'zh-Hans': '{group}：样本不足（{followed, number} 个）；{pending, number} 个未到期',
    'zh-Hant': '{group}：樣本不足（{followed, number} 個）；{pending, number} 個未到期',
  },
  'foresight.col.group': { en: 'After', 'zh-Hans': '群组', 'zh-Hant': '群組' },
  'foresight.col.share': { en: 'Share', 'zh-Hans': '比例', 'zh-Hant': '比例' },
  'foresight.col.range': { en: 'Interval', 'zh-Hans': '区间', 'zh-Hant': '區間' },
  'foresight.col.of': { en: 'Happened', 'zh-Hans': '发生数', 'zh-Hant': '發生數' },
  'foresight.col.pending': { en: 'Not over yet', 'zh-Hans': '未到期', 'zh-Hant': '未到期' },
  'foresight.withheld': { en: 'Not shown', 'zh-Hans': '不显示', 'zh-Hant': '不顯示' },
  'foresight.of': {
    en: '{n, number} of {of, number}',
    'zh-Hans': '{n, number} / {of, number}',
    'zh-Hant': '{n, number} / {of, number}',
  },
  'how.foresight': {
    en: 'Each company or person counts once, by the latest answer whose time is over; a company by any of its people. Shares have Wilson intervals, and promoters are held against detractors by Newcombe’s method. Whoever’s time is not over is left out, even where it has happened already: else those who act early would stand for all.',
    'zh-Hans':
      '每个公司或个人只计一次，以最近一次已到期的回答为准（公司以任一成员的回答为准）。比例附 Wilson 区间，推荐者与贬损者之差用 Newcombe 方法。未到期的一律不计，即使已经发生：否则行动早的会代表所有人。',
    'zh-Hant':
      '每個公司或個人只計一次，以最近一次已到期的回答為準（公司以任一成員的回答為準）。比例附 Wilson 區間，推薦者與批評者之差用 Newcombe 方法。未到期的一律不計，即使已經發生：否則行動早的會代表所有人。',
  },
})

/** Departments' views of their own figures. */
export const views = words({
  'views.title': { en: 'Departments', 'zh-Hans': '部门视图', 'zh-Hant': '部門檢視' },
  'views.none': { en: 'No view is saved yet.', 'zh-Hans': '还没有视图。', 'zh-Hant': '還沒有檢視。' },
  'views.none.text': {
    en: 'Save a condition under the name of whom it concerns, such as a department or a region, and see its figure beside the whole.',
    'zh-Hans': '把条件存为部门或地区的视图，就能与整体对照查看。',
    'zh-Hant': '把條件存為部門或地區的檢視，就能與整體對照查看。',
  },
  'views.add': { en: 'Save a view', 'zh-Hans': '新建视图', 'zh-Hant': '新增檢視' },
  'views.name': { en: 'Department or name', 'zh-Hans': '部门或名称', 'zh-Hant': '部門或名稱' },
  'views.condition': { en: 'Its answers are those where', 'zh-Hans': '包含哪些回答', 'zh-Hant': '包含哪些回答' },
  'views.says.none': { en: 'No view is saved yet.', 'zh-Hans': '还没有视图。', 'zh-Hant': '還沒有檢視。' },
  'views.says.higher': {
    en: 'Above all others, and real: {names}.',
    'zh-Hans': '高于其余，是真实差异：{names}。',
    'zh-Hant': '高於其餘，是真實差異：{names}。',
  },
  'views.says.lower': {
    en: 'Below all others, and real: {names}.',
    'zh-Hans': '低于其余，是真实差异：{names}。',
    'zh-Hant': '低於其餘，是真實差異：{names}。',
  },
  'views.says.level': {
    en: 'No evidence that any view differs from all others.',
    'zh-Hans': '没有证据表明有哪个视图与其余不同。',
    'zh-Hant': '沒有證據顯示有哪個檢視與其餘不同。',
  },
  'views.looks': {
    en: '{looks, plural, one {# view was} other {# views were}} held against all others, and the verdicts are corrected for that.',
    'zh-Hans': '共有 {looks, number} 个视图与其余作了比较，结论已按此校正。',
    'zh-Hant': '共有 {looks, number} 個檢視與其餘作了比較，結論已按此校正。',
  },
  'views.col.view': { en: 'View', 'zh-Hans': '视图', 'zh-Hant': '檢視' },
  'views.col.against': { en: 'Against all others', 'zh-Hans': '与其余相比', 'zh-Hant': '與其餘相比' },
  'views.few': { en: 'Not enough to compare', 'zh-Hans': '样本不足，无法比较', 'zh-Hant': '樣本不足，無法比較' },
  'views.whole': { en: 'The whole program', 'zh-Hans': '整个项目', 'zh-Hant': '整個項目' },
  'views.open': { en: 'Open {name} in:', 'zh-Hans': '查看“{name}”：', 'zh-Hant': '檢視「{name}」：' },
  'how.views': {
    en: 'Each view is held against all other answers of the program and never against the whole that contains it; plus-two in each group. One comparison a view, corrected for all views (Benjamini-Hochberg, 10 %): of those called real, at most about one in ten is not.',
    'zh-Hans':
      '每个视图与项目中其余所有回答相比，而不是与包含它的整体相比；两组各用 plus-two。每个视图比较一次，并按视图总数校正（Benjamini-Hochberg，10%）：标为真实差异的视图中，最多约十分之一其实不是。',
    'zh-Hant':
      '每個檢視與項目中其餘所有回答相比，而不是與包含它的整體相比；兩組各用 plus-two。每個檢視比較一次，並按檢視總數校正（Benjamini-Hochberg，10%）：標為真實差異的檢視中，最多約十分之一其實不是。',
  },
})
