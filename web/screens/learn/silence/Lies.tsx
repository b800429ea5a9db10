import { type RangeRow, ranges } from '#charts/ranges.ts'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { useCalled } from './called.ts'
import { Part } from './Part.tsx'

/** The score as it was answered, as it is weighted, and as far as silence could move it, on one axis. */
export function Lies({ sheet }: { sheet: SilenceSheet }) {
  const say = useSay()
  const called = useCalled()
  const rows = useRows(sheet)
  const { previous } = sheet
  if (!rows.length) return null
  const then = previous?.standing.score
  return (
    <Part title={say('silence.lies')} foot={<span>{say('silence.lies.note')}</span>}>
      <Sized most={760}>
        {(width) => (
          <Svg
            chart={ranges({
              rows,
              label: say('silence.lies'),
              threshold: previous && then ? { at: then.score, label: called.earlier(previous.stretch) } : null,
              width,
            })}
          />
        )}
      </Sized>
    </Part>
  )
}

function useRows({ standing, weighing, early, bounds, traits }: SilenceSheet): RangeRow[] {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const { score } = standing
  if (!score || !bounds) return []
  const interval = (name: string, of: { score: number; low: number; high: number }): RangeRow => ({
    label: name,
    title: say('silence.lies.row', {
      name,
      value: format.points(of.score),
      low: format.points(of.low),
      high: format.points(of.high),
    }),
    kind: 'interval',
    ...{ score: of.score, low: of.low, high: of.high },
  })
  const late = say('silence.lies.late')
  const whatever = say('silence.lies.bounds')
  return [
    interval(say('silence.lies.answered'), score),
    ...(weighing?.rows ?? []).flatMap(({ by, weighted }) =>
      weighted
        ? [
            interval(
              called.spaced(
                say('silence.lies.weighted', { names: called.list(by.map((name) => called.named({ traits }, name))) }),
              ),
              weighted,
            ),
          ]
        : [],
    ),
    ...(early && early.verdict !== 'too_few'
      ? [
          {
            label: late,
            title: say('silence.lies.point', { name: late, value: format.points(early.extrapolated) }),
            kind: 'point' as const,
            ...{ score: early.extrapolated, low: early.extrapolated, high: early.extrapolated },
          },
        ]
      : []),
    {
      label: whatever,
      title: say('silence.lies.within', { name: whatever, low: format.points(bounds.low), high: format.points(bounds.high) }),
      kind: 'bounds',
      ...{ score: score.score, low: bounds.low, high: bounds.high },
    },
  ]
}
