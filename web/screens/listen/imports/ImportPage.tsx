import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Import } from '#contract/listen/imports.ts'
import { asking, client } from '#web/queries.ts'
import { Page, Section } from '#web/ui/Page.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { ImportResult } from './ImportResult.tsx'
import { MapColumns } from './MapColumns.tsx'

const OFTEN = 700

/** One import from the mapping of its columns to what came of it; where it stands decides what is on show. */
export function ImportPage() {
  const { id } = useParams({ from: '/listen/imports/$id' })
  const found = useQuery({
    ...asking('GET /api/imports/:id', { id }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? OFTEN : false),
  })
  const state = found.data?.state
  useEffect(() => {
    // Scores, lists and people: an import changes what nearly every screen has read.
    if (state === 'committed' || state === 'undone') void client.invalidateQueries()
  }, [state])
  return <Read of={found}>{(shown) => <Shown shown={shown} />}</Read>
}

function Shown({ shown }: { shown: Import }) {
  if (shown.sheet) return <MapColumns key={shown.id} file={shown} sheet={shown.sheet} />
  if (shown.state === 'running') return <Running shown={shown} />
  return <ImportResult done={shown} />
}

function Running({ shown: { fileName, rows, done } }: { shown: Import }) {
  const say = useSay()
  const words = done === null ? say('import.running.waiting', { rows }) : say('import.running.done', { done, rows })
  return (
    <Page title={fileName}>
      <div className="narrow">
        <Section title={say('imports.state.running')}>
          <Progress label={say('import.running')} value={done ?? 0} max={rows} words={words} />
        </Section>
      </div>
    </Page>
  )
}
