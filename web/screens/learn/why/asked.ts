import { useNavigate, useSearch } from '@tanstack/react-router'
import type { StudyInput } from '#contract/learn/studies.ts'
import { present } from '#web/search.ts'

type Change = { [K in keyof StudyInput | 'study']?: string | undefined }

/** What the address asks for: the last twelve months where it names no time, since one wave seldom tells why. */
export function useAsked() {
  const { study, ...search } = useSearch({ from: '/learn/why' })
  const navigate = useNavigate({ from: '/learn/why' })
  const period = search.wave ? undefined : (search.period ?? 'year')
  const input: StudyInput = present({ ...search, period })
  const set = (change: Change) =>
    // What is asked anew is another study.
    navigate({ search: (old) => present({ ...old, study: undefined, ...(change as typeof old) }), resetScroll: false })
  return { input, study: study ?? null, set }
}
