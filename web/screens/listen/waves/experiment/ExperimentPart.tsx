import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Wave } from '#contract/listen/waves.ts'
import { asking, useActing } from '#web/queries.ts'
import { Checks } from '#web/screens/listen/proofs/Checks.tsx'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { draftOf, newDraft } from './draft.ts'
import { ExperimentForm } from './ExperimentForm.tsx'

const STALE = ['GET /api/waves/:id/experiment', 'GET /api/programs/:id/mails'] as const

/** Part of the planner: nothing differs until somebody wants it to. */
export function ExperimentPart({ wave, onUnsaved }: { wave: Wave; onUnsaved: (unsaved: boolean) => void }) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const [begun, setBegun] = useState(false)
  const found = useQuery(asking('GET /api/waves/:id/experiment', { id: wave.id }))
  const program = useQuery(asking('GET /api/programs/:id', { id: wave.programId }))
  const drop = useActing('DELETE /api/waves/:id/experiment', [...STALE])
  const none = found.data?.experiment === null && !begun
  if (none && !mayManage) return null

  const leave = () => {
    setBegun(false)
    onUnsaved(false)
  }
  const takeOut = () =>
    drop.mutate(
      { id: wave.id },
      {
        onSuccess: () => {
          leave()
          toast(say('experiments.dropped'))
        },
      },
    )
  return (
    <Section title={say('experiments.title')} note={say('experiments.note')}>
      {none ? (
        <Button look="line" onClick={() => setBegun(true)}>
          {say('experiments.begin')}
        </Button>
      ) : (
        <Read of={found}>
          {({ experiment }) => (
            <Read of={program}>
              {(about) => (
                <>
                  <ExperimentForm
                    key={experiment ? 'saved' : 'new'}
                    wave={wave}
                    onUnsaved={onUnsaved}
                    program={about}
                    start={experiment ? draftOf(experiment, about.locale) : newDraft(about.locale)}
                    drop={
                      <Button look="bare" busy={drop.isPending} onClick={experiment ? takeOut : leave}>
                        {say('experiments.drop')}
                      </Button>
                    }
                  />
                  {drop.error && <Problem error={drop.error} />}
                  {experiment && (
                    <div className="mt-6">
                      <Checks program={about} locale={about.locale} wave={wave.id} saved={experiment} />
                    </div>
                  )}
                </>
              )}
            </Read>
          )}
        </Read>
      )}
    </Section>
  )
}
