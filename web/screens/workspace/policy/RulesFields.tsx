import type { Policy } from '#contract/listen/policy.ts'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { type Limit, PROPOSED_LIMIT, type Rhythm } from './draft.ts'
import { WindowFields } from './WindowFields.tsx'

type Rules = Policy['rules']

/** What holds for every program. `draft` is the form as it stands: it says which parts are open. */
export function RulesFields({ rules, draft, zone }: { rules: Rules; draft: Rules; zone: string }) {
  const say = useSay()
  return (
    <>
      <div className="grid gap-3 wide:grid-cols-2">
        <Days
          name="rules.quietDays"
          label={say('policy.quiet_days')}
          hint={say('policy.quiet_days.hint')}
          value={rules.quietDays}
        />
        <Days
          name="rules.firstAskDays"
          label={say('policy.first_ask')}
          hint={say('policy.first_ask.hint')}
          value={rules.firstAskDays}
        />
      </div>
      <LimitFields name="rules.perContact" label={say('policy.per_contact')} value={rules.perContact} open={draft.perContact} />
      <LimitFields name="rules.perAccount" label={say('policy.per_account')} value={rules.perAccount} open={draft.perAccount} />
      <WindowFields name="rules.window" value={rules.window} open={draft.window} zone={zone} />
    </>
  )
}

type Own = NonNullable<Policy['by'][Rhythm]>

/** What differs for programs of one rhythm, folded away while nothing does. */
export function OwnFields({ rhythm, own, draft, zone }: { rhythm: Rhythm; own: Own; draft: Own; zone: string }) {
  const say = useSay()
  const at = `by.${rhythm}`
  return (
    <details className="fold" open={Object.keys(own).length > 0}>
      <summary>{say(`policy.for_${rhythm}`)}</summary>
      <div className="stack-4 pt-3">
        {rhythm === 'transactional' && <p className="field-hint">{say('policy.transactional.none')}</p>}
        <p className="field-hint">{say('policy.own.note')}</p>
        <div className="grid gap-3 wide:grid-cols-2">
          <Days name={`${at}.quietDays`} label={say('policy.quiet_days')} value={own.quietDays} />
          <Days name={`${at}.firstAskDays`} label={say('policy.first_ask')} value={own.firstAskDays} />
        </div>
        <LimitFields
          name={`${at}.perContact`}
          label={say('policy.per_contact')}
          value={own.perContact}
          open={draft.perContact}
          own
        />
        <LimitFields
          name={`${at}.perAccount`}
          label={say('policy.per_account')}
          value={own.perAccount}
          open={draft.perAccount}
          own
        />
        <WindowFields name={`${at}.window`} value={own.window} open={draft.window} zone={zone} own />
      </div>
    </details>
  )
}

const Days = ({ value, ...field }: { name: string; label: string; hint?: string; value: number | undefined }) => (
  <Field {...field} type="number" inputMode="numeric" min={0} max={3650} defaultValue={value ?? ''} />
)

type LimitProps = { name: string; label: string; value: Limit | undefined; open: Limit | undefined; own?: boolean }

function LimitFields({ name, label, value, open, own = false }: LimitProps) {
  const say = useSay()
  const kind = value === undefined ? 'same' : value ? 'some' : 'none'
  return (
    <fieldset className="field">
      <legend className="field-label">{label}</legend>
      <div className="grid items-end gap-3 wide:grid-cols-3">
        <Select
          quiet
          label={say('policy.limit.kind')}
          name={`${name}.kind`}
          defaultValue={kind}
          options={[
            ...(own ? [{ value: 'same', label: say('policy.limit.same') }] : []),
            { value: 'none', label: say('policy.limit.none') },
            { value: 'some', label: say('policy.limit.some') },
          ]}
        />
        {open && (
          <>
            <Figure name={`${name}.most`} label={say('policy.limit.most')} value={value?.most ?? PROPOSED_LIMIT.most} />
            <Figure name={`${name}.days`} label={say('policy.limit.days')} value={value?.days ?? PROPOSED_LIMIT.days} />
          </>
        )}
      </div>
      {!own && <p className="field-hint">{say('policy.limit.hint')}</p>}
    </fieldset>
  )
}

/** The word stands in the line with its number, so that the line reads as a sentence. */
const Figure = ({ name, label, value }: { name: string; label: string; value: number }) => (
  <Field name={name} label={label} type="number" inputMode="numeric" min={0} max={3650} defaultValue={value} />
)
