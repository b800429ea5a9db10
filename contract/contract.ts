import { cases, rules } from '#contract/act/cases.ts'
import { wings } from '#contract/act/wings.ts'
import { explorer } from '#contract/learn/explorer.ts'
import { responses } from '#contract/learn/responses.ts'
import { scores } from '#contract/learn/scores.ts'
import { accounts } from '#contract/listen/accounts.ts'
import { activities } from '#contract/listen/activities.ts'
import { attributes } from '#contract/listen/attributes.ts'
import { contacts } from '#contract/listen/contacts.ts'
import { experiments } from '#contract/listen/experiments.ts'
import { imports } from '#contract/listen/imports.ts'
import { measures } from '#contract/listen/measures.ts'
import { messages } from '#contract/listen/messages.ts'
import { policies } from '#contract/listen/policy.ts'
import { programs } from '#contract/listen/programs.ts'
import { proofs } from '#contract/listen/proofs.ts'
import { segments } from '#contract/listen/segments.ts'
import { sending } from '#contract/listen/sending.ts'
import { suppressions } from '#contract/listen/suppressions.ts'
import { waves } from '#contract/listen/waves.ts'
import { audit } from '#contract/workspace/audit.ts'
import { keys } from '#contract/workspace/keys.ts'
import { me } from '#contract/workspace/me.ts'
import { members } from '#contract/workspace/members.ts'
import { sample } from '#contract/workspace/sample.ts'
import { sessions } from '#contract/workspace/sessions.ts'
import { workspaces } from '#contract/workspace/workspaces.ts'

/** All that can be asked of the server. The web app imports its type alone, so none of it is shipped to a browser. */
export const contract = {
  ...cases,
  ...rules,
  ...sessions,
  ...me,
  ...workspaces,
  ...members,
  ...keys,
  ...audit,
  ...sample,
  ...wings,
  ...contacts,
  ...accounts,
  ...attributes,
  ...activities,
  ...measures,
  ...imports,
  ...programs,
  ...policies,
  ...segments,
  ...suppressions,
  ...waves,
  ...experiments,
  ...proofs,
  ...messages,
  ...sending,
  ...scores,
  ...explorer,
  ...responses,
}
export type Contract = typeof contract
