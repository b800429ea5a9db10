import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { asking, renew } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { EventTable } from './EventTable.tsx'
import { MeasureTable } from './MeasureTable.tsx'

const OFTEN = 1000

/** What customers do in other systems: the events that came in, and the measures that are counted from them. */
export function BehaviourScreen() {
  const say = useSay()
  const may = useMay()
  const measures = useQuery({
    ...asking('GET /api/measures', {}),
    refetchInterval: ({ state }) => (state.data?.some(({ counting }) => counting) ? OFTEN : false),
  })
  const isCounting = measures.data?.some(({ counting }) => counting) ?? false
  useEffect(() => {
    // What was counted stands among everybody's attributes.
    if (!isCounting) void renew('GET /api/contacts', 'GET /api/contacts/:id', 'GET /api/accounts/:id', 'GET /api/attributes')
  }, [isCounting])
  const define = may('contact.manage') && (
    <Link className={buttonClass()} to="/listen/behaviour/new">
      {say('behaviour.measure.new')}
    </Link>
  )
  return (
    <Page title={say('behaviour.title')} lead={say('behaviour.lead')} acts={define}>
      <Section title={say('behaviour.measures')} note={say('behaviour.measures.note')}>
        <Read of={measures} list rows={3}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={say('behaviour.measures.none')}>{say('behaviour.measures.none.text')}</Empty>
            ) : (
              <MeasureTable measures={all} />
            )
          }
        </Read>
      </Section>
      <Events />
    </Page>
  )
}

function Events() {
  const say = useSay()
  const may = useMay()
  const names = useQuery(asking('GET /api/events/names', {}))
  const months = useQuery(asking('GET /api/workspace', {})).data?.activityMonths
  const acts = (
    <span className="row-wrap">
      <Link className={buttonClass('bare')} to="/guide/$page" params={{ page: 'behaviour' }}>
        {say('behaviour.events.how')}
      </Link>
      {may('response.import') && (
        <Link className={buttonClass('line')} to="/listen/imports/new" search={{ kind: 'activities' }}>
          {say('behaviour.events.import')}
        </Link>
      )}
    </span>
  )
  return (
    <Section title={say('behaviour.events')} note={months && say('behaviour.events.note', { months })} acts={acts}>
      <Read of={names} list rows={3}>
        {(seen) =>
          seen.length === 0 ? (
            <Empty title={say('behaviour.events.none')}>{say('behaviour.events.none.text')}</Empty>
          ) : (
            <EventTable seen={seen} />
          )
        }
      </Read>
    </Section>
  )
}
