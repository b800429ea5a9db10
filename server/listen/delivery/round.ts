import { type Attempt, afterAttempt, doubtOf } from '#domain/listen/delivery-attempt.ts'
import { nextInLine } from '#domain/listen/delivery-lanes.ts'
import { fitOut, type Outfit } from '#server/listen/senders/senders.ts'
import type { Journal } from '#server/platform/mail/journal.ts'
import type { Post, Session } from '#server/platform/mail.ts'
import type { Site } from '#server/platform/site.ts'
import { attachmentOf } from './files.ts'
import { type LetterRow, parcelOf, senderOf, withoutFile } from './letters.ts'
import { attempted, givenBack, putOff } from './outcomes.ts'
import type { Outcome } from './queue.queries.ts'
import { domainOf, type Rests } from './rests.ts'

const MAILS_PER_SESSION = 100

type Means = {
  site: Site
  workspaceId: string
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
  const line = createLine(letters, post.mostPerDomain)
  let away: Attempt | null = null

  const lane = async () => {
    let session: Session | null = null
    let sent = 0
    while (!site.stopping.aborted) {
      const letter = line.take()
      if (!letter) break
      if (keptBack(means, letter)) {
        line.done(letter)
        continue
      }
      if (session && (sent >= MAILS_PER_SESSION || !session.usable())) session = hangUp(means, session)
      if (!session) {
        const opened = await post.open()
        if (!opened.session) {
          line.putBack(letter)
          away = opened.attempt
          return
        }
        session = opened.session
        sent = 0
        means.open.add(session)
        rests.reached()
      }
      const attempt = await sendOne(means, session, letter)
      line.done(letter)
      sent++
      if (attempt) {
        away = attempt
        break
      }
    }
    if (session) hangUp(means, session)
  }
  await Promise.all(Array.from({ length: Math.min(post.most, letters.length) }, lane))

  // Left over when the server takes nothing from us, or when we were told to stop.
  if (away && !site.stopping.aborted) rests.unreachable()
  for (const { id, attempt } of line.left())
    report(
      away && !site.stopping.aborted ? attempted(id, afterAttempt(away, attempt, 0), wordsOf(away), site.clock()) : givenBack(id),
    )
}

/**
 * The queue of one batch. A lane that finds nothing to take may end: then every waiting domain has its fill of other lanes, and they see to
 * what is left.
 */
function createLine(letters: readonly LetterRow[], mostPerDomain: number) {
  const waiting = [...letters]
  const underWay = new Map<string, number>()
  const count = ({ toAddress }: LetterRow, by: number) =>
    void underWay.set(domainOf(toAddress), (underWay.get(domainOf(toAddress)) ?? 0) + by)
  return {
    take: (): LetterRow | undefined => {
      const at = nextInLine(
        waiting.map(({ toAddress }) => domainOf(toAddress)),
        underWay,
        mostPerDomain,
      )
      const [letter] = at === null ? [] : waiting.splice(at, 1)
      if (letter) count(letter, 1)
      return letter
    },
    done: (letter: LetterRow) => count(letter, -1),
    putBack: (letter: LetterRow) => {
      waiting.unshift(letter)
      count(letter, -1)
    },
    left: (): readonly LetterRow[] => waiting,
  }
}

/** Whether its domain or its sender had better be left alone; then it was reported. */
function keptBack({ rests, outfit, report }: Means, letter: LetterRow): boolean {
  const rest = rests.restOfSender(envelopeOf(outfit, letter))
  if (rest) report(putOff(letter.id, rest.said, new Date(rest.until)))
  else if (rests.isResting(letter.toAddress)) report(givenBack(letter.id))
  else return false
  return true
}

function hangUp({ open }: Means, session: Session): null {
  open.delete(session)
  session.close()
  return null
}

/** Returns the attempt when it says that the server takes nothing from us at all. */
async function sendOne(means: Means, session: Session, letter: LetterRow): Promise<Attempt | null> {
  const { site, journal, rests, outfit, report } = means
  const { id, attempt: number, toAddress } = letter
  const attempt = await trySending(means, session, letter)
  if (attempt.got === 'reply' && attempt.code >= 200 && attempt.code < 300)
    journal.note('A', id, number).catch((error: Error) => site.log.error({ err: error }, 'the mail journal could not be written'))
  const verdict = afterAttempt(attempt, number, Math.random(), doubtOf(letter))
  if (verdict.rests === 'domain') rests.refused(toAddress)
  else if (verdict.rests === null) rests.worked(toAddress)
  if (verdict.rests === 'sender') rests.senderRefused(envelopeOf(outfit, letter), wordsOf(attempt))
  else if (attempt.got === 'reply') rests.senderWorked(envelopeOf(outfit, letter))
  report(attempted(id, verdict, wordsOf(attempt), site.clock()))
  return verdict.rests === 'server' ? attempt : null
}

/** Whom the mail server hears in MAIL FROM, without the mark of the single mail. */
const envelopeOf = ({ bounceAddress }: Outfit, letter: LetterRow): string => bounceAddress ?? senderOf(letter)

async function trySending({ site, workspaceId, journal, outfit }: Means, session: Session, letter: LetterRow): Promise<Attempt> {
  try {
    const file = await attachmentOf(site, workspaceId, letter.fileId)
    const parcel = fitOut(parcelOf(site, file ? letter : withoutFile(letter), site.clock()), outfit, letter.id)
    return await session.send({ ...parcel, ...(file && { attachments: [file] }) }, () =>
      journal.note('D', letter.id, letter.attempt),
    )
  } catch (error) {
    site.log.error({ err: error, message: letter.id }, 'a mail could not be written')
    return { got: 'unsendable', because: 'unreadable', said: '' }
  }
}

const wordsOf = (attempt: Attempt): string => attempt.said
