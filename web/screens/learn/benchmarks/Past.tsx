import type { BenchmarkSheet } from '#contract/learn/benchmarks.ts'
import { useFormat } from '#web/format.ts'
import { ComparedVerdict } from '#web/screens/learn/score/Compared.tsx'
import { ComparedChart } from '#web/screens/learn/score/ComparedChart.tsx'
import { useNames } from '#web/screens/learn/score/names.ts'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'

/** The own earlier waves or periods, each with its verdict. */
export function Past({ sheet }: { sheet: BenchmarkSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const own = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const rows = [
    { label: say('benchmarks.past.now', { name: own }), standing: sheet.standing },
    ...sheet.past.map(({ stretch, standing }) => ({ label: names.stretch(stretch), standing })),
  ]
  return (
    <Section title={say('benchmarks.past')}>
      {sheet.past.length === 0 ? (
        <p className="dim">{say('benchmarks.past.none')}</p>
      ) : (
        <div className="compared">
          <ComparedChart label={say('benchmarks.past')} most={460} rows={rows} />
          <ul className="verdicts">
            {sheet.past.map((one) => (
              <li key={one.against}>
                <span className="verdict-name">{names.stretch(one.stretch)}</span>
                <span className="difference">{one.difference === null ? '–' : format.change(one.difference)}</span>
                <ComparedVerdict comparison={one} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
