import { useState } from 'react'
import type { Wave } from '#contract/listen/waves.ts'
import { useActing } from '#web/queries.ts'
import { useMay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { dayIn, endOfDay, inDays } from './closing-day.ts'

/** `onTry`: the share in percent that the form would ask, 100 for everyone. */
type Props = { wave: Wave; onTry: (share: number) => void; onSaved: () => void }

const HALF = 50

/** Who and when. Nothing of it is final before the start. */
export function PlanForm({ wave, onTry, onSaved }: Props) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const [share, setShare] = useState(wave.sharePercent)
  const save = useActing('PUT /api/waves/:id', ['GET /api/waves', 'GET /api/waves/:id', 'GET /api/waves/:id/plan'])
  const turn = (to: number | null) => {
    setShare(to)
    onTry(to ?? 100)
  }
  const submit = (fields: FormData) => {
    const closesAt = endOfDay(fieldText(fields, 'closesAt'), timeZone) ?? ''
    const wanted = { id: wave.id, name: fieldText(fields, 'name'), closesAt, ...(share !== null && { sharePercent: share }) }
    save.mutate(wanted, {
      onSuccess: () => {
        toast(say('waves.saved'))
        onSaved()
      },
    })
  }

  return (
    <div onInput={() => onTry(share ?? 100)}>
      <Form
        label={wave.name}
        error={save.error}
        onSubmit={submit}
        acts={
          mayManage && (
            <Button type="submit" look="line" busy={save.isPending}>
              {say('waves.save')}
            </Button>
          )
        }
      >
        <Section title={say('waves.who')}>
          <div className="stack-4">
            <Radios
              quiet
              label={say('waves.who')}
              name="who"
              value={share === null ? 'everyone' : 'share'}
              onPick={(to) => turn(to === 'everyone' ? null : (wave.sharePercent ?? HALF))}
              options={[
                { value: 'everyone', label: say('waves.who.everyone') },
                { value: 'share', label: say('waves.who.share'), hint: say('waves.who.share.hint') },
              ]}
            />
            {share !== null && <Share share={share} onShare={turn} />}
          </div>
        </Section>
        <Section title={say('waves.when')} note={say('waves.when.note')}>
          <div className="stack-4 narrow">
            <Field label={say('waves.field.name')} name="name" defaultValue={wave.name} maxLength={120} />
            <Field
              label={say('waves.field.closes')}
              name="closesAt"
              type="date"
              min={dayIn(new Date(), timeZone)}
              max={dayIn(inDays(new Date(), 365), timeZone)}
              defaultValue={dayIn(wave.closesAt, timeZone)}
              hint={say('waves.field.closes.hint', { zone: timeZone })}
            />
          </div>
        </Section>
      </Form>
    </div>
  )
}

/** A slider to feel, a field to be exact. */
function Share({ share, onShare }: { share: number; onShare: (share: number) => void }) {
  const say = useSay()
  const read = (text: string) => {
    const wanted = Math.round(Number(text))
    if (wanted >= 1 && wanted <= 99) onShare(wanted)
  }
  return (
    <div className="grid max-w-120 grid-cols-[minmax(0,1fr)_88px] items-end gap-4">
      <input
        type="range"
        min={1}
        max={99}
        value={share}
        onChange={(event) => read(event.target.value)}
        aria-label={say('waves.who.percent')}
        className="h-8 w-full accent-ink"
      />
      <Field
        key={share}
        quiet
        label={say('waves.who.percent')}
        name="sharePercent"
        type="number"
        min={1}
        max={99}
        defaultValue={share}
        onBlur={(event) => read(event.target.value)}
      />
    </div>
  )
}
