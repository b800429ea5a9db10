import { echoComparison } from '#charts/echo.ts'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { figureOf, sentenceOf } from '#web/screens/learn/score/figures.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { Verdict } from '#web/ui/Score.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { Part } from './Part.tsx'

/** Early answers and late ones on one axis, with the verdict on their difference. */
export function Early({ sheet: { early } }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  if (!early) return null
  const rows = (['early', 'late'] as const).map((which) => {
    const label = say(`silence.early.${early.split}.${which}`)
    return { ...figureOf(early[which]), label, title: sentenceOf(label, early[which], say, format) }
  })
  return (
    <Part title={say('silence.early')} foot={<span>{say('silence.early.note')}</span>}>
      <Sized most={760}>{(width) => <Svg chart={echoComparison({ rows, label: say('silence.early'), width })} />}</Sized>
      <p className="silence-verdict">
        {early.difference !== null && <b className="num">{format.change(early.difference)}</b>}
        <Verdict judgement={judge(early)} />
      </p>
    </Part>
  )
}
