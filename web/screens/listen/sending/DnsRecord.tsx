import type { SendingDomain } from '#contract/listen/sending.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'

type Shown = SendingDomain['records'][number]

/** One TXT record: where it goes, what it says, and what DNS says instead. */
export function DnsRecord({ record: { kind, name, value, state, found } }: { record: Shown }) {
  const say = useSay()
  return (
    <section className="stack border-t border-rule pt-3" aria-label={say(`outgoing.record.${kind}`)}>
      <div className="row-wrap">
        <span className="font-strong">{say(`outgoing.record.${kind}`)}</span>
        {state && (
          <Chip>
            {state === 'right' && <Icon name="check" size={14} />}
            {say(`outgoing.state.${state}`)}
          </Chip>
        )}
      </div>
      <p className="mut">{say(`outgoing.record.${kind}.says`)}</p>
      <Copy text={name} label={say('outgoing.record.name')} />
      <Copy text={value} label={say('outgoing.record.value')} />
      {state === 'different' && found && (
        <p className="mut break-words">
          {say('outgoing.record.found')} <code>{found}</code>
        </p>
      )}
    </section>
  )
}
