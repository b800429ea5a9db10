import { useState } from 'react'
import type { Contact } from '#contract/listen/contacts.ts'
import { ERASED_ANSWERS, type ErasedAnswers } from '#domain/listen/erasure.ts'
import { link } from '#web/api.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Section } from '#web/ui/Page.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/contacts/:id', 'GET /api/contacts', 'GET /api/contacts/:id/timeline', 'GET /api/suppressions'] as const

/** What a person may ask of us: a copy of everything, or to be forgotten. */
export function TheirData({ contact: { id, name, email } }: { contact: Contact }) {
  const say = useSay()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const [answers, setAnswers] = useState<ErasedAnswers>('remove')
  const erase = useActing('POST /api/contacts/:id/erasure', RENEWS)
  const close = () => setOpen(false)
  const eraseNow = () =>
    erase.mutate(
      { id, answers },
      {
        onSuccess: () => {
          close()
          toast(say('erasure.done'))
        },
      },
    )
  const mayExport = may('response.export')
  if (!mayExport && !may('contact.manage')) return null
  return (
    <Section title={say('erasure.title')}>
      <div className="stack">
        {mayExport && (
          <>
            <p className="mut">{say('erasure.note')}</p>
            <div className="row-wrap">
              <a className={buttonClass('line')} href={link('GET /api/contacts/:id/holdings', { id })} download={`${id}.json`}>
                {say('erasure.json')}
              </a>
              <a className={buttonClass('line')} href={link('GET /api/contacts/:id/holdings.csv', { id })} download={`${id}.csv`}>
                {say('erasure.csv')}
              </a>
            </div>
          </>
        )}
        {may('contact.manage') && (
          <div>
            <Button look="bare" onClick={() => setOpen(true)}>
              {say('erasure.act')}
            </Button>
          </div>
        )}
      </div>
      <Dialog
        open={open}
        title={say('erasure.ask', { name: name ?? email ?? '' })}
        onClose={close}
        acts={
          <>
            <Button look="line" onClick={close}>
              {say('erasure.keep')}
            </Button>
            <Button look="danger" onClick={eraseNow} busy={erase.isPending}>
              {say('erasure.do')}
            </Button>
          </>
        }
      >
        <p>{say('erasure.what')}</p>
        <Radios
          name="answers"
          label={say('erasure.answers')}
          value={answers}
          onPick={setAnswers}
          options={ERASED_ANSWERS.map((value) => ({ value, label: say(`erasure.answers.${value}`) }))}
        />
        {erase.error && (
          <p className="form-problem" role="alert">
            {erase.error.message}
          </p>
        )}
      </Dialog>
    </Section>
  )
}
