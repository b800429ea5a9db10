import { describe, expect, test } from 'vitest'
import { type LetterFacts, lintLetter } from './letter-lint.ts'

const WAY_OUT = 'https://hear.islet.example/u/abc'
const good: LetterFacts = {
  subject: 'One question about Islet Docs',
  html: `<p>You know Islet Docs from daily use, so we would like to hear from you. It is one question and takes a minute of yours.</p>
    <a href="https://hear.islet.example/a/abc/9">9</a> <a href="${WAY_OUT}">Do not ask me again</a>`,
  text: `You know Islet Docs.\n9 https://hear.islet.example/a/abc/9\n${WAY_OUT}`,
  headers: { 'List-Unsubscribe': `<${WAY_OUT}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  from: 'mo@islet.example',
  senderName: 'Mo Okafor',
  postalAddress: '1 Harbour Row, Islet',
  ownHosts: ['hear.islet.example'],
}
const rulesOf = (over: Partial<LetterFacts>) => lintLetter({ ...good, ...over }).map(({ rule, weight }) => `${weight} ${rule}`)

describe('what is held against a mail', () => {
  test('nothing, when it is as ours are', () => {
    expect(lintLetter(good)).toEqual([])
  })

  test.each<[string, Partial<LetterFacts>, string[]]>([
    ['no header to leave by', { headers: {} }, ['must no_header_way_out']],
    ['a header that takes more than one click', { headers: { 'List-Unsubscribe': `<${WAY_OUT}>` } }, ['must no_header_way_out']],
    ['no link to leave by', { html: good.html.replace(WAY_OUT, 'https://hear.islet.example/') }, ['must no_way_out']],
    [
      'a link that says another address than it leads to',
      { html: `${good.html}<a href="https://hear.islet.example/x"><b>www.islet.example/docs</b></a>` },
      ['must link_differs'],
    ],
    ['a link to somebody else', { text: `${good.text}\nSee bit.ly at https://bit.ly/x` }, ['should foreign_link']],
    ['more than Gmail shows', { html: good.html + ' word'.repeat(21_000) }, ['must too_large']],
    ['more than it needs', { html: good.html + 'é'.repeat(6_000) }, ['should large']],
    ['no subject', { subject: ' ' }, ['must subject_empty']],
    ['a subject in capitals', { subject: 'ONE QUESTION ABOUT ISLET' }, ['must subject_shouts']],
    ['a subject that cries', { subject: 'Answer now!! Please' }, ['must subject_marks']],
    ['a subject in Chinese that cries', { subject: '最后机会！！' }, ['must subject_marks']],
    ['a subject longer than is shown', { subject: 'x'.repeat(61) }, ['should subject_long']],
    ['nothing to read without HTML', { text: '' }, ['must no_way_out', 'must no_text']],
    [
      'a picture and few words',
      { html: `<img src="https://hear.islet.example/logo.png" alt="x"><a href="${WAY_OUT}">Stop</a>` },
      ['must picture_only'],
    ],
    ['no postal address', { postalAddress: null }, ['should no_postal_address']],
    ['an address that nobody reads', { from: 'no-reply@islet.example' }, ['should no_reply']],
    ["a name that shows another's address", { senderName: 'Mo at bank@islet-bank.example' }, ['must name_is_address']],
    ["another company's mailbox", { from: 'islet@gmail.com' }, ['must free_mailbox']],
  ])('%s', (_, over, rules) => {
    expect(rulesOf(over)).toEqual(rules)
  })

  test('short words in capitals, one mark and a Chinese subject are no offence', () => {
    expect(rulesOf({ subject: 'NPS at IBM?' })).toEqual([])
    expect(rulesOf({ subject: 'Thank you!' })).toEqual([])
    expect(rulesOf({ subject: '关于屿纸文档，想请教您一个问题' })).toEqual([])
  })

  test('a name that shows the address itself, a handle or a brand with a dot is no offence', () => {
    for (const senderName of ['mo@islet.example', 'mo@mail.islet.example', '@islet', 'Islet.example', 'Mo @ Islet'])
      expect(rulesOf({ senderName })).toEqual([])
  })

  test('words without spaces around a picture are words', () => {
    const html = `<img src="https://hear.islet.example/l.png" alt=""><p>您一直在使用屿纸文档，我们很想听听您的真实感受。只有一个问题，不到一分钟。点一下即可选好分数。</p><a href="${WAY_OUT}">不再询问我</a>`
    expect(rulesOf({ html })).toEqual([])
  })

  test('what must be mended comes first, and what was found is quoted', () => {
    expect(lintLetter({ ...good, postalAddress: '', from: 'x@qq.com' })).toEqual([
      { rule: 'free_mailbox', weight: 'must', at: 'qq.com' },
      { rule: 'no_postal_address', weight: 'should', at: null },
    ])
  })
})
