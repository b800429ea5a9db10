import { useEffect, useRef, useState } from 'react'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { call, type InputOf, link } from '#web/api.ts'
import { sentenceOf } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** What is shown, whole: which mail or page, in which words, on which device. */
export type Shown = InputOf<'GET /api/programs/:id/preview'> & { reader: AskLocale }
type Props = { shown: Shown; draft: Wording | null; title: string; width: number; height: number }

/** The server's own page, with unsaved words put into it. */
export function PreviewFrame({ shown, draft, title, width, height }: Props) {
  const ref = useRef<HTMLIFrameElement>(null)
  const trouble = useDraft(ref, shown, draft)
  return (
    <>
      {trouble && (
        <p className="field-error mb-2" role="status">
          {trouble}
        </p>
      )}
      <iframe
        ref={ref}
        title={title}
        src={link('GET /api/programs/:id/preview', shown)}
        sandbox="allow-same-origin"
        className="block max-w-full rounded-3 border border-rule bg-sheet"
        style={{ width: width + 2, height }}
      />
    </>
  )
}

const BREATH = 250

/** Puts unsaved words into the frame that the server's own preview opened, so that its style is allowed there and nowhere else. */
function useDraft(frame: { current: HTMLIFrameElement | null }, shown: Shown, draft: Wording | null): string | null {
  const say = useSay()
  const [trouble, setTrouble] = useState<string | null>(null)
  const asked = JSON.stringify(shown)

  useEffect(() => {
    if (!draft) {
      setTrouble(null)
      return
    }
    let stale = false
    const show = async () => {
      try {
        const { html } = await call('POST /api/programs/:id/previews', { ...(JSON.parse(asked) as Shown), words: draft })
        if (stale) return
        put(frame.current, html)
        setTrouble(null)
      } catch (error) {
        if (!stale) setTrouble(messageOf(error) ?? sentenceOf(error as Error, say)) // call() throws nothing but errors.
      }
    }
    const timer = setTimeout(show, BREATH)
    const at = frame.current
    at?.addEventListener('load', show)
    return () => {
      stale = true
      clearTimeout(timer)
      at?.removeEventListener('load', show)
    }
  }, [frame, draft, asked, say])
  return trouble
}

/** Parsed by the frame itself, under the frame's own policy. */
function put(frame: HTMLIFrameElement | null, html: string) {
  const page = frame?.contentDocument
  const Parser = page?.defaultView?.DOMParser
  if (!Parser) return
  const next = new Parser().parseFromString(html, 'text/html').documentElement
  page.documentElement.replaceWith(page.adoptNode(next))
}

/** What the first field that is wrong says. */
const messageOf = (error: unknown): string | undefined =>
  error instanceof Error && 'issues' in error && Array.isArray(error.issues) ? error.issues[0]?.message : undefined
