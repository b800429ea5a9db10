import { precisionOf } from '#domain/listen/wave-sampling.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { insertRelease, type ReleaseRow } from './segments.queries.ts'
import type { WaveRow } from './waves.queries.ts'

/** Keeps a release of a wave that asks until it is precise enough, and tells the audit how many it let go and what for. */
export async function keepRelease(
  scope: Scope,
  wave: Pick<WaveRow, 'id' | 'name' | 'plan'>,
  release: Omit<ReleaseRow, 'waveId'>,
) {
  const { stratum, number, people, drawn, answers, margin } = release
  await insertRelease(scope, { waveId: wave.id, ...release })
  await audit(scope, {
    action: 'wave.released',
    subject: wave.id,
    after: {
      name: wave.name,
      stratum,
      number,
      people,
      leftOut: drawn - people,
      answers,
      margin,
      wanted: precisionOf(wave.plan.sampling).margin,
    },
    detail: { people },
  })
}
