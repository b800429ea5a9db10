import { spans } from '#charts/spans.ts'
import type { Drivers } from '#contract/learn/findings.ts'
import type { Study } from '#contract/learn/studies.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { driverFigures } from '#words/why-figures.ts'
import { effectSays, saysByPart, type Telling } from '#words/why-sentences.ts'
import { Lead } from './Lead.tsx'
import { StudyFile } from './StudyFile.tsx'

/** How much of all differences between answers goes with each attribute, and how it goes. */
export function DriversPart({
  drivers,
  study,
  telling,
  says,
}: {
  drivers: Drivers
  study: Study
  telling: Telling
  says: readonly string[]
}) {
  const say = useSay()
  const label = say('why.drivers.share')
  const rows = driverFigures(drivers, telling)
  const real = drivers.drivers.filter((driver) => driver.real)
  return (
    <Section title={say('why.drivers')} note={label} acts={<StudyFile study={study} table="drivers" />}>
      <Lead says={says} />
      <div className="why-halves">
        <Sized most={720}>
          {(width) => (
            <Pictured
              title={say('why.drivers')}
              says={[label, ...saysByPart(study, telling).drivers.map(telling.spaced), say('why.says.causal')]}
              answers={drivers.answers}
              chart={spans({ rows, label, print: (value) => `${telling.number(value)} %`, width })}
            />
          )}
        </Sized>
        <ul className="why-list">
          {real.map((driver) => (
            <li key={driver.name}>{telling.spaced(effectSays(driver, telling))}</li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
