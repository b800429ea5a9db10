import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Plan, Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { PlanForm } from './PlanForm.tsx'
import { Reasons } from './Reasons.tsx'
import { StartWave } from './StartWave.tsx'
import { Would } from './Would.tsx'

/** Who would be asked, and what would come of it, before anything is sent. */
export function WavePlanner({ wave }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const mayManage = useMay()('wave.manage')
  // The share that is being tried in the form; the numbers beside it follow.
  const [tried, setTried] = useState(wave.sharePercent ?? 100)
  const [unsaved, setUnsaved] = useState(false)
  const plan = useQuery({
    ...asking('GET /api/waves/:id/plan', { id: wave.id, sharePercent: tried }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const lead =
    plan.data && say('waves.lead.draft', { asked: plan.data.asked, people: plan.data.people, day: format.day(wave.closesAt) })

  return (
    <Page title={wave.name} lead={lead} acts={mayManage && <Acts wave={wave} plan={plan.data} unsaved={unsaved} />}>
      <div className="split">
        <PlanForm
          wave={wave}
          onTry={(share) => {
            setTried(share)
            setUnsaved(true)
          }}
          onSaved={() => setUnsaved(false)}
        />
        <div>
          <Section title={say('waves.would')} note={say('waves.would.note')}>
            <Read of={plan}>{(now) => <Would plan={now} />}</Read>
          </Section>
          <Section title={say('waves.reasons')}>
            <Read of={plan}>
              {({ people, ...now }) => (people === 0 ? <p className="mut">{say('waves.nobody')}</p> : <Reasons {...now} />)}
            </Read>
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Acts({ wave, plan, unsaved }: { wave: Wave; plan: Plan | undefined; unsaved: boolean }) {
  const say = useSay()
  const navigate = useNavigate()
  const discard = useActing('DELETE /api/waves/:id', ['GET /api/waves', 'GET /api/programs'])
  const test = useActing('POST /api/programs/:id/tests', [])
  const program = useQuery(asking('GET /api/programs/:id', { id: wave.programId }))
  const throwAway = () =>
    discard.mutate(
      { id: wave.id },
      {
        onSuccess: () => {
          toast(say('waves.discarded'))
          navigate({ to: '/listen/waves' })
        },
      },
    )
  const sendTest = () =>
    program.data &&
    test.mutate(
      { id: wave.programId, locale: program.data.locale },
      { onSuccess: ({ to }) => toast(say('programs.test.sent', { to })) },
    )

  return (
    <>
      {(test.error ?? discard.error) && <Problem error={test.error ?? discard.error} />}
      <Button look="bare" busy={discard.isPending} onClick={throwAway}>
        {say('waves.discard')}
      </Button>
      <Button look="line" icon="mail" busy={test.isPending} onClick={sendTest}>
        {say('programs.test')}
      </Button>
      <StartWave wave={wave} plan={plan} unsaved={unsaved} />
    </>
  )
}
