import { execFileSync } from 'node:child_process'

/** The journeys look at the app as it is shipped, so it is built from what stands here now. */
export function setup() {
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'error'],
    { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
}
