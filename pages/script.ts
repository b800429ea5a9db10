/**
 * The extra for browsers with JavaScript; the page is whole without it. The server serves it from one address of its own.
 * It reports how the page was used (evidence, never an answer), lets a pointer's choice advance, and keeps what was typed
 * when the language is changed. It stores nothing and sets no cookie.
 *
 * The report is a form POST to data-beacon: visibleMs, events, trusted ('1' or '0'), rating.
 */
export const pageScript = `(() => {
  let events = 0, trusted = true, pointed = false, seen = 0, since = document.hidden ? 0 : performance.now(), told = '', posted = false
  const form = () => document.querySelector('form[data-step]')
  const visibleMs = () => Math.round(seen + (since ? performance.now() - since : 0))

  const tell = () => {
    const url = form()?.dataset.beacon
    if (!url || posted) return
    const rating = form().querySelector('[name=rating]:checked')?.value ?? ''
    const body = new URLSearchParams({ visibleMs: visibleMs(), events, trusted: trusted ? '1' : '0', rating })
    if (told !== String(body)) navigator.sendBeacon(url, body)
    told = String(body)
  }

  for (const kind of ['pointerdown', 'pointermove', 'touchstart', 'wheel', 'keydown'])
    addEventListener(kind, (event) => {
      if (events < 99) events++
      trusted &&= event.isTrusted
      if (kind !== 'pointermove') pointed = kind === 'pointerdown' && event.isTrusted
    }, { passive: true, capture: true })

  // A keyboard's choice must not submit; programs that assist also click, so the pointer itself is remembered.
  addEventListener('change', ({ target }) => {
    if (pointed && target.name === 'rating' && form()?.dataset.step === 'score') form().requestSubmit()
  })
  addEventListener('submit', ({ target }) => { posted = target === form() })

  addEventListener('visibilitychange', () => {
    if (document.hidden) {
      if (since) seen += performance.now() - since
      since = 0
      tell()
    } else since = performance.now()
  })
  addEventListener('pagehide', tell)
  const early = setInterval(() => {
    if (visibleMs() < 3000 || !events) return
    tell()
    clearInterval(early)
  }, 500)

  // What was typed matters more than the language, so nobody is led away to a page that is not there now.
  const busy = (reply) => !reply || reply.status === 429 || reply.status >= 500

  // The list of languages opens under the head of the page, and shuts by the same link.
  const showLanguages = async (link) => {
    const open = document.querySelector('main > nav')
    if (open) return open.remove()
    const reply = await fetch(link.href).catch(() => null)
    if (busy(reply)) return
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const list = page.querySelector('main nav')
    if (!list) return void (location.href = link.href)
    list.style.columns = 2
    list.style.margin = '0 -8px 16px'
    list.setAttribute('aria-label', link.parentNode.getAttribute('aria-label'))
    document.querySelector('main').prepend(list)
    list.querySelector('a').focus()
  }

  addEventListener('click', async (event) => {
    const link = event.target.closest?.('nav a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (link.search === '?lang=choose') {
      event.preventDefault()
      return showLanguages(link)
    }
    const typed = form()?.verbatim
    if (!typed?.value) return
    event.preventDefault()
    try {
      const reply = await fetch(link.href).catch(() => null)
      if (busy(reply)) return
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      const next = page.querySelector('form[data-step=why]')
      if (!reply.ok || !next) throw 0
      const { verbatim, rating, consent } = form().elements
      next.verbatim.value = verbatim.value
      const marked = next.querySelector('[name=rating][value="' + rating.value + '"]')
      if (marked) marked.checked = true
      next.consent.checked = consent.checked
      document.body.replaceWith(page.body)
      document.title = page.title
      document.documentElement.lang = page.documentElement.lang
      document.documentElement.dir = page.documentElement.dir
      history.replaceState(null, '', link.href)
      document.querySelector('nav a')?.focus()
    } catch { location.href = link.href }
  })

  addEventListener('DOMContentLoaded', () => document.getElementById('problems')?.focus())
  if (document.readyState !== 'loading') document.getElementById('problems')?.focus()
})()
`
