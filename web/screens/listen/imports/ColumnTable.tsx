import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Import, ImportMapping } from '#contract/listen/imports.ts'
import { ATTRIBUTE_TYPES, type AttributeType } from '#domain/listen/import/attribute.ts'
import { ACTIVITY_FIELDS, CONTACT_FIELDS, RESPONSE_FIELDS } from '#domain/listen/import/header-names.ts'
import { attributeKey } from '#domain/listen/import/mapping.ts'
import { asking } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

type Kind = Import['kind']
type Sheet = NonNullable<Import['sheet']>
type Column = ImportMapping['columns'][number]
type Target = Column['target']
/** The columns as they were before a list was opened: arrow keys pass over fields, and what they only passed goes back. */
type Held = { at: number; columns: Column[] }
type TableProps = { kind: Kind; sheet: Sheet; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }

/** One line a column: its header, some of its cells, and where it goes. */
export function ColumnTable({ kind, sheet, mapping, onChange }: TableProps) {
  const say = useSay()
  const [held, setHeld] = useState<Held | null>(null)
  const change = (at: number, target: Target) => {
    const before = held?.at === at ? held.columns : mapping.columns
    const columns = before.map((column, place) => (place === at ? { ...column, target } : freed(column, target)))
    setHeld({ at, columns: before })
    onChange({ ...mapping, columns })
  }
  return (
    <div className="table-wrap">
      <table className="table" aria-label={say('import.map.columns')}>
        <thead>
          <tr>
            <th scope="col">{say('import.map.col.header')}</th>
            <th scope="col" className="wide">
              {say('import.map.col.sample')}
            </th>
            <th scope="col">{say('import.map.col.target')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat; a column is its place
            <tr key={at} onBlur={() => setHeld(null)}>
              <td className="wrap-anywhere font-strong">{column.header}</td>
              <td className="wide">
                <Samples cells={sheet.rows.map((row) => row[at] ?? '')} />
              </td>
              <td>
                <TargetSelect
                  kind={kind}
                  column={column}
                  type={typeOf((held?.at === at ? held.columns[at] : column)?.target)}
                  keys={keysBut(mapping, at)}
                  onPick={(target) => change(at, target)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Samples = ({ cells }: { cells: string[] }) => (
  <span className="mut clamp" style={{ WebkitLineClamp: 2 }}>
    {[...new Set(cells.filter((cell) => cell.trim() !== ''))].slice(0, 3).join(' · ').slice(0, 160)}
  </span>
)

/** `type`: what the column is as an attribute, also while it is none. */
type SelectProps = {
  kind: Kind
  column: Column
  type: AttributeType
  keys: ReadonlySet<string>
  onPick: (target: Target) => void
}

function TargetSelect({ kind, column: { header, target }, type, keys, onPick }: SelectProps) {
  const say = useSay()
  const definitions = useQuery(asking('GET /api/attributes', {})).data ?? []
  const fields: readonly (typeof FIELDS)[Kind][number][] = FIELDS[kind]
  const owners: readonly (typeof OWNERS)[Kind][number][] = OWNERS[kind]
  const types = kind === 'activities' ? PROPERTY_TYPES : ATTRIBUTE_TYPES
  // What is counted from events takes nothing from a file.
  const isOpen = (of: string) => !definitions.some((each) => each.computed && each.of === of && each.key === attributeKey(header))
  const options = [
    ...fields.map((field) => ({ value: `field ${field}`, label: say(`import.field.${field}`) })),
    ...owners.filter(isOpen).map((of) => ({ value: `attribute ${of}`, label: say(`import.map.attribute.${of}`) })),
    { value: 'nowhere', label: say('import.map.nowhere') },
  ]
  const pick = (value: string) => {
    const [to, what] = value.split(' ')
    const field = fields.find((each) => each === what)
    const of = owners.find((each) => each === what)
    if (to === 'field' && field) onPick({ to: 'field', field })
    else if (to === 'attribute' && of)
      onPick({
        to: 'attribute',
        of,
        key: unused(attributeKey(header), keys),
        type: types.find((each) => each === type) ?? 'text',
      })
    else onPick({ to: 'nowhere' })
  }
  const known = target.to === 'attribute' && definitions.some(({ of, key }) => of === target.of && key === target.key)
  return (
    <div className="row-wrap">
      <Select
        quiet
        label={say('import.map.target', { header })}
        name="target"
        value={target.to === 'field' ? `field ${target.field}` : target.to === 'attribute' ? `attribute ${target.of}` : 'nowhere'}
        onChange={(event) => pick(event.target.value)}
        options={options}
      />
      {target.to === 'attribute' && (
        <Select
          quiet
          label={say('import.map.type', { header })}
          name="type"
          value={target.type}
          disabled={known}
          title={known ? say('import.type.fixed') : undefined}
          onChange={(event) => onPick({ ...target, type: types.find((type) => type === event.target.value) ?? 'text' })}
          options={types.map((type) => ({ value: type, label: say(`import.type.${type}`) }))}
        />
      )}
    </div>
  )
}

const FIELDS = { contacts: CONTACT_FIELDS, responses: RESPONSE_FIELDS, activities: ACTIVITY_FIELDS } as const
const OWNERS = { contacts: ['contact', 'account'], responses: ['response', 'account'], activities: ['activity'] } as const
const PROPERTY_TYPES = ['text', 'number', 'boolean'] as const satisfies AttributeType[]

const typeOf = (target: Target | undefined): AttributeType => (target?.to === 'attribute' ? target.type : 'text')

/** A field takes one column: the column that had it before becomes free. */
const freed = (column: Column, taken: Target): Column =>
  taken.to === 'field' && column.target.to === 'field' && column.target.field === taken.field
    ? { ...column, target: { to: 'nowhere' } }
    : column

const keysBut = ({ columns }: ImportMapping, at: number): ReadonlySet<string> =>
  new Set(columns.flatMap(({ target }, place) => (place !== at && target.to === 'attribute' ? [target.key] : [])))

function unused(key: string, keys: ReadonlySet<string>): string {
  let name = key
  for (let number = 2; keys.has(name); number++) name = `${key}_${number}`
  return name
}
