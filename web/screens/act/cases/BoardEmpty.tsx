import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** What will fill the board and when; or that the filters leave nothing. */
export function BoardEmpty({ filtered }: { filtered: boolean }) {
  const say = useSay()
  const rule = useQuery(asking('GET /api/rules', {})).data?.find(({ enabled }) => enabled)
  if (filtered)
    return (
      <Empty
        title={say('cases.none.title')}
        act={
          <Link className={buttonClass('line')} to="/act/cases">
            {say('cases.none.act')}
          </Link>
        }
      >
        {say('cases.none')}
      </Empty>
    )
  return (
    <Empty
      title={say('cases.empty.title')}
      act={
        <Link className={buttonClass('line')} to="/act/rules">
          {say('cases.empty.act')}
        </Link>
      }
    >
      {rule ? say('cases.empty', { rating: rule.ratingAtMost, hours: rule.dueHours }) : say('cases.empty.off')}
    </Empty>
  )
}
