import type { CaseSheet } from '#contract/act/cases.ts'
import { useFormat } from '#web/format.ts'
import { useMay } from '#web/session.ts'
import { Pairs } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { OwnerPick } from './OwnerPick.tsx'

type Fact = [name: string, value: string | null]

/** Owner, times, and what was learnt. */
export function CaseFacts({ sheet }: { sheet: CaseSheet }) {
  const say = useSay()
  const may = useMay()
  const format = useFormat()
  const { owner, dueAt, contactedAt, closedAt, rootCause, program } = sheet
  const facts: Fact[] = [
    [say('cases.fact.due'), format.moment(dueAt)],
    [say('cases.fact.contacted'), contactedAt && format.moment(contactedAt)],
    [say('cases.fact.closed'), closedAt && format.moment(closedAt)],
    [say('cases.cause'), closedAt && rootCause && say(`root_cause.${rootCause}`)],
    [say('cases.fact.program'), program.name],
  ]
  return (
    <div className="border-t border-rule pt-3">
      <Pairs
        pairs={[
          [
            say('cases.owner'),
            may('case.assign') ? <OwnerPick key="owner" sheet={sheet} /> : (owner?.name ?? say('cases.owner.none')),
          ],
          ...facts.filter(([, value]) => value !== null),
        ]}
      />
    </div>
  )
}
