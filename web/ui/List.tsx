import type { ReactNode } from 'react'
import { useSay } from '#web/words.ts'
import { Button } from './Button.tsx'
import { cutEdges } from './cut.ts'
import { Icon } from './Icon.tsx'

type PagerProps = { shown: number; total: number; onMore?: (() => void) | undefined; busy?: boolean }

/** How much of a list is on show, and a way to more of it. */
export function Pager({ shown, total, onMore, busy = false }: PagerProps) {
  const say = useSay()
  return (
    <div className="pager">
      <span aria-live="polite">{say('ui.shown', { shown, total })}</span>
      {onMore && shown < total && (
        <Button look="line" onClick={onMore} busy={busy}>
          {say('ui.more')}
        </Button>
      )}
    </div>
  )
}

/** The line of search and filters above a list; on a phone it scrolls sideways. */
export const Filters = ({ children }: { children: ReactNode }) => (
  <search ref={cutEdges} className="filters">
    {children}
  </search>
)

type SearchFieldProps = { value: string; onSearch: (words: string) => void; label?: string; placeholder?: string }

/** Searches while one types, after a breath; the words live in the address. Give it a `key` if the address may change from outside. */
export function SearchField({ value, onSearch, label, placeholder }: SearchFieldProps) {
  const say = useSay()
  return (
    <span className="input search">
      <Icon name="search" />
      <input
        type="search"
        defaultValue={value}
        aria-label={label ?? say('ui.search')}
        placeholder={placeholder ?? say('ui.search')}
        onChange={(event) => later(() => onSearch(event.target.value.trim()))}
        maxLength={200}
        autoComplete="off"
      />
    </span>
  )
}

let timer: ReturnType<typeof setTimeout> | undefined
const later = (search: () => void) => {
  clearTimeout(timer)
  timer = setTimeout(search, 250)
}

/** Screens beside each other inside one page; the open one stands in the address. */
export const Tabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="tabs" aria-label={label}>
    {children}
  </nav>
)
