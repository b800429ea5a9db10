import { LANGUAGES } from '#web/shell/Choices.tsx'
import { Select } from '#web/ui/Field.tsx'
import { LOCALES, type Locale } from '#words/locale.ts'

type LanguageSelectProps = {
  label: string
  hint?: string
  value?: Locale
  defaultValue?: Locale
  onPick?: (locale: Locale) => void
}

/** Each language in its own words. */
export function LanguageSelect({ label, hint, value, defaultValue, onPick }: LanguageSelectProps) {
  const pick = (picked: string) => {
    const locale = LOCALES.find((each) => each === picked)
    if (locale) onPick?.(locale)
  }
  return (
    <Select
      label={label}
      name="locale"
      {...(hint && { hint })}
      {...(value === undefined ? { defaultValue } : { value })}
      onChange={(event) => pick(event.target.value)}
      options={LOCALES.map((each) => ({ value: each, label: LANGUAGES[each].name }))}
    />
  )
}
