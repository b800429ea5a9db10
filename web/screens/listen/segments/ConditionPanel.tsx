import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { bindCondition } from '#domain/listen/segment/bind.ts'
import { type Condition, type Problem, SegmentError } from '#domain/listen/segment/condition.ts'
import { type Draft, draftOf, rowOfDraft } from '#domain/listen/segment/draft.ts'
import type { Subject } from '#domain/listen/segment/field.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import { conditionOf, rowsOf } from '#domain/listen/segment/rows.ts'
import { asking } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { TextArea } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { ConditionRows, type Known } from './ConditionRows.tsx'

type Props = {
  /** Whom the condition picks out. */
  about: Subject
  condition: string
  onShow: (condition: string) => void
  onClose: () => void
  /** In place of what the condition picks out. */
  title?: string
  note?: string
  /** Offers of answers only what is known today of who gave them. */
  today?: boolean
  /** What else can be done with a condition that is sound. */
  acts?: (condition: string) => ReactNode
}

/** A condition as lines and as text: what is changed in one shows in the other. */
export function ConditionPanel({ about, condition, onShow, onClose, title, note, today, acts }: Props) {
  const say = useSay()
  const [text, setText] = useState(condition)
  const known = (useQuery(asking('GET /api/attributes', {})).data ?? []).filter(
    (each): each is Known[number] => about === 'answer' || each.of === 'account' || each.of === about,
  )
  const read = useReading(text, known, about)
  const [draft, setDraft] = useState<{ join: 'all' | 'any'; drafts: Draft[]; of: string } | null>(null)
  const shown = draft?.of === text ? draft : linesOf(read.condition, text)

  const write = (join: 'all' | 'any', drafts: Draft[]) => {
    const rows = drafts.flatMap((each) => rowOfDraft(each) ?? [])
    const built = conditionOf({ join, rows })
    const next = built ? printCondition(built) : ''
    setText(next)
    setDraft({ join, drafts, of: next })
  }
  const problem = text.trim() ? read.problem : undefined
  return (
    <Section title={title ?? say(`segments.title.${about}`)} {...(note && { note })}>
      <div className="stack-4 mb-6">
        {shown ? (
          <>
            {shown.drafts.length > 1 && (
              <Radios
                segmented
                quiet
                label={say('segments.join')}
                name="join"
                value={shown.join}
                options={JOINS.map((value) => ({ value, label: say(`segments.join.${value}`) }))}
                onPick={(join) => write(join, shown.drafts)}
              />
            )}
            <ConditionRows
              about={about}
              drafts={shown.drafts}
              known={known}
              today={today}
              onChange={(drafts) => write(shown.join, drafts)}
            />
          </>
        ) : (
          !problem && <p className="mut">{say('segments.too_rich')}</p>
        )}
        <TextArea
          label={say('segments.text')}
          name="condition"
          hint={say(`segments.text.hint.${about}`)}
          error={problem && say(`segment.problem.${problem.because}`, valuesOf(problem))}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={1000}
          rows={2}
          spellCheck={false}
        />
        <div className="row-wrap">
          <Button onClick={() => onShow(text.trim())} blocked={problem && say('segments.text')}>
            {say('segments.apply')}
          </Button>
          <Button look="bare" onClick={onClose}>
            {say('segments.close')}
          </Button>
        </div>
        {text.trim() && !problem && acts?.(text.trim())}
      </div>
    </Section>
  )
}

const JOINS = ['all', 'any'] as const

function useReading(text: string, definitions: Known, about: Subject): { condition?: Condition; problem?: Problem } {
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  try {
    const condition = parseCondition(text)
    bindCondition(condition, { definitions, now: new Date(), timeZone, about })
    return { condition }
  } catch (error) {
    if (error instanceof SegmentError) return { problem: error.problem }
    throw error
  }
}

function linesOf(condition: Condition | undefined, of: string): { join: 'all' | 'any'; drafts: Draft[]; of: string } | null {
  if (!of.trim()) return { join: 'all', drafts: [], of }
  const rows = condition && rowsOf(condition)
  const drafts = rows?.rows.map(draftOf) ?? [null]
  return rows && drafts.every((each) => each !== null) ? { join: rows.join, drafts, of } : null
}

const valuesOf = ({ near, type = '', field = '', about = 'contact', ...rest }: Problem) => ({
  near: near || 'none',
  type,
  field,
  about,
  ...rest,
})
