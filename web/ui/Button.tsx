import type { ComponentPropsWithRef, ReactNode } from 'react'
import { useId } from 'react'
import { useSay } from '#web/words.ts'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonLook = 'ink' | 'line' | 'bare' | 'reply' | 'danger'

type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'className'> & {
  /** `ink` for the one deed of the screen, `reply` only where words go to a person, `danger` only in a dialog. */
  look?: ButtonLook
  icon?: IconName
  /** The label stays, dots follow it, and a second press does nothing. */
  busy?: boolean
  /** Why it cannot be pressed now, as a sentence. It stays reachable by keyboard, so that the reason can be read. */
  blocked?: string | false | undefined
  big?: boolean
  children: ReactNode
}

export function Button({
  look = 'ink',
  icon,
  busy = false,
  blocked,
  big,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const why = useId()
  const say = useSay()
  const off = Boolean(blocked) || busy

  return (
    <>
      <button
        {...rest}
        type={type}
        className={buttonClass(look, big)}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-describedby={blocked ? why : rest['aria-describedby']}
        onClick={off ? (event) => event.preventDefault() : onClick}
      >
        {icon && <Icon name={icon} />}
        {children}
        {busy && (
          <span className="dots" role="img" aria-label={say('ui.busy')}>
            <i />
            <i />
            <i />
          </span>
        )}
      </button>
      {blocked && (
        <span id={why} className="btn-why">
          {blocked}
        </span>
      )}
    </>
  )
}

/** The same look for a link: `<Link className={buttonClass('line')} to="…">`. */
export const buttonClass = (look: ButtonLook = 'ink', big?: boolean) =>
  `btn${look === 'ink' ? '' : ` btn-${look}`}${big ? ' btn-big' : ''}`

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'children' | 'aria-label'> & {
  icon: IconName
  label: string
}

/** A button of a drawing alone; the label is for hands that hover and ears that listen. */
export const IconButton = ({ icon, label, type = 'button', ...rest }: IconButtonProps) => (
  <button {...rest} type={type} className="btn btn-bare" aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
)
