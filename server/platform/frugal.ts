import v8 from 'node:v8'
import vm from 'node:vm'

let working = 0
let watch: NodeJS.Timeout | undefined
const ROOMY = 16 * 1_048_576
const HEAVY = 270 * 1_048_576
const PRESSING = 450 * 1_048_576
const GROWN = 90 * 1_048_576
const LOOK_MS = 2000
/** To look through a large heap takes long: unless memory presses, it waits so many times as long as it took. */
const REST = 12

/**
 * Long work that makes much that lives shortly. V8 would let 128 MB of it gather before it looks what can go; while such work
 * runs, it looks sooner, for a few per cent of time.
 */
export async function frugally<T>(work: () => Promise<T>): Promise<T> {
  if (working++ === 0) {
    v8.setFlagsFromString('--semi-space-growth-factor=1')
    if (youngSpace() > ROOMY) collect()
    watch = setInterval(look, LOOK_MS).unref()
  }
  try {
    return await work()
  } finally {
    if (--working === 0) {
      v8.setFlagsFromString('--semi-space-growth-factor=2')
      clearInterval(watch)
    }
  }
}

let restUntil = 0
let left = 0
function look() {
  const rss = process.memoryUsage.rss()
  const begun = performance.now()
  // What a look could not free is in use: only what has gathered since presses.
  const presses = rss > Math.max(PRESSING, left + GROWN)
  if (rss < HEAVY || (!presses && begun < restUntil)) return
  collect()
  const ended = performance.now()
  left = process.memoryUsage.rss()
  restUntil = ended + REST * (ended - begun)
}

const youngSpace = () => v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0

/** Only this flavour gives the space itself back. */
function collect() {
  v8.setFlagsFromString('--expose-gc')
  vm.runInNewContext('gc')({ type: 'major', flavor: 'last-resort' })
}
