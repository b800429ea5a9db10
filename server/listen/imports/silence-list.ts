import { parseEmail } from '#domain/listen/import/person.ts'
import { suppressMany } from '#server/listen/suppressions/suppressions.ts'
import type { Visit } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { bytesOf, keepFile } from './file-store.ts'
import { deleteFile } from './files.queries.ts'
import { judgeFile, recordsOf } from './sheet.ts'

const PORTION = 1000

/** A list of addresses that nobody shall ask. It has no header to speak of: whatever is no address is counted and left out. */
export async function takeSilenceList(
  visit: Visit,
  { fileName, bytes = nothing() }: { fileName: string; bytes?: AsyncIterable<Buffer> },
): Promise<{ added: number; known: number; unreadable: number }> {
  const { id, sample, whole } = await keepFile(visit, fileName, bytes)
  try {
    const notation = await judgeFile(sample, whole)
    const counts = { added: 0, known: 0, unreadable: 0 }
    let waiting = new Set<string>()
    const write = async () => {
      const addresses = [...waiting]
      waiting = new Set()
      const added = await visit((scope) => suppressMany(scope, addresses, fileName.slice(0, 200)))
      counts.added += added
      counts.known += addresses.length - added
    }
    for await (const { cells, row } of recordsOf(bytesOf(visit, id), notation)) {
      const address = cells.map(parseEmail).find((each) => each !== null)
      // A first line without an address is the header.
      if (!address) counts.unreadable += row === 1 ? 0 : 1
      else if (waiting.has(address)) counts.known++
      else waiting.add(address)
      if (waiting.size >= PORTION) await write()
    }
    if (waiting.size) await write()
    if (counts.added + counts.known === 0) return refuse('invalid', 'suppressions.no_address')
    await visit((scope) => audit(scope, { action: 'suppression.imported', subject: 'address', after: { fileName, ...counts } }))
    return counts
  } finally {
    await visit((scope) => deleteFile(scope, id))
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}
