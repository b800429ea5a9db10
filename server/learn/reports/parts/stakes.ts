import type { StakeAccount, StakeSheet } from '#contract/learn/stakes.ts'
import type { Cell, Section, Table } from '#server/learn/reports/print/document.ts'
import { sent, type Told } from '#server/learn/reports/told.ts'
import { readStakes } from '#server/learn/stakes/stakes.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { printAmount } from '#words/amount.ts'
import { stakeLimits, stakeSentences } from '#words/stake-sentences.ts'

/** As many companies by name as a page holds. */
const NAMED = 14

/** What companies pay and when they renew, by how they stand. For those alone who may read contacts. */
export async function stakesPart(told: Told): Promise<Section | null> {
  const { scope, selection, say, spec } = told
  if (!(await mayHere(scope, 'contact.read'))) return null
  const read = await readStakes(scope, { ...selection, limit: NAMED })
  if (!read.sheet) return null
  const sheet = sent<StakeSheet>(read.sheet)
  const accounts = sent<StakeAccount[]>(read.list.items)
  if (!sheet.rows.some(({ accounts }) => accounts > 0)) return null
  return {
    name: 'stakes',
    heading: say('report.part.stakes'),
    verdict: stakeSentences(sheet, spec.locale).map(({ id, values }) => say(id, values)),
    blocks: [holdings(sheet, told), ...(accounts.length ? [companies(accounts, read.list.total, sheet, told)] : [])],
  }
}

function holdings(sheet: StakeSheet, told: Told): Table {
  const { say, format } = told
  return {
    is: 'table',
    title: say('stakes.rows'),
    columns: [
      { title: say('stakes.col.stake'), share: 0.3 },
      { title: say('stakes.col.accounts'), share: 0.13, end: true },
      { title: say('stakes.col.revenue'), share: 0.2, end: true },
      { title: say('stakes.col.near_accounts', { days: sheet.days }), share: 0.19, end: true },
      { title: say('stakes.col.near_revenue'), share: 0.18, end: true },
    ],
    rows: sheet.rows.map(({ stake, accounts, revenue, renewing }) => [
      { text: say(`stakes.stake.${stake}`), ...(stake === 'detractor' && { strong: true, tint: 'detractor-text' as const }) },
      { text: format.number(accounts), value: accounts },
      amountOf(revenue, sheet, told),
      { text: format.number(renewing.accounts), value: renewing.accounts },
      amountOf(renewing.revenue, sheet, told),
    ]),
    notes: stakeLimits(sheet)
      .map(({ id, values }) => say(id, values))
      .slice(0, 2),
  }
}

function companies(accounts: readonly StakeAccount[], total: number, sheet: StakeSheet, told: Told): Table {
  const { say, names } = told
  return {
    is: 'table',
    title: say('report.stakes.first', { n: accounts.length, total }),
    columns: [
      { title: say('stakes.col.company'), share: 0.34 },
      { title: say('stakes.col.lowest'), share: 0.1, end: true },
      { title: say('stakes.col.revenue'), share: 0.2, end: true },
      { title: say('stakes.col.renewal'), share: 0.18, end: true },
      { title: say('stakes.col.owner'), share: 0.18 },
    ],
    rows: accounts.map(({ name, lowest, revenue, renewal, owner }): Cell[] => [
      { text: name },
      { text: lowest === null ? '–' : String(lowest), value: lowest },
      amountOf(revenue, sheet, told),
      { text: renewal === null ? '–' : names.day(renewal) },
      { text: owner?.name ?? '–' },
    ]),
    notes: [],
  }
}

const amountOf = (amount: number | null, { attributes }: StakeSheet, { spec }: Told): Cell =>
  amount === null || attributes.revenue === null
    ? { text: '–', value: null }
    : { text: printAmount(spec.locale, amount, attributes.currency), value: amount }
