import { ASK_LOCALES, type AskLocale } from '#domain/listen/ask-locale.ts'
import { VARIED_TEXTS } from '#domain/listen/variant.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; onLocales: (locales: readonly AskLocale[]) => void }

/** Texts are per language; each that is wanted is added by hand. */
export function Languages({ draft: { varies, locales }, onLocales }: Props) {
  const say = useSay()
  if (!VARIED_TEXTS.some((name) => varies.includes(name))) return null
  const others = ASK_LOCALES.filter((locale) => !locales.includes(locale))
  return (
    <div className="w-full wide:w-60">
      <Select
        label={say('experiments.language')}
        name="language"
        hint={say('experiments.language.hint')}
        value=""
        onChange={(event) => {
          const picked = others.find((locale) => locale === event.target.value)
          if (picked) onLocales([...locales, picked])
        }}
        options={[
          { value: '', label: say('experiments.language.choose') },
          ...others.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
        ]}
      />
    </div>
  )
}
