import type { Evidence } from '#domain/listen/evidence.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

/** One answer, or `times` alike. */
export type GivenAnswer = {
  rating: number
  times?: number
  at?: Date
  waveId?: string
  invitationId?: string
  contactId?: string
  accountId?: string
  evidence?: Evidence
  verbatim?: string
  locale?: string
  attributes?: object
}

/** Answers as an import leaves them, or, with a wave, as people gave them. Returns their ids. */
export async function makeAnswers(
  { db, workspaceId, now }: Scope,
  programId: string,
  given: readonly GivenAnswer[],
): Promise<string[]> {
  const rows = given.flatMap(({ times = 1, at = now, evidence = 'confirmed', attributes = {}, ...answer }) =>
    Array.from({ length: times }, () => ({
      workspaceId,
      id: newId(),
      programId,
      ...answer,
      channel: answer.waveId ? 'email' : 'import',
      answeredAt: at,
      evidence,
      evidenceBecause: 'send_pressed',
      evidenceVersion: 1,
      attributes: JSON.stringify(attributes),
    })),
  )
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('responses')
      .values(rows.slice(from, from + 1000))
      .execute()
  return rows.map(({ id }) => id)
}

/** So many detractors, passives and promoters. */
export const crowd = (
  detractors: number,
  passives: number,
  promoters: number,
  like: Omit<GivenAnswer, 'rating' | 'times'> = {},
) =>
  [
    { ...like, rating: 3, times: detractors },
    { ...like, rating: 8, times: passives },
    { ...like, rating: 10, times: promoters },
  ].filter(({ times }) => times > 0)

/** A wave of a name that began then. */
export async function makeDatedWave(
  { db, workspaceId }: Scope,
  programId: string,
  name: string,
  startedAt: Date,
): Promise<string> {
  const id = newId()
  const closesAt = new Date(startedAt.getTime() + 30 * 86_400_000)
  await db
    .insertInto('waves')
    .values({ workspaceId, id, programId, name, plan: '{"share":1}', seed: 1, closesAt, createdAt: startedAt, startedAt })
    .execute()
  return id
}

export async function makeAccount({ db, workspaceId, now }: Scope, name: string, attributes: object = {}): Promise<string> {
  const id = newId()
  await db
    .insertInto('accounts')
    .values({ workspaceId, id, name, attributes: JSON.stringify(attributes), createdAt: now, updatedAt: now })
    .execute()
  return id
}

export const defineAttribute = (
  { db, workspaceId, now }: Scope,
  of: 'contact' | 'account' | 'response',
  key: string,
  label: string,
  type = 'text',
) =>
  db
    .insertInto('attributeDefinitions')
    .values({ workspaceId, id: newId(), of, key, type, label, origin: 'import', createdAt: now })
    .execute()
