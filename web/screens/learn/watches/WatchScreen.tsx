import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Watch } from '#contract/learn/watches.ts'
import { asking, useActing } from '#web/queries.ts'
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
import { watchesSentences, watchSentence } from '#words/watching-sentences.ts'
import { WatchForm } from './WatchForm.tsx'
import { WatchLine } from './WatchLine.tsx'

/** What is watched, and whether it has fired. */
export function WatchScreen() {
  const say = useSay()
  const may = useMay()('program.manage')
  const reader = useTimeReader()
  const { program, edit } = useSearch({ from: '/learn/watches' })
  const navigate = useNavigate({ from: '/learn/watches' })
  const open = (edit: string | undefined) => navigate({ search: (old) => ({ ...old, edit }), replace: true, resetScroll: false })
  const choose = (picked: string | undefined) => navigate({ search: (old) => ({ ...old, program: picked }) })
  const reading = useQuery({ ...asking('GET /api/watches', present({ program })), placeholderData: keepPreviousData })
  const add = may && (
    <Button icon="add" onClick={() => open('new')}>
      {say('watches.add')}
    </Button>
  )
  return (
    <TimePage title={say('watches.title')} program={program} onProgram={choose} ofAll reading={reading} acts={add}>
      {({ watches, programs }) => (
        <>
          {edit === 'new' && (
            <WatchForm key={program ?? ''} programs={programs} chosen={program} onDone={() => open(undefined)} />
          )}
          {watches.length === 0
            ? edit !== 'new' && <Empty title={say('watches.none')}>{say('watches.none.text')}</Empty>
            : watches.length > 1 && <Says sentences={watchesSentences(watches, reader)} />}
          {watches.map((watch) =>
            edit === watch.id ? (
              <WatchForm key={watch.id} programs={programs} watch={watch} onDone={() => open(undefined)} />
            ) : (
              <OneWatch key={watch.id} watch={watch} may={may} onEdit={() => open(watch.id)} />
            ),
          )}
          <HowComputed page="watches" />
        </>
      )}
    </TimePage>
  )
}

function OneWatch({ watch, may, onEdit }: { watch: Watch; may: boolean; onEdit: () => void }) {
  const say = useSay()
  const reader = useTimeReader()
  const remove = useActing('DELETE /api/watches/:id', ['GET /api/watches'])
  const add = useActing('POST /api/watches', ['GET /api/watches'])
  const { id, name, program, where, hidden, grain, since } = watch
  const about = [program.name, hidden ? say('where.hidden') : where, say(`explorer.grain.${grain}`)]
  const removeNow = () =>
    remove.mutate(
      { id },
      { onSuccess: () => toast(say('annotation.removed'), () => add.mutate({ name, program: program.id, where, grain, since })) },
    )
  return (
    <section className="section">
      <header className="section-head">
        <h2>{name}</h2>
        <span className="note">{about.filter(Boolean).join(' · ')}</span>
        {may && (
          <span className="acts">
            <EntryActs name={name} busy={remove.isPending} onEdit={onEdit} onRemove={removeNow} />
          </span>
        )}
      </header>
      <p className="time-verdict">
        <b>{watchSentence(watch, reader)}</b>
      </p>
      {watch.now && <p>{say('watches.look')}</p>}
      {watch.now?.why && (
        <p>
          <Link className="link-hit" to="/learn/why" search={{ program: program.id, period: 'all', ...watch.now.why }}>
            {say('watches.why')}
          </Link>
        </p>
      )}
      <WatchLine watch={watch} />
    </section>
  )
}
