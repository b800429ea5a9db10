import { setImmediate } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { createSampler } from './sample.ts'

const MB = 1_048_576

test('of a long file with a rare odd letter half a megabyte is held, not the file', async () => {
  v8.setFlagsFromString('--expose-gc')
  const collect: () => void = vm.runInNewContext('gc')
  const line = Buffer.from('someone@b.example,Somebody,Some Company\n')
  const piece = Buffer.alloc(MB / 4, line)
  const sampler = createSampler()
  // Other tests in the same process take and give back memory, so what is counted is the pieces that are still there.
  const pieces: WeakRef<ArrayBufferLike>[] = []
  for (let number = 0; number < 400; number++) {
    const next = Buffer.from(piece)
    next[line.length * 3000] = 0xe9
    if (number === 0) next[line.length * 3000] = 0x65
    sampler.see(next)
    pieces.push(new WeakRef(next.buffer))
  }
  await setImmediate() // What a weak reference was made for is held until the turn ends.
  collect()
  expect(pieces.filter((piece) => piece.deref()).length).toBeLessThanOrEqual(2)
  const { sample, whole } = sampler.sample()
  expect([whole, sample.includes(0xe9)]).toEqual([false, true])
  expect(sample.length).toBeLessThanOrEqual(MB / 2 + 16_384)
})
