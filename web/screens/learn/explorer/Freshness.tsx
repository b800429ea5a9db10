import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const AGAIN_MS = 5_000
const WHILE_MADE_MS = 1_000

/** Where many answers are counted in a copy: how old its figures may be. Nothing where they are counted where they lie. */
export function Freshness() {
  const say = useSay()
  const format = useFormat()
  const may = useMay()('workspace.manage')
  const again = useActing('POST /api/read-model/anew', ['GET /api/read-model'])
  const [asked, setAsked] = useState(false)
  const copy = useQuery({
    ...asking('GET /api/read-model', {}),
    refetchInterval: ({ state }) => (state.data?.state === 'making' ? WHILE_MADE_MS : AGAIN_MS),
  }).data
  useEffect(() => {
    if (!asked || !copy || copy.state === 'making') return
    setAsked(false)
    if (copy.state === 'ready' && !copy.notRenewed) toast(say('explorer.fresh.made'))
  }, [asked, copy, say])
  if (!copy || copy.state === 'none') return null
  if (copy.state === 'making') {
    const percent = format.percent(copy.total ? copy.done / copy.total : 0)
    const words = say(copy.serves ? 'explorer.fresh.anew' : 'explorer.fresh.making', { percent })
    return (
      <div className="explorer-fresh">
        <Progress label={words} value={copy.done} max={copy.total} words="" />
      </div>
    )
  }
  return (
    <div className="explorer-fresh">
      <p className="chart-foot">
        {copy.state === 'failed'
          ? say('explorer.fresh.failed')
          : say('explorer.fresh.ready', { n: copy.answers, seconds: Math.round(copy.lagMs / 1000) })}
        {copy.state === 'ready' && copy.notRenewed && <span>{say('explorer.fresh.not_renewed')}</span>}
      </p>
      {may && <Again busy={again.isPending} onPress={() => again.mutate({}, { onSuccess: () => setAsked(true) })} />}
      {again.error && <Problem error={again.error} />}
    </div>
  )
}

/** What it does stands beside it: it is seldom of use. */
function Again({ busy, onPress }: { busy: boolean; onPress: () => void }) {
  const say = useSay()
  const hint = useId()
  return (
    <div className="explorer-again">
      <Button look="line" busy={busy} aria-describedby={hint} onClick={onPress}>
        {say('explorer.fresh.again')}
      </Button>
      <p id={hint} className="dim text-12">
        {say('explorer.fresh.again.hint')}
      </p>
    </div>
  )
}
