import { useQuery } from '@tanstack/react-query'
import type { ShareLink } from '#contract/learn/share-links.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { IconButton } from '#web/ui/Button.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** Every link with how often it was opened, and a way to end it at once. */
export function ShareLinks() {
  const say = useSay()
  const links = useQuery(asking('GET /api/share-links', {}))
  return (
    <section className="mt-6">
      <h3 className="text-14 font-strong mb-1">{say('sharing.list')}</h3>
      <Read of={links} rows={2} list>
        {(all) =>
          all.length === 0 ? (
            <p className="mut">{say('sharing.none')}</p>
          ) : (
            <ul className="saved-list">
              {all.map((link) => (
                <Line key={link.id} link={link} />
              ))}
            </ul>
          )
        }
      </Read>
    </section>
  )
}

function Line({ link: { id, name, works, ended, by, views, viewedAt, expiresAt, hasPassword } }: { link: ShareLink }) {
  const say = useSay()
  const format = useFormat()
  const end = useActing('DELETE /api/share-links/:id', ['GET /api/share-links'])
  const notes = [
    ended ? say(`sharing.ended.${ended}`, { name: by ?? '' }) : say('sharing.until', { day: format.day(expiresAt) }),
    hasPassword && say('sharing.locked'),
    say('sharing.views', { views, when: viewedAt ? format.ago(viewedAt) : '' }),
  ].filter((note) => note !== false)
  return (
    <li>
      <span className="saved-name">
        <b className={works ? undefined : 'dim'}>{name}</b>
        <span className="dim text-12">{notes.join(' · ')}</span>
      </span>
      {ended !== 'revoked' && ended !== 'expired' && (
        <IconButton
          icon="close"
          label={say('sharing.end', { name })}
          onClick={() => end.mutate({ id }, { onSuccess: () => toast(say('sharing.ended.done')) })}
        />
      )}
    </li>
  )
}
