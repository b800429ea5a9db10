import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

// npm run bench -- NAME: runs bench/NAME.ts, which prints one JSON object and ends with 1 where a goal does not hold.
const PARTS = ['load', 'stage', 'score-history', 'import-file', 'answer-mass', 'screens-rest']
const names = fs
  .readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !PARTS.includes(name))
const [name = ''] = process.argv.slice(2)

if (!names.includes(name)) {
  console.error(`Name one of these: npm run bench -- ${names.join(' | ')}`)
  process.exit(64)
}
const { status } = spawnSync(process.execPath, [`bench/${name}.ts`, ...process.argv.slice(3)], { stdio: 'inherit' })
process.exit(status ?? 1)
