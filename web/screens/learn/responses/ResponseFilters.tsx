import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { GROUPS } from '#domain/learn/score.ts'
import { EVIDENCE } from '#domain/listen/evidence.ts'
import { asking } from '#web/queries.ts'
import { useFilterWords } from '#web/screens/learn/score/FilterLine.tsx'
import { useNames } from '#web/screens/learn/score/names.ts'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { FilterChip, PickChip } from '#web/ui/Chip.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Filters, SearchField } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

const EVIDENCE_SHOWN = ['counted', ...EVIDENCE.toReversed(), 'all'] as const

/** Everything stands in the address, so that a list can be shared and found again. */
export function ResponseFilters() {
  const say = useSay()
  const may = useMay()
  const search = useSearch({ from: '/learn/responses' })
  const navigate = useNavigate({ from: '/learn/responses' })
  const set = (change: Partial<typeof search>) => navigate({ search: (old) => present({ ...old, ...change }), replace: true })
  const looking = say(may('contact.read') ? 'responses.search' : 'responses.search_words')
  const evidence = [
    { value: '', label: say('responses.evidence.any') },
    ...EVIDENCE_SHOWN.map((value) => ({
      value,
      label: value === 'counted' || value === 'all' ? say(`responses.evidence.${value}`) : say(`evidence.${value}`),
    })),
  ]

  return (
    <Filters>
      <SearchField value={search.q ?? ''} onSearch={(q) => set({ q: q || undefined })} label={looking} placeholder={looking} />
      {GROUPS.toReversed().map((group) => (
        <PickChip key={group} on={search.group === group} onPick={(on) => set({ group: on ? group : undefined })}>
          {say(`score.group.${group}`)}
        </PickChip>
      ))}
      <PickChip on={search.verbatim === true} onPick={(on) => set({ verbatim: on || undefined })}>
        {say('responses.with_words')}
      </PickChip>
      <Select
        quiet
        label={say('responses.evidence')}
        name="evidence"
        value={search.evidence ?? ''}
        onChange={(event) => set({ evidence: EVIDENCE_SHOWN.find((each) => each === event.target.value) })}
        options={evidence}
      />
      <Places />
    </Filters>
  )
}

/** Where the reader came from: a program, a wave, a period, a company, a value of the score's table. */
function Places() {
  const say = useSay()
  const names = useNames()
  const { program, wave, period, account, contact, rating, attribute, value } = useSearch({ from: '/learn/responses' })
  const navigate = useNavigate({ from: '/learn/responses' })
  const off = (...keys: ('program' | 'wave' | 'period' | 'account' | 'contact' | 'rating' | 'attribute' | 'value')[]) =>
    navigate({ search: (old) => present({ ...old, ...Object.fromEntries(keys.map((key) => [key, undefined])) }), replace: true })
  const asksScore = program !== undefined || wave !== undefined
  const choices = useQuery({ ...asking('GET /api/scores/choices', present({ program, wave })), enabled: asksScore }).data?.choices
  const attributeWords = useFilterWords(attribute, value)
  const accountName = useQuery({ ...asking('GET /api/accounts/:id', { id: account ?? '' }), enabled: account !== undefined }).data
    ?.name
  const person = useQuery({ ...asking('GET /api/contacts/:id', { id: contact ?? '' }), enabled: contact !== undefined }).data

  const chips = [
    program && choices && choices.programs.length > 1
      ? {
          keys: ['program'] as const,
          words: say('responses.filter.program', { name: choices.programs.find(({ id }) => id === program)?.name ?? '…' }),
        }
      : null,
    wave
      ? {
          keys: ['wave'] as const,
          words: say('responses.filter.wave', { name: choices?.waves.find(({ id }) => id === wave)?.name ?? '…' }),
        }
      : null,
    period ? { keys: ['period'] as const, words: names.period(period) } : null,
    account ? { keys: ['account'] as const, words: say('responses.filter.account', { name: accountName ?? '…' }) } : null,
    contact
      ? { keys: ['contact'] as const, words: say('responses.filter.contact', { name: person?.name ?? person?.email ?? '…' }) }
      : null,
    rating !== undefined
      ? { keys: ['rating'] as const, words: say('responses.filter.rating', { rating: String(rating) }) }
      : null,
    attributeWords ? { keys: ['attribute', 'value'] as const, words: attributeWords } : null,
  ].filter((chip) => chip !== null)

  return chips.map(({ keys, words }) => (
    <FilterChip key={keys[0]} name={words} onRemove={() => off(...keys)}>
      <span className="ell">{words}</span>
    </FilterChip>
  ))
}
