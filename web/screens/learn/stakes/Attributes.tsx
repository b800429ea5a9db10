import type { StakeAttributes, StakeSheet } from '#contract/learn/stakes.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/stakes'] as const

/** Which attributes say what a company pays and when it renews; whoever manages programs may choose others. */
export function Attributes({ sheet: { attributes } }: { sheet: StakeSheet }) {
  const say = useSay()
  const may = useMay()
  const { revenue, renewal, currency, chosen } = attributes
  const none = say('stakes.attributes.none')
  return (
    <details className="fold">
      <summary>{say('stakes.attributes')}</summary>
      <div className="read stack">
        <p>
          {say('stakes.attributes.now', {
            revenue: revenue?.label ?? none,
            renewal: renewal?.label ?? none,
            currency: currency ?? none,
          })}{' '}
          {!chosen && say('stakes.attributes.guessed')}
        </p>
        {may('program.manage') && <Choosing key={JSON.stringify(attributes)} attributes={attributes} />}
      </div>
    </details>
  )
}

function Choosing({ attributes }: { attributes: StakeAttributes }) {
  const say = useSay()
  const choose = useActing('PUT /api/stakes/attributes', RENEWS)
  const forget = useActing('DELETE /api/stakes/attributes', RENEWS)
  const { revenue, renewal, currency, chosen, options } = attributes
  const before = { revenue: revenue?.key ?? null, renewal: renewal?.key ?? null, currency }
  const undo = () => (chosen ? choose.mutate(before) : forget.mutate({}))
  const save = (given: typeof before) => choose.mutate(given, { onSuccess: () => toast(say('stakes.attributes.saved'), undo) })
  const listed = (named: readonly { key: string; label: string }[]) => [
    { value: '', label: say('stakes.attributes.none') },
    ...named.map(({ key, label }) => ({ value: key, label })),
  ]
  return (
    <Form
      label={say('stakes.attributes')}
      error={choose.error ?? forget.error}
      onSubmit={(fields) =>
        save({
          revenue: fieldText(fields, 'revenue') || null,
          renewal: fieldText(fields, 'renewal') || null,
          currency: fieldText(fields, 'currency') || null,
        })
      }
      acts={
        <>
          <Button type="submit" look="line" busy={choose.isPending}>
            {say('stakes.attributes.save')}
          </Button>
          {chosen && (
            <Button look="bare" busy={forget.isPending} onClick={() => forget.mutate({})}>
              {say('stakes.attributes.guess')}
            </Button>
          )}
        </>
      }
    >
      <div className="stakes-choosing">
        <Select
          label={say('stakes.attributes.revenue')}
          name="revenue"
          defaultValue={before.revenue ?? ''}
          options={listed(options.revenue)}
        />
        <Select
          label={say('stakes.attributes.renewal')}
          name="renewal"
          defaultValue={before.renewal ?? ''}
          options={listed(options.renewal)}
        />
        <Select
          label={say('stakes.attributes.currency')}
          name="currency"
          defaultValue={currency ?? ''}
          options={[
            { value: '', label: say('stakes.attributes.most') },
            ...options.currency.map((each) => ({ value: each, label: each })),
          ]}
        />
      </div>
    </Form>
  )
}
