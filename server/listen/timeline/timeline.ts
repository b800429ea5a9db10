export { mergeMoments, type Source } from './merge.queries.ts'
export { answersOf, casesOf, mailsAmong, memberOf, valuesOf } from './sources.queries.ts'
