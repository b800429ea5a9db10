import net from 'node:net'

export type Shot = { path: string; body?: string; headers?: Record<string, string> }
export type Load = {
  done: number
  failed: number
  seconds: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  times: number[]
}

/** Fires every shot once over a few kept connections, each sending its next when the last was answered. Bounded by the list of shots. */
export async function fire(port: number, shots: readonly Shot[], connections: number): Promise<Load> {
  const times: number[] = []
  let next = 0
  let failed = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: Math.min(connections, shots.length) }, () => walk()))
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => percentile(times, share)
  return {
    done: times.length,
    failed,
    seconds,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    times,
  }

  function walk(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
      let unread: Buffer = Buffer.alloc(0)
      let sentAt = 0
      const send = () => {
        const shot = shots[next++]
        if (!shot) return void socket.end(resolve)
        sentAt = performance.now()
        socket.write(textOf(shot))
      }
      socket.setTimeout(30_000, () => socket.destroy(new Error('no answer within thirty seconds')))
      socket.on('connect', send)
      socket.on('error', reject)
      socket.on('data', (data: Buffer) => {
        unread = unread.length ? Buffer.concat([unread, data]) : data
        const end = lengthOf(unread)
        if (end === null || unread.length < end) return
        times.push(performance.now() - sentAt)
        if (unread.subarray(9, 10).toString() !== '2') failed++
        unread = unread.subarray(end)
        send()
      })
    })
  }
}

export const portOf = ({ url }: { url: string }): number => Number(new URL(url).port)

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

function textOf({ path, body, headers = {} }: Shot): string {
  const extra = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: ${AGENT}\r\n${extra}`
  return body === undefined
    ? `${head}\r\n`
    : `${head}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** How long the first whole answer in these bytes is; null when its head is not complete. */
function lengthOf(bytes: Buffer): number | null {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return null
  const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, head)) ?? []
  return head + 4 + Number(length)
}

/** @param times in order, ms @param share 0..1 */
export const percentile = (times: readonly number[], share: number): number =>
  Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1))
