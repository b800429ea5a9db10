import type { Cell, Grain, Grouping, Question, Trait } from '#domain/learn/question.ts'
import { MOST_CELLS } from '#domain/learn/question.ts'
import type { Bound, BoundTest } from '#domain/listen/segment/bind.ts'
import type { Place } from '#domain/listen/segment/field.ts'
import { meets } from '#domain/listen/segment/matches.ts'
import { type ColumnFile, columnOf, type Stored } from '#server/learn/read-model/read-model.ts'
import { merged } from './merging.ts'

/** Names of waves and owners by their id, as they are now: the copy keeps ids, since names may change. */
export type Names = { wave: ReadonlyMap<string, string>; owner: ReadonlyMap<string, string> }

/** Counts from the copy by columns what `countBySql` counts from the answers. */
export async function countByColumns(file: ColumnFile, question: Question, names: Names): Promise<Cell[]> {
  const { by, weight } = question
  const keys = by.map((grouping) => ('among' in grouping ? placeSql(file, grouping, names) : keySql(file, grouping)))
  const weights = weight ? ', count(w)::integer, coalesce(sum(w), 0)::double, coalesce(sum(w * w), 0)::double' : ''
  const places = [...by.map((_, at) => `k${at}`), 'rating']
  const isBinned = by.some((grouping) => 'edges' in grouping)
  const columns = await file.recallColumns(`
    with given as ${isBinned ? together(question) : ''} (select * from answers where ${whereSql(file, question, names)})
    select ${places.join(', ')}, count(*)::integer${weights} from (
      select ${[...keys.map((key, at) => `${key} as k${at}`), 'rating', ...(weight ? [`${aboveZero(file, weight)} as w`] : [])].join(', ')}
      from given)
    group by ${places.join(', ')} limit ${MOST_CELLS + 1}`)
  const readers = by.map((grouping) => once(readerOf(file, grouping, names)))
  const number = (column: number, row: number) => Number(columns[by.length + column]?.[row] ?? 0)
  const cells = Array.from({ length: columns[0]?.length ?? 0 }, (_, row): Cell => {
    const keys = readers.map(({ read }, place) => read(columns[place]?.[row]))
    const [rating, answers, weighed] = [number(0, row), number(1, row), number(2, row)]
    return { keys, rating, answers, weighed, weight: number(3, row), squares: number(4, row) }
  })
  return readers.every(({ isOneToOne }) => isOneToOne()) ? cells : merged(cells)
}

/** What a condition leaves lies thinly: where much is reckoned of each answer, it is put together first, which takes a fifth less. */
const together = ({ condition }: Question) => (condition ? 'materialized' : '')

type Reader = (value: unknown) => string | number | null
/** Each value is read once, however many rows have it; and whether each stood for something else. */
function once(read: Reader): { read: Reader; isOneToOne: () => boolean } {
  const known = new Map<unknown, ReturnType<Reader>>()
  return {
    read: (value) => {
      const before = known.get(value)
      if (before !== undefined) return before
      const found = read(value)
      known.set(value, found)
      return found
    },
    isOneToOne: () => new Set(known.values()).size === known.size,
  }
}

/** As `edgesBySql`. */
export async function edgesByColumns(
  file: ColumnFile,
  question: Question,
  names: Names,
  trait: Trait,
  shares: readonly number[],
): Promise<number[]> {
  const value = numberSql(file, trait)
  const [row] = await file.recall(`
    with given as ${together(question)} (select * from answers where ${whereSql(file, question, names)}),
    ranked as (select v, sum(n) over (order by v) - n as below, sum(n) over () as known from (
      select ${value} as v, count(*) as n from given where ${value} is not null group by 1))
    select ${shares.map((share) => `min(v) filter (below >= ${share} * known)`).join(', ')} from ranked`)
  return (row ?? []).flatMap((one) => (one === null ? [] : [Number(one)]))
}

export function whereSql(file: ColumnFile, { programId, waveIds, from, until, condition }: Question, names: Names): string {
  const among = (column: string, ids: readonly string[]) =>
    oneOf(file, column, (id) => typeof id === 'string' && ids.includes(id))
  return [
    'true',
    programId === null ? '' : among('id.program', [programId]),
    waveIds === null ? '' : among('id.wave', waveIds),
    from ? `micros >= ${from.getTime() * 1000}` : '',
    until ? `micros < ${until.getTime() * 1000}` : '',
    condition ? conditionSql(file, condition, names) : '',
  ]
    .filter(Boolean)
    .join(' and ')
}

/**
 * As a filter, which takes an unknown for no: so only what is denied has to say that of an unknown itself. To say it of everything costs half
 * the time of a count again.
 */
function conditionSql(file: ColumnFile, bound: Bound, names: Names, isDenied = false): string {
  const parts = (each: readonly Bound[], word: string) =>
    `(${each.map((one) => conditionSql(file, one, names, isDenied)).join(` ${word} `)})`
  if ('all' in bound) return parts(bound.all, isDenied ? 'or' : 'and')
  if ('any' in bound) return parts(bound.any, isDenied ? 'and' : 'or')
  if ('not' in bound) return conditionSql(file, bound.not, names, !isDenied)
  const clause = clauseSql(file, bound.place, bound.test, names)
  return isDenied ? `(not coalesce(${clause}, false))` : `(${clause})`
}

function clauseSql(file: ColumnFile, place: Place, test: BoundTest, names: Names): string {
  if ('field' in place && (place.field === 'rating' || place.field === 'answered')) return fixedSql(place.field, test)
  const name = columnOf(place)
  const column = file.columns.get(name)
  if (!column) return 'false'
  if ('known' in test) return `${column.sql} is not null`
  if (column.kind === 'words') {
    const nameOf = 'field' in place && (place.field === 'wave' || place.field === 'owner') ? names[place.field] : null
    return oneOf(file, name, (value) => meets(test, nameOf ? nameOf.get(String(value)) : value))
  }
  if (!('amounts' in test)) return 'false'
  const amounts = test.amounts.map(({ number, currency }) => {
    const amount = `${column.sql} ${test.op} ${literal(number)}`
    if (!currency) return amount
    const code = column.words.find(currency)
    return code === undefined ? 'false' : `(${amount} and ${column.currency} = ${code})`
  })
  return `(${amounts.join(' or ')})`
}

function fixedSql(field: 'rating' | 'answered', test: BoundTest): string {
  if ('known' in test) return 'true'
  if (field === 'rating')
    return 'amounts' in test
      ? `(${test.amounts.map(({ number }) => `rating ${test.op} ${literal(number)}`).join(' or ')})`
      : 'false'
  if (!('moments' in test)) return 'false'
  const { from, before } = test.moments
  return ['true', from && `micros >= ${from.getTime() * 1000}`, before && `micros < ${before.getTime() * 1000}`]
    .filter(Boolean)
    .join(' and ')
}

/** The condition is asked of each word once, and of the rows only whether they hold one of those that meet it. */
function oneOf(file: ColumnFile, name: string, isMeant: (value: unknown) => boolean): string {
  const column = file.columns.get(name)
  const codes = column?.words.values.flatMap((value, code) => (isMeant(value) ? [code] : [])) ?? []
  return column && codes.length ? `${column.sql} in (${codes.join(', ')})` : 'false'
}

const literal = (number: number) => `${number}::double`

export function columnFor(file: ColumnFile, trait: Trait): Stored | null {
  return file.columns.get('id' in trait ? `id.${trait.id}` : columnOf(trait.place)) ?? null
}

function numberSql(file: ColumnFile, trait: Trait): string {
  if ('place' in trait && 'field' in trait.place && trait.place.field === 'rating') return 'rating::double'
  const column = columnFor(file, trait)
  return column && column.kind !== 'words' ? column.sql : 'null::double'
}

const aboveZero = (file: ColumnFile, trait: Trait) => {
  const value = numberSql(file, trait)
  return `case when ${value} > 0 then ${value} end`
}

export function keySql(file: ColumnFile, grouping: Grouping): string {
  if ('grain' in grouping) return stretchSql(grouping.grain)
  const { trait } = grouping
  if ('edges' in grouping) {
    const value = numberSql(file, trait)
    return `case when ${value} is not null then ${binSql(value, grouping.edges)} end`
  }
  if ('place' in trait && trait.as === 'number') return numberSql(file, trait)
  return columnFor(file, trait)?.sql ?? 'null::uinteger'
}

/** How many of the rising edges a value has reached, by halving: to compare it with each costs a fifth more. */
function binSql(value: string, edges: readonly number[], from = 0, to = edges.length): string {
  if (from === to) return `${from}::utinyint`
  const half = Math.floor((from + to) / 2)
  const [above, below] = [binSql(value, edges, half + 1, to), binSql(value, edges, from, half)]
  return `case when ${value} >= ${literal(edges[half] ?? 0)} then ${above} else ${below} end`
}

/** The place of a word among some. */
function placeSql(file: ColumnFile, { trait, among }: { trait: Trait; among: readonly string[] }, names: Names): string {
  const column = columnFor(file, trait)
  if (!column) return 'null::uinteger'
  const read = readerOf(file, { trait }, names)
  const places = new Map(among.map((word, at) => [word, at + 1]))
  const codes = Map.groupBy(column.words.values.keys(), (code) => {
    const word = read(code)
    return word === null ? null : (places.get(String(word)) ?? 0)
  })
  const cases = [...codes].flatMap(([place, alike]) =>
    place ? [`when ${column.sql} in (${alike.join(', ')}) then ${place}`] : [],
  )
  const unknown = [`${column.sql} is null`, ...(codes.has(null) ? [`${column.sql} in (${codes.get(null)?.join(', ')})`] : [])]
  return `(case when ${unknown.join(' or ')} then null ${cases.join(' ')} else 0 end)`
}

/** Numbered as `firstDayOf` of the domain says. */
function stretchSql(grain: Grain): string {
  switch (grain) {
    case 'day':
      return 'day'
    case 'week':
      return 'floor((day + 3) / 7.0)::integer'
    case 'month':
      return 'month'
    case 'quarter':
      return 'floor(month / 3.0)::integer'
    case 'year':
      return 'floor(month / 12.0)::integer'
  }
}

/** What a key in the copy stands for. */
export function readerOf(file: ColumnFile, grouping: Grouping, names: Names): Reader {
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  if ('grain' in grouping || 'edges' in grouping || 'among' in grouping) return number
  const { trait } = grouping
  if ('place' in trait && trait.as === 'number') return number
  const column = columnFor(file, trait)
  const nameOf = 'place' in trait && 'field' in trait.place && trait.place.field === 'owner' ? names.owner : null
  return (code) => {
    const value = code === null || code === undefined ? null : column?.words.values[Number(code)]
    if (value === null || value === undefined || value === '') return null
    if (typeof value !== 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
    return nameOf ? (nameOf.get(value) ?? null) : value
  }
}
