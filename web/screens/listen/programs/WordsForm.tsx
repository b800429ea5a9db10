import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { GROUPS, type Group } from '#domain/learn/score.ts'
import { type AskLocale, DEFAULT_WORDING, WORDING_LIMITS, type Wording } from '#domain/listen/wording.ts'
import { type Format, useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Chip } from '#web/ui/Chip.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Field, TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { languageOptions } from './languages.ts'

/** Where a field begins; it grows with its words. */
const TWO_LINES = { minHeight: 'calc(2lh + 18px)' }

/** `draft`: what was typed here before and not saved. */
type Props = { program: Program; locale: AskLocale; draft: Wording | null; onDraft: (draft: Wording | null) => void }

/** Everything a program says in one language; the groups stand side by side. */
export function WordsForm({ program, locale, draft, onDraft }: Props) {
  const say = useSay()
  const navigate = useNavigate({ from: '/listen/programs/$id' })
  const mayManage = useMay()('program.manage')
  const format = useFormat()
  const save = useActing('PUT /api/programs/:id/wordings/:locale', ['GET /api/programs/:id'])
  const form = useRef<HTMLDivElement>(null)
  const wording = program.wordings.find((each) => each.locale === locale)
  if (!wording) return null

  const { version, used } = wording
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
    writeWords(at, DEFAULT_WORDING[locale])
    told()
  }
  const submit = (given: FormData) =>
    save.mutate(
      { id: program.id, locale, words: readWords(given) },
      {
        onSuccess: (now) => {
          onDraft(null)
          toast(say('programs.words.saved', { version: now.version }))
        },
      },
    )

  return (
    <div ref={form} className="stack-4" onInput={told}>
      <div className="row-wrap justify-between">
        <Radios
          segmented
          quiet
          label={say('programs.words.language')}
          name="language"
          value={locale}
          options={languageOptions}
          onPick={(to) => navigate({ search: (old) => ({ ...old, locale: to }), replace: true })}
        />
        <span className="dim text-12">{say('programs.words.version', { version, next: version + 1, used: String(used) })}</span>
      </div>
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
                  : wording.custom && say('programs.words.saved_at', { when: shortly(wording.createdAt, format) })}
              </span>
            </>
          )
        }
      >
        <p className="mut text-12">{say('programs.words.brand')}</p>
        <TextArea
          label={say('programs.words.question')}
          name="words.question"
          defaultValue={words.question}
          style={TWO_LINES}
          maxLength={WORDING_LIMITS.question}
          hint={say('programs.words.ends')}
        />
        <p className="row-wrap text-12 mut">
          <Chip look={wording.standard ? 'line' : 'reply'}>{wording.standard ? 'NPS' : '≠'}</Chip>
          <span className="min-w-0 flex-1">{say(wording.standard ? 'wording.standard' : 'wording.custom')}</span>
        </p>
        <PerGroup title={say('programs.words.why')} part="why" texts={words.why} limit={WORDING_LIMITS.why} />
        <PerGroup title={say('programs.words.thanks')} part="thanks" texts={words.thanks} limit={WORDING_LIMITS.thanks} />
        <Field
          label={say('programs.words.subject')}
          name="words.subject"
          defaultValue={words.subject}
          maxLength={WORDING_LIMITS.subject}
        />
        <div className="grid gap-5 wide:grid-cols-2">
          <TextArea
            label={say('programs.words.intro')}
            name="words.intro"
            defaultValue={words.intro}
            style={TWO_LINES}
            maxLength={WORDING_LIMITS.intro}
          />
          <TextArea
            label={say('programs.words.closing')}
            name="words.closing"
            defaultValue={words.closing}
            style={TWO_LINES}
            maxLength={WORDING_LIMITS.closing}
          />
        </div>
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

type PerGroupProps = { title: string; part: 'why' | 'thanks'; texts: Record<Group, string>; limit: number }

function PerGroup({ title, part, texts, limit }: PerGroupProps) {
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
            style={TWO_LINES}
            maxLength={limit}
          />
        ))}
      </div>
    </fieldset>
  )
}

const shortly = (at: string, format: Format) => (format.day(at) === format.day(new Date()) ? format.clock(at) : format.day(at))

function readWords(fields: FormData): Wording {
  const text = (name: string) => fieldText(fields, `words.${name}`)
  const each = (part: string) => ({
    promoter: text(`${part}.promoter`),
    passive: text(`${part}.passive`),
    detractor: text(`${part}.detractor`),
  })
  return {
    subject: text('subject'),
    intro: text('intro'),
    question: text('question'),
    why: each('why'),
    thanks: each('thanks'),
    closing: text('closing'),
  }
}

const isSame = (now: Wording, saved: Wording): boolean =>
  String(textsOf(now)) === String(textsOf(saved).map((text) => text.trim()))

const textsOf = ({ subject, intro, question, closing, why, thanks }: Wording): string[] => [
  subject,
  intro,
  question,
  closing,
  ...GROUPS.flatMap((group) => [why[group], thanks[group]]),
]

function writeWords(form: HTMLFormElement, { why, thanks, ...plain }: Wording) {
  const put = (name: string, text: string) => {
    const field = form.elements.namedItem(`words.${name}`)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text
  }
  for (const [name, text] of Object.entries(plain)) put(name, text)
  for (const [group, text] of Object.entries(why)) put(`why.${group}`, text)
  for (const [group, text] of Object.entries(thanks)) put(`thanks.${group}`, text)
}
