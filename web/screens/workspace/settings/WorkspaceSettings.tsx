import { useQuery } from '@tanstack/react-query'
import type { Workspace } from '#contract/workspace/workspaces.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { LANGUAGES } from '#web/shell/Choices.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Page, Pairs, Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { LOCALES } from '#words/locale.ts'
import { HeldMail } from './HeldMail.tsx'
import { LanguageSelect } from './LanguageSelect.tsx'
import { SampleSection } from './SampleSection.tsx'
import { TimeZoneSelect } from './TimeZoneSelect.tsx'

/** What holds for every program of the workspace. */
export function WorkspaceSettings() {
  const say = useSay()
  const may = useMay()
  const workspace = useQuery(asking('GET /api/workspace', {}))
  return (
    <Page title={say('workspace.title')} lead={say('workspace.lead')}>
      <Read of={workspace}>
        {(it) => (
          <div className="narrow">
            {it.mailHeldAt && <HeldMail since={it.mailHeldAt} />}
            <Section title={say('workspace.about')}>
              {may('workspace.manage') ? <Settings key={it.createdAt} workspace={it} /> : <Facts workspace={it} />}
            </Section>
            <SampleSection />
          </div>
        )}
      </Read>
    </Page>
  )
}

function Settings({ workspace }: { workspace: Workspace }) {
  const say = useSay()
  const save = useActing('PUT /api/workspace', ['GET /api/workspace', 'GET /api/session', 'GET /api/audit'])
  const submit = (fields: FormData) =>
    save.mutate(
      {
        name: fieldText(fields, 'name'),
        locale: LOCALES.find((each) => each === fields.get('locale')) ?? workspace.locale,
        timeZone: fieldText(fields, 'timeZone'),
        quietDays: Number(fieldText(fields, 'quietDays') || Number.NaN),
        activityMonths: Number(fieldText(fields, 'activityMonths') || Number.NaN),
      },
      { onSuccess: () => toast(say('workspace.saved')) },
    )
  return (
    <Form
      error={save.error}
      onSubmit={submit}
      acts={
        <Button type="submit" busy={save.isPending}>
          {say('workspace.save')}
        </Button>
      }
    >
      <Field label={say('workspace.name')} name="name" defaultValue={workspace.name} maxLength={120} />
      <LanguageSelect label={say('workspace.locale')} hint={say('workspace.locale.hint')} defaultValue={workspace.locale} />
      <TimeZoneSelect defaultValue={workspace.timeZone} />
      <Field
        label={say('workspace.quiet_days')}
        name="quietDays"
        type="number"
        min={0}
        max={3650}
        defaultValue={workspace.quietDays}
        hint={say('workspace.quiet_days.hint')}
      />
      <Field
        label={say('workspace.activity_months')}
        name="activityMonths"
        type="number"
        min={1}
        max={120}
        defaultValue={workspace.activityMonths}
        hint={say('workspace.activity_months.hint')}
      />
    </Form>
  )
}

/** For a member who may look and not change. */
function Facts({ workspace: { name, locale, timeZone, quietDays, activityMonths } }: { workspace: Workspace }) {
  const say = useSay()
  return (
    <Pairs
      pairs={[
        [say('workspace.name'), name],
        [say('workspace.locale'), LANGUAGES[locale].name],
        [say('workspace.time_zone'), timeZone],
        [say('workspace.quiet_days'), say('workspace.quiet_days.value', { days: quietDays })],
        [say('workspace.activity_months'), String(activityMonths)],
      ]}
    />
  )
}
