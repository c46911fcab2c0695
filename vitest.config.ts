import { defineConfig } from 'vitest/config'
import { nodeFlags } from './harness/guardian/index.ts'

/** `unit`: the harness's own tests. `katas`: the graded specs; the grader runs them and says which folder's code is graded. */
export default defineConfig({
  cacheDir: '.kata/vite',
  test: {
    pool: 'forks',
    allowOnly: false,
    // Of values that student code may have made as large as it likes: without it a difference takes minutes.
    diff: { truncateThreshold: 1_000 },
    execArgv: [...nodeFlags],
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
