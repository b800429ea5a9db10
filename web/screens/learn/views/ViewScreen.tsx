import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { View } from '#contract/learn/views.ts'
import { link, type ReplyOf } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { StandingTable } from '#web/screens/learn/score/StandingTable.tsx'
import { useTimeReader } from '#web/screens/learn/trend/asked.ts'
import { EntryActs } from '#web/screens/learn/trend/EntryForm.tsx'
import { HowComputed } from '#web/screens/learn/trend/HowComputed.tsx'
import { Says } from '#web/screens/learn/trend/Says.tsx'
import { TimePage } from '#web/screens/learn/trend/TimePage.tsx'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { viewsSentences } from '#words/watching-sentences.ts'
import { ViewForm } from './ViewForm.tsx'
import { ViewPeriod } from './ViewPeriod.tsx'

const RENEWS = ['GET /api/views'] as const

/** Departments' views of their own figures, beside the whole. */
export function ViewScreen() {
  const say = useSay()
  const may = useMay()('program.manage')
  const { program, period, edit } = useSearch({ from: '/learn/views' })
  const navigate = useNavigate({ from: '/learn/views' })
  const open = (edit: string | undefined) => navigate({ search: (old) => ({ ...old, edit }), replace: true, resetScroll: false })
  const choose = (picked: string | undefined) => navigate({ search: (old) => ({ ...old, program: picked, period: undefined }) })
  const input = present({ program, period })
  const reading = useQuery({ ...asking('GET /api/views', input), placeholderData: keepPreviousData })
  const shown = reading.data
  const acts = (
    <>
      {shown?.program && (
        <ViewPeriod
          program={shown.program}
          period={shown.period}
          onPick={(picked) => navigate({ search: (old) => ({ ...old, period: picked }) })}
        />
      )}
      {may && (
        <Button icon="add" onClick={() => open('new')}>
          {say('views.add')}
        </Button>
      )}
    </>
  )
  return (
    <TimePage
      title={say('views.title')}
      program={program}
      onProgram={choose}
      reading={reading}
      file={link('GET /api/views.csv', input)}
      acts={acts}
    >
      {(found) => (
        <>
          {edit && <ViewForm key={edit} view={found.views.find(({ id }) => id === edit)} onDone={() => open(undefined)} />}
          {found.views.length === 0 ? (
            !edit && <Empty title={say('views.none')}>{say('views.none.text')}</Empty>
          ) : (
            <Figures found={found} may={may} onEdit={open} />
          )}
          <HowComputed page="views" />
        </>
      )}
    </TimePage>
  )
}

type Found = ReplyOf<'GET /api/views'>

function Figures({
  found: { views, all, looks, program, period },
  may,
  onEdit,
}: {
  found: Found
  may: boolean
  onEdit: (id: string) => void
}) {
  const say = useSay()
  const reader = useTimeReader()
  const whole = all
    ? [{ id: 'all', name: <b>{say('views.whole')}</b>, standing: all, verdict: 'too_few' as const, against: null, few: null }]
    : []
  return (
    <>
      <Says sentences={viewsSentences(views, reader)} />
      <StandingTable
        label={say('views.title')}
        head={say('views.col.view')}
        against={say('views.col.against')}
        all={all?.score?.score ?? null}
        rows={[
          ...whole,
          ...views.flatMap(({ id, name, standing, verdict, ...against }) =>
            standing ? [{ id, name, standing, verdict: verdict ?? 'too_few', against, few: say('views.few') }] : [],
          ),
        ]}
      />
      {looks > 1 && <p className="chart-foot">{say('views.looks', { looks })}</p>}
      <ul className="annotations time-views">
        {views.map((view) => (
          <OneView
            key={view.id}
            view={view}
            of={{ ...(program && { program: program.id }), period }}
            may={may}
            onEdit={() => onEdit(view.id)}
          />
        ))}
      </ul>
    </>
  )
}

type Of = { program?: string; period: string }
type OneProps = { view: View; of: Of; may: boolean; onEdit: () => void }

function OneView({ view, of, may, onEdit }: OneProps) {
  const say = useSay()
  const remove = useActing('DELETE /api/views/:id', RENEWS)
  const add = useActing('POST /api/views', RENEWS)
  const { id, name, condition, standing } = view
  const again = () => condition !== null && add.mutate({ name, condition })
  const removeNow = () => remove.mutate({ id }, { onSuccess: () => toast(say('annotation.removed'), again) })
  return (
    <li className="annotation">
      <span className="annotation-words">
        <span>{name}</span>
        <span className="dim">{standing ? (condition ?? say('where.hidden')) : say('watches.unseen')}</span>
      </span>
      {condition !== null && <Ways name={name} of={of} where={condition} />}
      {may && (
        <span className="annotation-acts">
          <EntryActs name={name} busy={remove.isPending} onEdit={onEdit} onRemove={removeNow} />
        </span>
      )}
    </li>
  )
}

function Ways({ name, of: { period, ...program }, where }: { name: string; of: Of; where: string }) {
  const say = useSay()
  const search = { ...program, where }
  return (
    <span className="row-wrap">
      <span className="dim">{say('views.open', { name })}</span>
      <Link to="/learn/explorer" search={{ ...search, period }}>
        {say('tab.explorer')}
      </Link>
      <Link to="/learn/trend" search={search}>
        {say('tab.trend')}
      </Link>
      <Link to="/learn/foresight" search={search}>
        {say('trend.tab.foresight')}
      </Link>
    </span>
  )
}
