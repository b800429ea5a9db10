import { useContext } from 'react'
import { TimeZone } from '#web/format.ts'
import { useLocale, useSay } from '#web/words.ts'
import { namesIn } from '#words/score-names.ts'

/** What a reader calls a period or a stretch of time. */
export const useNames = () => namesIn(useSay(), useLocale(), useContext(TimeZone))
