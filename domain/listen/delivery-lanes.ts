/**
 * Mails under way to one recipient domain at once, unless the setting says otherwise. Large providers take some five to twenty
 * connections of one sender, careful ones two or three, and slow down or refuse whoever brings more; one host that is slow then
 * leaves most of the lanes to the others.
 */
export const MOST_PER_DOMAIN = 2

/**
 * The place in the queue of the mail that goes next: the first whose domain has fewer than `most` under way; null when there is none,
 * until one of those under way has ended. `waiting` are the domains of the mails that wait, in their order.
 */
export function nextInLine(waiting: readonly string[], underWay: ReadonlyMap<string, number>, most: number): number | null {
  const at = waiting.findIndex((domain) => (underWay.get(domain) ?? 0) < most)
  return at < 0 ? null : at
}
