import { useState } from 'react'
import type { Study } from '#contract/learn/studies.ts'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'
import { AttributePanel } from './AttributePanel.tsx'
import { useAsked } from './asked.ts'

type Panel = 'where' | 'versus' | 'attributes'

/** Which answers, what to hold them against, and what of them is studied. One panel is open at a time. */
export function WhyFilters({ study }: { study: Study | undefined }) {
  const say = useSay()
  const { input, set } = useAsked()
  const [open, setOpen] = useState<Panel | null>(null)
  const hasYearAgo = input.period !== 'year' && input.period !== 'all'
  const show = (which: Panel) => (on: boolean) => setOpen(on ? which : null)
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
        {study && (
          <PickChip on={open === 'attributes'} onPick={show('attributes')}>
            {say('why.attributes', { n: study.attributes.length })}
          </PickChip>
        )}
        {hasYearAgo && !input.versus && (
          <PickChip on={input.against === 'year_ago'} onPick={(on) => set({ against: on ? 'year_ago' : undefined })}>
            {say('why.against.year_ago')}
          </PickChip>
        )}
      </Filters>
      {open === 'attributes' && study && (
        <AttributePanel
          key={study.id}
          study={study}
          onShow={(names) => {
            setOpen(null)
            set({ attributes: names.join(',') || undefined })
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {(open === 'where' || open === 'versus') && (
        <ConditionPanel
          key={`${open} ${input[open] ?? ''}`}
          about="answer"
          {...(open === 'versus' && { title: say('why.versus.title') })}
          condition={input[open] ?? ''}
          onShow={(condition) => set({ [open]: condition || undefined })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

const PARTS = [
  { part: 'where', words: { open: 'why.where', on: 'why.where.on' } },
  { part: 'versus', words: { open: 'why.versus', on: 'why.versus.on' } },
] as const
