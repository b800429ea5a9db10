import { Link } from '@tanstack/react-router'
import type { ResponseLine } from '#contract/learn/responses.ts'
import { type Format, useFormat } from '#web/format.ts'
import { Named } from '#web/ui/Named.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** One answer a row: the rating as a mouth, who said it, and the first words. */
export function ResponseLines({ lines, current }: { lines: readonly ResponseLine[]; current: string | undefined }) {
  // What all rows share says nothing in any of them.
  const waves = new Set(lines.map(({ wave }) => wave?.id)).size > 1
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id} data-line={line.id} data-on={line.id === current ? 'yes' : undefined}>
          <Line line={line} on={line.id === current} waves={waves} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, on, waves }: { line: ResponseLine; on: boolean; waves: boolean }) {
  const say = useSay()
  const format = useFormat()
  const { id, rating, group, verbatim, locale, answeredAt, evidence, wave } = line
  const notes = [
    waves && (wave?.name ?? say('responses.imported')),
    evidence !== 'confirmed' && evidence !== 'auto' && say(`evidence.${evidence}`),
    line.case && say(`responses.case.${line.case.state}`),
  ].filter((note) => note !== false && note !== null)
  return (
    <Link
      className={verbatim ? 'line' : 'line line-mute'}
      from="/learn/responses"
      search={(old) => ({ ...old, response: id })}
      resetScroll={false}
      aria-current={on || undefined}
    >
      <Mouth rating={rating} group={group} size={verbatim ? 'normal' : 'small'} />
      <span className="line-body">
        <span className="line-head">
          <b className="ell">
            <Named>{useWho(line)}</Named>
          </b>
          {!verbatim && <span className="ell line-note">{[say('ui.voice.no_words'), ...notes].join(' · ')}</span>}
          <time dateTime={answeredAt}>{shortly(answeredAt, format)}</time>
        </span>
        {verbatim && <Voice words={verbatim} lang={langTag(locale, verbatim)} lines={2} />}
        {verbatim && notes.length > 0 && (
          <span className="line-foot">
            {notes.map((note) => (
              <span key={note} className="ell">
                {note}
              </span>
            ))}
          </span>
        )}
      </span>
    </Link>
  )
}

/** The company leads, then the person; who may not know them reads that. */
export function useWho({ account, contact, channel }: Pick<ResponseLine, 'account' | 'contact' | 'channel'>): string {
  const say = useSay()
  return (
    account?.name ?? contact?.name ?? contact?.email ?? say(channel === 'import' ? 'responses.anonymous' : 'responses.someone')
  )
}

/** The language the page was answered in says nothing of the words where their script disagrees. */
export function langTag(locale: string | null, words: string): string | null {
  const han = /\p{Script=Han}/u.test(words)
  return locale && locale.startsWith('zh') === han ? locale : null
}

const shortly = (at: string, format: Format) => {
  const today = new Date()
  return format.day(at) === format.day(today) ? format.clock(at) : format.day(at)
}
