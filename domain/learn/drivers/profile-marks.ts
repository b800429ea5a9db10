import type { AnswerTable, Attribute, NumberAttribute, WordsAttribute } from './answer-table.ts'
import { knownInOrder, midRanks } from './design.ts'

/** A difference to everybody else from which on it is told: Cohen's (1988) "medium". */
const TELLING = 0.5
const MOST_MARKS = 5

/**
 * What marks a group: a word that more (or fewer) of it have, with both shares 0..1, or a number that is higher (or lower), with both medians.
 * `effect` in standard deviations, above 0 where the group has more: Cohen's h for shares, Cohen's d of ranks for numbers.
 */
export type Mark = { name: string; effect: number } & (
  | { kind: 'words'; level: string; inside: number; outside: number }
  | { kind: 'number'; inside: number; outside: number }
)

/**
 * What tells a group from everybody else, the most telling first: at most five, those of a medium effect or more, or else the one with the largest.
 * @param inside 1 for people of the group, else 0
 */
export function marksOf({ attributes }: AnswerTable, inside: Int8Array): Mark[] {
  const marks = attributes.flatMap((attribute) => markOf(attribute, inside) ?? [])
  marks.sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
  const telling = marks.filter(({ effect }) => Math.abs(effect) >= TELLING).slice(0, MOST_MARKS)
  return telling.length > 0 ? telling : marks.slice(0, 1)
}

const markOf = (attribute: Attribute, inside: Int8Array): Mark | null =>
  attribute.kind === 'words' ? markByWord(attribute, inside) : markByNumber(attribute, inside)

/** The word whose share differs most; unknown words count for nothing. */
function markByWord({ name, codes, levels }: WordsAttribute, inside: Int8Array): Mark | null {
  const counts = [new Float64Array(levels.length), new Float64Array(levels.length)]
  for (const [answer, code] of codes.entries()) {
    const side = counts[inside[answer] ?? 0]
    if (side && code >= 0) side[code] = (side[code] ?? 0) + 1
  }
  const [outside = 0, within = 0] = counts.map((side) => side.reduce((sum, count) => sum + count, 0))
  if (outside === 0 || within === 0) return null
  const angle = (share: number) => 2 * Math.asin(Math.sqrt(share))
  const marks = levels.map((level, code): Mark => {
    const [other, own] = [(counts[0]?.[code] ?? 0) / outside, (counts[1]?.[code] ?? 0) / within]
    return { name, kind: 'words', level, inside: own, outside: other, effect: angle(own) - angle(other) }
  })
  return marks.reduce<Mark | null>((best, mark) => (!best || Math.abs(mark.effect) > Math.abs(best.effect) ? mark : best), null)
}

function markByNumber({ name, values }: NumberAttribute, inside: Int8Array): Mark | null {
  const known = knownInOrder(values)
  const ranks = midRanks(values, known)
  const [others, own] = [0, 1].map((side) => known.filter((answer) => inside[answer] === side))
  if (!others || !own || others.length < 2 || own.length < 2) return null
  const [one, other] = [momentsOf(own, ranks), momentsOf(others, ranks)]
  const freedom = own.length + others.length - 2
  const deviation = Math.sqrt((one.squares + other.squares) / freedom)
  const middle = (answers: Int32Array) => values[answers[Math.floor(answers.length / 2)] ?? 0] ?? 0
  if (!(deviation > 0)) return null
  return { name, kind: 'number', inside: middle(own), outside: middle(others), effect: (one.mean - other.mean) / deviation }
}

function momentsOf(answers: Int32Array, ranks: Float64Array) {
  const mean = answers.reduce((sum, answer) => sum + (ranks[answer] ?? 0), 0) / answers.length
  return { mean, squares: answers.reduce((sum, answer) => sum + ((ranks[answer] ?? 0) - mean) ** 2, 0) }
}
