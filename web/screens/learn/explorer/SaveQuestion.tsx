import type { ExplorerInput } from '#contract/learn/explorer.ts'
import { MOST_TILES } from '#domain/learn/board.ts'
import { call } from '#web/api.ts'
import { client, renew, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

type Props = { asked: ExplorerInput; open: boolean; onClose: () => void }

/** Keeps what the address asks for by a name, and puts it on the board where that is wanted. */
export function SaveQuestion({ asked, open, onClose }: Props) {
  const say = useSay()
  const save = useActing('POST /api/questions', ['GET /api/questions'])
  const close = () => {
    save.reset()
    onClose()
  }
  const submit = (fields: FormData) =>
    save.mutate(
      { name: fieldText(fields, 'name'), asked, ofTeam: fields.has('ofTeam') },
      {
        onSuccess: async ({ id, name }) => {
          close()
          const pinned = fields.has('onBoard') && (await pin(id))
          toast(say(pinned ? 'questions.saved_on_board' : 'questions.saved', { name }), () => takeBack(id))
        },
      },
    )
  return (
    <Dialog open={open} title={say('questions.save.title')} onClose={close}>
      <Form
        error={save.error}
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" busy={save.isPending}>
              {say('questions.save')}
            </Button>
            <Button look="line" onClick={close}>
              {say('questions.cancel')}
            </Button>
          </>
        }
      >
        <Field
          label={say('questions.name')}
          name="name"
          maxLength={120}
          autoComplete="off"
          hint={asked.wave || asked.period ? undefined : say('questions.rolling')}
        />
        <Checkbox label={say('questions.on_board')} name="onBoard" defaultChecked />
        <Checkbox label={say('questions.of_team')} name="ofTeam" />
      </Form>
    </Dialog>
  )
}

/** Whether there was room for it at the end of the board. */
async function pin(question: string): Promise<boolean> {
  const { tiles } = await call('GET /api/board', {})
  if (tiles.length >= MOST_TILES) return false
  await call('PUT /api/board', { tiles: [...tiles, { kind: 'question', question }] })
  await client.invalidateQueries({ queryKey: ['GET /api/board'] })
  return true
}

async function takeBack(id: string) {
  await call('DELETE /api/questions/:id', { id })
  await renew('GET /api/questions', 'GET /api/board')
}
