import { Link } from '@tanstack/react-router'
import type { Session } from '#contract/workspace/sessions.ts'
import { Brand } from '#web/ui/Brand.tsx'
import { useSay } from '#web/words.ts'
import { LanguageMenu } from './Choices.tsx'
import { MemberMenu } from './MemberMenu.tsx'
import { Wings } from './Wings.tsx'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

export function TopBar({ session }: { session: Session }) {
  const say = useSay()
  return (
    <header className="bar">
      <div className="bar-start">
        <Link to="/" className="brand" aria-label={say('shell.home')}>
          <Brand />
        </Link>
        <WorkspaceMenu session={session} />
      </div>
      <Wings />
      <div className="bar-end">
        <LanguageMenu />
        <MemberMenu session={session} />
      </div>
    </header>
  )
}
