import fs from 'node:fs'
import path from 'node:path'
import { inWorkspace, namedWorkspaces } from '#server/cli/workspace-choice.ts'
import { listRefusedSenders } from '#server/listen/delivery/delivery.ts'
import type { App } from '#server/main.ts'
import { failing } from '#server/platform/http/probes.ts'
import { isLoopback } from '#server/platform/loopback.ts'
import { createPost } from '#server/platform/mail.ts'
import type { Say } from '#words/say.ts'
import { databaseTime, newestEvent } from './commands.queries.ts'

/** `note` is worth knowing and needs nothing; `bad` needs somebody. */
export type Finding = { check: string; state: 'good' | 'note' | 'bad'; message: string }
type Look = (app: App, say: Say) => Promise<Finding[]> | Finding[]

const MB = 1_048_576
const SECONDS = { drift: 5, ahead: 60 }

export async function examine(app: App, say: Say): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const look of [settings, secret, database, mail, refusedSenders, held, disk, clock])
    findings.push(...(await look(app, say)))
  return findings
}

const settings: Look = ({ settings: { baseUrl, smtpUrl } }, say) => {
  if (isLoopback(baseUrl) && smtpUrl)
    return [{ check: 'settings', state: 'bad', message: say('doctor.links_local', { baseUrl }) }]
  if (isLoopback(baseUrl)) return [{ check: 'settings', state: 'note', message: say('doctor.local', { baseUrl }) }]
  if (baseUrl.startsWith('http:')) return [{ check: 'settings', state: 'note', message: say('doctor.plain_http', { baseUrl }) }]
  return [{ check: 'settings', state: 'good', message: say('doctor.settings', { baseUrl }) }]
}

const secret: Look = ({ settings: { dataDir } }, say) => {
  const file = path.join(dataDir, 'secret')
  const isOpen = fs.existsSync(file) && (fs.statSync(file).mode & 0o077) !== 0
  return isOpen ? [{ check: 'secret', state: 'bad', message: say('doctor.secret_open', { file }) }] : []
}

const database: Look = async (app, say) => {
  const failed = await failing(app.checks)
  if (failed.length) return failed.map(({ check, words }) => ({ check, state: 'bad', message: say(words) }))
  const [kind, waiting] = [app.database.kind, await app.jobs.outstanding()]
  return [{ check: 'database', state: 'good', message: say('doctor.database', { kind, waiting }) }]
}

const mail: Look = async ({ settings: { smtpUrl, baseUrl } }, say) => {
  if (!smtpUrl) return [{ check: 'mail', state: 'note', message: say('doctor.outbox') }]
  const { host } = new URL(smtpUrl)
  const opened = await createPost(smtpUrl, new URL(baseUrl).hostname).open()
  if (opened.session) {
    opened.session.close()
    return [{ check: 'mail', state: 'good', message: say('doctor.mail', { host }) }]
  }
  const { attempt } = opened
  if (attempt.got === 'no_session' && attempt.because === 'no_tls')
    return [{ check: 'mail', state: 'bad', message: say('doctor.mail_no_tls', { host }) }]
  return [{ check: 'mail', state: 'bad', message: say('doctor.mail_broken', { host, problem: attempt.said }) }]
}

/** Mail that waits for a sender does not come to an end by itself, so somebody must be told. */
const refusedSenders: Look = async (app, say) => {
  const findings: Finding[] = []
  for (const { workspaceId, name } of await namedWorkspaces(app))
    for (const { sender, mails, said } of await inWorkspace(app, workspaceId, listRefusedSenders)) {
      const message = say('doctor.sender_refused', { name, sender, mails, said: said ?? '', told: said ? 'yes' : 'no' })
      findings.push({ check: 'mail', state: 'bad', message })
    }
  return findings
}

const held: Look = async (app, say) => {
  const waiting = (await namedWorkspaces(app)).filter(({ sample, mailHeldAt }) => !sample && mailHeldAt)
  return waiting.map(({ name }) => ({ check: 'mail', state: 'note', message: say('doctor.mail_held', { name }) }))
}

const disk: Look = ({ settings: { dataDir } }, say) => {
  const { bavail, bsize } = fs.statfsSync(dataDir)
  const free = Math.floor((bavail * bsize) / MB)
  if (free < 200) return [{ check: 'disk', state: 'bad', message: say('doctor.disk_full', { free, folder: dataDir }) }]
  return [{ check: 'disk', state: free < 2048 ? 'note' : 'good', message: say('doctor.disk', { free, folder: dataDir }) }]
}

/** Due times and links that expire hang on the clock: ours against the database's, and against the last thing that happened. */
const clock: Look = async (app, say) => {
  const [theirs, ours] = [await databaseTime(app), app.clock()]
  const seconds = Math.round(Math.abs(theirs.getTime() - ours.getTime()) / 1000)
  if (!(seconds <= SECONDS.drift)) return [{ check: 'clock', state: 'bad', message: say('doctor.clock_drift', { seconds }) }]
  for (const { workspaceId } of await namedWorkspaces(app)) {
    const newest = await inWorkspace(app, workspaceId, newestEvent)
    if (newest && newest.getTime() - ours.getTime() > SECONDS.ahead * 1000)
      return [{ check: 'clock', state: 'bad', message: say('doctor.clock_behind', { newest: newest.toISOString() }) }]
  }
  return [{ check: 'clock', state: 'good', message: say('doctor.clock', { now: ours.toISOString() }) }]
}
