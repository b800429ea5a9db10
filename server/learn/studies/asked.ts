import type { StudiedAttribute, StudiedSide, StudyInput } from '#contract/learn/studies.ts'
import type { Studied } from '#domain/learn/drivers/still-of.ts'
import type { Against } from '#domain/learn/findings.ts'
import type { Question } from '#domain/learn/question.ts'
import { answersIn, countsOf, type Tally, tally } from '#domain/learn/score.ts'
import { type Bound, placesIn } from '#domain/listen/segment/bind.ts'
import { findField, namesOfAnswers } from '#domain/listen/segment/field.ts'
import { countAnswers, isOfToday, type NamedTrait, readWhere, traitNamed } from '#server/learn/counts/counts.ts'
import { chosenPair, partedGroups, type Side } from '#server/learn/scores/scores.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { namesAPerson } from '#server/listen/segments/segments.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Whole } from './studies.queries.ts'

/** What is known of a study before anything of it is computed, and kept with it. */
export type About = {
  program: { id: string; name: string }
  wave: string | null
  period: string | null
  now: Sendable<StudiedSide>
  before: Sendable<StudiedSide> | null
  /** The day between the two sides on which who is asked, what or where changed. */
  parted: string | null
  nothingBefore: 'nothing_earlier' | 'shared' | null
  attributes: StudiedAttribute[]
  others: StudiedAttribute[]
}
export type Asked = {
  about: About
  traits: NamedTrait[]
  now: Question
  before: Question | null
  /** How the answers of both sides stand: whoever asks the same of other answers gets another study. */
  counted: Tally[]
  ofToday: boolean
}

/** Exact shares of so many attributes are quick; more are studied where they are named. */
const AT_FIRST = 14
const MOST_ATTRIBUTES = 24
const STUDIED = new Set(['text', 'number', 'money', 'boolean'])

/** Reads what a study is asked, in this workspace and for whoever asks. */
export async function readAsked(scope: Scope, input: StudyInput): Promise<Asked> {
  const { program, wave, period } = input
  const selection = { ...(program && { program }), ...(wave && { wave }), ...(period && { period }) }
  const pair = found(await chosenPair(scope, selection, input.against ?? ('previous' satisfies Against)))
  const condition = await readWhere(scope, input.where, 'where')
  const versus = await readWhere(scope, input.versus, 'versus')
  const { traits, others } = await traitsOf(scope, input.attributes)

  const now = questionOf(pair.program.id, pair.now, condition)
  const against = versus ? { ...pair.now, condition: versus } : pair.before && { ...pair.before, condition }
  const first = await countOf(scope, now)
  const question = against && questionOf(pair.program.id, against, against.condition)
  const second = question && (await countOf(scope, question))
  const shares = versus !== null && (await sharedBetween(scope, now, versus)) > 0
  const places = [
    ...placesIn(condition),
    ...placesIn(versus),
    ...traits.flatMap(({ trait }) => ('place' in trait ? [trait.place] : [])),
  ]
  const about: About = {
    program: pair.program,
    wave: pair.wave,
    period: pair.period,
    now: { stretch: pair.now.stretch, where: input.where?.trim() || null, answers: answersIn(first), taken: 0 },
    before:
      against && second && !shares
        ? {
            stretch: against.stretch,
            where: (versus ? input.versus : input.where)?.trim() || null,
            answers: answersIn(second),
            taken: 0,
          }
        : null,
    nothingBefore: shares ? 'shared' : against ? null : 'nothing_earlier',
    parted: versus ? await partedGroups(scope, now, versus) : pair.parted,
    attributes: traits.map(({ name, label, type }) => ({ name, label, type })),
    others,
  }
  const counted = second ? [first, second] : [first]
  const namesPerson = [input.where, input.versus].some((text) => text?.trim() && namesAPerson(text))
  const ofToday = namesPerson || places.some(isOfToday) || traits.some(({ trait }) => 'id' in trait && trait.id === 'account')
  return { about, traits, now, before: shares ? null : question, counted, ofToday }
}

/** The answers that a wave or a period has today, and the last change of footing since those before; null where there is none of it. */
export async function wholeToday(
  scope: Scope,
  { program, wave, period }: Whole,
): Promise<(Studied & { parted: string | null }) | null> {
  const pair = await chosenPair(scope, { program, ...(wave && { wave }), ...(period && { period }) }, 'previous')
  if (!pair) return null
  const { from, until } = pair.now
  return {
    from,
    until,
    answers: answersIn(await countOf(scope, questionOf(pair.program.id, pair.now, null))),
    parted: pair.parted,
  }
}

const questionOf = (program: string, { wave, from, until }: Side, condition: Bound | null): Question => ({
  ...{ programId: wave ? null : program, waveIds: wave ? [wave] : null },
  ...{ from, until, condition, by: [], weight: null },
})

const countOf = async (scope: Scope, question: Question): Promise<Tally> => tally(countsOf(await countAnswers(scope, question)))

/** Groups that share people are not independent, and what lies between them cannot be taken apart. */
async function sharedBetween(scope: Scope, now: Question, versus: Bound): Promise<number> {
  const both = now.condition ? { all: [now.condition, versus] } : versus
  return answersIn(await countOf(scope, { ...now, condition: both }))
}

/** The attributes asked for; where none are named, those that were known when asked. `others`: what could be studied beside them. */
async function traitsOf(scope: Scope, text: string | undefined) {
  const definitions = (await listDefinitions(scope)).map((one) => ({ ...one, type: one.type }))
  const known = namesOfAnswers(definitions).flatMap(({ name, definition: { key, label }, when }) => {
    const field = findField(name, definitions, 'answer')
    return 'place' in field && STUDIED.has(field.type) ? [{ name, label: label || key, type: field.type, when }] : []
  })
  const language = { name: 'language', label: null, type: 'text' as const, when: 'asked' as const }
  const all: (StudiedAttribute & { when: 'asked' | 'today' })[] = [...known, language]
  const names = text?.trim()
    ? namesIn(text)
    : all
        .filter(({ when }) => when === 'asked')
        .map(({ name }) => name)
        .slice(0, AT_FIRST)
  const traits: NamedTrait[] = []
  for (const name of names) {
    const trait = await traitNamed(scope, name, 'attributes')
    if (!STUDIED.has(trait.type)) refuseField('attributes', 'study.not_studied', { name })
    traits.push(trait)
  }
  const others = all.filter(({ name }) => !names.includes(name)).map(({ name, label, type }) => ({ name, label, type }))
  return { traits, others }
}

function namesIn(text: string): string[] {
  const names = [
    ...new Set(
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ]
  return names.length > MOST_ATTRIBUTES
    ? refuseField('attributes', 'study.too_many_attributes', { limit: MOST_ATTRIBUTES })
    : names
}
