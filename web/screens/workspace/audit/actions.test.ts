import fs from 'node:fs'
import { expect, test } from 'vitest'
import { ACTIONS } from './actions.ts'

const SERVER = new URL('../../../../server/', import.meta.url)

/** Every action that the server writes into the audit trail, as its sources name it. */
function actionsWritten(): Set<string> {
  const sources = fs
    .readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => fs.readFileSync(new URL(name, SERVER), 'utf8'))
    .filter((text) => text.includes('audit'))
  return new Set(sources.flatMap((text) => [...text.matchAll(/\baction: ([^\n]*)/g)].flatMap(([, given = '']) => namesIn(given))))
}

/** `'wave.started',` is one name; a choice between two is both. */
const namesIn = (given: string): string[] => [...given.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, name = '']) => name)

test('every action in the audit trail has words', () => {
  const written = actionsWritten()
  expect(written.size).toBeGreaterThan(30)
  expect([...written].filter((action) => !(ACTIONS as readonly string[]).includes(action))).toEqual([])
})
