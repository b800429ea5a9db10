import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NOT_OFFERED } from './not-offered.ts'
import { NOT_SHOWN } from './not-shown.ts'
import { compareVectors } from './vectors.ts'

type Vector = {
  id: string
  kind: string
  input: Record<string, unknown>
  expected: Record<string, unknown>
  tol: number
}
const TEXT = readFileSync('test/data/vectors.json', 'utf8')
const { vectors: VECTORS, design36 }: { vectors: Vector[]; design36: unknown } = JSON.parse(TEXT)
const owned = VECTORS.flatMap((vector) =>
  Object.keys(vector.expected).flatMap((field) => (NOT_OFFERED[vector.kind]?.[field] === undefined ? [{ vector, field }] : [])),
)
/** All of them: what is owned can only grow, and the list of what is not offered only shrink. */
const FIELDS = VECTORS.reduce((sum, { expected }) => sum + Object.keys(expected).length, 0)
const only = (vector: unknown) => compareVectors(JSON.stringify({ design36, vectors: [vector] }))
/** The lines that begin so, taken apart into the vector's id and its field. */
const told = (how: string) =>
  compareVectors(TEXT)
    .lines.filter((line) => line.startsWith(how))
    .map((line) => new RegExp(`^${how} (.+)\\.(\\w+): `).exec(line) ?? expect.fail(line))
const estimate = {
  id: 'E',
  kind: 'estimate',
  input: { detractors: 1, passives: 2, promoters: 3 },
  expected: { nps: 1 / 3 },
  tol: 1e-12,
}

describe('the reference vectors', () => {
  test('every figure that this product owns agrees, and nothing else is called passed', () => {
    expect(compareVectors(TEXT)).toMatchObject({ passed: owned.length, failed: 0 })
    expect([owned.length, FIELDS]).toEqual([202, 297])
  })

  test.each(VECTORS.map((vector) => [vector.id, vector] as const))(
    '%s fails in each figure that is off by ten tolerances',
    (id, vector) => {
      const shift = (x: unknown): unknown => {
        if (Array.isArray(x)) return x.map(shift)
        if (typeof x === 'object' && x !== null) return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, shift(v)]))
        return typeof x === 'boolean' ? !x : Number(x) + 10 * vector.tol + 1e-9
      }
      const fields = owned.flatMap((one) => (one.vector === vector ? [one.field] : []))
      const expected = Object.fromEntries(fields.map((field) => [field, shift(vector.expected[field])]))
      const outcome = only({ ...vector, expected })
      expect(outcome).toMatchObject({ passed: 0, failed: fields.length, skipped: 0 })
      expect(outcome.lines.map((line) => line.split(':')[0])).toEqual(fields.map((field) => `FAILED ${id}.${field}`))
    },
  )

  test('a list that lost an entry, a number that became a word, a null and a NaN all fail', () => {
    const interval = VECTORS.find(({ kind }) => kind === 'interval')
    expect(only({ ...interval, expected: { bonett_price: [0.1537818054413] } })).toMatchObject({ passed: 0, failed: 1 })
    expect(only({ ...estimate, expected: { nps: '0.3333333333333333' } })).toMatchObject({ passed: 0, failed: 1 })
    expect(only({ ...estimate, expected: { nps: null } })).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a stratum that is missing, is another or is one too many fails', () => {
    const strata = VECTORS.find(({ kind }) => kind === 'stratified') ?? expect.fail()
    const each = Object.entries(Object(strata.expected.per_stratum))
    for (const wrong of [each.slice(1), [...each, ['W', 0]], [...each.slice(1), ['W', each[0]?.[1]]], []])
      expect(only({ ...strata, expected: { per_stratum: Object.fromEntries(wrong) } })).toMatchObject({ passed: 0, failed: 1 })
  })

  test('rows that the file does not hold fail the vector that names them', () => {
    const weighted = VECTORS.find(({ kind }) => kind === 'weighted') ?? expect.fail()
    const elsewhere = only({ ...weighted, input: { ...weighted.input, dataset: 'elsewhere' } })
    expect(elsewhere).toMatchObject({
      passed: 0,
      failed: 5,
      lines: ['FAILED WT-REVENUE: input.dataset must be a list, got "elsewhere".'],
    })
  })

  test('an argument that is missing or broken fails, and says which', () => {
    expect(only({ ...estimate, input: { detractors: 1, passives: 2 } }).lines).toEqual(['FAILED E: input has no promoters'])
    for (const promoters of ['3', null, 1.5, -1, [9]])
      expect(only({ ...estimate, input: { ...estimate.input, promoters } })).toMatchObject({ passed: 0, failed: 1 })
    expect(only({ ...estimate, input: { detractors: 0, passives: 0, promoters: 0 } })).toMatchObject({ passed: 0, failed: 1 })
  })

  test('a kind, a field or an argument that the product lacks fails and is named', () => {
    expect(only({ ...estimate, kind: 'hot_deck' })).toMatchObject({
      passed: 0,
      failed: 1,
      lines: ['FAILED E: the product has no kind hot_deck'],
    })
    expect(only({ ...estimate, kind: 'constructor' })).toMatchObject({ passed: 0, failed: 1, skipped: 0 })
    expect(only({ ...estimate, expected: { nps: 1 / 3, gini: 1, constructor: 1 } })).toMatchObject({
      passed: 1,
      failed: 2,
      lines: [
        expect.stringContaining('FAILED E.gini: expected 1, computed nothing'),
        expect.stringContaining('FAILED E.constructor'),
      ],
    })
    expect(only({ ...estimate, input: { ...estimate.input, population: 500 } })).toMatchObject({
      passed: 0,
      failed: 1,
      skipped: 0,
    })
  })

  test('a method that the product declines is skipped with the reason, and every reason is for a field that it does not compute', () => {
    const interval = VECTORS.find(({ kind }) => kind === 'interval')
    expect(only({ ...interval, expected: { wald: [0, 1] } })).toMatchObject({
      passed: 0,
      failed: 0,
      skipped: 1,
      lines: [`not offered CI-1-1-8-95.wald: ${NOT_OFFERED.interval?.wald}`],
    })
    const declined = Object.entries(NOT_OFFERED).flatMap(([kind, fields]) =>
      Object.keys(fields).map((field) => `${kind}.${field}`),
    )
    const kinds = new Map(VECTORS.map(({ id, kind }) => [id, kind]))
    const skipped = new Set(told('not offered').map(([, id = '', field]) => `${kinds.get(id)}.${field}`))
    expect([...skipped].sort()).toEqual(declined.sort())
  })

  test('what agrees and no screen shows is named with the reason, and counted as passed', () => {
    const listed = NOT_SHOWN.flatMap(({ figures }) =>
      Object.entries(figures).flatMap(([kind, fields]) => fields.map((field) => `${kind}.${field}`)),
    )
    const kinds = new Map(VECTORS.map(({ id, kind }) => [id, kind]))
    const named = new Set(told('passed, not shown').map(([, id = '', field]) => `${kinds.get(id)}.${field}`))
    expect([...named].sort()).toEqual(listed.sort())
  })

  test('a function whose figures are called not shown is called by nothing else that the product runs', () => {
    const listed = NOT_SHOWN.flatMap(({ functions }) => functions)
    const files = globSync('{domain,contract,charts,pages,server,web}/**/*.{ts,tsx}').filter((path) => !path.includes('.test.'))
    const texts = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    const isTheirs = (text: string) => listed.some((name) => new RegExp(`export (function|const) ${name}\\b`).test(text))
    const callers = texts
      .filter(({ text }) => !isTheirs(text))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/import \{([^}]*)\}/g)].flatMap(([, names = '']) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => listed.includes(name))
            .map((name) => `${path}: ${name}`),
        ),
      )
    expect(callers).toEqual([])
  })

  test.each([
    ['not json', 'not JSON'],
    ['[]', 'The file must be an object'],
    ['{}', 'input.vectors must be a list'],
    ['{"vectors": []}', 'empty'],
    ['{"vectors": [3]}', 'vectors[0] must be an object'],
    [JSON.stringify({ vectors: [{ ...estimate, id: undefined }] }), 'vectors[0] has no "id"'],
    [JSON.stringify({ vectors: [{ ...estimate, kind: 7 }] }), 'has no "kind"'],
    [JSON.stringify({ vectors: [{ ...estimate, expected: {} }] }), 'compares nothing'],
    [JSON.stringify({ vectors: [{ ...estimate, tol: -1 }] }), '"tol" of E'],
    [JSON.stringify({ vectors: [{ ...estimate, tol: '1' }] }), '"tol" of E'],
  ])('%s is refused as a file of vectors', (text, why) => expect(() => compareVectors(text)).toThrow(why))
})

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['scripts/vectors.ts', ...args], { encoding: 'utf8' })

  test('ends with the three counts, and with 1 when a figure disagrees or the file is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, JSON.stringify({ vectors: [{ ...estimate, expected: { nps: 0.3 } }] }))

    const good = run('test/data/vectors.json')
    expect([good.status, good.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      `${owned.length} passed, 0 failed, ${FIELDS - owned.length} skipped`,
    ])
    const bad = run(broken)
    expect([bad.status, bad.stdout.trimEnd().split('\n').at(-1)]).toEqual([1, '0 passed, 1 failed, 0 skipped'])
    expect(run(join(folder, 'none.json'))).toMatchObject({ status: 1, stderr: expect.stringContaining('none.json') })
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage') })
    rmSync(folder, { recursive: true })
  })
})
