import { Ajv } from 'ajv'
import addFormatsModule from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'

// Under nodenext a CommonJS default is one level down.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default

/** Bodies are taken as they are: null, true, "" and [9] are not ratings. Only paths and queries, which are text by nature, are coerced. */
export function validators(): FastifySchemaCompiler<object> {
  const strict = create(false)
  const coercing = create('array')
  return ({ schema, httpPart }) => (httpPart === 'body' ? strict : coercing).compile(schema)
}

function create(coerceTypes: false | 'array') {
  const ajv = new Ajv({ coerceTypes, useDefaults: true, removeAdditional: false, allErrors: true, strict: false })
  addFormats(ajv)
  return ajv
}
