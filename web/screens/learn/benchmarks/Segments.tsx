import { useNavigate } from '@tanstack/react-router'
import type { BenchmarkSheet } from '#contract/learn/benchmarks.ts'
import { labelOf, Notes } from '#web/screens/learn/score/Differs.tsx'
import { useNames } from '#web/screens/learn/score/names.ts'
import { StandingTable } from '#web/screens/learn/score/StandingTable.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'

/** The own segments by one attribute, each held against all others together. */
export function Segments({ sheet: { segments, attributes } }: { sheet: BenchmarkSheet }) {
  const say = useSay()
  const names = useNames()
  const navigate = useNavigate({ from: '/learn/benchmarks' })
  if (!segments) return null
  const head = attributes.find(({ name }) => name === segments.by)
  return (
    <Section
      title={say('benchmarks.segments')}
      acts={
        <Select
          quiet
          label={say('benchmarks.segments.by')}
          name="by"
          value={segments.by}
          onChange={(event) =>
            navigate({ search: (old) => ({ ...old, by: event.target.value }), replace: true, resetScroll: false })
          }
          options={attributes.map((each) => ({ value: each.name, label: labelOf(each, say) }))}
        />
      }
    >
      {segments.rows.length === 0 ? (
        <p className="dim">{say('score.differs.none')}</p>
      ) : (
        <>
          <StandingTable
            label={say('benchmarks.segments')}
            head={head ? labelOf(head, say) : segments.by}
            against={say('score.differs.col.against')}
            all={segments.overall?.score ?? null}
            rows={segments.rows.map((row) => ({
              id: row.value ?? '',
              name:
                row.value === null
                  ? say('score.differs.others', { n: segments.leftOut })
                  : row.label === row.value
                    ? names.value(segments.by, row.value)
                    : row.label,
              standing: row.standing,
              verdict: row.verdict,
              against: row.against,
              few: row.barred ? say('explorer.before_break') : say('score.differs.rest_few', { n: row.restAnswers }),
            }))}
          />
          <Notes breakdown={segments} />
        </>
      )}
    </Section>
  )
}
