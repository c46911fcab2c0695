import { randomInt } from 'node:crypto'
import { styleText } from 'node:util'
import { startBroker } from '../broker/index.ts'
import { createLane, type Lane } from '../grader/index.ts'
import { findLab, type Lab, loadLabs } from '../lab/index.ts'
import { say } from '../text/index.ts'

/** A line about what is going on, on standard error: standard output holds results alone. */
export function note(line: string): void {
  process.stderr.write(`${styleText('dim', line)}\n`)
}

/** A broker with a warm runner, told about while it takes longer than two seconds. */
export async function openLane(): Promise<Lane> {
  return createLane(() => startBroker({ onProgress: (step) => note(say(step)) }))
}

/** The labs of these numbers or names; none named: all. */
export function labsFrom(wanted: readonly string[]): Promise<Lab[]> {
  return wanted.length === 0 ? loadLabs() : Promise.all(wanted.map((one) => findLab(one)))
}

/** For runs whose seed nobody asked for. */
export function newSeed(): number {
  return randomInt(2 ** 31)
}
