import type { Ctx } from '#harness/kata'
import { type RunTestsOptions, runTests } from '#harness/test-runs'
import { coverageSettings } from './coverage.ts'

const tests = ['unit', 'integration', 'contract', 'errors'].map((name) => `${name}.test.ts`)

function options(ctx: Ctx): RunTestsOptions {
  const [address] = ctx.clientConfig.brokers as string[]
  return { src: import.meta.dirname, tests, kafka: { address: address!, namespace: 'play' }, show: true }
}

/** `kata play 20 tests`: your tests on the application as it is, with all that they say. */
export async function playTests(ctx: Ctx): Promise<void> {
  await runTests(options(ctx))
}

/** `kata play 20 coverage`: the same beneath c8, with your settings. */
export async function playCoverage(ctx: Ctx): Promise<void> {
  await runTests({ ...options(ctx), c8: coverageSettings() })
}
