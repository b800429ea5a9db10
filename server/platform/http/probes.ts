import type { FastifyInstance } from 'fastify'
import type { WordId } from '#words/catalog.ts'
import { speakerFor } from './problems.ts'

/** What must answer before we take requests, by name, with what to say when it does not. */
export type Checks = Record<string, { words: WordId; check: () => Promise<unknown> }>

const PATIENCE = 5_000

/** `/health`: the process lives. `/ready`: it can do its work. Many askers share one look, so that nobody can wear the database out. */
export function bindProbes(server: FastifyInstance, checks: Checks, stopping: AbortSignal) {
  let looking: Promise<Failed[]> | null = null
  const look = () => {
    looking ??= failing(checks).finally(() => {
      looking = null
    })
    return looking
  }
  const hidden = { schema: { hide: true } as object }

  server.get('/health', hidden, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  server.get('/ready', hidden, async (request, reply) => {
    const speak = speakerFor(request)
    const failed: Failed[] = stopping.aborted ? [{ check: 'stopping', words: 'ready.stopping' }] : await look()
    const problems = failed.map(({ check, words }) => ({ check, message: speak(words) }))
    return reply
      .code(problems.length ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ status: problems.length ? 'not_ready' : 'ready', problems })
  })
}

type Failed = { check: string; words: WordId }

/** The checks that did not pass in time. */
export async function failing(checks: Checks): Promise<Failed[]> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([check, { words, check: run }]) => {
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(late.reject, PATIENCE)
      const passed = await Promise.race([run(), late.promise]).then(
        () => true,
        () => false,
      )
      clearTimeout(timer)
      return { check, words, passed }
    }),
  )
  return outcomes.filter(({ passed }) => !passed)
}
