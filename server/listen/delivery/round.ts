import { type Attempt, afterAttempt, doubtOf } from '#domain/listen/delivery.ts'
import { fitOut, type Outfit } from '#server/listen/senders/senders.ts'
import type { Journal } from '#server/platform/mail/journal.ts'
import type { Post, Session } from '#server/platform/mail.ts'
import type { Site } from '#server/platform/site.ts'
import { type LetterRow, parcelOf } from './letters.ts'
import { attempted, givenBack } from './outcomes.ts'
import type { Outcome } from './queue.queries.ts'
import type { Rests } from './rests.ts'

const MAILS_PER_SESSION = 100

type Means = {
  site: Site
  post: Post
  journal: Journal
  rests: Rests
  open: Set<Session>
  outfit: Outfit
  report(outcome: Outcome): void
}

/** Sends one batch over a few connections at once and reports each mail once. What could not be tried is given back. */
export async function sendRound(means: Means, letters: readonly LetterRow[]): Promise<void> {
  const { site, post, rests, report } = means
  const waiting = [...letters]
  let away: Attempt | null = null

  const lane = async () => {
    let session: Session | null = null
    let sent = 0
    while (!site.stopping.aborted) {
      const letter = waiting.shift()
      if (!letter) break
      if (rests.isResting(letter.toAddress)) {
        report(givenBack(letter.id))
        continue
      }
      if (session && (sent >= MAILS_PER_SESSION || !session.usable())) session = hangUp(means, session)
      if (!session) {
        const opened = await post.open()
        if (!opened.session) {
          waiting.unshift(letter)
          away = opened.attempt
          return
        }
        session = opened.session
        sent = 0
        means.open.add(session)
        rests.reached()
      }
      await sendOne(means, session, letter)
      sent++
    }
    if (session) hangUp(means, session)
  }
  await Promise.all(Array.from({ length: Math.min(post.most, letters.length) }, lane))

  // Left over when every connection failed, or when we were told to stop.
  if (away && !site.stopping.aborted) rests.unreachable()
  for (const { id, attempt } of waiting)
    report(
      away && !site.stopping.aborted ? attempted(id, afterAttempt(away, attempt, 0), wordsOf(away), site.clock()) : givenBack(id),
    )
}

function hangUp({ open }: Means, session: Session): null {
  open.delete(session)
  session.close()
  return null
}

async function sendOne({ site, journal, rests, outfit, report }: Means, session: Session, letter: LetterRow) {
  const { id, attempt: number, toAddress } = letter
  const attempt = await trySending(site, journal, outfit, session, letter)
  if (attempt.got === 'reply' && attempt.code >= 200 && attempt.code < 300)
    journal.note('A', id, number).catch((error: Error) => site.log.error({ err: error }, 'the mail journal could not be written'))
  const verdict = afterAttempt(attempt, number, Math.random(), doubtOf(letter))
  if (verdict.state === 'deferred') rests.refused(toAddress)
  else rests.worked(toAddress)
  report(attempted(id, verdict, wordsOf(attempt), site.clock()))
}

async function trySending(site: Site, journal: Journal, outfit: Outfit, session: Session, letter: LetterRow): Promise<Attempt> {
  try {
    const parcel = fitOut(parcelOf(site, letter, site.clock()), outfit, letter.id)
    return await session.send(parcel, () => journal.note('D', letter.id, letter.attempt))
  } catch (error) {
    site.log.error({ err: error, message: letter.id }, 'a mail could not be written')
    return { got: 'unsendable', because: 'unreadable', said: '' }
  }
}

const wordsOf = (attempt: Attempt): string => attempt.said
