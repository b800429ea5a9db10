import fs from 'node:fs'
import path from 'node:path'
import type { Site } from '#server/platform/site.ts'

/** Where the copies lie. */
export const folderOf = ({ settings }: Site) => path.join(settings.dataDir, 'read-models')

/** Two places for each workspace, so that a copy can be made and opened while the one before still serves. */
export const placesOf = (site: Site, workspaceId: string) =>
  ['a', 'b'].map((letter) => path.join(folderOf(site), `${workspaceId}.${letter}.duckdb`))

/** A file and what DuckDB lays beside it. */
export const filesOf = (place: string) => [place, `${place}.wal`]

export function throwAway(place: string) {
  for (const each of filesOf(place)) fs.rmSync(each, { force: true })
}
