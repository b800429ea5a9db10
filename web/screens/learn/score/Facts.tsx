import { Link } from '@tanstack/react-router'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

/** What stands behind the number: how many, from whom, and what was held back. */
export function Facts({ sheet }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const { standing, accounts, responseRate, unconfirmed, program, wave, period } = sheet
  const where = { program: program.id, ...(wave ? { wave } : { period: period ?? 'all' }) }
  return (
    <div className="facts score-facts">
      <div>
        <Link className="link-hit" to="/learn/responses" search={{ ...where, evidence: 'counted' }}>
          <b>{format.number(standing.answers)}</b> {say('score.fact.answers', { n: standing.answers })}
        </Link>
        <span>{accountsIn(accounts, say)}</span>
      </div>
      {responseRate && (
        <div>
          <div className="link-hit">
            <b>{format.percent(responseRate.rate)}</b> {say('score.fact.rate')}
          </div>
          <span>{say('score.fact.delivered', { n: responseRate.delivered })}</span>
        </div>
      )}
      {unconfirmed > 0 && (
        <div>
          <Link className="link-hit" to="/learn/responses" search={{ ...where, evidence: 'provisional' }}>
            <b>{format.number(unconfirmed)}</b> {say('score.fact.unconfirmed')}
          </Link>
          <span>{say('score.fact.held')}</span>
        </div>
      )}
    </div>
  )
}

function accountsIn({ answered, asked }: ScoreSheet['accounts'], say: ReturnType<typeof useSay>): string {
  if (asked) return say('score.fact.accounts_of', { answered, asked: Math.max(asked, answered) })
  return answered ? say('score.fact.accounts', { answered }) : say('score.fact.no_accounts')
}
