import { describe, expect, test } from 'vitest'
import { acceptsAnswers, mayMove, sendsMail, WAVE_MOVES, type WaveFacts, waveState } from './wave.ts'

const at = (day: number) => new Date(Date.UTC(2026, 0, day))
const now = at(10)
const draft: WaveFacts = { startedAt: null, stoppedAt: null, closesAt: at(20) }
const running: WaveFacts = { ...draft, startedAt: at(1) }
const paused: WaveFacts = { ...running, pausedAt: at(3) }
const stopped: WaveFacts = { ...running, stoppedAt: at(5) }
const closed: WaveFacts = { ...running, closesAt: now }

describe('a wave', () => {
  test.each([
    ['draft', draft, false, false],
    ['running', running, true, true],
    ['paused', paused, true, false],
    ['stopped', stopped, true, false],
    ['stopped', { ...paused, stoppedAt: at(5) }, true, false],
    ['closed', { ...paused, closesAt: at(9) }, false, false],
    ['closed', closed, false, false],
    ['closed', { ...stopped, closesAt: at(9) }, false, false],
    ['running', { ...running, closesAt: null }, true, true],
  ] as const)('that is %s', (state, wave, takesAnswers, mails) => {
    expect(waveState(wave, now)).toBe(state)
    expect(acceptsAnswers(wave, now)).toBe(takesAnswers)
    expect(sendsMail(wave, now)).toBe(mails)
  })

  test.each([
    ['draft', draft, ['edit', 'start']],
    ['running', running, ['pause', 'stop', 'extend', 'close']],
    ['paused', paused, ['resume', 'stop', 'extend', 'close']],
    ['stopped', stopped, ['extend', 'close']],
    ['closed', closed, []],
  ] as const)('%s: only its own moves are allowed', (_, wave, allowed) => {
    expect(WAVE_MOVES.filter((move) => mayMove(move, wave, now).may)).toEqual(allowed)
  })

  test.each([
    ['start', running, 'already_started'],
    ['edit', stopped, 'already_started'],
    ['start', closed, 'already_closed'],
    ['stop', draft, 'not_started'],
    ['stop', stopped, 'already_stopped'],
    ['pause', paused, 'already_paused'],
    ['resume', running, 'not_paused'],
    ['extend', closed, 'already_closed'],
    ['start', { ...draft, closesAt: at(9) }, 'closing_date_passed'],
  ] as const)('%s is refused with its reason', (move, wave, because) => {
    expect(mayMove(move, wave, now)).toEqual({ may: false, because })
  })
})
