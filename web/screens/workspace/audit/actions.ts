import type { Say } from '#web/spoken.ts'

/** The actions that have words; one of a later version stands there by its code. */
export const ACTIONS = [
  'workspace.created',
  'workspace.changed',
  'workspace.mail_released',
  'member.invited',
  'member.invite_revoked',
  'member.joined',
  'member.left',
  'member.role_changed',
  'member.renamed',
  'member.password_changed',
  'member.password_reset',
  'key.created',
  'key.revoked',
  'contact.added',
  'contact.changed',
  'contact.suppressed',
  'contact.suppression_lifted',
  'contact.paused',
  'sending.bounces_changed',
  'account.given',
  'import.committed',
  'import.undone',
  'policy.changed',
  'policy.reordered',
  'program.created',
  'program.changed',
  'program.reworded',
  'program.archived',
  'program.revived',
  'wave.created',
  'wave.changed',
  'wave.discarded',
  'wave.started',
  'wave.stopped',
  'wave.closing_moved',
  'case.opened',
  'case.moved',
  'case.move_taken_back',
  'case.assigned',
  'case.noted',
  'case.replied',
  'rule.changed',
  'message.resolved',
] as const

export function nameOfAction(action: string, say: Say): string {
  const known = ACTIONS.find((each) => each === action)
  return known ? say(`audit.does.${known}`) : action
}
