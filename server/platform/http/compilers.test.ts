import type { FastifySchema } from 'fastify'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import { expect, test } from 'vitest'
import { contract } from '#contract/contract.ts'
import { serializers, validators } from './compilers.ts'
import { schemaOf } from './input.ts'

// A schema is compiled when its address is first asked: here all are, so that none fails before somebody's eyes.
test('every schema of the contract can be compiled', () => {
  const [check, write] = [validators(), serializers()]
  let compiled = 0
  for (const [address, endpoint] of Object.entries(contract)) {
    const [method = '', url = ''] = address.split(' ')
    const { response, ...parts }: FastifySchema = schemaOf(method, url, endpoint)
    for (const [httpPart, schema] of Object.entries({ params: parts.params, querystring: parts.querystring, body: parts.body })) {
      if (!schema) continue
      const judge = check({ schema, method, url, httpPart } as FastifyRouteSchemaDef<object>)
      expect(() => judge({}), `${httpPart} of ${address}`).not.toThrow()
      compiled++
    }
    for (const schema of Object.values((response ?? {}) as Record<string, object>)) {
      const say = write({ schema, method, url, httpStatus: '2xx' })
      // What is missing may be refused, which is not the schema's fault.
      const message = failure(() => say({}))
      expect(message === null || /required|does not match/.test(message), `reply of ${address}: ${message}`).toBe(true)
      compiled++
    }
  }
  expect(compiled).toBeGreaterThan(500)
})

function failure(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return String(error)
  }
}
