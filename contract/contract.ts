import { cases, rules } from '#contract/act/cases.ts'
import { wings } from '#contract/act/wings.ts'
import { annotations } from '#contract/learn/annotations.ts'
import { benchmarks } from '#contract/learn/benchmarks.ts'
import { boards } from '#contract/learn/boards.ts'
import { digests } from '#contract/learn/digest.ts'
import { explorer } from '#contract/learn/explorer.ts'
import { foresight } from '#contract/learn/foresight.ts'
import { goals } from '#contract/learn/goals.ts'
import { pictures } from '#contract/learn/pictures.ts'
import { questions } from '#contract/learn/questions.ts'
import { reportSchedules } from '#contract/learn/report-schedules.ts'
import { reports } from '#contract/learn/reports.ts'
import { responses } from '#contract/learn/responses.ts'
import { scores } from '#contract/learn/scores.ts'
import { shareLinks } from '#contract/learn/share-links.ts'
import { silence } from '#contract/learn/silence.ts'
import { stakes } from '#contract/learn/stakes.ts'
import { studies } from '#contract/learn/studies.ts'
import { trend } from '#contract/learn/trend.ts'
import { views } from '#contract/learn/views.ts'
import { watches } from '#contract/learn/watches.ts'
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
  ...silence,
  ...studies,
  ...questions,
  ...boards,
  ...stakes,
  ...trend,
  ...watches,
  ...goals,
  ...foresight,
  ...views,
  ...annotations,
  ...shareLinks,
  ...digests,
  ...benchmarks,
  ...responses,
  ...reports,
  ...reportSchedules,
  ...pictures,
}
export type Contract = typeof contract
