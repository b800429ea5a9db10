import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Contact } from '#contract/listen/contacts.ts'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { Decisions } from '#web/screens/listen/policy/Decisions.tsx'
import { StandingNow } from '#web/screens/listen/policy/StandingNow.tsx'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Page, Pairs, Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { useAttributeWords } from './attribute-words.ts'
import { Silence } from './Silence.tsx'
import { TheirData } from './TheirData.tsx'
import { Timeline } from './Timeline.tsx'

/** One person: what happened with them, what is known of them, and whether they may be asked. */
export function ContactPage() {
  const { id } = useParams({ from: '/listen/contacts/$id' })
  const contact = useQuery(asking('GET /api/contacts/:id', { id }))
  return <Read of={contact}>{(found) => <Shown contact={found} />}</Read>
}

function Shown({ contact }: { contact: Contact }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const title = contact.erasedAt
    ? say('erasure.person')
    : (contact.name ?? contact.email ?? contact.externalId ?? say('contacts.nameless'))
  const acts = may('contact.manage') && !contact.erasedAt && (
    <Link className={buttonClass('line')} to="/listen/contacts/$id/edit" params={{ id: contact.id }}>
      {say('contact.edit')}
    </Link>
  )
  return (
    <Page title={title} lead={<Lead contact={contact} />} acts={acts}>
      <div className="split">
        <div>
          <Section title={say('contact.timeline')} note={say('contact.timeline.note')}>
            <Timeline contactId={contact.id} />
          </Section>
          <Section title={say('because.decisions')} note={say('because.decisions.note')}>
            <Decisions contactId={contact.id} />
          </Section>
        </div>
        <div className="stack-4">
          <Section title={say('contact.silence')}>
            {contact.erasedAt ? (
              <p>{say('erasure.gone', { day: format.day(contact.erasedAt) })}</p>
            ) : (
              <Silence contact={contact} />
            )}
          </Section>
          {!contact.erasedAt && (
            <Section title={say('because.standing')}>
              <StandingNow contactId={contact.id} />
            </Section>
          )}
          <Facts contact={contact} />
          <AttributesOf contact={contact} />
          {!contact.erasedAt && <TheirData contact={contact} />}
        </div>
      </div>
    </Page>
  )
}

const Lead = ({ contact: { lastAnswer, account, role } }: { contact: Contact }) => (
  <span className="row-wrap">
    {lastAnswer && <Mouth rating={lastAnswer.rating} group={groupOf(lastAnswer.rating)} size="small" />}
    {role && <span>{role}</span>}
    {account && (
      <Link to="/listen/accounts/$id" params={{ id: account.id }}>
        {account.name}
      </Link>
    )}
  </span>
)

function Facts({ contact }: { contact: Contact }) {
  const say = useSay()
  const format = useFormat()
  const given = [
    [say('contact.field.email'), contact.email && <span className="break-all">{contact.email}</span>],
    [say('contact.field.phone'), contact.phone],
    [say('contact.field.external_id'), contact.externalId],
    [say('contact.field.locale'), contact.locale],
    [say('contact.field.time_zone'), contact.timeZone],
    [say('contact.field.since'), format.day(contact.createdAt)],
    [
      say('contact.field.import'),
      contact.import && (
        <Link to="/listen/imports/$id" params={{ id: contact.import.id }}>
          {contact.import.fileName}
        </Link>
      ),
    ],
  ] as const
  return (
    <Section title={say('contact.facts')}>
      <Pairs pairs={given.filter(([, value]) => value)} />
    </Section>
  )
}

function AttributesOf({ contact: { attributes } }: { contact: Contact }) {
  const say = useSay()
  const { labelOf, wordsOf, isMeasured } = useAttributeWords('contact')
  const pairsOf = (measured: boolean) =>
    Object.entries(attributes)
      .filter(([key]) => isMeasured(key) === measured)
      .map(([key, value]) => [labelOf(key), wordsOf(value)] as const)
  const [known, counted] = [pairsOf(false), pairsOf(true)]
  return (
    <>
      {known.length > 0 && (
        <Section title={say('contact.attributes')}>
          <Pairs pairs={known} />
        </Section>
      )}
      {counted.length > 0 && (
        <Section title={say('behaviour.facts')}>
          <Pairs pairs={counted} />
        </Section>
      )}
    </>
  )
}
