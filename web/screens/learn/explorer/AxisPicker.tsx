import { useRef, useState } from 'react'
import { MOST_BINS, readEdges, readGrouping, type WrittenGrouping, writeGrouping } from '#domain/learn/grouping-text.ts'
import { GRAINS } from '#domain/learn/question.ts'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import type { AxisField, AxisOption } from './asked.ts'
import { nameIn } from './named.ts'

type Props = {
  field: AxisField
  label: string
  options: AxisOption[]
  /** How answers are told apart; null for nothing. */
  value: string | null
  /** What the other pickers hold. */
  taken: readonly string[]
  onPick: (by: string | null) => void
}
const PARTS = [3, 4, 5, 10]
/** So many groups a number has before another way is chosen. */
const PARTS_AT_FIRST = 4

/** One attribute, and how its values are grouped where they are numbers or time. */
export function AxisPicker({ field, label, options, value, taken, onPick }: Props) {
  const say = useSay()
  const grouping = value === null ? null : readGrouping(value)
  const isTime = grouping !== null && 'grain' in grouping
  const picked = isTime ? 'time' : value === null ? '' : nameIn(value)
  const option = options.find((each) => each.value === picked)
  const used = taken.map((by) => (by.startsWith('time.') ? 'time' : nameIn(by)))
  const offered = [...options, { value: 'time', label: say('explorer.by.time') }].filter((each) => !used.includes(each.value))
  const start = (name: string) => {
    if (name === '') return onPick(null)
    if (name === 'time') return onPick('time.month')
    const wanted = options.find((each) => each.value === name)
    return onPick(wanted && isNumber(wanted) ? writeGrouping({ by: name, parts: PARTS_AT_FIRST }) : name)
  }
  const none = { value: '', label: say('explorer.by.nothing') }
  const unknown = picked && !offered.some((each) => each.value === picked) ? [{ value: picked, label: picked }] : []
  return (
    <div className="axis-picker">
      <Select
        label={label}
        name={field}
        value={picked}
        onChange={(event) => start(event.target.value)}
        options={[...(field === 'by' && taken.length === 0 ? [] : [none]), ...offered, ...unknown]}
      />
      {isTime && (
        <Select
          quiet
          label={say('explorer.grain')}
          name={`${field}.grain`}
          value={grouping.grain}
          onChange={(event) => onPick(`time.${event.target.value}`)}
          options={GRAINS.map((grain) => ({ value: grain, label: say(`explorer.grain.${grain}`) }))}
        />
      )}
      {grouping && !isTime && option && isNumber(option) && (
        <Sizes field={field} label={option.label} grouping={grouping} onPick={onPick} />
      )}
    </div>
  )
}

const isNumber = ({ type }: AxisOption) => type === 'number' || type === 'money'

type SizesProps = {
  field: AxisField
  label: string
  grouping: Exclude<WrittenGrouping, { grain: unknown }>
  onPick: (by: string) => void
}

/** Groups of a number: each value, so many of equal size, or at edges that are checked while they are typed. */
function Sizes({ field, label, grouping, onPick }: SizesProps) {
  const say = useSay()
  const [typed, setTyped] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const written = 'edges' in grouping ? grouping.edges.join(', ') : null
  const edges = typed ?? written
  const way = 'found' in grouping ? 'found' : edges !== null ? 'edges' : 'parts' in grouping ? String(grouping.parts) : 'values'
  const parts = 'parts' in grouping && !PARTS.includes(grouping.parts) ? [...PARTS, grouping.parts] : PARTS

  const choose = (next: string) => {
    if (next === 'edges') return setTyped('')
    setTyped(null)
    if (next === 'found') return onPick(writeGrouping({ by: grouping.by, found: true }))
    return onPick(writeGrouping(next === 'values' ? { by: grouping.by } : { by: grouping.by, parts: Number(next) }))
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    const read = readEdges(text)
    if (read) timer.current = setTimeout(() => onPick(writeGrouping({ by: grouping.by, edges: read })), 500)
  }
  return (
    <>
      <Select
        quiet
        label={say('explorer.sizes', { label })}
        name={`${field}.sizes`}
        value={way}
        onChange={(event) => choose(event.target.value)}
        options={[
          ...parts.map((n) => ({ value: String(n), label: say('explorer.sizes.parts', { n }) })),
          { value: 'values', label: say('explorer.sizes.values') },
          { value: 'found', label: say('explorer.sizes.found') },
          { value: 'edges', label: say('explorer.sizes.edges') },
        ]}
      />
      {edges !== null && (
        <Field
          quiet
          label={say('explorer.edges', { label })}
          name={`${field}.edges`}
          placeholder="1000, 20000"
          inputMode="text"
          autoComplete="off"
          maxLength={200}
          value={edges}
          onChange={(event) => type(event.target.value)}
          error={edges && !readEdges(edges) ? say('explorer.edges.wrong', { limit: MOST_BINS - 1 }) : undefined}
        />
      )}
    </>
  )
}
