import type { CaseCard } from '#contract/act/cases.ts'
import { useSay } from '#web/words.ts'

type Names = { first: string; second: string | null; who: string }

/** What stands large on a card: the company, with the person below it; the person alone where no company is known. */
export function useNames({ contact, account }: Pick<CaseCard, 'contact' | 'account'>): Names {
  const say = useSay()
  const name = contact?.name ?? contact?.email ?? null
  const person = name && contact?.role ? say('cases.person.role', { name, role: contact.role }) : name
  const nobody = say(contact ? 'cases.unnamed' : 'cases.hidden')
  return {
    first: account?.name ?? person ?? nobody,
    second: account ? person : contact?.name ? contact.email : null,
    who: name ?? account?.name ?? nobody,
  }
}
