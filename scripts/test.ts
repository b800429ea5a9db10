import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { runChecks } from './checks.ts'
import { provide } from './packages.ts'

const MOST_MINUTES = 60
const LEFT_MS = 10_000
const SUMMARY = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/
// What failed, or says why a run took so long, is said once more at its end, where it is looked for.
const TROUBLE = /^(failed:|still at|stood still) /

// npm test: the house's checks, then every test; the last line counts both, and a run that does not come back has failed.
if (!provide()) {
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const isWhole = process.argv.length === 2
const checked = isWhole ? runChecks() : { passed: 0, failed: 0 }
const tested = await runTests(process.argv.slice(2))
const passed = checked.passed + tested.passed
const failed = checked.failed + tested.failed
console.log(`${passed} passed, ${failed} failed${tested.skipped ? `, ${tested.skipped} skipped` : ''}`)
process.exit(failed ? 1 : 0)

/** Its workers are of its group, and so are the servers they started. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

type Tally = { passed: number; failed: number; skipped: number }

/** Passes on what vitest prints, all but its own last line. */
async function runTests(args: string[]): Promise<Tally> {
  const vitest = spawn('node_modules/.bin/vitest', ['run', ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const timer = setTimeout(() => {
    console.error(`The tests did not end within ${MOST_MINUTES} minutes.`)
    if (vitest.pid) endGroup(vitest.pid)
  }, MOST_MINUTES * 60_000)
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  const troubles: string[] = []
  let seen = false
  createInterface(vitest.stderr).on('line', (line) => {
    console.error(line)
    if (TROUBLE.test(line)) troubles.push(line)
  })
  createInterface(vitest.stdout).on('line', (line) => {
    const [, good, bad, left = '0'] = SUMMARY.exec(line) ?? []
    if (!good || !bad) {
      console.log(line)
      if (TROUBLE.test(line)) troubles.push(line)
      return
    }
    seen = true
    Object.assign(tally, { passed: Number(good), failed: Number(bad), skipped: Number(left) })
  })
  const closed = once(vitest, 'close')
  const [code] = await once(vitest, 'exit')
  clearTimeout(timer)
  // A server that a failed test left behind would hold the output open.
  const left = setTimeout(() => vitest.pid && endGroup(vitest.pid), LEFT_MS)
  await closed
  clearTimeout(left)
  for (const line of troubles) console.log(line)
  // A run that broke before it could count, or that failed without a failed test, has failed.
  if (!seen || (code !== 0 && !tally.failed)) tally.failed++
  return tally
}
