import { expect, test } from 'vitest'
import { ROLES } from '#domain/permission.ts'
import { boardFor, isFigures, MOST_TILES, maySee, TILES } from './board.ts'

test('every role opens with a board of tiles that it may see, each once', () => {
  for (const role of ROLES) {
    const kinds = boardFor(role).map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThan(2)
    expect(kinds.length).toBeLessThan(MOST_TILES)
    expect(new Set(kinds).size).toBe(kinds.length)
    expect(kinds.every((kind) => maySee(role, kind))).toBe(true)
  }
})

test('the front line opens with whom to call; whoever answers for the whole, with the score', () => {
  expect(boardFor('agent')[0]?.kind).toBe('own_cases')
  expect(boardFor('owner')[0]?.kind).toBe('score')
})

test('who may not read contacts sees nothing of single companies, and a link shows figures alone', () => {
  expect(TILES.filter((kind) => !maySee('viewer', kind))).toEqual(['stakes', 'own_accounts', 'own_words'])
  expect(TILES.filter(isFigures)).toEqual(['score', 'trend', 'changes', 'question'])
})
