import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { type Engine, freshConfig } from './app.ts'
import { findingsOn } from './chromium.ts'
import { nobodysPort } from './mail-sink.ts'
import { clicksOf, makeInvitation, makeProgram, makeWave, responsesOf } from './make.ts'

export const OWNER = {
  name: 'Mo Okafor',
  email: 'mo@isletdocs.example',
  password: 'an honest password',
  workspace: 'Islet Docs',
  locale: 'en',
  timeZone: 'Europe/Berlin',
} as const
/** A whole Hearback on a port of its own, as `npm start` serves it. Its clock can be stopped, and set going later. */
export async function openSite(engine: Engine, settings: Partial<Config> = {}) {
  const time = { offset: 0, stopped: null as number | null }
  const now = () => time.stopped ?? Date.now() + time.offset
  const port = await nobodysPort()
  const config = await freshConfig(engine, { port, baseUrl: `http://localhost:${port}`, ...settings })
  const app = await openApp(config, {
    durable: false,
    web: path.join(import.meta.dirname, '../dist/web'),
    clock: () => new Date(now()),
  })
  await app.http.listen({ port, host: 'localhost' })
  const stopClock = () => {
    time.stopped = now()
  }
  const goOn = (after: number) => {
    time.offset = now() + after - Date.now()
    time.stopped = null
  }
  return { ...app, url: config.baseUrl, stopClock, goOn }
}
export type JourneySite = Awaited<ReturnType<typeof openSite>>

/** Somebody who was asked by mail, in a workspace of its own; what their link left behind can be looked at. */
export async function invite(site: JourneySite, over: { sentAgo?: number } = {}) {
  const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
  const caller = await createWorkspace(site, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
  const { id, answerPath } = await site.within(caller, async (scope) => {
    const program = await makeProgram(scope)
    return makeInvitation(scope, { program, wave: await makeWave(scope, program), ...over })
  })
  return {
    url: site.url + answerPath,
    stored: () => site.within(caller, (scope) => responsesOf(scope, id)),
    clicks: () => site.within(caller, (scope) => clicksOf(scope, id)),
  }
}

/** The first owner, made through the API, signed in on this page by the form. */
export async function becomeOwner(page: Page, site: Pick<JourneySite, 'url'>) {
  const reply = await page.request.post(`${site.url}/api/welcome`, { data: OWNER, headers: { origin: site.url } })
  expect(reply.status(), await reply.text()).toBe(200)
}

/** Nothing found by axe, and nothing wider than the window. */
export const expectAccessible = async (page: Page, where: string) => expect(await findingsOn(page), where).toEqual([])
