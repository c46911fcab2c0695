import { createHash, randomBytes } from 'node:crypto'

/** What sets one test apart from all others on the same broker. */
export interface Scope {
  /** Prefix of every name on the cluster, new for each run of a test: `k7f3a.1c0b.` begins with the run's own. */
  readonly namespace: string
  /** The same for the same seed of the run and the same test: a failure can be run again. */
  readonly seed: number
}

export function scopeOf(run: { namespace: string; seed: number }, title: string): Scope {
  const digest = createHash('sha256').update(`${run.seed}\n${title}`).digest()
  return { namespace: `${run.namespace}${randomBytes(3).toString('hex')}.`, seed: digest.readUInt32BE(0) }
}
