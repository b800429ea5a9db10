import { expect, test } from 'vitest'
import { mayReply, type Recipient } from './reply.ts'

const ines: Recipient = { email: 'ines@example.com', erased: false, suppressed: null, consented: false }

test.each([
  ['who gave an address', ines],
  ['who asked for no more questions but may be contacted about this', { ...ines, suppressed: 'unsubscribed', consented: true }],
  ['whom we ourselves do not ask, but who may be contacted', { ...ines, suppressed: 'manual', consented: true }],
] as const)('a person %s may be answered', (_, recipient) => expect(mayReply(recipient)).toEqual({ may: true }))

test.each([
  ['nobody is known', null, 'no_contact'],
  ['the person was erased', { ...ines, erased: true }, 'erased'],
  ['the address was erased', { ...ines, suppressed: 'erased' }, 'erased'],
  ['there is no address', { ...ines, email: null }, 'no_address'],
  ['mail to them came back', { ...ines, suppressed: 'bounced', consented: true }, 'bounced'],
  ['they complained', { ...ines, suppressed: 'complained', consented: true }, 'complained'],
  ['they unsubscribed and did not consent', { ...ines, suppressed: 'unsubscribed' }, 'unsubscribed'],
  ['we do not ask them and they did not consent', { ...ines, suppressed: 'manual' }, 'unsubscribed'],
] as const)('no mail when %s', (_, recipient, because) => expect(mayReply(recipient)).toEqual({ may: false, because }))
