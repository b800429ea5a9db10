import type { Contract } from '#contract/contract.ts'
import type { Http } from '#server/platform/http.ts'
import { pictureOf } from './pictures.ts'

export function pictureRoutes({ stepwise }: Pick<Http<Contract>, 'stepwise'>) {
  stepwise('POST /api/pictures', (visit, input) => pictureOf(visit, input))
}
