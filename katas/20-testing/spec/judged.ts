import { expect } from '#harness'
import type { TestRun } from '#harness/test-runs'
import { type Fault, faults } from './faults.ts'
import { means } from './means.ts'
import { failuresIn, passedIn } from './outcomes.ts'
import { onFaultyOnes, type Place, type TestFile, variantOf } from './trial.ts'

/** On both applications that keep their promises every test passes, and there are some. No Kafka is left running. */
export function expectAllPass(run: TestRun, file: string): void {
  expect(failuresIn(run, 'right'), means.right).toEqual([])
  expect(failuresIn(run, 'otherwise'), means.otherwise).toEqual([])
  expect(passedIn(run.variants['right']!).length, means.passed(file)).toBeGreaterThan(0)
  expect(run.kafkas.stopped, means.stopped).toBe(run.kafkas.started)
}

/** The right application beside the faulty ones passes: what fails there fails for the fault. */
export async function expectFound(place: Place, file: TestFile, fault: Fault): Promise<void> {
  const run = await onFaultyOnes(place, file)
  expect(failuresIn({ ...run, problems: [] }, 'right'), means.right).toEqual([])
  const variant = variantOf(faults[file].indexOf(fault))
  const passed = passedIn(run.variants[variant]!).length
  const failed = failuresIn({ ...run, problems: [] }, variant).length
  expect(failed, means.found(fault, passed)).toBeGreaterThan(0)
}
