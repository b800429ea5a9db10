import { useId, useState } from 'react'
import { useSay } from '#web/words.ts'
import { Icon } from './Icon.tsx'

type FileDropProps = {
  /** What kind of file, as a sentence: "A CSV file with one customer per line". */
  label: string
  accept?: string
  limitMb: number
  onFile: (file: File) => void
}

/** A place to drop a file, or to choose one; it refuses what is too large before a byte has travelled. */
export function FileDrop({ label, accept, limitMb, onFile }: FileDropProps) {
  const say = useSay()
  const id = useId()
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<number | null>(null)

  const take = (file: File | undefined) => {
    if (!file) return
    const size = Math.ceil(file.size / 1_000_000)
    const fits = file.size <= limitMb * 1_048_576
    setTooLarge(fits ? null : size)
    if (fits) onFile(file)
  }

  return (
    <div className="field">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the input inside is the control; dropping only adds to it */}
      <div
        className="drop"
        data-over={over ? 'yes' : 'no'}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <input
          type="file"
          accept={accept}
          aria-label={label}
          aria-invalid={tooLarge !== null || undefined}
          aria-describedby={id}
          onChange={(event) => take(event.target.files?.[0])}
        />
        <Icon name="share" size={20} />
        <span>{label}</span>
        <span>
          {say('ui.drop')} · <b>{say('ui.choose_file')}</b>
        </span>
      </div>
      <p className="field-error" id={id} aria-live="polite">
        {tooLarge !== null && say('ui.file_too_large', { size: tooLarge, limit: limitMb })}
      </p>
    </div>
  )
}
