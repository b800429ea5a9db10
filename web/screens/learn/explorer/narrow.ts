import type { Exploration } from '#contract/learn/explorer.ts'
import { clausesFor, narrowed } from '#domain/learn/narrowing.ts'
import { AXES, type AxisOption, useAsked } from './asked.ts'
import { type Key, nameIn } from './named.ts'

/** Picked values, by the number of their axis. */
export type Picked = readonly (readonly [axis: number, key: Key])[]
export type Narrow = { to: (picked: Picked) => void; can: (picked: Picked) => boolean }

/** Adds what was picked to the condition. An axis that is left with one value gives its place to the next, while there is one. */
export function useNarrow({ axes }: Exploration, options: AxisOption[]): Narrow {
  const { input, set } = useAsked(options)
  const clauses = (picked: Picked) =>
    picked.flatMap(([at, key]) => {
      const axis = axes[at]
      const type = axis && options.find(({ value }) => value === nameIn(axis.by))?.type
      return axis ? clausesFor(axis, key, type ?? 'text') : []
    })
  return {
    can: (picked) => picked.every(([at, key]) => clauses([[at, key]]).length > 0),
    to: (picked) => {
      const gone = new Set(picked.length < axes.length ? picked.map(([at]) => at) : [])
      const left = axes.flatMap(({ by }, at) => (gone.has(at) ? [] : [by]))
      const where = narrowed(input.where ?? '', clauses(picked)) || undefined
      set({ where, ...Object.fromEntries(AXES.map((field, at) => [field, left[at]])) })
    },
  }
}
