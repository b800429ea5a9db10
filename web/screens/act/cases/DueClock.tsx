import type { CaseCard } from '#contract/act/cases.ts'
import { useFormat } from '#web/format.ts'
import { Clock } from '#web/ui/Clock.tsx'
import { useSay } from '#web/words.ts'
import { useNow } from './now.ts'
import { minutesFrom, spanOf } from './span.ts'

/** How long until the customer should have heard from us, or how long ago that was; always in words. */
export function DueClock({ card: { openedAt, dueAt } }: { card: CaseCard }) {
  const say = useSay()
  const format = useFormat()
  const left = minutesFrom(useNow().toISOString(), dueAt)
  const words = left < 0 ? say('cases.time.over', spanOf(-left)) : say('cases.time.left', spanOf(left))
  const due = say('cases.due', { at: format.moment(dueAt) })
  return (
    <Clock
      left={left / Math.max(1, minutesFrom(openedAt, dueAt))}
      state={left < 0 ? 'late' : 'running'}
      words={words}
      due={due}
    />
  )
}
