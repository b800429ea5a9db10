import { useQuery } from '@tanstack/react-query'
import type { Session } from '#contract/workspace/sessions.ts'
import type { MailWay } from '#domain/listen/delivery.ts'
import type { Permission } from '#domain/permission.ts'
import { asking } from './queries.ts'

/** Who is here, where, and what they may. Undefined until the server has said so. */
export const useSession = (): Session | undefined => useQuery(asking('GET /api/session', {})).data

/** Whether mail leaves from here; until the server has said so, nothing is promised. */
export const useMailWay = (): MailWay => useSession()?.workspace?.mail ?? 'outbox'

/** Leaves out what the server would refuse: `const may = useMay()`, then `may('wave.manage') && <Button …>`. */
export function useMay(): (permission: Permission) => boolean {
  const session = useSession()
  return (permission) => session?.member?.may.includes(permission) ?? false
}
