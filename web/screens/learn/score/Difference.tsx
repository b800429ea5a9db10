import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'
import { rangeOfDifference } from './figures.ts'

/** In points; null where nothing was compared. */
export type Differs = { difference: number | null; low: number | null; high: number | null }

/** A difference, and below it where the true one lies (95 %). */
export function Difference({ of }: { of: Differs | null }) {
  const say = useSay()
  const format = useFormat()
  if (!of || of.difference === null) return '–'
  return (
    <>
      {format.change(of.difference)}
      <small className="block text-12 font-text dim">{rangeOfDifference(of, say, format)}</small>
    </>
  )
}
