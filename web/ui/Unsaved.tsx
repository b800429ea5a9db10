import { useBlocker } from '@tanstack/react-router'
import { useSay } from '#web/words.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

type Place = { pathname: string; search: object }
type UnsavedProps = {
  when: boolean
  /** Whether going there would lose it; without a word, any other screen does. */
  loses?: (from: Place, to: Place) => boolean
}

/** Asks before what was typed and not saved is left behind, also when the whole page is closed. */
export function Unsaved({ when, loses = (from, to) => from.pathname !== to.pathname }: UnsavedProps) {
  const say = useSay()
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => when && loses(current, next),
    enableBeforeUnload: () => when,
    withResolver: true,
  })
  return (
    <Dialog
      open={status === 'blocked'}
      title={say('ui.unsaved')}
      onClose={() => reset?.()}
      acts={
        <>
          <Button look="line" onClick={() => reset?.()}>
            {say('ui.unsaved.stay')}
          </Button>
          <Button look="danger" onClick={() => proceed?.()}>
            {say('ui.unsaved.leave')}
          </Button>
        </>
      }
    >
      <p className="mut">{say('ui.unsaved.text')}</p>
    </Dialog>
  )
}
