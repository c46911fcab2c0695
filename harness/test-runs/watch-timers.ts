/** Loaded before each test file: notes the timers that files of the folder, and of folders in it, set themselves. Timers of libraries are their own business. */
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname } from 'node:path'
import timers from 'node:timers'
import promised from 'node:timers/promises'

const journal = process.env['KATA_TIMERS_JOURNAL']
/** The folders of the variants stand beside the journal. */
const root = journal && dirname(journal)

const global = globalThis as { kataWatchesTimers?: true }
// Files that share a thread load this each.
if (!global.kataWatchesTimers) watchTimers()

function watchTimers(): void {
  global.kataWatchesTimers = true
  globalThis.setTimeout = watched(globalThis.setTimeout)
  globalThis.setInterval = watched(globalThis.setInterval)
  timers.setTimeout = globalThis.setTimeout
  timers.setInterval = globalThis.setInterval
  promised.setTimeout = watched(promised.setTimeout)
  promised.setInterval = watched(promised.setInterval)
  promised.scheduler.wait = watched(promised.scheduler.wait.bind(promised.scheduler))
  syncBuiltinESMExports()
}

function watched<F extends (...args: never[]) => unknown>(set: F): F {
  const noted = (...args: Parameters<F>) => {
    // The first line is the error's, the second this function's.
    const caller = new Error('who').stack?.split('\n')[2] ?? ''
    const [, path = '', line] = /file:\/\/(.+\.ts)(?:\?[^:]*)?:(\d+)/.exec(caller) ?? []
    if (journal && path.startsWith(`${root}/`)) {
      const [variant, ...file] = path.slice(`${root}/`.length).split('/')
      appendFileSync(journal, `${JSON.stringify([variant, file.join('/'), line])}\n`)
    }
    return set(...args)
  }
  return Object.assign(noted, set) as unknown as F
}
