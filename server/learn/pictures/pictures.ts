import { type Picture, printPicture } from '#server/learn/reports/reports.ts'
import type { Visit } from '#server/platform/http.ts'
import { refuseField } from '#server/platform/refusal.ts'

const [WIDEST, TALLEST] = [2000, 4000]

/** Read and drawn in the thread of the reports, outside of any transaction: what came from outside keeps nobody else waiting. */
export async function pictureOf(visit: Visit, { svg, ...words }: Omit<Picture, 'width' | 'height'>) {
  const asker = await visit(async ({ workspaceId, actorId }) => ({ workspaceId, actorId: actorId ?? workspaceId }))
  const [, width, height] = (/^<svg [^>]*viewBox="0 0 ([\d.]{1,8}) ([\d.]{1,8})"/.exec(svg) ?? []).map(Number)
  if (!width || !height || width > WIDEST || height > TALLEST) return refuseField('svg', 'issue.format')
  const taken = await printPicture(asker.workspaceId, asker.actorId, { ...words, svg, width, height })
  if (!taken) return refuseField('svg', 'issue.format')
  return { svg: taken.svg, png: Buffer.from(taken.png).toString('base64') }
}
