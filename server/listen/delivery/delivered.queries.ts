import { sql } from 'kysely'

/** Of a first mail m: taken, by the mail server or by the outbox where there is none, and not come back. The response rate counts these. */
export const DELIVERED = sql<boolean>`(m.sent_at is not null and m.state <> 'bounced')`
