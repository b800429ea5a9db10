import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Definition } from '#contract/listen/attributes.ts'
import type { Contact } from '#contract/listen/contacts.ts'
import { cellOf } from '#domain/listen/attribute-value.ts'
import { type AttributeValue, type Notation, parseValue } from '#domain/listen/import/attribute.ts'
import { ApiError } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const FIELDS = [
  { name: 'name', word: 'contact.field.name' },
  { name: 'email', word: 'contact.field.email', type: 'email' },
  { name: 'account', word: 'contact.field.account', hint: 'contact.field.account.hint' },
  { name: 'role', word: 'contact.field.role' },
  { name: 'phone', word: 'contact.field.phone', type: 'tel' },
  { name: 'externalId', word: 'contact.field.external_id', hint: 'contact.field.external_id.hint' },
  { name: 'locale', word: 'contact.field.locale', hint: 'contact.field.locale.hint' },
  { name: 'timeZone', word: 'contact.field.time_zone', hint: 'contact.field.time_zone.hint' },
] as const
const RENEWS = ['GET /api/contacts', 'GET /api/contacts/:id', 'GET /api/contacts/:id/timeline', 'GET /api/accounts'] as const
/** What a person types here is written as the program itself writes it to a file. */
const NOTATION: Notation = { decimal: '.', dateFormat: 'ISO', currency: null, timeZone: 'UTC' }

export function ContactNew() {
  const say = useSay()
  const add = useActing('POST /api/contacts', RENEWS)
  const navigate = useNavigate()
  const definitions = useQuery(asking('GET /api/attributes', { of: 'contact' }))
  return (
    <Page title={say('contacts.add')}>
      <Read of={definitions}>
        {(known) => (
          <Fields
            contact={null}
            definitions={known.filter(({ computed }) => !computed)}
            error={add.error}
            busy={add.isPending}
            onCancel={() => navigate({ to: '/listen/contacts' })}
            onSave={(input) =>
              add.mutate(input, { onSuccess: ({ id }) => navigate({ to: '/listen/contacts/$id', params: { id } }) })
            }
          />
        )}
      </Read>
    </Page>
  )
}

export function ContactEdit() {
  const say = useSay()
  const { id } = useParams({ from: '/listen/contacts/$id/edit' })
  const change = useActing('PUT /api/contacts/:id', RENEWS)
  const navigate = useNavigate()
  const contact = useQuery(asking('GET /api/contacts/:id', { id }))
  const definitions = useQuery(asking('GET /api/attributes', { of: 'contact' }))
  const back = () => navigate({ to: '/listen/contacts/$id', params: { id } })
  const saved = () => {
    toast(say('contact.saved'))
    back()
  }
  return (
    <Read of={contact}>
      {(found) => (
        <Page title={found.name ?? found.email ?? say('contact.edit')}>
          <Read of={definitions}>
            {(known) => (
              <Fields
                contact={found}
                definitions={known.filter(({ computed }) => !computed)}
                error={change.error}
                busy={change.isPending}
                onCancel={back}
                onSave={(input) => change.mutate({ id, ...input }, { onSuccess: saved })}
              />
            )}
          </Read>
        </Page>
      )}
    </Read>
  )
}

type Input = { [K in (typeof FIELDS)[number]['name']]?: string | null } & { attributes?: Record<string, AttributeValue | null> }
type FieldsProps = {
  contact: Contact | null
  definitions: readonly Definition[]
  error: Error | null
  busy: boolean
  onSave: (input: Input) => void
  onCancel: () => void
}

function Fields({ contact, definitions, error, busy, onSave, onCancel }: FieldsProps) {
  const say = useSay()
  const standing = (name: (typeof FIELDS)[number]['name']) =>
    (name === 'account' ? contact?.account?.name : contact?.[name]) ?? ''
  const save = (form: FormData) => {
    const changed = FIELDS.filter(({ name }) => fieldText(form, name) !== standing(name))
    const fields = Object.fromEntries(changed.map(({ name }) => [name, fieldText(form, name) || null]))
    const attributes = Object.fromEntries(
      definitions.flatMap((definition) => {
        const text = fieldText(form, `attributes.${definition.key}`)
        return text === textOf(contact?.attributes[definition.key]) ? [] : [[definition.key, valueOf(definition, text)]]
      }),
    )
    onSave({ ...fields, ...(Object.keys(attributes).length > 0 && { attributes }) })
  }
  return (
    <div className="narrow">
      <Form
        error={error instanceof ApiError || error === null ? error : null}
        onSubmit={save}
        acts={
          <>
            <Button type="submit" busy={busy}>
              {say('contact.save')}
            </Button>
            <Button look="bare" onClick={onCancel}>
              {say('contact.cancel')}
            </Button>
          </>
        }
      >
        {FIELDS.map(({ name, word, ...rest }) => (
          <Field
            key={name}
            name={name}
            label={say(word)}
            defaultValue={standing(name)}
            autoComplete="off"
            {...('type' in rest && { type: rest.type })}
            {...('hint' in rest && { hint: say(rest.hint) })}
          />
        ))}
        {definitions.map((definition) => (
          <AttributeField key={definition.key} definition={definition} value={contact?.attributes[definition.key]} />
        ))}
      </Form>
    </div>
  )
}

function AttributeField({
  definition: { key, label, type },
  value,
}: {
  definition: Definition
  value: AttributeValue | undefined
}) {
  const say = useSay()
  const given = { name: `attributes.${key}`, label, defaultValue: textOf(value) }
  if (type !== 'boolean')
    return <Field {...given} hint={say('contact.attribute.hint', { type }) || undefined} autoComplete="off" />
  const options = [
    { value: '', label: '–' },
    { value: 'true', label: say('contact.yes') },
    { value: 'false', label: say('contact.no') },
  ]
  return <Select {...given} options={options} />
}

const textOf = (value: AttributeValue | undefined): string => String(cellOf(value) ?? '')

/** What cannot be read is sent as it is: the server says at its field what is wrong. */
function valueOf({ type }: Definition, text: string): AttributeValue | null {
  if (text === '') return null
  const reading = parseValue(type, text, NOTATION)
  return 'value' in reading ? reading.value : text
}
