import type { CaseCard } from '#contract/act/cases.ts'
import { ROOT_CAUSES, type RootCause } from '#domain/act/root-cause.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Select, TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import type { Moving } from './moving.ts'

type Closing = { card: CaseCard; to: 'resolved' | 'dismissed' }

/** A case is not closed before somebody said what was learnt, or why there was nothing to do. */
export function CloseDialog({ closing, moving, onClose }: { closing: Closing | null; moving: Moving; onClose: () => void }) {
  const say = useSay()
  const resolving = closing?.to === 'resolved'
  const title = say(resolving ? 'cases.close.resolve.title' : 'cases.close.dismiss.title')
  const leave = () => {
    moving.reset()
    onClose()
  }
  return (
    <Dialog open={closing !== null} title={title} onClose={leave}>
      {closing && (
        <div className="mt-4">
          <Form
            label={title}
            error={moving.error}
            onSubmit={(fields) =>
              moving.mutate({ ...closing, rootCause: causeOf(fields), note: fieldText(fields, 'note') }, { onSuccess: onClose })
            }
            acts={
              <>
                <Button look="line" onClick={leave}>
                  {say('cases.close.cancel')}
                </Button>
                <Button type="submit" busy={moving.isPending}>
                  {say(resolving ? 'cases.close.resolve' : 'cases.close.dismiss')}
                </Button>
              </>
            }
          >
            {resolving ? (
              <Learnt />
            ) : (
              <TextArea label={say('cases.close.note')} name="note" hint={say('cases.close.note.hint')} maxLength={5000} />
            )}
          </Form>
        </div>
      )}
    </Dialog>
  )
}

function Learnt() {
  const say = useSay()
  const none = { value: '', label: say('cases.close.cause.choose') }
  return (
    <>
      <Select
        label={say('cases.close.cause')}
        name="rootCause"
        hint={say('cases.close.cause.hint')}
        defaultValue=""
        options={[none, ...ROOT_CAUSES.map((cause) => ({ value: cause, label: say(`root_cause.${cause}`) }))]}
      />
      <TextArea label={say('cases.close.outcome')} name="note" optional maxLength={5000} />
    </>
  )
}

const causeOf = (fields: FormData): RootCause | null =>
  ROOT_CAUSES.find((cause) => cause === fieldText(fields, 'rootCause')) ?? null
