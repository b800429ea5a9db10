import type { Site } from '#server/platform/site.ts'

/** Which tickets are worked, in one table. */
export function bindWork(_site: Site) {}
