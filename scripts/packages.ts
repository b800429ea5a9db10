import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** What the tests need beside npm's packages, one Debian package a line. */
const LIST = 'test/debian-packages.txt'

/** Installs what is missing where that is ours to do (root on Debian); elsewhere says what to do. True when all is there. */
export function provide(): boolean {
  const wanted = fs.readFileSync(LIST, 'utf8').trim().split('\n')
  if (!fs.existsSync('/etc/debian_version')) return fs.existsSync('/usr/lib/postgresql') || advise(wanted)
  const missing = wanted.filter((name) => !isInstalled(name))
  if (!missing.length) return true
  if (process.getuid?.() !== 0) return advise(missing)

  console.log(`The tests need ${missing.join(', ')}; installing.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  return (apt('update') && apt('install', '--no-install-recommends', ...missing)) || advise(missing)
}

const isInstalled = (name: string) =>
  spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout?.includes('Status: install ok installed') ?? false

function advise(missing: string[]): false {
  console.error(
    `The tests need ${missing.join(', ')}. On Debian or Ubuntu: sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
  )
  return false
}
