import { type Outfit, outfitOf } from '#server/listen/senders/senders.ts'
import { createBatches } from '#server/platform/batches.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { type Journal, openJournal } from '#server/platform/mail/journal.ts'
import { createPost, type Session } from '#server/platform/mail.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listWorkspaces, type Site } from '#server/platform/site.ts'
import { type Claimed, claim } from './claim.ts'
import { resolveDoubt } from './doubts.ts'
import { afterCrash, givenBack, writeOutcomes } from './outcomes.ts'
import { lockLeft, type Outcome } from './queue.queries.ts'
import { createRests } from './rests.ts'
import { sendRound } from './round.ts'
import { deliverDue } from './wake.ts'

/** After this a turn ends and another workspace has its own. */
const TURN_MS = 20_000
/** How long mails under way may still take once we were told to stop; what is not done by then is in doubt. */
const LAST_MS = 12_000

/** `probes`: one mail alone, to see whether the mail server is back. */
type Batch = Claimed & { probes: boolean; outfit: Outfit }
export type Courier = { deliver(workspaceId: string): Promise<void> }

/** Works off the queue of mails. All talk with the mail server is outside of any transaction. */
export function createCourier(site: Site): Courier {
  const { smtpUrl, baseUrl, dataDir } = site.settings
  const post = smtpUrl ? createPost(smtpUrl, new URL(baseUrl).hostname) : null
  const rests = createRests(site.clock)
  const underWay = new Set<string>()
  const open = new Set<Session>()
  let journal: Promise<Journal> | null = null
  let turns = 0

  const write = createBatches<Outcome, null>({
    most: 200,
    atOnce: 1,
    write: async (workspaceId, outcomes) => {
      await site.within({ workspaceId, actorId: null }, (scope) => writeOutcomes(scope, ['sending'], outcomes))
      return outcomes.map(() => ({ value: null }))
    },
  })

  /** The journal belongs to one process; what an earlier one left in doubt is settled before it is used. */
  const openDesk = (): Promise<Journal> =>
    (journal ??= (async () => {
      const opened = await openJournal(dataDir)
      for (const { workspaceId } of await listWorkspaces(site))
        await site.within({ workspaceId, actorId: null }, (scope) => settleLeft(scope, opened))
      opened.settleAll()
      return opened
    })().catch((error) => {
      journal = null
      throw error
    }))

  const settleLeft = async (scope: Scope, { id, marks }: Journal) => {
    const left = (await lockLeft(scope, id)).filter((message) => !underWay.has(message.id))
    const outcomes = left.map((message) =>
      afterCrash(message, message.leasedBy === id ? marks(message.id, message.attempt) : null, scope.now),
    )
    await writeOutcomes(scope, ['sending'], outcomes)
  }

  const claimDue = async (workspaceId: string, desk: Journal): Promise<Batch> => {
    const most = rests.serverWasAway() ? 1 : Number.POSITIVE_INFINITY
    const claimed: string[] = []
    try {
      return await site.within({ workspaceId, actorId: null }, async (scope) => {
        await settleLeft(scope, desk)
        const { letters, more } = await claim(scope, post && { by: desk.id, most, resting: rests.domains() })
        claimed.push(...letters.map(({ id }) => id))
        for (const id of claimed) underWay.add(id)
        const probes = post !== null && letters.length > 0 && most === 1
        return { letters, more: more || probes, probes, outfit: await outfitOf(scope, site.secret) }
      })
    } catch (error) {
      // Committed or not, nobody sends them now; the next turn looks where they stand.
      for (const id of claimed) underWay.delete(id)
      throw error
    }
  }

  const sendBatch = async (workspaceId: string, desk: Journal, { letters, outfit }: Batch): Promise<void> => {
    const reports: Promise<unknown>[] = []
    const report = (outcome: Outcome) => void reports.push(write(workspaceId, outcome))
    try {
      if (!post || rests.serverIsResting()) for (const { id } of letters) report(givenBack(id))
      else await sendRound({ site, workspaceId, post, journal: desk, rests, open, outfit, report }, letters)
      await Promise.all(reports)
      desk.settle(letters.map(({ id }) => id))
    } finally {
      await Promise.allSettled(reports)
      for (const { id } of letters) underWay.delete(id)
    }
  }

  /** While one batch leaves the next is claimed, unless the server is only being tried. What was claimed is always sent or given back. */
  const sendAll = async (workspaceId: string, desk: Journal, mayGoOn: () => boolean): Promise<boolean> => {
    for (let batch = await claimDue(workspaceId, desk); ; ) {
      const ahead = batch.more && !batch.probes && mayGoOn() ? claimDue(workspaceId, desk) : null
      ahead?.catch(() => {}) // It is heard below; until then nobody is there to hear it.
      try {
        if (batch.letters.length) await sendBatch(workspaceId, desk, batch)
      } catch (error) {
        for (const { id } of (await ahead)?.letters ?? [])
          await write(workspaceId, givenBack(id)).finally(() => underWay.delete(id))
        throw error
      }
      if (!ahead && !(batch.more && mayGoOn())) return batch.more
      batch = await (ahead ?? claimDue(workspaceId, desk))
    }
  }

  const deliver = async (workspaceId: string) => {
    const began = performance.now()
    const canGoOn = () => !site.stopping.aborted && !(post && rests.serverIsResting())
    turns++
    try {
      await site.within({ workspaceId, actorId: null }, (scope) => resolveDoubt(scope))
      if (!canGoOn()) return
      const more = await sendAll(workspaceId, await openDesk(), () => canGoOn() && performance.now() - began < TURN_MS)
      if (more && canGoOn()) await site.within({ workspaceId, actorId: null }, (scope) => enqueue(scope, deliverDue, {}))
    } finally {
      turns--
      if (site.stopping.aborted) await closeDesk()
    }
  }

  const closeDesk = async () => {
    if (turns || !journal) return
    const closing = journal
    journal = null
    ;(await closing).close()
  }
  const hangUpAll = () => {
    for (const session of open) session.close('now')
  }
  site.stopping.addEventListener('abort', () => {
    setTimeout(hangUpAll, LAST_MS).unref()
    closeDesk().catch((error: Error) => site.log.error({ err: error }, 'the mail journal could not be closed'))
  })
  return { deliver }
}
