import { spawnSync } from 'node:child_process'
import { checkNames } from './check-names.ts'
import { checkColours, checkRawMarkup, checkSizes } from './check-sizes.ts'
import { checkTraces } from './check-traces.ts'

type Check = { name: string; run: () => string[] }

/** The house's rules that a machine can hold, each a sentence about the code. */
const checks: Check[] = [
  {
    name: 'code is formatted, and each layer imports only what it may',
    run: tool('biome', 'ci', '--colors=off', '--max-diagnostics=30'),
  },
  { name: 'every part holds the strict types', run: tool('tsc', '-b', '--noEmit', '--checkers', '1', '--builders', '2') },
  { name: 'nothing is exported, depended on or left lying without a use', run: tool('knip', '--no-progress') },
  { name: 'names are those of the field', run: checkNames },
  { name: 'files hold one idea each', run: checkSizes },
  { name: 'colours live in the tokens', run: checkColours },
  { name: 'markup as text has one door', run: checkRawMarkup },
  { name: 'no file tells which machine it was written on', run: checkTraces },
  { name: 'the row types are those of the database', run: tool('node', 'scripts/tables.ts', '--verify') },
]

/** Tools run as npm scripts do, from node_modules/.bin. */
function tool(command: string, ...args: string[]): Check['run'] {
  return () => {
    const { status, stdout, stderr, error } = spawnSync(`node_modules/.bin/${command}`, args, {
      encoding: 'utf8',
      maxBuffer: 64 * 1_048_576,
    })
    if (status === 0) return []
    return `${stdout}${stderr}${error?.message ?? ''}`.trim().split('\n')
  }
}

/** Runs them one after another and says how each went. */
export function runChecks(): { passed: number; failed: number } {
  const tally = { passed: 0, failed: 0 }
  for (const { name, run } of checks) {
    const begun = performance.now()
    const problems = run()
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    console.log(`${problems.length ? '✗' : '✓'} ${name} (${seconds} s)`)
    for (const problem of problems) console.log(`    ${problem}`)
    tally[problems.length ? 'failed' : 'passed']++
  }
  return tally
}
