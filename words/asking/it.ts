import type { Tongue } from './tongue.ts'

export const it: Tongue = {
  wording: {
    subject: 'Una domanda su {brand}',
    intro:
      'Lei conosce {brand} dall’uso quotidiano e ci piacerebbe sentire la Sua opinione. È una sola domanda e richiede meno di un minuto.',
    question: 'Con quale probabilità consiglierebbe {brand} a un amico o a un collega?',
    why: {
      promoter: 'Che cosa apprezza di più di {brand}?',
      passive: 'Quale cambiamento renderebbe {brand} migliore per Lei?',
      detractor: 'Qual è il motivo principale e che cosa dovremmo correggere per prima?',
    },
    thanks: {
      promoter: 'Siamo lieti che {brand} Le sia utile. Le persone che ci lavorano leggeranno la Sua risposta.',
      passive: 'La Sua risposta ci mostra dove migliorare. La leggeranno le persone che possono intervenire.',
      detractor: 'Ci dispiace non essere stati all’altezza. Una persona leggerà la Sua risposta e ci lavoreremo.',
    },
    closing: 'Il Suo clic segna il voto. «Invia» lo conferma, e una frase sul motivo ci aiuta più di tutto.',
    reminder: {
      subject: 'Ancora una domanda su {brand}',
      intro: 'Qualche giorno fa Le abbiamo posto una domanda. Se non ha ancora avuto tempo, basta un clic.',
    },
  },
  words: {
    'answer.anchor.low': 'Per niente probabile',
    'answer.anchor.high': 'Estremamente probabile',
    'answer.language': 'Lingua',
    'answer.continue': 'Continua',
    'answer.send': 'Invia',
    'answer.chosen': 'Il voto scelto nell’e-mail è segnato. Lo cambi se desidera, poi prema «Invia».',
    'answer.saved': 'Il Suo voto è salvato. Una frase sul motivo ci aiuterebbe molto.',
    'answer.editing':
      '{date, select, none {Ha già risposto.} other {Ha risposto il {date}.}} Inviando di nuovo la risposta viene sostituita.',
    'answer.why': 'Ci dica perché',
    'answer.optional': '(facoltativo)',
    'answer.consent': 'Potete contattarmi al riguardo',
    'answer.thanks': 'Grazie. L’abbiamo ascoltata.',
    'answer.change': 'Modifica la mia risposta',
    'answer.until': 'Può modificarla con lo stesso link fino al {date}.',
    'answer.named': 'Le risposte non sono anonime: vediamo che questa è Sua. Quelle sincere ci aiutano di più.',
    'answer.unsubscribe': 'Non chiedetemelo più',
    'answer.problem.title': 'Controlli ancora questo',
    'answer.problem.missing': 'Scelga un numero da 0 a 10.',
    'answer.problem.not_on_the_scale': 'Scelga un numero da 0 a 10.',
    'answer.problem.too_long':
      'Il testo ha {length, number} caratteri e ce ne stanno {limit, number}. Lo accorci, per favore; nulla è stato tagliato.',
    'answer.problem.not_saved':
      'Non siamo riusciti a salvare la Sua risposta. In questa pagina non si perde nulla: prema di nuovo il pulsante.',
    'answer.problem.too_often':
      'Questo link è stato usato molte volte in poco tempo e la Sua risposta non è ancora salvata. Qui non si perde nulla: prema di nuovo tra {seconds} s.',
    'answer.problem.revised_too_often':
      'Questa risposta è stata modificata così spesso che non ammette altre modifiche. Vale l’ultima. Per dirci di più, risponda alla nostra e-mail.',
    'answer.us': 'la nostra azienda',
    'answer.review': 'Valuti anche in pubblico',
    'answer.referral': 'Ci consigli a qualcuno',
    'answer.help': 'Ottenere aiuto',
    'closed.closed.title': 'Questo giro è concluso',
    'closed.closed.text': 'Non accettiamo più risposte. Se desidera dirci qualcosa, risponda alla nostra e-mail.',
    'closed.expired.title': 'Questo link è troppo vecchio',
    'closed.expired.text': 'Il tempo per rispondere è scaduto. Se desidera dirci qualcosa, risponda alla nostra e-mail.',
    'closed.revoked.title': 'Questo link è stato ritirato',
    'closed.revoked.text': 'È stato inviato per errore o sostituito da uno più recente. Non deve fare nulla.',
    'closed.forged.title': 'Questo link è incompleto',
    'closed.forged.text':
      'Alcuni programmi di posta tagliano i link lunghi. Lo apra di nuovo dall’e-mail o copi l’indirizzo intero.',
    'closed.gone.title': 'Qui non c’è più nulla',
    'closed.gone.text':
      'Ciò a cui apparteneva questo link è stato rimosso. Se desidera dirci qualcosa, risponda alla nostra e-mail.',
    'closed.example.title': 'Era solo una prova',
    'closed.example.text': 'L’e-mail era una prova e non è stato registrato nulla. Una risposta vera verrebbe salvata ora.',
    'later.too_often.title': 'Attenda un momento',
    'later.too_often.text': 'Questo link è stato aperto molte volte in poco tempo. Si riaprirà tra {seconds} s.',
    'later.away.title': 'Non ha funzionato',
    'later.away.text': 'Il problema è nostro e dovrebbe risolversi presto. Riprovi tra un momento; il Suo link resta valido.',
    'later.too_large.title': 'Era troppo lungo',
    'later.too_large.text':
      'Nulla è stato salvato. Torni indietro nel browser, dove il Suo testo dovrebbe esserci ancora, e lo accorci: ci stanno {limit, number} caratteri.',
    'later.unreadable.title': 'Non siamo riusciti a leggerlo',
    'later.unreadable.text': 'Nulla è stato salvato. Apra di nuovo il link della nostra e-mail e invii il modulo da lì.',
    'later.again': 'Riprova',
    'wish.title': 'Con quale frequenza possiamo chiederLe un parere?',
    'wish.text': 'La Sua scelta vale per {address}.',
    'wish.rest': 'Frequenza',
    'wish.rest.as_now': 'Come ora',
    'wish.rest.half_year': 'Al massimo due volte l’anno',
    'wish.rest.year': 'Al massimo una volta l’anno',
    'wish.language': 'Lingua delle domande',
    'wish.save': 'Salva',
    'wish.saved': 'Salvato. Ci atterremo a questo.',
    'unsubscribe.undo': 'Annulla',
    'unsubscribe.undone': 'Annullato. Tutto resta come prima.',
    'unsubscribe.title': 'Dobbiamo smettere di chiederLe un parere?',
    'unsubscribe.text':
      'Non invieremo più domande a {address}. Le e-mail sul Suo account e le risposte a Lei continueranno ad arrivare.',
    'unsubscribe.done.title': 'Fatto. Non Le chiederemo più nulla.',
    'unsubscribe.done.text':
      'Vale da subito per {address}, promemoria compresi. Le Sue risposte precedenti restano. Se cambia idea, ci scriva.',
    'mail.greeting': 'Buongiorno {name},',
    'mail.greeting.unnamed': 'Buongiorno,',
    'mail.reason':
      'Riceve questa e-mail perché è cliente di {brand}. Le chiediamo un parere al massimo una volta {days, plural, one {al giorno} other {ogni # giorni}}. Le risposte non sono anonime; quelle sincere ci aiutano di più.',
    'mail.choose': 'Apra il link del Suo voto:',
    'mail.reply.subject': 'Sulla Sua risposta a {brand}',
    'mail.reply.quoted': 'Il {date} ci ha dato {rating} e ha scritto:',
    'mail.reply.rated': 'Il {date} ci ha dato {rating}.',
  },
}
