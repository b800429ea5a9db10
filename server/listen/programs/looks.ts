import { LOGO_LIMITS, readLogo } from '#domain/listen/logo.ts'
import { paletteOf } from '#domain/listen/palette.ts'
import { readThanksUrl } from '#domain/listen/thanks-link.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { deleteLogo, findLook, insertLogo, type LookRow, updateLook } from './looks.queries.ts'

type Given = { colour?: string; reviewUrl?: string; reviewPercent?: number; referralUrl?: string; helpUrl?: string }

/** Colour and links, as they are to be from now on; what is left out is emptied. */
export async function changeLook(scope: Scope, programId: string, given: Given): Promise<Record<string, never>> {
  const before = found(await findLook(scope, programId))
  const after = {
    colour: given.colour?.toLowerCase() ?? null,
    reviewUrl: urlOf('reviewUrl', given.reviewUrl),
    reviewPercent: given.reviewPercent ?? 100,
    referralUrl: urlOf('referralUrl', given.referralUrl),
    helpUrl: urlOf('helpUrl', given.helpUrl),
  }
  await updateLook(scope, programId, after)
  await note(scope, programId, before, { ...before, ...after })
  return {}
}

/** Takes a logo's place; the old one goes, and mails that showed it show the brand's name. */
export async function changeLogo(scope: Scope, programId: string, image: string): Promise<Record<string, never>> {
  const before = found(await findLook(scope, programId))
  const bytes = Buffer.from(image, 'base64')
  const read = readLogo(bytes)
  if (!read.ok) return refuseField('image', `program.logo.${read.because}`, LIMITS)
  const logoId = newId()
  await insertLogo(scope, { id: logoId, ...read.logo, bytes })
  await setLogo(scope, programId, before, logoId)
  return {}
}

export async function removeLogo(scope: Scope, programId: string): Promise<Record<string, never>> {
  await setLogo(scope, programId, found(await findLook(scope, programId)), null)
  return {}
}

/** Where a logo is shown to everyone; nobody finds it who was not given the address. */
export const logoPath = (workspace: number, logoId: string | null): string | null =>
  logoId === null ? null : `/logo/${workspace}/${logoId}`

/** What is stored of a look, ready to be shown. */
export const lookOf = ({ logoId, colour, reviewUrl, reviewPercent, referralUrl, helpUrl }: LookRow, workspace: number) => ({
  colour,
  palette: colour === null ? null : paletteOf(colour),
  logoUrl: logoPath(workspace, logoId),
  reviewUrl,
  reviewPercent,
  referralUrl,
  helpUrl,
})

const LIMITS = { kilobytes: LOGO_LIMITS.bytes / 1024, pixels: LOGO_LIMITS.pixels }

const urlOf = (field: string, text = ''): string | null =>
  text.trim() ? (readThanksUrl(text) ?? refuseField(field, 'program.look.url')) : null

async function setLogo(scope: Scope, programId: string, before: LookRow, logoId: string | null) {
  await updateLook(scope, programId, { logoId })
  if (before.logoId) await deleteLogo(scope, before.logoId)
  await note(scope, programId, before, { ...before, logoId })
}

const note = (scope: Scope, programId: string, before: LookRow, after: LookRow) =>
  audit(scope, { action: 'program.changed', subject: programId, before, after })
