import { Link } from '@tanstack/react-router'
import type { Simulation } from '#contract/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

/** `wave`: whose ledger the lines lead to. */
type ReasonsProps = { asked: number; notAsked: Simulation['notAsked']; quietDays: number; wave?: string | undefined }

/** How many people each decision met; ours in mulberry, the rest in grey. */
export function Reasons({ asked, notAsked, quietDays, wave }: ReasonsProps) {
  const say = useSay()
  const most = Math.max(1, asked, ...notAsked.map(({ people }) => people))
  return (
    <ul className="stack-4">
      <Line name={say('waves.reason.asked')} people={asked} most={most} ours />
      {notAsked.map(({ because, people }) => (
        <Line
          key={because}
          name={say(`waves.reason.${because}`, { days: quietDays })}
          people={people}
          most={most}
          goes={wave ? { id: wave, because } : undefined}
        />
      ))}
    </ul>
  )
}

type Goes = { id: string; because: Simulation['notAsked'][number]['because'] }
type LineProps = { name: string; people: number; most: number; ours?: boolean; goes?: Goes | undefined }

function Line({ name, people, most, ours = false, goes }: LineProps) {
  const format = useFormat()
  return (
    <li>
      <div className={`flex justify-between gap-3 ${ours ? 'font-strong' : ''}`}>
        {goes ? (
          <Link
            className="link-hit"
            to="/listen/waves/$id"
            params={{ id: goes.id }}
            search={{ because: goes.because }}
            resetScroll={false}
            hash="ledger"
          >
            {name}
          </Link>
        ) : (
          <span>{name}</span>
        )}
        <span className="num">{format.number(people)}</span>
      </div>
      <div className="mt-1 h-2 overflow-hidden rounded-1 bg-well" aria-hidden="true">
        <i
          className={`block h-full rounded-1 ${ours ? 'bg-reply' : 'bg-ink-3'}`}
          style={{ width: `${(100 * people) / most}%` }}
        />
      </div>
    </li>
  )
}
