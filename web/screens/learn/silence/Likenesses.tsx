import { balance } from '#charts/balance.ts'
import type { Likeness, SilenceSheet } from '#contract/learn/silence.ts'
import { type Format, useFormat } from '#web/format.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { useCalled } from './called.ts'
import { Part } from './Part.tsx'

/** Attribute by attribute, how unlike the answered are to the asked; the same as a table on demand. */
export function Likenesses({ sheet }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const found = sheet.likeness.filter(({ smd }) => smd !== null).toSorted((a, b) => Math.abs(b.smd ?? 0) - Math.abs(a.smd ?? 0))
  const judged = found.filter(({ q }) => q !== null).length
  const rows = found.map((one) => {
    const name = called.trait(one.trait)
    return {
      label: name,
      title: say('silence.likeness.row', { name, smd: printed(one.smd ?? 0, format), verdict: one.verdict }),
      difference: one.smd ?? 0,
      value: printed(one.smd ?? 0, format),
      differs: one.verdict === 'unlike',
    }
  })
  return (
    <Part
      title={say('silence.likeness')}
      table="likeness"
      foot={rows.length > 0 && <span>{say('silence.likeness.foot', { n: judged })}</span>}
    >
      {rows.length === 0 ? (
        <p className="dim">{say('silence.likeness.none')}</p>
      ) : (
        <>
          <Sized most={640}>
            {(width) => (
              <Svg chart={balance({ rows, label: say('silence.likeness'), limit: say('silence.likeness.limit'), width })} />
            )}
          </Sized>
          <details className="fold">
            <summary>{say('silence.likeness.col.most')}</summary>
            <ul className="silence-most">
              {found.map((one) => (
                <li key={one.trait.name}>
                  <Most of={one} />
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </Part>
  )
}

function Most({ of: { trait, means, most } }: { of: Likeness }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const shown = means
    ? say('silence.likeness.mean', { answered: format.number(means.answered), asked: format.number(means.asked) })
    : most &&
      say('silence.likeness.level', {
        value: called.level(trait, most, null),
        answered: format.percent(most.answered),
        asked: format.percent(most.asked),
      })
  return (
    <>
      <b>{called.trait(trait)}</b> <span className="dim">{shown}</span>
    </>
  )
}

/** Hundredths are what a standardised difference is read in. */
const printed = (smd: number, format: Format): string => format.hundredths(Math.abs(smd))
