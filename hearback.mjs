import module from 'node:module'
import path from 'node:path'
import { requireNode } from './scripts/require-node.mjs'

requireNode('npm run hearback -- <command>')
module.enableCompileCache(path.join(import.meta.dirname, 'node_modules/.cache/hearback'))
const { runCommandLine } = await import('./server/cli/cli.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
