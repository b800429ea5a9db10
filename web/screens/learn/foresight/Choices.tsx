import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { DateAttribute, Foresight } from '#contract/learn/foresight.ts'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { useMay } from '#web/session.ts'
import { Select } from '#web/ui/Field.tsx'
import { Filters } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

type Offered = { events: readonly string[]; dates: readonly DateAttribute[]; sheet: Foresight | null }

/** What is to come: an event, a date, or what is known today; within which time, counted in what, and of which answers. */
export function Choices({ offered }: { offered: Offered | undefined }) {
  const say = useSay()
  const seesPeople = useMay()('contact.read')
  const navigate = useNavigate({ from: '/learn/foresight' })
  const { where, today, within = '6', unit = 'company' } = useSearch({ from: '/learn/foresight' })
  const [open, setOpen] = useState<'where' | 'today' | null>(null)
  const show = (which: 'where' | 'today') => (on: boolean) => setOpen(on ? which : null)
  const ask = (outcome: { event?: string; date?: string; today?: string | undefined }) =>
    navigate({ search: (old) => ({ ...old, event: undefined, date: undefined, today: undefined, ...outcome }) })
  const narrow = (condition: string | undefined) => navigate({ search: (old) => ({ ...old, where: condition }) })
  return (
    <>
      <Filters>
        {offered && <Outcome offered={offered} today={today} onPick={ask} />}
        <Select
          quiet
          label={say('foresight.within')}
          name="within"
          value={within}
          onChange={({ target }) =>
            navigate({ search: (old) => ({ ...old, within: target.value === '12' ? ('12' as const) : undefined }) })
          }
          options={[6, 12].map((n) => ({ value: String(n), label: say('foresight.months', { n }) }))}
        />
        <Select
          quiet
          label={say('foresight.unit')}
          name="unit"
          value={unit}
          onChange={({ target }) =>
            navigate({ search: (old) => ({ ...old, unit: target.value === 'person' ? ('person' as const) : undefined }) })
          }
          options={(['company', 'person'] as const).map((value) => ({ value, label: say(`foresight.unit.${value}`) }))}
        />
        <ConditionChips
          words={{ open: 'explorer.where', on: 'explorer.where.on' }}
          open={open === 'where'}
          onOpen={show('where')}
          condition={where}
          onRemove={() => narrow(undefined)}
        />
        {seesPeople && (
          <ConditionChips
            words={{ open: 'foresight.today', on: 'foresight.today.on' }}
            open={open === 'today'}
            onOpen={show('today')}
            condition={today}
            onRemove={() => ask({})}
          />
        )}
      </Filters>
      {open === 'where' && (
        <ConditionPanel
          key={`where ${where ?? ''}`}
          about="answer"
          condition={where ?? ''}
          onShow={(condition) => narrow(condition || undefined)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'today' && (
        <ConditionPanel
          key={`today ${today ?? ''}`}
          about="answer"
          today
          title={say('foresight.today.title')}
          note={say('foresight.today.note')}
          condition={today ?? ''}
          onShow={(condition) => ask({ today: condition || undefined })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

type OutcomeProps = { offered: Offered; today: string | undefined; onPick: (outcome: { event?: string; date?: string }) => void }

/** Events and dates by their names; a condition of today stands beside them as a chip. */
function Outcome({ offered: { events, dates, sheet }, today, onPick }: OutcomeProps) {
  const say = useSay()
  const known = sheet?.event && !events.includes(sheet.event) ? [sheet.event, ...events] : events
  if (known.length + dates.length === 0) return null
  const value = today || !sheet ? '' : sheet.date ? `date ${sheet.date.name}` : `event ${sheet.event}`
  const pick = (picked: string) => {
    const [kind, name] = [picked.slice(0, picked.indexOf(' ')), picked.slice(picked.indexOf(' ') + 1)]
    return onPick(kind === 'date' ? { date: name } : { event: name })
  }
  return (
    <Select
      quiet
      label={say('foresight.event')}
      name="event"
      value={value}
      onChange={({ target }) => target.value && pick(target.value)}
      options={[
        ...(value ? [] : [{ value: '', label: say('foresight.choose.option') }]),
        ...known.map((name) => ({ value: `event ${name}`, label: name })),
        ...dates.map(({ name, label }) => ({ value: `date ${name}`, label: say('foresight.date', { label }) })),
      ]}
    />
  )
}
