/** Passes the time until next Monday at an hour (UTC): nine in the morning of workspaces that keep UTC, unless said otherwise. */
export function toMonday(app: { clock(): Date; pass(ms: number): void }, hour = 9): void {
  const now = app.clock()
  const days = (8 - now.getUTCDay()) % 7 || 7
  app.pass(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour) - now.getTime())
}
