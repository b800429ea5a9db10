import { Link } from '@tanstack/react-router'
import { buttonClass } from '#web/ui/Button.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'

/** An address without a screen. */
export function Lost() {
  const say = useSay()
  return (
    <Page title={say('lost.title')} lead={say('lost.hint')}>
      <Link to="/" className={buttonClass()}>
        {say('lost.home')}
      </Link>
    </Page>
  )
}
