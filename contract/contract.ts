import { keys } from '#contract/workspace/keys.ts'
import { sessions } from '#contract/workspace/sessions.ts'

/** All that can be asked of the server. The web app imports its type alone, so none of it is shipped to a browser. */
export const contract = { ...sessions, ...keys }
export type Contract = typeof contract
