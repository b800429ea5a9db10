import type { Command } from '#server/cli/command.ts'

/** The way on where the former secret is lost: links in mails and sessions end, all else stays. */
export const secretAccept: Command = {
  says: 'command.secret_accept',
  options: {},
  alone: true,
  acceptSecret: true,
  run: async ({ say }) => ({ result: { accepted: true }, lines: [say('command.secret_accept.done')] }),
}
