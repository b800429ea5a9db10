import type { Contract } from '#contract/contract.ts'
import { boardRoutes } from '#server/act/boards/boards.routes.ts'
import { caseRoutes } from '#server/act/cases/cases.routes.ts'
import { digestRoutes } from '#server/act/digest/digest.routes.ts'
import { ruleRoutes } from '#server/act/rules/rules.routes.ts'
import { sampleRoutes } from '#server/act/sample/sample.routes.ts'
import { createVisits } from '#server/act/sample/visit.ts'
import { sharePages, shareRoutes } from '#server/act/shares/shares.routes.ts'
import { wingRoutes } from '#server/act/wings/wings.routes.ts'
import { annotationRoutes } from '#server/learn/annotations/annotations.routes.ts'
import { benchmarkRoutes } from '#server/learn/benchmarks/benchmarks.routes.ts'
import { explorerRoutes } from '#server/learn/explorer/explorer.routes.ts'
import { foresightRoutes } from '#server/learn/foresight/foresight.routes.ts'
import { goalRoutes } from '#server/learn/goals/goals.routes.ts'
import { pictureRoutes } from '#server/learn/pictures/pictures.routes.ts'
import { questionRoutes } from '#server/learn/questions/questions.routes.ts'
import { readModelRoutes } from '#server/learn/read-model/read-model.routes.ts'
import { reportRoutes } from '#server/learn/reports/reports.routes.ts'
import { responseRoutes } from '#server/learn/responses/responses.routes.ts'
import { scheduleRoutes } from '#server/learn/schedules/schedules.routes.ts'
import { scoreRoutes } from '#server/learn/scores/scores.routes.ts'
import { silenceRoutes } from '#server/learn/silence/silence.routes.ts'
import { stakeRoutes } from '#server/learn/stakes/stakes.routes.ts'
import { studyRoutes } from '#server/learn/studies/studies.routes.ts'
import { trendRoutes } from '#server/learn/trend/trend.routes.ts'
import { viewRoutes } from '#server/learn/views/views.routes.ts'
import { watchRoutes } from '#server/learn/watches/watches.routes.ts'
import { accountRoutes } from '#server/listen/accounts/accounts.routes.ts'
import { activityRoutes } from '#server/listen/activities/activities.routes.ts'
import { answerRoutes } from '#server/listen/answers/answers.routes.ts'
import { createAnswers } from '#server/listen/answers/answers.ts'
import { attributeRoutes } from '#server/listen/attributes/attributes.routes.ts'
import { bounceRoutes } from '#server/listen/bounces/bounces.routes.ts'
import { hearingRoutes } from '#server/listen/bounces/hearing.routes.ts'
import { contactRoutes } from '#server/listen/contacts/contacts.routes.ts'
import { deliveryRoutes } from '#server/listen/delivery/delivery.routes.ts'
import { testLinkRoutes } from '#server/listen/delivery/test-links.ts'
import { experimentRoutes } from '#server/listen/experiments/experiments.routes.ts'
import { importRoutes } from '#server/listen/imports/imports.routes.ts'
import { measureRoutes } from '#server/listen/measures/measures.routes.ts'
import { policyRoutes } from '#server/listen/policy/policy.routes.ts'
import { logoRoute } from '#server/listen/programs/logo-page.ts'
import { programRoutes } from '#server/listen/programs/programs.routes.ts'
import { proofRoutes } from '#server/listen/proofs/proofs.routes.ts'
import { segmentRoutes } from '#server/listen/segments/segments.routes.ts'
import { senderRoutes } from '#server/listen/senders/senders.routes.ts'
import { suppressionRoutes } from '#server/listen/suppressions/suppressions.routes.ts'
import { waveRoutes } from '#server/listen/waves/waves.routes.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { auditRoutes } from '#server/workspace/audit/audit.routes.ts'
import { keyRoutes } from '#server/workspace/keys/keys.routes.ts'
import { meRoutes } from '#server/workspace/me/me.routes.ts'
import { createMe } from '#server/workspace/me/me.ts'
import { createJoin } from '#server/workspace/members/join.ts'
import { memberRoutes } from '#server/workspace/members/members.routes.ts'
import { signInRoutes } from '#server/workspace/sign-in/sign-in.routes.ts'
import type { SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { workspaceRoutes } from '#server/workspace/workspaces/workspaces.routes.ts'

/** What can be asked, in one table. */
export function bindRoutes(http: Http<Contract>, site: Site, signIn: SignIn) {
  signInRoutes(http.open, signIn, site.settings.baseUrl)
  keyRoutes(http.route)
  meRoutes(http.open, createMe(site, signIn))
  workspaceRoutes(http.route)
  memberRoutes(http, createJoin(site, signIn))
  auditRoutes(http)
  contactRoutes(http)
  accountRoutes(http)
  attributeRoutes(http.route)
  activityRoutes(http.route, site)
  measureRoutes(http.route)
  segmentRoutes(http.route)
  suppressionRoutes(http.route)
  importRoutes(http)
  programRoutes(http.route)
  logoRoute(http.server, site)
  policyRoutes(http.route)
  waveRoutes(http.route)
  experimentRoutes(http.route)
  proofRoutes(http, site)
  deliveryRoutes(http, site)
  bounceRoutes(http, site)
  hearingRoutes(http.server, site)
  senderRoutes(http, site)
  testLinkRoutes(http.server, site)
  scoreRoutes(http.route)
  explorerRoutes(http)
  silenceRoutes(http)
  questionRoutes(http.route)
  stakeRoutes(http)
  trendRoutes(http)
  watchRoutes(http.route)
  goalRoutes(http)
  foresightRoutes(http)
  viewRoutes(http)
  annotationRoutes(http.route)
  benchmarkRoutes(http)
  readModelRoutes(http.route)
  studyRoutes(http)
  responseRoutes(http)
  reportRoutes(http)
  pictureRoutes(http)
  scheduleRoutes(http, site)
  wingRoutes(http.route)
  sampleRoutes(http.open, createVisits(site, signIn))
  caseRoutes(http.route, site)
  ruleRoutes(http.route)
  boardRoutes(http.route)
  digestRoutes(http, site)
  shareRoutes(http, site, signIn)
  sharePages(http.server, site, signIn)
  answerRoutes(http.server, site, createAnswers(site))
}
