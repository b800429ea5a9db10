import { useQueries } from '@tanstack/react-query'
import type { Program } from '#contract/listen/programs.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { LONGEST_SENDER_NAME, VARIED_TEXTS } from '#domain/listen/variant.ts'
import { WORDING_LIMITS } from '#domain/listen/wording.ts'
import { asking } from '#web/queries.ts'
import { NumberField } from '#web/screens/listen/waves/NumberField.tsx'
import { IconButton } from '#web/ui/Button.tsx'
import { Field, TextArea } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { type Draft, type DraftVariant, keyAt } from './draft.ts'
import { Hours } from './Hours.tsx'
import { Issue } from './Issue.tsx'
import { Says } from './Says.tsx'

type Props = {
  at: number
  draft: Draft
  variant: DraftVariant
  program: Program
  onVariant: (variant: DraftVariant) => void
  onRemove: (() => void) | undefined
}
type Text = { locale: AskLocale; name: (typeof VARIED_TEXTS)[number]; what: string; said: string | undefined }

/** One way of asking. All have the same rows: the share, then what differs; in A stands what the program says. */
export function VariantFields({ at, draft, variant, program, onVariant, onRemove }: Props) {
  const say = useSay()
  const key = keyAt(at)
  const { varies } = draft
  const texts = useTexts(draft, program)
  const rows = 2 + texts.length + Number(varies.includes('sender_name')) + Number(varies.includes('send_time'))
  return (
    // No browser lets a fieldset take the rows of its parent, so the card is inside it.
    <fieldset className="contents">
      <legend className="sr">{say('experiments.variant', { key })}</legend>
      <div className="variant" style={{ gridRow: `span ${rows}` }}>
        <div className="flex items-start gap-2">
          <p className="sp" aria-hidden="true">
            <b>{say('experiments.variant', { key })}</b>
            {at === 0 && <span className="block text-12 mut">{say('experiments.champion')}</span>}
          </p>
          {onRemove && (
            <span className="-mt-1.5 -me-1.5">
              <IconButton icon="close" label={say('experiments.remove_variant', { key })} onClick={onRemove} />
            </span>
          )}
        </div>
        <div className="w-40">
          <NumberField
            label={say('experiments.percent')}
            name={`variants.${at}.percent`}
            min={1}
            max={99}
            value={variant.percent}
            onNumber={(percent = 1) => onVariant({ ...variant, percent })}
          />
          <Issue of={`variants.${at}`} />
        </div>
        {texts.map((text) =>
          at === 0 ? (
            <Says key={text.what} what={text.what} lang={text.locale}>
              {text.said}
            </Says>
          ) : (
            <TextField key={`${text.locale} ${text.name}`} {...{ at, text, variant, onVariant }} />
          ),
        )}
        {varies.includes('sender_name') &&
          (at === 0 ? (
            <Says what={say('experiments.varies.sender_name')}>{program.senderName}</Says>
          ) : (
            <Field
              label={say('experiments.varies.sender_name')}
              name={`variants.${at}.senderName`}
              hint={<AlsoSays text={program.senderName} />}
              maxLength={LONGEST_SENDER_NAME}
              value={variant.senderName ?? ''}
              onChange={(event) => onVariant({ ...variant, senderName: event.target.value })}
            />
          ))}
        {varies.includes('send_time') &&
          (at === 0 ? (
            <Says what={say('experiments.varies.send_time')}>{say('experiments.hours.any')}</Says>
          ) : (
            <Hours {...{ at, variant, onVariant }} />
          ))}
      </div>
    </fieldset>
  )
}

function useTexts({ varies, locales }: Draft, program: Program): Text[] {
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
      const what = say(`experiments.varies.${name}`)
      return {
        locale,
        name,
        what: locales.length > 1 ? say('experiments.in_language', { what, language: LANGUAGE_NAMES[locale] }) : what,
        said: programSays[place]?.data?.words[name],
      }
    }),
  )
}

type TextProps = Pick<Props, 'at' | 'variant' | 'onVariant'> & { text: Text }

function TextField({ at, text: { locale, name, what, said }, variant, onVariant }: TextProps) {
  const field = {
    label: what,
    name: `variants.${at}.texts.${locale}.${name}`,
    hint: said && <AlsoSays text={said} />,
    maxLength: WORDING_LIMITS[name],
    lang: locale,
    value: variant.texts?.[locale]?.[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      onVariant({ ...variant, texts: { ...variant.texts, [locale]: { ...variant.texts?.[locale], [name]: target.value } } }),
  }
  return name === 'intro' ? <TextArea rows={3} {...field} /> : <Field {...field} />
}

/** A stands beside it, which only those see who see the page. */
function AlsoSays({ text }: { text: string }) {
  const say = useSay()
  return <span className="sr">{say('experiments.program_says', { text })}</span>
}
