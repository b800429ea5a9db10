import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Log } from '#server/platform/log.ts'
import { type Reason, Refusal } from '#server/platform/refusal.ts'
import { localeOf } from '#words/locale.ts'
import { type Say, say } from '#words/say.ts'
import { limits } from './headers.ts'

type Fault = { statusCode?: number; code?: string; validation?: Violation[]; validationContext?: string }
type Violation = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** The language of a request: what the app asked for, else what the browser prefers. */
export const speakerFor = (request: FastifyRequest): Say => say(localeOf(request.headers['accept-language']?.split(',')[0]))

/** The one place where a refusal, a misfit and a bug become an answer. */
export function explain(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log) {
  const speak = speakerFor(request)
  const answer = (
    status: number,
    reason: Reason | 'broken',
    message: string,
    issues: { field: string; message: string }[] = [],
  ) => reply.code(status).type('application/json; charset=utf-8').send({ reason, message, issues })

  if (error instanceof Refusal) {
    if (error.retryAfter !== null) reply.header('retry-after', String(error.retryAfter))
    return answer(
      error.status,
      error.reason,
      speak(error.words, error.values),
      error.issues.map(({ field, words, values }) => ({ field, message: speak(words, values) })),
    )
  }
  const { statusCode = 500, code = '', validation } = error as Fault
  if (validation)
    return answer(
      422,
      'invalid',
      speak('refusal.invalid'),
      firstOfEach(validation.slice(0, 50).map((violation) => issueOf(violation, speak))),
    )
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return answer(413, 'too_large', speak('refusal.too_large', { limit: limitOf(request) }))
  if (statusCode === 404) return answer(404, 'not_found', speak('refusal.not_found'))
  if (statusCode >= 400 && statusCode < 500) return answer(statusCode === 415 ? 415 : 400, 'invalid', speak('refusal.unreadable'))

  log.error({ err: error, route: request.routeOptions?.url }, 'a request failed')
  return answer(500, 'broken', speak('refusal.broken'))
}

/** An empty name is both too short and blank; saying one of them is enough. */
const firstOfEach = <T extends { field: string }>(issues: readonly T[]): T[] =>
  [...new Map(issues.toReversed().map((issue) => [issue.field, issue])).values()].reverse()

const limitOf = (request: FastifyRequest) => (request.routeOptions.bodyLimit ?? limits.json) / 1_048_576

function issueOf({ keyword, instancePath, params }: Violation, speak: Say) {
  const path = instancePath.slice(1).replaceAll('/', '.')
  const inside = (name: unknown) => [path, String(name)].filter(Boolean).join('.')
  if (keyword === 'required') return { field: inside(params.missingProperty), message: speak('issue.required') }
  if (keyword === 'additionalProperties') return { field: inside(params.additionalProperty), message: speak('issue.unknown') }
  const limit = params.limit as number
  switch (keyword) {
    case 'minLength':
      return { field: path, message: limit === 1 ? speak('issue.required') : speak('issue.short', { limit }) }
    case 'maxLength':
      return { field: path, message: speak('issue.long', { limit }) }
    case 'minimum':
      return { field: path, message: speak('issue.minimum', { limit }) }
    case 'maximum':
      return { field: path, message: speak('issue.maximum', { limit }) }
    case 'maxItems':
      return { field: path, message: speak('issue.many', { limit }) }
    case 'enum':
      return { field: path, message: speak('issue.choice', { choices: (params.allowedValues as unknown[]).join(', ') }) }
    case 'type':
      return {
        field: path,
        message: speak(params.type === 'integer' ? 'issue.whole' : 'issue.type', { type: String(params.type) }),
      }
    case 'pattern':
      return { field: path, message: speak(params.pattern === '\\S' ? 'issue.required' : 'issue.format') }
    case 'format':
      return { field: path, message: speak(params.format === 'email' ? 'issue.email' : 'issue.format') }
    default:
      return { field: path, message: speak('issue.format') }
  }
}
