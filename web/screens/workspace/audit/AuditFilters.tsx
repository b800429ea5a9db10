import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { Field, Select } from '#web/ui/Field.tsx'
import { Filters } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'
import { nameOfAction } from './actions.ts'
import type { AuditSearch } from './filter.ts'

export function AuditFilters() {
  const say = useSay()
  const search = useSearch({ from: '/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  const facets = useQuery(asking('GET /api/audit/facets', {}))
  const set = (change: AuditSearch) => navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  const actions = facets.data?.actions ?? []
  const actors = facets.data?.actors ?? []

  return (
    <Filters>
      <Select
        label={say('audit.what')}
        name="action"
        value={search.action ?? ''}
        onChange={(event) => set({ action: event.target.value || undefined })}
        options={[
          { value: '', label: say('audit.anything') },
          ...actions.map((action) => ({ value: action, label: nameOfAction(action, say) })),
        ]}
      />
      <Select
        label={say('audit.who')}
        name="who"
        value={search.who ?? ''}
        onChange={(event) => set({ who: event.target.value || undefined })}
        options={[{ value: '', label: say('audit.anyone') }, ...actors.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Field
        label={say('audit.since')}
        name="since"
        type="date"
        value={search.since ?? ''}
        onChange={(event) => set({ since: event.target.value || undefined })}
      />
      <Field
        label={say('audit.until')}
        name="until"
        type="date"
        value={search.until ?? ''}
        onChange={(event) => set({ until: event.target.value || undefined })}
      />
    </Filters>
  )
}
