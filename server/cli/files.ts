import fs from 'node:fs'
import { Misread } from './arguments.ts'

/** The bytes of FILE; `-` is what is piped in. */
export function readFile(file: string): AsyncIterable<Buffer> {
  if (file === '-') return process.stdin as AsyncIterable<Buffer>
  if (!fs.existsSync(file)) throw new Misread('command.file_absent', { file })
  if (!fs.statSync(file).isFile()) throw new Misread('command.file_folder', { file })
  return fs.createReadStream(file) as AsyncIterable<Buffer>
}

export type Sink = { write(chunk: Buffer): void; keep(): void; discard(): void }

/** Writes beside FILE and takes its name only when all is there, so that half a file never looks whole. Nobody else may read it. */
export function writeFile(file: string): Sink {
  if (file === '-') return { write: (chunk) => void process.stdout.write(chunk), keep: () => {}, discard: () => {} }
  if (fs.existsSync(file)) throw new Misread('command.file_exists', { file })
  const partial = `${file}.partial`
  const handle = open(partial, file)
  const close = () => {
    fs.fsyncSync(handle)
    fs.closeSync(handle)
  }
  return {
    write: (chunk) => void fs.writeSync(handle, chunk),
    keep: () => {
      close()
      fs.renameSync(partial, file)
    },
    discard: () => {
      close()
      fs.rmSync(partial, { force: true })
    },
  }
}

function open(partial: string, file: string): number {
  try {
    return fs.openSync(partial, 'w', 0o600)
  } catch {
    throw new Misread('command.file_unwritable', { file })
  }
}
