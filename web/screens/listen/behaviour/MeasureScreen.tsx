import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Measure } from '#contract/listen/measures.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Page, Pairs } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { draftOf, emptyDraft } from './draft.ts'
import { useFormulaWords } from './formula-words.ts'
import { MeasureForm } from './MeasureForm.tsx'
import { RemoveMeasure } from './RemoveMeasure.tsx'

const RENEWS = ['GET /api/measures', 'GET /api/attributes', 'GET /api/audit'] as const

export function MeasureNew() {
  const say = useSay()
  const { event = '' } = useSearch({ from: '/listen/behaviour/new' })
  const navigate = useNavigate()
  const add = useActing('POST /api/measures', RENEWS)
  const saved = () => {
    toast(say('behaviour.saved'))
    navigate({ to: '/listen/behaviour' })
  }
  return (
    <Page title={say('behaviour.measure.new')}>
      <MeasureForm
        measure={null}
        start={emptyDraft(event)}
        error={add.error}
        busy={add.isPending}
        onSave={(of, label, formula) => add.mutate({ of, label, formula }, { onSuccess: saved })}
      />
    </Page>
  )
}

export function MeasureEdit() {
  const say = useSay()
  const { id } = useParams({ from: '/listen/behaviour/$id' })
  const measures = useQuery(asking('GET /api/measures', {}))
  return (
    <Read of={measures}>
      {(all) => {
        const measure = all.find((each) => each.id === id)
        return measure ? (
          <Shown measure={measure} />
        ) : (
          <Page title={say('behaviour.title')}>
            <Empty
              title={say('behaviour.gone')}
              act={
                <Link className={buttonClass('line')} to="/listen/behaviour">
                  {say('behaviour.title')}
                </Link>
              }
            >
              {say('behaviour.gone.text')}
            </Empty>
          </Page>
        )
      }}
    </Read>
  )
}

function Shown({ measure }: { measure: Measure }) {
  const say = useSay()
  const may = useMay()
  const wordsOf = useFormulaWords()
  const navigate = useNavigate()
  const change = useActing('PUT /api/measures/:id', RENEWS)
  const saved = () => {
    toast(say('behaviour.changed'))
    navigate({ to: '/listen/behaviour' })
  }
  return (
    <Page
      title={measure.label}
      lead={wordsOf(measure.formula)}
      acts={may('contact.manage') && <RemoveMeasure measure={measure} />}
    >
      {may('contact.manage') ? (
        <MeasureForm
          measure={measure}
          start={draftOf(measure)}
          error={change.error}
          busy={change.isPending}
          onSave={(_, label, formula) => change.mutate({ id: measure.id, label, formula }, { onSuccess: saved })}
        />
      ) : (
        <Pairs
          start
          pairs={[
            [say('behaviour.col.of'), say(`behaviour.of.${measure.of}`)],
            [say('behaviour.form.key'), measure.key],
          ]}
        />
      )}
    </Page>
  )
}
