import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/** Tells a drawing the width it has, so that its text keeps its size, and whether it must scroll because it needs more. */
export function Sized({
  least = 280,
  most = 1_200,
  children,
}: {
  least?: number
  most?: number
  children: (width: number, scrolls: boolean) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () => setWidth(Math.round(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const drawn = Math.max(least, Math.min(most, width))
  return (
    <div ref={box} style={{ '--drawn': `${drawn}px` } as CSSProperties}>
      {width > 0 && children(drawn, drawn > width)}
    </div>
  )
}
