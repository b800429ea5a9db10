import type { Wording } from '#domain/listen/wording.ts'

/** What a program says until somebody edits it, and what stands around it. Every other language has the same. */
export const en = {
  wording: {
    subject: 'One question about {brand}',
    intro: 'You know {brand} from daily use, so we would like to hear from you. It is one question and takes less than a minute.',
    question: 'How likely are you to recommend {brand} to a friend or colleague?',
    why: {
      promoter: 'What do you value most about {brand}?',
      passive: 'What one thing would make {brand} better for you?',
      detractor: 'What is the main reason, and what should we put right first?',
    },
    thanks: {
      promoter: 'We are glad that {brand} works well for you. The people who build it will read your answer.',
      passive: 'Your answer shows us where to do better. The people who can change it will read it.',
      detractor: 'We are sorry that we fell short. A person reads your answer, and we will work on it.',
    },
    closing: 'Your click marks the rating. Send confirms it, and a sentence about why helps us most of all.',
    reminder: {
      subject: 'Still one question about {brand}',
      intro:
        'A few days ago we asked you one question. If you have not found the time yet, a click is enough, and this is our reminder.',
    },
  },
  words: {
    'answer.anchor.low': 'Not at all likely',
    'answer.anchor.high': 'Extremely likely',
    'answer.language': 'Language',
    'answer.continue': 'Continue',
    'answer.send': 'Send',
    'answer.chosen': 'Your rating from the mail is marked. Change it if you like, then press Send.',
    'answer.saved': 'Your rating is saved. A sentence about why would help us most.',
    'answer.editing':
      '{date, select, none {You have answered before.} other {You answered on {date}.}} Sending again replaces it.',
    'answer.why': 'Tell us why',
    'answer.optional': '(optional)',
    'answer.consent': 'You may contact me about this',
    'answer.thanks': 'Thank you. We heard you.',
    'answer.change': 'Change my answer',
    'answer.until': 'You can change it with the same link until {date}.',
    'answer.named': 'Answers are not anonymous: we can see that this one is yours. Honest ones help us most.',
    'answer.unsubscribe': 'Do not ask me again',
    'answer.problem.title': 'Please look at this once more',
    'answer.problem.missing': 'Choose a number from 0 to 10.',
    'answer.problem.not_on_the_scale': 'A rating is one of the numbers 0 to 10. Choose one below.',
    'answer.problem.too_long':
      'This is {length, number} characters long and {limit, number} fit. Please shorten it; nothing has been cut.',
    'answer.problem.not_saved':
      'We could not save your answer just now. Nothing is lost on this page: please press the button again.',
    'answer.problem.too_often':
      'This link was used many times in a short while, so your answer is not saved yet. Nothing is lost on this page: please press the button again in {seconds, plural, one {# second} other {# seconds}}.',
    'answer.problem.revised_too_often':
      'This answer has been changed so often that no further change fits. Your last one stands. To tell us more, just reply to our mail.',
    'answer.us': 'us',
    'answer.review': 'Say it in public, too',
    'answer.referral': 'Recommend us to someone',
    'answer.help': 'Get help now',
    'closed.closed.title': 'This round is over',
    'closed.closed.text': 'We no longer take answers to it. If there is something you want to tell us, just reply to our mail.',
    'closed.expired.title': 'This link is too old',
    'closed.expired.text': 'Its time for answers has passed. If there is something you want to tell us, just reply to our mail.',
    'closed.revoked.title': 'This link was withdrawn',
    'closed.revoked.text': 'We sent it by mistake or replaced it with a newer one. You need not do anything.',
    'closed.forged.title': 'This link is not complete',
    'closed.forged.text': 'Some mail programs cut long links. Please open it from the mail again, or copy the whole address.',
    'closed.gone.title': 'There is nothing here any more',
    'closed.gone.text':
      'What this link belonged to has been removed. If there is something you want to tell us, just reply to our mail.',
    'closed.example.title': 'This was only a test',
    'closed.example.text': 'The mail was a test, so nothing was recorded. A real answer would be saved now.',
    'later.too_often.title': 'Please wait a moment',
    'later.too_often.text':
      'This link was opened many times in a short while. It opens again in {seconds, plural, one {# second} other {# seconds}}.',
    'later.away.title': 'This did not work just now',
    'later.away.text': 'The trouble is on our side and should pass soon. Please try again in a moment; your link stays good.',
    'later.too_large.title': 'That was too long to send',
    'later.too_large.text':
      'Nothing of it has been saved. Go back in your browser, where your words should still be, and shorten them: {limit, number} characters fit.',
    'later.unreadable.title': 'We could not read this',
    'later.unreadable.text': 'Nothing has been saved. Please open the link in our mail again and send the form from there.',
    'later.again': 'Try again',
    'wish.title': 'How often may we ask you?',
    'wish.text': 'What you choose holds for {address}.',
    'wish.rest': 'How often',
    'wish.rest.as_now': 'As now',
    'wish.rest.half_year': 'At most twice a year',
    'wish.rest.year': 'At most once a year',
    'wish.language': 'Language of our questions',
    'wish.save': 'Save',
    'wish.saved': 'Saved. We will keep to it.',
    'unsubscribe.undo': 'Undo',
    'unsubscribe.undone': 'Undone. We may ask you as before.',
    'unsubscribe.title': 'Shall we stop asking you?',
    'unsubscribe.text': 'We will send no more questions to {address}. Mails about your account and replies to you still arrive.',
    'unsubscribe.done.title': 'Done. We will not ask you again.',
    'unsubscribe.done.text':
      'It holds from now on for {address}, reminders included. What you answered before is kept. Should you change your mind, write to us.',
    'mail.greeting': 'Hello {name},',
    'mail.greeting.unnamed': 'Hello,',
    'mail.reason':
      'You get this because you are a customer of {brand}. We ask you at most once every {days, plural, one {day} other {# days}}. Answers are not anonymous; honest ones help us most.',
    'mail.choose': 'Open the link of your rating:',
    'mail.reply.subject': 'About your answer to {brand}',
    'mail.reply.quoted': 'On {date} you gave us a {rating} and wrote:',
    'mail.reply.rated': 'On {date} you gave us a {rating}.',
  },
} satisfies { wording: Wording; words: Record<string, string> }
