import { useQueries } from '@tanstack/react-query'
import type { Program } from '#contract/listen/programs.ts'
import { LONGEST_SENDER_NAME, VARIED_TEXTS } from '#domain/listen/variant.ts'
import { WORDING_LIMITS } from '#domain/listen/wording.ts'
import { asking } from '#web/queries.ts'
import { NumberField } from '#web/screens/listen/waves/NumberField.tsx'
import { useSession } from '#web/session.ts'
import { IconButton } from '#web/ui/Button.tsx'
import { Field, Select, TextArea } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { type Draft, type DraftVariant, hoursOf, keyAt } from './draft.ts'
import { Issue } from './Issue.tsx'

type Props = {
  at: number
  draft: Draft
  variant: DraftVariant
  program: Program
  onVariant: (variant: DraftVariant) => void
  onRemove: (() => void) | undefined
}

/** One way of asking. Beside each text stands what A says. */
export function VariantFields({ at, draft, variant, program, onVariant, onRemove }: Props) {
  const say = useSay()
  const key = keyAt(at)
  return (
    <fieldset className="stack-4 border-0 border-t border-rule pt-4">
      <legend className="sr">{say('experiments.variant', { key })}</legend>
      <div className="flex items-start gap-4">
        <p className="sp" aria-hidden="true">
          <b>{say('experiments.variant', { key })}</b>
          {at === 0 && <span className="block text-12 mut">{say('experiments.champion')}</span>}
        </p>
        <div className="w-40">
          <NumberField
            label={say('experiments.percent')}
            name={`variants.${at}.percent`}
            min={1}
            max={99}
            value={variant.percent}
            onNumber={(percent = 1) => onVariant({ ...variant, percent })}
          />
        </div>
        {onRemove && <IconButton icon="close" label={say('experiments.remove_variant', { key })} onClick={onRemove} />}
      </div>
      <Issue of={`variants.${at}`} />
      {at > 0 && <Differs {...{ at, draft, variant, program, onVariant }} />}
    </fieldset>
  )
}

function Differs({ at, draft, variant, program, onVariant }: Omit<Props, 'onRemove'>) {
  const say = useSay()
  const { varies, locales } = draft
  return (
    <>
      <Texts {...{ at, draft, variant, program, onVariant }} key={locales.join()} />
      {varies.includes('sender_name') && (
        <Field
          label={say('experiments.varies.sender_name')}
          name={`variants.${at}.senderName`}
          hint={say('experiments.program_says', { text: program.senderName })}
          maxLength={LONGEST_SENDER_NAME}
          value={variant.senderName ?? ''}
          onChange={(event) => onVariant({ ...variant, senderName: event.target.value })}
        />
      )}
      {varies.includes('send_time') && <Hours {...{ at, variant, onVariant }} />}
    </>
  )
}

function Texts({ at, draft: { varies, locales }, variant, program, onVariant }: Omit<Props, 'onRemove'>) {
  const say = useSay()
  const names = VARIED_TEXTS.filter((name) => varies.includes(name))
  const programSays = useQueries({
    queries: locales.map((locale) => ({
      ...asking('GET /api/programs/:id/wordings/:locale', { id: program.id, locale }),
      enabled: names.length > 0,
    })),
  })
  return locales.flatMap((locale, place) =>
    names.map((name) => {
      const said = programSays[place]?.data?.words[name]
      const what = say(`experiments.varies.${name}`)
      const one = {
        label: locales.length > 1 ? say('experiments.in_language', { what, language: LANGUAGE_NAMES[locale] }) : what,
        name: `variants.${at}.texts.${locale}.${name}`,
        hint: said && say('experiments.program_says', { text: said }),
        maxLength: WORDING_LIMITS[name],
        lang: locale,
        value: variant.texts?.[locale]?.[name] ?? '',
        onChange: ({ target }: { target: { value: string } }) =>
          onVariant({ ...variant, texts: { ...variant.texts, [locale]: { ...variant.texts?.[locale], [name]: target.value } } }),
      }
      return name === 'intro' ? <TextArea key={one.name} rows={3} {...one} /> : <Field key={one.name} {...one} />
    }),
  )
}

function Hours({ at, variant, onVariant }: Pick<Props, 'at' | 'variant' | 'onVariant'>) {
  const say = useSay()
  const zone = useSession()?.workspace?.timeZone ?? 'UTC'
  const hours = hoursOf(variant)
  const clock = (first: number) =>
    Array.from({ length: 24 }, (_, hour) => ({ value: String(hour + first), label: `${hour + first}:00` }))
  return (
    <div>
      <div className="flex flex-wrap gap-4">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="w-32">
            <Select
              label={say(`experiments.hours.${end}`)}
              name={`variants.${at}.hours.${end}`}
              value={String(hours[end])}
              onChange={(event) => onVariant({ ...variant, hours: { ...hours, [end]: Number(event.target.value) } })}
              options={clock(end === 'from' ? 0 : 1)}
            />
          </div>
        ))}
      </div>
      <p className="field-hint mt-1">{say('experiments.hours.hint', { zone })}</p>
    </div>
  )
}
