import type { Sent } from './scanning.ts'

// People's browsers; the machines that look at mails say the same of themselves.
export const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0',
]

export type Write = (at: number, send: Sent) => void
/** `ahead`: a filter that looks at the page before the person may. */
type Client = { from: string; agent: string; script: boolean; ahead?: ((at: number, path: string) => void) | undefined }
export type Browser = ReturnType<typeof browse>

/** What a browser sends for the pages of one link; `seen` is its report, which only a script makes. */
export function browse(write: Write, { from, agent, script, ahead }: Client, link: string) {
  const post = (at: number, path: string, form: Record<string, string | number>) =>
    write(at, {
      from,
      agent,
      method: 'POST',
      path,
      body: String(new URLSearchParams(Object.entries(form).map(([name, value]) => [name, `${value}`]))),
    })
  let fetched = false
  return {
    open(at: number, rating: number | null) {
      const path = rating === null ? link : `${link}/${rating}`
      ahead?.(at - 0.8, path)
      write(at, { from, agent, method: 'GET', path })
      if (script && !fetched) write(at + 0.15, { from, agent, method: 'GET', path: '/answer.js' })
      fetched = true
    },
    seen(at: number, { seconds, events, rating }: { seconds: number; events: number; rating: number }) {
      if (script)
        post(at, `${link}/beacon`, { visibleMs: Math.round(seconds * 1000), events: Math.min(99, events), trusted: 1, rating })
    },
    send(
      at: number,
      { from: marked, rating, verbatim = '', consent }: { from: number; rating: number; verbatim?: string; consent?: boolean },
    ) {
      post(at, link, { step: 'why', from: marked, rating, verbatim, ...(consent ? { consent: 'yes' } : {}) })
    },
    choose: (at: number, rating: number) => post(at, link, { step: 'score', from: '', rating }),
  }
}

/** Opens the link in the mail, reads on for so many seconds, and leaves the page without pressing anything. */
export function look(
  browser: Browser,
  at: number,
  { rating, seconds, events }: { rating: number; seconds: number; events: number },
) {
  browser.open(at, rating)
  if (seconds > 3.2 && events > 1) browser.seen(at + 3.2, { seconds: 3.1, events: Math.ceil(events / 2), rating })
  browser.seen(at + seconds, { seconds, events, rating })
  return false
}
