import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Annotation } from '#contract/learn/annotations.ts'
import type { TrendSheet } from '#contract/learn/trend.ts'
import { OVERRULED_KINDS } from '#domain/learn/annotation.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { annotationWords } from '#words/annotation-words.ts'
import { dayName } from '#words/trend-sentences.ts'
import { AnnotationForm } from './AnnotationForm.tsx'
import { RENEWS, useTimeReader } from './asked.ts'
import { EntryActs } from './EntryForm.tsx'

type Programs = readonly { id: string; name: string }[]

/** All that happened along the line, newest first; what was entered by hand can be changed. */
export function Annotations({ sheet, programs }: { sheet: TrendSheet; programs: Programs }) {
  const say = useSay()
  const may = useMay()('program.manage')
  const { note } = useSearch({ from: '/learn/trend' })
  const navigate = useNavigate({ from: '/learn/trend' })
  const open = (id: string | undefined) =>
    navigate({ search: (old) => ({ ...old, note: id }), replace: true, resetScroll: false })
  const close = () => open(undefined)
  return (
    <Section
      title={say('annotation.title')}
      acts={
        may && (
          <Button look="line" icon="add" onClick={() => open('new')}>
            {say('annotation.add')}
          </Button>
        )
      }
    >
      {may && note === 'new' && <AnnotationForm programs={programs} onDone={close} />}
      {sheet.annotations.length === 0 ? (
        <p className="mut">{say('annotation.none')}</p>
      ) : (
        <ul className="annotations">
          {sheet.annotations.toReversed().map((one) => (
            <li key={one.id ?? `${one.kind} ${one.on} ${one.about} ${one.became}`}>
              {may && one.id !== null && note === one.id ? (
                <AnnotationForm programs={programs} annotation={one} onDone={close} />
              ) : (
                <Line one={one} may={may} onEdit={open} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Line({ one, may, onEdit }: { one: Annotation; may: boolean; onEdit: (id: string) => void }) {
  const say = useSay()
  const reader = useTimeReader()
  const add = useActing('POST /api/annotations', RENEWS)
  const remove = useActing('DELETE /api/annotations/:id', RENEWS)
  const { id, on, kind, words, breaks, program, by } = one
  const removeNow = (id: string) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          toast(say('annotation.removed'), () => {
            if (kind !== 'import_undone') add.mutate({ on, kind, words: words ?? '', breaks, program })
          }),
      },
    )
  return (
    <div className="annotation">
      <span className="annotation-day nw">{dayName(on, reader.locale)}</span>
      <span className="annotation-words">
        <span>{annotationWords(one, reader)}</span>
        <span className="dim">
          {[
            say(`annotation.kind.${kind}`),
            breaks && say('annotation.break'),
            one.overruled && say('annotation.overruled', { by: one.overruled.by ?? 'none' }),
            id === null ? say('annotation.known') : by,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {may && id === null && <Overruling one={one} name={annotationWords(one, reader)} />}
      {may && id !== null && (
        <span className="annotation-acts">
          <EntryActs
            name={annotationWords(one, reader)}
            busy={remove.isPending}
            onEdit={() => onEdit(id)}
            onRemove={() => removeNow(id)}
          />
        </span>
      )}
    </div>
  )
}

/** What the product takes for a break by itself can be said to be none, and that be taken back. */
function Overruling({ one: { kind, on, program, breaks, overruled }, name }: { one: Annotation; name: string }) {
  const say = useSay()
  const overrule = useActing('POST /api/annotations/overrulings', COMPARING)
  const restore = useActing('DELETE /api/annotations/overrulings/:id', COMPARING)
  const known = OVERRULED_KINDS.find((each) => each === kind)
  if (!known || !(breaks || overruled)) return null
  const does = say(overruled ? 'annotation.restore' : 'annotation.overrule')
  const run = () =>
    overruled
      ? restore.mutate({ id: overruled.id }, { onSuccess: () => toast(say('annotation.restored')) })
      : overrule.mutate({ kind: known, on, program }, { onSuccess: () => toast(say('annotation.overruled.now')) })
  return (
    <span className="annotation-acts">
      <Button look="bare" busy={overrule.isPending || restore.isPending} onClick={run} aria-label={`${does}: ${name}`}>
        {does}
      </Button>
    </span>
  )
}

/** What compares across days, and has been read before. */
const COMPARING = [...RENEWS, 'GET /api/goals', 'GET /api/watches'] as const
