import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { sharesChart } from '#charts/shares.ts'
import type { Foresight } from '#contract/learn/foresight.ts'
import { link } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { Numbers } from '#web/screens/learn/score/Numbers.tsx'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useTimeReader } from '#web/screens/learn/trend/asked.ts'
import { HowComputed } from '#web/screens/learn/trend/HowComputed.tsx'
import { Says } from '#web/screens/learn/trend/Says.tsx'
import { TimePage } from '#web/screens/learn/trend/TimePage.tsx'
import { present } from '#web/search.ts'
import { Empty } from '#web/ui/State.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { foresightSentences } from '#words/watching-sentences.ts'
import { Choices } from './Choices.tsx'

/** Whether the score foretells what companies and people do. */
export function ForesightScreen() {
  const say = useSay()
  const reader = useTimeReader()
  const { program, where, event, date, today, within, unit } = useSearch({ from: '/learn/foresight' })
  const navigate = useNavigate({ from: '/learn/foresight' })
  const input = present({ program, where, event, date, today, within: within === '12' ? (12 as const) : undefined, unit })
  const reading = useQuery({ ...asking('GET /api/foresight', input), placeholderData: keepPreviousData })
  return (
    <TimePage
      title={say('foresight.title')}
      program={program}
      onProgram={(picked) => navigate({ search: (old) => ({ ...old, program: picked }) })}
      reading={reading}
      file={link('GET /api/foresight.csv', input)}
      above={<Choices offered={reading.data} />}
    >
      {({ events, dates, sheet }) =>
        sheet ? (
          <>
            <Says sentences={foresightSentences(sheet, reader)} />
            <Outcomes sheet={sheet} />
            <HowComputed page="foresight" />
          </>
        ) : events.length + dates.length > 0 ? (
          <Empty title={say('foresight.choose')}>{say('foresight.choose.text')}</Empty>
        ) : (
          <Empty title={say('foresight.none')}>{say('foresight.none.text')}</Empty>
        )
      }
    </TimePage>
  )
}

function Outcomes({ sheet: { outcomes } }: { sheet: Foresight }) {
  const say = useSay()
  const { format } = useTimeReader()
  const called = outcomes.map((each) => {
    const { group, share, ...counts } = each
    const name = say(`foresight.group.${group}`)
    const [low, high] = share ? [format.percent(share.low), format.percent(share.high)] : ['', '']
    const title = share
      ? say('foresight.row', { group: name, share: format.percent(share.share), low, high, ...counts })
      : say('foresight.row.few', { group: name, ...counts })
    return {
      ...each,
      name,
      title,
      figure: share ? format.percent(share.share) : say(each.happened === null ? 'foresight.withheld' : 'ui.verdict.few'),
      range: share ? `${low} – ${high}` : '–',
    }
  })
  return (
    <section className="trend stack-4">
      <div className="time-narrow">
        <Sized least={320} most={760}>
          {(width) => <Svg chart={sharesChart({ rows: called, label: say('foresight.title'), width })} />}
        </Sized>
      </div>
      <Numbers
        label={say('foresight.title')}
        head={(['group', 'share', 'range', 'of', 'pending'] as const).map((each) => say(`foresight.col.${each}`))}
        rows={called.map(({ name, figure, range, happened, followed, pending }) => [
          name,
          figure,
          range,
          happened === null ? '–' : say('foresight.of', { n: happened, of: followed }),
          format.number(pending),
        ])}
      />
    </section>
  )
}
