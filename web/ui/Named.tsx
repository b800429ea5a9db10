import { useLocale } from '#web/words.ts'

/** A name or words as somebody gave them: on a page in another language they are spoken and set in their own. */
export const Named = ({ children }: { children: string }) => <bdi lang={useForeign(children)}>{children}</bdi>

/** The language of words that are not in the reader's script, for `lang`; undefined where the page's own will do. */
export function useForeign(words: string): string | undefined {
  const reads = useLocale()
  if (/\p{Script=Han}/u.test(words)) return reads === 'en' ? 'zh' : undefined
  return reads === 'en' || !/\p{L}/u.test(words) ? undefined : 'en'
}
