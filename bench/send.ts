import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import { DKIM_SEAL } from '#server/listen/senders/outfit.ts'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { seal } from '#server/platform/sealing.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { inviteCrowd } from '#test/crowd.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { startRealServer } from '#test/process.ts'
import { type Stage, setStage } from './stage.ts'

// 20,000 mails of a wave to a mail server on the loopback, plain and signed, and what bare nodemailer does with the same mail.
const MAILS = Number(process.argv[2] ?? 20_000)
const CONNECTIONS = 5
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A wave that waits; signed, its sender's domain has a key that was seen in DNS. */
async function queue({ config }: Stage, signed: boolean) {
  const app = await openApp(config, { works: false })
  const owner = { personId: null, name: 'Bench', email: 'bench@example.com' }
  const caller = await createWorkspace(app, { name: 'Bench', locale: 'en', timeZone: 'UTC', owner })
  const ids = Array.from({ length: MAILS }, newId)
  await app.within(caller, async (scope) => {
    const { db, workspaceId, now } = scope
    await inviteCrowd(scope, ids)
    await db.updateTable('messages').set({ state: 'queued', sentAt: null, nextAt: now }).execute()
    await db.insertInto('bounceMailboxes').values({ workspaceId, address: 'b@bounces.example', changedAt: now }).execute()
    if (signed)
      await db
        .insertInto('sendingDomains')
        .values({
          workspaceId,
          id: newId(),
          domain: 'isletdocs.example',
          selector: 'hb1',
          publicKey: 'in DNS',
          sealedKey: seal({ secret: app.secret, purpose: DKIM_SEAL, workspaceId }, privateKey),
          spf: 'mx',
          createdAt: now,
          signsSince: now,
        })
        .execute()
  })
  await app.close()
}

/** Mails a second from the first that arrives to the last, and a mail as it arrived. */
async function hearback(signed: boolean): Promise<{ rate: number; raw: Buffer }> {
  const stage = await setStage('postgres')
  const sink = await openSink()
  try {
    await queue(stage, signed)
    const server = await startRealServer({ ...stage.config, smtpUrl: sink.url() })
    while (!sink.mails.length) await sleep(1)
    const raw = sink.mails[0]?.raw ?? Buffer.alloc(0)
    if (raw.includes('DKIM-Signature') !== signed) throw new Error(`The mails were to be ${signed ? 'signed' : 'plain'}.`)
    const rate = await arriving(sink, MAILS)
    await server.stop()
    return { rate, raw }
  } finally {
    await sink.close()
    await stage.clear()
  }
}

async function arriving(sink: Sink, mails: number): Promise<number> {
  sink.behave({ blind: true })
  const [before, began] = [sink.taken.length, performance.now()]
  while (sink.taken.length < mails) await sleep(2)
  return Math.round((mails - before) / ((performance.now() - began) / 1000))
}

/** The same mail, over as many connections, by nodemailer alone: written anew for each, kept nowhere. */
async function bare(raw: Buffer, signed: boolean): Promise<number> {
  const sink = await openSink()
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: sink.port,
    ignoreTLS: true,
    pool: true,
    maxConnections: CONNECTIONS,
    ...(signed ? { dkim: { domainName: 'isletdocs.example', keySelector: 'hb1', privateKey } } : {}),
  })
  const html = raw.toString('latin1').split('\r\n\r\n').slice(1).join('\n')
  sink.behave({ blind: true })
  try {
    const began = performance.now()
    let next = 0
    const lane = async () => {
      while (next++ < MAILS)
        await transport.sendMail({
          from: 'mo@isletdocs.example',
          to: `ines@${next}.example`,
          subject: 'One question',
          html,
          text: 'One question',
        })
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
    return Math.round(MAILS / ((performance.now() - began) / 1000))
  } finally {
    transport.close()
    await sink.close()
  }
}

const figures: Record<string, { value: number; unit: string; goal: string | null; holds: boolean }> = {}
for (const [name, signed, least] of [
  ['plain', false, 300],
  ['signed', true, 150],
] as const) {
  const { rate, raw } = await hearback(signed)
  const alone = await bare(raw, signed)
  figures[`${name}, Hearback`] = { value: rate, unit: 'mails/s', goal: `>= ${least}`, holds: rate >= least }
  figures[`${name}, nodemailer alone`] = { value: alone, unit: 'mails/s', goal: null, holds: true }
  figures[`${name}, ratio`] = {
    value: Math.round((rate / alone) * 100) / 100,
    unit: 'of nodemailer alone',
    goal: null,
    holds: true,
  }
}
const conditions = {
  database: 'PostgreSQL with fsync on a Unix socket',
  mails: MAILS,
  connections: CONNECTIONS,
  signature: 'DKIM, RSA 2048',
  server: 'smtp-server on the loopback, in the process of the bench',
}
console.log(JSON.stringify({ name: 'send', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
