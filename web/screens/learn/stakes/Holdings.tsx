import { wholeBar } from '#charts/whole.ts'
import type { StakeRow, StakeSheet } from '#contract/learn/stakes.ts'
import { useFormat } from '#web/format.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { printAmount } from '#words/amount.ts'
import { useAsked } from './reading.ts'
import { StakeMark } from './StakeMark.tsx'

const DAYS = [30, 60, 90, 180, 365]

/** All companies and what they pay, by the lowest rating of their people. A row leads to its companies. */
export function Holdings({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const { set } = useAsked()
  const days = [...new Set([...DAYS, sheet.days])].toSorted((a, b) => a - b)
  const choice = sheet.attributes.renewal && (
    <Select
      quiet
      label={say('stakes.days')}
      name="days"
      value={String(sheet.days)}
      onChange={(event) => set({ days: event.target.value })}
      options={days.map((each) => ({ value: String(each), label: say('stakes.days.within', { days: each }) }))}
    />
  )
  return (
    <Section title={say('stakes.rows')} acts={choice}>
      <Wholes sheet={sheet} />
      <Table sheet={sheet} />
      {sheet.rows.some(({ stake, accounts }) => stake === 'unasked' && accounts > 0) && (
        <p className="chart-foot">{say('stakes.never', { n: sheet.never })}</p>
      )}
    </Section>
  )
}

/** Companies as one bar, their revenue as another: large ones weigh in the second alone. */
function Wholes({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const money = (amount: number) => printAmount(locale, amount, sheet.attributes.currency)
  const bars = [
    { of: (row: StakeRow) => row.accounts, print: format.number, id: 'stakes.chart', name: say('stakes.col.accounts') },
    { of: (row: StakeRow) => row.revenue, print: money, id: 'stakes.chart.revenue', name: say('stakes.col.revenue') },
  ] as const
  return (
    <div className="stakes-wholes">
      {bars.map(({ of, print, id, name }) => {
        const total = sheet.rows.reduce((sum, row) => sum + of(row), 0)
        if (total === 0) return null
        const parts = sheet.rows.map((row) => ({
          stake: row.stake,
          amount: of(row),
          print: print(of(row)),
          title: say('stakes.chart.part', {
            name: say(`stakes.stake.${row.stake}`),
            value: print(of(row)),
            share: format.percent(of(row) / total),
          }),
        }))
        const label = say(id, {
          n: total,
          amount: money(total),
          parts: format.list(parts.filter(({ amount }) => amount > 0).map(({ title }) => title)),
        })
        return (
          <div key={id}>
            <span>{name}</span>
            <Sized least={200}>{(width) => <Svg chart={wholeBar({ parts, label, width })} />}</Sized>
          </div>
        )
      })}
    </div>
  )
}

function Table({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const { set, input } = useAsked()
  const { attributes, days } = sheet
  const money = ({ revenue }: { revenue: number }) => printAmount(locale, revenue, attributes.currency)
  return (
    <div className="table-wrap">
      <table className="table stakes-rows" aria-label={say('stakes.rows')}>
        <thead>
          <tr>
            <th scope="col">{say('stakes.col.stake')}</th>
            <th scope="col" className="num">
              {say('stakes.col.accounts')}
            </th>
            {attributes.revenue && (
              <th scope="col" className="num">
                {say('stakes.col.revenue')}
              </th>
            )}
            {attributes.renewal && (
              <th scope="col" className="num wide">
                {say('stakes.col.near_accounts', { days })}
              </th>
            )}
            {attributes.renewal && attributes.revenue && (
              <th scope="col" className="num wide">
                {say('stakes.col.near_revenue')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.stake} data-on={(input.stake ?? 'detractor') === row.stake ? 'yes' : undefined}>
              <th scope="row">
                <button type="button" className="row-link" onClick={() => set({ stake: row.stake, near: undefined })}>
                  <StakeMark stake={row.stake} />
                  {say(`stakes.stake.${row.stake}`)}
                </button>
              </th>
              <td className="num">{format.number(row.accounts)}</td>
              {attributes.revenue && <td className="num">{money(row)}</td>}
              {attributes.renewal && <td className="num wide">{format.number(row.renewing.accounts)}</td>}
              {attributes.renewal && attributes.revenue && <td className="num wide">{money(row.renewing)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
