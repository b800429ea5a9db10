import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { DefaultReporter } from 'vitest/node'

const LONG_MS = 10 * 60_000
/** A run that broke off has skipped thousands. */
const MOST_SKIPPED = 20

/** Of a run that is ended from outside nobody would know what it waited for. */
const tellLong = ({ relativeModuleId, project }: TestModule) =>
  process.stdout.write(`still at ${relativeModuleId} (${project.name}) after ${LONG_MS / 60_000} minutes\n`)

/** Counts every test and every file that could not run, and says so in one last line. */
export default class Summary extends DefaultReporter implements Reporter {
  private readonly running = new Map<string, NodeJS.Timeout>()

  override onTestModuleQueued(module: TestModule) {
    super.onTestModuleQueued(module)
    this.running.set(module.id, setTimeout(() => tellLong(module), LONG_MS).unref())
  }

  override onTestModuleEnd(module: TestModule) {
    super.onTestModuleEnd(module)
    clearTimeout(this.running.get(module.id))
    this.running.delete(module.id)
  }

  override onTestCaseResult(test: TestCase) {
    super.onTestCaseResult(test)
    const { state, errors } = test.result()
    if (state !== 'failed') return
    const took = Math.round((test.diagnostic()?.duration ?? 0) / 1000)
    const [problem] = (errors[0]?.message ?? '').split('\n')
    process.stdout.write(
      `failed: ${test.module.relativeModuleId} (${test.project.name}) > ${test.fullName}, after ${took} s: ${problem}\n`,
    )
  }

  override onTestRunEnd(
    modules: ReadonlyArray<TestModule>,
    errors: Parameters<DefaultReporter['onTestRunEnd']>[1],
    reason: Parameters<DefaultReporter['onTestRunEnd']>[2],
  ) {
    super.onTestRunEnd(modules, errors, reason)
    let passed = 0
    let failed = errors.length
    const skipped: string[] = []
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        tests++
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else skipped.push(test.fullName)
      }
      failed += module.errors().length
      if (!tests && module.state() === 'failed' && !module.errors().length) failed++
    }
    for (const name of skipped.slice(0, MOST_SKIPPED)) process.stdout.write(`skipped: ${name}\n`)
    const left = skipped.length ? `, ${skipped.length} skipped` : ''
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed${left}\n`))
  }
}
