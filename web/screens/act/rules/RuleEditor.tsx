import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Rule } from '#contract/act/cases.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** From which rating on a case opens, and how soon the customer hears back; with what it would have meant. */
export function RuleEditor() {
  const say = useSay()
  const rules = useQuery(asking('GET /api/rules', {}))
  const back = (
    <Link className={buttonClass('line')} to="/act/cases">
      {say('cases.back')}
    </Link>
  )
  return (
    <Page title={say('rules.title')} lead={say('rules.lead')} acts={back}>
      <Read of={rules}>
        {(found) => (
          <div className="narrow stack-4">
            {found.map((rule) => (
              <RuleForm key={rule.id} rule={rule} />
            ))}
          </div>
        )}
      </Read>
    </Page>
  )
}

function RuleForm({ rule }: { rule: Rule }) {
  const say = useSay()
  const may = useMay()
  const [rating, setRating] = useState(rule.ratingAtMost)
  const save = useActing('PUT /api/rules/:id', ['GET /api/rules', 'GET /api/cases/summary'])
  const submit = (fields: FormData) =>
    save.mutate(
      {
        id: rule.id,
        ratingAtMost: Number(fieldText(fields, 'ratingAtMost') || Number.NaN),
        dueHours: Number(fieldText(fields, 'dueHours') || Number.NaN),
        enabled: fields.has('enabled'),
      },
      { onSuccess: () => toast(say('rules.saved')) },
    )
  return (
    <Form
      label={say('rules.title')}
      error={save.error}
      onSubmit={submit}
      acts={
        <Button type="submit" busy={save.isPending} blocked={!may('case.assign') && say('rules.only_managers')}>
          {say('rules.save')}
        </Button>
      }
    >
      <Field
        label={say('rules.rating')}
        name="ratingAtMost"
        type="number"
        inputMode="numeric"
        min={0}
        max={10}
        defaultValue={rule.ratingAtMost}
        hint={say('rules.rating.hint')}
        onChange={(event) => setRating(Number(event.target.value || Number.NaN))}
      />
      <DryRun rating={rating} />
      <Field
        label={say('rules.hours')}
        name="dueHours"
        type="number"
        inputMode="numeric"
        min={1}
        max={8760}
        defaultValue={rule.dueHours}
        hint={say('rules.hours.hint')}
      />
      <Checkbox label={say('rules.enabled')} name="enabled" defaultChecked={rule.enabled} />
    </Form>
  )
}

/** Tried on the past before it is saved. */
function DryRun({ rating }: { rating: number }) {
  const say = useSay()
  const fits = Number.isInteger(rating) && rating >= 0 && rating <= 10
  const run = useQuery({ ...asking('GET /api/rules/dry-run', { ratingAtMost: fits ? rating : 0 }), enabled: fits }).data
  if (!fits || !run) return null
  return (
    <p className="text-14" role="status">
      {say('rules.dry', { count: run.wouldOpen, answers: run.answers, days: run.days })}
    </p>
  )
}
