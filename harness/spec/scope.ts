import { createHash, randomBytes } from 'node:crypto'

/** What sets one test apart from all others on the same broker. */
export interface Scope {
  /** Prefix of every name on the cluster, new for each run of a test: `k7f3a1c.` */
  readonly namespace: string
  /** The same for the same seed of the run and the same test: a failure can be run again. */
  readonly seed: number
}

export function scopeOf(runSeed: number, title: string): Scope {
  const digest = createHash('sha256').update(`${runSeed}\n${title}`).digest()
  return { namespace: `k${randomBytes(4).toString('hex')}.`, seed: digest.readUInt32BE(0) }
}
