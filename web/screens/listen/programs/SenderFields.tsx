import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** Whom the mails are from: one of the workspace's senders, or a name and address of the program's own. */
export function SenderFields({ program }: { program: Program }) {
  const say = useSay()
  const senders = useQuery(asking('GET /api/senders', {})).data
  const [senderId, pick] = useState(program.senderId ?? '')
  const [address, setAddress] = useState(program.senderEmail)
  const picked = senders?.find(({ id }) => id === senderId)
  // Until the names are known the program keeps whom it has.
  if (!senders && program.senderId)
    return (
      <>
        <Skeleton rows={1} />
        <input type="hidden" name="senderId" value={program.senderId} />
        <input type="hidden" name="senderName" value={program.senderName} />
        <input type="hidden" name="senderEmail" value={program.senderEmail} />
      </>
    )
  const choice = senders && senders.length > 0 && (
    <Select
      label={say('programs.field.senderId')}
      name="senderId"
      value={picked?.id ?? ''}
      onChange={({ currentTarget: { value } }) => pick(value)}
      options={[
        { value: '', label: say('programs.sender.own') },
        ...senders.map(({ id, name, address }) => ({ value: id, label: `${name} <${address}>` })),
      ]}
    />
  )

  return (
    <div className="stack-4">
      {choice}
      {picked ? (
        <>
          <input type="hidden" name="senderName" value={picked.name} />
          <input type="hidden" name="senderEmail" value={picked.address} />
        </>
      ) : (
        <div className="grid gap-5 wide:grid-cols-2">
          <Field label={say('programs.field.senderName')} name="senderName" defaultValue={program.senderName} maxLength={120} />
          <Field
            label={say('programs.field.senderEmail')}
            name="senderEmail"
            type="email"
            value={address}
            onChange={({ currentTarget: { value } }) => setAddress(value)}
            maxLength={254}
          />
        </div>
      )}
      <DomainState address={picked?.address ?? address} />
    </div>
  )
}

/** Whether mail hosts can tell that a mail from there is ours. */
function DomainState({ address }: { address: string }) {
  const say = useSay()
  const mayManage = useMay()('workspace.manage')
  const domains = useQuery(asking('GET /api/senders/domains', {})).data
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  if (!domains || !address.includes('@') || !domain.includes('.')) return null
  const known = domains.find((each) => each.domain === domain)
  const standing = known ? (known.signsSince ? 'signed' : 'unsigned') : 'unknown'
  return (
    <p className="row-wrap text-12">
      <Chip look={standing === 'signed' ? 'sunken' : 'line'}>{say(`programs.sender.${standing}.chip`)}</Chip>
      <span className="mut min-w-0 flex-1 wrap-anywhere">
        {say(`programs.sender.${standing}`, { domain })}{' '}
        {mayManage && (
          <Link className="link-hit" to="/settings/sending">
            {say('programs.sender.settings')}
          </Link>
        )}
      </span>
    </p>
  )
}
