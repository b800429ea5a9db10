import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Exploration } from '#contract/learn/explorer.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { useKeys } from '#web/ui/keys.ts'
import { useSay } from '#web/words.ts'
import type { AxisOption } from './asked.ts'
import { Grids } from './Grids.tsx'
import { useKeyNames } from './named.ts'
import { RowList } from './RowList.tsx'
import { TimeLine } from './TimeLine.tsx'

/** The answers told apart: as a list by one attribute, as a line in time, as tables by more. */
export function Result({ found, options }: { found: Exploration; options: AxisOption[] }) {
  const say = useSay()
  const names = useKeyNames(options)
  const { view } = useSearch({ from: '/learn/explorer' })
  const navigate = useNavigate({ from: '/learn/explorer' })
  const turn = (next: 'heat' | 'list') =>
    navigate({ search: (old) => ({ ...old, view: next === 'list' ? next : undefined }), replace: true, resetScroll: false })
  const isGrid = found.axes.length > 1
  useKeys(isGrid ? [{ press: 't', does: say('explorer.view.turn'), run: () => turn(view === 'list' ? 'heat' : 'list') }] : [])
  if (found.rows.length === 0) return null
  const by = names.list(found.axes.map(names.axis))
  return (
    <section className="section">
      <header className="section-head">
        <h2>{say('explorer.result', { by })}</h2>
        {isGrid && (
          <span className="acts">
            <Radios
              segmented
              quiet
              label={say('explorer.view')}
              name="view"
              value={view ?? 'heat'}
              onPick={turn}
              options={[
                { value: 'heat', label: say('explorer.view.heat') },
                { value: 'list', label: say('explorer.view.list') },
              ]}
            />
          </span>
        )}
      </header>
      {isGrid && view !== 'list' ? (
        <Grids found={found} options={options} />
      ) : (
        <div className="explorer-list">
          {!isGrid && found.held === 'before' && <TimeLine found={found} options={options} />}
          <RowList found={found} options={options} label={say('explorer.result', { by })} />
        </div>
      )}
      {found.unknown > 0 && <p className="chart-foot">{say('explorer.unknown', { n: found.unknown, by })}</p>}
    </section>
  )
}
