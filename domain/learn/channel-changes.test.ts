import { describe, expect, test } from 'vitest'
import { randomFrom } from '#domain/random.ts'
import { channelChanges } from './channel-changes.ts'

const months = (...answers: Record<string, number>[]) =>
  answers.map((each, at) => ({
    from: `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    answers: each,
  }))

describe('the main channel', () => {
  test('changes where most answers come by another, surely and by much', () => {
    const changes = channelChanges(
      months({ import: 40 }, { email: 4 }, { email: 30, import: 30 }, { email: 31, import: 9 }, { email: 20 }),
    )
    expect(changes).toEqual([{ on: '2020-04-01', before: 'import', after: 'email' }])
  })

  test('does not change with five answers, nor by less than twenty points, nor where it was surely the main one', () => {
    expect(channelChanges(months({ email: 40 }, { link: 3, email: 2 }, { email: 40 }))).toEqual([])
    expect(channelChanges(months({ email: 5500, link: 4500 }, { email: 4500, link: 5500 }))).toEqual([])
    expect(channelChanges(months({ email: 700, link: 300 }, { email: 1000 }))).toEqual([])
    expect(channelChanges(months({ email: 29 }, { link: 29 }))).toEqual([])
  })

  test('of small months is read from several together, and changed in the first that the new one led', () => {
    const small = [...Array.from({ length: 4 }, () => ({ email: 10 })), ...Array.from({ length: 6 }, () => ({ link: 10 }))]
    expect(channelChanges(months(...small))).toEqual([{ on: '2020-05-01', before: 'email', after: 'link' }])
  })

  test('that comes little by little has changed once it is clear of what was before', () => {
    const drift = Array.from({ length: 11 }, (_, at) => ({ email: 200 - 20 * at, link: 20 * at }))
    expect(channelChanges(months(...drift))).toEqual([{ on: '2020-07-01', before: 'email', after: 'link' }])
  })

  test('changes and changes back', () => {
    expect(channelChanges(months({ email: 50 }, { link: 50 }, { link: 50 }, { email: 50 })).map(({ after }) => after)).toEqual([
      'link',
      'email',
    ])
  })

  test('of two that are balanced flips by chance and parts nothing: in 200 lines of three years fewer than 1 in 20', () => {
    const parted = Array.from({ length: 200 }, (_, seed) => {
      const { below, chance } = randomFrom(`balanced ${seed}`)
      const of = 30 + below(170)
      const line = Array.from({ length: 36 }, () => {
        let email = 0
        for (let n = 0; n < of; n++) if (chance(0.5)) email++
        return { email, link: of - email }
      })
      return channelChanges(months(...line)).length > 0
    }).filter(Boolean).length
    expect(parted).toBeLessThan(10)
  })
})
