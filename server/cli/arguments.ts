import { parseArgs } from 'node:util'
import { commands } from '#server/commands.ts'
import type { WordId } from '#words/catalog.ts'
import type { Command, Given } from './command.ts'

/** What was typed cannot be carried out; the sentence says why. */
export class Misread extends Error {
  readonly words: WordId
  readonly values: Record<string, string | number>
  constructor(words: WordId, values: Record<string, string | number> = {}) {
    super(words)
    this.words = words
    this.values = values
  }
}

export type Typed = { name: string; command: Command; file: string; options: Given; json: boolean; help: boolean }

/** Null when no command was named. A name has one or two words. */
export function readArguments(words: string[]): Typed | null {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => Object.hasOwn(commands, each))
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || !command) {
    const tried = words.filter((word) => !word.startsWith('-')).slice(0, 2)
    if (!tried.length) return null
    throw new Misread('command.unknown', { name: tried.join(' ') })
  }
  const { values, positionals } = parse(command, words.slice(name.split(' ').length))
  const { json = false, help = false, ...options } = values as Given & { json?: boolean; help?: boolean }
  const [file, ...more] = positionals
  if (!help) {
    if (more.length || (file !== undefined && !command.file)) throw new Misread('command.extra', { given: more[0] ?? file ?? '' })
    if (command.file && !command.fileOr && file === undefined) throw new Misread('command.file_missing', { name })
    if (command.fileOr && (file ?? '-') === '-' && json) throw new Misread('command.file_for_json')
    checkOptions(command, options)
  }
  return { name, command, file: file ?? command.fileOr ?? '', options, json, help }
}

function parse(command: Command, args: string[]) {
  const own = Object.entries(command.options).map(
    ([name, { value, repeated = false }]) => [name, { type: value ? 'string' : 'boolean', multiple: repeated }] as const,
  )
  const options = { ...Object.fromEntries(own), json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Misread('command.option_misread', { problem: error instanceof Error ? error.message : '' })
  }
}

function checkOptions(command: Command, options: Given) {
  for (const [name, { required, choices, most = 2000 }] of Object.entries(command.options)) {
    const given = options[name]
    if (required && (given === undefined || given === '')) throw new Misread('command.option_missing', { name })
    if (typeof given !== 'string') continue
    if (choices && !choices.includes(given)) throw new Misread('command.option_choice', { name, choices: choices.join(', ') })
    if (given.length > most) throw new Misread('command.option_long', { name, most })
  }
}
