import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReportPart } from '#contract/learn/reports.ts'
import type { Chosen } from '#contract/learn/scores.ts'
import { asking } from '#web/queries.ts'
import { labelOf } from '#web/screens/learn/score/Differs.tsx'
import { useMay } from '#web/session.ts'
import { IconButton } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { LOCALES } from '#words/locale.ts'
import { PARTS, useReport } from './asked.ts'
import { Quoted } from './Quoted.tsx'

const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const
/** While somebody types, no page is set. */
const PAUSE_MS = 500

/** What stands in the report, in which language, in which order. */
export function Contents({ chosen }: { chosen: Chosen }) {
  const say = useSay()
  const may = useMay()
  const { spec, set } = useReport()
  const attributes = useQuery(asking('GET /api/scores/attributes', {})).data
  return (
    <>
      <Select
        label={say('reports.locale')}
        name="locale"
        value={spec.locale}
        onChange={(event) => set({ locale: LOCALES.find((each) => each === event.target.value) })}
        options={LOCALES.map((locale) => ({ value: locale, label: LANGUAGES[locale] }))}
      />
      <Title />
      <Parts />
      {spec.parts.includes('segments') && attributes && attributes.length > 0 && (
        <Select
          label={say('reports.by')}
          name="by"
          value={spec.by ?? attributes[0]?.name}
          onChange={(event) => set({ by: event.target.value })}
          options={attributes.map((each) => ({ value: each.name, label: labelOf(each, say) }))}
        />
      )}
      {spec.parts.includes('verbatims') && may('response.read') && <Quoted chosen={chosen} />}
      {spec.parts.includes('verbatims') && may('contact.read') && (
        <Checkbox
          label={say('reports.names')}
          hint={say('reports.names.hint')}
          name="names"
          checked={spec.names ?? false}
          onChange={(event) => set({ names: event.target.checked ? true : undefined })}
        />
      )}
    </>
  )
}

function Title() {
  const say = useSay()
  const { spec, set } = useReport()
  const [typed, setTyped] = useState(spec.title ?? '')
  useEffect(() => setTyped(spec.title ?? ''), [spec.title])
  useEffect(() => {
    if (typed.trim() === (spec.title ?? '')) return undefined
    const pause = setTimeout(() => set({ title: typed.trim() || undefined }), PAUSE_MS)
    return () => clearTimeout(pause)
  })
  return (
    <Field
      label={say('reports.name')}
      name="title"
      optional
      maxLength={120}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}

/** Those that are in, in their order, then those that are out. The last one cannot be taken out. */
function Parts() {
  const say = useSay()
  const { spec, set } = useReport()
  const chosen = spec.parts
  const put = (parts: ReportPart[]) => set({ parts })
  const move = (part: ReportPart, by: -1 | 1) => {
    const at = chosen.indexOf(part)
    const other = chosen[at + by]
    if (other) put(chosen.map((each) => (each === part ? other : each === other ? part : each)))
  }
  return (
    <fieldset className="field">
      <legend className="field-label">{say('reports.parts')}</legend>
      <ul className="report-parts">
        {[...chosen, ...PARTS.filter((part) => !chosen.includes(part))].map((part) => {
          const name = say(`reports.part.${part}`)
          const isIn = chosen.includes(part)
          return (
            <li key={part}>
              <Checkbox
                label={name}
                hint={part === 'why' && isIn ? say('reports.part.why.hint') : undefined}
                name={part}
                checked={isIn}
                disabled={isIn && chosen.length === 1}
                onChange={() => put(isIn ? chosen.filter((each) => each !== part) : [...chosen, part])}
              />
              {isIn && (
                <span className="report-moves">
                  <IconButton icon="sortUp" label={say('reports.up', { name })} onClick={() => move(part, -1)} />
                  <IconButton icon="sortDown" label={say('reports.down', { name })} onClick={() => move(part, 1)} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
