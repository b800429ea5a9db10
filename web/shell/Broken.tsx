import type { ErrorComponentProps } from '@tanstack/react-router'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** A screen that fell over, or whose code a newer version of the server no longer has: loading the page anew mends both. */
export function Broken({ error }: ErrorComponentProps) {
  const say = useSay()
  return (
    <Page title={say('lost.broken')}>
      <Problem error={error instanceof Error ? error : null} retry={() => location.reload()} />
    </Page>
  )
}

/** While the code of a screen is on its way. */
export const Waiting = () => (
  <div className="page">
    <Skeleton rows={6} />
  </div>
)
