import { curve } from '#charts/curve.ts'
import type { Cuts } from '#contract/learn/findings.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { cutSays, type Telling } from '#words/why-sentences.ts'
import { StudyFile } from './StudyFile.tsx'

type Cut = Cuts['cuts'][number]

/** Each number past which the score is another, with the score along it; the others by name. */
export function CutsPart({ cuts: { cuts }, study, telling }: { cuts: Cuts; study: { id: string }; telling: Telling }) {
  const say = useSay()
  const isReal = ({ verdict }: Cut) => verdict === 'higher' || verdict === 'lower'
  const [real, others] = [cuts.filter(isReal), cuts.filter((cut) => !isReal(cut))]
  return (
    <Section title={say('why.cuts')} acts={<StudyFile study={study} table="cuts" />}>
      <div className="why-cuts">
        {real.map((cut) => (
          <Edge key={cut.name} cut={cut} telling={telling} />
        ))}
      </div>
      {real.length > 0 && <p className="chart-foot">{say('why.cuts.foot')}</p>}
      {others.length > 0 && (
        <p className="chart-foot">
          {telling.spaced(say('why.cuts.others', { names: telling.list(others.map(({ name }) => telling.attribute(name))) }))}
        </p>
      )}
    </Section>
  )
}

function Edge({ cut, telling }: { cut: Cut; telling: Telling }) {
  const say = useSay()
  const label = telling.spaced(say('why.cuts.curve', { attribute: telling.attribute(cut.name) }))
  const bins = cut.bins.map(({ from, to, answers, score }) => {
    const range = score
      ? say('ui.score.spoken', { value: telling.points(score.score), margin: telling.points(score.margin), n: answers })
      : ''
    return { from, to, score, title: `${telling.number(from)}–${telling.number(to)}: ${range}` }
  })
  const says = telling.spaced(cutSays(cut, telling))
  return (
    <figure className="why-cut">
      <figcaption>{says}</figcaption>
      <Sized most={560}>
        {(width) => (
          <Pictured
            title={label}
            says={[says]}
            answers={cut.bins.reduce((sum, { answers }) => sum + answers, 0)}
            chart={curve({ bins, label, print: telling.number, cut: cut.cut, width })}
          />
        )}
      </Sized>
    </figure>
  )
}
