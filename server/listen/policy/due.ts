import { claimsOn } from '#domain/listen/coming-wave.ts'
import { claimOf, maySend, type PolicyVerdict, type Rhythm } from '#domain/listen/contact-policy.ts'
import type { SuppressionReason } from '#server/listen/suppressions/suppressions.ts'
import type { Scope } from '#server/platform/scope.ts'
import { comingWaves, wishFor } from './coming.ts'
import { type KnownPerson, knownOf } from './known.ts'
import { lockAsking, noteWithheld } from './policy.queries.ts'
import { contactPolicyOf, rulesIn } from './rules.ts'

/** An ask or a reminder that would leave now. `suppression`: what stands against the very address it goes to. `inDoubt`: it may have left before. */
export type Due = {
  kind: 'ask' | 'reminder'
  contactId: string
  invitationId: string
  program: { id: string; rhythm: Rhythm; quietDays: number | null; priority: number }
  suppression: SuppressionReason | null
  inDoubt: boolean
}
type Withheld = { invitationId: string; because: string; until: Date | null }

/**
 * Asks the policy once more about mails that are due, with everything that happened since their plan. Each is judged after those before
 * it, so say of every one that leaves that it does. Whoever judges next in this workspace waits for this transaction.
 */
export async function judgeDue(scope: Scope, dues: readonly Due[]) {
  if (dues.length) await lockAsking(scope)
  const policy = await contactPolicyOf(scope)
  const rulesFor = new Map(dues.map(({ program }) => [program.id, rulesIn(policy, program)]))
  const coming = await comingWaves(scope)
  const contactIds = [...new Set(dues.map(({ contactId }) => contactId))]
  // A mail in doubt counts against all others, but not against its own second copy.
  const but = dues.flatMap(({ kind, inDoubt, invitationId }) => (kind === 'ask' && inDoubt ? [invitationId] : []))
  const known = await knownOf(scope, wishFor([...rulesFor.values()], coming), contactIds, { left: { but } })
  const leaving = { contacts: new Set<string>(), accounts: [] as string[] }

  const verdictOf = ({ kind, contactId, program, suppression }: Due): PolicyVerdict | null => {
    const [person, rules] = [known.get(contactId), rulesFor.get(program.id)]
    if (!person || !rules) return null
    const facts = factsNow(person, suppression, leaving, scope.now)
    return maySend(kind, facts, rules, claimOf(program, rules, scope.now), claimsOn(facts, coming, program.priority))
  }
  const leaves = ({ kind, contactId }: Due) => {
    if (kind !== 'ask') return
    leaving.contacts.add(contactId)
    const account = known.get(contactId)?.account
    if (account) leaving.accounts.push(account)
  }
  return { verdictOf, leaves }
}

/** What kept asks back for good stands in the ledger, beside the decision to ask. */
export const keepWithheld = async (scope: Scope, withheld: readonly Withheld[]): Promise<void> => {
  if (withheld.length) await noteWithheld(scope, withheld)
}

type Leaving = { contacts: ReadonlySet<string>; accounts: readonly string[] }

function factsNow(person: KnownPerson, suppression: Due['suppression'], { contacts, accounts }: Leaving, now: Date): KnownPerson {
  const asked = contacts.has(person.id)
  const colleagues = accounts.filter((account) => account === person.account).map(() => now)
  return {
    ...person,
    // The address stands on the mail; what the contact has become since does not change where it goes.
    hasAddress: true,
    erasedAt: person.erasedAt ?? (suppression === 'erased' ? now : null),
    optedOut: person.optedOut || suppression === 'unsubscribed',
    suppressed: person.suppressed || suppression === 'manual',
    bounced: suppression === 'bounced',
    complained: person.complained || suppression === 'complained',
    lastAskedAt: asked ? now : person.lastAskedAt,
    asks: asked ? [now, ...person.asks] : person.asks,
    accountAsks: [...colleagues, ...person.accountAsks],
  }
}
