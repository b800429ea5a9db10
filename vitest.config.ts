import { defineConfig } from 'vitest/config'

// How long something may take is for the benches to say: a limit here only tells that nothing comes any more, on any machine.
const PATIENCE = 180_000

const features = (name: string) => ({
  test: {
    name,
    include: ['server/**/*.test.ts', 'test/features/**/*.test.ts'],
    globalSetup: ['test/template.ts'],
    setupFiles: ['test/stall.ts'],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    isolate: false,
  },
})

export default defineConfig({
  test: {
    reporters: ['./test/reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Where something all depend on has stopped, each test takes its whole patience to fail.
    bail: 12,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['{domain,words,html,charts,pages,contract,scripts,web}/**/*.test.ts'],
          pool: 'threads',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          isolate: false,
        },
      },
      features('postgres'),
      features('embedded'),
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['test/template.ts'],
          setupFiles: ['test/stall.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/template.ts', 'test/web-build.ts'],
          setupFiles: ['test/stall.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
          maxWorkers: 1,
        },
      },
    ],
  },
})
