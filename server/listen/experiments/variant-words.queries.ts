import { sql } from 'kysely'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { VariantKey } from '#domain/listen/variant.ts'
import type { Wording } from '#domain/listen/wording.ts'
import type { Scope } from '#server/platform/scope.ts'

export type PlainWording = { id: string; locale: AskLocale; words: Wording }

/** The program's own wording behind each of these, which may be a variant's. */
export async function plainWordings({ db, workspaceId }: Scope, ids: readonly string[]): Promise<Map<string, PlainWording>> {
  const { rows } = await sql<PlainWording & { of: string }>`
    select w.id as "of", b.id, b.locale, b.words
    from wordings w join wordings b on b.workspace_id = w.workspace_id and b.program_id = w.program_id and b.locale = w.locale
      and b.version = w.version and b.variant_key is null
    where w.workspace_id = ${workspaceId} and w.id = any(${ids})
  `.execute(db)
  return new Map(rows.map(({ of, ...plain }) => [of, plain]))
}

type New = { id: string; of: string; key: VariantKey; words: Wording }

/** A variant's words are used from the moment they are written. Whoever writes the same at the same time writes it once. */
export const insertVariantWordings = async (
  { db, workspaceId, actorId, now }: Scope,
  experimentId: string,
  all: readonly New[],
) => {
  if (!all.length) return
  await sql`
    insert into wordings (workspace_id, id, program_id, locale, version, words, custom, created_at, created_by, asked_at, experiment_id, variant_key)
    select b.workspace_id, t.id, b.program_id, b.locale, b.version, t.words, true, ${now}, ${actorId}::uuid, ${now}, ${experimentId}, t.key
    from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ of }) => of)}::uuid[], ${all.map(({ key }) => key)}::text[],
      ${all.map(({ words }) => JSON.stringify(words))}::jsonb[]) as t (id, base_id, key, words)
    join wordings b on b.workspace_id = ${workspaceId} and b.id = t.base_id
    on conflict on constraint wordings_by_version do nothing
  `.execute(db)
}

/** The variants' wordings of an experiment, by the program's wording and the variant. */
export async function variantWordings({ db, workspaceId }: Scope, experimentId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; key: string }>`
    select w.id, b.id || ' ' || w.variant_key as key
    from wordings w join wordings b on b.workspace_id = w.workspace_id and b.program_id = w.program_id and b.locale = w.locale
      and b.version = w.version and b.variant_key is null
    where w.workspace_id = ${workspaceId} and w.experiment_id = ${experimentId}
  `.execute(db)
  return new Map(rows.map(({ id, key }) => [key, id]))
}
