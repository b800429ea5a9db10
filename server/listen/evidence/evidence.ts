export { COUNTED } from './evidence.queries.ts'
