const NEEDED = 24

/** Ends with one line when this Node is too old to read TypeScript. */
export function requireNode(command) {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= NEEDED) return
  console.error(
    `Hearback needs Node ${NEEDED} or later, and this is ${process.version}. Run it as "${command}" after "npm ci", which brings Node ${NEEDED} along, or get it from https://nodejs.org.`,
  )
  process.exit(78)
}
