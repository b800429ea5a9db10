import type { Contract } from '#contract/contract.ts'
import type { Exchange, Open, Person } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import { localeOf } from '#words/locale.ts'
import type { Me } from './me.ts'

export function meRoutes(open: Open<Contract>, me: Me) {
  open('GET /api/me', async (exchange) => {
    const { name, email, locale } = personIn(exchange)
    return { name, email, locale: locale === null ? null : localeOf(locale) }
  })
  open('PUT /api/me', async (exchange, { name, locale }) => ({
    ...(await me.change(personIn(exchange), { name, locale })),
    locale,
  }))
  open('PUT /api/me/password', (exchange, input) => me.changePassword(exchange, personIn(exchange), input))
}

const personIn = ({ person }: Exchange): Person => person ?? refuse('sign_in', 'refusal.sign_in')
