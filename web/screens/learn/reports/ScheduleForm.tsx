import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GivenSchedule, MailedFormat, Schedule } from '#contract/learn/report-schedules.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox, Radios } from '#web/ui/Choice.tsx'
import { Select, TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/report-schedules'] as const
const EVERY = ['week', 'month', 'wave'] as const
const FORMATS = ['pdf', 'pptx', 'xlsx'] as const satisfies readonly MailedFormat[]
const upTo = (n: number, from = 1) => Array.from({ length: n }, (_, at) => at + from)

type Props = { report: string; schedule: Schedule | null; timeZone: string; onDone: () => void }

/** When, as what and to whom. Addresses outside only for those who may take answers out. */
export function ScheduleForm({ report, schedule, timeZone, onDone }: Props) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const me = useSession()?.member?.id
  const members = (useQuery(asking('GET /api/members', {})).data ?? []).filter(({ leftAt }) => leftAt === null)
  const add = useActing('POST /api/report-schedules', RENEWS)
  const change = useActing('PUT /api/report-schedules/:id', RENEWS)
  const plan = schedule?.plan ?? { every: 'week' as const, weekday: 1, hour: 8 }
  const [every, setEvery] = useState<(typeof EVERY)[number]>(plan.every)
  const chosen = schedule ? schedule.members.map(({ id }) => id) : me ? [me] : []

  const submit = (fields: FormData) => {
    const number = (name: string) => Number(fields.get(name))
    const hour = number('hour')
    const given: GivenSchedule = {
      plan:
        every === 'week'
          ? { every, weekday: number('weekday'), hour }
          : every === 'month'
            ? { every, day: number('day'), hour }
            : { every, hour },
      format: FORMATS.find((each) => each === fields.get('format')) ?? 'pdf',
      members: members.flatMap(({ id }) => (fields.has(`member.${id}`) ? [id] : [])),
      addresses: fieldText(fields, 'addresses')
        .split(/[\s,;，；]+/)
        .filter(Boolean),
    }
    const onSuccess = () => {
      toast(say('schedules.saved'))
      onDone()
    }
    if (schedule) change.mutate({ id: schedule.id, ...given }, { onSuccess })
    else add.mutate({ report, ...given }, { onSuccess })
  }

  return (
    <Form
      error={add.error ?? change.error}
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" busy={add.isPending || change.isPending}>
            {say(schedule ? 'schedules.change.save' : 'schedules.save')}
          </Button>
          {schedule && (
            <Button look="bare" onClick={onDone}>
              {say('schedules.cancel')}
            </Button>
          )}
        </>
      }
    >
      <Radios
        segmented
        label={say('schedules.every')}
        name="every"
        value={every}
        onPick={setEvery}
        options={EVERY.map((value) => ({ value, label: say(`schedules.every.${value}`) }))}
      />
      {every === 'wave' && <p className="field-hint">{say('schedules.every.wave.hint')}</p>}
      <div className="schedule-fields">
        {every === 'week' && (
          <Select
            label={say('schedules.weekday')}
            name="weekday"
            defaultValue={String(plan.every === 'week' ? plan.weekday : 1)}
            options={upTo(7).map((n) => ({ value: String(n), label: format.weekday(n) }))}
          />
        )}
        {every === 'month' && (
          <Select
            label={say('schedules.day')}
            name="day"
            hint={say('schedules.day.hint')}
            defaultValue={String(plan.every === 'month' ? plan.day : 1)}
            options={upTo(31).map((n) => ({ value: String(n), label: format.number(n) }))}
          />
        )}
        <Select
          label={say('schedules.hour')}
          name="hour"
          hint={say('schedules.hour.hint', { zone: timeZone })}
          defaultValue={String(plan.hour)}
          options={upTo(24, 0).map((n) => ({ value: String(n), label: `${String(n).padStart(2, '0')}:00` }))}
        />
        <Select
          label={say('schedules.format')}
          name="format"
          defaultValue={schedule?.format ?? 'pdf'}
          options={FORMATS.map((value) => ({ value, label: say(`reports.format.${value}`) }))}
        />
      </div>
      <fieldset className="field schedule-members">
        <legend className="field-label">{say('schedules.members')}</legend>
        {members.map(({ id, name }) => (
          <Checkbox key={id} label={name} name={`member.${id}`} defaultChecked={chosen.includes(id)} />
        ))}
      </fieldset>
      {may('response.export') && (
        <TextArea
          label={say('schedules.addresses')}
          name="addresses"
          rows={2}
          optional
          hint={say('schedules.addresses.hint')}
          defaultValue={(schedule?.addresses ?? []).join('\n')}
        />
      )}
    </Form>
  )
}
