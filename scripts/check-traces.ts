import fs from 'node:fs'
import os from 'node:os'
import { listFiles } from './sources.ts'

const TEXT = /\.(ts|tsx|mjs|js|json|md|css|html|sql|yml|yaml|txt|svg)$|^\.(npmrc|gitignore|ci\/run)$/

/** What a machine leaves in files that others read: the paths of whoever wrote them, and where their packages came from. */
export function checkTraces(): string[] {
  const paths = [process.cwd(), os.homedir()].filter((path) => path.length > 5)
  const problems = listFiles()
    .filter((file) => TEXT.test(file) && file !== 'package-lock.json')
    .flatMap((file) => {
      const text = fs.readFileSync(file, 'utf8')
      return paths.filter((path) => text.includes(`${path}/`)).map((path) => `${file}: holds the path ${path} of this machine`)
    })
  const lock = fs.readFileSync('package-lock.json', 'utf8')
  const hosts = [...new Set(lock.match(/"resolved": "https?:\/\/[^/"]+/g))]
  return [...problems, ...hosts.map((host) => `package-lock.json: names a registry (${host}); see .npmrc`)]
}
