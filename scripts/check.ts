import { commentShare } from './check-sizes.ts'
import { runChecks } from './checks.ts'

// npm run check: what a machine can hold of the house's rules, in about half a minute.
const { passed, failed } = runChecks()
console.log(commentShare())
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
