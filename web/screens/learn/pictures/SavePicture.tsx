import type { Html } from '#html/html.ts'
import { keepAs } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Menu, MenuItem } from '#web/ui/Menu.tsx'
import { toast } from '#web/ui/toast.ts'
import { useLocale, useSay } from '#web/words.ts'

/** `answers`: how many it stands on. `says`: what stands beside it on the screen, and belongs to it. */
export type PictureWords = { title: string; answers: number; says?: readonly string[] }

/** A drawing to take along, with its title, what it says and what it is of, on white. */
export function SavePicture({ draw, title, answers, says = [] }: PictureWords & { draw: () => Html }) {
  const say = useSay()
  const locale = useLocale()
  const format = useFormat()
  const workspace = useSession()?.workspace?.name ?? ''
  const take = useActing('POST /api/pictures', [])
  const save = (kind: 'png' | 'svg') => {
    const source = say('pictures.source', { workspace, when: format.moment(new Date()), n: answers })
    take.mutate(
      { svg: draw().text, title, says: [...says], source, locale },
      {
        onSuccess: ({ svg, png }) =>
          keepAs(
            `${title}.${kind}`,
            kind === 'svg'
              ? new Blob([svg], { type: 'image/svg+xml' })
              : new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))], { type: 'image/png' }),
          ),
        onError: (error) => toast(error.message || say('ui.problem.broken')),
      },
    )
  }
  return (
    <Menu
      label={say('pictures.save.of', { title })}
      className="link-hit note underline underline-offset-2"
      button={say('pictures.save')}
    >
      <MenuItem onPick={() => save('png')}>{say('pictures.png')}</MenuItem>
      <MenuItem onPick={() => save('svg')}>{say('pictures.svg')}</MenuItem>
    </Menu>
  )
}
