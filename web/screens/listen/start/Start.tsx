import { useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Sentence } from './Sentence.tsx'
import { Steps } from './Steps.tsx'
import { Ways } from './Ways.tsx'

/** The first run: one sentence to complete makes a program that can ask. */
export function Start() {
  const say = useSay()
  const session = useSession()
  const programs = useQuery(asking('GET /api/programs', {}))

  return (
    <Page title={say('start.title')} quiet>
      <div className="mx-auto grid max-w-300 gap-8 py-4 desk:grid-cols-[minmax(0,1fr)_400px] desk:gap-20 desk:py-14">
        <div className="min-w-0">
          <p className="text-26 leading-tight font-strong wide:text-34">{say('start.heading')}</p>
          <p className="mut mt-2 text-16">{say('start.lead')}</p>
          {session?.person ? <Sentence person={session.person} /> : <Skeleton />}
          <Ways />
        </div>
        <Steps hasProgram={(programs.data?.length ?? 0) > 0} />
      </div>
    </Page>
  )
}
