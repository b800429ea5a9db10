import { useState } from 'react'
import { proposalOf, TEMPLATES, type Template } from '#domain/listen/program-design.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

/** A template of one's trade, and what it sets. */
export function TemplatePick() {
  const say = useSay()
  const [chosen, choose] = useState<Template | null>(null)
  return (
    <div className="narrow">
      <Select
        label={say('design.template.choose')}
        name="template"
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => choose(templateNamed(value))}
        options={[
          { value: '', label: say('design.template.none') },
          ...TEMPLATES.map((value) => ({ value, label: say(`design.template.${value}`) })),
        ]}
        hint={chosen && say(`design.sets.${chosen}`, { days: proposalOf(chosen).quietDays })}
      />
    </div>
  )
}

export const templateNamed = (name: string): Template | null => TEMPLATES.find((each) => each === name) ?? null
