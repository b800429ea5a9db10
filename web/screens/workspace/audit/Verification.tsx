import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** Recomputes the whole chain on request. The request stands in the address, so a link to the result is a link. */
export function VerifyButton() {
  const say = useSay()
  const { result, run } = useVerification()
  return (
    <Button look="line" busy={result.isFetching} onClick={run}>
      {say('audit.verify')}
    </Button>
  )
}

export function Verdict() {
  const say = useSay()
  const { result, run } = useVerification()
  if (result.error) return <Problem error={result.error} retry={run} />
  return (
    <div aria-live="polite" className="read empty:hidden mb-5">
      {result.data?.intact && (
        <div className="stack">
          <p>{say('audit.intact', { entries: result.data.entries })}</p>
          <Copy text={result.data.head} label={say('audit.head')} />
        </div>
      )}
      {result.data?.broken && (
        <p className="font-strong text-alert" role="alert">
          {say('audit.broken', result.data.broken)}
        </p>
      )}
    </div>
  )
}

function useVerification() {
  const { check } = useSearch({ from: '/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  const result = useQuery({ ...asking('GET /api/audit/verification', {}), enabled: check === true })
  const run = () => {
    if (check) result.refetch()
    else navigate({ search: (old) => ({ ...old, check: true as const }), replace: true })
  }
  return { result, run }
}
