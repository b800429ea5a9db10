import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { proposalOf, TEMPLATES, type Template } from '#domain/listen/program-design.ts'
import type { Sampling, WavePlan } from '#domain/listen/wave-plan.ts'
import { asking } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Pairs, Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** What the template of a program has set, what it proposes for the first wave, and the texts of any of them. */
export function FromTemplate({ program, onFill }: { program: Program; onFill?: (template: Template) => void }) {
  const say = useSay()
  const { template } = program
  return (
    <Section title={say('design.from')} note={template ? say(`design.template.${template}`) : undefined}>
      <div className="stack-4">
        {template ? <Settings program={program} template={template} /> : <p className="mut">{say('design.from.none')}</p>}
        {onFill && <Fill template={template ?? 'saas'} onFill={onFill} />}
      </div>
    </Section>
  )
}

function Settings({ program, template }: { program: Program; template: Template }) {
  const say = useSay()
  const { cadence, quietDays } = proposalOf(template)
  const cadenceNow = useQuery(asking('GET /api/programs/:id/cadence', { id: program.id })).data?.cadence ?? cadence
  const proposal = useQuery(asking('GET /api/programs/:id/proposal', { id: program.id }))
  const daysNow = program.quietDays ?? program.workspaceQuietDays
  const days = (count: number) => say('design.days', { days: count })
  const sinceChanged = (was: string, now: string) => (was === now ? was : say('design.from.now', { was, now }))
  return (
    <Read of={proposal} rows={3}>
      {({ plan, missing }) => (
        <div className="stack">
          <Pairs
            start
            pairs={[
              [say('design.from.rhythm'), sinceChanged(say(`planner.cadence.${cadence}`), say(`planner.cadence.${cadenceNow}`))],
              [say('design.from.rest'), sinceChanged(days(quietDays), days(daysNow))],
              [say('design.from.first'), plan ? <Plan key="plan" plan={plan} /> : say('design.from.first.started')],
            ]}
          />
          {missing && <p className="mut">{say('design.from.missing', { missing })}</p>}
          {plan && <p className="mut">{say('design.from.first.note')}</p>}
        </div>
      )}
    </Read>
  )
}

function Plan({ plan }: { plan: WavePlan }) {
  const say = useSay()
  const { account } = plan
  return (
    <>
      <span className="block">{useSampling(plan.sampling)}</span>
      {account && <span className="block">{say('design.from.account', { most: account.most })}</span>}
    </>
  )
}

function useSampling({ kind, by, amount, batch, margin }: Sampling): string {
  const say = useSay()
  const attributes = useQuery(asking('GET /api/attributes', {})).data ?? []
  const label =
    by === 'role'
      ? say('planner.by.role')
      : (attributes.find(({ key }) => `attribute:${key}` === by)?.label ?? by?.split(':')[1] ?? '')
  const divided = { divided: by !== undefined, by: label }
  if (kind === 'precision') return say('design.from.first.precision', { ...divided, batch, margin })
  if (kind === 'everyone') return say('design.from.first.everyone', divided)
  return say(kind === 'stratified' ? 'design.from.first.stratified' : 'design.from.first.random', {
    ...divided,
    percent: amount?.percent,
  })
}

function Fill({ template, onFill }: { template: Template; onFill: (template: Template) => void }) {
  const say = useSay()
  const [chosen, choose] = useState<Template>(template)
  return (
    <div className="stack">
      <Select
        label={say('design.template')}
        name="template"
        value={chosen}
        onChange={({ currentTarget: { value } }) => choose(TEMPLATES.find((each) => each === value) ?? template)}
        options={TEMPLATES.map((value) => ({ value, label: say(`design.template.${value}`) }))}
      />
      <div>
        <Button look="line" onClick={() => onFill(chosen)}>
          {say('design.fill')}
        </Button>
      </div>
    </div>
  )
}
