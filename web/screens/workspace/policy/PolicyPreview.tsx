import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Policy, Preview } from '#contract/listen/policy.ts'
import { POLICY_REASONS } from '#domain/listen/contact-policy.ts'
import { ApiError, call } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { RHYTHMS } from './draft.ts'

const HERE = '/settings/policy'
/** Typing goes on for a moment; every try reads all contacts. */
const BREATH = 600
const AGAIN = 3000
/** Another preview of this workspace is under way, perhaps our own of a moment ago. */
const mayWait = (count: number, error: Error) => count < 20 && error instanceof ApiError && error.status === 503

/** How many of today's contacts a draft would let programs ask, held against what holds now. */
export function PolicyPreview({ policy }: { policy: Policy }) {
  const say = useSay()
  const settled = useSettled(policy)
  const preview = useQuery({
    queryKey: ['POST /api/contact-policy/previews', settled],
    queryFn: () => call('POST /api/contact-policy/previews', settled),
    placeholderData: (before: Preview | undefined) => before,
    retry: mayWait,
    retryDelay: AGAIN,
  })
  return (
    <Read of={preview}>
      {(shown) => (shown.people === 0 ? <p className="mut">{say('policy.preview.none')}</p> : <Compared preview={shown} />)}
    </Read>
  )
}

function Compared({ preview: { people, rhythms } }: { preview: Preview }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate({ from: HERE })
  const { rhythm = 'relational' } = useSearch({ from: HERE })
  const seen = rhythms.find((each) => each.rhythm === rhythm)
  if (!seen) return null
  const { now, draft, gained, lost } = seen
  const change = draft.mayAsk - now.mayAsk
  const count = (of: Preview['rhythms'][number]['now'], because: string) =>
    of.notAsked.find((line) => line.because === because)?.people ?? 0
  const rows = [
    { id: 'may', name: say('policy.preview.may_ask'), now: now.mayAsk, draft: draft.mayAsk },
    ...POLICY_REASONS.flatMap((because) => {
      const [before, after] = [count(now, because), count(draft, because)]
      return before || after
        ? [{ id: because, name: say(`waves.reason.${because}`, { days: 0 }), now: before, draft: after }]
        : []
    }),
  ]
  return (
    <div className="stack-4">
      <Radios
        segmented
        quiet
        label={say('policy.preview.for')}
        name="rhythm"
        value={rhythm}
        options={RHYTHMS.map((value) => ({ value, label: say(`policy.for_${value}`) }))}
        onPick={(to) => navigate({ search: { rhythm: to }, replace: true })}
      />
      <p role="status">
        {change < 0
          ? say('policy.preview.says_less', { draft: draft.mayAsk, change: -change })
          : say('policy.preview.says', { draft: draft.mayAsk, change })}{' '}
        {gained > 0 && lost > 0 && say('policy.preview.swap', { gained, lost })}
      </p>
      <Table
        label={say('policy.preview')}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          { id: 'reason', head: say('policy.preview.reason'), cell: ({ name }) => name },
          { id: 'now', head: say('policy.preview.now'), number: true, cell: (row) => format.number(row.now) },
          { id: 'draft', head: say('policy.preview.draft'), number: true, cell: (row) => format.number(row.draft) },
        ]}
      />
      <p className="text-12 dim">{say('policy.preview.note', { people })}</p>
    </div>
  )
}

function useSettled(policy: Policy): Policy {
  const text = JSON.stringify(policy)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), BREATH)
    return () => clearTimeout(timer)
  }, [text])
  return JSON.parse(settled) as Policy
}
