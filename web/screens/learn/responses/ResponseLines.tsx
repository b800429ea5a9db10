import { Link } from '@tanstack/react-router'
import type { ResponseLine } from '#contract/learn/responses.ts'
import { type Format, useFormat } from '#web/format.ts'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** One answer a row: the rating as a mouth, who said it, and the first words. */
export function ResponseLines({ lines, current }: { lines: readonly ResponseLine[]; current: string | undefined }) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <li key={line.id} data-line={line.id} data-on={line.id === current ? 'yes' : undefined}>
          <Line line={line} on={line.id === current} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, on }: { line: ResponseLine; on: boolean }) {
  const say = useSay()
  const format = useFormat()
  const { id, rating, group, verbatim, locale, answeredAt, evidence, wave } = line
  return (
    <Link
      className="line"
      from="/learn/responses"
      search={(old) => ({ ...old, response: id })}
      resetScroll={false}
      aria-current={on || undefined}
    >
      <Mouth rating={rating} group={group} />
      <span className="line-body">
        <span className="line-head">
          <b className="ell">{useWho(line)}</b>
          <time dateTime={answeredAt}>{shortly(answeredAt, format)}</time>
        </span>
        <Voice words={verbatim} lang={verbatim ? langTag(locale, verbatim) : null} lines={2} />
        <span className="line-foot">
          <span className="ell">{wave?.name ?? say('responses.imported')}</span>
          {evidence !== 'confirmed' && evidence !== 'auto' && <span>{say(`evidence.${evidence}`)}</span>}
          {line.case && <span>{say(`responses.case.${line.case.state}`)}</span>}
        </span>
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
