import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { GROUPS, type Group } from '#domain/learn/score.ts'
import { directionOf } from '#domain/listen/ask-locale.ts'
import { fillText } from '#domain/listen/merge-field.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { call, link } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { Section } from '#web/ui/Page.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { Checks } from './Checks.tsx'

const HERE = '/listen/programs/$id'
const RATINGS: Record<Group, number> = { promoter: 9, passive: 7, detractor: 3 }
const STEPS = ['mail', 'reminder', 'score', 'why', 'thanks'] as const
/** The narrowest phone still in use, a common one, and where mails are widest. */
const WIDTHS = { small: 320, phone: 375, wide: 600 } as const
type Width = keyof typeof WIDTHS
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]
type Shown = {
  id: string
  locale: Program['locale']
  step: (typeof STEPS)[number]
  rating?: number
  reader: Program['locale']
  scheme: Scheme
}

/** The mail or the page as a customer gets it, also while the words are being written. */
export function Preview({ program, locale, draft }: { program: Program; locale: Program['locale']; draft: Wording | null }) {
  const say = useSay()
  const navigate = useNavigate({ from: HERE })
  const { step = 'mail', group = 'promoter', device: width = 'phone', scheme = 'light' } = useSearch({ from: HERE })
  const isMail = step === 'mail' || step === 'reminder'
  const asksGroup = step === 'why' || step === 'thanks'
  const shown: Shown = { id: program.id, locale, step, scheme, reader: useLocale(), ...(asksGroup && { rating: RATINGS[group] }) }
  const frame = say('programs.preview.frame', { step: say(`programs.preview.${step}`), width: say(`programs.preview.${width}`) })

  return (
    <div className="min-w-0">
      <Section title={say('programs.preview')} acts={<Devices width={width} scheme={scheme} />}>
        <div className="row-wrap mb-3">
          <Radios
            segmented
            quiet
            label={say('programs.preview.step')}
            name="step"
            value={step}
            options={STEPS.map((value) => ({ value, label: say(`programs.preview.${value}`) }))}
            onPick={(to) => navigate({ search: (old) => ({ ...old, step: to }), replace: true })}
          />
          {asksGroup && (
            <Radios
              segmented
              quiet
              label={say('programs.preview.group')}
              name="group"
              value={group}
              options={GROUPS.map((value) => ({ value, label: <>{RATINGS[value]}</> }))}
              onPick={(to) => navigate({ search: (old) => ({ ...old, group: to }), replace: true })}
            />
          )}
        </div>
        {isMail && <Envelope program={program} locale={locale} draft={draft} reminds={step === 'reminder'} />}
        <Frame
          key={JSON.stringify([program.brand, program.senderName, program.senderEmail, program.look])}
          shown={shown}
          draft={draft}
          title={frame}
          width={width}
        />
      </Section>
      {isMail && <Checks program={program} locale={locale} draft={draft} />}
    </div>
  )
}

/** On which device the customer looks. */
function Devices({ width, scheme }: { width: Width; scheme: Scheme }) {
  const say = useSay()
  const navigate = useNavigate({ from: HERE })
  return (
    <span className="row-wrap">
      <Radios
        segmented
        quiet
        label={say('programs.preview.scheme')}
        name="scheme"
        value={scheme}
        options={SCHEMES.map((value) => ({ value, label: say(`programs.preview.${value}`) }))}
        onPick={(to) => navigate({ search: (old) => ({ ...old, scheme: to }), replace: true })}
      />
      <Radios
        segmented
        quiet
        label={say('programs.preview.width')}
        name="width"
        value={width}
        options={Object.entries(WIDTHS).map(([value, pixels]) => ({ value: value as Width, label: <>{pixels}</> }))}
        onPick={(to) => navigate({ search: (old) => ({ ...old, device: to }), replace: true })}
      />
    </span>
  )
}

/** What a mail program shows before the mail is opened. */
type EnvelopeProps = { program: Program; locale: Program['locale']; draft: Wording | null; reminds: boolean }

function Envelope({ program, locale, draft, reminds }: EnvelopeProps) {
  const say = useSay()
  const { data } = useQuery(asking('GET /api/programs/:id/wordings/:locale', { id: program.id, locale }))
  const words = draft ?? data?.words
  const subject = (reminds ? words?.reminder : words)?.subject ?? ''
  return (
    <p className="mb-2 wrap-anywhere" lang={locale} dir={directionOf(locale)}>
      <b>{program.senderName}</b> <span className="dim">{program.senderEmail}</span>
      <br />
      {fillText(subject, program.brand, { name: say('programs.preview.contact'), account: null })}
    </p>
  )
}

type FrameProps = { shown: Shown; draft: Wording | null; title: string; width: Width }

function Frame({ shown, draft, title, width }: FrameProps) {
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
        className="block h-[680px] max-w-full rounded-3 border border-rule bg-sheet"
        style={{ width: WIDTHS[width] + 2 }}
      />
    </>
  )
}

const BREATH = 250

/** Puts unsaved words into the frame that the server's own preview opened, so that its style is allowed there and nowhere else. */
function useDraft(frame: { current: HTMLIFrameElement | null }, shown: Shown, draft: Wording | null): string | null {
  const say = useSay()
  const [trouble, setTrouble] = useState<string | null>(null)
  const { id, locale, step, rating, reader, scheme } = shown

  useEffect(() => {
    if (!draft) {
      setTrouble(null)
      return
    }
    let stale = false
    const show = async () => {
      try {
        const given = { id, locale, step, reader, scheme, words: draft, ...(rating !== undefined && { rating }) }
        const { html } = await call('POST /api/programs/:id/previews', given)
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
  }, [frame, draft, id, locale, step, rating, reader, scheme, say])
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
