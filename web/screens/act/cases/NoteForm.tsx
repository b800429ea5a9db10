import { useState } from 'react'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { STALE } from './moving.ts'

/** For colleagues. It is emptied once the server has it. */
export function NoteForm({ id }: { id: string }) {
  const say = useSay()
  const add = useActing('POST /api/cases/:id/notes', STALE)
  const [written, setWritten] = useState(0)
  const done = () => {
    setWritten((count) => count + 1)
    toast(say('cases.note.added'))
  }
  return (
    <Form
      key={written}
      label={say('cases.note.title')}
      error={add.error}
      onSubmit={(fields) => add.mutate({ id, body: fieldText(fields, 'body') }, { onSuccess: done })}
      acts={
        <Button look="line" type="submit" busy={add.isPending}>
          {say('cases.note.add')}
        </Button>
      }
    >
      <div id="case-note">
        <TextArea label={say('cases.note.title')} name="body" hint={say('cases.note.hint')} maxLength={5000} rows={2} />
      </div>
    </Form>
  )
}
