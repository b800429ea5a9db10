import type { Answered } from '#domain/learn/drivers/answered.ts'
import type { Question, Trait } from '#domain/learn/question.ts'
import { byCopy, type ColumnFile } from '#server/learn/read-model/read-model.ts'
import type { Scope } from '#server/platform/scope.ts'
import { keySql, type Names, readerOf, whereSql } from './columns.ts'
import { namesHere } from './names.queries.ts'
import { sampleBySql } from './sampling.queries.ts'

/** At most so many of the answers, by a lot that their ids draw: the same ones whenever and wherever they are asked for. */
export async function sampleAnswers(
  scope: Scope,
  question: Question,
  traits: readonly Trait[],
  most: number,
): Promise<Answered[]> {
  const copied = byCopy(scope.workspaceId, async (file) => sampleByColumns(file, question, await namesHere(scope), traits, most))
  return copied ?? sampleBySql(scope, question, traits, most)
}

/** As the rows' own lot is reckoned by the database (`LOT` of sampling.queries.ts). */
const LOT = '(xor(u3::ubigint, u2::ubigint) * 73244475) % 4294967291'

/** As `sampleBySql`. */
export async function sampleByColumns(
  file: ColumnFile,
  question: Question,
  names: Names,
  traits: readonly Trait[],
  most: number,
): Promise<Answered[]> {
  const columns = [{ id: 'account' } as const, ...traits].map((trait) => ({ trait }))
  const rows = await file.ask(`
    select rating, ${columns.map((each) => keySql(file, each)).join(', ')} from answers
    where ${whereSql(file, question, names)} order by ${LOT}, u0, u1, u2, u3 limit ${most}`)
  const [readAccount, ...readers] = columns.map((each) => readerOf(file, each, names))
  return rows.map(([rating, account, ...values]) => ({
    rating: Number(rating),
    account: (readAccount?.(account) as string | null | undefined) ?? null, // Ids are words.
    values: readers.map((read, at) => read(values[at])),
  }))
}
