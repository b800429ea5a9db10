import type { Mail } from '#contract/listen/proofs.ts'
import type { Say } from '#web/spoken.ts'

/** What people call a mail. `wave`: the one whose page this is, which needs no naming there. */
export function nameOfMail(say: Say, { mail, wave, variant }: Mail, here?: string): string {
  if (!wave || !variant) return say(`proofs.${mail}`, { of: 'program', key: '', wave: '' })
  return say(`proofs.${mail}`, { of: wave.id === here ? 'wave' : 'other', key: variant, wave: wave.name })
}

/** One word for each mail, to choose it by. */
export const keyOfMail = ({ mail, wave, variant }: Mail): string => [mail, wave?.id, variant].filter(Boolean).join('.')
