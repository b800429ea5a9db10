import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { asking, useActing } from '#web/queries.ts'
import { TestMail } from '#web/screens/listen/proofs/TestMail.tsx'
import { Cadence } from '#web/screens/listen/waves/Cadence.tsx'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Tabs } from '#web/ui/List.tsx'
import { MoreActs } from '#web/ui/MoreActs.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { Unsaved } from '#web/ui/Unsaved.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { AboutForm } from './AboutForm.tsx'
import { DesignForm } from './DesignForm.tsx'
import { LookForm } from './LookForm.tsx'
import { Preview } from './Preview.tsx'
import { WordsForm } from './WordsForm.tsx'

const HERE = '/listen/programs/$id'

/** One program: its words in each language beside what customers will see, and who signs. */
export function ProgramEditor() {
  const { id } = useParams({ from: HERE })
  const program = useQuery(asking('GET /api/programs/:id', { id }))
  return <Read of={program}>{(found) => <Editor key={found.id} program={found} />}</Read>
}

function Editor({ program }: { program: Program }) {
  const say = useSay()
  const mayManage = useMay()('program.manage')
  const read = useLocale()
  const { part = 'words', locale = read, device = 'phone' } = useSearch({ from: HERE })
  // What stands in the fields and is not saved, kept for each language: the preview shows it, and going to another loses nothing.
  const [drafts, setDrafts] = useState<Partial<Record<AskLocale, Wording | null>>>({})
  const [aboutChanged, setAboutChanged] = useState(false)
  const draft = drafts[locale] ?? null
  const unsaved = aboutChanged || Object.values(drafts).some((each) => each !== null)
  const tab = (to: 'words' | 'look' | 'about' | 'design') => ({ 'aria-current': part === to ? ('page' as const) : undefined })

  const wide = part === 'words' && device === 'wide'
  const preview = <Preview key="preview" program={program} locale={locale} draft={part === 'words' ? draft : null} />
  const form =
    part === 'words' ? (
      <WordsForm
        key={locale}
        program={program}
        locale={locale}
        draft={draft}
        onDraft={(now) => setDrafts((old) => ({ ...old, [locale]: now }))}
      />
    ) : part === 'look' ? (
      <LookForm key="look" program={program} onChanged={setAboutChanged} />
    ) : (
      <div key="about">
        <AboutForm program={program} onChanged={setAboutChanged} />
        <Cadence program={program} />
      </div>
    )

  return (
    <Page
      title={program.name}
      lead={say('programs.editor.lead', { brand: program.brand, sender: program.senderName })}
      acts={mayManage && <Acts program={program} locale={locale} unsaved={unsaved} />}
    >
      <Tabs label={program.name}>
        <Link
          to={HERE}
          params={{ id: program.id }}
          search={(old) => ({ ...old, part: undefined })}
          activeOptions={{ explicitUndefined: true }}
          {...tab('words')}
        >
          {say('programs.words')}
        </Link>
        <Link to={HERE} params={{ id: program.id }} search={(old) => ({ ...old, part: 'look' as const })} {...tab('look')}>
          {say('programs.look')}
        </Link>
        <Link to={HERE} params={{ id: program.id }} search={(old) => ({ ...old, part: 'about' as const })} {...tab('about')}>
          {say('programs.about')}
        </Link>
        <Link to={HERE} params={{ id: program.id }} search={(old) => ({ ...old, part: 'design' as const })} {...tab('design')}>
          {say('design.title')}
        </Link>
      </Tabs>
      <Unsaved
        when={unsaved}
        loses={(from, to) => from.pathname !== to.pathname || (aboutChanged && partOf(from) !== partOf(to))}
      />
      {/* At its full width the preview needs the whole sheet, and stands where it is seen at once. */}
      {part === 'design' ? (
        <div className="mt-5">
          <DesignForm program={program} onChanged={setAboutChanged} />
        </div>
      ) : (
        <div className={`mt-5 ${wide ? 'stack-4' : 'split'}`}>{wide ? [preview, form] : [form, preview]}</div>
      )}
    </Page>
  )
}

const partOf = ({ search }: { search: { part?: string } }) => search.part ?? 'words'

type ActsProps = { program: Program; locale: AskLocale; unsaved: boolean }

function Acts({ program, locale, unsaved }: ActsProps) {
  const say = useSay()
  const navigate = useNavigate()
  const { id, archivedAt } = program
  const [testing, setTesting] = useState(false)
  const archive = useActing('PUT /api/programs/:id/archive', ['GET /api/programs', 'GET /api/programs/:id'])
  const revive = useActing('DELETE /api/programs/:id/archive', ['GET /api/programs', 'GET /api/programs/:id'])
  const putAway = () =>
    archive.mutate({ id }, { onSuccess: () => toast(say('programs.archive.done'), () => revive.mutate({ id })) })

  if (archivedAt)
    return (
      <Button look="line" busy={revive.isPending} onClick={() => revive.mutate({ id })}>
        {say('programs.revive')}
      </Button>
    )
  return (
    <>
      <MoreActs>
        <Button look="bare" busy={archive.isPending} onClick={putAway}>
          {say('programs.archive')}
        </Button>
        <Button look="line" icon="mail" onClick={() => setTesting(true)}>
          {say('programs.test')}
        </Button>
      </MoreActs>
      <TestMail open={testing} onClose={() => setTesting(false)} program={program} locale={locale} unsaved={unsaved} />
      <Button onClick={() => navigate({ to: '/listen/waves', search: { program: id } })}>{say('programs.plan_wave')}</Button>
    </>
  )
}
