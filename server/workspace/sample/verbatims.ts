import type { RootCause } from '#domain/act/root-cause.ts'
import type { Group } from '#domain/learn/score.ts'
import type { Random } from '#domain/random.ts'
import { english } from './verbatims-en.ts'
import { simplified } from './verbatims-zh-hans.ts'
import { traditional } from './verbatims-zh-hant.ts'

export type SampleLocale = 'en' | 'zh-Hans' | 'zh-Hant'
export type Topic = RootCause
/** Whole remarks by group and topic, and short ones that may follow any remark of their group. */
export type Verbatims = Record<Group, Partial<Record<Topic, readonly string[]>>> & { more: Record<Group, readonly string[]> }

export const VERBATIMS: Record<SampleLocale, Verbatims> = { en: english, 'zh-Hans': simplified, 'zh-Hant': traditional }

export type Remark = { topic: Topic; text: string }
/** `lean` makes some topics likelier than others, 1 is neutral. */
export type Remember = (locale: SampleLocale, group: Group, lean: Partial<Record<Topic, number>>) => Remark

/**
 * Hands out remarks so that the same one comes back as late as possible: of the topics that are due the least used remark is
 * taken, and from the second round on something else follows it.
 */
export function rememberRemarks(random: Random): Remember {
  const used = new Map<string, number>()
  const recent = new Map<string, string[]>()
  const said = new Set<string>()
  return (locale, group, lean) => {
    const { more, ...groups } = VERBATIMS[locale]
    const remarks = Object.entries(groups[group]).flatMap(([topic, texts]) =>
      texts.map((text) => ({ topic: topic as Topic, text })),
    )
    const worn = ({ topic, text }: Remark) => ((used.get(text) ?? 0) + random.share()) / (lean[topic] ?? 1)
    // The last half of what was said rests, whatever the topic.
    const line = recent.get(`${locale} ${group}`) ?? []
    const rested = remarks.filter(({ text }) => !line.includes(text))
    const remark = rested
      .map((one) => ({ one, worn: worn(one) }))
      .reduce((best, next) => (next.worn < best.worn ? next : best)).one
    recent.set(`${locale} ${group}`, [...line, remark.text].slice(-Math.floor(remarks.length / 2)))
    used.set(remark.text, (used.get(remark.text) ?? 0) + 1)

    const gap = locale === 'en' ? ' ' : ''
    const others = random.shuffle(rested.filter(({ topic }) => topic !== remark.topic)).slice(0, 3)
    const endings = random
      .shuffle([...random.shuffle(more[group]).slice(0, 3), ...others.map((other) => other.text)])
      .map((words) => gap + words)
    const text = ['', ...endings].map((ending) => remark.text + ending).find((whole) => !said.has(whole)) ?? remark.text
    said.add(text)
    return { topic: remark.topic, text }
  }
}
