import { useState } from 'react'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { Filters } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'
import { type AxisOption, useAsked } from './asked.ts'

/** Which answers, and which others to hold them against. One panel is open at a time. */
export function AnswerFilters({ options }: { options: AxisOption[] }) {
  const say = useSay()
  const { input, set } = useAsked(options)
  const [open, setOpen] = useState<'where' | 'versus' | null>(null)
  const show = (which: 'where' | 'versus') => (on: boolean) => setOpen(on ? which : null)
  return (
    <>
      <Filters>
        {PARTS.map(({ part, words }) => (
          <ConditionChips
            key={part}
            words={words}
            open={open === part}
            onOpen={show(part)}
            condition={input[part]}
            onRemove={() => set({ [part]: undefined })}
          />
        ))}
      </Filters>
      {open && (
        <ConditionPanel
          key={`${open} ${input[open] ?? ''}`}
          about="answer"
          {...(open === 'versus' && { title: say('explorer.versus.title') })}
          condition={input[open] ?? ''}
          onShow={(condition) => set({ [open]: condition || undefined })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const PARTS = [
  { part: 'where', words: { open: 'explorer.where', on: 'explorer.where.on' } },
  { part: 'versus', words: { open: 'explorer.versus', on: 'explorer.versus.on' } },
] as const
