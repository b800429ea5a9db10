import type { Policy } from '#contract/listen/policy.ts'
import { type Format, useFormat } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'
import { useSay } from '#web/words.ts'
import { type Limit, RHYTHMS, type Rhythm, type Window } from './draft.ts'
import { hourOf } from './WindowFields.tsx'

/** The policy in sentences, also while it is being edited. */
export function Meaning({ policy }: { policy: Policy }) {
  const say = useSay()
  const format = useFormat()
  return (
    <div role="status">
      <ul className="stack">
        {sentencesOf(policy, say, format).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function sentencesOf({ rules, by }: Policy, say: Say, format: Format): string[] {
  const { quietDays, firstAskDays, perContact, perAccount, window } = rules
  return [
    say('policy.means.rest', { days: quietDays }),
    ...(firstAskDays > 0 ? [say('policy.means.first', { days: firstAskDays })] : []),
    ...(perContact ? [say('policy.means.contact', figures(perContact, say))] : []),
    ...(perAccount ? [say('policy.means.account', figures(perAccount, say))] : []),
    window ? say('policy.means.window', openings(window, format)) : say('policy.means.always'),
    ...(window?.daysOff?.length ? [say('policy.means.days_off', { count: window.daysOff.length })] : []),
    ...RHYTHMS.flatMap((rhythm) => ownSentences(rhythm, by[rhythm] ?? {}, say, format)),
  ]
}

function ownSentences(rhythm: Rhythm, own: NonNullable<Policy['by'][Rhythm]>, say: Say, format: Format): string[] {
  const { quietDays, firstAskDays, perContact, perAccount, window } = own
  return [
    ...(quietDays === undefined ? [] : [say('policy.means.rest_own', { rhythm, days: quietDays })]),
    ...(firstAskDays === undefined ? [] : [say('policy.means.first_own', { rhythm, days: firstAskDays })]),
    ...ownLimit('contact', rhythm, perContact, say),
    ...ownLimit('account', rhythm, perAccount, say),
    ...(window === undefined
      ? []
      : [
          window
            ? say('policy.means.window_own', { rhythm, ...openings(window, format) })
            : say('policy.means.always_own', { rhythm }),
        ]),
  ]
}

function ownLimit(of: 'contact' | 'account', rhythm: Rhythm, limit: Limit | undefined, say: Say): string[] {
  if (limit === undefined) return []
  return [
    limit ? say(`policy.means.${of}_own`, { rhythm, ...figures(limit, say) }) : say(`policy.means.${of}_own_none`, { rhythm }),
  ]
}

const figures = ({ most, days }: NonNullable<Limit>, say: Say) => ({ most, span: say('policy.span', { days }) })

const openings = ({ weekdays, from, to }: NonNullable<Window>, format: Format) => ({
  weekdays: format.list(weekdays.toSorted().map(format.weekday)),
  from: hourOf(from),
  to: hourOf(to),
})
