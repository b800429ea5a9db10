import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

export type Source = { file: string; text: string }

/** Every file of the repository that git tracks or would track, and that still exists. */
export const listFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 64 * 1_048_576 })
    .split('\n')
    .filter((file) => file && fs.existsSync(file))

export const isCode = (file: string): boolean => /\.(ts|tsx|mjs)$/.test(file)
export const isGenerated = (file: string): boolean => file === 'server/tables.ts'

export const readSources = (files: string[]): Source[] => files.map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))

/** Code without what stands in comments and in quotes, so that only the names we chose are left. Lines stay where they are. */
export function bare(text: string): string {
  const blank = (found: string) => found.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, blank)
}
