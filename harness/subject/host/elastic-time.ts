import { syncBuiltinESMExports } from 'node:module'
import { performance } from 'node:perf_hooks'
import timers from 'node:timers'
import promised from 'node:timers/promises'
import { promisify } from 'node:util'

type Wait = (...args: never[]) => unknown

let factor = 1
let since = 0
/** How far this process's clocks are ahead of the machine's when `factor` was last set. */
let gained = 0
let isElastic = false
const machine = { now: Date.now, monotonic: performance.now.bind(performance) }

/**
 * From now on time runs so many times faster in this process: timers that are made are as much shorter, and Date.now() and
 * performance.now() show as much more. With 1 it runs as on the machine, and stays ahead. Timers that are there keep their time.
 */
export function hastenTime(times: number): void {
  if (!isElastic) makeElastic()
  gained = ahead()
  since = machine.monotonic()
  factor = times
}

const ahead = (): number => gained + (machine.monotonic() - since) * (factor - 1)

function makeElastic(): void {
  isElastic = true
  since = machine.monotonic()
  Date.now = () => Math.floor(machine.now() + ahead())
  performance.now = () => machine.monotonic() + ahead()
  promised.setTimeout = shorter(promised.setTimeout, 0)
  promised.setInterval = shorter(promised.setInterval, 0)
  for (const owner of [timers, globalThis]) {
    for (const name of ['setTimeout', 'setInterval'] as const) Object.assign(owner, { [name]: shorter(owner[name], 1) })
    Object.defineProperty(owner.setTimeout, promisify.custom, { value: promised.setTimeout })
  }
  syncBuiltinESMExports() // `import { setTimeout } from 'node:timers/promises'` has to see it too
}

/** The argument at this place is a number of milliseconds. */
function shorter<Function extends Wait>(wait: Function, at: number): Function {
  const hastened = (...args: unknown[]) => {
    const ms = args[at]
    return Reflect.apply(wait, undefined, typeof ms === 'number' ? args.with(at, ms / factor) : args)
  }
  return hastened as unknown as Function
}
