import { useQuery } from '@tanstack/react-query'
import type { Me } from '#contract/workspace/me.ts'
import { asking, useActing } from '#web/queries.ts'
import { NewPassword, passwordIn } from '#web/screens/workspace/doors/PersonFields.tsx'
import { LANGUAGES } from '#web/shell/Choices.tsx'
import { useGone } from '#web/shell/moves.ts'
import { chooseTheme, THEMES, useTheme } from '#web/theme.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { LOCALES } from '#words/locale.ts'
import { WatchMail } from './WatchMail.tsx'
import { Weekly } from './Weekly.tsx'

/** What belongs to the person, in whatever workspace they are. */
export function Profile() {
  const say = useSay()
  const me = useQuery(asking('GET /api/me', {}))
  return (
    <Page title={say('profile.title')} lead={me.data?.email}>
      <Read of={me}>
        {(person) => (
          <div className="narrow">
            <Section title={say('profile.you')}>
              <You person={person} />
            </Section>
            <Weekly />
            <WatchMail />
            <Section title={say('profile.look')}>
              <Look />
            </Section>
            <Section title={say('profile.password')} note={say('profile.password.note')}>
              <ChangePassword />
            </Section>
            <Section title={say('profile.sessions')}>
              <Everywhere />
            </Section>
          </div>
        )}
      </Read>
    </Page>
  )
}

function You({ person }: { person: Me }) {
  const say = useSay()
  const save = useActing('PUT /api/me', ['GET /api/me', 'GET /api/session', 'GET /api/members'])
  const submit = (fields: FormData) =>
    save.mutate(
      { name: fieldText(fields, 'name'), locale: LOCALES.find((each) => each === fields.get('locale')) ?? null },
      { onSuccess: () => toast(say('profile.saved')) },
    )
  return (
    <Form
      error={save.error}
      onSubmit={submit}
      acts={
        <Button type="submit" busy={save.isPending}>
          {say('profile.save')}
        </Button>
      }
    >
      <Field
        label={say('person.name')}
        name="name"
        defaultValue={person.name}
        hint={say('profile.name.hint')}
        autoComplete="name"
        maxLength={120}
      />
      <Select
        label={say('person.language')}
        name="locale"
        defaultValue={person.locale ?? ''}
        options={[
          { value: '', label: say('profile.language.browser') },
          ...LOCALES.map((locale) => ({ value: locale, label: LANGUAGES[locale].name })),
        ]}
      />
    </Form>
  )
}

function Look() {
  const say = useSay()
  const theme = useTheme()
  return (
    <Radios
      label={say('profile.look')}
      quiet
      segmented
      name="theme"
      value={theme}
      onPick={chooseTheme}
      options={THEMES.map((each) => ({ value: each, label: say(`shell.theme.${each}`) }))}
    />
  )
}

function ChangePassword() {
  const say = useSay()
  const change = useActing('PUT /api/me/password')
  const submit = (fields: FormData) =>
    change.mutate(
      { password: passwordIn(fields, 'password'), newPassword: passwordIn(fields, 'newPassword') },
      { onSuccess: () => toast(say('profile.password.done')) },
    )
  return (
    // A new key after each success empties the fields.
    <Form
      key={change.submittedAt && change.isSuccess ? change.submittedAt : 'open'}
      error={change.error}
      onSubmit={submit}
      acts={
        <Button type="submit" look="line" busy={change.isPending}>
          {say('profile.password.act')}
        </Button>
      }
    >
      <Field
        label={say('profile.password.now')}
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <NewPassword name="newPassword" label={say('profile.password.new')} />
    </Form>
  )
}

function Everywhere() {
  const say = useSay()
  const gone = useGone()
  const leave = useActing('DELETE /api/sessions')
  return (
    <>
      <p className="mut">{say('profile.sessions.text')}</p>
      {leave.error && <Problem error={leave.error} />}
      <div className="mt-3">
        <Button look="line" busy={leave.isPending} onClick={() => leave.mutate({}, { onSuccess: gone })}>
          {say('profile.sessions.act')}
        </Button>
      </div>
    </>
  )
}
