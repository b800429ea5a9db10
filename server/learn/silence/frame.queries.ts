import { sql } from 'kysely'
import { figuring } from '#server/listen/erased/erased.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asksOf, type Frame, type FrameTrait, inFrame, isDated, levelSql, numberSql, reached } from './frame.ts'

export type Steps = { chosen: number; sent: number; delivered: number; clicked: number; answered: number }

/** How far the asks went. A machine's trap apart, a click is a link that was opened; who answered has opened it. */
export async function countSteps(scope: Scope, frame: Frame): Promise<Steps> {
  const unsent = isDated(frame) ? sql`false` : sql`(m.id is not null and m.sent_at is null)`
  const opened = sql`select distinct k.invitation_id from clicks k
    where k.workspace_id = ${scope.workspaceId} and not k.signals ? 'honeypot' and k.at >= coalesce(${frame.since}::timestamptz, '-infinity')`
  const { rows } = await sql<Steps>`
    select count(*)::int as chosen, (count(*) filter (where not ${unsent} or r.id is not null))::int as sent,
      (count(*) filter (where ${reached(frame)}))::int as delivered,
      (count(*) filter (where r.id is not null or (${reached(frame)} and opened.invitation_id is not null)))::int as clicked,
      count(r.id)::int as answered
    from ${asksOf(scope, frame)} left join (${opened}) opened on opened.invitation_id = i.id where ${inFrame(scope, frame)}
  `.execute(scope.db)
  return rows[0] ?? { chosen: 0, sent: 0, delivered: 0, clicked: 0, answered: 0 }
}

/** People a wave looked at, those among them whom a rule or the draw left out. */
export async function countLookedAt(scope: Scope, waveId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from decisions
    where workspace_id = ${scope.workspaceId} and wave_id = ${waveId} and ${figuring(scope, 'contact_id')}`.execute(scope.db)
  return rows[0]?.people ?? 0
}

/** Answers that wait for a sign of a person. */
export async function countUnconfirmed(scope: Scope, frame: Frame): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select count(*)::int as answers from responses r join invitations i on i.workspace_id = r.workspace_id and i.id = r.invitation_id
    join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    where r.evidence = 'provisional' and ${inFrame(scope, frame)}`.execute(scope.db)
  return rows[0]?.answers ?? 0
}

/** What was known of a share of those asked: how many values each attribute has, and the least and the quarters of its numbers. */
export type Known = { key: string; values: number; quarters: (number | null)[] | null }

/** @param oneIn of how many asks one is looked at, drawn by the end of its id so that any order of asking is fair */
export async function knownOf(scope: Scope, frame: Frame, oneIn: number): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select k.key, count(distinct k.value)::int as values,
      percentile_disc(array[0, 0.25, 0.5, 0.75]) within group (order by ${numberSql(sql`k.value`)}) as quarters
    from invitations i ${isDated(frame) ? sql`join messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1` : sql``},
      jsonb_each(i.attributes) k
    where ${inFrame(scope, frame)} and ('x' || right(i.id::text, 6))::bit(24)::int % ${sql.lit(oneIn)} = 0
      and jsonb_typeof(k.value) <> 'null'
    group by k.key
  `.execute(scope.db)
  return rows
}

export type TimedCell = { rating: number; reminded: boolean; third: number; answers: number }

/** Answers by rating, by whether a reminder had left before them, and by the third that they fell in by their delay. */
export async function countByTime(scope: Scope, frame: Frame): Promise<TimedCell[]> {
  const { rows } = await sql<TimedCell>`
    with timed as (
      select r.rating, coalesce(r.answered_at >= again.sent_at, false) as reminded,
        ntile(3) over (order by r.answered_at - first.sent_at nulls last, r.id) as third
      from ${asksOf(scope, frame)}
      join messages first on first.workspace_id = i.workspace_id and first.invitation_id = i.id and first.number = 1
      left join messages again on again.workspace_id = i.workspace_id and again.invitation_id = i.id and again.number = 2
      where ${inFrame(scope, frame)} and r.id is not null)
    select rating, reminded, third, count(*)::int as answers from timed group by 1, 2, 3
  `.execute(scope.db)
  return rows
}

export type JointCell = { levels: string[]; chance: number; rating: number; answers: number }

/** Answers alike in every one of these traits and in the chance to be asked; '' where a trait is unknown. */
export async function countJointly(scope: Scope, frame: Frame, traits: readonly FrameTrait[]): Promise<JointCell[]> {
  const levels = sql`array[${sql.join(traits.map((trait) => sql`coalesce(${levelSql(trait)}, '')`))}]::text[]`
  const { rows } = await sql<JointCell>`
    select ${levels} as levels, i.inclusion_probability as chance, r.rating, count(*)::int as answers
    from ${asksOf(scope, frame)} where ${inFrame(scope, frame)} and r.id is not null group by 1, 2, 3
  `.execute(scope.db)
  return rows
}
