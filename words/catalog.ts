import { refusals } from './refusals.ts'
import { rootCauses } from './root-causes.ts'
import { shell } from './shell.ts'

/** Every sentence of the product by its id. One file of words for each feature; this table joins them. */
export const catalog = { ...refusals, ...rootCauses, ...shell }
export type WordId = keyof typeof catalog
