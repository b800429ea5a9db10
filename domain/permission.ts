const READS = ['score.read', 'response.read', 'case.read', 'program.read', 'workspace.read'] as const

const MANAGES = [
  ...READS,
  'contact.read',
  'contact.manage',
  'activity.send',
  'response.export',
  'response.import',
  'mail.read',
  'mail.manage',
  'case.work',
  'case.assign',
  'program.manage',
  'wave.manage',
  'audit.read',
] as const

const GRANTS = {
  viewer: READS,
  analyst: [...READS, 'contact.read', 'response.export', 'mail.read'],
  agent: [...READS, 'contact.read', 'mail.read', 'case.work'],
  manager: MANAGES,
  owner: [...MANAGES, 'workspace.manage', 'member.manage', 'key.manage'],
} as const satisfies Record<string, readonly string[]>

export type Role = keyof typeof GRANTS
export type Permission = (typeof GRANTS)[Role][number]

/** Every role, from the one that may least to the one that may most. */
export const ROLES = Object.keys(GRANTS) as [Role, ...Role[]]

/** Whether a role may do a thing. The whole product asks this one table (issue 2, B1). */
export const may = (role: Role, permission: Permission): boolean => (GRANTS[role] as readonly Permission[]).includes(permission)

/** A full key may what its role may. A write-only one sends events, so many a minute, and can read nothing, nor learn from a reply who is here: it may stand where others find it, who can then send events, too. */
export const KEY_KINDS = ['full', 'write-only'] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** Whether whoever acts by a key of this kind and role may do a thing; members act as with a full one. */
export const mayBy = (kind: KeyKind, role: Role, permission: Permission): boolean =>
  kind === 'write-only' ? permission === 'activity.send' : may(role, permission)

/** Whether a role may do anything that another may not. Neither of two roles need contain the other. */
export const exceeds = (role: Role, limit: Role): boolean => GRANTS[role].some((permission) => !may(limit, permission))

/** What a role may do, so that the web app can leave out what would be refused. */
export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role]
