import type { Contract } from '#contract/contract.ts'
import { responseRoutes } from '#server/learn/responses/responses.routes.ts'
import { scoreRoutes } from '#server/learn/scores/scores.routes.ts'
import { answerRoutes } from '#server/listen/answers/answers.routes.ts'
import { createAnswers } from '#server/listen/answers/answers.ts'
import { programRoutes } from '#server/listen/programs/programs.routes.ts'
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
  programRoutes(http, site)
  waveRoutes(http.route)
  scoreRoutes(http.route)
  responseRoutes(http)
  answerRoutes(http.server, site, createAnswers(site))
}
