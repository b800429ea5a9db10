import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CaseSummary } from '#contract/act/cases.ts'
import { useSay } from '#web/words.ts'
import { spanOf } from './span.ts'

/** Whether we keep our word, in two figures that anyone can check. `brief`: a case stands beside it and needs the room. */
export function BoardHead({ summary: { promise }, brief }: { summary: CaseSummary; brief: boolean }) {
  const say = useSay()
  const { due, inTime, percent, medianMinutes, days, hours } = promise
  if (due === 0)
    return (
      <p className="mb-4 text-12 text-ink-2">
        <Link to="/act/rules">{say('cases.promise.none', { days, hours })}</Link>
      </p>
    )
  return (
    <div className="mb-5 flex flex-col gap-2 wide:flex-row wide:gap-10">
      <Fact
        value={percent === null ? say('cases.promise.count', { inTime, due }) : say('cases.promise.percent', { percent })}
        label={<Link to="/act/rules">{say('cases.promise.label', { hours })}</Link>}
        note={say(percent === null ? 'cases.promise.few' : 'cases.promise.note', { inTime, due, days })}
      />
      {!brief && (
        <Fact
          value={medianMinutes === null ? '–' : say('cases.time.median', spanOf(medianMinutes))}
          label={say('cases.median.label')}
          note={say(medianMinutes === null ? 'cases.median.none' : 'cases.median.note')}
        />
      )}
    </div>
  )
}

const Fact = ({ value, label, note }: { value: string; label: ReactNode; note: ReactNode }) => (
  <div className="flex items-center gap-3">
    <b className="nw min-w-20 text-20 wide:min-w-0 wide:text-26">{value}</b>
    <div className="grid text-12">
      <span>{label}</span>
      <span className="text-ink-3">{note}</span>
    </div>
  </div>
)
