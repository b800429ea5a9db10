import type { TrendSheet } from '#contract/learn/trend.ts'
import { GRAINS } from '#domain/learn/question.ts'
import { ProgramSelect } from '#web/screens/learn/score/ProgramSelect.tsx'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { useTrendAsked, WINDOWS } from './asked.ts'

type Props = { programs: readonly { id: string; name: string }[]; sheet: Pick<TrendSheet, 'program' | 'grain' | 'window'> }

/** Which program, how long a stretch, and over how many of them each point reaches. */
export function TrendChoices({ programs, sheet: { program, grain, window } }: Props) {
  const say = useSay()
  const { set } = useTrendAsked()
  const windows = [...new Set([1, ...WINDOWS[grain], window])].toSorted((a, b) => a - b)
  return (
    <>
      <ProgramSelect programs={programs} program={program.id} onPick={(picked) => set({ program: picked })} />
      <Select
        quiet
        label={say('explorer.grain')}
        name="grain"
        value={grain}
        onChange={(event) => set({ grain: event.target.value, window: undefined })}
        options={GRAINS.map((each) => ({ value: each, label: say(`explorer.grain.${each}`) }))}
      />
      {windows.length > 1 && (
        <Select
          quiet
          label={say('trend.window')}
          name="window"
          value={String(window)}
          onChange={(event) => set({ window: event.target.value === '1' ? undefined : Number(event.target.value) })}
          options={windows.map((n) => ({
            value: String(n),
            label: n === 1 ? say('trend.window.one') : say(`trend.window.${grain}`, { n }),
          }))}
        />
      )}
    </>
  )
}
