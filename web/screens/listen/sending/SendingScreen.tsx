import { Page } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { Bounces } from './Bounces.tsx'
import { Domains } from './Domains.tsx'
import { Hooks } from './Hooks.tsx'
import { Notices } from './Notices.tsx'
import { Senders } from './Senders.tsx'

/** Whom mails are from, how mail hosts know that they are ours, and how we hear what became of them. */
export function SendingScreen() {
  const say = useSay()
  return (
    <Page title={say('outgoing.title')} lead={say('outgoing.lead')}>
      <Senders />
      <Domains />
      <Bounces />
      <Hooks />
      <Notices />
    </Page>
  )
}
