import type { Question } from '#domain/learn/question.ts'
import { byCopy, type ColumnFile, NOBODY } from '#server/learn/read-model/read-model.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AccountRatings, countAccountsBySql, ratingsByAccountBySql } from './accounts.queries.ts'
import { keySql, type Names, readerOf, whereSql } from './columns.ts'
import { namesHere } from './names.queries.ts'

/** @param once in a wave everybody answers once, so that nobody's last word is to be looked for */
export async function ratingsByAccount(scope: Scope, question: Question, once: boolean): Promise<AccountRatings[]> {
  const copied = byCopy(scope.workspaceId, async (file) =>
    ratingsByAccountByColumns(file, question, once, await namesHere(scope)),
  )
  return copied ?? ratingsByAccountBySql(scope, question, once)
}

/** Companies of which someone answered. */
export async function countAccounts(scope: Scope, question: Question): Promise<number> {
  const copied = byCopy(scope.workspaceId, async (file) => countAccountsByColumns(file, question, await namesHere(scope)))
  return copied ?? countAccountsBySql(scope, question)
}

const ACCOUNT = { trait: { id: 'account' } } as const
const PERSON = ['p0', 'p1', 'p2', 'p3']
const OF_NOBODY = `(${PERSON.map((part, at) => `${part} = ${NOBODY[at]}`).join(' and ')})`
/** Ids break ties as they do among rows. */
const LATEST = 'arg_max({account: account, rating: rating}, {m: micros, a: u0, b: u1, c: u2, d: u3})'

/** As `ratingsByAccountBySql`. An answer of nobody is a last word by itself. To find the latest of each person costs half of numbering them all. */
export async function ratingsByAccountByColumns(
  file: ColumnFile,
  question: Question,
  once: boolean,
  names: Names,
): Promise<AccountRatings[]> {
  const rows = await file.recall(`
    with given as (select *, ${keySql(file, ACCOUNT)} as account from answers where ${whereSql(file, question, names)}),
    cells as (select account, rating, count(*) as answers, ${once ? 'count(*)' : `count(*) filter (where ${OF_NOBODY})`} as own from given group by 1, 2),
    latest as (select one.account, one.rating, count(*) as last
      from (select ${LATEST} as one from given where ${once ? 'false' : `not ${OF_NOBODY}`} group by ${PERSON.join(', ')}) group by 1, 2)
    select cells.account, cells.rating, answers::integer, (own + coalesce(last, 0))::integer
    from cells left join latest on latest.account is not distinct from cells.account and latest.rating = cells.rating order by 1, 2`)
  const read = readerOf(file, ACCOUNT, names)
  return rows.map(([account, rating, answers, last]) => ({
    account: read(account) as string | null, // Ids are words.
    ...{ rating: Number(rating), answers: Number(answers), last: Number(last) },
  }))
}

/** As `countAccountsBySql`. */
export async function countAccountsByColumns(file: ColumnFile, question: Question, names: Names): Promise<number> {
  const [row] = await file.recall(
    `select count(distinct ${keySql(file, ACCOUNT)})::integer from answers where ${whereSql(file, question, names)}`,
  )
  return Number(row?.[0] ?? 0)
}
