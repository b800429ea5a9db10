import type { Command } from '#server/cli/command.ts'
import { resetPassword } from '#server/workspace/me/reset.ts'

/** Whoever runs a command here holds the data anyway; what they do is in the audit log of each workspace of that person. */
export const passwordReset: Command = {
  says: 'command.password_reset',
  options: {
    email: { says: 'command.option.person_email', value: 'ADDRESS', required: true, most: 254 },
    password: { says: 'command.option.password', value: 'PASSWORD' },
  },
  run: async ({ app, options, say }) => {
    const given = typeof options.password === 'string' ? { password: options.password } : {}
    const { email, name, password } = await resetPassword(app, app.signIn, { email: String(options.email), ...given })
    const made = given.password === undefined ? { password } : {}
    const lines = [
      say('command.password_reset.done', { name, address: app.settings.baseUrl }),
      ...(made.password ? [say('command.setup.password', { password })] : []),
    ]
    return { result: { email, name, ...made }, lines }
  },
}
