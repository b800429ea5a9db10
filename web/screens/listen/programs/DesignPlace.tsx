import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Program } from '#contract/listen/programs.ts'
import type { DesignPart } from '#domain/listen/program-design.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { useSay } from '#web/words.ts'

const EDITOR = '/listen/programs/$id'

/** Where one part of the design is carried out. */
export function DesignPlace({ part, program }: { part: DesignPart; program: Program }) {
  const say = useSay()
  const may = useMay()
  const cadence = useQuery({ ...asking('GET /api/programs/:id/cadence', { id: program.id }), enabled: part === 'when' }).data
    ?.cadence
  const { id } = program
  switch (part) {
    case 'who':
      return may('contact.read') ? (
        <Link className="link-hit" to="/listen/contacts">
          {say('design.who.place')}
        </Link>
      ) : null
    case 'what':
      return (
        <Link className="link-hit" to={EDITOR} params={{ id }} search={{}}>
          {say('design.what.place')}
        </Link>
      )
    case 'when':
      return (
        <Link className="link-hit" to={EDITOR} params={{ id }} search={{ part: 'about' }}>
          {say('design.when.place', { cadence: cadence ?? 'none', days: program.quietDays ?? program.workspaceQuietDays })}
        </Link>
      )
    case 'where':
      return (
        <Link className="link-hit" to={EDITOR} params={{ id }} search={{ part: 'look' }}>
          {say('design.where.place')}
        </Link>
      )
    case 'why':
      return (
        <Link className="link-hit" to="/learn/score" search={{ program: id }}>
          {say('design.why.place')}
        </Link>
      )
    case 'how':
      return (
        <Link className="link-hit" to="/listen/waves" search={{ program: id }}>
          {say('design.how.place')}
        </Link>
      )
  }
}
