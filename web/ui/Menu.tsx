import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type MenuProps = {
  /** What the button shows. */
  button: ReactNode
  /** What the button is called, when its content does not say it. */
  label?: string
  children: ReactNode
  className?: string
  /** Which edge of the button the menu keeps to. */
  edge?: 'start' | 'end'
}

/** A button and what hangs below it, on the native popover: light dismiss and Escape are the browser's. */
export function Menu({ button, label, children, className = 'btn btn-bare', edge = 'start' }: MenuProps) {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  useLayoutEffect(() => {
    const [button, menu] = [anchor.current, sheet.current]
    if (!open || !button || !menu) return
    place(menu, button.getBoundingClientRect(), edge)
    items(menu)[0]?.focus()
  }, [open, edge])

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
      >
        {button}
      </button>
      {/* The menu hears keys and clicks that rise from its items. */}
      <div
        ref={sheet}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        className="menu"
        onKeyDown={(event) => move(event, sheet.current)}
        onClick={(event) =>
          event.target instanceof Element && event.target.closest('[role^=menuitem]') && sheet.current?.hidePopover()
        }
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </div>
    </>
  )
}

/** Below its button, inside the window; above it where there is no room below. */
export const place = (menu: HTMLElement, button: DOMRect, edge: 'start' | 'end') => {
  const left = edge === 'end' ? button.right - menu.offsetWidth : button.left
  const below = button.bottom + 4
  const fits = below + menu.offsetHeight <= innerHeight - 8
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`
  menu.style.top = `${fits ? below : Math.max(8, button.top - menu.offsetHeight - 4)}px`
}

/** Those that can be seen: a menu may hide some on a wide screen. */
const items = (menu: HTMLElement) =>
  [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')].filter((item) => item.checkVisibility())

const move = (event: KeyboardEvent, menu: HTMLElement | null) => {
  if (!menu) return
  const all = items(menu)
  const at = all.indexOf(document.activeElement as HTMLElement) // Compared, never used as an element.
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined) return event.key === 'Tab' ? menu.hidePopover() : undefined
  event.preventDefault()
  all.at(to % all.length)?.focus()
}

type ItemProps = { children: ReactNode; icon?: IconName; onPick: () => void; checked?: boolean }

export function MenuItem({ children, icon, onPick, checked }: ItemProps) {
  const role = checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked }
  return (
    <button type="button" {...role} tabIndex={-1} className="menu-item" onClick={onPick}>
      {icon && <Icon name={icon} />}
      {children}
      {checked && <Icon name="check" />}
    </button>
  )
}

export const MenuTitle = ({ children }: { children: ReactNode }) => (
  <div className="menu-title" role="presentation">
    {children}
  </div>
)
