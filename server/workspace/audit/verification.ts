import type { Scope } from '#server/platform/scope.ts'
import { chainAfter } from './audit.queries.ts'
import { hashOf } from './hash.ts'

type Verification = {
  entries: number
  intact: boolean
  head: string
  broken: { position: number; id: string | null; because: 'changed' | 'missing' | 'unlinked' } | null
}

const PAGE = 2000

/** Recomputes the chain from its first entry and stops at the first one that does not fit. */
export async function verifyChain(scope: Scope): Promise<Verification> {
  let position = 0
  let head = ''
  for (;;) {
    const page = await chainAfter(scope, position, PAGE)
    for (const entry of page) {
      const stop = (because: 'changed' | 'missing' | 'unlinked', at = entry.position, id: string | null = entry.id) => ({
        entries: position,
        intact: false,
        head,
        broken: { position: at, id, because },
      })
      if (entry.position !== position + 1) return stop('missing', position + 1, null)
      if (entry.previousHash !== head) return stop('unlinked')
      if (entry.hash !== hashOf(entry)) return stop('changed')
      position = entry.position
      head = entry.hash
    }
    if (page.length < PAGE) return { entries: position, intact: true, head, broken: null }
  }
}
