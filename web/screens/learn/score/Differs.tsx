import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Attribute, Breakdown, Differs as Opening, ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { partedDays } from '#words/parted-days.ts'
import { DiffersTable } from './DiffersTable.tsx'
import { useNames } from './names.ts'

/** Above this chance that nothing differs, an order means nothing (method.md 2.3). */
const NOTHING = 0.05

/** The score by the values of one attribute, each against all the others. */
export function Differs({ sheet, opening }: { sheet: ScoreSheet; opening: Opening }) {
  const say = useSay()
  const search = useSearch({ from: '/learn/score' })
  const navigate = useNavigate({ from: '/learn/score' })
  const { attributes, breakdown: first } = opening
  const by = attributes.find(({ name }) => name === search.by)?.name ?? first.by
  const selection = {
    program: sheet.program.id,
    ...(sheet.wave ? { wave: sheet.wave } : { period: sheet.period ?? 'all' }),
    ...(search.attribute !== undefined && search.value !== undefined && { attribute: search.attribute, value: search.value }),
  }
  const isFirst = by === first.by
  const other = useQuery({
    ...asking('GET /api/scores/breakdown', { ...selection, by }),
    enabled: !isFirst,
    placeholderData: (before) => before ?? first,
  })
  const looks = (isFirst ? first : other.data)?.looks ?? 0

  return (
    <section className="differs">
      <header className="section-head">
        <h2>{say('score.differs')}</h2>
        {looks > 1 && <span className="note">{say('score.differs.note', { looks })}</span>}
        <span className="acts">
          <Select
            quiet
            label={say('score.differs.by')}
            name="by"
            value={by}
            onChange={(event) =>
              navigate({ search: (old) => ({ ...old, by: event.target.value }), replace: true, resetScroll: false })
            }
            options={attributes.map((each) => ({ value: each.name, label: labelOf(each, say) }))}
          />
        </span>
      </header>
      {isFirst ? (
        <Rows breakdown={first} />
      ) : (
        <Read of={other} rows={5} list>
          {(breakdown) => <Rows breakdown={breakdown} />}
        </Read>
      )}
    </section>
  )
}

function Rows({ breakdown }: { breakdown: Breakdown }) {
  const say = useSay()
  if (breakdown.rows.length === 0) return <p className="dim">{say('score.differs.none')}</p>
  return (
    <>
      <DiffersTable breakdown={breakdown} />
      <Notes breakdown={breakdown} />
    </>
  )
}

export function Notes({ breakdown: { p, looks, unknown, breaks } }: { breakdown: Breakdown }) {
  const say = useSay()
  const { list } = useFormat()
  const { day } = useNames()
  return (
    <div className="chart-foot">
      {p !== null && looks > 1 && p > NOTHING && <span>{say('score.differs.no_evidence')}</span>}
      {breaks.length > 0 && <span>{say('explorer.says.parted', partedDays(breaks, { day, list }))}</span>}
      {unknown > 0 && <span>{say('score.differs.unknown', { n: unknown })}</span>}
    </div>
  )
}

export function labelOf({ name, label, when }: Attribute, say: ReturnType<typeof useSay>): string {
  if (label === null) return say(`score.attribute.${name as 'role' | 'locale' | 'wave' | 'account'}`) // Attributes without a label are these four.
  return when === 'today' ? say('score.attribute.today', { label }) : label
}
