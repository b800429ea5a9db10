import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { IconButton } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'

export type TileEdit = {
  isFirst: boolean
  isLast: boolean
  isHeld: boolean
  onHold: (on: boolean) => void
  /** Whatever is held is put here. */
  onDrop: () => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One tile: its name over what it shows; while the board is changed a handle to move it, and a way to take it off. */
export function TileFrame({ name, edit, children }: { name: string; edit: TileEdit | null; children: ReactNode }) {
  const title = useId()
  return (
    <li
      className="tile"
      data-held={edit?.isHeld ? 'yes' : undefined}
      data-edit={edit ? 'yes' : undefined}
      draggable={edit !== null}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', name)
        event.dataTransfer.effectAllowed = 'move'
        edit?.onHold(true)
      }}
      onDragEnd={() => edit?.onHold(false)}
      onDragOver={(event) => edit && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        edit?.onDrop()
      }}
    >
      <section aria-labelledby={title}>
        <header className="section-head">
          {edit && <Handle name={name} edit={edit} />}
          <h2 id={title}>{name}</h2>
          {edit && <Acts name={name} edit={edit} />}
        </header>
        {children}
      </section>
    </li>
  )
}

function Handle({ name, edit }: { name: string; edit: TileEdit }) {
  const say = useSay()
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key]
    if (by !== -1 && by !== 1) return
    event.preventDefault()
    edit.onMove(by)
  }
  return (
    <button
      type="button"
      className="tile-handle"
      aria-label={say('board.move', { name })}
      title={say('board.move', { name })}
      onKeyDown={press}
    >
      <Icon name="grip" />
    </button>
  )
}

const Acts = ({ name, edit }: { name: string; edit: TileEdit }) => {
  const say = useSay()
  return (
    <span className="acts">
      {!edit.isFirst && <IconButton icon="sortUp" label={`${say('board.up')}: ${name}`} onClick={() => edit.onMove(-1)} />}
      {!edit.isLast && <IconButton icon="sortDown" label={`${say('board.down')}: ${name}`} onClick={() => edit.onMove(1)} />}
      <IconButton icon="close" label={say('board.remove', { name })} onClick={edit.onRemove} />
    </span>
  )
}
