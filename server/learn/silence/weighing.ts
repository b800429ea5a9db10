import type { POPULATIONS, SilenceInput, SilenceSheet } from '#contract/learn/silence.ts'
import type { Cell } from '#domain/learn/calibration.ts'
import type { Collapse } from '#domain/learn/collapsing.ts'
import { marginsToWeigh } from '#domain/learn/margins-to-weigh.ts'
import { rakedScore, worthUnweighted } from '#domain/learn/raked-score.ts'
import type { Marginal } from '#domain/learn/raking.ts'
import type { Representativeness } from '#domain/learn/representativeness.ts'
import { countsOf, tally } from '#domain/learn/score.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { countJointly, type JointCell } from './frame.queries.ts'
import type { Frame, FrameTrait } from './frame.ts'
import { type Counted, countContacts } from './levels.queries.ts'
import { valueOf } from './likeness.ts'

type Population = (typeof POPULATIONS)[number]
type Given = {
  frame: Frame
  traits: readonly FrameTrait[]
  /** Of waves, by their ids. */
  names: ReadonlyMap<string, string>
  counted: Counted
  found: readonly Representativeness[]
  reached: number
  answered: number
  input: SilenceInput
}
const FIELDS = ['weigh', 'weigh2', 'weigh3'] as const

/** The score weighted so that in each chosen attribute the answers stand as everybody does; null where nobody was reached. */
export async function weighingOf(scope: Scope, given: Given): Promise<SilenceSheet['weighing']> {
  const { frame, traits, names, found, reached, answered, input } = given
  if (reached === 0) return null
  const knows = await mayHere(scope, 'contact.read')
  const population = input.population ?? 'invited'
  if (population === 'contacts' && !knows) return refuse('forbidden', 'refusal.forbidden')
  const asked = askedFor(traits, input, population)
  const proposed = marginsToWeigh(found).flatMap(
    (name) => traits.find((trait) => trait.name === name && fits(trait, population)) ?? [],
  )
  const chosen = asked.length ? asked : proposed

  const marginals = chosen.length ? await marginalsOf(scope, given, chosen, population) : []
  const cells = chosen.length ? await countJointly(scope, frame, chosen) : []
  const ways = chosen.length > 1 ? [1, chosen.length] : chosen.length ? [1] : []
  return {
    population,
    populations: knows ? ['invited', 'contacts'] : ['invited'],
    people: marginals[0]?.levels.reduce((sum, { people }) => sum + people, 0) ?? reached,
    by: chosen.map(({ name }) => name),
    proposed: asked.length === 0,
    plain: worthUnweighted(answered),
    rows: ways.map((many) => {
      const { weighted, because, collapsed, left, dropped } = rakedScore(
        cellsBy(cells, many, population),
        marginals.slice(0, many),
      )
      return {
        ...{ by: chosen.slice(0, many).map(({ name }) => name), because, dropped },
        weighted: weighted && figuresOf(weighted),
        collapsed: collapsed.map((one) => valuesIn(one, chosen, names)),
        left: left.map((one) => ({ ...valuesIn(one, chosen, names), answers: one.answers })),
      }
    }),
  }
}

function valuesIn({ attribute, levels }: Collapse, traits: readonly FrameTrait[], names: ReadonlyMap<string, string>) {
  const trait = traits.find(({ name }) => name === attribute)
  return { attribute, edges: trait?.edges ?? null, levels: trait ? levels.map((level) => valueOf(level, trait, names)) : [] }
}

const figuresOf = ({ raw: _, ...figures }: NonNullable<ReturnType<typeof rakedScore>['weighted']>) => figures

/** The language of an ask and its wave are not known of those who were never asked. */
const fits = (trait: FrameTrait, population: Population) => population === 'invited' || 'key' in trait

function askedFor(traits: readonly FrameTrait[], input: SilenceInput, population: Population): FrameTrait[] {
  const asked = FIELDS.flatMap((field) => {
    const name = input[field]
    if (name === undefined) return []
    const trait = traits.find((one) => one.name === name) ?? refuseField(field, 'silence.unknown_trait', { name })
    return fits(trait, population) ? [trait] : refuseField(field, 'silence.not_of_contacts', { name })
  })
  return [...new Set(asked)]
}

/** How many people there are at each level; the unknown are a level of their own, so that all marginals count the same people. */
async function marginalsOf(
  scope: Scope,
  { traits, counted }: Given,
  chosen: readonly FrameTrait[],
  population: Population,
): Promise<Marginal[]> {
  const people =
    population === 'contacts'
      ? await countContacts(scope, chosen)
      : chosen.map((trait) =>
          (counted.levels[traits.indexOf(trait)] ?? []).map(({ level, asked }) => ({ level: level ?? '', people: asked })),
        )
  return chosen.map(({ name }, at) => ({ attribute: name, levels: people[at] ?? [] }))
}

/** Where contacts are the whole, an answer also stands for those who had no chance to be drawn with it: its base weight is 1 / chance. */
function cellsBy(cells: readonly JointCell[], many: number, population: Population): Cell[] {
  const keyOf = ({ levels, chance }: JointCell) => JSON.stringify([levels.slice(0, many), population === 'contacts' ? chance : 1])
  return [...Map.groupBy(cells, keyOf)].map(([key, alike]) => {
    const [levels, chance] = JSON.parse(key) as [string[], number]
    return { levels, counted: tally(countsOf(alike)), weight: 1 / chance }
  })
}
