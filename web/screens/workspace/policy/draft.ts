import type { Policy } from '#contract/listen/policy.ts'
import { OFFICE_HOURS } from '#domain/listen/send-window.ts'
import { fieldText } from '#web/ui/Form.tsx'

export type Rules = Policy['rules']
export type Limit = Rules['perContact']
export type Window = Rules['window']
export type Rhythm = keyof Policy['by']
export const PROPOSED_LIMIT = { most: 2, days: 365 }
const { weekdays, from, to } = OFFICE_HOURS
export const PROPOSED_WINDOW: NonNullable<Window> = { weekdays: [...weekdays], from, to }
export const RHYTHMS = ['relational', 'transactional'] as const

/** The policy as the form stands. A number that is none becomes NaN, so that the server names the field. */
export function policyOf(fields: FormData): Policy {
  const own = (rhythm: Rhythm) => ownOf(fields, `by.${rhythm}`)
  const [relational, transactional] = [own('relational'), own('transactional')]
  return {
    rules: {
      quietDays: number(fields, 'rules.quietDays'),
      firstAskDays: number(fields, 'rules.firstAskDays'),
      perContact: limitOf(fields, 'rules.perContact'),
      perAccount: limitOf(fields, 'rules.perAccount'),
      window: windowOf(fields, 'rules.window'),
    },
    by: { ...(relational && { relational }), ...(transactional && { transactional }) },
  }
}

/** Whether every number is one, so that there is something to say and to try. */
export const isWhole = (policy: Policy): boolean => !JSON.stringify(policy, keepNaN).includes(BROKEN)

const BROKEN = '"not a number"'
const keepNaN = (_: string, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? 'not a number' : value)

/** What differs for a rhythm; undefined when nothing does. */
function ownOf(fields: FormData, at: string): Policy['by'][Rhythm] | undefined {
  const days = (name: string) => (fieldText(fields, `${at}.${name}`) ? number(fields, `${at}.${name}`) : undefined)
  const [quietDays, firstAskDays] = [days('quietDays'), days('firstAskDays')]
  const differs = (name: string) => fieldText(fields, `${at}.${name}.kind`) !== 'same'
  const own = {
    ...(quietDays !== undefined && { quietDays }),
    ...(firstAskDays !== undefined && { firstAskDays }),
    ...(differs('perContact') && { perContact: limitOf(fields, `${at}.perContact`) }),
    ...(differs('perAccount') && { perAccount: limitOf(fields, `${at}.perAccount`) }),
    ...(differs('window') && { window: windowOf(fields, `${at}.window`) }),
  }
  return Object.keys(own).length ? own : undefined
}

const limitOf = (fields: FormData, at: string): Limit =>
  fieldText(fields, `${at}.kind`) === 'some'
    ? { most: number(fields, `${at}.most`, PROPOSED_LIMIT.most), days: number(fields, `${at}.days`, PROPOSED_LIMIT.days) }
    : null

function windowOf(fields: FormData, at: string): Window {
  if (fieldText(fields, `${at}.kind`) !== 'own') return null
  if (!fields.has(`${at}.from`)) return PROPOSED_WINDOW
  const daysOff = fieldText(fields, `${at}.daysOff`).split(/\s+/).filter(Boolean)
  return {
    weekdays: fields.getAll(`${at}.weekdays`).map(Number),
    from: number(fields, `${at}.from`),
    to: number(fields, `${at}.to`),
    ...(daysOff.length && { daysOff }),
  }
}

/** Fields that have just been opened are not on the screen yet: then what they will show. */
const number = (fields: FormData, name: string, proposed = Number.NaN): number =>
  fields.has(name) ? Number(fieldText(fields, name) || Number.NaN) : proposed
