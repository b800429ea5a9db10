import fs from 'node:fs'

// A registry that lacks packages of platforms it does not serve makes npm leave them out of the lockfile, and then `npm ci` refuses
// it. This writes them down by name, version and platform; npm takes their integrity where it can reach them. Run it after npm install.
type Entry = {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dev?: boolean
  optionalDependencies?: Record<string, string>
}
const FILE = 'package-lock.json'
const OS = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix']
const CPU = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'loong64']

const lock = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { packages: Record<string, Entry> }
let added = 0
for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const at = `node_modules/${name}`
    if (lock.packages[at] || lock.packages[`${place}/${at}`] || !/^\d/.test(version)) continue
    const parts = name.split(/[-/]/)
    const os = OS.filter((each) => parts.includes(each))
    const cpu = CPU.filter((each) => parts.includes(each))
    const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : parts.includes('gnu') ? ['glibc'] : undefined
    if (!os.length && !cpu.length) continue
    lock.packages[at] = {
      version,
      ...(cpu.length && { cpu }),
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      ...(os.length && { os }),
    }
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} platform packages were added to ${FILE}.`)
