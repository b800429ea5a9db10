import { Link } from '@tanstack/react-router'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

type Props = { title?: 'score.empty.title' | 'why.empty.title'; text?: 'score.empty' | 'why.empty' }

/** Where nothing has been asked yet there is nothing to learn; whoever may begins. */
export function NoProgram({ title = 'score.empty.title', text = 'score.empty' }: Props) {
  const say = useSay()
  const may = useMay()
  const act = may('program.manage') && (
    <Link className={buttonClass()} to="/listen/programs">
      {say('score.empty.act')}
    </Link>
  )
  return (
    <Empty title={say(title)} act={act || undefined}>
      {say(text)}
    </Empty>
  )
}
