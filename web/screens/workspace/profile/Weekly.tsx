import { useQuery } from '@tanstack/react-query'
import { link } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useLocale, useSay } from '#web/words.ts'

/** Whether the mail of the week comes, and what it would say. Left out for who belongs to no workspace. */
export function Weekly() {
  const say = useSay()
  const locale = useLocale()
  const may = useMay()('score.read')
  const choice = useQuery({ ...asking('GET /api/digest', {}), enabled: may })
  const choose = useActing('PUT /api/digest', ['GET /api/digest'])
  if (!choice.data) return null
  const turn = (wanted: boolean) =>
    choose.mutate(
      { wanted },
      { onSuccess: () => toast(say(wanted ? 'digest.on' : 'digest.off'), () => choose.mutate({ wanted: !wanted })) },
    )
  return (
    <Section title={say('digest.title')}>
      <div className="stack">
        <p className="mut">{say('digest.text')}</p>
        {choose.error && <Problem error={choose.error} />}
        <Checkbox
          label={say('digest.wanted')}
          name="digest"
          checked={choice.data.wanted}
          onChange={(event) => turn(event.target.checked)}
        />
        <div>
          <a className={buttonClass('line')} href={link('GET /api/digest.html', { locale })} target="_blank" rel="noreferrer">
            {say('digest.look')}
          </a>
        </div>
      </div>
    </Section>
  )
}
