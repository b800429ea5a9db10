import { asVariant, type VariantKey } from '#domain/listen/variant.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { ExperimentRow, VariantRow } from './experiments.queries.ts'
import { insertVariantWordings, plainWordings, variantWordings } from './variant-words.queries.ts'

type Trial = { experiment: Pick<ExperimentRow, 'id'>; variants: readonly VariantRow[] }
type Dressed = { wordingId: string; variantKey: VariantKey | null }

/**
 * Finds for each wording what a variant makes of it, and writes it down the first time. The wordings may be the program's or any
 * variant's; who waits keeps the program's.
 */
export async function wordingsFor(scope: Scope, { experiment, variants }: Trial, all: readonly Dressed[]) {
  const plain = await plainWordings(scope, [...new Set(all.map(({ wordingId }) => wordingId))])
  const wanted = new Map<string, { key: VariantKey; of: string }>()
  for (const { wordingId, variantKey } of all) {
    const base = plain.get(wordingId)
    const says = base && variants.find(({ key }) => key === variantKey)?.content.texts?.[base.locale]
    if (base && variantKey && says && Object.keys(says).length)
      wanted.set(`${base.id} ${variantKey}`, { key: variantKey, of: base.id })
  }
  const bases = new Map([...plain.values()].map((wording) => [wording.id, wording]))
  await insertVariantWordings(
    scope,
    experiment.id,
    [...wanted.values()].flatMap(({ key, of }) => {
      const [base, variant] = [bases.get(of), variants.find((each) => each.key === key)]
      return base && variant ? [{ id: newId(), of, key, words: asVariant(base.words, base.locale, variant.content) }] : []
    }),
  )
  const written = wanted.size ? await variantWordings(scope, experiment.id) : new Map<string, string>()
  return ({ wordingId, variantKey }: Dressed): string => {
    const base = plain.get(wordingId)?.id ?? wordingId
    return (variantKey && written.get(`${base} ${variantKey}`)) || base
  }
}
