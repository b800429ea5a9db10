import './proofs.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import type { MailLine } from '#contract/listen/proofs.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { asking, useActing } from '#web/queries.ts'
import { languageOptions } from '#web/screens/listen/programs/languages.ts'
import { useMailWay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { Envelope } from './Envelope.tsx'
import { keyOfMail, nameOfMail } from './mail-name.ts'
import { PreviewFrame } from './PreviewFrame.tsx'

type Props = {
  program: Program
  locale: AskLocale
  /** Only the mails of this wave. */
  wave?: string
  /** Something on the screen is not saved, and so is in no test. */
  unsaved?: boolean
}

/** Which mail a person sends to themselves, with the mail to be seen before. It stays open, since there may be several to try. */
export function TestMail({ open, onClose, ...props }: Props & { open: boolean; onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog open={open} title={say('proofs.title')} onClose={onClose} wide>
      <Choice {...props} onClose={onClose} />
    </Dialog>
  )
}

function Choice({ program, locale: own, wave, unsaved = false, onClose }: Props & { onClose: () => void }) {
  const say = useSay()
  const way = useMailWay()
  const [locale, setLocale] = useState(own)
  const [picked, setPicked] = useState<string | null>(null)
  const mails = useQuery(asking('GET /api/programs/:id/mails', { id: program.id, locale, ...(wave && { wave }) }))
  const test = useActing('POST /api/programs/:id/tests', ['GET /api/messages'])
  const line = mails.data?.find((mail) => keyOfMail(mail) === picked) ?? mails.data?.[0]
  const send = () => line && test.mutate({ id: program.id, locale, mail: line.mail, ...whichOf(line) })

  return (
    <div className="stack-4">
      <p className="mut">
        {say('proofs.counts')} {unsaved && say('proofs.saved')}
      </p>
      <Read of={mails}>
        {(found) => (
          <div className="test-mail">
            <div className="stack-4">
              <Radios
                label={say('proofs.mail')}
                name="mail"
                value={line && keyOfMail(line)}
                onPick={(to) => {
                  setPicked(to)
                  test.reset()
                }}
                options={found.map((mail) => ({
                  value: keyOfMail(mail),
                  label: nameOfMail(say, mail, wave),
                  ...(mail.mail === 'reminder' && !isChallenger(mail) && { hint: say('proofs.reminder.hint') }),
                }))}
              />
              <Select
                label={say('programs.words.language')}
                name="locale"
                value={locale}
                options={languageOptions}
                onChange={({ currentTarget: { value } }) => {
                  setLocale(languageOptions.find((each) => each.value === value)?.value ?? own)
                  test.reset()
                }}
              />
            </div>
            {line && <Seen program={program} locale={locale} line={line} name={nameOfMail(say, line, wave)} />}
          </div>
        )}
      </Read>
      {test.error && <Problem error={test.error} />}
      <div className="dialog-acts items-center">
        <p className="sp text-12" role="status">
          {test.data && say('programs.test.sent', { to: test.data.to, way })}
        </p>
        <Button look="line" onClick={onClose}>
          {say('proofs.close')}
        </Button>
        <Button icon="mail" busy={test.isPending} onClick={send}>
          {say('proofs.send')}
        </Button>
      </div>
    </div>
  )
}

function Seen({ program, locale, line, name }: { program: Program; locale: AskLocale; line: MailLine; name: string }) {
  const { mail } = line
  const step = mail === 'reminder' ? 'reminder' : 'mail'
  return (
    <div className="min-w-0">
      <Envelope program={program} locale={locale} draft={null} mail={mail} line={line} />
      <PreviewFrame
        shown={{ id: program.id, locale, step, reader: useLocale(), ...whichOf(line) }}
        draft={null}
        title={name}
        width={375}
        height={420}
      />
    </div>
  )
}

const whichOf = ({ wave, variant }: MailLine) => ({ ...(wave && { wave: wave.id }), ...(variant && { variant }) })
const isChallenger = ({ variant }: MailLine) => variant !== null && variant !== 'A'
