import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useSay } from '#web/words.ts'
import { Icon } from './Icon.tsx'
import { useKeys } from './keys.ts'

export type Sort = { by: string; down: boolean }

export type Column<T> = {
  id: string
  /** The head of the column; an empty one is for a mark that speaks for itself. */
  head: string
  /** What stands below the figures of the column, said below its head. */
  below?: string
  cell: (row: T) => ReactNode
  /** Numbers stand at the right, under each other. */
  number?: boolean
  /** Left out on a phone. */
  wide?: boolean
  sorts?: boolean
  /** Its share of the table, as CSS writes it: '22%'. */
  width?: string
}

type TableProps<T> = {
  /** What the table holds, for who cannot see it. */
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  idOf: (row: T) => string
  /** Opens a row: Enter, or a click anywhere in it. Its name should also be a link, for a new tab. */
  onOpen?: (row: T) => void
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  /** With these, each row can be picked: X, or its box. */
  picked?: ReadonlySet<string>
  onPick?: (picked: ReadonlySet<string>) => void
  nameOf?: (row: T) => string
  /** The row on show in a pane beside the table. */
  current?: string | undefined
}

/** Rows under one ink rule, walked with J and K. */
export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, idOf, onOpen, sort, onSort, picked, onPick, nameOf, current } = props
  const say = useSay()
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = useWalk(body)
  const pick = (id: string) => onPick?.(toggled(picked ?? NOTHING, id))

  useKeys([
    { press: 'j', does: say('keys.next'), run: () => walk(1) },
    { press: 'k', does: say('keys.previous'), run: () => walk(-1) },
    ...(onPick ? [{ press: 'x', does: say('keys.select'), run: () => pick(focusedRow(body.current)?.dataset.id ?? '') }] : []),
  ])

  return (
    <div className="table-wrap">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {picked && (
              <th className="pick" scope="col">
                <PickAll rows={rows.map(idOf)} picked={picked} onPick={onPick} />
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const id = idOf(row)
            return (
              <tr
                key={id}
                data-id={id}
                data-goes={onOpen ? 'yes' : undefined}
                tabIndex={onOpen || onPick ? -1 : undefined}
                data-on={picked?.has(id) || current === id ? 'yes' : undefined}
                aria-current={current === id || undefined}
                onClick={(event) => onOpen && !isControl(event.target) && onOpen(row)}
                onKeyDown={(event) => onOpen && isEnter(event) && onOpen(row)}
              >
                {picked && (
                  <td className="pick">
                    <label className="check">
                      <input
                        type="checkbox"
                        checked={picked.has(id)}
                        onChange={() => pick(id)}
                        aria-label={say('ui.select_row', { name: nameOf?.(row) ?? id })}
                      />
                    </label>
                  </td>
                )}
                {columns.map((column) => (
                  <td key={column.id} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const NOTHING: ReadonlySet<string> = new Set()

function Head<T>({
  column,
  sort,
  onSort,
}: {
  column: Column<T>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}) {
  const on = sort?.by === column.id
  const turn = () => onSort?.({ by: column.id, down: on ? !sort.down : Boolean(column.number) })
  return (
    <th
      scope="col"
      style={{ width: column.width }}
      className={classOf(column)}
      aria-sort={on ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sorts && onSort ? (
        <button type="button" onClick={turn}>
          {column.head}
          {on && <Icon name={sort.down ? 'sortDown' : 'sortUp'} size={12} />}
        </button>
      ) : (
        column.head
      )}
      {column.below && <small className="block text-12 leading-ui">{column.below}</small>}
    </th>
  )
}

type PickAllProps = { rows: string[]; picked: ReadonlySet<string>; onPick: ((picked: ReadonlySet<string>) => void) | undefined }

function PickAll({ rows, picked, onPick }: PickAllProps) {
  const say = useSay()
  const all = rows.length > 0 && rows.every((id) => picked.has(id))
  const some = rows.some((id) => picked.has(id))
  const turn = () => onPick?.(new Set(all ? [...picked].filter((id) => !rows.includes(id)) : [...picked, ...rows]))
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = some && !all
        }}
        onChange={turn}
        aria-label={say('ui.select_all')}
      />
    </label>
  )
}

const classOf = <T,>({ number, wide }: Column<T>) => [number && 'num', wide && 'wide'].filter(Boolean).join(' ') || undefined

const toggled = (picked: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(picked)
  if (!next.delete(id) && id) next.add(id)
  return next
}

/** A click on a link or a box inside a row is meant for it. */
const isControl = (target: EventTarget) => target instanceof Element && target.closest('a, button, input, label, select') !== null
const isEnter = (event: KeyboardEvent) => event.key === 'Enter' && event.target === event.currentTarget

const focusedRow = (body: HTMLElement | null) => body?.querySelector<HTMLElement>('tr:focus, tr:focus-within') ?? null

function useWalk(body: { current: HTMLElement | null }) {
  return (step: 1 | -1) => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('tr') ?? [])]
    const at = rows.indexOf(focusedRow(body.current) ?? document.body)
    const to = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))
    rows[to]?.focus()
  }
}
