import module from 'node:module'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'

// One real server in a process of its own, told its settings by the test or bench that forked it; ended by a message or by a kill.
process.once('message', async (config) => {
  const app = await openApp(config as Config)
  const address = await app.http.listen({ port: 0, host: '127.0.0.1' })
  process.send?.({ address })
  module.flushCompileCache() // Or a kill would leave nothing for the next start.
  process.once('message', async () => {
    await app.close()
    process.exit(0)
  })
})
