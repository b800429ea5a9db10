import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { exact } from '#web/screens/learn/score/figures.ts'
import { useMay } from '#web/session.ts'
import { Page, Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { ClosingDate } from './ClosingDate.tsx'
import { Funnel } from './Funnel.tsx'
import { Ledger } from './Ledger.tsx'
import { isLeaving, Mails } from './Mails.tsx'
import { Reasons } from './Reasons.tsx'
import { StopWave } from './StopWave.tsx'

/** A wave that asks or has asked: where its mails are, what came back, and why each person was asked or not. */
export function WaveLive({ wave }: { wave: Wave }) {
  const say = useSay()
  const may = useMay()
  const { progress, state } = wave
  const leaving = isLeaving(progress, state === 'running')
  const lead = useLead(wave)

  return (
    <Page
      title={wave.name}
      lead={
        <>
          {wave.plannedAt && (
            <span className="block text-14 font-strong text-balance text-ink wide:text-16">
              <Says wave={wave} />
            </span>
          )}
          {lead}
        </>
      }
      acts={
        may('wave.manage') &&
        state !== 'closed' && (
          <>
            <ClosingDate wave={wave} />
            {state === 'running' && <StopWave wave={wave} />}
          </>
        )
      }
    >
      <div className="split">
        <div>
          {!wave.plannedAt && (
            <Section title={say('waves.mails')}>
              <p role="status">{say('waves.planning')}</p>
            </Section>
          )}
          {leaving && (
            <Section title={say('waves.mails')}>
              <Mails progress={progress} />
            </Section>
          )}
          {wave.plannedAt && (
            <Section
              title={say('waves.funnel')}
              acts={
                may('score.read') &&
                progress.answered > 0 && (
                  <Link className="link-hit" to="/learn/score" search={{ program: wave.programId, wave: wave.id }}>
                    {say('waves.see_score')}
                  </Link>
                )
              }
            >
              <Funnel wave={wave.id} progress={progress} leaving={leaving} />
            </Section>
          )}
        </div>
        <div>
          <Section title={say('waves.reasons')}>
            <Reasons asked={wave.asked} notAsked={wave.notAsked} quietDays={wave.quietDays} />
          </Section>
        </div>
      </div>
      {wave.plannedAt && may('contact.read') && <Ledger wave={wave} />}
    </Page>
  )
}

function useLead({ state, startedAt, stoppedAt, closesAt }: Wave): string {
  const say = useSay()
  const format = useFormat()
  const closes = format.day(closesAt)
  if (state === 'closed') return say('waves.lead.closed', { closes })
  if (state === 'stopped' && stoppedAt) return say('waves.lead.stopped', { stopped: format.moment(stoppedAt), closes })
  return say('waves.lead.running', { started: startedAt ? format.moment(startedAt) : '', closes })
}

/** What came of it, in one sentence. */
function Says({ wave: { id, programId, progress } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const { answered, invited } = progress
  const sheet = useQuery({
    ...asking('GET /api/scores', { program: programId, wave: id }),
    enabled: may('score.read') && answered > 0,
  }).data?.sheet
  const score = sheet?.wave === id ? sheet.standing.score : null
  if (!score) return say('waves.says', { answered, asked: invited })
  const [value, low, high] = [score.score, score.low, score.high].map((points) => exact(points, score.margin, format))
  return say('waves.says.score', { answered, asked: invited, score: value, low, high })
}
