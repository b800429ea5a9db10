import { type Config, readConfig, terminalLocale } from '#server/config.ts'
import { troubleOf } from '#server/trouble.ts'
import { type Say, say } from '#words/say.ts'
import { Misread, readArguments, type Typed } from './arguments.ts'
import type { Outcome } from './command.ts'
import { connect } from './connection.ts'
import type { Line } from './errand.ts'
import { readFile, type Sink, writeFile } from './files.ts'
import { helpOn, helpOnAll } from './help.ts'

const locale = terminalLocale()
const USAGE = 64
const BUG = 70

/** `npm run hearback -- <command>`: the exit code is 0 when it was done, 1 when it was refused, 64 when it could not be read. */
export async function runCommandLine(words: string[]): Promise<number> {
  const speak = say(locale)
  try {
    const typed = readArguments(words)
    if (!typed) {
      console.log(helpOnAll(speak))
      return words.length && !words.includes('--help') && !words.includes('-h') ? USAGE : 0
    }
    if (typed.help) {
      console.log(helpOn(typed.name, typed.command, speak))
      return 0
    }
    return await carryOut(typed, speak)
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    console.error(speak(error.words, error.values))
    return USAGE
  }
}

async function carryOut(typed: Typed, speak: Say): Promise<number> {
  const { command, file, json, name, options } = typed
  const input = command.file === 'reads' ? readFile(file) : nothing()
  let config: Config | undefined
  try {
    config = readConfig()
    const connection = await connect(config, command)
    try {
      if (connection.isServer && command.alone) throw new Misread('command.alone', { name })
      const sink = command.file === 'writes' ? writeFile(file) : null
      const spoken = listen(json, sink)
      await connection.send({ command: name, options, fileName: file, locale }, input, spoken.hear)
      return finish(spoken.last(), json, sink)
    } finally {
      await connection.close()
    }
  } catch (error) {
    if (error instanceof Misread) throw error
    const trouble = troubleOf(error, config, speak)
    if (!trouble) {
      console.error(speak('command.broken', { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
      return BUG
    }
    if (command.despite) return show(command.despite(trouble, speak), json)
    if (json) console.log(JSON.stringify({ error: { reason: 'unavailable', message: trouble.sentence } }))
    else console.error(trouble.sentence)
    return trouble.exit
  }
}

function listen(json: boolean, sink: Sink | null) {
  let last: Line | undefined
  const hear = (line: Line) => {
    last = line
    if ('data' in line) sink?.write(Buffer.from(line.data, 'base64'))
    else if ('progress' in line && !json) console.error(line.progress)
  }
  return { hear, last: () => last }
}

function finish(last: Line | undefined, json: boolean, sink: Sink | null): number {
  if (last && 'done' in last) {
    sink?.keep()
    return show(last.done, json, sink !== null)
  }
  sink?.discard()
  if (!last || !('refused' in last)) throw new Error('The command ended without a word.')
  const { message, issues } = last.refused
  if (json) console.log(JSON.stringify({ error: last.refused }))
  else console.error([message, ...issues.map((issue) => `  ${issue}`)].join('\n'))
  return 1
}

/** Where the file itself goes to standard output, the words about it do not. */
function show({ result, lines, failed = false }: Outcome, json: boolean, wrote = false): number {
  if (json) console.log(JSON.stringify(result))
  else for (const line of lines) (wrote ? console.error : console.log)(line)
  return failed ? 1 : 0
}

async function* nothing(): AsyncIterable<Buffer> {}
