import { useState } from 'react'
import { useSay } from '#web/words.ts'
import { Button } from './Button.tsx'

type ProgressProps = { label: string; value: number; max: number; words: string; look?: 'ink' | 'reply' }

/** How far something is, in words and as a bar. `reply` when it counts what we send. */
export const Progress = ({ label, value, max, words, look = 'ink' }: ProgressProps) => (
  <div className={`progress${look === 'reply' ? ' progress-reply' : ''}`}>
    <div>
      <span>{label}</span>
      <span>{words}</span>
    </div>
    <progress value={value} max={Math.max(max, 1)} aria-label={label} />
  </div>
)

/** Something to take along, such as a key shown once. */
export function Copy({ text, label }: { text: string; label: string }) {
  const say = useSay()
  const [done, setDone] = useState(false)
  const copy = async () => {
    // Without https the clipboard is closed; the text can still be selected with one click.
    await navigator.clipboard?.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    )
  }
  return (
    <fieldset className="copy" aria-label={label}>
      <code>{text}</code>
      <Button look="line" icon={done ? 'check' : 'copy'} onClick={copy}>
        <span aria-live="polite">{done ? say('ui.copied') : say('ui.copy')}</span>
      </Button>
    </fieldset>
  )
}
