import { requireNode } from './scripts/require-node.mjs'

requireNode('npm run hearback -- <command>')
const { runCommandLine } = await import('./server/cli/cli.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
