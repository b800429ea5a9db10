import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/platform/refusal.ts'

/** How long the rest of a refused file is read past: who sends would not hear our answer before. */
const LINGER_MS = 20_000
/** What browsers and programs call a CSV file. */
export const UPLOAD_TYPES = ['application/octet-stream', 'text/csv', 'text/plain', 'application/vnd.ms-excel']

/** A body that is read as it arrives, up to its route's limit; nobody holds it whole. Other endpoints take no such body. */
export async function openUpload({ routeOptions, headers }: FastifyRequest, body: Readable): Promise<Upload> {
  const { upload: limit } = routeOptions.config as { upload?: number | null }
  if (!limit) throw Object.assign(new Error('This endpoint takes no file.'), { statusCode: 415 })
  if (Number(headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  return new Upload(body, limit)
}

export const isUpload = (body: unknown): body is Upload => body instanceof Upload

class Upload implements AsyncIterable<Buffer> {
  readonly #body: Readable
  readonly #limit: number
  constructor(body: Readable, limit: number) {
    this.#body = body
    this.#limit = limit
  }
  async *[Symbol.asyncIterator]() {
    let size = 0
    // To destroy what is not read to its end would take the line along, and with it our answer.
    try {
      for await (const part of this.#body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += part.length
        if (size > this.#limit) throw tooLarge(this.#limit)
        yield part
      }
    } finally {
      if (!this.#body.readableEnded) readPast(this.#body)
    }
  }
}

function readPast(body: Readable) {
  const enough = setTimeout(() => body.destroy(), LINGER_MS).unref()
  body.once('close', () => clearTimeout(enough)).resume()
}

const tooLarge = (limit: number) => new Refusal('too_large', 'refusal.too_large', { limit: limit / 1_048_576 })
