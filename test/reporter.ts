import type { Reporter, TestModule } from 'vitest/node'
import { DefaultReporter } from 'vitest/node'

const LONG_MS = 10 * 60_000

/** Of a run that is ended from outside nobody would know what it waited for. */
const tellLong = ({ relativeModuleId, project }: TestModule) =>
  process.stdout.write(`still at ${relativeModuleId} (${project.name}) after ${LONG_MS / 60_000} minutes\n`)

/** Counts every test and every file that could not run, and says so in one last line. */
export default class Summary extends DefaultReporter implements Reporter {
  private readonly running = new Map<TestModule, NodeJS.Timeout>()

  override onTestModuleQueued(module: TestModule) {
    super.onTestModuleQueued(module)
    this.running.set(module, setTimeout(() => tellLong(module), LONG_MS).unref())
  }

  override onTestModuleEnd(module: TestModule) {
    super.onTestModuleEnd(module)
    clearTimeout(this.running.get(module))
    this.running.delete(module)
  }

  override onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    errors: Parameters<DefaultReporter['onTestRunEnd']>[1],
    reason: Parameters<DefaultReporter['onTestRunEnd']>[2],
  ) {
    super.onTestRunEnd(modules, errors, reason)
    let passed = 0
    let failed = errors.length
    let skipped = 0
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        tests++
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else {
          skipped++
          process.stdout.write(`skipped: ${test.fullName}\n`)
        }
      }
      failed += module.errors().length
      if (!tests && module.state() === 'failed' && !module.errors().length) failed++
    }
    process.once('exit', () =>
      process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`),
    )
  }
}
