import { sql } from 'kysely'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { VariantContent, VariantKey } from '#domain/listen/variant.ts'
import { readPlan, type StoredPlan } from '#domain/listen/wave-plan.ts'
import type { Wording } from '#domain/listen/wording.ts'
import type { Scope } from '#server/platform/scope.ts'

/** A variant that a wave tries, or the wave alone where it tries none. */
export type TriedRow = {
  wave: { id: string; name: string }
  plannedAt: Date | null
  reminders: number
  adoptedKey: VariantKey | null
  key: VariantKey | null
  content: VariantContent
}

/** Twenty waves with three challengers each: more than anybody plans at once. */
const MOST_TRIED = 80

/** What this wave tries; without a wave, what all waves of the program try of which a mail may still leave. */
export async function listTried({ db, workspaceId, now }: Scope, programId: string, waveId?: string): Promise<TriedRow[]> {
  const found =
    waveId === undefined ? sql`x.id is not null and w.stopped_at is null and w.closes_at > ${now}` : sql`w.id = ${waveId}`
  const { rows } = await sql<Omit<TriedRow, 'reminders'> & { plan: StoredPlan }>`
    select json_build_object('id', w.id, 'name', w.name) as wave, w.plan, w.planned_at, x.adopted_key, v.key, coalesce(v.content, '{}') as content
    from waves w
    left join experiments x on x.workspace_id = w.workspace_id and x.wave_id = w.id
    left join variants v on v.workspace_id = x.workspace_id and v.experiment_id = x.id
    where w.workspace_id = ${workspaceId} and w.program_id = ${programId} and ${found}
    order by w.started_at desc nulls last, w.created_at desc, w.id, v.key limit ${MOST_TRIED}
  `.execute(db)
  return rows.map(({ plan, ...row }) => {
    const { sampling, reminders } = readPlan(plan)
    // Each release of a wave until precision asks in the words of its own day.
    const plannedAt = sampling.kind === 'precision' ? null : row.plannedAt
    return { ...row, plannedAt, reminders: reminders?.count ?? 0 }
  })
}

/** The program's words in one language as they were when a wave was planned, which its mails keep. */
export const wordsThen = ({ db, workspaceId }: Scope, programId: string, locale: AskLocale, then: Date) =>
  db
    .selectFrom('wordings')
    .where('workspaceId', '=', workspaceId)
    .where('programId', '=', programId)
    .where('locale', '=', locale)
    .where('variantKey', 'is', null)
    .where('createdAt', '<=', then)
    .select(['id', 'words'])
    .orderBy('version', 'desc')
    .limit(1)
    .$narrowType<{ words: Wording }>()
    .executeTakeFirst()
