import { expect, test } from 'vitest'
import { dayLater } from '#domain/zoned-time.ts'
import { nextStart } from './cadence.ts'
import { firstPlan, proposalOf, TEMPLATES, type Template } from './program-design.ts'
import { planProblem } from './wave-plan.ts'

const DAY = 86_400_000
const knowing = (...attributes: string[]) => ({ attributes: new Set(attributes), roles: false })
const plan = (template: Template, known = knowing(), closesOn = '2026-03-23') =>
  firstPlan(template, known, '2026-03-02', closesOn)

/** Releases may follow one another until a wave closes, three weeks where nobody says otherwise. */
const OPEN_DAYS = 21
/** Waves until the same person may be asked again. */
const TURNS: Record<Template, number> = { saas: 2, ecommerce: 1, dealers: 1, services: 1 }

test.each(TEMPLATES)(
  '%s: whoever was asked on the last day of a wave has rested when the next that may ask them begins',
  (template) => {
    const { cadence, quietDays, drip = { days: OPEN_DAYS } } = proposalOf(template)
    for (let month = 0; month < 48; month++) {
      const began = new Date(Date.UTC(2026, month, 31, 9))
      let next = began
      for (let turn = 0; turn < TURNS[template]; turn++) next = nextStart(cadence, next, 'Europe/Berlin', next)
      const rested = (next.getTime() - began.getTime()) / DAY - drip.days
      expect(rested, began.toISOString()).toBeGreaterThanOrEqual(quietDays)
    }
  },
)

test('of a software house nobody is asked two quarters in a row', () => {
  const { cadence, quietDays } = proposalOf('saas')
  const began = new Date('2026-06-01T09:00:00Z')
  expect((nextStart(cadence, began, 'UTC', began).getTime() - began.getTime()) / DAY).toBeLessThan(quietDays)
})

test.each(TEMPLATES)(
  'the plan of %s can be used as it is, whatever is known and however near the closing date is',
  (template) => {
    for (const known of [knowing(), knowing('plan', 'level', 'region'), { attributes: new Set<string>(), roles: true }])
      for (let days = 1; days < 40; days++) {
        const closesOn = dayLater('2026-03-02', days)
        expect(planProblem(plan(template, known, closesOn).plan, '2026-03-02', closesOn)).toBeNull()
      }
  },
)

test('people are divided by what the workspace knows, by its own word for it', () => {
  expect(plan('saas', knowing('region', 'plan'))).toMatchObject({
    plan: { sampling: { kind: 'stratified', by: 'attribute:plan', amount: { percent: 50 } }, account: { most: 5 } },
    missing: null,
  })
  expect(plan('saas', knowing('套餐')).plan.sampling.by).toBe('attribute:套餐')
  expect(plan('dealers', { attributes: new Set(['region']), roles: true }).plan.sampling).toEqual({
    kind: 'everyone',
    by: 'role',
  })
  expect(plan('dealers', knowing('region')).plan.sampling.by).toBe('attribute:region')
})

test('without a divider nobody is divided, and it is said which one was wanted', () => {
  expect(plan('saas')).toMatchObject({ plan: { sampling: { kind: 'random', amount: { percent: 50 } } }, missing: 'plan' })
  expect(plan('ecommerce')).toMatchObject({ plan: { sampling: { kind: 'precision', margin: 7 } }, missing: 'level' })
  expect(plan('services')).toMatchObject({ plan: { sampling: { kind: 'everyone' } }, missing: 'role' })
})

test('mails are spread over days while the last who are asked still have time to answer', () => {
  expect(plan('saas').plan.drip).toEqual({ endOn: '2026-03-12', weekdays: [1, 2, 3, 4, 5], from: 9, to: 17 })
  expect(plan('saas', knowing(), '2026-03-16').plan.drip).toBeUndefined()
  expect(plan('ecommerce').plan.drip).toBeUndefined()
})
