import { waveState } from '#domain/listen/wave.ts'
import { scoreNow } from '#server/learn/scores/scores.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countOpenCases, startedWaves } from './wings.queries.ts'

const DAY = 86_400_000

/** How each wing stands, for the navigation of every screen. */
export async function readWings(scope: Scope) {
  return { listen: await runningWave(scope), learn: await latestScore(scope), act: await countOpenCases(scope) }
}

/** Of the waves that still ask, the one that closes next. A day that has begun counts as left. */
async function runningWave(scope: Scope) {
  const { now } = scope
  const running = (await startedWaves(scope)).find((wave) => waveState(wave, now) === 'running')
  if (!running) return null
  const { id: waveId, name, closesAt } = running
  return { waveId, name, closesAt, daysLeft: Math.floor((closesAt.getTime() - now.getTime()) / DAY) }
}

async function latestScore(scope: Scope) {
  const latest = await scoreNow(scope)
  if (!latest) return null
  const { programId, standing } = latest
  return { programId, score: standing.score?.score ?? null, margin: standing.score?.margin ?? null, answers: standing.answers }
}
