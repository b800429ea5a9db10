import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Simulation } from '#contract/listen/wave-plan.ts'
import type { Wave } from '#contract/listen/waves.ts'
import { ApiError } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { TestMail } from '#web/screens/listen/proofs/TestMail.tsx'
import { useMay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { Unsaved } from '#web/ui/Unsaved.tsx'
import { useSay } from '#web/words.ts'
import { draftOf, inputOf } from './draft.ts'
import { ExperimentPart } from './experiment/ExperimentPart.tsx'
import { PlanForm } from './PlanForm.tsx'
import { PlanSays } from './PlanSays.tsx'
import { Reasons } from './Reasons.tsx'
import { StartsBy } from './StartsBy.tsx'
import { StartWave } from './StartWave.tsx'
import { useSimulation } from './use-simulation.ts'
import { Would } from './Would.tsx'

/** Who would be asked, and what would come of it, before anything is sent. */
export function WavePlanner({ wave }: { wave: Wave }) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const [draft, setDraft] = useState(() => draftOf(wave, timeZone))
  const [unsaved, setUnsaved] = useState(false)
  const [trying, setTrying] = useState(false)
  const simulation = useSimulation(wave.id, draft)
  const save = useActing('PUT /api/waves/:id', ['GET /api/waves', 'GET /api/waves/:id', 'GET /api/waves/:id/plan'])
  const keep = () =>
    save.mutate(
      { id: wave.id, ...inputOf(draft, timeZone) },
      {
        onSuccess: () => {
          toast(say('waves.saved'))
          setUnsaved(false)
        },
      },
    )
  const now = simulation.error ? undefined : simulation.data

  return (
    <Page
      title={wave.name}
      lead={now && <PlanSays draft={draft} simulation={now} />}
      acts={mayManage && <Acts wave={wave} simulation={now} unsaved={unsaved || trying} />}
    >
      <StartsBy wave={wave} />
      <div className="split">
        <div>
          <PlanForm
            draft={draft}
            simulation={simulation.data}
            error={save.error}
            acts={
              mayManage && (
                <Button type="submit" look="line" busy={save.isPending}>
                  {say('waves.save')}
                </Button>
              )
            }
            onDraft={(next) => {
              setDraft(next)
              setUnsaved(true)
            }}
            onSave={keep}
          />
        </div>
        <div aria-busy={simulation.isFetching}>
          <Section
            title={say('waves.would')}
            note={simulation.isFetching && simulation.data ? say('planner.simulating') : say('waves.would.note')}
          >
            {simulation.error ? (
              <Wrong error={simulation.error} />
            ) : (
              <Read of={simulation}>{(found) => <Would simulation={found} />}</Read>
            )}
          </Section>
          {!simulation.error && (
            <Section title={say('waves.reasons')}>
              <Read of={simulation}>
                {({ people, ...found }) => (people === 0 ? <p className="mut">{say('waves.nobody')}</p> : <Reasons {...found} />)}
              </Read>
            </Section>
          )}
        </div>
      </div>
      <ExperimentPart wave={wave} onUnsaved={setTrying} />
      <Unsaved when={unsaved} />
    </Page>
  )
}

/** What stands against the plan as it is: the sentences of its fields, where there are any. */
function Wrong({ error }: { error: Error }) {
  const issues = error instanceof ApiError ? error.issues : []
  if (!issues.length) return <Problem error={error} />
  return (
    <ul className="problem">
      {issues.map(({ field, message }) => (
        <li key={field}>{message}</li>
      ))}
    </ul>
  )
}

function Acts({ wave, simulation, unsaved }: { wave: Wave; simulation: Simulation | undefined; unsaved: boolean }) {
  const say = useSay()
  const navigate = useNavigate()
  const discard = useActing('DELETE /api/waves/:id', ['GET /api/waves', 'GET /api/programs'])
  const [testing, setTesting] = useState(false)
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

  return (
    <>
      {discard.error && <Problem error={discard.error} />}
      <Button look="bare" busy={discard.isPending} onClick={throwAway}>
        {say('waves.discard')}
      </Button>
      <Button look="line" icon="mail" onClick={() => setTesting(true)}>
        {say('programs.test')}
      </Button>
      {program.data && (
        <TestMail
          open={testing}
          onClose={() => setTesting(false)}
          program={program.data}
          locale={program.data.locale}
          wave={wave.id}
          unsaved={unsaved}
        />
      )}
      <StartWave wave={wave} simulation={simulation} unsaved={unsaved} />
    </>
  )
}
