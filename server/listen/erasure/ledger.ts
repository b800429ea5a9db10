import fs from 'node:fs'
import path from 'node:path'
import type { ErasedAnswers } from '#domain/listen/erasure.ts'
import { linesOf } from '#server/platform/lines.ts'

/** One erasure, without name or address: enough to know the person again when a backup brings them back. */
export type Erased = {
  workspaceId: string
  contactId: string
  addressHash: string | null
  at: string
  answers?: ErasedAnswers | undefined
}

const FILE = 'erasures.ndjson'
export const ledgerIn = (dataDir: string): string => path.join(dataDir, FILE)

/** Beside the database and not in it, for a restore replaces that. Written twice is once. */
export function noteErased(dataDir: string, erased: Erased) {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const fd = fs.openSync(ledgerIn(dataDir), 'a', 0o600)
  try {
    fs.writeSync(fd, `\n${JSON.stringify(erased)}\n`) // The first newline ends a line that a crash has torn.
    fs.fdatasyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** Every erasure that was noted here, or null where nobody ever noted one. */
export async function readErased(dataDir: string): Promise<Erased[] | null> {
  if (!fs.existsSync(ledgerIn(dataDir))) return null
  const all: Erased[] = []
  for await (const line of linesOf(fs.createReadStream(ledgerIn(dataDir)) as AsyncIterable<Buffer>)) {
    const erased = read(line)
    if (erased) all.push(erased)
  }
  return all
}

/** A torn line is followed by the same one whole: its ticket is not done before it is. */
function read(line: string): Erased | null {
  try {
    const { contactId, ...rest } = JSON.parse(line)
    return contactId ? { contactId, ...rest } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
