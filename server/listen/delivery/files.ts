import { Nothing } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'
import type { Attachment } from '#server/platform/mail/compose.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { deleteFiles, findFile, insertFile, listSpentFiles, type MailFile } from './files.queries.ts'

const DAY_MS = 86_400_000
/** As long as somebody may still decide that a mail in doubt is sent once more. */
const KEPT_DAYS = 14

/** The largest that goes along; with what mail adds to it (a third), most servers take it. */
export const LARGEST_FILE = 8 * 1024 * 1024

/**
 * Lays down what mails of this transaction carry, once for all of them. The bytes are kept, not made anew when a mail leaves: every attempt
 * of one Message-ID must be the same mail, and its figures those that its words speak of.
 */
export const keepFile = (scope: Scope, file: MailFile): Promise<string> => insertFile(scope, file)

/** Files whose mails have left may go. */
export const forgetFiles = ticket('mail_file.forget', Nothing, { single: true })

export async function forgetSpentFiles(scope: Scope): Promise<void> {
  await deleteFiles(scope, await listSpentFiles(scope, new Date(scope.now.getTime() - KEPT_DAYS * DAY_MS)))
}

/** What a mail carries; null when it is gone. Read for one mail at a time: a batch of them would not fit. */
export async function attachmentOf(site: Site, workspaceId: string, fileId: string | null): Promise<Attachment | null> {
  if (!fileId) return null
  const file = await site.within({ workspaceId, actorId: null }, (scope) => findFile(scope, fileId), { readOnly: true })
  return file ? { filename: file.name, contentType: file.mediaType, content: file.bytes } : null
}
