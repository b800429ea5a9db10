import { readFileSync } from 'node:fs'
import { NOT_OFFERED } from './not-offered.ts'
import { NOT_SHOWN } from './not-shown.ts'
import { asInput, Input } from './vector-input.ts'
import { KINDS } from './vector-kinds.ts'

export type Outcome = { passed: number; failed: number; skipped: number; lines: string[] }
type Vector = { id: string; kind: string; input: Input; expected: Record<string, unknown>; tol: number }

/**
 * Compares the product's figures with reference vectors (format of test/data/vectors.json). Every expected field counts once: passed, failed,
 * or skipped where `NOT_OFFERED` gives the reason why the product does without that method. What it neither computes nor declines has failed.
 * What passed and stands in `NOT_SHOWN` is named, too.
 * @throws Error with a sentence for a person when the file is not one of vectors
 */
export function compareVectors(text: string): Outcome {
  const total: Outcome = { passed: 0, failed: 0, skipped: 0, lines: [] }
  for (const vector of readVectors(text)) {
    const { passed, failed, skipped, lines } = compareOne(vector)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.lines.push(...lines)
  }
  return total
}

function compareOne({ id, kind: name, input, expected, tol }: Vector): Outcome {
  const fields = Object.entries(expected)
  const fail = (why: string) => ({ passed: 0, failed: fields.length, skipped: 0, lines: [`FAILED ${id}: ${why}`] })
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (!kind) return fail(`the product has no kind ${name}`)

  const missing = kind.needs.filter((need) => !(need in input.values))
  if (missing.length > 0) return fail(`input has no ${missing.join(', ')}`)
  const known = [...kind.needs, ...(kind.takes ?? [])]
  const foreign = Object.keys(input.values).filter((given) => !known.includes(given))
  if (foreign.length > 0) return fail(`${name} has no input ${foreign.join(', ')}`)

  try {
    return compareFields({ id, kind: name, tol }, kind.fields(input), fields)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail(error.message)
  }
}

function compareFields(
  { id, kind, tol }: Pick<Vector, 'id' | 'kind' | 'tol'>,
  computed: Record<string, unknown>,
  fields: [string, unknown][],
): Outcome {
  const declined = NOT_OFFERED[kind] ?? {}
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0, lines: [] }
  for (const [field, wanted] of fields) {
    if (!Object.hasOwn(computed, field) && Object.hasOwn(declined, field)) {
      outcome.skipped++
      outcome.lines.push(`not offered ${id}.${field}: ${declined[field]}`)
    } else if (Object.hasOwn(computed, field) && agrees(computed[field], wanted, tol)) {
      outcome.passed++
      const unseen = NOT_SHOWN.find(({ figures }) => figures[kind]?.includes(field))
      if (unseen) outcome.lines.push(`passed, not shown ${id}.${field}: ${unseen.reason}`)
    } else {
      outcome.failed++
      outcome.lines.push(`FAILED ${id}.${field}: expected ${JSON.stringify(wanted)}, ${found(computed, field)}, tolerance ${tol}`)
    }
  }
  return outcome
}

const found = (computed: Record<string, unknown>, field: string) =>
  Object.hasOwn(computed, field) ? `computed ${JSON.stringify(computed[field])}` : 'computed nothing'

/** Numbers within the tolerance, yes and no as they are, lists and objects entry by entry. Anything else, NaN too, does not agree. */
function agrees(computed: unknown, wanted: unknown, tol: number): boolean {
  if (Array.isArray(computed) && Array.isArray(wanted))
    return computed.length === wanted.length && computed.every((one, at) => agrees(one, wanted[at], tol))
  if (isObject(computed) && isObject(wanted)) {
    const names = Object.keys(wanted)
    const all = names.length > 0 && names.length === Object.keys(computed).length
    return all && names.every((name) => Object.hasOwn(computed, name) && agrees(computed[name], wanted[name], tol))
  }
  if (typeof computed === 'boolean') return computed === wanted
  return typeof computed === 'number' && typeof wanted === 'number' && Math.abs(computed - wanted) <= tol
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readVectors(text: string): Vector[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    throw new Error(`This is not JSON (${String(error)}). Give a file in the format of test/data/vectors.json.`)
  }
  const whole = sentence(() => asInput(file, 'The file'))
  const vectors = sentence(() => whole.list('vectors'))
  if (vectors.length === 0) throw new Error('The list "vectors" is empty, so nothing could be compared.')
  return vectors.map((given, at) => sentence(() => readVector(given, `vectors[${at}]`, whole)))
}

function readVector(given: unknown, where: string, whole: Input): Vector {
  const { id, kind, input, expected, tol } = asInput(given, where).values
  if (typeof id !== 'string' || id === '') throw new RangeError(`${where} has no "id".`)
  if (typeof kind !== 'string' || kind === '') throw new RangeError(`${where} (${id}) has no "kind".`)
  const fields = asInput(expected, `"expected" of ${id}`).values
  if (Object.keys(fields).length === 0) throw new RangeError(`"expected" of ${id} is empty, so it compares nothing.`)
  if (typeof tol !== 'number' || !(tol >= 0))
    throw new RangeError(`"tol" of ${id} must be a number from 0, got ${JSON.stringify(tol)}.`)
  return { id, kind, input: withRows(asInput(input, `"input" of ${id}`), whole), expected: fields, tol }
}

/** A vector may name rows that stand once in the file, for many vectors; another name stays a name. */
function withRows({ values }: Input, whole: Input): Input {
  const { dataset } = values
  const known = typeof dataset === 'string' && Object.hasOwn(whole.values, dataset)
  return new Input(known ? { ...values, dataset: whole.values[dataset] } : values)
}

/** A file that is not one of vectors is no vector's failure: it ends the run. */
function sentence<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new Error(`${error.message} Give a file in the format of test/data/vectors.json.`) : error
  }
}

if (import.meta.main) {
  const path = process.argv[2]
  try {
    if (path === undefined || path.startsWith('-') || process.argv.length > 3)
      throw new Error('Usage: node scripts/vectors.ts FILE')
    const { passed, failed, skipped, lines } = compareVectors(readFileSync(path, 'utf8'))
    console.log([...lines, `${passed} passed, ${failed} failed, ${skipped} skipped`].join('\n'))
    process.exitCode = failed > 0 ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
