import { funnel } from '#charts/funnel.ts'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { Part } from './Part.tsx'

/** How far the asks went, and how many were lost at each step. */
export function Funnel({ sheet }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  const rows = sheet.funnel.map(({ step, people, lost, ofFirst, ofBefore }, at) => {
    const label = say(`silence.funnel.${step}`)
    const note = at > 0 && ofBefore !== null ? say('silence.funnel.note', { ofBefore: format.percent(ofBefore), lost }) : ''
    const title = [say('silence.funnel.row', { step: label, people }), note].filter(Boolean).join(' · ')
    return { label, title, note, share: ofFirst ?? 0, figure: format.number(people) }
  })
  return (
    <Part
      title={say('silence.funnel')}
      table="funnel"
      foot={<span>{say('silence.funnel.foot', { unconfirmed: sheet.unconfirmed })}</span>}
    >
      <Sized most={760}>{(width) => <Svg chart={funnel({ rows, label: say('silence.funnel'), width })} />}</Sized>
    </Part>
  )
}
