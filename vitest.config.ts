import { defineConfig } from 'vitest/config'

/** `unit`: the harness's own tests. `katas`: the graded specs; the grader runs them and says which folder's code is graded. */
export default defineConfig({
  cacheDir: '.kata/vite',
  test: {
    pool: 'forks',
    allowOnly: false,
    // kafkajs sets timers in the past, once a connection. Node's other warnings stay.
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['harness/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'katas', include: ['katas/*/spec/**/*.spec.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
    ],
  },
})
