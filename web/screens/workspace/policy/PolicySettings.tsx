import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Policy, PolicyNow } from '#contract/listen/policy.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { Unsaved } from '#web/ui/Unsaved.tsx'
import { useSay } from '#web/words.ts'
import { isWhole, policyOf, RHYTHMS } from './draft.ts'
import { Meaning } from './Meaning.tsx'
import { PolicyPreview } from './PolicyPreview.tsx'
import { ProgramOrder } from './ProgramOrder.tsx'
import { OwnFields, RulesFields } from './RulesFields.tsx'

/** Who may be asked how often and when: edited on the left, what it means and what would change on the right. */
export function PolicySettings() {
  const say = useSay()
  const policy = useQuery(asking('GET /api/contact-policy', {}))
  return (
    <Page title={say('policy.title')} lead={say('policy.lead')}>
      <Read of={policy}>{(now) => <Around key={now.version} now={now} />}</Read>
    </Page>
  )
}

function Around({ now }: { now: PolicyNow }) {
  const say = useSay()
  const may = useMay()
  const [round, setRound] = useState(0)
  const [draft, setDraft] = useState<Policy>({ rules: now.rules, by: now.by })
  const [shown, setShown] = useState(draft)
  const take = (policy: Policy) => {
    setDraft(policy)
    if (isWhole(policy)) setShown(policy)
  }
  const takeBack = () => {
    take({ rules: now.rules, by: now.by })
    setRound(round + 1)
  }
  return (
    <div className="split">
      <div>
        <Section title={say('policy.for_all')} note={<Changed now={now} />}>
          {may('program.manage') ? (
            <Edit key={round} now={now} draft={draft} onDraft={take} onUndo={takeBack} />
          ) : (
            <Meaning policy={shown} />
          )}
        </Section>
      </div>
      <div>
        {may('program.manage') && (
          <Section title={say('policy.means')}>
            <Meaning policy={shown} />
          </Section>
        )}
        <Section title={say('policy.preview')}>
          <PolicyPreview policy={shown} />
        </Section>
        <Section title={say('policy.order')}>
          <ProgramOrder programs={now.programs} />
        </Section>
      </div>
    </div>
  )
}

type EditProps = { now: PolicyNow; draft: Policy; onDraft: (policy: Policy) => void; onUndo: () => void }

function Edit({ now, draft, onDraft, onUndo }: EditProps) {
  const say = useSay()
  const [touched, setTouched] = useState(false)
  const save = useActing('PUT /api/contact-policy', ['GET /api/contact-policy', 'GET /api/workspace', 'GET /api/audit'])
  const change = (fields: FormData) => {
    setTouched(true)
    onDraft(policyOf(fields))
  }
  const submit = (fields: FormData) =>
    save.mutate(policyOf(fields), {
      onSuccess: () => {
        setTouched(false)
        toast(say('policy.saved'))
      },
    })
  return (
    <>
      <Form
        label={say('policy.title')}
        error={save.error}
        onSubmit={submit}
        onDraft={change}
        acts={
          <>
            <Button type="submit" busy={save.isPending}>
              {say('policy.save')}
            </Button>
            {touched && (
              <Button look="bare" onClick={onUndo}>
                {say('policy.undo')}
              </Button>
            )}
          </>
        }
      >
        <RulesFields rules={now.rules} draft={draft.rules} zone={now.timeZone} />
        {RHYTHMS.map((rhythm) => (
          <OwnFields key={rhythm} rhythm={rhythm} own={now.by[rhythm] ?? {}} draft={draft.by[rhythm] ?? {}} zone={now.timeZone} />
        ))}
      </Form>
      <Unsaved when={touched} />
    </>
  )
}

function Changed({ now: { changedAt, changedBy } }: { now: PolicyNow }) {
  const say = useSay()
  const format = useFormat()
  if (!changedAt) return <>{say('policy.version.none')}</>
  const at = format.moment(changedAt)
  return <>{changedBy ? say('policy.version', { name: changedBy, at }) : say('policy.version.key', { at })}</>
}
