import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const ROUNDS = 60
const dir = path.join(inject('templates').root, 'locks')
// Each waits for the same moment, so that all meet the same lock at once.
const RIVAL = `
import { lockFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'lock.ts'))}
process.on('message', ({ file, at }) => {
  while (Date.now() < at);
  try { lockFolder(file); process.send('holds') } catch (error) { process.send(error.constructor.name) }
})
process.send('ready')`

let rivals: ChildProcess[] = []
beforeAll(async () => {
  fs.mkdirSync(dir, { recursive: true })
  const script = path.join(dir, 'rival.mjs')
  fs.writeFileSync(script, RIVAL)
  rivals = Array.from({ length: 3 }, () => fork(script))
  await Promise.all(rivals.map((rival) => once(rival, 'message')))
})
afterAll(() => {
  for (const rival of rivals) rival.kill()
})

const DEAD = JSON.stringify({ pid: 4_194_305, start: '1' })
test.each([
  ['that a dead process left', DEAD, null],
  ['that was about to be replaced by another that died', DEAD, DEAD],
  ['that a crash cut short', '', null],
  ['that is not there', null, null],
])('of processes that reach for a lock %s at the same moment exactly one gets it', async (_, left, right) => {
  for (let round = 0; round < ROUNDS; round++) {
    const file = path.join(dir, `${round}.lock`)
    fs.rmSync(file, { force: true })
    if (left !== null) fs.writeFileSync(file, left)
    if (left !== null && right !== null) fs.writeFileSync(`${file}.${sha256(left).slice(0, 16)}`, right)
    const at = Date.now() + 3
    const said = await Promise.all(
      rivals.map(async (rival) => {
        const answer = once(rival, 'message')
        rival.send({ file, at })
        return String((await answer)[0])
      }),
    )
    expect(said.sort(), `round ${round}`).toEqual(['FolderInUse', 'FolderInUse', 'holds'])
    expect(rivals.map(({ pid }) => pid)).toContain(JSON.parse(fs.readFileSync(file, 'utf8')).pid)
    expect(fs.readdirSync(dir).filter((name) => name.startsWith(`${round}.lock.`))).toEqual([])
  }
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
