import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ResponseSheet } from '#contract/learn/responses.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useValueWords } from '#web/screens/listen/contacts/attribute-words.ts'
import { useMay } from '#web/session.ts'
import { buttonClass, IconButton } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Pairs, Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { EvidenceLine } from './EvidenceLine.tsx'
import { OpenCase } from './OpenCase.tsx'
import { langTag, useWho } from './ResponseLines.tsx'
import { Revisions } from './Revisions.tsx'

type Steps = { next: (() => void) | undefined; previous: (() => void) | undefined }

/** One answer, to be read. */
export function ResponsePane({ id, step }: { id: string; step: Steps }) {
  const say = useSay()
  const reading = useQuery(asking('GET /api/responses/:id', { id }))
  return (
    <div className="pane">
      <Link
        className={`${buttonClass('bare')} pane-back`}
        from="/learn/responses"
        search={(old) => ({ ...old, response: undefined })}
        resetScroll={false}
      >
        <Icon name="back" />
        {say('responses.back')}
      </Link>
      <Read of={reading}>{(response) => <Answer response={response} step={step} />}</Read>
    </div>
  )
}

function Answer({ response, step }: { response: ResponseSheet; step: Steps }) {
  const say = useSay()
  const format = useFormat()
  const wordsOf = useValueWords()
  const { rating, group, verbatim, locale, channel, answeredAt, account, contact } = response
  const person = account && contact ? (contact.name ?? contact.email) : null
  const when = say(`responses.when.${channel}`, { when: format.moment(answeredAt) })
  return (
    <article className="answer" aria-live="polite">
      <header className="answer-head">
        <Mouth rating={rating} group={group} size="large" />
        <div className="min-w-0">
          <h2 className="answer-who">
            <Named>{useWho(response)}</Named>
          </h2>
          <p className="dim">
            {person && (
              <>
                <Named>{person}</Named>
                {' · '}
              </>
            )}
            {when}
          </p>
        </div>
        <span className="sp" />
        {step.previous && <IconButton icon="sortUp" label={say('responses.previous')} onClick={step.previous} />}
        {step.next && <IconButton icon="sortDown" label={say('responses.next')} onClick={step.next} />}
      </header>
      <Voice words={verbatim} group={group} lang={verbatim ? langTag(locale, verbatim) : null} large />
      <OpenCase response={response} />
      {response.case && <ToCase known={response.case} />}
      <Section title={say('responses.about')}>
        <Pairs start pairs={usePairs(response)} />
      </Section>
      {response.attributes.length > 0 && (
        <Section title={say('responses.known')}>
          <Pairs start pairs={response.attributes.map(({ label, value }) => [label, wordsOf(value)])} />
        </Section>
      )}
      {response.revisions.length > 0 && <Revisions {...response} />}
    </article>
  )
}

/** A case is where one writes to the customer; who may not work cases reads there what was done. */
function ToCase({ known: { id, state } }: { known: NonNullable<ResponseSheet['case']> }) {
  const say = useSay()
  const replies = useMay()('case.work') && (state === 'open' || state === 'contacted')
  return (
    <div>
      <Link className={buttonClass(replies ? 'reply' : 'line')} to="/act/cases" search={{ case: id }}>
        {say(replies ? 'responses.case.reply' : 'responses.case.look')}
      </Link>
    </div>
  )
}

/** Leads to what the program says in that language today. */
function AskedWith({ program, wording }: { program: string; wording: NonNullable<ResponseSheet['wording']> }) {
  const say = useSay()
  const { locale, version, variant } = wording
  const words = say('responses.wording', { language: LANGUAGE_NAMES[locale], version, variant: variant ?? 'none' })
  if (!useMay()('program.read')) return words
  return (
    <Link className="link-hit" to="/listen/programs/$id" params={{ id: program }} search={{ part: 'words', locale }}>
      {words}
    </Link>
  )
}

function usePairs(response: ResponseSheet): [string, ReactNode][] {
  const say = useSay()
  const format = useFormat()
  const { contact, account, program, wave, consentAt, evidence, evidenceBecause } = response
  const pairs: [string, ReactNode][] = []
  if (contact)
    pairs.push([
      say('responses.col.contact'),
      <Link key="contact" className="link-hit" to="/listen/contacts/$id" params={{ id: contact.id }}>
        <Named>{contact.name ?? contact.email ?? say('responses.anonymous')}</Named>
      </Link>,
    ])
  if (account)
    pairs.push([
      say('responses.col.account'),
      <Link key="account" className="link-hit" to="/listen/accounts/$id" params={{ id: account.id }}>
        <Named>{account.name}</Named>
      </Link>,
    ])
  if (response.case)
    pairs.push([
      say('responses.col.case'),
      <Link key="case" className="link-hit" to="/act/cases" search={{ case: response.case.id }}>
        {say(`responses.case.${response.case.state}`)}
      </Link>,
    ])
  pairs.push([say('responses.col.evidence'), <EvidenceLine key="evidence" evidence={evidence} because={evidenceBecause} />])
  pairs.push([say('responses.col.program'), program.name])
  if (response.wording)
    pairs.push([say('responses.col.wording'), <AskedWith key="wording" program={program.id} wording={response.wording} />])
  pairs.push([say('responses.col.wave'), wave ? wave.name : say('responses.imported')])
  if (response.channel === 'email')
    pairs.push([
      say('responses.col.consent'),
      consentAt ? say('responses.consent.yes', { when: format.day(consentAt) }) : say('responses.consent.no'),
    ])
  return pairs
}
