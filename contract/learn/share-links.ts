import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'

const Text = Type.String()
const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })
const Locale = Type.Enum(['en', 'zh-Hans', 'zh-Hant'] as const)

const ShareLink = Exact({
  id: Id,
  name: Text,
  subject: Type.Enum(['board', 'question', 'report'] as const),
  locale: Locale,
  /** It shows what people wrote, without names. */
  verbatims: Type.Boolean(),
  hasPassword: Type.Boolean(),
  by: OrNull(Text),
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: OrNull(Instant),
  /** It can still be read. */
  works: Type.Boolean(),
  /** Why not: revoked, past its day, or whoever made it has left or may no longer export answers, or what it shows was taken away. */
  ended: OrNull(Type.Enum(['revoked', 'expired', 'maker_left', 'maker_may_not', 'removed'] as const)),
  views: Type.Integer({ minimum: 0 }),
  viewedAt: OrNull(Instant),
})
export type ShareLink = Static<typeof ShareLink>

export const shareLinks = endpoints({
  'GET /api/share-links': {
    needs: 'response.export',
    says: 'The links by which somebody without an account reads a board, a saved question or a saved report, newest first; never the links themselves.',
    input: Nothing,
    reply: Type.Array(ShareLink),
  },
  'POST /api/share-links': {
    needs: 'response.export',
    says: 'Makes a link that reads your board, a saved question or a saved report, without signing in: figures alone, no names, and words of people only if `verbatims` asks for them. It ends after `days`, or once you have left or may no longer export answers, and asks for `password` where one is given. The link is in this reply and nowhere else.',
    input: Exact({
      name: Name,
      subject: Type.Enum(['board', 'question', 'report'] as const),
      question: Type.Optional(Id),
      report: Type.Optional(Id),
      locale: Locale,
      days: Type.Integer({ minimum: 1, maximum: 366 }),
      verbatims: Type.Optional(Type.Boolean()),
      password: Type.Optional(Type.String({ minLength: 8, maxLength: 200 })),
    }),
    reply: Exact({ id: Id, link: Text, expiresAt: Instant }),
    secret: true,
  },
  'DELETE /api/share-links/:id': {
    needs: 'response.export',
    says: 'Ends a link at once.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
