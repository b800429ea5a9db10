import type { Import, ImportCounts, Noted, PreviewRow } from '#contract/listen/imports.ts'
import { useFormat } from '#web/format.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'
import { Counts } from './Counts.tsx'

type Preview = { counts: ImportCounts; first: PreviewRow[]; odd: PreviewRow[] }

/** What would happen: the counts, the rows that need a look, and the first ones as they stand. */
export function PreviewPart({ kind, headers, preview }: { kind: Import['kind']; headers: readonly string[]; preview: Preview }) {
  const say = useSay()
  const { counts, first, odd } = preview
  return (
    <div className="stack-4 gap-6">
      <Counts kind={kind} counts={counts} />
      {odd.length > 0 && <Findings rows={odd} found={counts.warned + counts.rejected} />}
      <div className="stack">
        <h3 className="font-strong">{say('import.rows.first')}</h3>
        <Rows headers={headers} rows={first} />
      </div>
    </div>
  )
}

const FEW = 8

/** What was found, each sentence once, with the rows that it is about. */
function Findings({ rows, found }: { rows: readonly PreviewRow[]; found: number }) {
  const say = useSay()
  const format = useFormat()
  const sentence = useFinding()
  const noted = rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, ...finding })))
  const groups = Map.groupBy(noted, ({ row: _, ...finding }) => sentence(finding))
  return (
    <div className="stack">
      <h3 className="font-strong">
        {say('import.rows.odd')}{' '}
        {found > rows.length && <span className="dim">{say('import.rows.note', { count: rows.length })}</span>}
      </h3>
      <ul className="grid">
        {[...groups].map(([words, of]) => (
          <li key={words} className="grid grid-cols-[16px_minmax(0,1fr)] gap-2 border-b border-rule py-2 wrap-anywhere">
            <Mark severity={of[0]?.severity ?? 'warned'} />
            <span>
              {words}{' '}
              <span className="dim">
                {say('import.rows.in', {
                  rows: of
                    .slice(0, FEW)
                    .map(({ row }) => format.number(row))
                    .join(say('import.rows.comma')),
                  count: of.length,
                  more: Math.max(0, of.length - FEW),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Mark = ({ severity, size = 16 }: { severity: Noted['severity']; size?: number }) => (
  <span className={severity === 'rejected' ? 'text-alert' : 'text-ink-3'}>
    <Icon name={severity === 'rejected' ? 'close' : 'warn'} size={size} />
  </span>
)

/** The sentence for a finding: whole words with the cell in them. */
function useFinding(): (noted: Noted) => string {
  const say = useSay()
  return ({ severity, because, ...values }) => {
    // The contract lists both kinds in one union; the severity says from which the reason comes.
    const id = (severity === 'rejected' ? `import.row.${because}` : `import.warning.${because}`) as Parameters<typeof say>[0]
    return say(id, values)
  }
}

function Rows({ headers, rows }: { headers: readonly string[]; rows: readonly PreviewRow[] }) {
  const say = useSay()
  const sentence = useFinding()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by the keyboard
    <section className="table-wrap" tabIndex={0} aria-label={say('import.rows.first')}>
      <table className="table" aria-label={say('import.rows.first')}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {say('import.row')}
            </th>
            <th scope="col">{say('import.outcome')}</th>
            {headers.map((header, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat; a column is its place
              <th key={at} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells, outcome, findings }) => (
            <tr key={row}>
              <td className="num">{row}</td>
              <td className={outcome === 'rejected' ? 'nw text-alert' : 'nw mut'}>{say(`import.outcome.${outcome}`)}</td>
              {cells.map((cell, at) => {
                const noted = findings.find(({ column }) => column === headers[at])
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={at} className="max-w-60">
                    <span className="row gap-1" title={noted ? sentence(noted) : undefined}>
                      {noted && <Mark severity={noted.severity} size={12} />}
                      <span className={noted?.severity === 'rejected' ? 'ell text-alert' : 'ell'}>{cell}</span>
                      {noted && <span className="sr">{sentence(noted)}</span>}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
