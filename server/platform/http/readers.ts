import { refuse } from '#server/platform/refusal.ts'

const COME_BACK = 30 // seconds

/** Counts who follows news: a line that stays open costs a visit to the database each second, whoever forgot it in a tab. */
export function createReaders({ most, each }: { most: number; each: number }) {
  const open = new Map<string, number>()
  let all = 0
  const leave = (who: string) => {
    all--
    const left = (open.get(who) ?? 1) - 1
    if (left) open.set(who, left)
    else open.delete(who)
  }
  return {
    /** Lets one more in until `gone`, or says when to come back. */
    enter(who: string, gone: AbortSignal): void {
      if (gone.aborted) return
      const own = open.get(who) ?? 0
      if (all >= most || own >= each) refuse('unavailable', 'refusal.busy', { seconds: COME_BACK })
      all++
      open.set(who, own + 1)
      gone.addEventListener('abort', () => leave(who), { once: true })
    },
  }
}
