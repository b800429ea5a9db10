import type { Scope } from '#server/platform/scope.ts'
import type { OfAnswer } from './answers.queries.ts'
import { type ColumnFile, FIXED } from './file.ts'
import type { Column, Layout } from './layout.ts'
import { type Mark, nextAccounts, nextAnswers, nextContacts, type StagedAccount, type StagedContact } from './portions.queries.ts'
import { NO_CODE, NO_ID, type Part, valueSql } from './staging.ts'

type Reading = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
/** Takes a step: `alone` where others want the machine, too. */
export type Pace = <T>(step: (alone: boolean) => Promise<T>) => Promise<T>
export type Source = {
  reading: Reading
  timeZone: string
  onProgress: (done: number) => void
  pace?: Pace
}
const PORTION = 5000

/** Writes every answer into an empty file. People and companies are read once each, and joined where everything lies by columns. */
export async function fill(file: ColumnFile, layout: Layout, source: Source): Promise<void> {
  await allEnded([stageAnswers(file, layout, source), stageContacts(file, layout, source)])
  await stageAccounts(file, layout, source)
  await file.putTogether(statement(file, layout), TABLES)
}

/** Whoever closes the file after a failure is to find nobody at work in it. */
async function allEnded(works: Promise<void>[]) {
  await Promise.allSettled(works)
  await Promise.all(works)
}

const TABLES = ['staged_answers', 'staged_contacts', 'staged_accounts']
type Of<From> = Extract<Column, { from: From }>
const columnsFrom = <From extends Column['from']>(layout: Layout, from: From) =>
  layout.filter((column): column is Of<From> => column.from === from)

async function stageAnswers(file: ColumnFile, layout: Layout, { reading, timeZone, onProgress, pace }: Source) {
  const own = ids('u')
  const contact = ids('p')
  const parts: Part<OfAnswer>[] = [
    ...own.parts,
    ...contact.parts,
    { name: 'micros', type: 'number', read: ({ micros }) => micros },
    { name: 'day', type: 'whole', read: ({ day }) => day },
    { name: 'month', type: 'whole', read: ({ month }) => month },
    { name: 'rating', type: 'rating', read: ({ rating }) => rating },
    ...columnsFrom(layout, 'answer').flatMap((column) => partsFor(file, column, column.read)),
  ]
  const table = await file.stage('staged_answers', parts)
  let done = 0
  const portion = (after: Mark | null) => reading((scope) => nextAnswers(scope, after, timeZone, PORTION))
  const write = async (rows: readonly OfAnswer[]) => {
    own.read(rows.map(({ id }) => id))
    contact.read(rows.map(({ contactId }) => contactId))
    await table.append(rows)
    done += rows.length
    onProgress(done)
  }
  await inTurn(portion, pace, write).finally(() => table.close())
}

async function stageContacts(file: ColumnFile, layout: Layout, { reading, pace }: Source) {
  const own = ids('u')
  const columns = columnsFrom(layout, 'contact').flatMap((column) => partsFor(file, column, column.read))
  const table = await file.stage<StagedContact>('staged_contacts', [...own.parts, ...columns])
  const portion = (after: { id: string } | null) => reading((scope) => nextContacts(scope, after?.id ?? null, PORTION))
  const write = async (rows: readonly StagedContact[]) => {
    own.read(rows.map(({ id }) => id))
    await table.append(rows)
  }
  await inTurn(portion, pace, write).finally(() => table.close())
}

async function stageAccounts(file: ColumnFile, layout: Layout, { reading, pace }: Source) {
  const { words } = file.stored('id.account')
  const code: Part<StagedAccount> = { name: 'code', type: 'code', read: ({ id }) => words.find(id) ?? NO_CODE }
  const columns = columnsFrom(layout, 'account').flatMap((column) => partsFor(file, column, column.read))
  const table = await file.stage<StagedAccount>('staged_accounts', [code, ...columns])
  const portion = (after: { id: string } | null) => reading((scope) => nextAccounts(scope, after?.id ?? null, PORTION))
  const write = (rows: readonly StagedAccount[]) => table.append(rows.filter(({ id }) => words.find(id) !== undefined))
  await inTurn(portion, pace, write).finally(() => table.close())
}

const unhurried: Pace = (step) => step(false)

/** The database reads the next portion while this one is written, unless others want the machine, too. */
async function inTurn<Row extends { id: string }>(
  portion: (after: Row | null) => Promise<Row[]>,
  pace = unhurried,
  write: (rows: readonly Row[]) => Promise<void>,
) {
  let last: Row | null = null
  let coming: Promise<Row[]> | null = null
  const step = async (alone: boolean): Promise<boolean> => {
    const rows: Row[] = await (coming ?? portion(last))
    last = rows.at(-1) ?? null
    const isMore = rows.length === PORTION
    coming = isMore && !alone ? portion(last) : null
    // What is refused while the portion before is written is heard when it is awaited.
    coming?.catch(() => {})
    await write(rows)
    return isMore
  }
  while (await pace(step));
}

/** The four numbers of an id. Those of a portion are taken apart at once: one by one they cost a tenth of the making. */
function ids(letter: string) {
  let bytes = Buffer.alloc(0)
  return {
    parts: [0, 1, 2, 3].map(
      (part): Part<unknown> => ({
        name: `${letter}${part}`,
        type: 'code',
        read: (_, at) => bytes.readUInt32BE(at * 16 + part * 4),
      }),
    ),
    read: (portion: readonly (string | null)[]) => {
      bytes = Buffer.from(
        portion
          .map((id) => id ?? NO_ID)
          .join('')
          .replaceAll('-', ''),
        'hex',
      )
    },
  }
}

function partsFor<Row>(file: ColumnFile, { name, kind }: Column, value: (row: Row) => unknown): Part<Row>[] {
  const { sql, currency, words } = file.stored(name)
  if (kind === 'words') return [{ name: sql, type: 'code', read: (row) => words.codeOf(value(row)) ?? NO_CODE }]
  if (kind === 'number') return [{ name: sql, type: 'number', read: (row) => numberIn(value(row)) }]
  return [
    { name: sql, type: 'number', read: (row) => numberIn(fieldOf(value(row), 'amount')) },
    { name: currency, type: 'code', read: (row) => words.codeOf(fieldOf(value(row), 'currency')) ?? NO_CODE },
  ]
}

const numberIn = (value: unknown) => (typeof value === 'number' ? value : Number.NaN)
const fieldOf = (value: unknown, key: 'amount' | 'currency'): unknown =>
  typeof value === 'object' && value !== null && key in value ? (value as Record<typeof key, unknown>)[key] : null // `in` has just said so.

function statement(file: ColumnFile, layout: Layout): string {
  const columns = layout.flatMap((column) => {
    const { sql, currency } = file.stored(column.name)
    const value = { name: sql, sql: valueSql(column.from, { name: sql, type: column.kind === 'words' ? 'code' : 'number' }) }
    return column.kind === 'money'
      ? [value, { name: currency, sql: valueSql(column.from, { name: currency, type: 'code' }) }]
      : [value]
  })
  const account = file.stored('id.account').sql
  return `insert into answers (${[...FIXED, ...columns.map(({ name }) => name)].join(', ')})
    select ${[...FIXED.map((name) => `answer.${name}`), ...columns.map(({ sql }) => sql)].join(', ')}
    from staged_answers answer
      left join staged_contacts contact on ${[0, 1, 2, 3].map((part) => `contact.u${part} = answer.p${part}`).join(' and ')}
      left join staged_accounts account on account.code = answer.${account}`
}
