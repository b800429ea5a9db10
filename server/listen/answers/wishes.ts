import { UNDO_MS, type Wish } from '#domain/listen/wish.ts'
import { hashAddress, takeBackUnsubscription } from '#server/listen/suppressions/suppressions.ts'
import { record } from '#server/platform/events.ts'
import type { Site } from '#server/platform/site.ts'
import type { AskedRow } from './answers.queries.ts'
import { findWish, saveWish } from './wishes.queries.ts'

type Person = Pick<AskedRow, 'id' | 'contactId' | 'email' | 'mailedTo'>

/** What a person chose on the preference page so far. */
export const wishOf = (site: Site, workspaceId: string, { contactId }: Person): Promise<Wish> =>
  site.within({ workspaceId, actorId: null }, (scope) => findWish(scope, contactId), { readOnly: true })

/** How often and in which language, from now on; it goes before what a customer list says of them. */
export const keepWish = (site: Site, workspaceId: string, { contactId }: Person, wish: Wish): Promise<unknown> =>
  site.within({ workspaceId, actorId: null }, async (scope) => {
    await saveWish(scope, contactId, wish)
    await record(scope, 'contact.wished', { subjectId: contactId, contactId, detail: { quietDays: wish.quietDays } })
  })

/** Takes "never" back, for as long as the page that said so may still be open. Returns whether it was in time. */
export const undoUnsubscription = (site: Site, workspaceId: string, { id, contactId, email, mailedTo }: Person) =>
  site.within({ workspaceId, actorId: null }, (scope) => {
    const addressHashes = [...new Set([mailedTo, email])].flatMap((address) => (address ? [hashAddress(address)] : []))
    const since = new Date(scope.now.getTime() - UNDO_MS)
    return takeBackUnsubscription(scope, { addressHashes, invitationId: id, contactId, since })
  })
