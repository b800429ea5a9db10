import type { Tongue } from './tongue.ts'

export const pl: Tongue = {
  wording: {
    subject: 'Jedno pytanie o {brand}',
    intro:
      'Zna Pan/Pani {brand} z codziennego użytku, dlatego chcielibyśmy poznać Pana/Pani zdanie. To jedno pytanie i zajmie mniej niż minutę.',
    question: 'Jak prawdopodobne jest, że poleci Pan/Pani {brand} znajomemu lub współpracownikowi?',
    why: {
      promoter: 'Co najbardziej ceni Pan/Pani w {brand}?',
      passive: 'Co jedno sprawiłoby, że {brand} będzie dla Pana/Pani lepsze?',
      detractor: 'Jaki jest główny powód i co powinniśmy poprawić najpierw?',
    },
    thanks: {
      promoter: 'Cieszymy się, że {brand} dobrze się sprawdza. Osoby, które nad tym pracują, przeczytają tę odpowiedź.',
      passive: 'Ta odpowiedź pokazuje nam, co poprawić. Przeczytają ją osoby, które mogą to zmienić.',
      detractor: 'Przykro nam, że zawiedliśmy. Ktoś przeczyta tę odpowiedź i zajmiemy się tą sprawą.',
    },
    closing: 'Kliknięcie zaznacza ocenę. „Wyślij” ją potwierdza, a jedno zdanie o powodzie pomoże nam najbardziej.',
    reminder: {
      subject: 'Wciąż jedno pytanie o {brand}',
      intro: 'Kilka dni temu zadaliśmy Panu/Pani jedno pytanie. Jeśli zabrakło czasu, wystarczy jedno kliknięcie.',
    },
  },
  words: {
    'answer.anchor.low': 'Zupełnie nieprawdopodobne',
    'answer.anchor.high': 'Bardzo prawdopodobne',
    'answer.language': 'Język',
    'answer.continue': 'Dalej',
    'answer.send': 'Wyślij',
    'answer.chosen': 'Ocena wybrana w wiadomości jest zaznaczona. Można ją zmienić, a potem nacisnąć „Wyślij”.',
    'answer.saved': 'Ocena jest zapisana. Jedno zdanie o powodzie pomogłoby nam najbardziej.',
    'answer.editing':
      '{date, select, none {Odpowiedź już jest.} other {Odpowiedź jest z dnia {date}.}} Ponowne wysłanie ją zastąpi.',
    'answer.why': 'Proszę powiedzieć dlaczego',
    'answer.optional': '(opcjonalnie)',
    'answer.consent': 'Można się ze mną skontaktować w tej sprawie',
    'answer.thanks': 'Dziękujemy. Słyszymy Pana/Panią.',
    'answer.change': 'Zmień odpowiedź',
    'answer.until': 'Można ją zmienić tym samym linkiem do dnia {date}.',
    'answer.named': 'Odpowiedzi nie są anonimowe: widzimy, czyja jest ta. Szczere pomagają nam najbardziej.',
    'answer.unsubscribe': 'Nie pytajcie mnie więcej',
    'answer.problem.title': 'Proszę spojrzeć na to jeszcze raz',
    'answer.problem.missing': 'Proszę wybrać liczbę od 0 do 10.',
    'answer.problem.not_on_the_scale': 'Proszę wybrać liczbę od 0 do 10.',
    'answer.problem.too_long':
      'Tekst ma {length, number} znaków, a mieści się {limit, number}. Proszę go skrócić; nic nie zostało obcięte.',
    'answer.problem.not_saved':
      'Nie udało się teraz zapisać odpowiedzi. Na tej stronie nic nie ginie: proszę nacisnąć przycisk jeszcze raz.',
    'answer.problem.too_often':
      'Tego linku użyto wiele razy w krótkim czasie, więc odpowiedź nie jest jeszcze zapisana. Nic tu nie ginie: proszę nacisnąć ponownie za {seconds} s.',
    'answer.problem.revised_too_often':
      'Tę odpowiedź zmieniano tak często, że kolejna zmiana nie jest możliwa. Obowiązuje ostatnia. Aby powiedzieć więcej, wystarczy odpowiedzieć na naszą wiadomość.',
    'answer.us': 'naszą firmę',
    'answer.review': 'Wystawić też opinię publiczną',
    'answer.referral': 'Polecić nas komuś',
    'answer.help': 'Uzyskać pomoc',
    'closed.closed.title': 'Ta runda się skończyła',
    'closed.closed.text': 'Nie przyjmujemy już odpowiedzi. Aby nam coś powiedzieć, wystarczy odpowiedzieć na naszą wiadomość.',
    'closed.expired.title': 'Ten link jest zbyt stary',
    'closed.expired.text': 'Czas na odpowiedź minął. Aby nam coś powiedzieć, wystarczy odpowiedzieć na naszą wiadomość.',
    'closed.revoked.title': 'Ten link został wycofany',
    'closed.revoked.text': 'Wysłano go przez pomyłkę albo zastąpiono nowszym. Nie trzeba nic robić.',
    'closed.forged.title': 'Ten link jest niepełny',
    'closed.forged.text':
      'Niektóre programy pocztowe ucinają długie linki. Proszę otworzyć go ponownie z wiadomości albo skopiować cały adres.',
    'closed.gone.title': 'Tu już nic nie ma',
    'closed.gone.text':
      'To, do czego należał ten link, zostało usunięte. Aby nam coś powiedzieć, wystarczy odpowiedzieć na naszą wiadomość.',
    'closed.example.title': 'To był tylko test',
    'closed.example.text': 'Wiadomość była testem, więc nic nie zapisano. Prawdziwa odpowiedź zostałaby teraz zapisana.',
    'later.too_often.title': 'Proszę chwilę poczekać',
    'later.too_often.text': 'Ten link otwarto wiele razy w krótkim czasie. Otworzy się ponownie za {seconds} s.',
    'later.away.title': 'Teraz się nie udało',
    'later.away.text':
      'Problem jest po naszej stronie i powinien wkrótce minąć. Proszę spróbować za chwilę; link pozostaje ważny.',
    'later.too_large.title': 'To było za długie',
    'later.too_large.text':
      'Nic nie zapisano. Proszę wrócić w przeglądarce, gdzie tekst powinien nadal być, i go skrócić: mieści się {limit, number} znaków.',
    'later.unreadable.title': 'Nie udało się tego odczytać',
    'later.unreadable.text': 'Nic nie zapisano. Proszę ponownie otworzyć link z naszej wiadomości i stamtąd wysłać formularz.',
    'later.again': 'Spróbuj ponownie',
    'wish.title': 'Jak często możemy pytać?',
    'wish.text': 'Ten wybór dotyczy adresu {address}.',
    'wish.rest': 'Jak często',
    'wish.rest.as_now': 'Tak jak teraz',
    'wish.rest.half_year': 'Najwyżej dwa razy w roku',
    'wish.rest.year': 'Najwyżej raz w roku',
    'wish.language': 'Język pytań',
    'wish.save': 'Zapisz',
    'wish.saved': 'Zapisano. Będziemy się tego trzymać.',
    'unsubscribe.undo': 'Cofnij',
    'unsubscribe.undone': 'Cofnięto. Wszystko zostaje jak wcześniej.',
    'unsubscribe.title': 'Czy mamy przestać pytać?',
    'unsubscribe.text': 'Nie będziemy wysyłać pytań na {address}. Wiadomości o koncie i odpowiedzi nadal będą przychodzić.',
    'unsubscribe.done.title': 'Gotowe. Nie będziemy więcej pytać.',
    'unsubscribe.done.text':
      'Obowiązuje od teraz dla {address}, także dla przypomnień. Wcześniejsze odpowiedzi zostają. W razie zmiany zdania proszę do nas napisać.',
    'mail.greeting': 'Dzień dobry, {name},',
    'mail.greeting.unnamed': 'Dzień dobry,',
    'mail.reason':
      'Ta wiadomość przyszła, ponieważ jest Pan/Pani klientem {brand}. Pytamy najwyżej raz na {days, plural, one {dzień} few {# dni} many {# dni} other {# dnia}}. Odpowiedzi nie są anonimowe; szczere pomagają nam najbardziej.',
    'mail.choose': 'Proszę otworzyć link swojej oceny:',
    'mail.reply.subject': 'W sprawie odpowiedzi dla {brand}',
    'mail.reply.quoted': 'Dnia {date} otrzymaliśmy ocenę {rating} i słowa:',
    'mail.reply.rated': 'Dnia {date} otrzymaliśmy ocenę {rating}.',
  },
}
