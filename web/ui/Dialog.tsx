import { type ReactNode, useEffect, useId, useRef } from 'react'

type DialogProps = {
  open: boolean
  /** Asks; the button repeats the verb. */
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons, the safe one first: it takes the focus. */
  acts?: ReactNode
  wide?: boolean
}

/** Only for what cannot be undone, or what needs an answer before anything else. Escape keeps everything as it is. */
export function Dialog({ open, title, onClose, children, acts, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open) dialog?.close()
  }, [open])

  return (
    // The backdrop is the dialog element itself; a keyboard leaves by Escape, which closes natively.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={ref}
      className={wide ? 'dialog-wide' : undefined}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && ref.current.close()}
    >
      {open && (
        <div>
          <h2 id={heading}>{title}</h2>
          {children}
          {acts && <div className="dialog-acts">{acts}</div>}
        </div>
      )}
    </dialog>
  )
}
