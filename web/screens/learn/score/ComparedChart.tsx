import { echoComparison } from '#charts/echo.ts'
import { useFormat } from '#web/format.ts'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { figureOf, sentenceOf } from './figures.ts'
import { Sized } from './Sized.tsx'

type Row = { label: string; standing: Parameters<typeof figureOf>[0] }

/** Scores under each other with what their margins leave open. */
export function ComparedChart({ label, most, rows }: { label: string; most: number; rows: readonly Row[] }) {
  const say = useSay()
  const format = useFormat()
  const drawn = rows.map(({ label, standing }) => ({
    ...figureOf(standing),
    label,
    title: sentenceOf(label, standing, say, format),
  }))
  return <Sized most={most}>{(width) => <Svg chart={echoComparison({ label, width, rows: drawn })} />}</Sized>
}
