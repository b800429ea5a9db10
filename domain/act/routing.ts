import { may, type Role } from '#domain/permission.ts'

/** `lastGivenAt`: when this member was last given a case, by whatever way; null is never. */
export type Colleague = { id: string; role: Role; leftAt: Date | null; lastGivenAt: Date | null }

/**
 * Who gets the case: the account's owner if still here and allowed to work cases, else whoever was given one the longest
 * ago (the never-given first, ties by id). Null: nobody can, and the case waits without an owner.
 */
export function ownerFor(accountOwnerId: string | null, members: readonly Colleague[]): string | null {
  const able = members.filter(({ role, leftAt }) => !leftAt && may(role, 'case.work'))
  if (able.some(({ id }) => id === accountOwnerId)) return accountOwnerId
  return able.toSorted(byTurn)[0]?.id ?? null
}

const byTurn = (one: Colleague, other: Colleague) =>
  (one.lastGivenAt?.getTime() ?? 0) - (other.lastGivenAt?.getTime() ?? 0) || (one.id < other.id ? -1 : 1)
