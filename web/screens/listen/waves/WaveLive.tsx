import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { exact } from '#web/screens/learn/score/figures.ts'
import { TestMail } from '#web/screens/listen/proofs/TestMail.tsx'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { Calendar } from './Calendar.tsx'
import { ClosingDate } from './ClosingDate.tsx'
import { ExperimentResult } from './experiment/ExperimentResult.tsx'
import { Funnel } from './Funnel.tsx'
import { Ledger } from './Ledger.tsx'
import { isLeaving, Mails } from './Mails.tsx'
import { NotPlanned } from './NotPlanned.tsx'
import { PauseWave } from './PauseWave.tsx'
import { PlanPairs } from './PlanPairs.tsx'
import { Reasons } from './Reasons.tsx'
import { Segments } from './Segments.tsx'
import { StopWave } from './StopWave.tsx'
import { StrataFunnel } from './StrataFunnel.tsx'

/** A wave that asks or has asked: where its mails are, what came back, and why each person was asked or not. */
export function WaveLive({ wave }: { wave: Wave }) {
  const say = useSay()
  const may = useMay()
  const { progress, state } = wave
  const leaving = isLeaving(progress, state === 'running' || state === 'paused')
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
            {(state === 'running' || state === 'paused') && (
              <>
                <PauseWave wave={wave} />
                <StopWave wave={wave} />
              </>
            )}
          </>
        )
      }
    >
      <div className="split">
        <div>
          {!wave.plannedAt && (
            <Section title={say('waves.mails')}>
              <NotPlanned wave={wave} />
            </Section>
          )}
          {leaving && (
            <Section title={say('waves.mails')}>
              <Mails progress={progress} />
              <NextMails wave={wave} />
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
              <Funnel wave={wave.id} progress={progress} reminders={wave.reminders} leaving={leaving} />
            </Section>
          )}
          {wave.plannedAt && <ExperimentResult wave={wave} />}
          {wave.segments.length > 0 && (
            <Section title={say('waves.segments')} note={say('waves.segments.note')}>
              <Segments segments={wave.segments} />
            </Section>
          )}
          {wave.strata.length > 0 && (
            <Section title={say('waves.strata')}>
              <StrataFunnel strata={wave.strata} progress={progress} />
            </Section>
          )}
        </div>
        <div>
          <Section title={say('waves.reasons')}>
            <Reasons
              asked={wave.asked}
              notAsked={wave.notAsked}
              quietDays={wave.quietDays}
              wave={may('contact.read') ? wave.id : undefined}
            />
          </Section>
          <Section title={say('waves.plan')} acts={may('program.manage') && state !== 'closed' && <SeeMails wave={wave} />}>
            <PlanPairs plan={wave.plan} />
          </Section>
        </div>
      </div>
      {wave.plannedAt && may('contact.read') && (
        <div className="mt-8">
          <Ledger wave={wave} />
        </div>
      )}
    </Page>
  )
}

/** The mails as this wave sends them, of each of its variants. */
function SeeMails({ wave: { id, programId } }: { wave: Wave }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { data: program } = useQuery(asking('GET /api/programs/:id', { id: programId }))
  return (
    <>
      <Button look="bare" icon="mail" onClick={() => setOpen(true)}>
        {say('programs.test')}
      </Button>
      {program && <TestMail open={open} onClose={() => setOpen(false)} program={program} locale={program.locale} wave={id} />}
    </>
  )
}

/** When the next mail leaves, and how many on each day to come. */
function NextMails({ wave: { nextMailAt, waiting } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  // What leaves within moments needs no calendar.
  if (!nextMailAt || waiting.length < 2) return null
  return (
    <div className="mt-4 stack">
      <p className="text-12 mut">{say('waves.next', { at: format.moment(nextMailAt) })}</p>
      <Calendar days={waiting.map((day) => ({ ...day, most: null }))} />
    </div>
  )
}

function useLead({ state, startedAt, pausedAt, stoppedAt, closesAt }: Wave): string {
  const say = useSay()
  const format = useFormat()
  const closes = format.day(closesAt)
  if (state === 'closed') return say('waves.lead.closed', { closes })
  if (state === 'stopped' && stoppedAt) return say('waves.lead.stopped', { stopped: format.moment(stoppedAt), closes })
  if (state === 'paused' && pausedAt) return say('waves.lead.paused', { paused: format.moment(pausedAt), closes })
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
