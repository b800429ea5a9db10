import { useState } from 'react'
import type { SavedQuestion } from '#contract/learn/questions.ts'
import { useActing } from '#web/queries.ts'
import { ShareDialog } from '#web/screens/learn/sharing/ShareDialog.tsx'
import { useMay } from '#web/session.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

type Props = { open: boolean; questions: readonly SavedQuestion[]; onClose: () => void }

/** Names and their ends: what is removed can be brought back. */
export function QuestionList({ open, questions, onClose }: Props) {
  const say = useSay()
  const may = useMay()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [sharing, setSharing] = useState<SavedQuestion | null>(null)
  const back = useActing('POST /api/questions/:id/return', ['GET /api/questions', 'GET /api/board'])
  const remove = useActing('DELETE /api/questions/:id', ['GET /api/questions', 'GET /api/board'])
  const takeOff = ({ id, name }: SavedQuestion) =>
    remove.mutate({ id }, { onSuccess: () => toast(say('questions.removed', { name }), () => back.mutate({ id })) })
  const theirs = ({ mine, ofTeam }: SavedQuestion) => mine || (ofTeam && may('workspace.manage'))
  return (
    <Dialog
      open={open}
      wide
      title={say('questions.manage.title')}
      onClose={onClose}
      acts={<Button onClick={onClose}>{say('questions.close')}</Button>}
    >
      {remove.error && <Problem error={remove.error} />}
      <ul className="saved-list">
        {questions.map((question) => (
          <li key={question.id}>
            {renaming === question.id ? (
              <Rename question={question} onDone={() => setRenaming(null)} />
            ) : (
              <>
                <span className="saved-name">
                  <b>{question.name}</b>
                  {!question.mine && question.by && <span className="dim">{say('questions.by', { name: question.by })}</span>}
                </span>
                {may('response.export') && (
                  <IconButton
                    icon="share"
                    label={say('sharing.share.of', { name: question.name })}
                    onClick={() => setSharing(question)}
                  />
                )}
                {theirs(question) && (
                  <>
                    <Button
                      look="bare"
                      aria-label={say('questions.rename.of', { name: question.name })}
                      onClick={() => setRenaming(question.id)}
                    >
                      {say('questions.rename')}
                    </Button>
                    <IconButton
                      icon="close"
                      label={say('questions.remove', { name: question.name })}
                      onClick={() => takeOff(question)}
                    />
                  </>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {sharing && (
        <ShareDialog
          open
          title={say('sharing.share.of', { name: sharing.name })}
          question={sharing.id}
          name={sharing.name}
          onClose={() => setSharing(null)}
        />
      )}
    </Dialog>
  )
}

function Rename({ question: { id, name }, onDone }: { question: SavedQuestion; onDone: () => void }) {
  const say = useSay()
  const change = useActing('PUT /api/questions/:id', ['GET /api/questions', 'GET /api/board'])
  const submit = (fields: FormData) =>
    change.mutate(
      { id, name: fieldText(fields, 'name') },
      {
        onSuccess: (now) => {
          onDone()
          toast(say('questions.renamed', { name: now.name }), () => change.mutate({ id, name }))
        },
      },
    )
  return (
    <Form
      error={change.error}
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" busy={change.isPending}>
            {say('questions.rename')}
          </Button>
          <Button look="line" onClick={onDone}>
            {say('questions.cancel')}
          </Button>
        </>
      }
    >
      <Field label={say('questions.name')} name="name" defaultValue={name} maxLength={120} autoComplete="off" />
    </Form>
  )
}
