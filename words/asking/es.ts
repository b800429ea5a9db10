import type { Tongue } from './tongue.ts'

export const es: Tongue = {
  wording: {
    subject: 'Una pregunta sobre {brand}',
    intro:
      'Usted conoce {brand} por el uso diario y nos gustaría conocer su opinión. Es una sola pregunta y lleva menos de un minuto.',
    question: '¿Qué probabilidad hay de que recomiende {brand} a un amigo o colega?',
    why: {
      promoter: '¿Qué es lo que más valora de {brand}?',
      passive: '¿Qué cambio haría que {brand} fuera mejor para usted?',
      detractor: '¿Cuál es el motivo principal y qué deberíamos corregir primero?',
    },
    thanks: {
      promoter: 'Nos alegra que {brand} le funcione bien. Las personas que trabajan en ello leerán su respuesta.',
      passive: 'Su respuesta nos muestra dónde mejorar. La leerán las personas que pueden cambiarlo.',
      detractor: 'Lamentamos no haber estado a la altura. Una persona leerá su respuesta y trabajaremos en ello.',
    },
    closing: 'Su clic marca la puntuación. «Enviar» la confirma, y una frase sobre el motivo es lo que más nos ayuda.',
    reminder: {
      subject: 'Aún tenemos una pregunta sobre {brand}',
      intro: 'Hace unos días le hicimos una pregunta. Si todavía no ha tenido tiempo, basta con un clic.',
    },
  },
  words: {
    'answer.anchor.low': 'Nada probable',
    'answer.anchor.high': 'Extremadamente probable',
    'answer.language': 'Idioma',
    'answer.continue': 'Continuar',
    'answer.send': 'Enviar',
    'answer.chosen': 'La puntuación que eligió en el correo está marcada. Cámbiela si lo desea y pulse «Enviar».',
    'answer.saved': 'Su puntuación está guardada. Una frase sobre el motivo nos ayudaría mucho.',
    'answer.editing': '{date, select, none {Ya ha respondido.} other {Respondió el {date}.}} Si envía de nuevo, se sustituye.',
    'answer.why': 'Cuéntenos por qué',
    'answer.optional': '(opcional)',
    'answer.consent': 'Pueden ponerse en contacto conmigo sobre esto',
    'answer.thanks': 'Gracias. Le hemos escuchado.',
    'answer.change': 'Cambiar mi respuesta',
    'answer.until': 'Puede cambiarla con el mismo enlace hasta el {date}.',
    'answer.named': 'Las respuestas no son anónimas: vemos que esta es suya. Las sinceras son las que más nos ayudan.',
    'answer.unsubscribe': 'No volver a preguntarme',
    'answer.problem.title': 'Revise esto, por favor',
    'answer.problem.missing': 'Elija un número del 0 al 10.',
    'answer.problem.not_on_the_scale': 'Elija un número del 0 al 10.',
    'answer.problem.too_long':
      'El texto tiene {length, number} caracteres y caben {limit, number}. Acórtelo, por favor; no se ha cortado nada.',
    'answer.problem.not_saved':
      'No hemos podido guardar su respuesta. En esta página no se pierde nada: pulse de nuevo el botón.',
    'answer.problem.too_often':
      'Este enlace se ha usado muchas veces en poco tiempo y su respuesta aún no está guardada. Aquí no se pierde nada: pulse de nuevo dentro de {seconds} s.',
    'answer.problem.revised_too_often':
      'Esta respuesta se ha cambiado tantas veces que ya no admite más cambios. Vale la última. Si quiere decirnos algo más, responda a nuestro correo.',
    'answer.us': 'nuestra empresa',
    'answer.review': 'Valorar también en público',
    'answer.referral': 'Recomendarnos a alguien',
    'answer.help': 'Obtener ayuda',
    'closed.closed.title': 'Esta ronda ha terminado',
    'closed.closed.text': 'Ya no admitimos respuestas. Si quiere decirnos algo, responda a nuestro correo.',
    'closed.expired.title': 'Este enlace es demasiado antiguo',
    'closed.expired.text': 'El plazo para responder ha pasado. Si quiere decirnos algo, responda a nuestro correo.',
    'closed.revoked.title': 'Este enlace se ha retirado',
    'closed.revoked.text': 'Se envió por error o se sustituyó por otro más reciente. No tiene que hacer nada.',
    'closed.forged.title': 'Este enlace está incompleto',
    'closed.forged.text':
      'Algunos programas de correo cortan los enlaces largos. Ábralo de nuevo desde el correo o copie la dirección completa.',
    'closed.gone.title': 'Aquí ya no hay nada',
    'closed.gone.text':
      'Se ha eliminado aquello a lo que pertenecía este enlace. Si quiere decirnos algo, responda a nuestro correo.',
    'closed.example.title': 'Era solo una prueba',
    'closed.example.text': 'El correo era una prueba y no se ha guardado nada. Una respuesta real se guardaría ahora.',
    'later.too_often.title': 'Espere un momento, por favor',
    'later.too_often.text': 'Este enlace se ha abierto muchas veces en poco tiempo. Volverá a abrirse dentro de {seconds} s.',
    'later.away.title': 'No ha funcionado',
    'later.away.text':
      'El problema es nuestro y debería resolverse pronto. Inténtelo de nuevo en un momento; su enlace sigue siendo válido.',
    'later.too_large.title': 'Era demasiado largo',
    'later.too_large.text':
      'No se ha guardado nada. Vuelva atrás en el navegador, donde debería seguir su texto, y acórtelo: caben {limit, number} caracteres.',
    'later.unreadable.title': 'No hemos podido leerlo',
    'later.unreadable.text':
      'No se ha guardado nada. Abra de nuevo el enlace de nuestro correo y envíe el formulario desde allí.',
    'later.again': 'Intentar de nuevo',
    'wish.title': '¿Con qué frecuencia podemos preguntarle?',
    'wish.text': 'Su elección vale para {address}.',
    'wish.rest': 'Frecuencia',
    'wish.rest.as_now': 'Como ahora',
    'wish.rest.half_year': 'Como máximo dos veces al año',
    'wish.rest.year': 'Como máximo una vez al año',
    'wish.language': 'Idioma de nuestras preguntas',
    'wish.save': 'Guardar',
    'wish.saved': 'Guardado. Lo respetaremos.',
    'unsubscribe.undo': 'Deshacer',
    'unsubscribe.undone': 'Deshecho. Todo queda como antes.',
    'unsubscribe.title': '¿Dejamos de preguntarle?',
    'unsubscribe.text':
      'No enviaremos más preguntas a {address}. Los correos sobre su cuenta y las respuestas dirigidas a usted seguirán llegando.',
    'unsubscribe.done.title': 'Hecho. No volveremos a preguntarle.',
    'unsubscribe.done.text':
      'Vale desde ahora para {address}, también para los recordatorios. Sus respuestas anteriores se conservan. Si cambia de opinión, escríbanos.',
    'mail.greeting': 'Hola, {name}:',
    'mail.greeting.unnamed': 'Hola:',
    'mail.reason':
      'Recibe este correo porque es cliente de {brand}. Le preguntamos como máximo una vez cada {days, plural, one {día} other {# días}}. Las respuestas no son anónimas; las sinceras son las que más nos ayudan.',
    'mail.choose': 'Abra el enlace de su puntuación:',
    'mail.reply.subject': 'Sobre su respuesta a {brand}',
    'mail.reply.quoted': 'El {date} nos dio un {rating} y escribió:',
    'mail.reply.rated': 'El {date} nos dio un {rating}.',
  },
}
