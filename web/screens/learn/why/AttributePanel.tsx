import { useState } from 'react'
import type { Study } from '#contract/learn/studies.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { useTelling } from './telling.ts'

/** As many as the server takes at once. */
const MOST = 24

type Props = { study: Study; onShow: (names: readonly string[]) => void; onClose: () => void }

/** Which attributes are studied. */
export function AttributePanel({ study, onShow, onClose }: Props) {
  const say = useSay()
  const telling = useTelling(study)
  const [chosen, setChosen] = useState<readonly string[]>(study.attributes.map(({ name }) => name))
  const turn = (name: string, on: boolean) => setChosen(on ? [...chosen, name] : chosen.filter((each) => each !== name))
  const isFull = chosen.length >= MOST
  return (
    <Section title={say('why.attributes.title')} note={say('why.attributes.hint', { limit: MOST })}>
      <div className="why-attributes">
        {[...study.attributes, ...study.others].map(({ name }) => (
          <Checkbox
            key={name}
            name={name}
            label={telling.attribute(name)}
            checked={chosen.includes(name)}
            disabled={isFull && !chosen.includes(name)}
            onChange={(event) => turn(name, event.target.checked)}
          />
        ))}
      </div>
      <div className="row-wrap">
        <Button onClick={() => onShow(chosen)}>{say('why.attributes.show')}</Button>
        <Button look="bare" onClick={onClose}>
          {say('why.attributes.close')}
        </Button>
      </div>
    </Section>
  )
}
