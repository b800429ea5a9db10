/**
 * A ref for a line that scrolls sideways: it says at which edges it is cut (`data-cut`), so that the style fades them and what hides
 * there can be guessed.
 */
export function cutEdges(line: HTMLElement | null) {
  if (!line) return undefined
  const mark = () => {
    const before = line.scrollLeft > 1 ? 'start' : ''
    const after = line.scrollLeft + line.clientWidth < line.scrollWidth - 1 ? 'end' : ''
    line.dataset.cut = `${before} ${after}`.trim()
  }
  mark()
  const sizes = new ResizeObserver(mark)
  const contents = new MutationObserver(mark)
  sizes.observe(line)
  contents.observe(line, { childList: true, subtree: true, characterData: true })
  line.addEventListener('scroll', mark, { passive: true })
  return () => {
    sizes.disconnect()
    contents.disconnect()
    line.removeEventListener('scroll', mark)
  }
}
