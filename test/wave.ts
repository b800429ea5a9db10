import type { TestApp, TestWorkspace } from '#test/app.ts'
import { makePeople, type Person } from '#test/people.ts'

const DAY = 86_400_000

/** A program and a wave over some people, through the API; start it when everything is as the test wants it. */
export async function planWave(
  app: TestApp,
  workspace: TestWorkspace,
  people: readonly Person[],
  over: {
    locale?: 'en' | 'zh-Hans' | 'zh-Hant'
    senderName?: string
    senderEmail?: string
    brand?: string
    doubtPolicy?: 'strict' | 'resend'
  } = {},
) {
  const contacts = await workspace.inside((scope) => makePeople(scope, people))
  const program = await workspace.call('POST /api/programs', {
    name: 'Relationship',
    brand: 'Islet Docs',
    locale: 'en',
    senderName: 'Mo Okafor',
    senderEmail: 'mo@isletdocs.example',
    ...over,
  })
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const wave = await workspace.call('POST /api/waves', { programId: program.id, name: 'Q1', closesAt })
  const start = async () => {
    await workspace.call('POST /api/waves/:id/start', wave)
    await app.settle()
  }
  return { contacts, program, wave, start }
}
