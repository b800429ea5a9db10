import { Link } from '@tanstack/react-router'
import type { Study } from '#contract/learn/studies.ts'
import { useFormat } from '#web/format.ts'
import { Copy } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'
import type { Telling } from '#words/why-sentences.ts'

type Warnings = { kind: string; name?: string }[]

/** What was looked at, by which methods, and what replays it. */
export function How({ study, telling }: { study: Study; telling: Telling }) {
  const say = useSay()
  const format = useFormat()
  const { now, findings, seed, finishedAt, id } = study
  const { change, drivers, cuts, subgroups, profiles } = findings
  const parts = [change, drivers, cuts, subgroups, profiles].flatMap((part) => part ?? [])
  const warnings = parts.flatMap((part): Warnings => part.warnings)
  const named = (kind: string) => [
    ...new Set(warnings.flatMap((one) => (one.kind === kind && one.name ? [telling.attribute(one.name)] : []))),
  ]
  const [unused, unknown] = [named('unused'), named('unknown_values')]
  const accounts = parts.find((part) => part.accounts !== null)?.accounts ?? null
  const said = [
    say('why.how.answers', { taken: now.taken, answers: now.answers, drawn: now.taken < now.answers ? 'yes' : 'no' }),
    ...(accounts === null ? [] : [say('why.how.accounts', { accounts })]),
    ...(change ? [say('why.how.change')] : []),
    ...(drivers ? [say('why.how.drivers', { method: drivers.method })] : []),
    ...(cuts ? [say('why.how.cuts')] : []),
    ...(subgroups ? [say('why.how.subgroups')] : []),
    ...(profiles ? [say('why.how.profiles')] : []),
    ...(unused.length ? [telling.spaced(say('why.how.unused', { names: telling.list(unused) }))] : []),
    ...(unknown.length ? [telling.spaced(say('why.how.unknown', { names: telling.list(unknown) }))] : []),
    ...(finishedAt ? [say('why.kept', { when: format.moment(finishedAt), seed })] : []),
  ]
  return (
    <details className="fold why-how">
      <summary>{say('why.how')}</summary>
      <div className="read stack">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <Link to="/guide/$page" params={{ page: 'why' }}>
          {say('why.how.guide')}
        </Link>
        {finishedAt && <Copy label={say('why.link')} text={`${location.origin}/learn/why?study=${id}`} />}
      </div>
    </details>
  )
}
