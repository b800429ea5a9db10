import { enqueue, type Ticket } from './jobs.ts'
import { listWorkspaces, type Site } from './site.ts'

/** What happens by the clock: a ticket for every workspace, at the minutes a cron line names (UTC), and for some at every start. */
export type Schedule = Record<string, { cron: string; ticket: Ticket; atStart?: boolean }>

export type Clockwork = { tick(name: string): Promise<void>; start(): Promise<void> }

export function createClockwork(schedule: Schedule, site: Site): Clockwork {
  const tick = async (name: string) => {
    const entry = schedule[name]
    if (!entry) throw new Error(`Nothing is scheduled as ${name}.`)
    for (const { workspaceId } of await listWorkspaces(site)) {
      await site.within({ workspaceId, actorId: null }, (scope) => enqueue(scope, entry.ticket, {}))
    }
  }
  return {
    tick,
    start: async () => {
      for (const [name, { cron, atStart }] of Object.entries(schedule)) {
        await site.jobs.every(`clock.${name}`, cron, () => tick(name))
        if (atStart) await tick(name)
      }
      if (site.database.kind === 'embedded')
        await site.jobs.every('clock.vacuum', '*/5 * * * *', () => site.database.maintain('vacuum (analyze)'))
    },
  }
}
