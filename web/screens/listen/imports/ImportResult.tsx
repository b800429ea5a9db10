import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Import } from '#contract/listen/imports.ts'
import { link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Counts } from './Counts.tsx'

/** What came of an import: its counts, the rows left out as a file, and the way back. */
export function ImportResult({ done }: { done: Import }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const { id, kind, fileName, counts, undone, byName, program, committedAt } = done
  const came = counts ? counts.fresh + counts.changed : 0
  const lead = undone ? say('import.undone', undone) : say('import.done.lead', { kind, count: came })
  return (
    <Page title={fileName} lead={lead} acts={!undone && may('response.import') && <Undo done={done} />}>
      <div>
        {counts && (
          <Section
            title={undone ? say('import.undone.title') : say('import.done.counts')}
            note={
              <>
                {committedAt && format.moment(committedAt)} {byName && say('import.by', { name: byName })}{' '}
                {program && say('import.for_program', { name: program.name })}
              </>
            }
            acts={
              !undone &&
              came > 0 && (
                <Link className={buttonClass('line')} {...seeOf(kind, id)}>
                  {say(SEE[kind])}
                </Link>
              )
            }
          >
            <Counts kind={kind} counts={counts} />
          </Section>
        )}
        {counts && counts.rejected > 0 && (
          <Section title={say('import.done.rejects')}>
            <div className="stack narrow">
              <p>{say('import.done.rejects.note', { count: counts.rejected })}</p>
              <div>
                <a className={buttonClass('line')} href={link('GET /api/imports/:id/rejects.csv', { id })} download>
                  {say('import.done.download')}
                </a>
              </div>
            </div>
          </Section>
        )}
      </div>
    </Page>
  )
}

function Undo({ done: { id, fileName } }: { done: Import }) {
  const say = useSay()
  const [asks, setAsks] = useState(false)
  const undo = useActing('POST /api/imports/:id/undo', [
    'GET /api/imports/:id',
    'GET /api/imports',
    'GET /api/contacts',
    'GET /api/accounts',
    'GET /api/attributes',
  ])
  return (
    <>
      <Button look="line" icon="undo" onClick={() => setAsks(true)}>
        {say('import.undo')}
      </Button>
      <Dialog
        open={asks}
        title={say('import.undo.asks', { name: fileName })}
        onClose={() => setAsks(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsks(false)}>
              {say('import.undo.keep')}
            </Button>
            <Button look="danger" busy={undo.isPending} onClick={() => undo.mutate({ id }, { onSuccess: () => setAsks(false) })}>
              {say('import.undo')}
            </Button>
          </>
        }
      >
        <p>{say('import.undo.says')}</p>
        {undo.error && <Problem error={undo.error} />}
      </Dialog>
    </>
  )
}

const SEE = {
  contacts: 'import.done.see_contacts',
  responses: 'import.done.see_score',
  activities: 'import.done.see_behaviour',
} as const
const seeOf = (kind: Import['kind'], id: string) =>
  kind === 'contacts'
    ? ({ to: '/listen/contacts', search: { import: id } } as const)
    : kind === 'activities'
      ? ({ to: '/listen/behaviour' } as const)
      : ({ to: '/' } as const)
