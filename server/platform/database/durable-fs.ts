import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Module = { FS: { filesystems: { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number | null }) => number } } } } }

/** PGlite's own file system never calls fsync; an acknowledged commit would be lost with the power. */
export class DurableFS extends NodeFS {
  override async init(pg: Parameters<NodeFS['init']>[0], opts: Parameters<NodeFS['init']>[1]) {
    const started = await super.init(pg, opts)
    const patch = (module: Module) => {
      module.FS.filesystems.NODEFS.stream_ops.fsync = (stream) => {
        if (stream.nfd != null) fs.fsyncSync(stream.nfd)
        return 0
      }
    }
    // Emscripten's module type does not name its file systems.
    started.emscriptenOpts.preRun = [...(started.emscriptenOpts.preRun ?? []), patch as never] as never
    return started
  }
}
