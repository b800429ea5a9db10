import { commands } from '#server/commands.ts'
import type { Say } from '#words/say.ts'
import type { Command } from './command.ts'

const CALL = 'npm run hearback --'

export function helpOnAll(speak: Say): string {
  const lines = Object.entries(commands).map(([name, command]) => [usage(name, command), speak(command.says)] as const)
  return [
    speak('command.help.title', { call: `${CALL} <command>` }),
    '',
    ...columns(lines),
    '',
    speak('command.help.more', { call: `${CALL} <command> --help` }),
  ].join('\n')
}

export function helpOn(name: string, command: Command, speak: Say): string {
  const options = Object.entries(command.options).map(([option, { value, says, choices, required }]) => {
    const also = [choices ? choices.join(' | ') : '', required ? speak('command.help.required') : ''].filter(Boolean)
    return [`--${option}${value ? ` ${value}` : ''}`, [speak(says), ...also.map((each) => `(${each})`)].join(' ')] as const
  })
  return [
    `${CALL} ${usage(name, command)}`,
    '',
    speak(command.says),
    '',
    ...columns([...options, ['--json', speak('command.option.json')], ['--help', speak('command.option.help')]]),
  ].join('\n')
}

const usage = (name: string, { file, fileOr }: Command) => (file ? `${name} ${fileOr ? '[FILE]' : 'FILE'}` : name)

const columns = (rows: (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}
