import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Definition } from '#contract/listen/attributes.ts'
import { GROUPS } from '#domain/learn/score.ts'
import { asking } from '#web/queries.ts'
import { AccountChip } from '#web/screens/listen/accounts/AccountChip.tsx'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { present } from '#web/search.ts'
import { FilterChip, PickChip } from '#web/ui/Chip.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Filters, SearchField } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'
import { SegmentActs } from './SegmentActs.tsx'

/** Everything stands in the address, so that a list can be shared and found again. */
export function ContactFilters() {
  const say = useSay()
  const search = useSearch({ from: '/listen/contacts' })
  const navigate = useNavigate({ from: '/listen/contacts' })
  const set = (change: Partial<typeof search>) => navigate({ search: (old) => present({ ...old, ...change }), replace: true })
  const definitions = useQuery(asking('GET /api/attributes', {})).data ?? []
  const filtering = definitions.find(({ key }) => key === search.attribute)

  const segments = useQuery(asking('GET /api/segments', {})).data ?? []
  // What is shown of a changed segment is the change, not both; saving still means that segment.
  const [changed, setChanged] = useState<string>()
  const segment = segments.find(({ id }) => id === (search.segment ?? changed))
  const [open, setOpen] = useState(false)

  return (
    <>
      <Filters>
        <SearchField
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
          label={say('contacts.search')}
          placeholder={say('contacts.search')}
        />
        {GROUPS.toReversed().map((group) => (
          <PickChip key={group} on={search.group === group} onPick={(on) => set({ group: on ? group : undefined })}>
            {say(`contacts.group.${group}`)}
          </PickChip>
        ))}
        <PickChip on={search.suppressed === true} onPick={(on) => set({ suppressed: on || undefined })}>
          {say('contacts.filter.suppressed')}
        </PickChip>
        {search.account && <AccountChip id={search.account} onRemove={() => set({ account: undefined })} />}
        {search.import && (
          <FilterChip name={say('contacts.filter.import')} onRemove={() => set({ import: undefined })}>
            {say('contacts.filter.import')}
          </FilterChip>
        )}
        {search.attribute && search.is !== undefined ? (
          <FilterChip name={search.is} onRemove={() => set({ attribute: undefined, is: undefined })}>
            {say('contacts.filter.attribute', { label: filtering?.label ?? search.attribute, value: search.is })}
          </FilterChip>
        ) : (
          <AttributePick definitions={definitions} onPick={(attribute, is) => set({ attribute, is })} />
        )}
        {segments.length > 0 && (
          <Select
            quiet
            label={say('segments.pick')}
            name="segment"
            value={search.segment ?? ''}
            onChange={(event) => {
              setChanged(undefined)
              set({ segment: event.target.value || undefined, condition: undefined })
            }}
            options={[{ value: '', label: say('segments.all') }, ...segments.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <ConditionChips
          open={open}
          onOpen={setOpen}
          condition={search.condition}
          onRemove={() => set({ condition: undefined })}
        />
      </Filters>
      {open && (
        <ConditionPanel
          key={segment?.id ?? 'none'}
          about="contact"
          condition={search.condition || segment?.condition || ''}
          acts={(condition) => <SegmentActs key={segment?.id ?? 'new'} condition={condition} segment={segment} />}
          onShow={(condition) => {
            const asSaved = condition === segment?.condition
            setChanged(asSaved ? undefined : segment?.id)
            set(
              asSaved ? { segment: segment.id, condition: undefined } : { segment: undefined, condition: condition || undefined },
            )
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

type PickProps = { definitions: readonly Definition[]; onPick: (key: string, value: string) => void }

/** First which attribute, then which of its values; dates and amounts have too many to choose from. */
function AttributePick({ definitions, onPick }: PickProps) {
  const say = useSay()
  const [key, setKey] = useState('')
  const known = definitions.filter(({ of, type }) => of !== 'response' && type !== 'money' && type !== 'date')
  const chosen = known.find((definition) => definition.key === key)
  const of = chosen?.of === 'account' ? 'account' : 'contact'
  const values = useQuery({ ...asking('GET /api/attributes/values', { of, key }), enabled: chosen !== undefined }).data
  if (known.length === 0) return null

  const first = { value: '', label: say('contacts.filter.more') }
  return (
    <>
      <Select
        quiet
        label={say('contacts.filter.more')}
        name="attribute"
        value={key}
        onChange={(event) => setKey(event.target.value)}
        options={[first, ...known.map((each) => ({ value: each.key, label: each.label }))]}
      />
      {chosen && values && (
        <Select
          quiet
          label={say('contacts.filter.value', { label: chosen.label })}
          name="is"
          value=""
          onChange={(event) => onPick(key, event.target.value)}
          options={[
            { value: '', label: say('contacts.filter.value', { label: chosen.label }) },
            ...values.map(({ value, count }) => ({ value, label: `${value} (${count})` })),
          ]}
        />
      )}
    </>
  )
}
