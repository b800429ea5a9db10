import type { Html } from '#html/html.ts'

/**
 * Puts a chart of charts/ into the page. The only raw markup of the app: it takes nothing but `Html`, which the escaping tag alone makes.
 * `wide` names a chart that keeps its width on a phone and scrolls, the newest end first; it must be reachable to be scrolled by keys.
 */
export const Svg = ({ chart, wide }: { chart: Html; wide?: string }) => {
  const scrolls = wide && { role: 'region', 'aria-label': wide, tabIndex: 0 }
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: only Html gets here, see above
    <div className={wide ? 'chart chart-scroll' : 'chart'} {...scrolls} dangerouslySetInnerHTML={{ __html: chart.text }} />
  )
}
