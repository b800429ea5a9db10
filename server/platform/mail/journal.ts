import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import type { JournalMark } from '#domain/listen/message.ts'
import { lockFolder } from '#server/platform/database/lock.ts'

/**
 * What the database cannot know of a mail: one line when its first byte leaves (D), one when the server took it (A), before the
 * database hears of it. After a crash these two lines tell what was sent from what was not (reliability.md row 8).
 */
export type Journal = {
  /** Names this journal in the lease of a mail, so that nobody judges a mail by somebody else's lines. */
  id: string
  /** Resolves when the line is safe on the disk. */
  note(mark: JournalMark, id: string, attempt: number): Promise<void>
  marks(id: string, attempt: number): Set<JournalMark>
  /** The database knows what became of these; when nothing else is open, the file begins anew. */
  settle(ids: Iterable<string>): void
  /** The same for all that an earlier process noted. */
  settleAll(): void
  close(): void
}

const FILE = 'mail-journal.ndjson'
const LONG = 1_000_000
const fdatasync = promisify(fs.fdatasync)

/** One process for one journal; a second is refused. */
export async function openJournal(dataDir: string): Promise<Journal> {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(path.join(dataDir, 'mail-journal.lock'))
  const file = path.join(dataDir, FILE)
  const lines = readLines(file)
  const id = lines.flatMap((line) => ('journal' in line ? [line.journal] : []))[0] ?? randomUUID()
  const noted = new Map<string, { attempt: number; marks: Set<JournalMark> }>()
  const remember = ({ mark, id, attempt }: Noted) => {
    const known = noted.get(id)
    if (known?.attempt === attempt) known.marks.add(mark)
    else noted.set(id, { attempt, marks: new Set([mark]) })
  }
  for (const line of lines) if ('mark' in line) remember(line)
  rewrite(
    file,
    id,
    lines.filter((line) => 'mark' in line),
  )

  const fd = fs.openSync(file, 'a')
  const flush = sharedFlush(() => fdatasync(fd))
  let written = fs.fstatSync(fd).size
  const settle = (ids: Iterable<string>) => {
    for (const id of ids) noted.delete(id)
    if (noted.size || written < LONG) return
    fs.ftruncateSync(fd)
    written = fs.writeSync(fd, headLine(id))
  }
  return {
    id,
    note: async (mark, id, attempt) => {
      const noted = { mark, id, attempt }
      written += fs.writeSync(fd, `${JSON.stringify(noted)}\n`)
      remember(noted)
      await flush()
    },
    marks: (id, attempt) => {
      const known = noted.get(id)
      return known?.attempt === attempt ? known.marks : new Set()
    },
    settle,
    settleAll: () => settle([...noted.keys()]),
    close: () => {
      fs.closeSync(fd)
      unlock()
    },
  }
}

type Noted = { mark: JournalMark; id: string; attempt: number }
type Line = Noted | { journal: string }

function readLines(file: string): Line[] {
  if (!fs.existsSync(file)) return []
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): Line[] => {
      try {
        return [JSON.parse(line) as Line]
      } catch {
        return [] // The last line may have been cut short by a crash: then its mail had not gone on either.
      }
    })
}

const headLine = (id: string) => `${JSON.stringify({ journal: id })}\n`

function rewrite(file: string, id: string, lines: Line[]) {
  const fd = fs.openSync(`${file}.new`, 'w', 0o600)
  fs.writeSync(fd, headLine(id) + lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  fs.fsyncSync(fd)
  fs.closeSync(fd)
  fs.renameSync(`${file}.new`, file)
}

/** Whoever comes while the disk is busy shares the next flush; a flush that was under way may have missed them. */
function sharedFlush(flush: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const start = (): Promise<void> => {
    next = null
    const run = flush().finally(() => {
      if (running === run) running = null
    })
    running = run
    return run
  }
  return () => {
    if (!running) return start()
    next ??= running.then(start, start)
    return next
  }
}
