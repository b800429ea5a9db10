/** The facts of a wave. `closesAt` null: it stays open until somebody closes it. */
export type WaveFacts = { startedAt: Date | null; stoppedAt: Date | null; closesAt: Date | null }

export const WAVE_STATES = ['draft', 'running', 'stopped', 'closed'] as const
export type WaveState = (typeof WAVE_STATES)[number]

/** edit: change what it asks of whom; stop: send no further mail; extend: move the closing date; close: take no more answers. */
export const WAVE_MOVES = ['edit', 'start', 'stop', 'extend', 'close'] as const
export type WaveMove = (typeof WAVE_MOVES)[number]

export const WAVE_REFUSALS = [
  'not_started',
  'already_started',
  'already_stopped',
  'already_closed',
  'closing_date_passed',
] as const
export type WaveRefusal = (typeof WAVE_REFUSALS)[number]
export type WaveVerdict = { may: true } | { may: false; because: WaveRefusal }

/** A wave that was stopped is closed all the same once its closing date has come. */
export function waveState({ startedAt, stoppedAt, closesAt }: WaveFacts, now: Date): WaveState {
  if (!startedAt) return 'draft'
  if (closesAt && closesAt <= now) return 'closed'
  return stoppedAt ? 'stopped' : 'running'
}

/** Whether a member may make this move now, or why not. A closed wave stays closed: its figures have been read. */
export function mayMove(move: WaveMove, wave: WaveFacts, now: Date): WaveVerdict {
  const state = waveState(wave, now)
  if (move === 'start' && state === 'draft' && wave.closesAt && wave.closesAt <= now) return refuse('closing_date_passed')
  const because = REFUSED[move][state]
  return because ? refuse(because) : { may: true }
}

/** A stopped wave sends nothing more, yet whoever was asked may still answer until it closes. */
export function acceptsAnswers(wave: WaveFacts, now: Date): boolean {
  const state = waveState(wave, now)
  return state === 'running' || state === 'stopped'
}

/** Whether mails of this wave may leave now, reminders too. */
export const sendsMail = (wave: WaveFacts, now: Date): boolean => waveState(wave, now) === 'running'

const REFUSED: Record<WaveMove, Partial<Record<WaveState, WaveRefusal>>> = {
  edit: { running: 'already_started', stopped: 'already_started', closed: 'already_closed' },
  start: { running: 'already_started', stopped: 'already_started', closed: 'already_closed' },
  stop: { draft: 'not_started', stopped: 'already_stopped', closed: 'already_closed' },
  extend: { draft: 'not_started', closed: 'already_closed' },
  close: { draft: 'not_started', closed: 'already_closed' },
}

const refuse = (because: WaveRefusal): WaveVerdict => ({ may: false, because })
