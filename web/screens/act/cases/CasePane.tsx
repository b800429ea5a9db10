import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { CaseCard, CaseSheet } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { CaseFacts } from './CaseFacts.tsx'
import { DueClock } from './DueClock.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import type { Moving } from './moving.ts'
import { NoteForm } from './NoteForm.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { Story } from './Story.tsx'
import { TakeCase } from './TakeCase.tsx'
import { useNames } from './who.ts'

type Props = { id: string; onMove: (card: CaseCard, to: CaseState) => void; onClose: () => void; moving: Moving }

/** One case, to be read and worked: beside the board where there is room, in its place where there is none. */
export function CasePane({ id, onClose, ...acts }: Props) {
  const say = useSay()
  const sheet = useQuery(asking('GET /api/cases/:id', { id }))
  return (
    <div className="min-w-0 rounded-4 bg-sheet p-4 wide:p-6 desk:sticky desk:top-4 desk:max-h-[calc(100dvh-32px)] desk:overflow-y-auto">
      <div className="mb-3 desk:hidden">
        <Button look="bare" icon="back" onClick={onClose}>
          {say('cases.back')}
        </Button>
      </div>
      <Read of={sheet} rows={8}>
        {(found) => <Case sheet={found} onClose={onClose} {...acts} />}
      </Read>
    </div>
  )
}

function Case({ sheet, onMove, onClose, moving }: Omit<Props, 'id'> & { sheet: CaseSheet }) {
  const say = useSay()
  const may = useMay()
  const format = useFormat()
  const names = useNames(sheet)
  const { rating, verbatim, locale, contact, state, answeredAt, consentAt } = sheet
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])

  return (
    <section id="case-pane" aria-label={say('cases.pane', { who: names.who })} className="stack-4">
      <header className="flex items-start gap-3">
        <Mouth rating={rating} group={groupOf(rating)} size="large" />
        <div className="min-w-0 flex-1">
          <h2 ref={title} tabIndex={-1} className="text-20 wrap-anywhere outline-none">
            <Named>{names.first}</Named>
          </h2>
          <p className="text-ink-2 wrap-anywhere">
            {contact && names.second ? (
              <Link to="/listen/contacts/$id" params={{ id: contact.id }}>
                <Named>{names.second}</Named>
              </Link>
            ) : (
              names.second
            )}
          </p>
          <p className="text-12 text-ink-3">{say('cases.answered', { at: format.moment(answeredAt) })}</p>
        </div>
        <span className="phone-off">
          <IconButton icon="close" label={say('cases.back')} onClick={onClose} />
        </span>
      </header>
      <Voice words={verbatim} group={groupOf(rating)} lang={locale} large />
      <div className="row-wrap">
        {state === 'open' ? <DueClock card={sheet} /> : <b>{say(`cases.state.${state}`)}</b>}
        <span className="sp" />
        <TakeCase card={sheet} />
        {sheet.moves.length > 0 && <MoveMenu card={sheet} moves={sheet.moves} onMove={onMove} busy={moving.isPending} />}
      </div>
      {sheet.reply.because !== 'replied_once' && (
        <p className="text-12 text-ink-3">{say(consentAt ? 'cases.consent.yes' : 'cases.consent.no')}</p>
      )}
      {may('case.work') && <ReplyForm sheet={sheet} who={names.who} />}
      <Story timeline={sheet.timeline} />
      {may('case.work') && <NoteForm id={sheet.id} />}
      <CaseFacts sheet={sheet} />
    </section>
  )
}
