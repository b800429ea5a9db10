import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '#web/session.ts'
import { useSay } from '#web/words.ts'

const LOOK = 'text-14 font-strong underline underline-offset-3'

/** What else can come first. */
export function Ways() {
  const say = useSay()
  const may = useMay()
  return (
    <ul className="mt-11 grid gap-x-8 border-t border-ink wide:grid-cols-3">
      {may('response.import') && (
        <Way text={say('start.way.import.text')}>
          <Link className={LOOK} to="/listen/imports/new" search={{ kind: 'contacts' }}>
            {say('start.way.import')}
          </Link>
        </Way>
      )}
      {may('response.import') && (
        <Way text={say('start.way.history.text')}>
          <Link className={LOOK} to="/listen/imports/new" search={{ kind: 'responses' }}>
            {say('start.way.history')}
          </Link>
        </Way>
      )}
      {may('member.manage') && (
        <Way text={say('start.way.team.text')}>
          <Link className={LOOK} to="/settings/members">
            {say('start.way.team')}
          </Link>
        </Way>
      )}
    </ul>
  )
}

const Way = ({ text, children }: { text: string; children: ReactNode }) => (
  <li className="pt-3">
    <span className="block">{children}</span>
    <span className="mut">{text}</span>
  </li>
)
