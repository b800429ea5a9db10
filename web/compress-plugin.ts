import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Lays each built file down beside its compressed forms, so that the server sends them and compresses nothing while it runs. */
export function compressPlugin(): Plugin {
  return {
    name: 'hearback:compress',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /^assets\/.*\.(js|css|svg)$/.test(file))) {
        const file = path.join(dir, name)
        const bytes = fs.readFileSync(file)
        fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      }
    },
  }
}
