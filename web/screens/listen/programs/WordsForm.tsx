import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Program, WordingNow } from '#contract/listen/programs.ts'
import { GROUPS, type Group } from '#domain/learn/score.ts'
import { type AskLocale, directionOf } from '#domain/listen/ask-locale.ts'
import { WORDING_LIMITS, type Wording } from '#domain/listen/wording.ts'
import { type Format, useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Chip } from '#web/ui/Chip.tsx'
import { Field, TextArea } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { LanguagePick } from './LanguagePick.tsx'
import { isSame, readWords, writeWords } from './word-fields.ts'

/** Where a field begins; it grows with its words. */
const TWO_LINES = { minHeight: 'calc(2lh + 18px)' }

/** `draft`: what was typed here before and not saved. */
type Props = { program: Program; locale: AskLocale; draft: Wording | null; onDraft: (draft: Wording | null) => void }

/** Everything a program says in one language; the groups stand side by side. */
export function WordsForm({ program, locale, draft, onDraft }: Props) {
  const wording = useQuery(asking('GET /api/programs/:id/wordings/:locale', { id: program.id, locale }))
  return (
    <div className="stack-4">
      <LanguagePick program={program} locale={locale} />
      <Read of={wording}>{(found) => <Fields id={program.id} wording={found} draft={draft} onDraft={onDraft} />}</Read>
    </div>
  )
}

type FieldsProps = { id: string; wording: WordingNow; draft: Wording | null; onDraft: (draft: Wording | null) => void }

function Fields({ id, wording, draft, onDraft }: FieldsProps) {
  const say = useSay()
  const mayManage = useMay()('program.manage')
  const format = useFormat()
  const save = useActing('PUT /api/programs/:id/wordings/:locale', [
    'GET /api/programs/:id',
    'GET /api/programs/:id/wordings/:locale',
    'GET /api/programs/:id/mails',
  ])
  const form = useRef<HTMLDivElement>(null)
  const { locale } = wording
  const words = draft ?? wording.words
  const fields = () => form.current?.querySelector('form')
  const told = () => {
    const at = fields()
    if (!at) return
    const now = readWords(new FormData(at))
    onDraft(isSame(now, wording.words) ? null : now)
  }
  const proposeOurs = () => {
    const at = fields()
    if (!at) return
    writeWords(at, wording.proposed)
    told()
  }
  const submit = (given: FormData) =>
    save.mutate(
      { id, locale, words: readWords(given) },
      {
        onSuccess: (now) => {
          onDraft(null)
          toast(say('programs.words.saved', { version: now.version }))
        },
      },
    )
  const text = { lang: locale, dir: directionOf(locale) }
  const lines = { ...text, style: TWO_LINES }

  return (
    <div ref={form} onInput={told}>
      <Form
        label={say('programs.words')}
        error={save.error}
        onSubmit={submit}
        acts={
          mayManage && (
            <>
              <Button type="submit" busy={save.isPending}>
                {say('programs.words.save')}
              </Button>
              <Button look="bare" onClick={proposeOurs}>
                {say('programs.words.standard')}
              </Button>
              <span className="dim text-12" role="status">
                {draft
                  ? say('programs.words.unsaved')
                  : wording.custom &&
                    wording.createdAt &&
                    say('programs.words.saved_at', { when: shortly(wording.createdAt, format) })}
              </span>
            </>
          )
        }
      >
        <p className="mut text-12">{say('programs.words.fields')}</p>
        <TextArea
          label={say('programs.words.question')}
          name="words.question"
          defaultValue={words.question}
          {...lines}
          maxLength={WORDING_LIMITS.question}
          hint={say('programs.words.ends')}
        />
        <p className="row-wrap text-12 mut">
          <Chip look={wording.standard ? 'line' : 'reply'}>{wording.standard ? 'NPS' : '≠'}</Chip>
          <span className="min-w-0 flex-1">{say(wording.standard ? 'wording.standard' : 'wording.custom')}</span>
        </p>
        <PerGroup title={say('programs.words.why')} part="why" texts={words.why} limit={WORDING_LIMITS.why} lines={lines} />
        <PerGroup
          title={say('programs.words.thanks')}
          part="thanks"
          texts={words.thanks}
          limit={WORDING_LIMITS.thanks}
          lines={lines}
        />
        <Field
          label={say('programs.words.subject')}
          name="words.subject"
          defaultValue={words.subject}
          maxLength={WORDING_LIMITS.subject}
          {...text}
        />
        <div className="grid gap-5 wide:grid-cols-2">
          <TextArea
            label={say('programs.words.intro')}
            name="words.intro"
            defaultValue={words.intro}
            {...lines}
            maxLength={WORDING_LIMITS.intro}
          />
          <TextArea
            label={say('programs.words.closing')}
            name="words.closing"
            defaultValue={words.closing}
            {...lines}
            maxLength={WORDING_LIMITS.closing}
          />
        </div>
        <Field
          label={say('programs.words.reminder.subject')}
          name="words.reminder.subject"
          defaultValue={words.reminder.subject}
          maxLength={WORDING_LIMITS.subject}
          {...text}
        />
        <TextArea
          label={say('programs.words.reminder.intro')}
          name="words.reminder.intro"
          defaultValue={words.reminder.intro}
          {...lines}
          maxLength={WORDING_LIMITS.intro}
          hint={say('programs.words.reminder.hint')}
        />
        <p className="mut text-12">{say('programs.named')}</p>
        <details className="fold">
          <summary>{say('wording.cost.title')}</summary>
          <div className="read stack">
            <p>{say('wording.cost.choice')}</p>
            <p>{say('wording.cost.open')}</p>
            <p>{say('wording.cost.honest')}</p>
          </div>
        </details>
      </Form>
    </div>
  )
}

type PerGroupProps = { title: string; part: 'why' | 'thanks'; texts: Record<Group, string>; limit: number; lines: object }

function PerGroup({ title, part, texts, limit, lines }: PerGroupProps) {
  const say = useSay()
  return (
    <fieldset>
      <legend className="field-label mb-2">{title}</legend>
      <div className="grid gap-3 wide:grid-cols-3">
        {GROUPS.map((group) => (
          <TextArea
            key={group}
            label={say(`programs.group.${group}`)}
            name={`words.${part}.${group}`}
            defaultValue={texts[group]}
            {...lines}
            maxLength={limit}
          />
        ))}
      </div>
    </fieldset>
  )
}

const shortly = (at: string, format: Format) => (format.day(at) === format.day(new Date()) ? format.clock(at) : format.day(at))
