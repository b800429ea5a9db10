import { Ajv } from 'ajv'
import addFormatsModule from 'ajv-formats'
import build from 'fast-json-stringify'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifySerializerCompiler, FastifyValidationResult } from 'fastify/types/schema.js'

// Under nodenext a CommonJS default is one level down.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default

/**
 * Bodies are taken as they are: null, true, "" and [9] are not ratings. Only paths and queries, which are text by nature, are coerced.
 * Each schema is compiled when its address is first asked: all of them at once would take most of a start.
 */
export function validators(): FastifySchemaCompiler<object> {
  const strict = create(false)
  const coercing = create('array')
  return ({ schema, httpPart }) => {
    let compiled: FastifyValidationResult | undefined
    const check: FastifyValidationResult = (data) => {
      compiled ??= (httpPart === 'body' ? strict : coercing).compile(schema)
      const verdict = compiled(data)
      check.errors = compiled.errors ?? null
      return verdict
    }
    return check
  }
}

/** What the contract does not promise is left out; compiled when an address first replies. */
export function serializers(): FastifySerializerCompiler<object> {
  return ({ schema }) => {
    let write: ((data: unknown) => string) | undefined
    return (data) => {
      write ??= build(schema) as (data: unknown) => string
      return write(data)
    }
  }
}

function create(coerceTypes: false | 'array') {
  const ajv = new Ajv({ coerceTypes, useDefaults: true, removeAdditional: false, allErrors: true, strict: false })
  addFormats(ajv)
  return ajv
}
