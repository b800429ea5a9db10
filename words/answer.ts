import { words } from './locale.ts'

/** The fixed frame of the answer page. What a program's owner may edit lives in `domain/listen/wording.ts`. */
export const answer = words({
  'answer.anchor.low': { en: 'Not at all likely', 'zh-Hans': '完全不可能', 'zh-Hant': '完全不可能' },
  'answer.anchor.high': { en: 'Extremely likely', 'zh-Hans': '极有可能', 'zh-Hant': '非常有可能' },
  'answer.language': { en: 'Language', 'zh-Hans': '语言', 'zh-Hant': '語言' },
  'answer.language.en': { en: 'English', 'zh-Hans': 'English', 'zh-Hant': 'English' },
  'answer.language.zh-Hans': { en: '简体', 'zh-Hans': '简体', 'zh-Hant': '简体' },
  'answer.language.zh-Hant': { en: '繁體', 'zh-Hans': '繁體', 'zh-Hant': '繁體' },
  'answer.continue': { en: 'Continue', 'zh-Hans': '继续', 'zh-Hant': '繼續' },
  'answer.send': { en: 'Send', 'zh-Hans': '发送', 'zh-Hant': '送出' },
  'answer.chosen': {
    en: 'Your rating from the mail is marked. Change it if you like, then press Send.',
    'zh-Hans': '已标出您在邮件中选的分数。可以更改，然后点“发送”。',
    'zh-Hant': '已標出您在郵件中選的分數。可以更改，然後按「送出」。',
  },
  'answer.saved': {
    en: 'Your rating is saved. A sentence about why would help us most.',
    'zh-Hans': '分数已保存。再说一句原因，对我们帮助最大。',
    'zh-Hant': '分數已儲存。再說一句原因，對我們的幫助最大。',
  },
  'answer.editing': {
    en: '{date, select, none {You have answered before.} other {You answered on {date}.}} Sending again replaces it.',
    'zh-Hans': '{date, select, none {您已经回答过} other {您已于 {date} 回答过}}，再次发送会替换原来的回答。',
    'zh-Hant': '{date, select, none {您已經回答過} other {您已於 {date} 回答過}}，再次送出會取代原來的回答。',
  },
  'answer.why': { en: 'Tell us why', 'zh-Hans': '请告诉我们原因', 'zh-Hant': '請告訴我們原因' },
  'answer.optional': { en: '(optional)', 'zh-Hans': '（选填）', 'zh-Hant': '（選填）' },
  'answer.consent': { en: 'You may contact me about this', 'zh-Hans': '可以就此联系我', 'zh-Hant': '可以就此聯絡我' },
  'answer.thanks': { en: 'Thank you. We heard you.', 'zh-Hans': '谢谢您，我们听到了。', 'zh-Hant': '謝謝您，我們聽到了。' },
  'answer.change': { en: 'Change my answer', 'zh-Hans': '修改回答', 'zh-Hant': '修改回答' },
  'answer.until': {
    en: 'You can change it with the same link until {date}.',
    'zh-Hans': '截至 {date}（含当日），可以用同一链接修改。',
    'zh-Hant': '截至 {date}（含當日），可以用同一連結修改。',
  },
  'answer.named': {
    en: 'Answers are not anonymous: we can see that this one is yours. Honest ones help us most.',
    'zh-Hans': '回答不是匿名的：我们能看到是您答的。坦率的回答对我们最有帮助。',
    'zh-Hant': '回答不是匿名的：我們看得到是您答的。坦率的回答對我們最有幫助。',
  },
  'answer.unsubscribe': { en: 'Do not ask me again', 'zh-Hans': '不再询问我', 'zh-Hant': '不要再詢問我' },
  'answer.problem.title': { en: 'Please look at this once more', 'zh-Hans': '请再看一下', 'zh-Hant': '請再看一下' },
  'answer.problem.missing': {
    en: 'Choose a number from 0 to 10.',
    'zh-Hans': '请从 0 到 10 中选一个数字。',
    'zh-Hant': '請從 0 到 10 中選一個數字。',
  },
  'answer.problem.not_on_the_scale': {
    en: 'A rating is one of the numbers 0 to 10. Choose one below.',
    'zh-Hans': '分数只能是 0 到 10 的整数，请在下方选择。',
    'zh-Hant': '分數只能是 0 到 10 的整數，請在下方選擇。',
  },
  'answer.problem.too_long': {
    en: 'This is {length, number} characters long and {limit, number} fit. Please shorten it; nothing has been cut.',
    'zh-Hans': '共 {length, number} 个字符，最多 {limit, number} 个。请精简一些；内容没有被截断。',
    'zh-Hant': '共 {length, number} 個字元，最多 {limit, number} 個。請精簡一些；內容沒有被截斷。',
  },
  'answer.problem.not_saved': {
    en: 'We could not save your answer just now. Nothing is lost on this page: please press the button again.',
    'zh-Hans': '刚才没能保存您的回答。本页内容都在，请再点一次按钮。',
    'zh-Hant': '剛才沒能儲存您的回答。本頁內容都在，請再按一次按鈕。',
  },
  'answer.problem.too_often': {
    en: 'This link was used many times in a short while, so your answer is not saved yet. Nothing is lost on this page: please press the button again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '这个链接在短时间内使用过于频繁，您的回答还没有保存。本页内容都在，请 {seconds} 秒后再点一次按钮。',
    'zh-Hant': '這個連結在短時間內使用過於頻繁，您的回答還沒有儲存。本頁內容都在，請 {seconds} 秒後再按一次按鈕。',
  },
  'answer.problem.revised_too_often': {
    en: 'This answer has been changed so often that no further change fits. Your last one stands. To tell us more, just reply to our mail.',
    'zh-Hans': '这份回答修改的次数已达上限，以最后一次保存的为准。如果还有话想告诉我们，直接回复我们的邮件即可。',
    'zh-Hant': '這份回答修改的次數已達上限，以最後一次儲存的為準。如果還有話想告訴我們，直接回覆我們的郵件即可。',
  },
  'answer.us': { en: 'us', 'zh-Hans': '我们', 'zh-Hant': '我們' },
  'answer.bait': { en: 'Please leave this link alone', 'zh-Hans': '请勿点击此链接', 'zh-Hant': '請勿點擊此連結' },
})

/** What a link says when it takes no answers. */
export const closed = words({
  'closed.closed.title': { en: 'This round is over', 'zh-Hans': '本轮征询已经结束', 'zh-Hant': '本輪徵詢已經結束' },
  'closed.closed.text': {
    en: 'We no longer take answers to it. If there is something you want to tell us, just reply to our mail.',
    'zh-Hans': '现在不再接收回答。如果您有话想告诉我们，直接回复我们的邮件即可。',
    'zh-Hant': '現在不再接收回答。如果您有話想告訴我們，直接回覆我們的郵件即可。',
  },
  'closed.expired.title': { en: 'This link is too old', 'zh-Hans': '这个链接已过期', 'zh-Hant': '這個連結已過期' },
  'closed.expired.text': {
    en: 'Its time for answers has passed. If there is something you want to tell us, just reply to our mail.',
    'zh-Hans': '回答的时间已经过了。如果您有话想告诉我们，直接回复我们的邮件即可。',
    'zh-Hant': '回答的時間已經過了。如果您有話想告訴我們，直接回覆我們的郵件即可。',
  },
  'closed.revoked.title': { en: 'This link was withdrawn', 'zh-Hans': '这个链接已被撤回', 'zh-Hant': '這個連結已被撤回' },
  'closed.revoked.text': {
    en: 'We sent it by mistake or replaced it with a newer one. You need not do anything.',
    'zh-Hans': '可能是我们误发，或已换成新的链接。您无需做任何事。',
    'zh-Hant': '可能是我們誤寄，或已換成新的連結。您不需要做任何事。',
  },
  'closed.forged.title': { en: 'This link is not complete', 'zh-Hans': '这个链接不完整', 'zh-Hant': '這個連結不完整' },
  'closed.forged.text': {
    en: 'Some mail programs cut long links. Please open it from the mail again, or copy the whole address.',
    'zh-Hans': '有些邮件软件会截断长链接。请从邮件中重新打开，或复制完整的网址。',
    'zh-Hant': '有些郵件軟體會截斷長連結。請從郵件中重新開啟，或複製完整的網址。',
  },
  'closed.gone.title': {
    en: 'There is nothing here any more',
    'zh-Hans': '这里已经没有内容了',
    'zh-Hant': '這裡已經沒有內容了',
  },
  'closed.gone.text': {
    en: 'What this link belonged to has been removed. If there is something you want to tell us, just reply to our mail.',
    'zh-Hans': '这个链接所属的调查已被删除。如果您有话想告诉我们，直接回复我们的邮件即可。',
    'zh-Hant': '這個連結所屬的調查已被刪除。如果您有話想告訴我們，直接回覆我們的郵件即可。',
  },
  'closed.example.title': { en: 'This was only a test', 'zh-Hans': '这只是一次测试', 'zh-Hant': '這只是一次測試' },
  'closed.example.text': {
    en: 'The mail was a test, so nothing was recorded. A real answer would be saved now.',
    'zh-Hans': '这是测试邮件，没有记录任何内容。正式发送时，回答会在此保存。',
    'zh-Hant': '這是測試郵件，沒有記錄任何內容。正式寄送時，回答會在此儲存。',
  },
})

/** What stands in place of a page that cannot be shown. */
export const later = words({
  'later.too_often.title': { en: 'Please wait a moment', 'zh-Hans': '请稍等片刻', 'zh-Hant': '請稍候片刻' },
  'later.too_often.text': {
    en: 'This link was opened many times in a short while. It opens again in {seconds, plural, one {# second} other {# seconds}}.',
    'zh-Hans': '这个链接在短时间内打开过于频繁，{seconds} 秒后即可重新打开。',
    'zh-Hant': '這個連結在短時間內開啟過於頻繁，{seconds} 秒後即可重新開啟。',
  },
  'later.away.title': {
    en: 'This did not work just now',
    'zh-Hans': '暂时无法打开',
    'zh-Hant': '暫時無法開啟',
  },
  'later.away.text': {
    en: 'The trouble is on our side and should pass soon. Please try again in a moment; your link stays good.',
    'zh-Hans': '问题出在我们这边，很快就会恢复。请稍后再试，您的链接仍然有效。',
    'zh-Hant': '問題出在我們這邊，很快就會恢復。請稍後再試，您的連結仍然有效。',
  },
  'later.too_large.title': { en: 'That was too long to send', 'zh-Hans': '内容太长，没有发出', 'zh-Hant': '內容太長，沒有送出' },
  'later.too_large.text': {
    en: 'Nothing of it has been saved. Go back in your browser, where your words should still be, and shorten them: {limit, number} characters fit.',
    'zh-Hans': '这次的内容没有保存。请返回上一页，您写的文字应该还在，精简到 {limit, number} 个字符以内再发送。',
    'zh-Hant': '這次的內容沒有儲存。請返回上一頁，您寫的文字應該還在，精簡到 {limit, number} 個字元以內再送出。',
  },
  'later.unreadable.title': { en: 'We could not read this', 'zh-Hans': '内容无法读取', 'zh-Hant': '內容無法讀取' },
  'later.unreadable.text': {
    en: 'Nothing has been saved. Please open the link in our mail again and send the form from there.',
    'zh-Hans': '这次没有保存任何内容。请从我们的邮件中重新打开链接，再填写发送。',
    'zh-Hant': '這次沒有儲存任何內容。請從我們的郵件中重新開啟連結，再填寫送出。',
  },
  'later.again': { en: 'Try again', 'zh-Hans': '再试一次', 'zh-Hant': '再試一次' },
})

export const unsubscribe = words({
  'unsubscribe.title': { en: 'Shall we stop asking you?', 'zh-Hans': '以后不再询问您？', 'zh-Hant': '以後不再詢問您？' },
  'unsubscribe.text': {
    en: 'We will send no more questions to {address}. Mails about your account and replies to you still arrive.',
    'zh-Hans': '我们不会再向 {address} 发送问卷邮件。与您账户有关的邮件和对您的回复不受影响。',
    'zh-Hant': '我們不會再向 {address} 寄送問卷郵件。與您帳戶有關的郵件和給您的回覆不受影響。',
  },
  'unsubscribe.button': { en: 'Do not ask me again', 'zh-Hans': '不再询问我', 'zh-Hant': '不要再詢問我' },
  'unsubscribe.done.title': {
    en: 'Done. We will not ask you again.',
    'zh-Hans': '好的，我们不会再询问您。',
    'zh-Hant': '好的，我們不會再詢問您。',
  },
  'unsubscribe.done.text': {
    en: 'It holds from now on for {address}, reminders included. What you answered before is kept. Should you change your mind, write to us.',
    'zh-Hans': '从现在起对 {address} 生效，包括提醒邮件。您之前的回答仍会保留。如果改变主意，请写信告诉我们。',
    'zh-Hant': '從現在起對 {address} 生效，包括提醒郵件。您先前的回答仍會保留。如果改變主意，請來信告訴我們。',
  },
})
