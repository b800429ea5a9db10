import type { Html } from '#html/html.ts'
import type { Chart } from './document.ts'

/** A drawing of charts/ with the size that it says it has. */
export function drawn({ text }: Html, says: string, more: { title?: string; note?: string } = {}): Chart {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text) ?? []
  if (!width || !height) throw new Error('A chart without a size cannot be printed.')
  return { is: 'chart', svg: text, width: Number(width), height: Number(height), says, ...more }
}
