import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { requireNode } from './scripts/require-node.mjs'

// Plain JavaScript that any Node can read, so that an old one gets a sentence instead of a syntax error.
requireNode('npm start')
const here = import.meta.dirname
const page = path.join(here, 'dist/web/index.html')
const sources = ['web', 'words', 'charts', 'domain', 'html', 'docs/guide', 'package-lock.json']

if (newest(sources) > changed(page)) await build()
// A second start finds the program compiled.
module.enableCompileCache(path.join(here, 'node_modules/.cache/hearback'))
const { serve } = await import('./server/serve.ts')
await serve()

/** In a process of its own: what a build needs of memory is given back before the server starts. */
async function build() {
  const [{ say }, { terminalLocale }] = [await import('./words/say.ts'), await import('./server/config.ts')]
  console.log(say(terminalLocale())('boot.building'))
  const vite = path.join(here, 'node_modules/vite/bin/vite.js')
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'], {
    cwd: here,
    // biome-ignore lint/style/noProcessEnv: the build of React that is shipped, whatever the shell says.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 70)
}

function newest(names) {
  return Math.max(
    ...names.map((name) => {
      const file = path.join(here, name)
      const below = fs.statSync(file).isDirectory() ? fs.readdirSync(file, { recursive: true }) : []
      return Math.max(
        changed(file),
        ...below.filter((each) => !/\.(test\.ts|tsbuildinfo)$/.test(each)).map((each) => changed(path.join(file, each))),
      )
    }),
  )
}

/** A folder counts too: it changes when a file in it is removed. */
function changed(file) {
  return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0
}
