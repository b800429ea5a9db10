import type { Study } from '#contract/learn/studies.ts'
import { useFormat } from '#web/format.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { useAsked } from './asked.ts'
import { ChangePart } from './ChangePart.tsx'
import { CutsPart } from './CutsPart.tsx'
import { DriversPart } from './DriversPart.tsx'
import { How } from './How.tsx'
import { Lead } from './Lead.tsx'
import { ProfilesPart } from './ProfilesPart.tsx'
import { SubgroupsPart } from './SubgroupsPart.tsx'
import { isUnderWay, useStudy } from './study.ts'
import { useTelling } from './telling.ts'
import { toldInOrder } from './told.ts'
import { WhyFilters } from './WhyFilters.tsx'

/** A study as far as it has come: what it says, how far it is, and each of its parts. */
export function Studied() {
  const { input, study: given } = useAsked()
  const { study, error, cancel, again } = useStudy(input, given)
  return (
    <>
      <WhyFilters study={study} />
      {error ? (
        <Refused error={error} retry={again} />
      ) : study ? (
        <Told study={study} onCancel={cancel} onAgain={again} />
      ) : (
        <Skeleton rows={8} />
      )}
    </>
  )
}

type ToldProps = { study: Study; onCancel: () => void; onAgain: () => void }

function Told({ study, onCancel, onAgain }: ToldProps) {
  const say = useSay()
  const telling = useTelling(study)
  const { change, drivers, cuts, subgroups, profiles } = study.findings
  const { first, second, lead, rest } = toldInOrder(study, telling)
  return (
    <>
      <section className="why-says" aria-live="polite">
        <div className="says">
          {first && (
            <p>
              <b>{first}</b>
            </p>
          )}
          {second && <p>{second}</p>}
          {first && study.now.answers > 0 && <p className="visible">{say('why.says.causal')}</p>}
        </div>
        <State study={study} onCancel={onCancel} onAgain={onAgain} />
      </section>
      {change && <ChangePart change={change} study={study} telling={telling} says={lead.change} />}
      {drivers && <DriversPart drivers={drivers} study={study} telling={telling} says={lead.drivers} />}
      {cuts && cuts.cuts.length > 0 && <CutsPart cuts={cuts} study={study} telling={telling} />}
      {subgroups && subgroups.subgroups.length > 0 && (
        <SubgroupsPart found={subgroups} study={study} telling={telling} says={lead.subgroups} />
      )}
      {profiles?.clear && <ProfilesPart found={profiles} study={study} telling={telling} says={lead.profiles} />}
      {rest.length > 0 && (
        <Section title={say('why.rest')}>
          <Lead says={rest} />
        </Section>
      )}
      {study.now.answers > 0 && <How study={study} telling={telling} />}
    </>
  )
}

/** How far it is while it is computed, and why it is not whole where it is not. */
function State({ study, onCancel, onAgain }: ToldProps) {
  const say = useSay()
  const format = useFormat()
  const { state, part, progress } = study
  if (isUnderWay(study))
    return (
      <div className="why-progress">
        <Progress
          label={say('why.progress', { part: part ?? 'none' })}
          value={progress}
          max={1}
          words={format.percent(progress)}
        />
        {state === 'interrupted' && <p className="dim">{say('why.interrupted')}</p>}
        <Button look="line" onClick={onCancel}>
          {say('why.cancel')}
        </Button>
      </div>
    )
  if (state === 'done') return null
  return (
    <div className="why-progress" role="status">
      <p>{say(state === 'failed' ? 'why.failed' : 'why.cancelled')}</p>
      <Button look="line" onClick={onAgain}>
        {say('why.again')}
      </Button>
    </div>
  )
}

/** In the sentences that belong to the parts of what was asked, where there are any. */
function Refused({ error, retry }: { error: Error; retry: () => void }) {
  const issues = 'issues' in error && Array.isArray(error.issues) ? (error.issues as { message?: string }[]) : []
  const said = issues.flatMap(({ message }) => (message ? [message] : []))
  if (!said.length) return <Problem error={error} retry={retry} />
  return (
    <div className="problem" role="alert">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
