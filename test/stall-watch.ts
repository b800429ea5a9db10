import fs from 'node:fs'
import { type Debugger, Session } from 'node:inspector/promises'
import { setTimeout } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'

const LOOKS_MS = 5_000
const LEAVE_MS = 5_000

const { beat, patience } = workerData as { beat: Int32Array; patience: number }
let seen = -1
let since = Date.now()

// A thread beside the tests of one process: a loop that does not turn has no timer that could end its test.
setInterval(async () => {
  const now = Atomics.load(beat, 0)
  if (now !== seen) {
    seen = now
    since = Date.now()
  } else if (Date.now() - since > patience) {
    since = Number.POSITIVE_INFINITY
    fs.writeSync(2, `stood still for ${patience / 1000} s: ${await whereItStands()}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
}, LOOKS_MS)

/** The calls that the main thread is in, the innermost first; what it waits for, where it runs no script. */
async function whereItStands(): Promise<string> {
  const session = new Session()
  session.connectToMainThread()
  const urls = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) => urls.set(scriptId, url))
  const paused = new Promise<string>((resolve) =>
    session.on('Debugger.paused', ({ params: { callFrames } }) =>
      resolve(callFrames.map((frame) => placeOf(frame, urls)).join(' < ')),
    ),
  )
  const native = setTimeout(LEAVE_MS).then(nativeCall)
  const asked = session.post('Debugger.enable').then(() => session.post('Debugger.pause'))
  return Promise.race([paused, native, asked.then(() => native)])
}

const placeOf = ({ functionName, location: { scriptId, lineNumber } }: Debugger.CallFrame, urls: ReadonlyMap<string, string>) =>
  `${functionName || '(anonymous)'} ${urls.get(scriptId)}:${lineNumber + 1}`

function nativeCall(): string {
  try {
    return `in no script; it waits in ${fs.readFileSync(`/proc/${process.pid}/wchan`, 'utf8')}`
  } catch (error) {
    return `in no script (${error})`
  }
}
