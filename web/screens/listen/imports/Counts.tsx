import type { Import, ImportCounts } from '#contract/listen/imports.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

const LINES = ['fresh', 'changed', 'unchanged', 'duplicates', 'accounts', 'suppressed', 'warned', 'rejected'] as const

/** What became, or would become, of the rows; zeros are left out but the first. */
export function Counts({ kind, counts }: { kind: Import['kind']; counts: ImportCounts }) {
  const say = useSay()
  const format = useFormat()
  return (
    <div className="facts">
      {LINES.filter((line) => line === 'fresh' || counts[line] > 0).map((line) => (
        <div key={line}>
          <b className="text-20">{format.number(counts[line])}</b>
          <span>{say(`import.count.${line}`, { count: counts[line], kind })}</span>
        </div>
      ))}
    </div>
  )
}
