import fs from 'node:fs'
import path from 'node:path'

/** Notices as mail hosts make them; those of Postfix and Exim are real (see the README beside them). */
export const BOUNCES = path.join(import.meta.dirname, 'data/bounces')

/** One of them, about the mail that left under this return path. */
export function noticeAbout(file: string, returnPath: string): Buffer {
  const raw = fs.readFileSync(path.join(BOUNCES, `${file}.eml`), 'latin1')
  return Buffer.from(raw.replaceAll(/b\+[a-z]+@bounces\.example/g, returnPath), 'latin1')
}
