import { spans } from '#charts/spans.ts'
import type { Change } from '#contract/learn/findings.ts'
import type { Study } from '#contract/learn/studies.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { changeFigures, rangeSays } from '#words/why-figures.ts'
import { kindName, saysByPart, type Telling } from '#words/why-sentences.ts'
import { Lead } from './Lead.tsx'
import { StudyFile } from './StudyFile.tsx'

type Props = { change: Change; study: Study; telling: Telling; says: readonly string[] }

/** What lies in who answered and what in how the same kinds of customers score, then attribute by attribute. */
export function ChangePart({ change, study, telling, says }: Props) {
  const say = useSay()
  const isGroups = study.before?.where !== study.now.where
  const title = say(isGroups ? 'why.change.groups' : 'why.change')
  const rows = changeFigures(change, telling)
  const said = [...saysByPart(study, telling).change.map(telling.spaced), say('why.says.causal')]
  const attributes = change.attributes.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return (
    <Section title={title} acts={<StudyFile study={study} table="change" />}>
      <Lead says={says} />
      <div className="why-chart">
        <Sized most={720}>
          {(width) => (
            <Pictured
              title={title}
              says={said}
              answers={study.now.answers + (study.before?.answers ?? 0)}
              chart={spans({ rows, label: title, print: telling.change, width })}
            />
          )}
        </Sized>
      </div>
      <details className="fold">
        <summary>{say('why.change.table')}</summary>
        <div className="table-wrap">
          <table className="table" aria-label={say('why.change.table')}>
            <thead>
              <tr>
                <th>{say('why.col.attribute')}</th>
                <th>{say('why.col.kind')}</th>
                <th className="num whitespace-normal">{study.before ? telling.before : ''}</th>
                <th className="num whitespace-normal">{say('why.now')}</th>
                <th className="num">{say('why.col.points')}</th>
              </tr>
            </thead>
            {attributes.map(({ name, kinds, points, low, high }) => (
              <tbody key={name}>
                {kinds.map(({ kind, first, second, points: own }, at) => (
                  <tr key={JSON.stringify(kind)}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={kinds.length}>
                        {telling.attribute(name)} <span className="dim nw">{telling.change(points)}</span>
                        <small className="block text-12 dim">{rangeSays({ low, high }, telling)}</small>
                      </th>
                    )}
                    <td>{kindName(name, kind, telling)}</td>
                    <td className="num">{telling.percent(second)}</td>
                    <td className="num">{telling.percent(first)}</td>
                    <td className="num">{telling.change(own)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      </details>
    </Section>
  )
}
