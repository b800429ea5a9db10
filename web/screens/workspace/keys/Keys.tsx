import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiKey } from '#contract/workspace/keys.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { NewKeyDialog } from './NewKeyDialog.tsx'
import { RevokeKey } from './RevokeKey.tsx'

export function Keys() {
  const say = useSay()
  const keys = useQuery(asking('GET /api/keys', {}))
  const [making, setMaking] = useState(false)
  const make = (
    <Button icon="add" onClick={() => setMaking(true)}>
      {say('api_keys.new')}
    </Button>
  )

  return (
    <Page
      title={say('api_keys.title')}
      lead={say('api_keys.lead')}
      acts={
        <>
          <a className={buttonClass('bare')} href="/api/openapi.json" target="_blank" rel="noreferrer">
            {say('api_keys.reference')}
          </a>
          {make}
        </>
      }
    >
      <Read of={keys} list>
        {(all) =>
          all.length === 0 ? <Empty title={say('api_keys.none')}>{say('api_keys.none.text')}</Empty> : <KeyTable keys={all} />
        }
      </Read>
      <NewKeyDialog open={making} onClose={() => setMaking(false)} />
    </Page>
  )
}

function KeyTable({ keys }: { keys: ApiKey[] }) {
  const say = useSay()
  const format = useFormat()
  const used = ({ lastUsedAt }: ApiKey) => (lastUsedAt ? format.ago(lastUsedAt) : say('api_keys.never'))
  return (
    <Table
      label={say('api_keys.title')}
      rows={keys}
      idOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          head: say('api_keys.name'),
          cell: ({ name, revokedAt }) => (revokedAt ? <span className="dim">{name}</span> : <b>{name}</b>),
        },
        { id: 'prefix', head: say('api_keys.prefix'), wide: true, cell: ({ prefix }) => <code>{`hb_…_${prefix}_…`}</code> },
        {
          id: 'role',
          head: say('members.role'),
          cell: ({ kind, role, unknownEvents }) => (
            <>
              {say(kind === 'full' ? `role.${role}` : 'api_keys.kind.write_only')}
              {unknownEvents > 0 && <span className="block text-12 dim">{say('api_keys.unknown', { n: unknownEvents })}</span>}
            </>
          ),
        },
        { id: 'created', head: say('api_keys.created'), wide: true, cell: ({ createdAt }) => format.day(createdAt) },
        { id: 'used', head: say('api_keys.used'), wide: true, cell: used },
        {
          id: 'acts',
          head: '',
          number: true,
          cell: (key) =>
            key.revokedAt ? (
              <span className="dim">{say('api_keys.revoked', { day: format.day(key.revokedAt) })}</span>
            ) : (
              <RevokeKey apiKey={key} />
            ),
        },
      ]}
    />
  )
}
