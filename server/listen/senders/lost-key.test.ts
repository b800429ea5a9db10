import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { MAILBOX_SEAL } from '#server/listen/bounces/mailbox.ts'
import { newId } from '#server/platform/scope.ts'
import { seal } from '#server/platform/sealing.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'
import { DKIM_SEAL } from './outfit.ts'

const { sink, app } = await mailing()

/** A workspace whose domain signs and whose bounces are read, all of it sealed with this secret. */
async function sealedWith(secret: string) {
  const workspace = await app.newWorkspace()
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  await workspace.inside(async ({ db, workspaceId, now }) => {
    const domain = {
      domain: 'isletdocs.example',
      selector: 'hb1',
      publicKey: 'in DNS',
      spf: 'mx',
      createdAt: now,
      signsSince: now,
    }
    const sealedKey = seal({ secret, purpose: DKIM_SEAL, workspaceId }, privateKey)
    await db
      .insertInto('sendingDomains')
      .values({ workspaceId, id: newId(), ...domain, sealedKey })
      .execute()
    const box = { host: 'imap.isletdocs.example', port: 993, tls: 'tls', login: 'bounces', folder: 'INBOX', changedAt: now }
    const sealedPassword = seal({ secret, purpose: MAILBOX_SEAL, workspaceId }, 'a password')
    await db
      .insertInto('bounceMailboxes')
      .values({ workspaceId, ...box, sealedPassword })
      .execute()
  })
  return workspace
}
const arrived = (email: string) => sink.to(email)[0]?.raw.includes('DKIM-Signature')

test('after the secret was lost mail still leaves, unsigned, and the pages of domain and mailbox say what to do', async () => {
  const workspace = await sealedWith('the secret that was lost, long enough')
  await (await planWave(app, workspace, [{ email: 'ada@lost.example' }])).start()
  expect(arrived('ada@lost.example')).toBe(false)
  expect(await workspace.call('GET /api/sending/domains', {})).toMatchObject([{ keyLost: true, signsSince: null }])
  expect(await workspace.call('GET /api/senders/domains', {})).toMatchObject([{ signsSince: null }])

  expect(await workspace.call('POST /api/sending/bounces/readings', {})).toMatchObject({ read: 0, problem: 'password_lost' })
  expect((await workspace.call('GET /api/sending/bounces', {})).mailbox).toMatchObject({ problem: 'password_lost' })
})

test('with the secret that it was sealed with a domain signs', async () => {
  const workspace = await sealedWith(app.secret)
  await (await planWave(app, workspace, [{ email: 'ada@kept.example' }])).start()
  expect(arrived('ada@kept.example')).toBe(true)
  const [domain] = await workspace.call('GET /api/sending/domains', {})
  expect([domain?.keyLost, domain?.signsSince]).toEqual([false, expect.any(String)])
})
