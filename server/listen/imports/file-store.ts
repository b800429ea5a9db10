import type { Visit } from '#server/platform/http.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { chunkOf, deleteFile, insertChunk, insertFile, setSize } from './files.queries.ts'
import { createSampler } from './sample.ts'
import type { Bytes } from './sheet.ts'

const CHUNK = 262_144

/** A file as it arrives, piece by piece into the database; what breaks off leaves nothing. */
export async function keepFile(visit: Visit, name: string, bytes: AsyncIterable<Buffer>) {
  const id = newId()
  const sampler = createSampler()
  await visit((scope) => insertFile(scope, { id, name }))
  try {
    let [number, size] = [0, 0]
    for await (const chunk of inChunks(bytes)) {
      sampler.see(chunk)
      size += chunk.length
      await visit((scope) => insertChunk(scope, id, number++, chunk))
    }
    await visit((scope) => setSize(scope, id, size))
    return { id, ...sampler.sample() }
  } catch (error) {
    await visit((scope) => deleteFile(scope, id))
    throw error
  }
}

/** The pieces of a kept file, each in a visit of its own. */
export const bytesOf = (visit: Visit, fileId: string): Bytes =>
  async function* () {
    for (let number = 0; ; number++) {
      const chunk = await visit((scope) => chunkOf(scope, fileId, number))
      if (!chunk) return
      yield chunk
    }
  }

/** For who is inside a transaction already. */
export const staying =
  (scope: Scope): Visit =>
  (work) =>
    work(scope)

async function* inChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let held = 0
  for await (const part of bytes) {
    for (let from = 0; from < part.length; ) {
      const piece = part.subarray(from, from + CHUNK - held)
      parts.push(piece)
      held += piece.length
      from += piece.length
      if (held < CHUNK) continue
      yield Buffer.concat(parts)
      parts = []
      held = 0
    }
  }
  if (held) yield Buffer.concat(parts)
}
