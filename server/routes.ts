import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { keyRoutes } from '#server/workspace/keys/keys.routes.ts'
import { signInRoutes } from '#server/workspace/sign-in/sign-in.routes.ts'
import type { SignIn } from '#server/workspace/sign-in/sign-in.ts'

/** What can be asked, in one table. */
export function bindRoutes(http: Http<Contract>, signIn: SignIn) {
  signInRoutes(http.open, signIn)
  keyRoutes(http.route)
}
