import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#server/platform/refusal.ts'
import { limits } from './headers.ts'

/** What browsers and programs call a CSV file. */
export const UPLOAD_TYPES = ['application/octet-stream', 'text/csv', 'text/plain', 'application/vnd.ms-excel']

/** A body that is read as it arrives, up to the limit; nobody holds it whole. Other endpoints take no such body. */
export async function openUpload({ routeOptions, headers }: FastifyRequest, body: Readable): Promise<Upload> {
  const { upload } = routeOptions.config as { upload?: boolean }
  if (!upload) throw Object.assign(new Error('This endpoint takes no file.'), { statusCode: 415 })
  if (Number(headers['content-length'] ?? 0) > limits.upload) throw tooLarge()
  return new Upload(body)
}

export const isUpload = (body: unknown): body is Upload => body instanceof Upload

class Upload implements AsyncIterable<Buffer> {
  readonly #body: Readable
  constructor(body: Readable) {
    this.#body = body
  }
  async *[Symbol.asyncIterator]() {
    let size = 0
    // To destroy what is not read to its end would take the line along, and with it our answer.
    for await (const part of this.#body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length
      if (size > limits.upload) throw tooLarge()
      yield part
    }
  }
}

const tooLarge = () => new Refusal('too_large', 'refusal.too_large', { limit: limits.upload / 1_048_576 })
