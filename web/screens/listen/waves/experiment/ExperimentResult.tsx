import { useQuery } from '@tanstack/react-query'
import type { Experiment } from '#contract/listen/experiments.ts'
import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { Adopt } from './Adopt.tsx'
import { Arms } from './Arms.tsx'
import { Effects } from './Effects.tsx'

const PACE = 15_000

/** What the variants showed, in sentences first, and who still waits for a choice. */
export function ExperimentResult({ wave }: { wave: Wave }) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const found = useQuery({
    ...asking('GET /api/waves/:id/experiment', { id: wave.id }),
    refetchInterval: wave.state === 'closed' ? false : PACE,
  })
  const experiment = found.data?.experiment
  if (!experiment?.result) return null
  const { result, waiting, unsent, adopted } = experiment
  const open = wave.state === 'running' || wave.state === 'paused'

  return (
    <Section
      title={say('experiments.title')}
      acts={mayManage && open && !adopted && waiting + unsent > 0 && <Adopt wave={wave} experiment={experiment} />}
    >
      <div className="stack-4">
        <Says experiment={experiment} />
        <Arms experiment={experiment} result={result} />
        {!adopted && waiting > 0 && <p>{say('experiments.waiting', { count: waiting })}</p>}
        {!adopted && unsent > 0 && <p className="text-12 mut">{say('experiments.unsent', { count: unsent })}</p>}
        {adopted && <Adopted adopted={adopted} />}
      </div>
    </Section>
  )
}

function Says({ experiment: { result } }: { experiment: Experiment }) {
  const say = useSay()
  const format = useFormat()
  if (!result) return null
  if (result.verdict === 'read') return <Effects effects={result.effects} />
  if (result.verdict === 'too_early')
    return <p>{say('experiments.early', { until: result.until ? format.moment(result.until) : '' })}</p>
  return <p>{say(result.verdict === 'too_few' ? 'experiments.few' : 'experiments.lost')}</p>
}

function Adopted({ adopted: { key, at, by, people } }: { adopted: NonNullable<Experiment['adopted']> }) {
  const say = useSay()
  const format = useFormat()
  const facts = { key, at: format.moment(at), people }
  return <p className="mut">{by ? say('experiments.adopted.by', { ...facts, name: by }) : say('experiments.adopted', facts)}</p>
}
