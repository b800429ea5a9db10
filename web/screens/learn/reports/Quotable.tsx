import { useState } from 'react'
import type { ResponseLine } from '#contract/learn/responses.ts'
import type { Chosen } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { langTag, useWho } from '#web/screens/learn/responses/ResponseLines.tsx'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Pager, SearchField } from '#web/ui/List.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** As many as a report takes. */
const MOST = 40
type Props = { chosen: Chosen; picked: readonly string[]; onPick: (picked: readonly string[]) => void }

/** What people wrote with the answers that the report is of, to be ticked. */
export function Quotable({ chosen: { program, wave, period }, picked, onPick }: Props) {
  const say = useSay()
  const may = useMay()
  const [q, setQ] = useState('')
  const of = present({ program: program.id, wave: wave ?? undefined, period: period ?? undefined, q: q || undefined })
  const listing = useListing('GET /api/responses', { ...of, verbatim: true, evidence: 'counted' })
  const looking = say(may('contact.read') ? 'responses.search' : 'responses.search_words')
  const turn = (id: string) => onPick(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <div className="stack mt-4">
      <p className="mut" role="status">
        {say('reports.quoted.count', { n: picked.length, most: MOST })}
      </p>
      <SearchField value={q} onSearch={setQ} label={looking} placeholder={looking} />
      <Read of={listing} rows={6}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="dim">{say(q ? 'reports.quoted.not_found' : 'reports.quoted.none')}</p>
          ) : (
            <>
              <ul className="report-quotes">
                {items.map((line) => {
                  const on = picked.includes(line.id)
                  return (
                    <li key={line.id}>
                      <Checkbox
                        label={<Quote line={line} />}
                        name={line.id}
                        checked={on}
                        disabled={!on && picked.length >= MOST}
                        onChange={() => turn(line.id)}
                      />
                    </li>
                  )
                })}
              </ul>
              <Pager shown={items.length} total={total} onMore={listing.more} busy={listing.busy} />
            </>
          )
        }
      </Read>
    </div>
  )
}

function Quote({ line }: { line: ResponseLine }) {
  const format = useFormat()
  const who = useWho(line)
  const { rating, group, verbatim, locale, answeredAt } = line
  const words = verbatim ?? ''
  return (
    <span className="report-quote">
      <Mouth rating={rating} group={group} size="small" />
      <span>
        <Voice words={words} lang={langTag(locale, words)} lines={2} />
        <span className="report-who">{[who, format.day(answeredAt)].join(' · ')}</span>
      </span>
    </span>
  )
}
