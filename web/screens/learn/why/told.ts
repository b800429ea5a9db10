import type { Study } from '#contract/learn/studies.ts'
import { saysByPart, type Telling } from '#words/why-sentences.ts'

/** The finding on top, each part's own sentence at its part, and last what was looked for in vain. */
export function toldInOrder(study: Study, telling: Telling) {
  const { change, drivers, cuts, subgroups, profiles } = study.findings
  if (study.now.answers === 0) return { first: telling.say('why.says.none'), second: undefined, lead: NOTHING, rest: [] }
  const said = saysByPart(study, telling)
  const spaced = (of: readonly string[]) => of.map(telling.spaced)
  const hasChange = change !== null && change !== undefined
  const [first, second] = spaced(hasChange || !drivers ? said.change : [...said.drivers, ...said.change])
  return {
    first,
    second,
    lead: {
      change: spaced(said.change.slice(2)),
      drivers: hasChange ? spaced(said.drivers) : [],
      subgroups: spaced(said.subgroups),
      profiles: spaced(said.profiles),
    },
    rest: spaced([
      ...(drivers ? [] : said.drivers),
      ...(cuts?.cuts.length ? [] : said.cuts),
      ...(subgroups?.subgroups.length ? [] : said.subgroups),
      ...(profiles?.clear ? [] : said.profiles),
    ]),
  }
}
const NOTHING = { change: [], drivers: [], subgroups: [], profiles: [] }
