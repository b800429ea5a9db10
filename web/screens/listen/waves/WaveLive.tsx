import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useMay } from '#web/session.ts'
import { Page, Section } from '#web/ui/Page.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'
import { ClosingDate } from './ClosingDate.tsx'
import { Ledger } from './Ledger.tsx'
import { Mails } from './Mails.tsx'
import { Reasons } from './Reasons.tsx'
import { StopWave } from './StopWave.tsx'

/** A wave that asks or has asked: where its mails are, what came back, and why each person was asked or not. */
export function WaveLive({ wave }: { wave: Wave }) {
  const say = useSay()
  const may = useMay()
  const { progress, state } = wave

  return (
    <Page
      title={wave.name}
      lead={useLead(wave)}
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
          <Section title={say('waves.mails')}>
            {wave.plannedAt ? <Mails progress={progress} /> : <p role="status">{say('waves.planning')}</p>}
          </Section>
          <Section title={say('waves.funnel')}>
            <Funnel wave={wave} />
          </Section>
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

function Funnel({ wave: { progress } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const { invited, unconfirmed, unsubscribed } = progress
  return (
    <div className="stack-4">
      {(['invited', 'sent', 'clicked', 'answered'] as const).map((step) => (
        <Progress
          key={step}
          look={step === 'invited' || step === 'sent' ? 'reply' : 'ink'}
          label={say(`waves.funnel.${step}`)}
          value={progress[step]}
          max={invited}
          words={invited ? `${format.number(progress[step])} · ${format.percent(progress[step] / invited)}` : '–'}
        />
      ))}
      {unconfirmed > 0 && <p className="text-12 mut">{say('waves.funnel.unconfirmed', { count: unconfirmed })}</p>}
      {unsubscribed > 0 && <p className="text-12 mut">{say('waves.funnel.unsubscribed', { count: unsubscribed })}</p>}
    </div>
  )
}
