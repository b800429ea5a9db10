import { expect, test } from 'vitest'
import { sendgridEvents } from './sendgrid.ts'

const classesOf = (event: object) =>
  sendgridEvents(Buffer.from(JSON.stringify([{ sg_event_id: 'one', ...event }]))).map(({ reading }) => reading.class)

test.each([
  ['Bounced Address', ['hard']],
  ['Invalid', ['hard']],
  ['Spam Reporting Address', ['complaint']],
  ['Unsubscribed Address', ['soft', 'unsubscribed']],
  // A fault of ours or of the account, never of the address.
  ['Invalid SMTPAPI header', ['soft']],
  ['Spam Content (if spam checker app enabled)', ['soft']],
  ['Recipient List over Package Quota', ['soft']],
  ['', ['soft']],
] as const)('what SendGrid dropped because of "%s" is %s', (reason, classes) => {
  expect(classesOf({ event: 'dropped', reason })).toEqual(classes)
})

test('what a drop says twice is two notices, each of which is taken once', () => {
  const drop = { event: 'dropped', reason: 'Unsubscribed Address' }
  const events = sendgridEvents(Buffer.from(JSON.stringify([{ sg_event_id: 'x'.repeat(300), ...drop }])))
  expect(new Set(events.map(({ sourceId }) => sourceId)).size).toBe(2)
})

test.each([
  ['unsubscribe', ['unsubscribed']],
  ['group_unsubscribe', ['unsubscribed']],
  ['spamreport', ['complaint']],
  ['open', []],
  ['constructor', []],
] as const)('the event "%s" is %s', (event, classes) => {
  expect(classesOf({ event })).toEqual(classes)
})
