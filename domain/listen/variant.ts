import type { AskLocale } from './ask-locale.ts'
import { type FieldProblem, fieldProblem } from './merge-field.ts'
import { WORDING_LIMITS, type Wording } from './wording.ts'

/** What may differ between the variants of an experiment. */
export const VARIES = ['subject', 'intro', 'question', 'sender_name', 'send_time'] as const
export type Varied = (typeof VARIES)[number]
/** A is always the program's own way of asking: the champion. */
export const VARIANT_KEYS = ['A', 'B', 'C', 'D'] as const
export type VariantKey = (typeof VARIANT_KEYS)[number]

export const VARIED_TEXTS = ['subject', 'intro', 'question'] as const
export type VariantTexts = Partial<Record<(typeof VARIED_TEXTS)[number], string>>
/** Mails leave from hour `from` (0..23) until before hour `to` (1..24) of the workspace's day. */
export type VariantHours = { from: number; to: number }
/** How a variant differs from the program. A language without a text of its own says what the program says. */
export type VariantContent = {
  texts?: Readonly<Partial<Record<AskLocale, VariantTexts>>>
  senderName?: string
  hours?: VariantHours
}
/** The first is A, the second B. `percent`: whole, 1..99, of those who are asked; what is left of 100 waits for the winner. */
export type PlannedVariant = VariantContent & { percent: number }

/** `fixed_horizon`: read once, `readDays` after the last mail. `always_valid`: at any time, at the price of a wider interval. */
export const STOPPINGS = ['fixed_horizon', 'always_valid'] as const
export type Stopping = (typeof STOPPINGS)[number]
export type ExperimentPlan = {
  varies: readonly Varied[]
  stopping: Stopping
  readDays: number
  variants: readonly PlannedVariant[]
}

/** fixed_split: everybody gets a variant. champion_challenger: a part does, and the rest gets the winner. */
export const DESIGNS = ['fixed_split', 'champion_challenger'] as const
export type Design = (typeof DESIGNS)[number]
/** The design that these shares make (whole percents, of which at most 100 are given away): anything short of all leaves people for the winner. */
export const designOf = (variants: readonly { percent: number }[]): Design =>
  percentOf(variants) >= 100 ? 'fixed_split' : 'champion_challenger'

export const LONGEST_SENDER_NAME = 120

export const EXPERIMENT_PROBLEMS = [
  'nothing_varies',
  'over_whole',
  'champion_differs',
  'not_varied',
  'same_as_program',
  'same_as_other',
  'unused',
  'hours',
  'time_needs_horizon',
  'precision_needs_all',
] as const
export type ExperimentProblem =
  | { field: string; because: (typeof EXPERIMENT_PROBLEMS)[number] }
  | { field: string; because: 'empty' | 'too_long' | FieldProblem; limit: number }

/**
 * The first thing that is wrong with an experiment, by the path of its field, or null. `programSays`: the program's texts by language,
 * since a variant that says the same is none. `untilPrecise`: the wave asks until its margin is reached, so nobody can be left waiting.
 */
export function experimentProblem(
  { varies, stopping, variants }: ExperimentPlan,
  { programSays, senderName, untilPrecise }: { programSays: ProgramSays; senderName: string; untilPrecise: boolean },
): ExperimentProblem | null {
  if (varies.length === 0) return { field: 'varies', because: 'nothing_varies' }
  if (percentOf(variants) > 100) return { field: 'variants', because: 'over_whole' }
  if (untilPrecise && designOf(variants) === 'champion_challenger') return { field: 'variants', because: 'precision_needs_all' }
  // While mails of one hour wait for those of another, their numbers do not say what was planned.
  if (varies.includes('send_time') && stopping === 'always_valid') return { field: 'stopping', because: 'time_needs_horizon' }

  const seen = new Set<string>()
  const used = new Set<string>()
  for (const [at, { percent: _, ...content }] of variants.entries()) {
    const field = `variants.${at}`
    const broken = contentProblem(content, field)
    if (broken) return broken
    const says = sayingOf(content, programSays, senderName)
    if (at === 0 && differs(says)) return { field, because: 'champion_differs' }
    if (at > 0 && !differs(says)) return { field, because: 'same_as_program' }
    if (Object.keys(says).some((what) => !varies.some((each) => each === what))) return { field, because: 'not_varied' }
    if (at > 0 && seen.has(JSON.stringify(says))) return { field, because: 'same_as_other' }
    seen.add(JSON.stringify(says))
    for (const what of Object.keys(says)) used.add(what)
  }
  return varies.every((what) => used.has(what)) ? null : { field: 'varies', because: 'unused' }
}
export type ProgramSays = Readonly<Partial<Record<AskLocale, VariantTexts>>>

/** The program's words as a variant says them in this language. */
export const asVariant = (wording: Wording, locale: AskLocale, { texts }: VariantContent): Wording => ({
  ...wording,
  ...texts?.[locale],
})

const percentOf = (variants: readonly { percent: number }[]) => variants.reduce((sum, { percent }) => sum + percent, 0)

function contentProblem({ texts = {}, senderName, hours }: VariantContent, field: string): ExperimentProblem | null {
  for (const [locale, said] of Object.entries(texts))
    for (const [name, text] of Object.entries(said)) {
      const because = textProblem(text, WORDING_LIMITS[name as keyof VariantTexts], name !== 'question')
      if (because) return { field: `${field}.texts.${locale}.${name}`, ...because }
    }
  const name = senderName === undefined ? null : lengthProblem(senderName, LONGEST_SENDER_NAME)
  if (name) return { field: `${field}.senderName`, ...name }
  return hours && hours.from >= hours.to ? { field: `${field}.hours.to`, because: 'hours' } : null
}

function textProblem(text: string, limit: number, personal: boolean) {
  const because = fieldProblem(text, personal)
  return lengthProblem(text, limit) ?? (because && { because, limit })
}

function lengthProblem(text: string, limit: number) {
  if (!text.trim()) return { because: 'empty' as const, limit }
  return [...text].length > limit ? { because: 'too_long' as const, limit } : null
}

/** What a variant says otherwise than the program, sorted, so that two that say the same look the same. */
function sayingOf({ texts = {}, senderName, hours }: VariantContent, program: ProgramSays, programSender: string) {
  const says: Partial<Record<Varied, unknown>> = {}
  for (const name of VARIED_TEXTS) {
    const own = Object.entries(texts)
      .flatMap(([locale, said]) => {
        const text = said[name]
        return text === undefined || text === program[locale as AskLocale]?.[name] ? [] : [[locale, text] as const]
      })
      .sort(([one], [other]) => (one < other ? -1 : 1))
    if (own.length) says[name] = own
  }
  if (senderName !== undefined && senderName !== programSender) says.sender_name = senderName
  if (hours) says.send_time = [hours.from, hours.to]
  return says
}

const differs = (says: object) => Object.keys(says).length > 0
