import { useState } from 'react'
import type { Chosen } from '#contract/learn/scores.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { useSay } from '#web/words.ts'
import { useReport } from './asked.ts'
import { Quotable } from './Quotable.tsx'

/** Whose words the report quotes: the latest of each group, or those that were picked. The pages are set once, when it is done. */
export function Quoted({ chosen }: { chosen: Chosen }) {
  const say = useSay()
  const { spec, set } = useReport()
  const [picked, setPicked] = useState<readonly string[] | null>(null)
  const { verbatims = [] } = spec
  const close = () => setPicked(null)
  const quote = () => {
    // Words belong to their program; which one opens first may change.
    set(picked?.length ? { verbatims: [...picked], program: chosen.program.id } : { verbatims: undefined })
    close()
  }
  return (
    <fieldset className="field report-quoted">
      <legend className="field-label">{say('reports.part.verbatims')}</legend>
      <p className="dim">
        {verbatims.length ? say('reports.quoted.picked', { n: verbatims.length }) : say('reports.quoted.latest')}
      </p>
      <div className="row-wrap">
        <Button look="line" onClick={() => setPicked(verbatims)}>
          {say('reports.quoted.choose')}
        </Button>
        {verbatims.length > 0 && (
          <Button look="bare" onClick={() => set({ verbatims: undefined })}>
            {say('reports.quoted.clear')}
          </Button>
        )}
      </div>
      <Dialog
        open={picked !== null}
        wide
        title={say('reports.quoted.title')}
        onClose={close}
        acts={
          <>
            <Button look="line" onClick={close}>
              {say('ui.close')}
            </Button>
            <Button onClick={quote}>{say('reports.quoted.take')}</Button>
          </>
        }
      >
        {picked && <Quotable chosen={chosen} picked={picked} onPick={setPicked} />}
      </Dialog>
    </fieldset>
  )
}
