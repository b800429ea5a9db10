import { saysRenewal } from './stake-attributes.ts'

/** A date of people's or companies' records. `coming`: it names the next renewal and moves on with each. */
export type OutcomeDate = { name: string; label: string; coming: boolean }

/**
 * What the score is first asked to foretell: an event that tells of renewal, else one that tells of leaving, else a date of leaving, else the
 * first event. Null: nothing says enough by itself, and the reader chooses.
 *
 * A date of renewal is never taken. It moves on when a contract is renewed, so that it lies soon after the answer of whoever left and late
 * after that of whoever renewed: counted as an outcome it would say the inverse.
 */
export function preferredOutcome(
  events: readonly string[],
  dates: readonly OutcomeDate[],
): { event: string } | { date: string } | null {
  const event = events.find((name) => RENEWED.test(name)) ?? events.find((name) => LEFT.test(name))
  if (event !== undefined) return { event }
  const date = dates.find(({ name, label, coming }) => !coming && (LEFT.test(name) || LEFT.test(label)))
  if (date) return { date: date.name }
  return events[0] === undefined ? null : { event: events[0] }
}

/** Whether a date moves on with each renewal: the one that at stake reads, or one that is called so. `key` and `label` as it is defined. */
export const isComing = ({ key, label }: { key: string; label: string }, renewal: boolean): boolean =>
  renewal || saysRenewal({ key, label })

const RENEWED = /renew|续约|續約|续费|續費/i
const LEFT = /cancel|churn|\bleft.?on\b|流失|解约|解約|退订|退訂/i
