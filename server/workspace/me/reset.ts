import { randomBytes } from 'node:crypto'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { doorsOf, type SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { memberForName, personByEmail, replacePassword } from './me.queries.ts'

const PASSWORD = { least: 10, most: 200 }

/** The way back for who forgot their password, by whoever holds the data: a new one, and every session of theirs ends. */
export async function resetPassword(
  site: Site,
  { auth, attempts }: SignIn,
  { email, password = randomBytes(15).toString('base64url') }: { email: string; password?: string },
): Promise<{ email: string; name: string; password: string }> {
  if (password.length < PASSWORD.least) refuseField('password', 'issue.short', { limit: PASSWORD.least })
  if (password.length > PASSWORD.most) refuseField('password', 'issue.long', { limit: PASSWORD.most })
  const person = await personByEmail(site, email)
  if (!person) return refuse('not_found', 'refusal.unknown_person', { email })
  const { password: hashing } = await auth.$context
  await replacePassword(site, person.id, await hashing.hash(password))
  attempts.forget(person.email)
  for (const workspaceId of await doorsOf(site, person.id))
    await site.within({ workspaceId, actorId: null }, async (scope) => {
      const member = await memberForName(scope, person.id)
      if (member) await audit(scope, { action: 'member.password_reset', subject: member.id })
    })
  return { email: person.email, name: person.name, password }
}
