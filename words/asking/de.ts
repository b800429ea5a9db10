import type { Tongue } from './tongue.ts'

export const de: Tongue = {
  wording: {
    subject: 'Eine Frage zu {brand}',
    intro:
      'Sie kennen {brand} aus dem Alltag, deshalb möchten wir Ihre Meinung hören. Es ist eine einzige Frage und dauert keine Minute.',
    question: 'Wie wahrscheinlich ist es, dass Sie {brand} einem Freund oder Kollegen weiterempfehlen?',
    why: {
      promoter: 'Was schätzen Sie an {brand} am meisten?',
      passive: 'Was müsste sich ändern, damit {brand} für Sie besser wird?',
      detractor: 'Was ist der Hauptgrund, und was sollten wir zuerst verbessern?',
    },
    thanks: {
      promoter: 'Wir freuen uns, dass {brand} für Sie gut funktioniert. Ihre Antwort lesen die Menschen, die daran arbeiten.',
      passive: 'Ihre Antwort zeigt uns, wo wir besser werden können. Wer etwas ändern kann, liest sie.',
      detractor:
        'Es tut uns leid, dass wir Ihre Erwartungen nicht erfüllt haben. Ein Mensch liest Ihre Antwort, und wir arbeiten daran.',
    },
    closing: 'Ihr Klick markiert die Bewertung. Mit „Senden“ bestätigen Sie sie; ein Satz zum Grund hilft uns am meisten.',
    reminder: {
      subject: 'Noch eine Frage zu {brand}',
      intro: 'Vor einigen Tagen haben wir Ihnen eine Frage gestellt. Falls Sie noch keine Zeit hatten: Ein Klick genügt.',
    },
  },
  words: {
    'answer.anchor.low': 'Überhaupt nicht wahrscheinlich',
    'answer.anchor.high': 'Äußerst wahrscheinlich',
    'answer.language': 'Sprache',
    'answer.continue': 'Weiter',
    'answer.send': 'Senden',
    'answer.chosen': 'Ihre Bewertung aus der E-Mail ist markiert. Sie können sie ändern und dann auf „Senden“ drücken.',
    'answer.saved': 'Ihre Bewertung ist gespeichert. Ein Satz zum Grund würde uns am meisten helfen.',
    'answer.editing':
      '{date, select, none {Sie haben bereits geantwortet.} other {Sie haben am {date} geantwortet.}} Erneutes Senden ersetzt diese Antwort.',
    'answer.why': 'Sagen Sie uns, warum',
    'answer.optional': '(freiwillig)',
    'answer.consent': 'Sie dürfen mich dazu kontaktieren',
    'answer.thanks': 'Danke. Wir haben Sie gehört.',
    'answer.change': 'Antwort ändern',
    'answer.until': 'Sie können sie bis zum {date} über denselben Link ändern.',
    'answer.named': 'Antworten sind nicht anonym: Wir sehen, dass diese von Ihnen ist. Ehrliche helfen uns am meisten.',
    'answer.unsubscribe': 'Nicht mehr fragen',
    'answer.problem.title': 'Bitte sehen Sie sich das noch einmal an',
    'answer.problem.missing': 'Wählen Sie eine Zahl von 0 bis 10.',
    'answer.problem.not_on_the_scale': 'Wählen Sie eine Zahl von 0 bis 10.',
    'answer.problem.too_long':
      'Das sind {length, number} Zeichen, {limit, number} passen hinein. Bitte kürzen Sie; es wurde nichts abgeschnitten.',
    'answer.problem.not_saved':
      'Ihre Antwort konnte gerade nicht gespeichert werden. Auf dieser Seite geht nichts verloren: Bitte drücken Sie noch einmal.',
    'answer.problem.too_often':
      'Dieser Link wurde in kurzer Zeit sehr oft benutzt, deshalb ist Ihre Antwort noch nicht gespeichert. Hier geht nichts verloren: Bitte drücken Sie in {seconds} s noch einmal.',
    'answer.problem.revised_too_often':
      'Diese Antwort wurde so oft geändert, dass keine weitere Änderung möglich ist. Die letzte gilt. Wenn Sie uns mehr sagen möchten, antworten Sie einfach auf unsere E-Mail.',
    'answer.us': 'unser Unternehmen',
    'answer.review': 'Auch öffentlich bewerten',
    'answer.referral': 'Uns weiterempfehlen',
    'answer.help': 'Jetzt Hilfe bekommen',
    'closed.closed.title': 'Diese Runde ist vorbei',
    'closed.closed.text':
      'Wir nehmen dazu keine Antworten mehr an. Wenn Sie uns etwas sagen möchten, antworten Sie einfach auf unsere E-Mail.',
    'closed.expired.title': 'Dieser Link ist zu alt',
    'closed.expired.text':
      'Die Zeit für Antworten ist abgelaufen. Wenn Sie uns etwas sagen möchten, antworten Sie einfach auf unsere E-Mail.',
    'closed.revoked.title': 'Dieser Link wurde zurückgezogen',
    'closed.revoked.text': 'Er wurde versehentlich verschickt oder durch einen neueren ersetzt. Sie müssen nichts tun.',
    'closed.forged.title': 'Dieser Link ist unvollständig',
    'closed.forged.text':
      'Manche E-Mail-Programme schneiden lange Links ab. Bitte öffnen Sie ihn noch einmal aus der E-Mail oder kopieren Sie die ganze Adresse.',
    'closed.gone.title': 'Hier ist nichts mehr',
    'closed.gone.text':
      'Wozu dieser Link gehörte, wurde entfernt. Wenn Sie uns etwas sagen möchten, antworten Sie einfach auf unsere E-Mail.',
    'closed.example.title': 'Das war nur ein Test',
    'closed.example.text': 'Die E-Mail war ein Test, es wurde nichts gespeichert. Eine echte Antwort würde jetzt gespeichert.',
    'later.too_often.title': 'Bitte warten Sie einen Moment',
    'later.too_often.text': 'Dieser Link wurde in kurzer Zeit sehr oft geöffnet. In {seconds} s öffnet er sich wieder.',
    'later.away.title': 'Das hat gerade nicht geklappt',
    'later.away.text':
      'Das Problem liegt bei uns und sollte bald behoben sein. Bitte versuchen Sie es gleich noch einmal; Ihr Link bleibt gültig.',
    'later.too_large.title': 'Das war zu lang',
    'later.too_large.text':
      'Es wurde nichts gespeichert. Gehen Sie im Browser zurück, dort sollte Ihr Text noch stehen, und kürzen Sie ihn: {limit, number} Zeichen passen.',
    'later.unreadable.title': 'Das konnten wir nicht lesen',
    'later.unreadable.text':
      'Es wurde nichts gespeichert. Bitte öffnen Sie den Link in unserer E-Mail noch einmal und senden Sie das Formular von dort.',
    'later.again': 'Noch einmal versuchen',
    'wish.title': 'Wie oft dürfen wir Sie fragen?',
    'wish.text': 'Ihre Wahl gilt für {address}.',
    'wish.rest': 'Wie oft',
    'wish.rest.as_now': 'Wie bisher',
    'wish.rest.half_year': 'Höchstens zweimal im Jahr',
    'wish.rest.year': 'Höchstens einmal im Jahr',
    'wish.language': 'Fragen Sie mich auf',
    'wish.save': 'Speichern',
    'wish.saved': 'Gespeichert. Wir halten uns daran.',
    'unsubscribe.undo': 'Rückgängig machen',
    'unsubscribe.undone': 'Rückgängig gemacht. Es bleibt alles wie zuvor.',
    'unsubscribe.title': 'Sollen wir Sie nicht mehr fragen?',
    'unsubscribe.text':
      'Wir senden keine Fragen mehr an {address}. E-Mails zu Ihrem Konto und Antworten an Sie kommen weiterhin an.',
    'unsubscribe.done.title': 'Erledigt. Wir fragen Sie nicht mehr.',
    'unsubscribe.done.text':
      'Das gilt ab sofort für {address}, auch für Erinnerungen. Frühere Antworten bleiben erhalten. Wenn Sie es sich anders überlegen, schreiben Sie uns.',
    'mail.greeting': 'Guten Tag {name},',
    'mail.greeting.unnamed': 'Guten Tag,',
    'mail.reason':
      'Sie erhalten diese E-Mail, weil Sie Kunde von {brand} sind. Wir fragen Sie höchstens einmal {days, plural, one {am Tag} other {in # Tagen}}. Antworten sind nicht anonym; ehrliche helfen uns am meisten.',
    'mail.choose': 'Öffnen Sie den Link Ihrer Bewertung:',
    'mail.reply.subject': 'Zu Ihrer Antwort an {brand}',
    'mail.reply.quoted': 'Am {date} haben Sie uns {rating} Punkte gegeben und geschrieben:',
    'mail.reply.rated': 'Am {date} haben Sie uns {rating} Punkte gegeben.',
  },
}
