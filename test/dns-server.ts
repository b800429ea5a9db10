import dgram from 'node:dgram'
import { once } from 'node:events'
import packet from 'dns-packet'

/** A real DNS server on the loopback that knows these TXT records and nothing else; a name that is `null` gets no answer that counts. */
export async function openDnsServer() {
  const records = new Map<string, string[] | null>()
  const socket = dgram.createSocket('udp4')
  socket.on('message', (message, from) => {
    const query = packet.decode(message)
    const [question] = query.questions ?? []
    if (!question) return
    const known = records.get(question.name.toLowerCase())
    const flags =
      packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | (known === null ? SERVFAIL : known === undefined ? NXDOMAIN : 0)
    const texts = question.type === 'TXT' ? (known ?? []) : []
    const answers = texts.map((text) => ({
      type: 'TXT' as const,
      name: question.name,
      ttl: 0,
      data: text.match(/.{1,255}/gs) ?? [''],
    }))
    const reply = packet.encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], answers })
    socket.send(reply, from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    set: (name: string, ...texts: string[]) => void records.set(name.toLowerCase(), texts),
    /** From now on nobody can say anything of this name. */
    fail: (name: string) => void records.set(name.toLowerCase(), null),
    clear: () => records.clear(),
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  }
}
const SERVFAIL = 2
const NXDOMAIN = 3
