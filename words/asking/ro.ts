import type { Tongue } from './tongue.ts'

export const ro: Tongue = {
  wording: {
    subject: 'O întrebare despre {brand}',
    intro:
      'Cunoașteți {brand} din utilizarea de zi cu zi și am dori să vă aflăm părerea. Este o singură întrebare și durează mai puțin de un minut.',
    question: 'Cât de probabil este să recomandați {brand} unui prieten sau coleg?',
    why: {
      promoter: 'Ce apreciați cel mai mult la {brand}?',
      passive: 'Ce lucru ar face {brand} mai bun pentru dumneavoastră?',
      detractor: 'Care este motivul principal și ce ar trebui să îndreptăm mai întâi?',
    },
    thanks: {
      promoter: 'Ne bucurăm că {brand} vă este de folos. Oamenii care lucrează la el vă vor citi răspunsul.',
      passive: 'Răspunsul dumneavoastră ne arată unde putem fi mai buni. Îl vor citi cei care pot schimba asta.',
      detractor: 'Ne pare rău că nu am fost la înălțime. O persoană vă citește răspunsul și vom lucra la asta.',
    },
    closing: 'Clicul marchează nota. „Trimite” o confirmă, iar o propoziție despre motiv ne ajută cel mai mult.',
    reminder: {
      subject: 'Încă o întrebare despre {brand}',
      intro: 'Acum câteva zile v-am pus o întrebare. Dacă nu ați avut timp până acum, este suficient un clic.',
    },
  },
  words: {
    'answer.anchor.low': 'Deloc probabil',
    'answer.anchor.high': 'Extrem de probabil',
    'answer.language': 'Limba',
    'answer.continue': 'Continuă',
    'answer.send': 'Trimite',
    'answer.chosen': 'Nota aleasă în e-mail este marcată. Schimbați-o dacă doriți, apoi apăsați „Trimite”.',
    'answer.saved': 'Nota este salvată. O propoziție despre motiv ne-ar ajuta cel mai mult.',
    'answer.editing':
      '{date, select, none {Ați răspuns deja.} other {Ați răspuns pe {date}.}} O nouă trimitere înlocuiește răspunsul.',
    'answer.why': 'Spuneți-ne de ce',
    'answer.optional': '(opțional)',
    'answer.consent': 'Mă puteți contacta în legătură cu aceasta',
    'answer.thanks': 'Vă mulțumim. V-am auzit.',
    'answer.change': 'Modifică răspunsul',
    'answer.until': 'Îl puteți modifica prin același link până pe {date}.',
    'answer.named': 'Răspunsurile nu sunt anonime: vedem că acesta este al dumneavoastră. Cele sincere ne ajută cel mai mult.',
    'answer.unsubscribe': 'Nu mă mai întrebați',
    'answer.problem.title': 'Vă rugăm să verificați încă o dată',
    'answer.problem.missing': 'Alegeți un număr de la 0 la 10.',
    'answer.problem.not_on_the_scale': 'Alegeți un număr de la 0 la 10.',
    'answer.problem.too_long':
      'Textul are {length, number} caractere și încap {limit, number}. Vă rugăm să îl scurtați; nimic nu a fost tăiat.',
    'answer.problem.not_saved':
      'Nu am putut salva răspunsul acum. Pe această pagină nu se pierde nimic: apăsați din nou butonul.',
    'answer.problem.too_often':
      'Linkul a fost folosit de multe ori într-un timp scurt, așa că răspunsul nu este încă salvat. Aici nu se pierde nimic: apăsați din nou peste {seconds} s.',
    'answer.problem.revised_too_often':
      'Răspunsul a fost modificat de atâtea ori încât nu mai poate fi modificat. Rămâne ultimul. Pentru a ne spune mai multe, răspundeți la e-mailul nostru.',
    'answer.us': 'compania noastră',
    'answer.review': 'Spuneți-o și public',
    'answer.referral': 'Recomandați-ne cuiva',
    'answer.help': 'Obțineți ajutor',
    'closed.closed.title': 'Această rundă s-a încheiat',
    'closed.closed.text': 'Nu mai primim răspunsuri. Dacă doriți să ne spuneți ceva, răspundeți la e-mailul nostru.',
    'closed.expired.title': 'Acest link este prea vechi',
    'closed.expired.text': 'Timpul pentru răspuns a trecut. Dacă doriți să ne spuneți ceva, răspundeți la e-mailul nostru.',
    'closed.revoked.title': 'Acest link a fost retras',
    'closed.revoked.text': 'A fost trimis din greșeală sau înlocuit cu unul mai nou. Nu trebuie să faceți nimic.',
    'closed.forged.title': 'Acest link nu este complet',
    'closed.forged.text':
      'Unele programe de e-mail taie linkurile lungi. Deschideți-l din nou din e-mail sau copiați întreaga adresă.',
    'closed.gone.title': 'Aici nu mai este nimic',
    'closed.gone.text':
      'Ceea ce ținea de acest link a fost eliminat. Dacă doriți să ne spuneți ceva, răspundeți la e-mailul nostru.',
    'closed.example.title': 'A fost doar un test',
    'closed.example.text': 'E-mailul a fost un test, așa că nu s-a înregistrat nimic. Un răspuns real ar fi salvat acum.',
    'later.too_often.title': 'Așteptați un moment',
    'later.too_often.text': 'Linkul a fost deschis de multe ori într-un timp scurt. Se va deschide din nou peste {seconds} s.',
    'later.away.title': 'Nu a funcționat acum',
    'later.away.text': 'Problema este la noi și ar trebui să treacă în curând. Încercați din nou imediat; linkul rămâne valabil.',
    'later.too_large.title': 'A fost prea lung',
    'later.too_large.text':
      'Nu s-a salvat nimic. Reveniți înapoi în browser, unde textul ar trebui să fie încă, și scurtați-l: încap {limit, number} caractere.',
    'later.unreadable.title': 'Nu am putut citi aceasta',
    'later.unreadable.text':
      'Nu s-a salvat nimic. Deschideți din nou linkul din e-mailul nostru și trimiteți formularul de acolo.',
    'later.again': 'Încearcă din nou',
    'wish.title': 'Cât de des vă putem întreba?',
    'wish.text': 'Alegerea este valabilă pentru {address}.',
    'wish.rest': 'Cât de des',
    'wish.rest.as_now': 'Ca acum',
    'wish.rest.half_year': 'Cel mult de două ori pe an',
    'wish.rest.year': 'Cel mult o dată pe an',
    'wish.language': 'Limba întrebărilor',
    'wish.save': 'Salvează',
    'wish.saved': 'Salvat. Vom respecta alegerea.',
    'unsubscribe.undo': 'Anulează',
    'unsubscribe.undone': 'Anulat. Totul rămâne ca înainte.',
    'unsubscribe.title': 'Să nu vă mai întrebăm?',
    'unsubscribe.text':
      'Nu vom mai trimite întrebări la {address}. E-mailurile despre contul dumneavoastră și răspunsurile către dumneavoastră vor sosi în continuare.',
    'unsubscribe.done.title': 'Gata. Nu vă vom mai întreba.',
    'unsubscribe.done.text':
      'Este valabil de acum pentru {address}, inclusiv pentru mementouri. Răspunsurile anterioare se păstrează. Dacă vă răzgândiți, scrieți-ne.',
    'mail.greeting': 'Bună ziua, {name},',
    'mail.greeting.unnamed': 'Bună ziua,',
    'mail.reason':
      'Primiți acest e-mail pentru că sunteți client {brand}. Vă întrebăm cel mult o dată la {days, plural, one {o zi} few {# zile} other {# de zile}}. Răspunsurile nu sunt anonime; cele sincere ne ajută cel mai mult.',
    'mail.choose': 'Deschideți linkul notei dumneavoastră:',
    'mail.reply.subject': 'Despre răspunsul dumneavoastră pentru {brand}',
    'mail.reply.quoted': 'Pe {date} ne-ați dat nota {rating} și ați scris:',
    'mail.reply.rated': 'Pe {date} ne-ați dat nota {rating}.',
  },
}
