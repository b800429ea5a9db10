import type { Question, Trait } from '#domain/learn/question.ts'
import type { ColumnFile } from '#server/learn/read-model/read-model.ts'
import { columnFor, keySql, type Names, readerOf, whereSql } from './columns.ts'
import type { Frequent } from './frequent.queries.ts'

/** As `frequentBySql`. Codes know nothing of letters, so that of words with as many answers all are read. */
export async function frequentByColumns(
  file: ColumnFile,
  question: Question,
  names: Names,
  trait: Trait,
  most: number,
): Promise<Frequent> {
  const read = readerOf(file, { trait }, names)
  const words = (columnFor(file, trait)?.words.values ?? []).flatMap((value, code) => (value === undefined ? [] : [read(code)]))
  // Two codes may be one word, such as two owners of one name: then the rarest may be the most frequent together.
  const isPlain = !words.includes(null) && new Set(words).size === words.length
  const rows = await file.recall(`
    with counted as (select k, count(*)::integer as n from (
      select ${keySql(file, { trait })} as k from answers where ${whereSql(file, question, names)}) where k is not null group by k)
    select k, n, (select count(*)::integer from counted) from counted
    where ${isPlain ? `n >= (select coalesce(min(n), 0) from (select n from counted order by n desc limit ${most}))` : 'true'}`)
  const found = new Map<string, number>()
  for (const [code, answers] of rows) {
    const word = read(code)
    if (word !== null) found.set(String(word), (found.get(String(word)) ?? 0) + Number(answers))
  }
  const values = [...found]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
  const known = isPlain ? Number(rows[0]?.[2] ?? 0) : found.size
  return { values, others: known - values.length }
}
