/** A word that each answer has of a list: `codes` are places in `levels`, -1 where it is unknown. */
export type WordsAttribute = { name: string; kind: 'words'; codes: Int32Array; levels: readonly string[] }
/** A number that each answer has, NaN where it is unknown. */
export type NumberAttribute = { name: string; kind: 'number'; values: Float64Array }
export type Attribute = WordsAttribute | NumberAttribute

/**
 * What every question of "why" is asked of: one row an answer, column by column. `x`: -1 detractor, 0 passive, 1 promoter. `account`: any whole
 * number that people of one account have in common, below 0 for people of none; null where people of one account need not be kept together.
 */
export type AnswerTable = { x: Int8Array; account: Int32Array | null; attributes: readonly Attribute[] }

/** The answers account by account: those of account g are `members[starts[g]]` up to, but not including, `members[starts[g + 1]]`. */
export type Accounts = { of: Int32Array; count: number; starts: Int32Array; members: Int32Array }

/**
 * What every function of this folder asks of its table.
 * @throws RangeError for columns of unequal length, an x outside -1..1, a code without a level, an endless number or a name that comes twice
 */
export function requireTable({ x, account, attributes }: AnswerTable): void {
  requireAnswers(x)
  if (account) requireLength('account', account.length, x.length)
  const names = new Set<string>()
  for (const attribute of attributes) {
    if (names.has(attribute.name)) throw new RangeError(`The attribute "${attribute.name}" comes twice.`)
    names.add(attribute.name)
    requireAttribute(attribute, x.length)
  }
}

/** @throws RangeError for an x that is not -1, 0 or 1 */
function requireAnswers(x: Int8Array): void {
  for (const one of x) if (one < -1 || one > 1) throw new RangeError(`x is -1, 0 or 1, got ${one}.`)
}

/** One column of a table. @throws RangeError as `requireTable` */
function requireAttribute(attribute: Attribute, answers: number): void {
  if (attribute.kind === 'words') {
    requireLength(attribute.name, attribute.codes.length, answers)
    for (const code of attribute.codes)
      if (code >= attribute.levels.length)
        throw new RangeError(`"${attribute.name}" has ${attribute.levels.length} levels and no level ${code}.`)
  } else {
    requireLength(attribute.name, attribute.values.length, answers)
    for (const value of attribute.values)
      if (value === Infinity || value === -Infinity) throw new RangeError(`"${attribute.name}" has an endless number.`)
  }
}

/**
 * The accounts of the answers, numbered in the order in which they come; an answer without an account stands for itself. Null where no
 * two answers share an account: then every answer counts for itself and nothing needs to be kept together.
 */
export function accountsOf(account: Int32Array | null): Accounts | null {
  if (!account) return null
  const of = new Int32Array(account.length)
  const numbers = new Map<number, number>()
  let count = 0
  for (const [answer, given] of account.entries()) {
    const known = given < 0 ? undefined : numbers.get(given)
    if (known === undefined && given >= 0) numbers.set(given, count)
    of[answer] = known ?? count++
  }
  if (count === account.length) return null

  const starts = new Int32Array(count + 1)
  for (const one of of) starts[one + 1] = (starts[one + 1] ?? 0) + 1
  for (let one = 0; one < count; one++) starts[one + 1] = (starts[one + 1] ?? 0) + (starts[one] ?? 0)
  const next = starts.slice()
  const members = new Int32Array(of.length)
  for (const [answer, one] of of.entries()) {
    const place = next[one] ?? 0
    members[place] = answer
    next[one] = place + 1
  }
  return { of, count, starts, members }
}

/** The table of some of its answers, given by their places. */
export function pickAnswers({ x, account, attributes }: AnswerTable, places: ArrayLike<number>): AnswerTable {
  const pick = <T extends Int8Array | Int32Array | Float64Array>(column: T, into: T): T => {
    for (let row = 0; row < places.length; row++) into[row] = column[places[row] ?? 0] ?? 0
    return into
  }
  const picked = attributes.map((attribute): Attribute => {
    if (attribute.kind === 'words') return { ...attribute, codes: pick(attribute.codes, new Int32Array(places.length)) }
    return { ...attribute, values: pick(attribute.values, new Float64Array(places.length)) }
  })
  return {
    x: pick(x, new Int8Array(places.length)),
    account: account && pick(account, new Int32Array(places.length)),
    attributes: picked,
  }
}

function requireLength(name: string, length: number, answers: number): void {
  if (length !== answers) throw new RangeError(`"${name}" has ${length} entries for ${answers} answers.`)
}
