import { echoComparison } from '#charts/echo.ts'
import { useFormat } from '#web/format.ts'
import { Pictured } from '#web/screens/learn/pictures/Pictured.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { figureOf, sentenceOf } from './figures.ts'
import { Sized } from './Sized.tsx'

type Row = { label: string; standing: Parameters<typeof figureOf>[0] }

/** `says`: what may be said of the differences; with it the chart can be taken along. */
type Props = { label: string; most: number; rows: readonly Row[]; says?: readonly string[] }

/** Scores under each other with what their margins leave open. */
export function ComparedChart({ label, most, rows, says }: Props) {
  const say = useSay()
  const format = useFormat()
  const drawn = rows.map(({ label, standing }) => ({
    ...figureOf(standing),
    label,
    title: sentenceOf(label, standing, say, format),
  }))
  const chart = (width: number) => echoComparison({ label, width, rows: drawn })
  const answers = rows.reduce((sum, { standing }) => sum + standing.answers, 0)
  return (
    <Sized most={most}>
      {(width) =>
        says ? <Pictured title={label} answers={answers} says={says} chart={chart(width)} /> : <Svg chart={chart(width)} />
      }
    </Sized>
  )
}
