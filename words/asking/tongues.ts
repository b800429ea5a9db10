import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { ar } from './ar.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hu } from './hu.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { ptBR } from './pt-br.ts'
import { ptPT } from './pt-pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import type { Tongue } from './tongue.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-hans.ts'
import { zhHant } from './zh-hant.ts'

/** Every language in which people are asked. Only en and the two Chinese were written by people who grew up with them. */
export const tongues: Record<AskLocale, Tongue> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  ko,
  es,
  fr,
  de,
  'pt-BR': ptBR,
  'pt-PT': ptPT,
  it,
  nl,
  ru,
  ar,
  he,
  hi,
  id,
  vi,
  th,
  tr,
  pl,
  sv,
  da,
  fi,
  cs,
  uk,
  ro,
  hu,
  el,
  nb,
}
