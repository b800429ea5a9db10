import fs from 'node:fs'
import path from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** The first word of every address that the web app shows. What it does not know, it says so itself. */
export const APP_ADDRESSES = [
  'listen',
  'learn',
  'act',
  'settings',
  'sign-in',
  'welcome',
  'join',
  'start',
  'profile',
  'about',
  'guide',
]

const YEAR = 31_536_000_000

/** The built web app: its page for every address of the app, and its files, whose names carry a hash and so never change. */
export async function serveWeb(server: FastifyInstance, dir: string) {
  const hidden = { schema: { hide: true } as object }
  await server.register(files, {
    root: path.join(dir, 'assets'),
    prefix: '/assets/',
    maxAge: YEAR,
    immutable: true,
    preCompressed: true,
    schemaHide: true,
  })
  for (const name of fs.readdirSync(dir).filter((each) => each !== 'index.html' && /^[\w-]+\.\w+$/.test(each)))
    server.get(`/${name}`, hidden, (_request, reply) => reply.sendFile(name, dir, { maxAge: 0, immutable: false }))
  server.get('/', hidden, (_request, reply) => page(reply, dir))
  for (const first of APP_ADDRESSES) {
    server.get(`/${first}`, hidden, (_request, reply) => page(reply, dir))
    server.get(`/${first}/*`, hidden, (_request, reply) => page(reply, dir))
  }
}

/** A person who mistyped an address should see a page that leads on; a program should see JSON. */
export const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !url.startsWith('/api/') && !url.startsWith('/assets/') && (headers.accept?.includes('text/html') ?? false)

export const page = (reply: FastifyReply, dir: string) =>
  reply.header('cache-control', 'no-cache').sendFile('index.html', dir, { cacheControl: false })
