import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

/** Tells a drawing the width it has, so that its text keeps its size. */
export function Sized({
  least = 280,
  most = 1_200,
  children,
}: {
  least?: number
  most?: number
  children: (width: number) => ReactNode
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
  return <div ref={box}>{width > 0 && children(Math.max(least, Math.min(most, width)))}</div>
}
