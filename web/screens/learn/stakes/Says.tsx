import type { StakeSheet } from '#contract/learn/stakes.ts'
import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { useLocale, useSay } from '#web/words.ts'
import { printAmount } from '#words/amount.ts'
import { stakeChange, stakeLimits, stakeSentences } from '#words/stake-sentences.ts'

/** The verdict: what of the revenue is at risk, in a figure and in whole sentences. */
export function Says({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const locale = useLocale()
  const format = useFormat()
  const names = useNames()
  const [first, ...others] = stakeSentences(sheet, locale)
  const change = stakeChange(sheet, sheet.previous ? names.inSentence(names.stretch(sheet.previous.stretch)) : '', format)
  const when = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const near = sheet.rows.find(({ stake }) => stake === 'detractor')?.renewing
  return (
    <section className="stakes-says" aria-live="polite">
      {near && near.revenue > 0 && (
        <div className="stakes-figure">
          <span className="dim">{when}</span>
          <b>{printAmount(locale, near.revenue, sheet.attributes.currency)}</b>
          <span className="dim">{say('stakes.figure', { n: near.accounts, days: sheet.days })}</span>
        </div>
      )}
      <div className="says">
        {first && (
          <p>
            <b>{say(first.id, first.values)}</b>
          </p>
        )}
        {[...others, ...(change ? [change] : [])].map(({ id, values }) => (
          <p key={id}>{say(id, values)}</p>
        ))}
        <p className="visible">
          {stakeLimits(sheet)
            .map(({ id, values }) => say(id, values))
            .join(locale === 'en' ? ' ' : '')}
        </p>
      </div>
    </section>
  )
}
