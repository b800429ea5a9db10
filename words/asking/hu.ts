import type { Tongue } from './tongue.ts'

export const hu: Tongue = {
  wording: {
    subject: 'Egy kérdés a(z) {brand} szolgáltatásról',
    intro:
      'Ön a mindennapokból ismeri a(z) {brand} szolgáltatást, ezért szeretnénk hallani a véleményét. Egyetlen kérdés, egy percnél is kevesebb.',
    question: 'Mennyire valószínű, hogy ajánlaná a(z) {brand} szolgáltatást egy barátjának vagy kollégájának?',
    why: {
      promoter: 'Mit értékel leginkább a(z) {brand} szolgáltatásban?',
      passive: 'Mi az az egy dolog, amitől a(z) {brand} jobb lenne Önnek?',
      detractor: 'Mi a fő ok, és mit kellene először helyrehoznunk?',
    },
    thanks: {
      promoter: 'Örülünk, hogy a(z) {brand} jól beválik Önnek. A válaszát azok olvassák, akik dolgoznak rajta.',
      passive: 'A válasza megmutatja, miben javulhatunk. Azok olvassák, akik változtathatnak rajta.',
      detractor: 'Sajnáljuk, hogy csalódást okoztunk. A válaszát ember olvassa, és dolgozni fogunk rajta.',
    },
    closing: 'A kattintás megjelöli az értékelést. A „Küldés” megerősíti, és egy mondat az okról segít nekünk a legtöbbet.',
    reminder: {
      subject: 'Még mindig egy kérdés: {brand}',
      intro: 'Néhány napja feltettünk Önnek egy kérdést. Ha még nem volt ideje rá, egyetlen kattintás is elég.',
    },
  },
  words: {
    'answer.anchor.low': 'Egyáltalán nem valószínű',
    'answer.anchor.high': 'Rendkívül valószínű',
    'answer.language': 'Nyelv',
    'answer.continue': 'Tovább',
    'answer.send': 'Küldés',
    'answer.chosen': 'Az e-mailben választott értékelést megjelöltük. Ha szeretné, módosítsa, majd nyomja meg a „Küldés” gombot.',
    'answer.saved': 'Az értékelést mentettük. Egy mondat az okról segítene a legtöbbet.',
    'answer.editing':
      '{date, select, none {Ön már válaszolt.} other {Ön ekkor válaszolt: {date}.}} Az újabb küldés felváltja a választ.',
    'answer.why': 'Mondja el, miért',
    'answer.optional': '(nem kötelező)',
    'answer.consent': 'Megkereshetnek ezzel kapcsolatban',
    'answer.thanks': 'Köszönjük. Meghallottuk.',
    'answer.change': 'Válasz módosítása',
    'answer.until': 'Ugyanezzel a hivatkozással módosíthatja eddig: {date}.',
    'answer.named': 'A válaszok nem névtelenek: látjuk, hogy ez az Öné. Az őszinték segítenek a legtöbbet.',
    'answer.unsubscribe': 'Ne kérdezzenek többet',
    'answer.problem.title': 'Kérjük, nézze meg ezt még egyszer',
    'answer.problem.missing': 'Válasszon egy számot 0 és 10 között.',
    'answer.problem.not_on_the_scale': 'Válasszon egy számot 0 és 10 között.',
    'answer.problem.too_long':
      'A szöveg {length, number} karakter, és {limit, number} fér el. Kérjük, rövidítse; semmit sem vágtunk le.',
    'answer.problem.not_saved':
      'Most nem sikerült menteni a választ. Ezen az oldalon semmi sem vész el: nyomja meg újra a gombot.',
    'answer.problem.too_often':
      'Ezt a hivatkozást rövid időn belül sokszor használták, ezért a válasz még nincs mentve. Itt semmi sem vész el: nyomja meg újra {seconds} s múlva.',
    'answer.problem.revised_too_often':
      'Ezt a választ olyan sokszor módosították, hogy több módosítás nem lehetséges. Az utolsó marad érvényben. Ha többet szeretne mondani, válaszoljon az e-mailünkre.',
    'answer.us': 'cégünk',
    'answer.review': 'Nyilvános értékelés is',
    'answer.referral': 'Ajánljon minket valakinek',
    'answer.help': 'Segítség kérése',
    'closed.closed.title': 'Ez a kör véget ért',
    'closed.closed.text': 'Már nem fogadunk választ. Ha szeretne valamit mondani nekünk, válaszoljon az e-mailünkre.',
    'closed.expired.title': 'Ez a hivatkozás túl régi',
    'closed.expired.text': 'A válaszadás ideje lejárt. Ha szeretne valamit mondani nekünk, válaszoljon az e-mailünkre.',
    'closed.revoked.title': 'Ezt a hivatkozást visszavontuk',
    'closed.revoked.text': 'Tévedésből küldtük, vagy újabb váltotta fel. Önnek nincs teendője.',
    'closed.forged.title': 'Ez a hivatkozás hiányos',
    'closed.forged.text':
      'Egyes levelezőprogramok elvágják a hosszú hivatkozásokat. Nyissa meg újra az e-mailből, vagy másolja ki a teljes címet.',
    'closed.gone.title': 'Itt már nincs semmi',
    'closed.gone.text':
      'Amihez ez a hivatkozás tartozott, törölték. Ha szeretne valamit mondani nekünk, válaszoljon az e-mailünkre.',
    'closed.example.title': 'Ez csak próba volt',
    'closed.example.text': 'Az e-mail próba volt, semmit sem rögzítettünk. Egy valódi választ most mentenénk.',
    'later.too_often.title': 'Kérjük, várjon egy kicsit',
    'later.too_often.text': 'Ezt a hivatkozást rövid időn belül sokszor nyitották meg. {seconds} s múlva újra megnyílik.',
    'later.away.title': 'Ez most nem sikerült',
    'later.away.text': 'A hiba nálunk van, és hamarosan elmúlik. Próbálja meg újra kis idő múlva; a hivatkozás érvényes marad.',
    'later.too_large.title': 'Ez túl hosszú volt',
    'later.too_large.text':
      'Semmit sem mentettünk. Lépjen vissza a böngészőben, ahol a szövege még megvan, és rövidítse: {limit, number} karakter fér el.',
    'later.unreadable.title': 'Ezt nem tudtuk elolvasni',
    'later.unreadable.text':
      'Semmit sem mentettünk. Nyissa meg újra az e-mailünkben lévő hivatkozást, és onnan küldje el az űrlapot.',
    'later.again': 'Próbálja újra',
    'wish.title': 'Milyen gyakran kérdezhetjük?',
    'wish.text': 'A választása erre a címre érvényes: {address}.',
    'wish.rest': 'Milyen gyakran',
    'wish.rest.as_now': 'Mint eddig',
    'wish.rest.half_year': 'Évente legfeljebb kétszer',
    'wish.rest.year': 'Évente legfeljebb egyszer',
    'wish.language': 'A kérdések nyelve',
    'wish.save': 'Mentés',
    'wish.saved': 'Mentve. Tartjuk magunkat hozzá.',
    'unsubscribe.undo': 'Visszavonás',
    'unsubscribe.undone': 'Visszavonva. Minden marad a régiben.',
    'unsubscribe.title': 'Ne kérdezzük többet?',
    'unsubscribe.text':
      'Erre a címre nem küldünk több kérdést: {address}. A fiókjáról szóló levelek és az Önnek szóló válaszok továbbra is megérkeznek.',
    'unsubscribe.done.title': 'Kész. Nem kérdezzük többet.',
    'unsubscribe.done.text':
      'Mostantól érvényes erre a címre: {address}, az emlékeztetőkre is. Korábbi válaszai megmaradnak. Ha meggondolja magát, írjon nekünk.',
    'mail.greeting': 'Tisztelt {name}!',
    'mail.greeting.unnamed': 'Jó napot!',
    'mail.reason':
      'Ezt azért kapja, mert Ön a(z) {brand} ügyfele. Legfeljebb {days, plural, one {naponta} other {# naponta}} egyszer kérdezzük. A válaszok nem névtelenek; az őszinték segítenek a legtöbbet.',
    'mail.choose': 'Nyissa meg az értékelés hivatkozását:',
    'mail.reply.subject': 'Az Ön válaszáról: {brand}',
    'mail.reply.quoted': '{date}: Ön {rating} pontot adott, és ezt írta:',
    'mail.reply.rated': '{date}: Ön {rating} pontot adott.',
  },
}
