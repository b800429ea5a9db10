import { randomBytes } from 'node:crypto'
import type { Session } from '#contract/workspace/sessions.ts'
import { Answered, type Command, type Errand } from '#server/cli/command.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { LOCALES } from '#words/locale.ts'

/** The first owner, the first workspace and a key for programs, without a browser. Asks by the same address as the welcome screen. */
export const setup: Command = {
  says: 'command.setup',
  options: {
    email: { says: 'command.option.email', value: 'ADDRESS', required: true },
    password: { says: 'command.option.password', value: 'PASSWORD' },
    workspace: { says: 'command.option.new_workspace', value: 'NAME', required: true },
    name: { says: 'command.option.owner_name', value: 'NAME' },
    locale: { says: 'command.option.locale', value: 'LOCALE', choices: LOCALES },
    'time-zone': { says: 'command.option.time_zone', value: 'ZONE' },
  },
  run: async (errand) => {
    const { app, options, say } = errand
    const password = typeof options.password === 'string' ? options.password : randomBytes(15).toString('base64url')
    const { person, workspace, member } = await welcome(errand, password)
    if (!person || !workspace || !member) throw new Error('The welcome went through without an owner.')
    const caller = { workspaceId: workspace.id, actorId: member.id }
    const { key } = await app.within(caller, (scope) => createKey(scope, { name: 'hearback setup', role: 'owner' }))

    const made = typeof options.password === 'string' ? {} : { password }
    const owner = { id: member.id, name: person.name, email: person.email, ...made }
    const lines = [
      say('command.setup.owner', { email: person.email, workspace: workspace.name, address: app.settings.baseUrl }),
      ...(made.password ? [say('command.setup.password', { password })] : []),
      say('command.key.shown', { key }),
    ]
    return { result: { owner, workspace: { id: workspace.id, name: workspace.name }, key, url: app.settings.baseUrl }, lines }
  },
}

async function welcome({ app, options, locale }: Errand, password: string): Promise<Session> {
  const email = String(options.email)
  const payload = {
    token: app.signIn.welcomeToken, // Whoever runs a command here holds the data anyway, also behind a public address.
    email,
    password,
    name: options.name ?? email.split('@')[0],
    workspace: options.workspace,
    locale: options.locale ?? locale,
    timeZone: options['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const headers = { 'accept-language': locale }
  const reply = await app.http.inject({ method: 'POST', url: '/api/welcome', remoteAddress: '127.0.0.1', headers, payload })
  if (reply.statusCode >= 400) throw new Answered(reply.json())
  return reply.json()
}
