import { expect, test } from 'vitest'
import { keptSince, readActivity } from './activity.ts'

const now = new Date('2027-03-31T12:00:00Z')
const terms = { now, keptSince: keptSince(now, 24) }
const ines = { email: ' Ines@Fjord.example ' }
const event = { event: ' Signed in ', messageId: 'm-1', contact: ines }
const read = (given: unknown) => readActivity(given, terms)

test('an event is read with its marks in the form in which they are compared', () => {
  expect(read({ ...event, at: '2027-03-30T08:00:00+02:00', account: { externalId: 42, domain: 'Fjord.Example' } })).toEqual({
    activity: {
      name: 'Signed in',
      at: new Date('2027-03-30T06:00:00Z'),
      messageId: 'm-1',
      contact: { email: 'ines@fjord.example' },
      account: { externalId: '42', domain: 'fjord.example' },
      properties: {},
    },
  })
})

test('what is left out is now, and a property without a value is none', () => {
  expect(read({ ...event, properties: { calls: 3, plan: 'Pro', trial: false, team: null } })).toMatchObject({
    activity: { at: now, account: null, properties: { calls: 3, plan: 'Pro', trial: false } },
  })
})

test.each([
  ['unreadable', null, null],
  ['unreadable', null, [event]],
  ['unknown_field', 'name', { ...event, name: 'x' }],
  ['event_missing', 'event', { ...event, event: '  ' }],
  ['event_missing', 'event', { ...event, event: 7 }],
  ['message_id_missing', 'messageId', { event: 'x', contact: ines }],
  ['too_long', 'event', { ...event, event: 'x'.repeat(101) }],
  ['too_long', 'messageId', { ...event, messageId: 'x'.repeat(201) }],
  ['time_unreadable', 'at', { ...event, at: '2027-03-30' }],
  ['time_unreadable', 'at', { ...event, at: '2027-13-30T08:00:00Z' }],
  ['time_ahead', 'at', { ...event, at: '2027-04-01T12:00:01Z' }],
  ['time_before_kept', 'at', { ...event, at: '2025-03-31T11:59:59Z' }],
  ['nobody_named', null, { event: 'x', messageId: 'm' }],
  ['nobody_named', null, { ...event, contact: { email: null } }],
  ['unknown_field', 'contact.name', { ...event, contact: { name: 'Ines' } }],
  ['mark_unreadable', 'contact.email', { ...event, contact: { email: 'ines' } }],
  ['mark_unreadable', 'contact.id', { ...event, contact: { id: '1' } }],
  ['mark_unreadable', 'account', { ...event, account: 'fjord' }],
  ['property_unreadable', 'properties', { ...event, properties: 'x' }],
  ['property_unreadable', 'properties.a', { ...event, properties: { a: { b: 1 } } }],
  ['property_unreadable', 'properties.a', { ...event, properties: { a: [1] } }],
  ['too_long', 'properties.a', { ...event, properties: { a: 'x'.repeat(501) } }],
  ['too_long', 'properties.', { ...event, properties: { '': 1 } }],
  [
    'too_many_properties',
    'properties',
    { ...event, properties: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`p${at}`, at])) },
  ],
] as const)('an event that is wrong says why and where: %s at %s', (because, field, given) => {
  expect(read(given)).toEqual({ because, field })
})

test('an event of the next day is taken, since clocks differ, and the oldest that is kept', () => {
  for (const at of ['2027-04-01T12:00:00Z', '2025-03-31T12:00:00Z']) expect(read({ ...event, at })).toHaveProperty('activity')
})

test('a month back from the last of March is the last of February', () => {
  expect(keptSince(new Date('2027-03-31T12:00:00Z'), 1).toISOString()).toBe('2027-02-28T12:00:00.000Z')
  expect(keptSince(new Date('2028-02-29T12:00:00Z'), 12).toISOString()).toBe('2027-02-28T12:00:00.000Z')
})
