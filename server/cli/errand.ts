import { commands } from '#server/commands.ts'
import type { App } from '#server/main.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { Answered, type Given, type Outcome } from './command.ts'

export type Asked = { command: string; options: Given; fileName: string; locale: Locale }
/** What comes back, a line at a time; the last is one of `done` and `refused`. */
export type Line =
  | { progress: string }
  | { data: string }
  | { done: Outcome }
  | { refused: { reason: string; message: string; issues: string[] } }
type Talk = { file: AsyncIterable<Buffer>; emit: (line: Line) => void | Promise<void> }

/** Carries out one command where the database is open, and says how it went. */
export async function runErrand(app: App, { command: name, options, fileName, locale }: Asked, { file, emit }: Talk) {
  const speak = say(locale)
  const refused = (reason: string, message: string, issues: string[] = []) => emit({ refused: { reason, message, issues } })
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return refused('not_found', speak('command.unknown', { name }))
  try {
    const done = await command.run({
      app,
      options,
      locale,
      file,
      fileName,
      say: speak,
      progress: (sentence) => void emit({ progress: sentence }),
      write: (chunk) => emit({ data: chunk.toString('base64') }),
    })
    await emit({ done })
  } catch (error) {
    if (error instanceof Answered) {
      const { reason, message, issues } = error.refused
      return refused(
        reason,
        message,
        issues.map(({ field, message: issue }) => `${field}: ${issue}`),
      )
    }
    if (error instanceof Refusal) {
      const issues = error.issues.map(({ field, words, values }) => `${field}: ${speak(words, values)}`)
      return refused(error.reason, speak(error.words, error.values), issues)
    }
    app.log.error({ err: error, command: name }, 'a command failed')
    const problem = error instanceof Error ? error.message : String(error)
    return refused('broken', speak('command.broken', { problem }))
  }
}
