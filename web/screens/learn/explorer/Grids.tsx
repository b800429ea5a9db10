import type { Exploration } from '#contract/learn/explorer.ts'
import { useSay } from '#web/words.ts'
import type { AxisOption } from './asked.ts'
import { gridsOf, placesFor } from './grid.ts'
import { HeatTable } from './HeatTable.tsx'
import { useFindings, useKeyNames } from './named.ts'
import { useNarrow } from './narrow.ts'
import { Narrowing } from './RowList.tsx'

/** A picture carries six sentences, of which one is the key to it. */
const MOST_SAID = 5

/** A table of two attributes, or one for each value of the third, all drawn alike. */
export function Grids({ found, options }: { found: Exploration; options: AxisOption[] }) {
  const say = useSay()
  const names = useKeyNames(options)
  const narrow = useNarrow(found, options)
  const places = placesFor(found.axes)
  const findings = useFindings(found, options).slice(0, MOST_SAID)
  const third = places.each === null ? undefined : found.axes[places.each]
  return (
    <>
      <div className={third ? 'heat-multiples' : undefined}>
        {gridsOf(found).map(({ of, grid }) => {
          const name = of && third ? names.key(third, of) : null
          return (
            <div key={JSON.stringify(of)}>
              {name !== null && of && places.each !== null && (
                <h3 className="heat-of">
                  <Narrowing picked={[[places.each, of]]} name={name} narrow={narrow} />
                </h3>
              )}
              <HeatTable
                found={found}
                options={options}
                grid={grid}
                places={places}
                of={of}
                name={name}
                findings={third ? [] : findings}
              />
            </div>
          )
        })}
      </div>
      <p className="chart-foot">{say('explorer.key')}</p>
    </>
  )
}
