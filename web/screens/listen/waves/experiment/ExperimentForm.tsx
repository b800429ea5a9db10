import './experiment.css'
import { type ReactNode, useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import type { Wave } from '#contract/listen/waves.ts'
import { VARIANT_KEYS, VARIES } from '#domain/listen/variant.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Form } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { Unsaved } from '#web/ui/Unsaved.tsx'
import { useSay } from '#web/words.ts'
import { type Draft, inputOf, restOf, toggled, withVariants } from './draft.ts'
import { Issue } from './Issue.tsx'
import { Languages } from './Languages.tsx'
import { Stopping } from './Stopping.tsx'
import { VariantFields } from './VariantFields.tsx'

type Props = { wave: Wave; program: Program; start: Draft; drop: ReactNode; onUnsaved: (unsaved: boolean) => void }

/** What differs, who says what, how many get it, and when it is read. */
export function ExperimentForm({ wave, program, start, drop, onUnsaved }: Props) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const [draft, setDraft] = useState(start)
  const [unsaved, setUnsaved] = useState(false)
  const save = useActing('PUT /api/waves/:id/experiment', ['GET /api/waves/:id/experiment', 'GET /api/programs/:id/mails'])
  const mark = (now: boolean) => {
    setUnsaved(now)
    onUnsaved(now)
  }
  const turn = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change })
    mark(true)
  }
  const { varies, variants } = draft
  const keep = () =>
    save.mutate(
      { id: wave.id, ...inputOf(draft) },
      {
        onSuccess: () => {
          mark(false)
          toast(say('experiments.saved'))
        },
      },
    )

  return (
    <Form
      label={say('experiments.title')}
      error={save.error}
      onSubmit={keep}
      acts={
        mayManage && (
          <>
            <Button type="submit" look="line" busy={save.isPending}>
              {say('experiments.save')}
            </Button>
            {drop}
          </>
        )
      }
    >
      <fieldset className="field">
        <legend className="field-label">{say('experiments.varies')}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {VARIES.map((what) => (
            <Checkbox
              key={what}
              name={`varies.${what}`}
              label={say(`experiments.varies.${what}`)}
              checked={varies.includes(what)}
              onChange={(event) => turn({ varies: toggled(varies, what, event.target.checked) })}
            />
          ))}
        </div>
        <p className="field-hint">{say('experiments.varies.hint')}</p>
        <Issue of="varies" />
      </fieldset>
      {varies.includes('question') && <p>{say('experiments.question.warning')}</p>}

      <div className="variants">
        {variants.map((variant, at) => (
          <VariantFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a variant is its place: A, B, C
            key={at}
            at={at}
            draft={draft}
            variant={variant}
            program={program}
            onVariant={(next) => turn({ variants: variants.map((each, place) => (place === at ? next : each)) })}
            onRemove={
              variants.length > 2 && at > 0
                ? () =>
                    turn(
                      withVariants(
                        draft,
                        variants.filter((_, place) => place !== at),
                      ),
                    )
                : undefined
            }
          />
        ))}
      </div>
      <div className="row-wrap gap-x-4">
        <Rest draft={draft} />
        {variants.length < VARIANT_KEYS.length && (
          <Button
            look="bare"
            icon="add"
            onClick={() => turn(withVariants(draft, [...variants, { percent: variants[1]?.percent ?? 10 }]))}
          >
            {say('experiments.add')}
          </Button>
        )}
      </div>
      <Issue of="variants" />
      <div className="flex flex-wrap items-start gap-x-12 gap-y-5">
        <Stopping draft={draft} onTurn={turn} />
        <Languages draft={draft} onLocales={(locales) => turn({ locales })} />
      </div>
      <Unsaved when={unsaved} />
    </Form>
  )
}

/** Who gets none of the variants at first. */
function Rest({ draft }: { draft: Draft }) {
  const say = useSay()
  const rest = restOf(draft)
  if (rest < 0) return <p className="form-problem">{say('experiments.over', { percent: 100 - rest })}</p>
  return <p className="mut">{rest === 0 ? say('experiments.everybody') : say('experiments.rest', { percent: rest })}</p>
}
