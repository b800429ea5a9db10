/** The facts of a wave. `pausedAt`: since when, left out where it does not matter. `closesAt` null: it stays open until somebody closes it. */
export type WaveFacts = { startedAt: Date | null; pausedAt?: Date | null; stoppedAt: Date | null; closesAt: Date | null }

export const WAVE_STATES = ['draft', 'running', 'paused', 'stopped', 'closed'] as const
export type WaveState = (typeof WAVE_STATES)[number]

/**
 * edit: change what it asks of whom; pause: send nothing until resume; stop: send no further mail; extend: move the closing date;
 * close: take no more answers.
 */
export const WAVE_MOVES = ['edit', 'start', 'pause', 'resume', 'stop', 'extend', 'close'] as const
export type WaveMove = (typeof WAVE_MOVES)[number]

export const WAVE_REFUSALS = [
  'not_started',
  'already_started',
  'already_paused',
  'not_paused',
  'already_stopped',
  'already_closed',
  'closing_date_passed',
] as const
export type WaveRefusal = (typeof WAVE_REFUSALS)[number]
export type WaveVerdict = { may: true } | { may: false; because: WaveRefusal }

/** A wave that was paused or stopped is closed all the same once its closing date has come. */
export function waveState({ startedAt, pausedAt, stoppedAt, closesAt }: WaveFacts, now: Date): WaveState {
  if (!startedAt) return 'draft'
  if (closesAt && closesAt <= now) return 'closed'
  if (stoppedAt) return 'stopped'
  return pausedAt ? 'paused' : 'running'
}

/** Whether a member may make this move now, or why not. A closed wave stays closed: its figures have been read. */
export function mayMove(move: WaveMove, wave: WaveFacts, now: Date): WaveVerdict {
  const state = waveState(wave, now)
  if (move === 'start' && state === 'draft' && wave.closesAt && wave.closesAt <= now) return refuse('closing_date_passed')
  const because = REFUSED[move][state]
  return because ? refuse(because) : { may: true }
}

/** A paused or stopped wave sends nothing, yet whoever was asked may still answer until it closes. */
export function acceptsAnswers(wave: WaveFacts, now: Date): boolean {
  return ANSWERED.has(waveState(wave, now))
}

const ANSWERED = new Set<WaveState>(['running', 'paused', 'stopped'])

/** Whether mails of this wave may leave now, reminders too. */
export const sendsMail = (wave: WaveFacts, now: Date): boolean => waveState(wave, now) === 'running'

const REFUSED: Record<WaveMove, Partial<Record<WaveState, WaveRefusal>>> = {
  edit: { running: 'already_started', paused: 'already_started', stopped: 'already_started', closed: 'already_closed' },
  start: { running: 'already_started', paused: 'already_started', stopped: 'already_started', closed: 'already_closed' },
  pause: { draft: 'not_started', paused: 'already_paused', stopped: 'already_stopped', closed: 'already_closed' },
  resume: { draft: 'not_started', running: 'not_paused', stopped: 'already_stopped', closed: 'already_closed' },
  stop: { draft: 'not_started', stopped: 'already_stopped', closed: 'already_closed' },
  extend: { draft: 'not_started', closed: 'already_closed' },
  close: { draft: 'not_started', closed: 'already_closed' },
}

const refuse = (because: WaveRefusal): WaveVerdict => ({ may: false, because })
