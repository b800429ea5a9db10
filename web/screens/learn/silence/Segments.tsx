import { useNavigate } from '@tanstack/react-router'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Verdict } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import { useCalled } from './called.ts'
import { Part } from './Part.tsx'

/** Response rates by one attribute, each against all others together. */
export function Segments({ sheet: { segments, traits } }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const navigate = useNavigate({ from: '/learn/silence' })
  if (!segments) return null
  const most = Math.max(0.01, ...segments.rows.map(({ rate }) => rate?.high ?? 0))
  const across = (share: number) => `${(100 * share) / most}%`
  return (
    <Part
      title={say('silence.segments')}
      table="segments"
      foot={segments.unknown > 0 && <span>{say('silence.segments.unknown', { n: segments.unknown })}</span>}
    >
      <Select
        quiet
        label={say('silence.segments.by')}
        name="by"
        value={segments.trait.name}
        onChange={(event) =>
          navigate({ search: (old) => ({ ...old, by: event.target.value }), replace: true, resetScroll: false })
        }
        options={traits.map((one) => ({ value: one.name, label: called.trait(one) }))}
      />
      <div className="table-wrap">
        <table className="table silence-rates" aria-label={say('silence.segments')}>
          <thead>
            <tr>
              <th scope="col">{called.trait(segments.trait)}</th>
              <th scope="col">{say('silence.segments.col.rate')}</th>
              <th scope="col" className="num wide">
                {say('silence.segments.col.answered')}
              </th>
              <th scope="col" className="num wide">
                {say('silence.segments.col.asked')}
              </th>
              <th scope="col" className="verdict-cell">
                <span className="phone-sr">{say('score.differs.col.verdict')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {segments.rows.map((row) => (
              <tr key={String(row.value)}>
                <th scope="row">{called.level(segments.trait, row, segments.edges, segments.others)}</th>
                <td>
                  {row.rate && (
                    <span className="silence-rate">
                      <span className="silence-bar" aria-hidden="true">
                        <i style={{ inlineSize: across(row.rate.share) }} />
                        <s style={{ insetInlineStart: across(row.rate.low), inlineSize: across(row.rate.high - row.rate.low) }} />
                      </span>
                      <span>{format.percent(row.rate.share)}</span>
                      <span className="sr">
                        {say('score.range', { low: format.percent(row.rate.low), high: format.percent(row.rate.high) })}
                      </span>
                    </span>
                  )}
                </td>
                <td className="num wide">{format.number(row.responses)}</td>
                <td className="num wide">{format.number(row.asked)}</td>
                <td className="verdict-cell">
                  <Verdict judgement={judge(row)} words={say('silence.segments.verdict', { verdict: row.verdict })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  )
}
