import type { ReactNode } from 'react'
import { Button } from '#web/ui/Button.tsx'
import { Form } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

export type Saved = { onSuccess: () => void }
type Props = {
  label: string
  /** What may save it, anew or changed: shows that it does, and what was wrong. */
  acting: readonly { isPending: boolean; error: Error | null }[]
  onSave: (fields: FormData, saved: Saved) => void
  onDone: () => void
  children: ReactNode
}

/** What is entered by hand among the figures (a goal, a watch, a view, what happened): its fields, and two ways out. */
export function EntryForm({ label, acting, onSave, onDone, children }: Props) {
  const say = useSay()
  const onSuccess = () => {
    toast(say('annotation.saved'))
    onDone()
  }
  return (
    <Form
      label={label}
      error={acting.find(({ error }) => error)?.error ?? null}
      onSubmit={(fields) => onSave(fields, { onSuccess })}
      acts={
        <>
          <Button type="submit" busy={acting.some(({ isPending }) => isPending)}>
            {say('annotation.save')}
          </Button>
          <Button look="bare" onClick={onDone}>
            {say('annotation.cancel')}
          </Button>
        </>
      }
    >
      {children}
    </Form>
  )
}

/** To change it, or take it away. */
export function EntryActs({
  name,
  busy,
  onEdit,
  onRemove,
}: {
  name: string
  busy: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const say = useSay()
  return (
    <>
      <Button look="bare" onClick={onEdit} aria-label={`${say('annotation.edit')}: ${name}`}>
        {say('annotation.edit')}
      </Button>
      <Button look="bare" busy={busy} onClick={onRemove} aria-label={`${say('annotation.remove')}: ${name}`}>
        {say('annotation.remove')}
      </Button>
    </>
  )
}
