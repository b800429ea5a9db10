import { type RawBuilder, sql } from 'kysely'
import type { Trait } from '#domain/learn/question.ts'
import type { FieldName, Place } from '#domain/listen/segment/field.ts'
import { type Places, under } from '#server/listen/segments/segments.ts'

const FIELDS: Partial<Record<FieldName, RawBuilder<unknown>>> = {
  rating: sql`r.rating`,
  answered: sql`r.answered_at`,
  wave: sql`w.name`,
  channel: sql`r.channel`,
  language: sql`r.locale`,
  role: sql`c.role`,
  company: sql`a.name`,
  domain: sql`a.domain`,
  owner: sql`(select m.name from members m where m.workspace_id = a.workspace_id and m.id = a.owner_id)`,
}
const IDS = { wave: sql`r.wave_id`, account: sql`r.account_id`, program: sql`r.program_id` } as const

/** What conditions and traits ask of an answer `r`, beside its contact `c`, account `a` and wave `w` (`joinsOf`). */
export const ANSWER: Places = {
  field: (name) => {
    const value = FIELDS[name]
    if (!value) throw new Error(`An answer has no ${name}.`)
    return value
  },
  attribute: ({ key, of }) => {
    return under(of === 'asked' ? sql`r.attributes` : of === 'account' ? sql`a.attributes` : sql`c.attributes`, key)
  },
}

/** A trait of an answer as text, or as a number; null where it has none. Money counts as its amount. */
export function traitSql(trait: Trait): RawBuilder<unknown> {
  if ('id' in trait) return IDS[trait.id]
  if ('field' in trait.place) {
    const value = ANSWER.field(trait.place.field)
    return trait.as === 'number' ? sql`${value}::float8` : plain(value)
  }
  const { json, text } = ANSWER.attribute(trait.place)
  return trait.as === 'number'
    ? sql`(case jsonb_typeof(${json}) when 'number' then ${json}::float8
        when 'object' then case jsonb_typeof(${json} -> 'amount') when 'number' then (${json} -> 'amount')::float8 end end)`
    : plain(text ?? json)
}

/** Texts are grouped twice as fast where no language is asked whether they are alike. */
const plain = (text: RawBuilder<unknown>) => sql`(${text} collate "C")`

/** The rows beside an answer that these places are read from. */
export function joinsOf(places: readonly (Place | null)[]): RawBuilder<unknown> {
  const of = new Set(places.flatMap((place) => (place ? tableOf(place) : [])))
  return sql`${of.has('c') ? sql`left join contacts c on c.workspace_id = r.workspace_id and c.id = r.contact_id` : sql``}
    ${of.has('a') ? sql`left join accounts a on a.workspace_id = r.workspace_id and a.id = r.account_id` : sql``}
    ${of.has('w') ? sql`left join waves w on w.workspace_id = r.workspace_id and w.id = r.wave_id` : sql``}`
}

function tableOf(place: Place): 'r' | 'c' | 'a' | 'w' {
  if ('key' in place) return place.of === 'asked' ? 'r' : place.of === 'account' ? 'a' : 'c'
  if (place.field === 'role') return 'c'
  if (place.field === 'wave') return 'w'
  return ['company', 'domain', 'owner'].includes(place.field) ? 'a' : 'r'
}
