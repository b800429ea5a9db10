import { useKeys } from './ui/keys.ts'
import { useSay } from './words.ts'

type Names = { next: Parameters<ReturnType<typeof useSay>>[0]; previous: Parameters<ReturnType<typeof useSay>>[0] }

/** J and K go through a list whose lines carry `data-line`, whether the pane is open or not. A step that leads nowhere is undefined. */
export function useSteps(ids: readonly string[], current: string | undefined, names: Names, open: (id: string) => void) {
  const say = useSay()
  const at = current ? ids.indexOf(current) : -1
  const to = (place: number) => {
    const id = ids[place]
    if (!id) return
    open(id)
    document.querySelector(`[data-line="${id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const next = () => to(at + 1)
  const previous = () => to(Math.max(0, at - 1))
  useKeys([
    { press: 'j', does: say(names.next), run: next },
    { press: 'k', does: say(names.previous), run: previous },
  ])
  return { next: at >= 0 && at < ids.length - 1 ? next : undefined, previous: at > 0 ? previous : undefined }
}
