import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Import, ImportMapping } from '#contract/listen/imports.ts'
import { call } from '#web/api.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Page, Section } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { NotationFields } from './NotationFields.tsx'
import { PreviewPart } from './PreviewPart.tsx'
import { ProgramSelect } from './ProgramSelect.tsx'
import { ReadingFields } from './ReadingFields.tsx'

type MapProps = { file: Import; sheet: NonNullable<Import['sheet']> }
type Chosen = { mapping: ImportMapping; programId: string }

const BREATH = 400

/** Where each column goes, and below it what would happen; every change is tried on all rows of the file. */
export function MapColumns({ file, sheet }: MapProps) {
  const say = useSay()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen>({ mapping: sheet.mapping, programId: file.program?.id ?? '' })
  const settled = useSettled(chosen)
  const input = { id: file.id, mapping: settled.mapping, ...(settled.programId && { programId: settled.programId }) }
  const needsProgram = file.kind === 'responses' && !settled.programId
  const preview = useQuery({
    queryKey: ['POST /api/imports/:id/preview', input],
    queryFn: () => call('POST /api/imports/:id/preview', input),
    placeholderData: keepPreviousData,
    enabled: !needsProgram,
    retry: false,
  })
  // What is pressed must be what was counted.
  const counting = preview.isFetching || settled !== chosen
  const commit = useActing('POST /api/imports/:id/commit', ['GET /api/imports/:id', 'GET /api/imports'])
  const discard = useActing('DELETE /api/imports/:id', ['GET /api/imports'])
  const setMapping = (mapping: ImportMapping) => setChosen((old) => ({ ...old, mapping }))
  const throwAway = () =>
    discard.mutate(
      { id: file.id },
      {
        onSuccess: () => {
          toast(say('import.discarded'))
          navigate({ to: '/listen/imports' })
        },
      },
    )

  const counts = preview.error ? undefined : preview.data?.counts
  const count = counts ? counts.fresh + counts.changed : 0
  const nothing = counts && count === 0
  const known = nothing && counts.unchanged + counts.duplicates > 0
  const blocked = needsProgram
    ? say('import.program')
    : nothing
      ? say(known ? 'import.commit.known' : 'import.commit.nothing')
      : undefined
  return (
    <Page
      title={file.fileName}
      lead={say('import.map.lead', { rows: file.rows, encoding: file.encoding.toUpperCase() })}
      acts={
        file.state === 'mapping' && (
          <Button look="line" onClick={throwAway} busy={discard.isPending}>
            {say('import.discard')}
          </Button>
        )
      }
    >
      <div>
        {file.state === 'failed' && <Problem error={new Error(say('import.failed'))} />}
        {file.kind === 'responses' && (
          <ProgramSelect value={chosen.programId} onPick={(programId) => setChosen((old) => ({ ...old, programId }))} />
        )}
        {file.state === 'mapping' && <ReadingFields file={file} />}
        <Section title={say('import.map.columns')} note={say(sheet.remembered ? 'import.map.remembered' : 'import.map.guessed')}>
          <ColumnTable kind={file.kind} sheet={sheet} mapping={chosen.mapping} onChange={setMapping} />
        </Section>
        <NotationFields sheet={sheet} mapping={chosen.mapping} onChange={setMapping} />
        {!needsProgram && (
          <Section title={say('import.check')} note={counting ? say('import.check.reading') : say('import.check.note')}>
            {preview.error ? (
              <Problem error={preview.error} />
            ) : preview.data ? (
              <PreviewPart kind={file.kind} headers={sheet.headers} preview={preview.data} />
            ) : (
              <Skeleton rows={4} />
            )}
          </Section>
        )}
        <div className="sticky bottom-16 grid gap-2 border-t border-rule bg-sheet py-3 wide:bottom-0">
          <div className="row-wrap">
            <Button
              big
              busy={commit.isPending || (counting && !needsProgram)}
              blocked={preview.error ? preview.error.message : blocked}
              onClick={() => commit.mutate(input)}
            >
              {say('import.commit', { kind: file.kind, count })}
            </Button>
            {!blocked && <span className="mut">{say('import.commit.calm')}</span>}
          </div>
          {commit.error && <Problem error={commit.error} />}
        </div>
      </div>
    </Page>
  )
}

/** What was chosen, once the person has paused: a file has many rows, and each try reads all of them. */
function useSettled(chosen: Chosen): Chosen {
  const [settled, setSettled] = useState(chosen)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(chosen), BREATH)
    return () => clearTimeout(timer)
  }, [chosen])
  return settled
}
