export { type Due, judgeDue, keepWithheld } from './due.ts'
export { type KnownPerson, knownOf, knownPortions, listKnown } from './known.ts'
export { clearWithheld } from './policy.queries.ts'
export { contactPolicyOf, rulesIn, rulesOf } from './rules.ts'
