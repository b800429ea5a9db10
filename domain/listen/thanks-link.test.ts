import { describe, expect, test } from 'vitest'
import { isAskedForReview, offeredLinks, readThanksUrl } from './thanks-link.ts'

const links = {
  reviewUrl: 'https://reviews.example/islet',
  reviewPercent: 100,
  referralUrl: 'https://islet.example/refer',
  helpUrl: 'https://islet.example/help',
}
const GROUPS = ['promoter', 'passive', 'detractor'] as const
const ids = Array.from({ length: 2000 }, (_, at) => `invitation-${at}`)

describe('where the thanks lead', () => {
  test('the public review is offered to every group alike', () => {
    for (const group of GROUPS)
      expect(offeredLinks(links, { invitationId: 'x', group }).map(({ kind }) => kind)).toContain('review')
  })

  test('a share of all is offered it, and the rating has no say in who', () => {
    const some = { ...links, reviewPercent: 30 }
    const offered = (group: (typeof GROUPS)[number]) =>
      ids.filter((invitationId) => offeredLinks(some, { invitationId, group }).some(({ kind }) => kind === 'review'))
    expect(offered('detractor')).toEqual(offered('promoter'))
    expect(offered('passive').length / ids.length).toBeGreaterThan(0.26)
    expect(offered('passive').length / ids.length).toBeLessThan(0.34)
    expect(ids.every((id) => isAskedForReview(id, 100))).toBe(true)
  })

  test('a referral is asked of promoters, help is offered to all others', () => {
    const kinds = GROUPS.map((group) => offeredLinks({ ...links, reviewUrl: null }, { invitationId: 'x', group }))
    expect(kinds.map((each) => each.map(({ kind }) => kind))).toEqual([['referral'], ['help'], ['help']])
    expect(
      offeredLinks(
        { reviewUrl: null, reviewPercent: 100, referralUrl: null, helpUrl: null },
        { invitationId: 'x', group: 'passive' },
      ),
    ).toEqual([])
  })

  test.each([
    'https://reviews.example',
    'https://www.trustpilot.com/evaluate/islet.example?utm=1#top',
    'https://g.page:8443/r/abc/review',
    'https://例子.测试/评价',
  ])('%s may be led to', (url) => {
    expect(readThanksUrl(` ${url} `)).toBe(url)
  })

  test.each([
    '//evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://x.example',
    'data:text/html,x',
    'http://reviews.example',
    'https:evil.example',
    'https:///evil.example',
    'https://user@evil.example/',
    'https://good.example\\@evil.example',
    'https://good.example/a\nb',
    'https://good.example/"onmouseover="x',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    '/thanks',
    '',
    `https://x.example/${'a'.repeat(500)}`,
  ])('%j may not', (url) => {
    expect(readThanksUrl(url)).toBeNull()
  })
})
