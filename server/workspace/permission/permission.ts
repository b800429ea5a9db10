import { may, type Permission } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'
import { roleOf } from './permission.queries.ts'

export { roleInForce, roleOf } from './permission.queries.ts'

/** For replies that tell more to those who may know more; whether one may ask at all is the doorkeeper's business. */
export async function mayHere(scope: Scope, permission: Permission): Promise<boolean> {
  const role = await roleOf(scope)
  return role !== null && may(role, permission)
}
