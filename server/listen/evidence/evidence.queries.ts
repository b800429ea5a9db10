import { type SqlBool, sql } from 'kysely'
import { COUNTED_EVIDENCE } from '#domain/listen/evidence.ts'

/** Whether the answer `r` enters a score. Written out, not as parameters: the index `responses_counted` bears the same list. */
export const COUNTED = sql<SqlBool>`r.evidence in (${sql.join(COUNTED_EVIDENCE.map((evidence) => sql.lit(evidence)))})`
