import { mkdirSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A killed process loses at most this many ms of its coverage. */
const periodMs = 100

/**
 * Block coverage of the files under `src`, in files that c8 reads. Written all the time, since a process killed on purpose
 * cannot write at its end; each file holds what was counted since the one before (c8 adds them up). Node's own NODE_V8_COVERAGE
 * would write half a megabyte each time: every script of the process.
 * Returns what writes the last file and stops.
 */
export function measureCoverage(directory: string, src: string): () => void {
  mkdirSync(directory, { recursive: true })
  const root = `${pathToFileURL(src).href}/`
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  let count = 0

  function write(): void {
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) return
      const result = taken.result.filter(({ url }) => url.startsWith(root))
      if (result.length === 0) return
      const file = `coverage-${process.pid}-${Date.now()}-${count++}.json`
      writeFileSync(join(directory, file), JSON.stringify({ result }))
    })
  }

  const timer = setInterval(write, periodMs)
  timer.unref()
  process.on('exit', write)
  return () => {
    clearInterval(timer)
    process.off('exit', write)
    write()
    session.disconnect()
  }
}
