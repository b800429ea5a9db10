import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nobodysPort } from './mail-sink.ts'

const NOBODY = 65534
export const PASSWORD = 'canary-of-a-mailbox'

/** A real IMAP server on the loopback: Debian's dovecot with a configuration of its own, one mailbox, and nothing of the machine's. */
export async function openMailbox({ certificate }: { certificate?: { cert: string; key: string } } = {}) {
  const port = await nobodysPort()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-imap-'))
  const isRoot = process.getuid?.() === 0
  const mails = path.join(folder, 'mails')
  for (const part of ['cur', 'new', 'tmp', 'run']) fs.mkdirSync(path.join(mails, part), { recursive: true })
  const own = (place: string) => (isRoot ? fs.chownSync(place, NOBODY, NOBODY) : undefined)
  for (const place of [folder, mails, ...['cur', 'new', 'tmp'].map((part) => path.join(mails, part))]) own(place)
  if (certificate)
    for (const [name, text] of Object.entries(certificate)) fs.writeFileSync(path.join(folder, `${name}.pem`), text)
  const conf = path.join(folder, 'dovecot.conf')
  fs.writeFileSync(conf, configuration({ folder, port, isRoot, tls: certificate !== undefined }))
  const server = spawn('/usr/sbin/dovecot', ['-F', '-c', conf], { stdio: 'ignore' })
  await listening(server, port, path.join(folder, 'log'))

  let nth = 0
  return {
    port,
    /** The mailbox as a workspace is told of it. */
    settings: (over: object = {}) => ({
      host: '127.0.0.1',
      port,
      tls: 'none' as const,
      login: 'bounces',
      folder: 'INBOX',
      password: PASSWORD,
      ...over,
    }),
    /** A mail that comes in. */
    deliver: (raw: Buffer | string) => {
      const name = `${String(++nth).padStart(6, '0')}.hb`
      fs.writeFileSync(path.join(mails, 'tmp', name), raw)
      own(path.join(mails, 'tmp', name))
      fs.renameSync(path.join(mails, 'tmp', name), path.join(mails, 'new', name))
    },
    /** How many mails are marked as read. */
    seen: () => fs.readdirSync(path.join(mails, 'cur')).filter((name) => /:2,\w*S/.test(name)).length,
    log: () => fs.readFileSync(path.join(folder, 'log'), 'utf8'),
    /** Begins all UIDs anew, as a mailbox that was restored does. The server names a numbering by its second: within one, the new would be the old. */
    renumber: async () => {
      const numbered = Number(/ V(\d+)/.exec(fs.readFileSync(path.join(mails, 'dovecot-uidlist'), 'utf8'))?.[1])
      while (Math.floor(Date.now() / 1000) <= numbered) await sleep(50)
      for (const name of fs.readdirSync(mails)) if (name.startsWith('dovecot')) fs.rmSync(path.join(mails, name))
    },
    close: async () => {
      if (server.exitCode === null) {
        server.kill()
        await once(server, 'exit')
      }
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

const configuration = ({ folder, port, isRoot, tls }: { folder: string; port: number; isRoot: boolean; tls: boolean }) => {
  const { username, uid, gid } = os.userInfo()
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
disable_plaintext_auth = no
mail_location = maildir:${folder}/mails
first_valid_uid = 1
${isRoot ? '' : `default_internal_user = ${username}\ndefault_internal_group = ${gid}\ndefault_login_user = ${username}`}
ssl = ${tls ? 'yes' : 'no'}
${tls ? `ssl_cert = <${folder}/cert.pem\nssl_key = <${folder}/key.pem` : ''}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${tls ? 0 : port}
  }
  inet_listener imaps {
    port = ${tls ? port : 0}
    ssl = ${tls ? 'yes' : 'no'}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${isRoot ? NOBODY : uid} gid=${isRoot ? NOBODY : gid} home=${folder}
}
`
}

async function listening(server: ChildProcess, port: number, log: string) {
  for (;;) {
    if (server.exitCode !== null)
      throw new Error(`dovecot ended at once: ${fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : 'without a word'}`)
    const socket = net.connect(port, '127.0.0.1')
    const there = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(
      () => false,
    )
    socket.destroy()
    if (there) return
    await sleep(20)
  }
}
