import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TrendInput } from '#contract/learn/trend.ts'
import type { Grain } from '#domain/learn/question.ts'
import { useFormat } from '#web/format.ts'
import { present } from '#web/search.ts'
import { useLocale, useSay } from '#web/words.ts'
import type { Teller } from '#words/watching-sentences.ts'

/** Windows that are worth a choice, by the length of a stretch. */
export const WINDOWS: Record<Grain, readonly number[]> = {
  day: [7, 28, 90],
  week: [4, 13],
  month: [3, 6, 12],
  quarter: [2, 4],
  year: [],
}

/** What the address asks for. A window belongs to its grain and goes with it. */
export function useTrendAsked() {
  const { program, where, grain, window, all } = useSearch({ from: '/learn/trend' })
  const navigate = useNavigate({ from: '/learn/trend' })
  const input: TrendInput = present({ program, where, grain, window, all })
  const set = (change: { [K in keyof TrendInput | 'note']?: TrendInput[K & keyof TrendInput] | string | undefined }) =>
    navigate({ search: (old) => present({ ...old, ...change }) as typeof old, resetScroll: false }) // What is not named stays as it was.
  return { input, set }
}

export function useTimeReader(): Teller {
  return { say: useSay(), format: useFormat(), locale: useLocale() }
}

/** What shows annotations, and may have been read before. */
export const RENEWS = ['GET /api/trend', 'GET /api/scores', 'GET /api/explorer', 'GET /api/board'] as const
