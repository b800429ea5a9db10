import type { PolicyNow } from '#contract/listen/policy.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { IconButton } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** Which program asks when two want the same person: the upper one. */
export function ProgramOrder({ programs }: { programs: PolicyNow['programs'] }) {
  const say = useSay()
  const may = useMay()
  const order = useActing('PUT /api/contact-policy/order', ['GET /api/contact-policy', 'GET /api/audit'])
  const ids = programs.map(({ id }) => id)
  const move = (at: number, to: number) => {
    if (to >= 0 && to < ids.length && !order.isPending) order.mutate({ programIds: swapped(ids, at, to) })
  }
  if (programs.length === 0) return <p className="mut">{say('policy.order.none')}</p>
  return (
    <>
      <p className="mut mb-3">{say('policy.order.lead')}</p>
      <ol className="grid">
        {programs.map(({ id, name, rhythm, quietDays }, at) => (
          <li key={id} className="flex items-center gap-2 border-b border-rule py-2">
            <span className="num dim">{at + 1}</span>
            <span className="min-w-0 flex-1 wrap-anywhere">
              {name}
              <span className="block text-12 dim">
                {say('policy.rhythm', { rhythm })}
                {quietDays !== null && ` · ${say('policy.order.rest', { days: quietDays })}`}
              </span>
            </span>
            {may('program.manage') && programs.length > 1 && (
              <>
                <IconButton
                  icon="sortUp"
                  label={say('policy.order.up', { name })}
                  aria-disabled={at === 0 || undefined}
                  onClick={() => move(at, at - 1)}
                />
                <IconButton
                  icon="sortDown"
                  label={say('policy.order.down', { name })}
                  aria-disabled={at === programs.length - 1 || undefined}
                  onClick={() => move(at, at + 1)}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {order.error && <Problem error={order.error} />}
    </>
  )
}

function swapped(ids: readonly string[], at: number, to: number): string[] {
  const [one, other] = [ids[at], ids[to]]
  return ids.map((id, place) => (place === at ? (other ?? id) : place === to ? (one ?? id) : id))
}
