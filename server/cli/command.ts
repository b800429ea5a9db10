import type { App } from '#server/main.ts'
import type { Trouble } from '#server/trouble.ts'
import type { WordId } from '#words/catalog.ts'
import type { Locale } from '#words/locale.ts'
import type { Say } from '#words/say.ts'

export type Option = {
  says: WordId
  /** What stands for the value in the help, e.g. NAME; without one it is a switch. */
  value?: string
  required?: true
  /** May be given several times. */
  repeated?: true
  choices?: readonly string[]
  most?: number
}
export type Given = Record<string, string | boolean | string[] | undefined>

/** One call of a command, inside the process that holds the database. Files are read and written by the one who called. */
export type Errand = {
  app: App
  options: Given
  file: AsyncIterable<Buffer>
  fileName: string
  locale: Locale
  say: Say
  progress(sentence: string): void
  write(chunk: Buffer): void | Promise<void>
}
/** What to print: `result` with --json, else the lines. `failed` makes the exit code 1 without being an error. */
export type Outcome = { result: object; lines: string[]; failed?: boolean }

export type Command = {
  says: WordId
  file?: 'reads' | 'writes'
  /** What stands for FILE when none is named. */
  fileOr?: '-'
  options: Record<string, Option>
  /** Only while no server runs: it changes what a server holds in its memory. */
  alone?: true
  /** Opens a database that was begun with another secret than ours, and goes on with ours. */
  acceptSecret?: true
  run(errand: Errand): Promise<Outcome>
  /** What it can still say when the database cannot be opened. */
  despite?(trouble: Trouble, say: Say): Outcome
}
export type Commands = Record<string, Command>

export const WORKSPACE: Option = { says: 'command.option.workspace', value: 'NAME', most: 120 }

/** A refusal that HTTP has worded already. */
export class Answered extends Error {
  readonly refused: { reason: string; message: string; issues: { field: string; message: string }[] }
  constructor(refused: Answered['refused']) {
    super(refused.message)
    this.refused = refused
  }
}
