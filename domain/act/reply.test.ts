import { describe, expect, test } from 'vitest'
import { isSigned, mayReply, type Recipient } from './reply.ts'

const ines: Recipient = { email: 'ines@example.com', erased: false, suppressed: null, consented: false, replied: false }

test.each([
  ['who gave an address', ines],
  ['who asked for no more questions but may be contacted about this', { ...ines, suppressed: 'unsubscribed', consented: true }],
  ['who may be contacted, as often as it takes', { ...ines, consented: true, replied: true }],
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
  ['they did not consent and have had the one reply', { ...ines, replied: true }, 'replied_once'],
  ['we do not ask them and they did not consent', { ...ines, suppressed: 'manual' }, 'unsubscribed'],
] as const)('no mail when %s', (_, recipient, because) => expect(mayReply(recipient)).toEqual({ may: false, because }))

describe('a letter is signed', () => {
  test.each([
    ['with the given name on a line of its own', 'We mend it.\n\nDana', 'Dana Whitfield'],
    ['with the whole name, a dash and other capitals', 'We mend it.\n— DANA WHITFIELD\n', 'Dana Whitfield'],
    ['behind a greeting on the same line', 'We mend it.\nBest, Dana.', 'Dana Whitfield'],
    ['with a Chinese name', '我们会处理。\n王小明', '王小明'],
    ['with a Chinese given name and a respectful close', '我們會處理。\n小明 敬上', '王小明'],
  ])('%s', (_, body, name) => expect(isSigned(body, name)).toBe(true))

  test.each([
    ['that ends with a sentence', 'We mend it.', 'Dana Whitfield'],
    ['whose last sentence speaks of the writer', 'For all else ask for Dana', 'Dana Whitfield'],
    ['that names the writer earlier', 'I am Dana.\nWe mend it.', 'Dana Whitfield'],
    ['without words', '', 'Dana Whitfield'],
    ['of somebody without a name', 'We mend it.', ''],
  ])('but not one %s', (_, body, name) => expect(isSigned(body, name)).toBe(false))
})
