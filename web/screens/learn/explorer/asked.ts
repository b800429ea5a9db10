import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ExplorerInput } from '#contract/learn/explorer.ts'
import { asking } from '#web/queries.ts'
import { answerOptions } from '#web/screens/listen/segments/ConditionRows.tsx'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { useSay } from '#web/words.ts'
import { wordOf } from '#words/explorer-names.ts'

export const AXES = ['by', 'by2', 'by3'] as const
export type AxisField = (typeof AXES)[number]
/** What answers can be told apart by. */
export type AxisOption = { value: string; label: string; type: ReturnType<typeof answerOptions>[number]['type'] }

const ASKED_FIELDS = ['wave', 'language', 'channel'] as const
/** Read from the record of a person or a company, and only for who may see these. */
const TODAY_FIELDS = ['company', 'owner', 'role'] as const

/** Every attribute that tells answers apart: as it was when asked first, then fields, then what is known today. Undefined until known. */
export function useAxisOptions(): AxisOption[] | undefined {
  const say = useSay()
  const seesPeople = useMay()('contact.read')
  const known = useQuery(asking('GET /api/attributes', {})).data
  if (!known) return undefined
  const attributes = answerOptions(known, say).filter(({ type }) => type !== 'list')
  const fields = [...ASKED_FIELDS, ...(seesPeople ? TODAY_FIELDS : [])].map((field) => ({
    value: field as string,
    label: say(wordOf(field)),
    type: 'text' as const,
  }))
  const today = seesPeople ? attributes.filter(({ when }) => when === 'today') : []
  return [...attributes.filter(({ when }) => when === 'asked'), ...fields, ...today]
}

/** What the address asks for; without an attribute the first one that has words for values. */
export function useAsked(options: AxisOption[] | undefined): { input: ExplorerInput; set: (change: Change) => void } {
  const { view: _look, ...search } = useSearch({ from: '/learn/explorer' })
  const navigate = useNavigate({ from: '/learn/explorer' })
  const by = search.by ?? options?.find(({ type }) => type === 'text')?.value
  const input = present({ ...search, period: search.wave ? undefined : search.period, by })
  return { input, set: (change) => navigate({ search: (old) => present({ ...old, by, ...change }), resetScroll: false }) }
}
type Change = { [K in Exclude<keyof ExplorerInput, 'population'> | 'view']?: (K extends 'view' ? 'list' : string) | undefined }
