import { Link } from '@tanstack/react-router'
import type { Changes } from '#contract/learn/boards.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { StandingTable } from '#web/screens/learn/score/StandingTable.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { changesSentences, groupName, looksSentence } from '#words/board-sentences.ts'

/** Which groups changed since before, each against itself; what is not shown is said, too. */
export function ChangesTile({ changes, sheet }: { changes: Changes | null; sheet: ScoreSheet | null }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const locale = useLocale()
  const [first, ...others] = changesSentences(changes, sheet, say, format, names)
  return (
    <>
      <p className="tile-says">
        <b>{first}</b>
      </p>
      {others.map((sentence) => (
        <p key={sentence} className="tile-says">
          <b>{sentence}</b>
        </p>
      ))}
      {changes && changes.rows.length > 0 && (
        <StandingTable
          label={say('board.tile.changes')}
          head={say('board.changes.col')}
          against={say('board.changes.since')}
          all={null}
          rows={changes.rows.map((row) => ({
            id: `${row.label} ${row.value}`,
            name: groupName(row, say),
            standing: row.now,
            verdict: row.verdict,
            against: row,
            few: '',
          }))}
        />
      )}
      {changes && changes.looks > 0 && (
        <p className="tile-note">
          {changes.changed > changes.rows.length && (
            <>{say('board.changes.more', { n: changes.changed - changes.rows.length })} </>
          )}
          {looksSentence(changes, { speak: say, format, locale })}
        </p>
      )}
      <Link className="tile-more" to="/learn/explorer">
        {say('board.add.explorer')}
        <Icon name="forward" />
      </Link>
    </>
  )
}
