import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'

/** Two processes on one folder lose data without a word, so the folder is locked for as long as we live. */
export function lockFolder(file: string): () => void {
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid), nonce: randomUUID() })
  const draft = `${file}.${process.pid}.new`
  try {
    for (let tries = 0; tries < 20; tries++) if (take(file, own, draft)) return () => release(file, own)
  } finally {
    fs.rmSync(draft, { force: true })
  }
  throw new Error(`The lock ${file} could not be taken.`)
}

/** A name is given to a written file in one step, so nobody ever reads half a lock. False when another was quicker: look again. */
function take(file: string, own: string, draft: string): boolean {
  write(draft, own)
  try {
    fs.linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const found = read(file)
  const holder = parse(found)
  if (holder && isAlive(holder)) throw new FolderInUse(holder.pid, file)
  // What a dead process left is replaced by whoever holds the right to replace just that, or two would throw out each other.
  const right = `${file}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`
  if (!take(right, own, draft)) return false
  try {
    if (read(file) !== found) return false
    write(draft, own)
    fs.renameSync(draft, file)
    return true
  } finally {
    release(right, own)
  }
}

/** A new file each time: the former may have become the lock. */
function write(draft: string, own: string) {
  fs.rmSync(draft, { force: true })
  fs.writeFileSync(draft, own, { mode: 0o600, flag: 'wx' })
}

function release(file: string, own: string) {
  if (read(file) === own) fs.rmSync(file, { force: true })
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
