import { assignVariants } from '#domain/listen/assignment.ts'
import type { spread } from '#domain/listen/drip.ts'
import { nextIn, spreadByHours } from '#domain/listen/hours.ts'
import type { Days } from '#domain/listen/plan.ts'
import type { VariantHours, VariantKey } from '#domain/listen/variant.ts'
import { randomFrom } from '#domain/random.ts'
import { policyOf } from '#server/listen/programs/programs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type ExperimentRow, findExperiment, setPlannedPerArm, type VariantRow, variantsOf } from './experiments.queries.ts'
import { wordingsFor } from './variant-words.ts'

/** Who gets which variant; `timeOf` null: the time that the plan gave. */
export type Lots = {
  experiment: ExperimentRow
  variants: readonly VariantRow[]
  keyOf(contactId: string): VariantKey | null
  timeOf(contactId: string): Date | null
}
type Asked = { contactId: string; stratum: string; wordingId: string; at: Date }
/** `waits`: until a variant is adopted. */
export type Lot = { variantKey: VariantKey | null; variantAdopted: boolean; waits: boolean }
type Wave = { id: string; seed: string | number }

/**
 * Draws a variant for everybody who is asked, at random within each stratum, and a time where variants have hours of their own. Null: the
 * wave tries nothing. Who is asked after the decision gets what was decided for.
 */
export async function drawLots(
  scope: Scope,
  { id, seed }: Wave,
  asked: Iterable<Pick<Asked, 'contactId' | 'stratum'>>,
  daysOf: () => Promise<Days | null>,
): Promise<Lots | null> {
  const experiment = await findExperiment(scope, id)
  if (!experiment) return null
  const variants = await variantsOf(scope, experiment.id)
  const people = [...asked].map(({ contactId, stratum }) => ({ id: contactId, stratum }))
  const shares = variants.map(({ key, percent }) => ({ key, share: percent / 100 }))
  const drawn = experiment.adoptedKey ? null : (assignVariants(people, shares, seed) as Map<string, VariantKey>)
  if (drawn?.size) await setPlannedPerArm(scope, experiment.id, Math.max(1, Math.round(drawn.size / variants.length)))

  const keyOf = (contactId: string) => experiment.adoptedKey ?? drawn?.get(contactId) ?? null
  const hours = hoursIn(variants)
  const { shuffle } = randomFrom(`${seed}/hours`)
  const times = hours.size
    ? await placed(
        scope,
        // Times are handed out in random order, or the hour would be mistaken for a stratum.
        shuffle(people).map(({ id: contactId }) => ({ id: contactId, hours: hours.get(keyOf(contactId)) ?? null })),
        await daysOf(),
      )
    : new Map<string, Date>()
  return { experiment, variants, keyOf, timeOf: (contactId) => times.get(contactId) ?? null }
}

/** The asks with their variant, in its words and at its time. */
export async function withLots<A extends Asked>(scope: Scope, lots: Lots | null, asks: readonly A[]): Promise<(A & Lot)[]> {
  if (!lots) return asks.map((ask) => ({ ...ask, variantKey: null, variantAdopted: false, waits: false }))
  const dealt = asks.map((ask) => {
    const variantKey = lots.keyOf(ask.contactId)
    return {
      ...ask,
      at: lots.timeOf(ask.contactId) ?? ask.at,
      variantKey,
      variantAdopted: lots.experiment.adoptedKey !== null,
      waits: variantKey === null,
    }
  })
  const words = await wordingsFor(scope, lots, dealt)
  return dealt.map((ask) => ({ ...ask, wordingId: words(ask) }))
}

/** Times for mails of a wave in this order, by the hours of their variants: evenly, or as `how` says. Whoever has none found no room. */
export async function timesOf(
  scope: Scope,
  waveId: string,
  mails: readonly { id: string; variantKey: VariantKey | null }[],
  days: Days | null,
  how?: typeof spread,
): Promise<Map<string, Date>> {
  const experiment = await findExperiment(scope, waveId)
  const hours = hoursIn(experiment ? await variantsOf(scope, experiment.id) : [])
  return placed(
    scope,
    mails.map(({ id, variantKey }) => ({ id, hours: hours.get(variantKey) ?? null })),
    days,
    how,
  )
}

const hoursIn = (variants: readonly VariantRow[]): ReadonlyMap<VariantKey | null, VariantHours> =>
  new Map(variants.flatMap(({ key, content }) => (content.hours ? [[key, content.hours] as const] : [])))

type Placed = { id: string; hours: VariantHours | null }

async function placed(
  scope: Scope,
  mails: readonly Placed[],
  days: Days | null,
  how?: typeof spread,
): Promise<Map<string, Date>> {
  const groups = [...Map.groupBy(mails, ({ hours }) => JSON.stringify(hours)).values()]
  const sizes = groups.map((group) => ({ hours: group[0]?.hours ?? null, mails: group.length }))
  const { timeZone } = await policyOf(scope)
  const times = days
    ? spreadByHours(sizes, days, how)
    : sizes.map((group) => new Array<Date>(group.mails).fill(nextIn(group.hours, timeZone, scope.now)))
  return new Map(
    groups.flatMap((group, at) =>
      group.flatMap(({ id }, turn): [string, Date][] => {
        const time = times[at]?.[turn]
        return time ? [[id, time]] : []
      }),
    ),
  )
}
