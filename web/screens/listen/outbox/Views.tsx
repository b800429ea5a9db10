import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Message } from '#contract/listen/messages.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { useSay } from '#web/words.ts'
import { MailFrame } from './MailFrame.tsx'

const VIEWS = ['mail', 'text', 'headers'] as const
const WIDTHS = ['phone', 'desktop'] as const

/** The mail as a mail program shows it, its plain text, and its headers. */
export function Views({ mail }: { mail: Message }) {
  const say = useSay()
  const navigate = useNavigate({ from: '/listen/outbox' })
  const { view = 'mail', width = 'desktop' } = useSearch({ from: '/listen/outbox' })
  const options = <T extends string>(values: readonly T[], word: (value: T) => string) =>
    values.map((value) => ({ value, label: word(value) }))
  return (
    <div className="mail-views">
      <div className="row-wrap">
        <Radios
          segmented
          quiet
          label={say('outbox.view')}
          name="view"
          value={view}
          options={options(VIEWS, (value) => say(`outbox.view.${value}`))}
          onPick={(to) => navigate({ search: (old) => ({ ...old, view: to }), replace: true, resetScroll: false })}
        />
        {view === 'mail' && (
          <span className="phone-off">
            <Radios
              segmented
              quiet
              label={say('outbox.width')}
              name="width"
              value={width}
              options={options(WIDTHS, (value) => say(`outbox.width.${value}`))}
              onPick={(to) => navigate({ search: (old) => ({ ...old, width: to }), replace: true, resetScroll: false })}
            />
          </span>
        )}
      </div>
      {view === 'mail' && <MailFrame mail={mail} width={width} />}
      {view === 'text' && <pre className="mail-text">{mail.text}</pre>}
      {view === 'headers' && (
        <pre className="mail-text">{mail.headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
      )}
    </div>
  )
}
