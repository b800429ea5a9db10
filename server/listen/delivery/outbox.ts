import type { Message, MessageLine, Messages, Resolution } from '#contract/listen/messages.ts'
import { linksWorkHere, MAIL_PLACES, type MailPlace, mailWay } from '#domain/listen/delivery.ts'
import { canBecome, type MessageState } from '#domain/listen/message.ts'
import type { Sendable } from '#server/platform/http.ts'
import { headersOf, type Parcel } from '#server/platform/mail/compose.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { type LetterRow, lettersOf, parcelOf, withoutHidden } from './letters.ts'
import { countByState, type Filter, type OutboxRow, outboxRows, pageOfMessages } from './outbox.queries.ts'
import { mailOf } from './queue.queries.ts'

type Around = Pick<Site, 'settings' | 'secret' | 'log'>

export async function listMessages(
  scope: Scope,
  filter: Filter & { after?: string; limit?: number },
  site: Around,
): Promise<Sendable<Messages>> {
  const { ids, next } = await pageOfMessages(scope, filter)
  const counts = new Map((await countByState(scope, filter)).map(({ state, mails }) => [state, mails]))
  const totals = Object.fromEntries(MAIL_PLACES.map((place) => [place, counts.get(place) ?? 0])) as Record<MailPlace, number>
  const total = filter.state ? totals[filter.state] : [...counts.values()].reduce((sum, mails) => sum + mails, 0)
  const whole = await wholeRows(scope, ids)
  return {
    items: whole.map((row) => lineOf(row, parcelOrNull(site, row))),
    next,
    total,
    totals,
    way: await wayOf(scope, site),
  }
}

export async function showMessage(scope: Scope, id: string, site: Around): Promise<Sendable<Message>> {
  const row = found((await wholeRows(scope, [id]))[0])
  const parcel = parcelOrNull(site, row)
  const { attempt, state, said, resolvedAt } = row
  return {
    ...lineOf(row, parcel),
    from: parcel?.from ?? null,
    replyTo: parcel?.replyTo ?? null,
    headers: parcel ? await headersOf(parcel) : [],
    text: parcel?.text ?? null,
    attempt,
    said,
    resolvedAt,
    linksWork: linksWorkHere(row),
    resolutions: resolutionsOf(state),
  }
}

/** The mail in a page of its own; its links open beside it, where they work. */
export async function showHtml(scope: Scope, id: string, site: Around): Promise<string> {
  const row = found((await wholeRows(scope, [id]))[0])
  const { html } = found(parcelOrNull(site, row))
  return withoutHidden(site, html).replace('<head>', '<head><base target="_blank">')
}

export const resolutionsOf = (state: MessageState): Resolution[] => {
  if (state === 'uncertain') return ['sent', 'queued']
  return state === 'failed' && canBecome(state, 'queued') ? ['queued'] : []
}

type Whole = LetterRow & OutboxRow

async function wholeRows(scope: Scope, ids: readonly string[]): Promise<Whole[]> {
  const beside = await outboxRows(scope, ids)
  const rows = new Map((await lettersOf(scope, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const [row, more] = [rows.get(id), beside.get(id)]
    return row && more ? [{ ...row, ...more }] : []
  })
}

const lineOf = (row: Whole, parcel: Parcel | null): Sendable<MessageLine> => {
  const { id, kind, state, kept, problem, toAddress, toName, contactId, caseId, waveId, waveName, createdAt, sentAt, nextAt } =
    row
  return {
    id,
    kind,
    state,
    kept,
    problem,
    to: { address: toAddress, name: toName },
    subject: parcel?.subject ?? null,
    contactId,
    caseId,
    wave: waveId && waveName !== null ? { id: waveId, name: waveName } : null,
    createdAt,
    sentAt,
    nextAt,
  }
}

/** What a mail was made of may be gone, or written by an older program; then the outbox says so instead of breaking. */
function parcelOrNull(site: Around, row: Whole): Parcel | null {
  try {
    return parcelOf(site, row, row.sentAt ?? row.createdAt, linksWorkHere(row) ? 'working' : 'hidden')
  } catch (error) {
    site.log.warn({ err: error, message: row.id }, 'a mail cannot be shown')
    return null
  }
}

async function wayOf(scope: Scope, { settings }: Around): Promise<Messages['way']> {
  const { sample, mailHeldAt } = await mailOf(scope)
  return mailWay({ sample, held: mailHeldAt !== null, server: Boolean(settings.smtpUrl) })
}
