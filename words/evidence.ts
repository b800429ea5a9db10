import { words } from './locale.ts'

/** How sure we are that a person answered, and why (`domain/listen/evidence.ts`). */
export const evidence = words({
  'evidence.confirmed': { en: 'Confirmed', 'zh-Hans': '已确认', 'zh-Hant': '已確認' },
  'evidence.auto': { en: 'Confirmed by use', 'zh-Hans': '由操作确认', 'zh-Hant': '由操作確認' },
  'evidence.weak': { en: 'Counted, less sure', 'zh-Hans': '计入，把握较低', 'zh-Hant': '計入，把握較低' },
  'evidence.provisional': { en: 'Unconfirmed', 'zh-Hans': '未确认', 'zh-Hant': '未確認' },
  'evidence.discarded': { en: 'Left out', 'zh-Hans': '未计入', 'zh-Hant': '未計入' },
  'evidence.unconfirmed': {
    en: '{count, plural, one {# unconfirmed} other {# unconfirmed}}',
    'zh-Hans': '{count, number} 份未确认',
    'zh-Hant': '{count, number} 份未確認',
  },
  'evidence.with_reason': {
    en: '{evidence, select, confirmed {Confirmed} auto {Confirmed} weak {Counted, less sure} provisional {Unconfirmed} other {Left out}}: {because}',
    'zh-Hans':
      '{evidence, select, confirmed {已确认} auto {已确认} weak {计入，把握较低} provisional {未确认} other {未计入}}：{because}',
    'zh-Hant':
      '{evidence, select, confirmed {已確認} auto {已確認} weak {計入，把握較低} provisional {未確認} other {未計入}}：{because}',
  },
  'evidence.because.words_typed': { en: 'words were typed.', 'zh-Hans': '填写了留言。', 'zh-Hant': '填寫了留言。' },
  'evidence.because.rating_changed': {
    en: 'the rating was changed by hand.',
    'zh-Hans': '亲手改过分数。',
    'zh-Hant': '親手改過分數。',
  },
  'evidence.because.send_pressed': { en: 'the button was pressed.', 'zh-Hans': '点了发送按钮。', 'zh-Hant': '按了送出按鈕。' },
  'evidence.because.page_used': {
    en: 'a person used the page.',
    'zh-Hans': '有人停留并操作过页面。',
    'zh-Hant': '有人停留並操作過頁面。',
  },
  'evidence.because.single_click': {
    en: 'one click, a while after the mail arrived, and nothing against it within a day.',
    'zh-Hans': '邮件送达一段时间后有一次点击，一天内没有可疑之处。',
    'zh-Hant': '郵件送達一段時間後有一次點擊，一天內沒有可疑之處。',
  },
  'evidence.because.sent_in_a_burst': {
    en: 'sent together with others from one network, yet not right after the mail.',
    'zh-Hans': '与同一网络的其他回答几乎同时提交，但不是邮件刚送达时。',
    'zh-Hant': '與同一網路的其他回答幾乎同時送出，但不是郵件剛送達時。',
  },
  'evidence.because.used_early': {
    en: 'a person used the page, yet right after the mail arrived.',
    'zh-Hans': '有人操作过页面，但邮件刚刚送达。',
    'zh-Hant': '有人操作過頁面，但郵件剛剛送達。',
  },
  'evidence.because.used_in_a_burst': {
    en: 'a person used the page, while others of the company opened theirs from the same network.',
    'zh-Hans': '有人操作过页面，同时同一公司的其他人也从同一网络打开了链接。',
    'zh-Hant': '有人操作過頁面，同時同公司的其他人也從同一網路開啟了連結。',
  },
  'evidence.because.prefetch': {
    en: 'a program loaded the link ahead of time.',
    'zh-Hans': '由程序预先加载。',
    'zh-Hant': '由程式預先載入。',
  },
  'evidence.because.bot_agent': {
    en: 'the client calls itself a robot.',
    'zh-Hans': '访问者自称是机器人。',
    'zh-Hant': '訪問者自稱是機器人。',
  },
  'evidence.because.honeypot': {
    en: 'the same client followed a link that people cannot see.',
    'zh-Hans': '同一访问者点了人看不见的链接。',
    'zh-Hant': '同一訪問者點了人看不見的連結。',
  },
  'evidence.because.burst': {
    en: 'at least three invitations of one company were opened from one network within a minute.',
    'zh-Hans': '一分钟内，同一网络打开了同一公司的至少三份邀请。',
    'zh-Hant': '一分鐘內，同一網路開啟了同一公司的至少三份邀請。',
  },
  'evidence.because.many_ratings': {
    en: 'several ratings of one mail were opened.',
    'zh-Hans': '同一邮件里的多个分数都被打开。',
    'zh-Hant': '同一郵件裡的多個分數都被開啟。',
  },
  'evidence.because.too_young': {
    en: 'opened within five minutes of delivery, when scanners are at work.',
    'zh-Hans': '邮件送达五分钟内打开，此时多为安全扫描。',
    'zh-Hant': '郵件送達五分鐘內開啟，此時多為安全掃描。',
  },
  'evidence.because.no_sign_of_a_person': {
    en: 'only the link was opened.',
    'zh-Hans': '只打开了链接。',
    'zh-Hant': '只開啟了連結。',
  },
  'evidence.because.too_brief': {
    en: 'the page was in view for less than three seconds.',
    'zh-Hans': '页面停留不足三秒。',
    'zh-Hant': '頁面停留不足三秒。',
  },
  'evidence.because.not_by_hand': {
    en: 'the page was open, but nobody touched it.',
    'zh-Hans': '页面打开着，但没有人操作。',
    'zh-Hant': '頁面開著，但沒有人操作。',
  },
})
