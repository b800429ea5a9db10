import type { Html } from '#html/html.ts'
import { sharedPage } from '#pages/sharing/page.ts'
import { sharedReport } from '#pages/sharing/report.ts'
import { printFile, printPages, type ReportFile } from '#server/learn/reports/reports.ts'
import type { Site } from '#server/platform/site.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { LOCALES, type Locale } from '#words/locale.ts'
import { createKept } from './kept.ts'
import { tellShared } from './report.ts'
import type { findWorking, LinkRow } from './shares.queries.ts'
import { shownBy } from './shown.ts'

export type Opened = { workspaceId: string; link: NonNullable<Awaited<ReturnType<typeof findWorking>>> }

/** What a link leads to, made at most once in half a minute for each language. Whether it may be shown has been asked before. */
export function createOpening(site: Site) {
  const pages = createKept<Html>(site.clock)
  const files = createKept<ReportFile>(site.clock)
  // What was made before somebody was erased is made anew.
  const keyOf = ({ link }: Opened, locale: Locale) => [link.id, locale, link.erasedAt?.getTime() ?? 0].join(' ')
  const read = <T>({ workspaceId }: Opened, work: Parameters<typeof site.within<T>>[1]) =>
    site.within({ workspaceId, actorId: null }, work, { readOnly: true })

  const pageOf = async (opened: Opened, locale: Locale, token: string): Promise<Html> => {
    const link: LinkRow = { ...opened.link, locale }
    // Another language is another address, at which a password would be asked for again.
    const languages = link.passwordHash === null ? [...LOCALES] : []
    if (link.subject !== 'report') return sharedPage({ ...(await read(opened, (scope) => shownBy(scope, link))), languages })
    const { document, workspace, timeZone, now } = await read(opened, async (scope) => {
      const { name: workspace, timeZone } = await findWorkspace(scope)
      return { document: await tellShared(scope, link), workspace, timeZone, now: scope.now }
    })
    const drawn = await printPages(opened.workspaceId, document)
    const says = new Map(document.sections.map(({ heading, verdict }) => [heading, verdict]))
    return sharedReport({
      ...{ locale, languages, workspace, timeZone, now, name: link.name, expiresAt: link.expiresAt },
      pages: drawn.map(({ name, svg }) => ({ name, svg, says: (name && says.get(name)) || [] })),
      fileUrl: `/s/${token}/report.pdf${languages.length ? `?lang=${locale}` : ''}`,
      locked: link.passwordHash !== null,
    })
  }

  const fileOf = async (opened: Opened, locale: Locale): Promise<ReportFile> => {
    const told = await read(opened, async (scope) => ({
      document: await tellShared(scope, { ...opened.link, locale }),
      at: scope.now,
    }))
    return printFile(opened.workspaceId, told.document, { format: 'pdf', at: told.at })
  }

  return {
    page: (opened: Opened, locale: Locale, token: string) => pages(keyOf(opened, locale), () => pageOf(opened, locale, token)),
    file: (opened: Opened, locale: Locale) => files(keyOf(opened, locale), () => fileOf(opened, locale)),
  }
}
