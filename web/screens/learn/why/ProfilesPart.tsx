import type { Mark, Profiles } from '#contract/learn/findings.ts'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Score, Verdict } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import type { Telling } from '#words/why-sentences.ts'
import { Lead } from './Lead.tsx'
import { StudyFile } from './StudyFile.tsx'

/** Kinds of customers, each in words with its score. */
export function ProfilesPart({
  found,
  study,
  telling,
  says,
}: {
  found: Profiles
  study: { id: string }
  telling: Telling
  says: readonly string[]
}) {
  const say = useSay()
  return (
    <Section title={say('why.profiles')} acts={<StudyFile study={study} table="profiles" />}>
      <Lead says={says} />
      <ul className="why-kinds">
        {found.profiles.map(({ marks, share, answers, score, verdict, against }, at) => (
          <li key={JSON.stringify(marks)} className="card">
            <div className="row">
              <b>{say('why.profiles.kind', { number: at + 1 })}</b>
              <span className="dim sp">{say('why.profiles.of', { share: telling.percent(share) })}</span>
              {score && <Score value={score.score} margin={score.margin} n={answers} />}
            </div>
            <ul className="why-marks">
              {marks.map((mark) => (
                <li key={mark.name}>{telling.spaced(markSays(mark, telling))}</li>
              ))}
            </ul>
            <div className="row">
              <Verdict judgement={judge({ verdict })} />
              {against && <span className="dim">{againstSays(against, telling)}</span>}
            </div>
          </li>
        ))}
      </ul>
      <p className="chart-foot">{say('why.profiles.foot')}</p>
    </Section>
  )
}

function againstSays({ difference, low, high }: NonNullable<Profiles['profiles'][number]['against']>, telling: Telling): string {
  const { say, change } = telling
  return say('why.profiles.against', { by: change(difference), low: change(low), high: change(high) })
}

function markSays({ name, kind, level, inside, outside }: Mark, telling: Telling): string {
  const attribute = telling.attribute(name)
  if (kind === 'number')
    return telling.say('why.mark.number', { attribute, inside: telling.number(inside), outside: telling.number(outside) })
  const shares = { inside: telling.percent(inside), outside: telling.percent(outside) }
  return telling.say('why.mark.more', { attribute, level: telling.value(name, level ?? ''), ...shares })
}
