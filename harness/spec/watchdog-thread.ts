/** The thread of `watchEventLoop`. */
import { workerData } from 'node:worker_threads'
import { adopt, patient, type Slowness } from '../patience/index.ts'

const everyMs = 1_000

const { beats, limitMs, slowness } = workerData as { beats: Int32Array; limitMs: number; slowness: Slowness }
adopt(slowness)

let last = -1
// Counted, not measured: a machine that slept for a night has done nothing wrong.
let still = 0
setInterval(() => {
  const now = Atomics.load(beats, 0)
  still = now === last ? still + 1 : 0
  last = now
  if (still * everyMs >= patient(limitMs)) process.kill(process.pid, 'SIGKILL')
}, everyMs)
