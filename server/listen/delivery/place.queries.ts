import { sql } from 'kysely'
import type { MailPlace } from '#domain/listen/delivery.ts'

/** A sample's mails never left, also those of its invented past. Of the message of this alias. */
export const isKept = (message: string) => {
  const [kept, workspaceId] = [sql.ref(`${message}.kept`), sql.ref(`${message}.workspaceId`)]
  return sql<boolean>`(${kept} or (select s.sample from workspaces s where s.id = ${workspaceId}))`
}

/** Where a mail is: its state, or that it was kept here. */
export const placeOf = (message: string) => {
  const state = sql.ref(`${message}.state`)
  return sql<MailPlace>`case when ${state} = 'sent' and ${isKept(message)} then 'kept' else ${state} end`
}
