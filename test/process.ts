import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Config } from '#server/config.ts'

export type RealServer = { url: string; pid: number; kill(): Promise<void>; stop(): Promise<void> }

/** A server that can be killed. */
export async function startRealServer(config: Config): Promise<RealServer> {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(import.meta.dirname, '../node_modules/.cache/hearback') }
  const child = fork(path.join(import.meta.dirname, 'real-server.ts'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  child.send(config)
  const said = await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`The server ended with ${code} before it listened.`))),
  ])
  const [{ address }] = said as [{ address: string }]
  return {
    url: address,
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    stop: async () => {
      child.send('stop')
      await exited
    },
  }
}
