import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import { Door } from './Door.tsx'
import { useEntered } from './entering.ts'
import { passwordIn } from './PersonFields.tsx'

export function SignIn() {
  const say = useSay()
  const { next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const session = useSession()
  const signIn = useActing('POST /api/session')
  const entered = useEntered()

  useEffect(() => {
    if (session && session.welcome !== 'done') navigate({ to: '/welcome', replace: true })
  }, [session, navigate])

  const submit = (fields: FormData) =>
    signIn.mutate(
      { email: fieldText(fields, 'email'), password: passwordIn(fields, 'password') },
      { onSuccess: (inside) => entered(inside, next) },
    )

  return (
    <Door title={say('sign_in.title')} heading={say('sign_in.title')}>
      <Form
        error={signIn.error}
        onSubmit={submit}
        acts={
          <Button type="submit" big busy={signIn.isPending}>
            {say('sign_in.act')}
          </Button>
        }
      >
        <Field label={say('person.email')} name="email" type="email" autoComplete="username" maxLength={254} />
        <Field label={say('person.password')} name="password" type="password" autoComplete="current-password" maxLength={200} />
      </Form>
      <p className="dim text-12">{say('sign_in.forgot')}</p>
    </Door>
  )
}
