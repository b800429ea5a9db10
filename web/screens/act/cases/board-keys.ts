import type { CaseCard } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'
import { useKeys } from '#web/ui/keys.ts'
import { useSay } from '#web/words.ts'
import { cardNow } from './moving.ts'

type Acts = { open: string | undefined; show: (id: string | undefined) => void; move: (card: CaseCard, to: CaseState) => void }

const MOVES = ['open', 'contacted', 'resolved', 'dismissed'] as const

/** J and K walk over all cards, Enter opens one (it is a link), 1 to 4 move the one in hand. */
export function useBoardKeys({ open, show, move }: Acts): void {
  const say = useSay()
  const step = (by: number) => {
    const links = cardLinks()
    const at = links.findIndex((link) => isInHand(link, open))
    const next = links[Math.max(0, Math.min(links.length - 1, at === -1 ? 0 : at + by))]
    if (!next) return
    if (open) show(idOf(next))
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'center' })
  }
  const put = (to: CaseState) => {
    const link = cardLinks().find((each) => isInHand(each, open))
    const card = cardNow(link ? idOf(link) : open)
    if (card) move(card, to)
  }
  const take = () => {
    const card = cardLinks()
      .find((each) => isInHand(each, open))
      ?.closest('[data-case]')
    const button =
      card?.querySelector<HTMLElement>('[data-take]') ?? document.querySelector<HTMLElement>('#case-pane [data-take]')
    button?.click()
  }
  useKeys([
    { press: 'j', does: say('cases.keys.next'), run: () => step(1) },
    { press: 'k', does: say('cases.keys.previous'), run: () => step(-1) },
    ...MOVES.map((to, place) => ({ press: String(place + 1), does: say(`cases.move.${to}`), run: () => put(to) })),
    { press: 'r', does: say('cases.keys.reply'), run: () => focusOn('#case-reply') },
    { press: 'n', does: say('cases.keys.note'), run: () => focusOn('#case-note textarea') },
    { press: 't', does: say('cases.keys.take'), run: take },
    { press: 'Escape', does: say('cases.keys.close'), run: () => open && show(undefined) },
  ])
}

const cardLinks = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-case] .card-link')]
const idOf = (link: HTMLElement) => link.closest<HTMLElement>('[data-case]')?.dataset.case

/** The focused card, else the one whose case is open. */
const isInHand = (link: HTMLElement, open: string | undefined) => {
  const focused = document.activeElement
  return focused?.matches('[data-case] .card-link') ? link === focused : idOf(link) === open
}

const focusOn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
