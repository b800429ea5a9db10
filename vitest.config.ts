import { defineConfig } from 'vitest/config'

const features = (name: string) => ({
  test: {
    name,
    include: ['server/**/*.test.ts', 'test/features/**/*.test.ts'],
    globalSetup: ['test/template.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    isolate: false,
  },
})

export default defineConfig({
  test: {
    reporters: ['./test/reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['{domain,words,html,charts,pages,contract,scripts,web}/**/*.test.ts'],
          pool: 'threads',
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/template.ts', 'test/web-build.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
})
