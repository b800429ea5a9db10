import { type Picture, printPicture, readsAsChart } from '#server/learn/reports/reports.ts'
import type { Visit } from '#server/platform/http.ts'
import { refuseField } from '#server/platform/refusal.ts'

const [WIDEST, TALLEST] = [2000, 4000]

/** Drawn in the thread of the reports, outside of any transaction. */
export async function pictureOf(visit: Visit, { svg, ...words }: Omit<Picture, 'width' | 'height'>) {
  const of = await visit(async ({ workspaceId }) => workspaceId)
  const [, width, height] = (/^<svg [^>]*viewBox="0 0 ([\d.]{1,8}) ([\d.]{1,8})"/.exec(svg) ?? []).map(Number)
  if (!width || !height || width > WIDEST || height > TALLEST || !readsAsChart(svg)) refuseField('svg', 'issue.format')
  const taken = await printPicture(of, { ...words, svg, width: width ?? 0, height: height ?? 0 })
  return { svg: taken.svg, png: Buffer.from(taken.png).toString('base64') }
}
