import fs from 'node:fs'
import path from 'node:path'
import { afterAll, expect, inject, test } from 'vitest'
import { openApp } from '#server/main.ts'
import { APP_ADDRESSES } from '#server/platform/http/web.ts'
import { freshConfig } from '#test/app.ts'

const config = await freshConfig(inject('engine'), { baseUrl: 'https://hearback.example' })
const web = path.join(config.dataDir, 'web')
fs.mkdirSync(path.join(web, 'assets'), { recursive: true })
fs.writeFileSync(path.join(web, 'index.html'), '<!doctype html><title>Hearback</title>')
fs.writeFileSync(path.join(web, 'theme.js'), '1')
fs.writeFileSync(path.join(web, 'assets/main-a1.js'), '1')
const app = await openApp(config, { durable: false, works: false, web })
afterAll(app.close)

const headersOf = async (url: string, accept = '*/*') => {
  const { statusCode, headers } = await app.http.inject({ url, headers: { accept } })
  const { date: _, 'content-length': __, etag: ___, 'last-modified': ____, connection: _____, ...kept } = headers
  return { statusCode, ...kept }
}
const everywhere = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer',
}

test('the app’s page takes scripts and styles from here alone and is asked for anew each time', async () => {
  const page = await headersOf('/learn/score', 'text/html')
  expect(page).toMatchObject({
    ...everywhere,
    statusCode: 200,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  })
  expect(page).not.toHaveProperty('origin-agent-cluster')
  expect(String(page['content-security-policy']).split(';').sort()).toEqual([
    `base-uri 'none'`,
    `connect-src 'self'`,
    `default-src 'none'`,
    `font-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'self'`,
    `frame-src 'self'`,
    `img-src 'self' data:`,
    `manifest-src 'self'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `style-src-attr 'unsafe-inline'`,
  ])
})

test('a file whose name carries its hash is kept for ever, another never', async () => {
  expect((await headersOf('/assets/main-a1.js'))['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await headersOf('/theme.js'))['cache-control']).toBe('public, max-age=0')
  expect((await headersOf('/assets/gone-b2.js')).statusCode).toBe(404)
  expect((await headersOf('/assets/../secret')).statusCode).toBe(404)
  expect((await headersOf('/assets/%2e%2e/index.html')).statusCode).toBeGreaterThanOrEqual(400)
})

test('an answer of the API is nobody’s to keep or to frame, and no other site may read it', async () => {
  const reply = await headersOf('/api/session')
  expect(reply).toMatchObject({
    ...everywhere,
    statusCode: 200,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(reply).not.toHaveProperty('access-control-allow-origin')
})

test('a customer’s page may run nothing inline, be framed by nobody and tell nobody where it was', async () => {
  const page = await headersOf('/a/forged-token', 'text/html')
  expect(page.statusCode).toBe(404)
  expect(page).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(page['content-security-policy']).toContain(`frame-ancestors 'none'`)
  expect(page['content-security-policy']).not.toContain('unsafe-inline')
  expect(page).not.toHaveProperty('set-cookie')
})

test('a person who mistyped an address gets a page, a program gets JSON', async () => {
  expect(await headersOf('/nowhere', 'text/html')).toMatchObject({ statusCode: 404, 'content-type': 'text/html; charset=utf-8' })
  expect(await headersOf('/nowhere')).toMatchObject({ statusCode: 404, 'content-type': 'application/json; charset=utf-8' })
})

test('every address of the web app is served', () => {
  const table = fs.readFileSync(path.join(import.meta.dirname, '../../web/routes.tsx'), 'utf8')
  const firsts = new Set([...table.matchAll(/screen\('\/([\w-]+)/g)].map(([, first]) => first))
  expect([...firsts].filter((first) => !APP_ADDRESSES.includes(first ?? ''))).toEqual([])
})

test('health asks no database, readiness asks it all', async () => {
  expect((await app.http.inject('/health')).json()).toEqual({ status: 'ok' })
  expect((await app.http.inject('/ready')).json()).toEqual({ status: 'ready', problems: [] })
})
