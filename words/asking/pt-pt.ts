import type { Tongue } from './tongue.ts'

export const ptPT: Tongue = {
  wording: {
    subject: 'Uma pergunta sobre {brand}',
    intro: 'Conhece {brand} do dia a dia e gostaríamos de ouvir a sua opinião. É uma única pergunta e demora menos de um minuto.',
    question: 'Qual é a probabilidade de recomendar {brand} a um amigo ou colega?',
    why: {
      promoter: 'O que mais valoriza em {brand}?',
      passive: 'Que alteração tornaria {brand} melhor para si?',
      detractor: 'Qual é o motivo principal e o que devemos corrigir primeiro?',
    },
    thanks: {
      promoter: 'Ficamos contentes por {brand} lhe servir bem. As pessoas que trabalham nisso vão ler a sua resposta.',
      passive: 'A sua resposta mostra-nos onde melhorar. As pessoas que o podem mudar vão lê-la.',
      detractor:
        'Lamentamos não ter correspondido às suas expectativas. Uma pessoa vai ler a sua resposta e vamos trabalhar nisso.',
    },
    closing: 'O seu clique marca a pontuação. «Enviar» confirma-a, e uma frase sobre o motivo é o que mais nos ajuda.',
    reminder: {
      subject: 'Ainda uma pergunta sobre {brand}',
      intro: 'Há alguns dias fizemos-lhe uma pergunta. Se ainda não teve tempo, basta um clique.',
    },
  },
  words: {
    'answer.anchor.low': 'Nada provável',
    'answer.anchor.high': 'Extremamente provável',
    'answer.language': 'Idioma',
    'answer.continue': 'Continuar',
    'answer.send': 'Enviar',
    'answer.chosen': 'A pontuação escolhida no e-mail está marcada. Altere-a se quiser e depois prima «Enviar».',
    'answer.saved': 'A sua pontuação está guardada. Uma frase sobre o motivo ajudar-nos-ia muito.',
    'answer.editing': '{date, select, none {Já respondeu.} other {Respondeu em {date}.}} Enviar de novo substitui essa resposta.',
    'answer.why': 'Diga-nos porquê',
    'answer.optional': '(opcional)',
    'answer.consent': 'Podem contactar-me sobre isto',
    'answer.thanks': 'Obrigado. Ouvimo-lo.',
    'answer.change': 'Alterar a minha resposta',
    'answer.until': 'Pode alterá-la com a mesma ligação até {date}.',
    'answer.named': 'As respostas não são anónimas: vemos que esta é sua. As sinceras são as que mais nos ajudam.',
    'answer.unsubscribe': 'Não me perguntar mais',
    'answer.problem.title': 'Verifique isto, por favor',
    'answer.problem.missing': 'Escolha um número de 0 a 10.',
    'answer.problem.not_on_the_scale': 'Escolha um número de 0 a 10.',
    'answer.problem.too_long':
      'O texto tem {length, number} caracteres e cabem {limit, number}. Encurte-o, por favor; nada foi cortado.',
    'answer.problem.not_saved':
      'Não conseguimos guardar a sua resposta agora. Nada se perde nesta página: prima o botão de novo.',
    'answer.problem.too_often':
      'Esta ligação foi usada muitas vezes em pouco tempo e a sua resposta ainda não está guardada. Nada se perde aqui: prima de novo dentro de {seconds} s.',
    'answer.problem.revised_too_often':
      'Esta resposta já foi alterada tantas vezes que não permite mais alterações. Vale a última. Para nos dizer mais, basta responder ao nosso e-mail.',
    'answer.us': 'a nossa empresa',
    'answer.review': 'Avaliar também em público',
    'answer.referral': 'Recomendar-nos a alguém',
    'answer.help': 'Obter ajuda',
    'closed.closed.title': 'Esta ronda terminou',
    'closed.closed.text': 'Já não aceitamos respostas. Se quiser dizer-nos algo, basta responder ao nosso e-mail.',
    'closed.expired.title': 'Esta ligação é demasiado antiga',
    'closed.expired.text': 'O prazo para responder passou. Se quiser dizer-nos algo, basta responder ao nosso e-mail.',
    'closed.revoked.title': 'Esta ligação foi retirada',
    'closed.revoked.text': 'Foi enviada por engano ou substituída por uma mais recente. Não precisa de fazer nada.',
    'closed.forged.title': 'Esta ligação está incompleta',
    'closed.forged.text':
      'Alguns programas de e-mail cortam ligações longas. Abra-a de novo a partir do e-mail ou copie o endereço completo.',
    'closed.gone.title': 'Já não há nada aqui',
    'closed.gone.text':
      'Aquilo a que esta ligação pertencia foi removido. Se quiser dizer-nos algo, basta responder ao nosso e-mail.',
    'closed.example.title': 'Era só um teste',
    'closed.example.text': 'O e-mail era um teste e nada foi registado. Uma resposta real seria guardada agora.',
    'later.too_often.title': 'Aguarde um momento',
    'later.too_often.text': 'Esta ligação foi aberta muitas vezes em pouco tempo. Volta a abrir dentro de {seconds} s.',
    'later.away.title': 'Não funcionou agora',
    'later.away.text':
      'O problema é nosso e deve passar em breve. Tente de novo dentro de momentos; a sua ligação continua válida.',
    'later.too_large.title': 'Era demasiado longo',
    'later.too_large.text':
      'Nada foi guardado. Volte atrás no navegador, onde o seu texto ainda deve estar, e encurte-o: cabem {limit, number} caracteres.',
    'later.unreadable.title': 'Não conseguimos ler isto',
    'later.unreadable.text': 'Nada foi guardado. Abra de novo a ligação do nosso e-mail e envie o formulário a partir daí.',
    'later.again': 'Tentar de novo',
    'wish.title': 'Com que frequência podemos perguntar-lhe?',
    'wish.text': 'A sua escolha vale para {address}.',
    'wish.rest': 'Frequência',
    'wish.rest.as_now': 'Como agora',
    'wish.rest.half_year': 'No máximo duas vezes por ano',
    'wish.rest.year': 'No máximo uma vez por ano',
    'wish.language': 'Idioma das perguntas',
    'wish.save': 'Guardar',
    'wish.saved': 'Guardado. Vamos respeitá-lo.',
    'unsubscribe.undo': 'Anular',
    'unsubscribe.undone': 'Anulado. Tudo fica como antes.',
    'unsubscribe.title': 'Devemos deixar de lhe perguntar?',
    'unsubscribe.text':
      'Não enviaremos mais perguntas para {address}. Os e-mails sobre a sua conta e as respostas que lhe damos continuam a chegar.',
    'unsubscribe.done.title': 'Feito. Não lhe voltaremos a perguntar.',
    'unsubscribe.done.text':
      'Vale a partir de agora para {address}, incluindo lembretes. As suas respostas anteriores são mantidas. Se mudar de ideias, escreva-nos.',
    'mail.greeting': 'Olá, {name},',
    'mail.greeting.unnamed': 'Olá,',
    'mail.reason':
      'Recebe este e-mail porque é cliente de {brand}. Perguntamos-lhe no máximo uma vez a cada {days, plural, one {dia} other {# dias}}. As respostas não são anónimas; as sinceras são as que mais nos ajudam.',
    'mail.choose': 'Abra a ligação da sua pontuação:',
    'mail.reply.subject': 'Sobre a sua resposta a {brand}',
    'mail.reply.quoted': 'Em {date} deu-nos {rating} pontos e escreveu:',
    'mail.reply.rated': 'Em {date} deu-nos {rating} pontos.',
  },
}
