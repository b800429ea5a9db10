import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useLocale, useSay } from '#web/words.ts'

/** Into a made-up company with two years of answers, and out of everything that was on the screen. */
export function SampleButton() {
  const say = useSay()
  const locale = useLocale()
  const session = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const sample = useActing('POST /api/sample')
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const enter = () =>
    sample.mutate(
      { locale, timeZone },
      {
        onSuccess: async () => {
          queries.clear()
          await navigate({ to: '/' })
        },
      },
    )
  if (session?.workspace?.sample) return null

  return (
    <>
      <Button look="line" big busy={sample.isPending} onClick={enter}>
        {say('start.sample')}
      </Button>
      {sample.error && <Problem error={sample.error} />}
    </>
  )
}
