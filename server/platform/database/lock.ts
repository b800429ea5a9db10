import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Two processes on one folder lose data without a word, so the folder is locked for as long as we live. */
export async function lockFolder(file: string): Promise<() => void> {
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid) })
  for (let tries = 0; tries < 5; tries++) {
    try {
      fs.writeFileSync(file, own, { flag: 'wx', mode: 0o600 })
      await sleep(50) // Long enough for a rival that is removing a stale lock to show itself.
      if (read(file) !== own) continue
      return () => {
        if (read(file) === own) fs.rmSync(file, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const held = parse(read(file))
    if (held && isAlive(held)) throw new FolderInUse(held.pid, file)
    fs.rmSync(file, { force: true })
  }
  throw new Error(`The lock ${file} could not be taken.`)
}

/** Another Hearback runs on this folder. */
export class FolderInUse extends Error {
  readonly pid: number
  constructor(pid: number, file: string) {
    super(`The data folder is in use by process ${pid} (${file}). Stop that one first, or set DATA_DIR to another folder.`)
    this.pid = pid
  }
}

type Holder = { pid: number; start: string }

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null // A lock that was cut short by a crash holds nobody.
  }
}

function isAlive({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return !start || startOf(pid) === start
}

/** When a process began, in clock ticks: pid 1 of a restarted container is not the one that took the lock. */
function startOf(pid: number): string {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return '' // No /proc on this system: then only being alive counts.
  }
}
