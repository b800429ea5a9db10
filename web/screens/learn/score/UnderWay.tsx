import { Link, useSearch } from '@tanstack/react-router'
import type { Choices, ScoreSheet } from '#contract/learn/scores.ts'
import { useSay } from '#web/words.ts'

/** The screen opens on a wave that has a score; this tells of the younger one that has none yet, and leads there. */
export function UnderWay({ sheet, choices }: { sheet: ScoreSheet; choices: Choices }) {
  const say = useSay()
  const { wave, period } = useSearch({ from: '/learn/score' })
  const [newest] = choices.waves
  if (wave || period || !newest || newest.id === sheet.wave || new Date(newest.closesAt) <= new Date()) return null
  return (
    <p className="dim">
      <Link
        className="link-hit"
        from="/learn/score"
        search={(old) => ({ ...old, program: sheet.program.id, wave: newest.id, period: undefined })}
      >
        {say('score.under_way', { name: newest.name, n: newest.answers })}
      </Link>
    </p>
  )
}
