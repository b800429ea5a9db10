import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { LANGUAGES } from '#web/shell/Choices.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { LOCALES } from '#words/locale.ts'
import { ShareLinks } from './ShareLinks.tsx'

const DAYS = [7, 30, 90, 365]

function subjectOf(question: string | null, report: string | null) {
  if (report !== null) return { subject: 'report' as const, report }
  return question === null ? { subject: 'board' as const } : { subject: 'question' as const, question }
}

/** `question`, `report`: null where something else is shared; both: the board. */
type Props = {
  open: boolean
  title: string
  question: string | null
  report?: string | null
  name: string
  onClose: () => void
}

/** Makes a link, shows it once, and lists those that there are. */
export function ShareDialog({ open, title, question, report = null, name, onClose }: Props) {
  const say = useSay()
  const locale = useLocale()
  const workspace = useSession()?.workspace?.name ?? ''
  const make = useActing('POST /api/share-links', ['GET /api/share-links'])
  const close = () => {
    make.reset()
    onClose()
  }
  const submit = (fields: FormData) => {
    const password = String(fields.get('password') ?? '')
    make.mutate({
      name: fieldText(fields, 'name'),
      ...subjectOf(question, report),
      locale: LOCALES.find((each) => each === fields.get('locale')) ?? locale,
      days: Number(fields.get('days')),
      verbatims: fields.has('verbatims'),
      ...(password && { password }),
    })
  }
  return (
    <Dialog
      open={open}
      wide
      title={title}
      onClose={close}
      acts={
        <Button look="line" onClick={close}>
          {say('ui.close')}
        </Button>
      }
    >
      {make.data ? (
        <div className="stack">
          <p>{say('sharing.ready')}</p>
          <Copy text={make.data.link} label={say('sharing.link')} />
        </div>
      ) : (
        <>
          <p className="mut mb-4">{say('sharing.lead')}</p>
          <Form
            error={make.error}
            onSubmit={submit}
            acts={
              <Button type="submit" busy={make.isPending}>
                {say('sharing.make')}
              </Button>
            }
          >
            <Field label={say('sharing.name')} name="name" maxLength={120} autoComplete="off" defaultValue={name || workspace} />
            <Select
              label={say('sharing.locale')}
              name="locale"
              defaultValue={locale}
              options={LOCALES.map((each) => ({ value: each, label: LANGUAGES[each].name }))}
            />
            <Select
              label={say('sharing.days')}
              name="days"
              defaultValue="30"
              options={DAYS.map((n) => ({ value: String(n), label: say('sharing.days.n', { n }) }))}
            />
            <Field
              label={say('sharing.password')}
              name="password"
              type="password"
              hint={say('sharing.password.hint')}
              autoComplete="new-password"
              maxLength={200}
            />
            {question === null && (
              <Checkbox label={say('sharing.verbatims')} name="verbatims" hint={say('sharing.verbatims.hint')} />
            )}
          </Form>
        </>
      )}
      <ShareLinks />
    </Dialog>
  )
}
