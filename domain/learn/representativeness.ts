import { benjaminiHochberg } from './correction.ts'
import { FALSE_DISCOVERY_RATE } from './looks.ts'
import { chiSquareUpperTail, twoSidedP } from './normal.ts'

/** A number that is known of so many people: its sum over them and the sum of its squares, as a database adds them up. */
export type Moments = { people: number; sum: number; squares: number }
/** What is known of all who were asked, and of those among them who answered. Leave the unknown out or give it a level of its own. */
export type Known =
  | { attribute: string; kind: 'number'; asked: Moments; answered: Moments }
  | { attribute: string; kind: 'level'; levels: readonly { level: string; asked: number; answered: number }[] }

/**
 * `unlike`: those who answered differ from those asked, by enough to matter; `slight`: they differ, by less than a tenth of a standard
 * deviation; `no_evidence`: as a lottery might have it; `too_few`: fewer than ten answered, or one level has nearly everybody.
 */
export const LIKENESSES = ['unlike', 'slight', 'no_evidence', 'too_few'] as const
export type Likeness = (typeof LIKENESSES)[number]

/** Means in the attribute's own unit, shares 0..1. Null where nobody is known. */
export type Representativeness = {
  attribute: string
  /** Standardised difference of answered from asked, in standard deviations; signed for a number, 0 or more for levels. */
  smd: number | null
  /** The p-value corrected for every attribute that was tested. */
  q: number | null
  verdict: Likeness
  means: { asked: number; answered: number } | null
  levels: { level: string; asked: number; answered: number; smd: number }[]
}

/** Austin 2009: below a tenth of a standard deviation an imbalance is negligible. */
const NEGLIGIBLE = 0.1
const FEWEST_ANSWERED = 10
/** Levels of which fewer would be expected among the answers are tested together (Cochran 1954). */
const FEWEST_EXPECTED = 5

/**
 * Whether those who answered are like those who were asked, attribute by attribute (method.md 2.9): the standardised mean difference by the
 * deviation of all who were asked, for levels its multivariate form sqrt(sum (a - b)^2 / b) (Yang & Dalton 2012, with that covariance). The
 * test asks whether a lottery among those asked would have chosen so (sampling without replacement), and is corrected for all attributes.
 * @throws RangeError for more who answered than were asked
 */
export function representativenessOf(known: readonly Known[]): Representativeness[] {
  const found = known.map((attribute) => (attribute.kind === 'number' ? ofNumber(attribute) : ofLevels(attribute)))
  const tested = found.filter(({ p }) => p !== null)
  const corrected = new Map(benjaminiHochberg(tested.map(({ p }) => p ?? 1)).map((q, look) => [tested[look], q]))
  return found.map((one) => {
    const { p: _alone, ...told } = one
    const q = corrected.get(one) ?? null
    return { ...told, q, verdict: verdictOf(told.smd, q) }
  })
}

type Found = Omit<Representativeness, 'q' | 'verdict'> & { p: number | null }

function verdictOf(smd: number | null, q: number | null): Likeness {
  if (smd === null || q === null) return 'too_few'
  if (q > FALSE_DISCOVERY_RATE) return 'no_evidence'
  return Math.abs(smd) < NEGLIGIBLE ? 'slight' : 'unlike'
}

function ofNumber({ attribute, asked, answered }: Extract<Known, { kind: 'number' }>): Found {
  requirePart(answered.people, asked.people)
  if (answered.people === 0) return { attribute, smd: null, p: null, means: null, levels: [] }
  const means = { asked: asked.sum / asked.people, answered: answered.sum / answered.people }
  const deviation = Math.sqrt(Math.max(0, asked.squares / asked.people - means.asked ** 2))
  const smd = deviation > 0 ? (means.answered - means.asked) / deviation : 0
  const spread = lottery(answered.people, asked.people)
  const p = answered.people < FEWEST_ANSWERED ? null : spread > 0 ? twoSidedP(smd / Math.sqrt(spread)) : 1
  return { attribute, smd, p, means, levels: [] }
}

function ofLevels({ attribute, levels }: Extract<Known, { kind: 'level' }>): Found {
  const total = (of: 'asked' | 'answered') => levels.reduce((sum, level) => sum + level[of], 0)
  const [asked, answered] = [total('asked'), total('answered')]
  for (const level of levels) requirePart(level.answered, level.asked)
  if (answered === 0) return { attribute, smd: null, p: null, means: null, levels: [] }

  const shares = levels
    .filter((level) => level.asked > 0)
    .map((level) => ({
      level: level.level,
      asked: level.asked / asked,
      answered: level.answered / answered,
    }))
  const told = shares.map((share) => ({
    ...share,
    smd: (share.answered - share.asked) / (Math.sqrt(share.asked * (1 - share.asked)) || 1),
  }))
  const spread = lottery(answered, asked)
  const compared = pooled(shares, answered)
  const tooFew = answered < FEWEST_ANSWERED || compared.length < 2
  const p = tooFew ? null : spread > 0 ? chiSquareUpperTail(distance(compared) / spread, compared.length - 1) : 1
  return { attribute, smd: Math.sqrt(distance(shares)), p, means: null, levels: told }
}

type Share = { asked: number; answered: number }

const distance = (shares: readonly Share[]) =>
  shares.reduce((sum, { asked, answered }) => sum + (answered - asked) ** 2 / asked, 0)

/** The small levels as one, with the smallest of the others where they are still too few. */
function pooled(shares: readonly Share[], answered: number): Share[] {
  const enough = ({ asked }: Share) => asked * answered >= FEWEST_EXPECTED
  const falling = shares.toSorted((a, b) => b.asked - a.asked)
  const large = falling.filter(enough)
  const small = falling.filter((share) => !enough(share))
  if (small.length === 0) return large
  const together = merged(small)
  return enough(together) ? [...large, together] : [...large.slice(0, -1), merged([...large.slice(-1), together])]
}

const merged = (shares: readonly Share[]): Share => ({
  asked: shares.reduce((sum, { asked }) => sum + asked, 0),
  answered: shares.reduce((sum, { answered }) => sum + answered, 0),
})

/** Variance, in those of one person, of a mean of so many drawn without replacement from so many. */
const lottery = (drawn: number, of: number) => (of > 1 ? (of - drawn) / (of - 1) / drawn : 0)

function requirePart(answered: number, asked: number): void {
  if (!(answered >= 0 && answered <= asked))
    throw new RangeError(`Those who answered are among those asked, got ${answered} of ${asked}.`)
}
