import { useState } from 'react'
import type { CaseSheet } from '#contract/act/cases.ts'
import { isSigned } from '#domain/act/reply.ts'
import { useActing } from '#web/queries.ts'
import { useMailWay, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { Face } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { STALE } from './moving.ts'

/** Our own corner, our own colour: words that go to a person. Why they cannot is said where they would be written. */
export function ReplyForm({ sheet, who }: { sheet: CaseSheet; who: string }) {
  const say = useSay()
  const me = useSession()?.person?.name ?? null
  const way = useMailWay()
  const [body, setBody] = useState('')
  const [pressed, setPressed] = useState(false)
  const send = useActing('POST /api/cases/:id/replies', STALE)
  const title = say('cases.reply.title', { who })
  if (sheet.reply.because) return <p className="reply text-12 text-ink-2">{say(`cases.reply.${sheet.reply.because}`)}</p>

  const done = () => {
    setBody('')
    setPressed(false)
    toast(say('cases.reply.sent', { way }))
  }
  const submit = () => {
    setPressed(true)
    if (body.trim() && !send.isPending) send.mutate({ id: sheet.id, body }, { onSuccess: done })
  }
  const wordless = pressed && !body.trim()
  return (
    <form
      className="reply stack"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label className="font-strong" htmlFor="case-reply">
        {title}
      </label>
      <textarea
        id="case-reply"
        className="min-h-24 w-full resize-none bg-transparent text-14 leading-read outline-offset-4 field-sizing-content"
        value={body}
        maxLength={5000}
        placeholder={say('cases.reply.placeholder')}
        aria-invalid={wordless || undefined}
        aria-describedby={wordless ? 'case-reply-error' : undefined}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit()}
      />
      {me && (
        <p className="text-12 text-ink-2 wrap-anywhere">
          {say('cases.reply.signed', { signed: String(isSigned(body, me)), name: me })}
        </p>
      )}
      {wordless && (
        <p id="case-reply-error" className="field-error" role="alert">
          {say('cases.reply.needs_words')}
        </p>
      )}
      {send.error && (
        <p className="form-problem" role="alert">
          {sentenceOf(send.error, say)}
        </p>
      )}
      <div className="row-wrap">
        <Face name={me} bare />
        <span className="min-w-0 flex-1 basis-40 text-12 text-ink-2 wrap-anywhere">
          {say('cases.reply.to', { address: sheet.contact?.email ?? who, way })}
        </span>
        <Button look="reply" type="submit" busy={send.isPending}>
          {say('cases.reply.send')}
        </Button>
      </div>
    </form>
  )
}
