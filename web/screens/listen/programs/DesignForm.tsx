import { useEffect, useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { DESIGN_LIMIT, DESIGN_PARTS, type Template } from '#domain/listen/program-design.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextArea } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { DesignPlace } from './DesignPlace.tsx'
import { FromTemplate } from './FromTemplate.tsx'
import { textsOf } from './template-texts.ts'

/** Who, what, when, where, why, how: what the team has thought, beside the settings that carry it out. */
export function DesignForm({ program, onChanged }: { program: Program; onChanged: (changed: boolean) => void }) {
  const say = useSay()
  const mayManage = useMay()('program.manage')
  const [design, setDesign] = useState(program.design)
  const save = useActing('PUT /api/programs/:id/design', ['GET /api/programs/:id'])
  // Who leaves it in spite of the question begins anew.
  useEffect(() => () => onChanged(false), [onChanged])
  const fill = (template: Template) => {
    setDesign(textsOf(template, say))
    onChanged(true)
    toast(say('design.filled'))
  }
  const keep = () =>
    save.mutate(
      { id: program.id, ...design },
      {
        onSuccess: () => {
          onChanged(false)
          toast(say('design.saved'))
        },
      },
    )

  return (
    <div className="split">
      <div onInput={() => onChanged(true)}>
        <Form
          label={say('design.title')}
          error={save.error}
          onSubmit={keep}
          acts={
            mayManage && (
              <Button type="submit" busy={save.isPending}>
                {say('design.save')}
              </Button>
            )
          }
        >
          <p className="mut text-13">{say('design.note')}</p>
          {DESIGN_PARTS.map((part) => (
            <TextArea
              key={part}
              label={say(`design.${part}`)}
              name={part}
              value={design[part]}
              maxLength={DESIGN_LIMIT}
              readOnly={!mayManage}
              onChange={({ currentTarget: { value } }) => setDesign((old) => ({ ...old, [part]: value }))}
              hint={<DesignPlace part={part} program={program} />}
            />
          ))}
        </Form>
      </div>
      <div>
        <FromTemplate program={program} {...(mayManage && { onFill: fill })} />
      </div>
    </div>
  )
}
