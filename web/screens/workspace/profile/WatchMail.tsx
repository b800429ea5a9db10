import { useQuery } from '@tanstack/react-query'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const CHOICES = ['own', 'all', 'none'] as const

/** Of which watches one hears when they fire. Left out for who belongs to no workspace. */
export function WatchMail() {
  const say = useSay()
  const may = useMay()('score.read')
  const chosen = useQuery({ ...asking('GET /api/watch-mail', {}), enabled: may })
  const choose = useActing('PUT /api/watch-mail', ['GET /api/watch-mail'])
  if (!chosen.data) return null
  const before = chosen.data.choice
  return (
    <Section title={say('watches.mail')}>
      <div className="stack">
        {choose.error && <Problem error={choose.error} />}
        <Radios
          quiet
          label={say('watches.mail')}
          name="watches"
          value={before}
          onPick={(choice) =>
            choose.mutate(
              { choice },
              { onSuccess: () => toast(say('watches.mail.chosen'), () => choose.mutate({ choice: before })) },
            )
          }
          options={CHOICES.map((value) => ({ value, label: say(`watches.mail.${value}`) }))}
        />
      </div>
    </Section>
  )
}
