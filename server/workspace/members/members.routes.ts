import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import type { Join } from './join.ts'
import { listInvites, listMembers } from './members.queries.ts'
import { changeRole, inviteMember, removeMember, revokeInvite } from './members.ts'

export function memberRoutes({ route, open }: Pick<Http<Contract>, 'route' | 'open'>, join: Join) {
  route('GET /api/members', (scope) => listMembers(scope))
  route('PUT /api/members/:id/role', (scope, input) => changeRole(scope, input))
  route('DELETE /api/members/:id', (scope, { id }) => removeMember(scope, id))
  route('GET /api/member-invites', (scope) => listInvites(scope))
  route('POST /api/member-invites', async (scope, input) => {
    const invite = await inviteMember(scope, input)
    return { ...invite, link: await join.linkFor(scope, invite.id) }
  })
  route('DELETE /api/member-invites/:id', (scope, { id }) => revokeInvite(scope, id))
  open('GET /api/join/:token', (_exchange, { token }) => join.describe(token))
  open('POST /api/join/:token', (exchange, { token, ...person }) => join.join(exchange, token, person))
}
