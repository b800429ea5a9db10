import type { Judgement, Standing } from '#contract/listen/policy.ts'
import { POLICY_REASONS } from '#domain/listen/contact-policy.ts'
import type { Say } from '#web/spoken.ts'

type Ruling = Pick<Judgement, 'because' | 'until' | 'lastAskedAt' | 'rules'> & { wishedDays?: Standing['wishedDays'] }

const DAY = 86_400_000

/** The rule that kept somebody from being asked, with its figures: one sentence. `at` is when it was asked, `now` whether that is now. */
export function becauseOf(ruling: Ruling, say: Say, at: Date, now: boolean): string {
  const { rules, because } = ruling
  const when = now ? 'now' : 'then'
  switch (because) {
    case null:
      return now ? say('because.may') : say('because.asked')
    case 'quiet_period':
      return restOf(ruling, say, at, when)
    case 'too_new':
      return say('because.too_new', { days: rules.firstAskDays })
    case 'contact_limit':
      return say('because.contact_limit', rules.perContact ?? NO_LIMIT)
    case 'account_limit':
      return say('because.account_limit', rules.perAccount ?? NO_LIMIT)
    default:
      return say(`because.${because}`, { when })
  }
}

/** What kept a mail back after the decision; the word comes from the ledger, which may be older than a rule. */
export const withheldBecause = ({ withheld, rules, lastAskedAt }: Judgement, say: Say): string | null => {
  const because = POLICY_REASONS.find((reason) => reason === withheld?.because)
  return withheld && because
    ? becauseOf({ because, until: withheld.until, rules, lastAskedAt }, say, new Date(withheld.at), false)
    : null
}

function restOf(
  { rules: { quietDays }, lastAskedAt, until, wishedDays = null }: Ruling,
  say: Say,
  at: Date,
  when: string,
): string {
  const asked = lastAskedAt === null ? null : new Date(lastAskedAt)
  if (!asked || asked > at) return say('because.quiet_promised', { days: quietDays })
  const ago = Math.floor((at.getTime() - asked.getTime()) / DAY)
  // What the person wished for holds when it is longer; of an old decision only the date tells.
  const rests = until === null ? quietDays : Math.round((new Date(until).getTime() - asked.getTime()) / DAY)
  const wished = wishedDays !== null ? wishedDays > quietDays : rests > quietDays
  return wished
    ? say('because.quiet_wished', { ago, days: rests, when })
    : say('because.quiet_period', { ago, days: quietDays, when })
}

const NO_LIMIT = { most: 0, days: 0 }
