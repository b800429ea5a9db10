import { Type } from 'typebox'
import { Id } from '#contract/endpoint.ts'
import { PERIOD_PATTERN } from '#domain/learn/months.ts'

export const Period = Type.String({ pattern: PERIOD_PATTERN })

/** `asked.plan`: as it was when asked. `contact.plan`, `account.plan`: as it is today. `locale`, `wave`, `account`, `role`: fields. */
export const AttributeName = Type.String({
  maxLength: 110,
  pattern: '^(locale|wave|account|role|(asked|contact|account)\\.[^\\0]{1,100})$',
})

/** Which answers: of a program, of one wave or one period, with one value of one attribute. */
export const Selection = {
  program: Type.Optional(Id),
  wave: Type.Optional(Id),
  period: Type.Optional(Period),
  attribute: Type.Optional(AttributeName),
  value: Type.Optional(Type.String({ maxLength: 500, pattern: '^[^\\0]*$' })),
}
