import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Import } from '#contract/listen/imports.ts'
import { asking, client, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { ImportResult } from './ImportResult.tsx'
import { MapColumns } from './MapColumns.tsx'

const OFTEN = 700

/** One import from the mapping of its columns to what came of it; where it stands decides what is on show. */
export function ImportPage() {
  const { id } = useParams({ from: '/listen/imports/$id' })
  const found = useQuery({
    ...asking('GET /api/imports/:id', { id }),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? OFTEN : false),
  })
  const state = found.data?.state
  useEffect(() => {
    // Scores, lists and people: an import changes what nearly every screen has read.
    if (state === 'committed' || state === 'undone') void client.invalidateQueries()
  }, [state])
  return <Read of={found}>{(shown) => <Shown shown={shown} />}</Read>
}

function Shown({ shown }: { shown: Import }) {
  if (shown.sheet) return <MapColumns key={`${shown.id} ${shown.encoding} ${shown.delimiter}`} file={shown} sheet={shown.sheet} />
  if (isUnderWay(shown.state)) return <Running shown={shown} />
  return <ImportResult done={shown} />
}

const isUnderWay = (state?: Import['state']) => state === 'running' || state === 'stopping'

function Running({ shown: { id, fileName, rows, done, state } }: { shown: Import }) {
  const say = useSay()
  const may = useMay()
  const cancel = useActing('POST /api/imports/:id/cancellation', ['GET /api/imports/:id', 'GET /api/imports'])
  const stops = state === 'stopping'
  const words = done === null ? say('import.running.waiting', { rows }) : say('import.running.done', { done, rows })
  return (
    <Page
      title={fileName}
      acts={
        !stops &&
        may('response.import') && (
          <Button look="line" busy={cancel.isPending} onClick={() => cancel.mutate({ id })}>
            {say('import.cancel')}
          </Button>
        )
      }
    >
      <div className="narrow">
        <Section title={say(`imports.state.${state}`)}>
          <Progress label={say(stops ? 'import.stopping' : 'import.running')} value={done ?? 0} max={rows} words={words} />
          {cancel.error && <Problem error={cancel.error} />}
        </Section>
      </div>
    </Page>
  )
}
