import { type Accounts, accountsOf } from './answer-table.ts'
import { knownInOrder } from './design.ts'

/** The answers that know a number, in its order: `places` in the table, their numbers, answers and accounts. */
export type Column = { places: Int32Array; sorted: Float64Array; x: Int8Array; accounts: Accounts | null }

/** One number of a table, ready to be cut. */
export function columnOf(values: Float64Array, x: Int8Array, account: Int32Array | null): Column {
  const places = knownInOrder(values)
  return { places, ...taken(places, values, x, account) }
}

/** Two halves of a column by lot, whole accounts in one of them, each in the order of the number. */
export function halvesOf({ sorted, x, accounts }: Column, chance: (probability: number) => boolean): [Column, Column] {
  const one = accounts
    ? Uint8Array.from({ length: accounts.count }, () => Number(chance(0.5)))
    : Uint8Array.from(x, () => Number(chance(0.5)))
  const sideOf = (at: number) => one[accounts ? (accounts.of[at] ?? 0) : at]
  const half = (side: number): Column => {
    const places = Int32Array.from(x.keys()).filter((at) => sideOf(at) === side)
    return { places, ...taken(places, sorted, x, accounts?.of ?? null) }
  }
  return [half(0), half(1)]
}

function taken(places: Int32Array, values: Float64Array, x: Int8Array, account: Int32Array | null) {
  return {
    sorted: Float64Array.from(places, (place) => values[place] ?? 0),
    x: Int8Array.from(places, (place) => x[place] ?? 0),
    accounts: accountsOf(account && Int32Array.from(places, (place) => account[place] ?? -1)),
  }
}
