import type { Html } from '#html/html.ts'
import { Svg } from '#web/ui/Svg.tsx'
import { type PictureWords, SavePicture } from './SavePicture.tsx'

/** `scrolls`: it keeps its width on a phone. */
type Props = PictureWords & { chart: Html; scrolls?: boolean }

/** A chart, and a way to take it along. */
export function Pictured({ chart, scrolls = false, ...words }: Props) {
  return (
    <>
      <Svg chart={chart} {...(scrolls && { wide: words.title })} />
      <SavePicture draw={() => chart} {...words} />
    </>
  )
}
