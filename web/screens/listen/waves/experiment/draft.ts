import type { Experiment, ExperimentInput } from '#contract/listen/experiments.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { VARIANT_KEYS, VARIED_TEXTS, type VariantKey, type Varied } from '#domain/listen/variant.ts'

export type DraftVariant = ExperimentInput['variants'][number]
export type Draft = Omit<ExperimentInput, 'readDays'> & { readDays: number; locales: readonly AskLocale[] }

const READ_DAYS = 7
const OFFICE = { from: 9, to: 12 }

/** Two halves that differ in the subject, ready to be filled in. */
export const newDraft = (locale: AskLocale): Draft => ({
  varies: ['subject'],
  stopping: 'fixed_horizon',
  readDays: READ_DAYS,
  variants: [{ percent: 50 }, { percent: 50 }],
  locales: [locale],
})

export function draftOf({ varies, stopping, readDays, variants }: Experiment, own: AskLocale): Draft {
  const written = variants.flatMap(({ texts = {} }) => Object.keys(texts) as AskLocale[])
  return {
    varies,
    stopping,
    readDays,
    variants: variants.map(({ key: _, ...variant }) => variant),
    locales: [...new Set([own, ...written])],
  }
}

/** What is sent: of each variant only what varies, and no text that is empty. */
export const inputOf = ({ locales: _, ...draft }: Draft): ExperimentInput => ({
  ...draft,
  variants: draft.variants.map((variant, at) => (at === 0 ? { percent: variant.percent } : contentOf(variant, draft.varies))),
})

function contentOf({ percent, texts = {}, senderName, hours }: DraftVariant, varies: readonly Varied[]): DraftVariant {
  const said = Object.entries(texts).flatMap(([locale, own]) => {
    const kept = VARIED_TEXTS.flatMap((name) => (varies.includes(name) && own[name]?.trim() ? [[name, own[name]] as const] : []))
    return kept.length ? [[locale, Object.fromEntries(kept)] as const] : []
  })
  return {
    percent,
    ...(said.length && { texts: Object.fromEntries(said) }),
    ...(varies.includes('sender_name') && senderName?.trim() && { senderName: senderName.trim() }),
    ...(varies.includes('send_time') && { hours: hours ?? OFFICE }),
  }
}

export const hoursOf = ({ hours = OFFICE }: DraftVariant) => hours
export const keyAt = (at: number): VariantKey => VARIANT_KEYS[at] ?? 'D'
export const restOf = ({ variants }: Draft): number => 100 - variants.reduce((sum, { percent }) => sum + percent, 0)

/** Everybody split evenly over so many; where a part waits, the parts stay as they are. */
export function withVariants(draft: Draft, variants: readonly DraftVariant[]): Draft {
  if (restOf(draft) !== 0) return { ...draft, variants: [...variants] }
  const each = Math.floor(100 / variants.length)
  return {
    ...draft,
    variants: variants.map((variant, at) => ({ ...variant, percent: at === 0 ? 100 - each * (variants.length - 1) : each })),
  }
}

export const toggled = (varies: readonly Varied[], what: Varied, on: boolean): Varied[] =>
  on ? [...varies, what] : varies.filter((each) => each !== what)
