import { Link } from '@tanstack/react-router'
import type { BoardWords } from '#contract/learn/boards.ts'
import { useFormat } from '#web/format.ts'
import { langTag } from '#web/screens/learn/responses/ResponseLines.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** The last words of customers, exactly as they wrote them. */
export function WordsTile({ words, own = false }: { words: BoardWords[] | null; own?: boolean }) {
  const say = useSay()
  const format = useFormat()
  if (!words) return null
  if (!words.length) return <p className="mut">{say(own ? 'board.words.none_own' : 'board.words.none')}</p>
  return (
    <>
      <ul className="tile-lines">
        {words.map(({ id, rating, group, verbatim, locale, answeredAt, contact, account }) => {
          const who = account?.name ?? contact
          return (
            <li key={id} className="tile-voice">
              <Mouth rating={rating} group={group} />
              <div>
                <Voice words={verbatim} lang={langTag(locale, verbatim)} lines={3} />
                <Link className="tile-by" to="/learn/responses" search={{ response: id }}>
                  {who && <Named>{who}</Named>} <time dateTime={answeredAt}>{format.ago(answeredAt)}</time>
                </Link>
              </div>
            </li>
          )
        })}
      </ul>
      <Link className="tile-more" to="/learn/responses" search={{ verbatim: true }}>
        {say('board.open.named', { name: say('tab.responses') })}
        <Icon name="forward" />
      </Link>
    </>
  )
}
