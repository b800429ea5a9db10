import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReplyOf } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { useSignOut } from '#web/shell/moves.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Door } from './Door.tsx'
import { useEntered } from './entering.ts'
import { PersonFields, passwordIn } from './PersonFields.tsx'

/** In by a link that a workspace's owner handed over. */
export function Join() {
  const say = useSay()
  const { token } = useParams({ from: '/join/$token' })
  const invite = useQuery(asking('GET /api/join/:token', { token }))
  const session = useSession()

  if (invite.error)
    return (
      <Door title={say('join.title')} heading={say('join.title')}>
        <Problem error={invite.error} />
        <Link to="/sign-in" className={buttonClass('line')}>
          {say('sign_in.act')}
        </Link>
      </Door>
    )
  return (
    <Read of={invite}>
      {(to) => (
        <Door
          title={say('join.title')}
          heading={say('join.heading', { workspace: to.workspace })}
          lead={say('join.lead', { inviter: to.invitedBy, role: say(`role.${to.role}`) })}
        >
          {session?.person ? <JoinAs token={token} name={session.person.name} /> : <JoinNew token={token} to={to} />}
        </Door>
      )}
    </Read>
  )
}

function JoinAs({ token, name }: { token: string; name: string }) {
  const say = useSay()
  const join = useActing('POST /api/join/:token')
  const entered = useEntered()
  const signOut = useSignOut({ stay: true })
  return (
    <>
      {join.error && <Problem error={join.error} />}
      <div className="row row-wrap">
        <Button big busy={join.isPending} onClick={() => join.mutate({ token }, { onSuccess: (session) => entered(session) })}>
          {say('join.as', { name })}
        </Button>
        <Button look="line" big onClick={signOut}>
          {say('join.other')}
        </Button>
      </div>
    </>
  )
}

function JoinNew({ token, to }: { token: string; to: ReplyOf<'GET /api/join/:token'> }) {
  const say = useSay()
  const join = useActing('POST /api/join/:token')
  const entered = useEntered()
  const submit = (fields: FormData) =>
    join.mutate(
      {
        token,
        name: fieldText(fields, 'name'),
        email: fieldText(fields, 'email'),
        password: passwordIn(fields, 'password'),
      },
      { onSuccess: (session) => entered(session) },
    )
  return (
    <Form
      error={join.error}
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" big busy={join.isPending}>
            {say('join.act')}
          </Button>
          <Link to="/sign-in" search={{ next: `/join/${token}` }} className={buttonClass('bare', true)}>
            {say('join.known')}
          </Link>
        </>
      }
    >
      <PersonFields email={to.email} />
    </Form>
  )
}
