import { useNavigate } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { proposalOf } from '#domain/listen/program-design.ts'
import { useActing } from '#web/queries.ts'
import { languageOptions } from '#web/screens/listen/programs/languages.ts'
import { textsOf } from '#web/screens/listen/programs/template-texts.ts'
import { Button } from '#web/ui/Button.tsx'
import { Form, fieldText, useIssue } from '#web/ui/Form.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { toast } from '#web/ui/toast.ts'
import { useLocale, useSay } from '#web/words.ts'
import { SampleButton } from './SampleButton.tsx'
import { TemplatePick, templateNamed } from './TemplatePick.tsx'

const GAPS = ['locale', 'brand', 'senderName', 'senderEmail'] as const
type Gap = (typeof GAPS)[number]

/** A sentence with gaps; what is in them becomes the first program. */
export function Sentence({ person }: { person: NonNullable<Session['person']> }) {
  const say = useSay()
  const locale = useLocale()
  const navigate = useNavigate()
  const create = useActing('POST /api/programs', ['GET /api/programs'])
  const fields: Record<Gap, ReactNode> = {
    locale: <Language value={locale} />,
    brand: <Blank name="brand" label={say('start.brand')} maxLength={120} empty />,
    senderName: <Blank name="senderName" label={say('programs.field.senderName')} value={person.name} maxLength={120} />,
    senderEmail: (
      <Blank name="senderEmail" label={say('programs.field.senderEmail')} value={person.email} type="email" maxLength={254} />
    ),
  }
  const submit = (given: FormData) => {
    const text = (name: string) => fieldText(given, name)
    const template = templateNamed(text('template'))
    create.mutate(
      {
        name: say('start.program_name'),
        brand: text('brand'),
        locale: languageOptions.find(({ value }) => value === text('locale'))?.value ?? locale,
        senderName: text('senderName'),
        senderEmail: text('senderEmail'),
        ...(template && { template, design: textsOf(template, say) }),
      },
      {
        onSuccess: ({ id }) => {
          const { cadence, quietDays: days } = template ? proposalOf(template) : {}
          toast(template ? say('design.created', { cadence, days }) : say('start.created'))
          navigate({ to: '/listen/programs/$id', params: { id } })
        },
      },
    )
  }

  return (
    <div className="mt-8">
      <Form
        label={say('start.title')}
        error={create.error}
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" big busy={create.isPending}>
              {say('start.create')}
            </Button>
            <SampleButton />
          </>
        }
      >
        <p className="max-w-[32em] text-20 leading-[2.2] text-pretty wide:text-[1.5rem]">
          {filled(say('start.sentence', MARKS), fields)}
        </p>
        <Problems />
        <TemplatePick />
      </Form>
    </div>
  )
}

// Private-use characters stand where the fields go, so that the sentence stays whole in every language.
const MARKS: Record<Gap, string> = { locale: '\ue000', brand: '\ue001', senderName: '\ue002', senderEmail: '\ue003' }

/** A field keeps the mark that follows it on its line. */
const filled = (sentence: string, fields: Record<Gap, ReactNode>): ReactNode[] =>
  sentence.split(/([\ue000-\ue003][，。,.]?)/u).map((part, at) => {
    const gap = GAPS.find((each) => part.startsWith(MARKS[each]))
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence neither move nor change
    if (!gap) return <Fragment key={at}>{part}</Fragment>
    return (
      <span key={gap} className="inline-flex max-w-full items-baseline">
        {fields[gap]}
        {part.slice(1)}
      </span>
    )
  })

const LINE =
  'min-w-0 max-w-full border-0 border-b-2 border-ink bg-transparent px-1 leading-[1.4] font-strong [field-sizing:content] aria-invalid:border-alert'

type BlankProps = { name: Gap; label: string; value?: string; type?: 'email'; maxLength: number; empty?: boolean }

function Blank({ name, label, value, type, maxLength, empty }: BlankProps) {
  const issue = useIssue(name)
  return (
    <input
      name={name}
      type={type ?? 'text'}
      aria-label={label}
      aria-invalid={issue ? true : undefined}
      aria-describedby={issue ? `start-${name}` : undefined}
      placeholder={empty ? label : undefined}
      defaultValue={value}
      maxLength={maxLength}
      autoComplete="off"
      required
      className={`${LINE} ${empty ? 'min-w-40 placeholder-shown:border-dashed placeholder-shown:border-reply placeholder:text-reply-text' : ''}`}
    />
  )
}

function Language({ value }: { value: string }) {
  const say = useSay()
  return (
    <span className="relative inline-flex items-center">
      <select
        name="locale"
        defaultValue={value}
        aria-label={say('programs.field.locale')}
        className={`${LINE} appearance-none pr-6`}
      >
        {languageOptions.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
      <span className="pointer-events-none absolute right-1">
        <Icon name="down" />
      </span>
    </span>
  )
}

/** The server's sentence for each gap that needs another look. */
function Problems() {
  const issues: [Gap, string | undefined][] = [
    ['brand', useIssue('brand')],
    ['senderName', useIssue('senderName')],
    ['senderEmail', useIssue('senderEmail')],
  ]
  return issues.map(
    ([gap, issue]) =>
      issue && (
        <p key={gap} id={`start-${gap}`} className="field-error">
          {issue}
        </p>
      ),
  )
}
