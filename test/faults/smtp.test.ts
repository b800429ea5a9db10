import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Config } from '#server/config.ts'
import { freshConfig } from '#test/app.ts'
import { type Conduct, openSink, type Sink } from '#test/mail-sink.ts'
import { startRealServer } from '#test/process.ts'
import { CONNECTIONS, listMails, queueWave } from '#test/sender-kill.ts'

/** What a tight loop needs to show itself. */
const A_WHILE = 3000
/** The first retry comes after 48 seconds at the earliest. */
const RETRY = 48_000
const HURRIED = '?connectionTimeout=1000&greetingTimeout=1000&socketTimeout=1000'
/** Where some mails are answered, a busy machine must have the time to do so. */
const PATIENT = '?socketTimeout=6000'
const MAILS = 6

/** Sends a wave with a real process until none of its mails waits for its first turn, and goes on looking for a while. */
async function send(config: Config) {
  const { key, ids } = await queueWave(config, MAILS * 2, 'strict')
  const began = performance.now()
  const server = await startRealServer(config)
  for (let open = 1; open > 0; await sleep(50)) {
    const { totals } = await listMails(server.url, key)
    open = totals.queued + totals.sending
  }
  await sleep(A_WHILE)
  const { items, totals } = await listMails(server.url, key)
  await server.stop()
  /** How often each mail, or each of the lanes, may have come by now. */
  const turns = 1 + Math.floor((performance.now() - began) / RETRY)
  const ends = new Map(items.map(({ to, state, problem }) => [to.address, [state, problem]]))
  return { ids, ends, totals, turns }
}

const FATES = [
  ['hangs at RCPT', { rcpt: 'hang' }, ['deferred', 'no_reply']],
  ['says later', { data: 451 }, ['deferred', 'try_later']],
  ['knows no such mailbox', { rcpt: '550 No such user here' }, ['bounced', 'no_such_mailbox']],
  ['refuses what the mail says', { data: '550 Mail content denied' }, ['failed', 'refused']],
  ['drops the line after DATA', { data: 'drop' }, ['uncertain', 'interrupted']],
  ['hangs after DATA', { data: 'hang' }, ['uncertain', 'interrupted']],
] as const satisfies [string, { rcpt?: Conduct; data?: Conduct }, [string, string]][]

test.each(['postgres', 'embedded'] as const)(
  'a mail server with six bad manners at once: each mail ends in the right state, and none is tried in a loop (%s)',
  async (engine) => {
    const sink = await openSink()
    const fates = new Map<string, (typeof FATES)[number]>()
    const tries = new Map<string, number>()
    /** In the order in which they come: nobody knows their addresses before. */
    const fateOf = (address: string) => {
      const fate = fates.get(address) ?? (FATES[fates.size % FATES.length] as (typeof FATES)[number])
      fates.set(address, fate)
      return fate[1] as { rcpt?: Conduct; data?: Conduct }
    }
    sink.behave({
      rcpt: (address) => {
        tries.set(address, (tries.get(address) ?? 0) + 1)
        return fateOf(address).rcpt
      },
      data: (_, to) => fateOf(to).data,
    })
    try {
      const { ends, turns } = await send(await freshConfig(engine, { smtpUrl: sink.url(PATIENT) }))
      expect(ends.size).toBe(2 * FATES.length)
      for (const [address, [name, , end]] of fates) expect([name, ends.get(address)]).toEqual([name, end])
      for (const [address, count] of tries) expect([address, count <= turns]).toEqual([address, true])
      expect(sink.mails).toEqual([])
    } finally {
      await sink.close()
    }
  },
)

/** A server that greets and then says nothing any more. */
async function openMute(): Promise<Pick<Sink, 'url' | 'connections' | 'close'>> {
  const sockets = new Set<net.Socket>()
  let connections = 0
  const server = net.createServer((socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.write('220 mute.example ESMTP\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  return {
    url: (query = '') => `smtp://127.0.0.1:${port}${query}`,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
async function openBehaving(connect: () => Conduct) {
  const sink = await openSink()
  sink.behave({ connect })
  return sink
}

test.each([
  ['hangs before its greeting', () => openBehaving(() => 'hang'), '', 'unreachable'],
  ['hangs at EHLO', openMute, '', 'unreachable'],
  ['hangs up at once', () => openBehaving(() => 421), '', 'unreachable'],
  ['offers no TLS where SMTP_URL wants it', () => openSink(), '&requireTLS=true', 'no_tls'],
] as const)(
  'a mail server that %s: all mail waits, pays nothing and says why, and the server is left alone',
  async (_, open, query, problem) => {
    const server = await open()
    try {
      const { ends, totals, turns } = await send(await freshConfig('postgres', { smtpUrl: server.url(HURRIED + query) }))
      expect(totals).toMatchObject({ deferred: 2 * MAILS, sent: 0, failed: 0, uncertain: 0 })
      expect(new Set([...ends.values()].map(String))).toEqual(new Set([`deferred,${problem}`]))
      expect(server.connections()).toBeLessThanOrEqual(CONNECTIONS * turns)
    } finally {
      await server.close()
    }
  },
)
