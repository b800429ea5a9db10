import type { Import, ImportCounts, Noted, PreviewRow } from '#contract/listen/imports.ts'
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
      {odd.length > 0 && (
        <div className="stack">
          <h3 className="font-strong">
            {say('import.rows.odd')}{' '}
            {counts.warned + counts.rejected > odd.length && (
              <span className="dim">{say('import.rows.note', { count: odd.length })}</span>
            )}
          </h3>
          <ul className="grid">
            {odd.map((row) => (
              <OddRow key={row.row} row={row} />
            ))}
          </ul>
        </div>
      )}
      <div className="stack">
        <h3 className="font-strong">{say('import.rows.first')}</h3>
        <Rows headers={headers} rows={first} />
      </div>
    </div>
  )
}

function OddRow({ row: { row, findings } }: { row: PreviewRow }) {
  const say = useSay()
  return (
    <li className="grid grid-cols-[72px_minmax(0,1fr)] gap-2 border-b border-rule py-2">
      <span className="mut">
        {say('import.row')} {row}
      </span>
      <span className="stack">
        {findings.map((noted) => (
          <Finding key={`${noted.because} ${noted.column}`} noted={noted} />
        ))}
      </span>
    </li>
  )
}

function Finding({ noted }: { noted: Noted }) {
  const sentence = useFinding()
  return (
    <span className="row wrap-anywhere">
      <span className={noted.severity === 'rejected' ? 'text-alert' : 'text-ink-3'}>
        <Icon name={noted.severity === 'rejected' ? 'close' : 'warn'} />
      </span>
      {sentence(noted)}
    </span>
  )
}

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
    <div className="table-wrap">
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
                    <span className={noted ? 'block ell text-alert' : 'block ell'} title={noted ? sentence(noted) : undefined}>
                      {noted && <Icon name={noted.severity === 'rejected' ? 'close' : 'warn'} size={12} />} {cell}
                      {noted && <span className="sr">{sentence(noted)}</span>}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
