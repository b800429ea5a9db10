import { Link, useSearch } from '@tanstack/react-router'
import { useActing } from '#web/queries.ts'
import { LanguageSelect } from '#web/screens/workspace/settings/LanguageSelect.tsx'
import { TimeZoneSelect } from '#web/screens/workspace/settings/TimeZoneSelect.tsx'
import { useSession } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { chooseLocale, useLocale, useSay } from '#web/words.ts'
import { LOCALES } from '#words/locale.ts'
import { Door } from './Door.tsx'
import { useEntered } from './entering.ts'
import { PersonFields, passwordIn } from './PersonFields.tsx'

/** The first owner of this installation: on the machine itself, or by the one-time link it printed. */
export function Welcome() {
  const say = useSay()
  const { token } = useSearch({ from: '/welcome' })
  const session = useSession()
  if (!session) return null

  if (session.welcome === 'done')
    return (
      <Door title={say('welcome.title')} heading={say('welcome.done.heading')} lead={say('welcome.done')}>
        <Link to="/sign-in" className={buttonClass('ink', true)}>
          {say('sign_in.act')}
        </Link>
      </Door>
    )
  if (session.welcome === 'locked' && !token)
    return <Door title={say('welcome.title')} heading={say('welcome.locked.heading')} lead={say('welcome.locked')} />
  return (
    <Door title={say('welcome.title')} heading={say('welcome.heading')} lead={say('welcome.lead')}>
      <FirstOwner token={token} />
    </Door>
  )
}

function FirstOwner({ token }: { token: string | undefined }) {
  const say = useSay()
  const locale = useLocale()
  const create = useActing('POST /api/welcome')
  const entered = useEntered()

  const submit = (fields: FormData) =>
    create.mutate(
      {
        name: fieldText(fields, 'name'),
        email: fieldText(fields, 'email'),
        password: passwordIn(fields, 'password'),
        workspace: fieldText(fields, 'workspace'),
        locale: LOCALES.find((each) => each === fields.get('locale')) ?? locale,
        timeZone: fieldText(fields, 'timeZone'),
        ...(token && { token }),
      },
      { onSuccess: (session) => entered(session) },
    )

  return (
    <Form
      error={create.error}
      onSubmit={submit}
      acts={
        <Button type="submit" big busy={create.isPending}>
          {say('welcome.act')}
        </Button>
      }
    >
      <PersonFields />
      <Field
        label={say('welcome.workspace')}
        name="workspace"
        hint={say('welcome.workspace.hint')}
        autoComplete="organization"
        maxLength={120}
      />
      <LanguageSelect label={say('person.language')} value={locale} onPick={chooseLocale} />
      <TimeZoneSelect defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone} />
    </Form>
  )
}
