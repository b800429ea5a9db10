import { Link } from '@tanstack/react-router'
import { Tabs } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

/** What else time tells. */
export function TimeTabs({ program }: { program: string | undefined }) {
  const say = useSay()
  const search = program ? { program } : {}
  const own = { includeSearch: false }
  return (
    <Tabs label={say('trend.tabs')}>
      <Link to="/learn/trend" search={search} activeOptions={own}>
        {say('trend.tab.line')}
      </Link>
      <Link to="/learn/watches" search={search} activeOptions={own}>
        {say('watches.title')}
      </Link>
      <Link to="/learn/goals" search={search} activeOptions={own}>
        {say('trend.tab.goals')}
      </Link>
      <Link to="/learn/foresight" search={search} activeOptions={own}>
        {say('trend.tab.foresight')}
      </Link>
      <Link to="/learn/views" search={search} activeOptions={own}>
        {say('trend.tab.views')}
      </Link>
    </Tabs>
  )
}
