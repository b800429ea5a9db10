import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Account } from '#contract/listen/accounts.ts'
import { sampleOf } from '#domain/learn/sample.ts'
import { answersIn, scoreOf, tally } from '#domain/learn/score.ts'
import { asking } from '#web/queries.ts'
import { useAttributeWords } from '#web/screens/listen/contacts/attribute-words.ts'
import { useMay } from '#web/session.ts'
import { Page, Pairs, Section } from '#web/ui/Page.tsx'
import { Score } from '#web/ui/Score.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { AccountCases, AccountPeople } from './AccountParts.tsx'
import { AccountTimeline } from './AccountTimeline.tsx'
import { OwnerSelect } from './OwnerSelect.tsx'

/** One company: what its people said, who they are, and who of us looks after it. */
export function AccountPage() {
  const { id } = useParams({ from: '/listen/accounts/$id' })
  const account = useQuery(asking('GET /api/accounts/:id', { id }))
  return <Read of={account}>{(found) => <Shown account={found} />}</Read>
}

function Shown({ account }: { account: Account }) {
  const say = useSay()
  const may = useMay()
  const { labelOf, wordsOf } = useAttributeWords('account')
  const facts = [
    [say('account.domain'), account.domain],
    [say('contact.field.external_id'), account.externalId],
    ...Object.entries(account.attributes).map(([key, value]) => [labelOf(key), wordsOf(value)] as const),
  ] as const
  return (
    <Page title={account.name} lead={<Standing account={account} />}>
      <div className="split">
        <Section title={say('contact.timeline')} note={say('contact.timeline.note')}>
          <AccountTimeline id={account.id} name={account.name} />
        </Section>
        <div className="stack-4">
          <Section title={say('account.owner')}>
            {may('contact.manage') ? (
              <OwnerSelect account={account} />
            ) : (
              <p>{account.owner?.name ?? say('account.owner.none')}</p>
            )}
          </Section>
          <Section
            title={say('account.people')}
            acts={
              account.contacts > 0 && (
                <Link to="/listen/contacts" search={{ account: account.id }}>
                  {say('account.people.all', { count: account.contacts })}
                </Link>
              )
            }
          >
            <AccountPeople id={account.id} />
          </Section>
          {may('case.read') && (
            <Section
              title={say('account.cases')}
              acts={
                <Link to="/act/cases" search={{ account: account.id }}>
                  {say('account.cases.all')}
                </Link>
              }
            >
              <AccountCases id={account.id} />
            </Section>
          )}
          {facts.some(([, value]) => value) && (
            <Section title={say('account.facts')}>
              <Pairs pairs={facts.filter(([, value]) => value)} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}

/** A score only where five people answered, and never without its margin. */
function Standing({ account }: { account: Account }) {
  const say = useSay()
  const counted = tally(account.ratings)
  const answers = answersIn(counted)
  const score = scoreOf(counted)
  const sample = sampleOf(answers)
  if (!score || sample === 'none' || sample === 'too_few') return <>{say('account.answers.note', { answers })}</>
  return (
    <span className="row-wrap">
      <Score value={score.score} margin={score.margin} n={answers} light={sample === 'small'} />
      <span className="dim">{say('ui.score.answers', { n: answers })}</span>
      {sample === 'small' && <span className="dim">{say('ui.score.small')}</span>}
    </span>
  )
}
