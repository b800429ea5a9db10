import { useNavigate } from '@tanstack/react-router'
import type { Program } from '#contract/listen/programs.ts'
import { type AskLocale, REVIEWED_LOCALES } from '#domain/listen/ask-locale.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { languageOptions } from './languages.ts'

/** In which language the words are shown, and what is to be known of them. */
export function LanguagePick({ program, locale }: { program: Program; locale: AskLocale }) {
  const say = useSay()
  const navigate = useNavigate({ from: '/listen/programs/$id' })
  const now = program.wordings.find((each) => each.locale === locale)
  const own = new Set(program.wordings.flatMap((each) => (each.custom ? [each.locale] : [])))

  return (
    <div className="stack">
      <div className="row-wrap justify-between items-end">
        <Select
          label={say('programs.words.language')}
          name="language"
          value={locale}
          options={languageOptions.map(({ value, label }) => ({
            value,
            label: own.has(value) ? say('programs.words.language.own', { language: label }) : label,
          }))}
          onChange={({ currentTarget: { value } }) =>
            navigate({
              search: (old) => ({ ...old, locale: languageOptions.find((each) => each.value === value)?.value }),
              replace: true,
            })
          }
        />
        {now && (
          <span className="dim text-12">
            {say('programs.words.version', { version: now.version, next: now.version + 1, used: String(now.used) })}
          </span>
        )}
      </div>
      {now?.custom && (
        <p className="row-wrap text-12 mut">
          <Chip look="reply">{say('programs.words.custom')}</Chip>
          <span className="min-w-0 flex-1">{say('programs.words.custom.text')}</span>
        </p>
      )}
      {!now?.custom && !REVIEWED_LOCALES.includes(locale) && (
        <p className="row-wrap text-12 mut">
          <Chip look="line">{say('programs.words.unreviewed')}</Chip>
          <span className="min-w-0 flex-1">{say('programs.words.unreviewed.text', { language: LANGUAGE_NAMES[locale] })}</span>
        </p>
      )}
    </div>
  )
}
