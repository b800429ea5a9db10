import type { Tongue } from './tongue.ts'

export const fr: Tongue = {
  wording: {
    subject: 'Une question sur {brand}',
    intro:
      'Vous utilisez {brand} au quotidien, et votre avis nous intéresse. Il s’agit d’une seule question ; elle prend moins d’une minute.',
    question: 'Quelle est la probabilité que vous recommandiez {brand} à un ami ou à un collègue ?',
    why: {
      promoter: 'Qu’appréciez-vous le plus chez {brand} ?',
      passive: 'Quelle amélioration rendrait {brand} meilleur pour vous ?',
      detractor: 'Quelle est la raison principale, et que devrions-nous corriger en premier ?',
    },
    thanks: {
      promoter: 'Nous sommes heureux que {brand} vous convienne. Les personnes qui y travaillent liront votre réponse.',
      passive: 'Votre réponse nous montre où progresser. Les personnes qui peuvent y remédier la liront.',
      detractor: 'Nous regrettons de ne pas avoir été à la hauteur. Une personne lit votre réponse, et nous allons y travailler.',
    },
    closing: 'Votre clic marque la note. « Envoyer » la confirme, et une phrase d’explication nous aide plus que tout.',
    reminder: {
      subject: 'Toujours une question sur {brand}',
      intro: 'Il y a quelques jours, nous vous avons posé une question. Si vous n’avez pas encore eu le temps, un clic suffit.',
    },
  },
  words: {
    'answer.anchor.low': 'Pas du tout probable',
    'answer.anchor.high': 'Extrêmement probable',
    'answer.language': 'Langue',
    'answer.continue': 'Continuer',
    'answer.send': 'Envoyer',
    'answer.chosen':
      'Votre note choisie dans l’e-mail est marquée. Modifiez-la si vous le souhaitez, puis appuyez sur « Envoyer ».',
    'answer.saved': 'Votre note est enregistrée. Une phrase d’explication nous aiderait beaucoup.',
    'answer.editing':
      '{date, select, none {Vous avez déjà répondu.} other {Vous avez répondu le {date}.}} Un nouvel envoi remplace cette réponse.',
    'answer.why': 'Dites-nous pourquoi',
    'answer.optional': '(facultatif)',
    'answer.consent': 'Vous pouvez me contacter à ce sujet',
    'answer.thanks': 'Merci. Nous vous avons entendu.',
    'answer.change': 'Modifier ma réponse',
    'answer.until': 'Vous pouvez la modifier avec le même lien jusqu’au {date}.',
    'answer.named':
      'Les réponses ne sont pas anonymes : nous voyons que celle-ci est la vôtre. Les réponses franches nous aident le plus.',
    'answer.unsubscribe': 'Ne plus me demander',
    'answer.problem.title': 'Merci de vérifier ceci',
    'answer.problem.missing': 'Choisissez un nombre de 0 à 10.',
    'answer.problem.not_on_the_scale': 'Choisissez un nombre de 0 à 10.',
    'answer.problem.too_long':
      'Votre texte compte {length, number} caractères et {limit, number} sont possibles. Merci de le raccourcir ; rien n’a été coupé.',
    'answer.problem.not_saved':
      'Votre réponse n’a pas pu être enregistrée à l’instant. Rien n’est perdu sur cette page : appuyez de nouveau sur le bouton.',
    'answer.problem.too_often':
      'Ce lien a été utilisé très souvent en peu de temps, votre réponse n’est donc pas encore enregistrée. Rien n’est perdu ici : appuyez de nouveau dans {seconds} s.',
    'answer.problem.revised_too_often':
      'Cette réponse a été modifiée trop souvent pour l’être encore. La dernière reste valable. Pour nous en dire plus, répondez simplement à notre e-mail.',
    'answer.us': 'notre entreprise',
    'answer.review': 'Donner aussi un avis public',
    'answer.referral': 'Nous recommander à quelqu’un',
    'answer.help': 'Obtenir de l’aide',
    'closed.closed.title': 'Cette consultation est terminée',
    'closed.closed.text':
      'Nous n’acceptons plus de réponses. Si vous souhaitez nous dire quelque chose, répondez simplement à notre e-mail.',
    'closed.expired.title': 'Ce lien est trop ancien',
    'closed.expired.text':
      'Le délai de réponse est passé. Si vous souhaitez nous dire quelque chose, répondez simplement à notre e-mail.',
    'closed.revoked.title': 'Ce lien a été retiré',
    'closed.revoked.text': 'Il a été envoyé par erreur ou remplacé par un plus récent. Vous n’avez rien à faire.',
    'closed.forged.title': 'Ce lien est incomplet',
    'closed.forged.text':
      'Certains logiciels de messagerie coupent les liens longs. Ouvrez-le de nouveau depuis l’e-mail ou copiez l’adresse entière.',
    'closed.gone.title': 'Il n’y a plus rien ici',
    'closed.gone.text':
      'Ce à quoi ce lien appartenait a été supprimé. Si vous souhaitez nous dire quelque chose, répondez simplement à notre e-mail.',
    'closed.example.title': 'Ce n’était qu’un test',
    'closed.example.text': 'L’e-mail était un test, rien n’a été enregistré. Une vraie réponse serait enregistrée maintenant.',
    'later.too_often.title': 'Veuillez patienter un instant',
    'later.too_often.text': 'Ce lien a été ouvert très souvent en peu de temps. Il s’ouvrira de nouveau dans {seconds} s.',
    'later.away.title': 'Cela n’a pas fonctionné',
    'later.away.text':
      'Le problème vient de chez nous et devrait bientôt passer. Réessayez dans un instant ; votre lien reste valable.',
    'later.too_large.title': 'C’était trop long',
    'later.too_large.text':
      'Rien n’a été enregistré. Revenez en arrière dans votre navigateur, où votre texte devrait encore être, et raccourcissez-le : {limit, number} caractères au maximum.',
    'later.unreadable.title': 'Nous n’avons pas pu lire ceci',
    'later.unreadable.text':
      'Rien n’a été enregistré. Ouvrez de nouveau le lien de notre e-mail et envoyez le formulaire depuis cette page.',
    'later.again': 'Réessayer',
    'wish.title': 'À quelle fréquence pouvons-nous vous demander votre avis ?',
    'wish.text': 'Votre choix vaut pour {address}.',
    'wish.rest': 'Fréquence',
    'wish.rest.as_now': 'Comme maintenant',
    'wish.rest.half_year': 'Deux fois par an au plus',
    'wish.rest.year': 'Une fois par an au plus',
    'wish.language': 'Langue de nos questions',
    'wish.save': 'Enregistrer',
    'wish.saved': 'Enregistré. Nous en tiendrons compte.',
    'unsubscribe.undo': 'Annuler',
    'unsubscribe.undone': 'Annulé. Tout reste comme avant.',
    'unsubscribe.title': 'Faut-il cesser de vous demander votre avis ?',
    'unsubscribe.text':
      'Nous n’enverrons plus de questions à {address}. Les e-mails relatifs à votre compte et les réponses qui vous sont faites arriveront toujours.',
    'unsubscribe.done.title': 'C’est fait. Nous ne vous demanderons plus rien.',
    'unsubscribe.done.text':
      'Cela vaut dès maintenant pour {address}, rappels compris. Vos réponses précédentes sont conservées. Si vous changez d’avis, écrivez-nous.',
    'mail.greeting': 'Bonjour {name},',
    'mail.greeting.unnamed': 'Bonjour,',
    'mail.reason':
      'Vous recevez cet e-mail parce que vous êtes client de {brand}. Nous vous sollicitons au plus une fois {days, plural, one {par jour} other {tous les # jours}}. Les réponses ne sont pas anonymes ; les réponses franches nous aident le plus.',
    'mail.choose': 'Ouvrez le lien de votre note :',
    'mail.reply.subject': 'À propos de votre réponse à {brand}',
    'mail.reply.quoted': 'Le {date}, vous nous avez donné la note {rating} et écrit :',
    'mail.reply.rated': 'Le {date}, vous nous avez donné la note {rating}.',
  },
}
