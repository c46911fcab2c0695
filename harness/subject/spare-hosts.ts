import type { ChildProcess } from 'node:child_process'
import { killGroup } from '../guardian/index.ts'
import { exitOf, type HostKind, spawnHost } from './spawn-host.ts'
import type { SubjectOptions } from './types.ts'

/**
 * What a subject asks of its host. `http` does not choose the host, since any host can call providers. It only tells the spare host to load the
 * interceptors early: the next subject most likely needs what this one needed.
 */
type Wanted = HostKind & Pick<SubjectOptions, 'http'>

/** The libraries that catch a subject's calls to its providers. */
const interceptors = ['msw', 'msw/node']

/**
 * Keeps one host ahead: it comes up, and loads the libraries that student code will, while the test before still runs. No student
 * code has run in it. The last one goes with this process, as all that is guarded does.
 */
export class SpareHosts {
  #spare: { child: ChildProcess; kind: string } | undefined

  /** The host that no subject has taken yet. */
  get ahead(): ChildProcess | undefined {
    return this.#spare?.child
  }

  /** A host for these options. Another one starts ahead, for the next subject with the same options. */
  take(options: Wanted): ChildProcess {
    const spare = this.#spare
    const fits = spare?.kind === kindOf(options)
    if (fits) this.#spare = undefined
    const child = fits ? spare.child : spawnHost(options)
    this.prepare(options)
    return child
  }

  prepare(options: Wanted): void {
    const kind = kindOf(options)
    if (this.#spare?.kind === kind || options.inspect) return
    this.#drop()
    const child = spawnHost(options, [...(options.libraries ?? []), ...(options.http ? interceptors : [])])
    this.#spare = { child, kind }
    const forget = () => {
      if (this.#spare?.child === child) this.#spare = undefined
    }
    exitOf(child).then(forget, forget)
  }

  #drop(): void {
    if (this.#spare) killGroup(this.#spare.child, 'SIGKILL')
    this.#spare = undefined
  }
}

function kindOf({ src, coverage, inspect, env, libraries }: HostKind): string {
  return JSON.stringify([src, coverage !== undefined, inspect ?? false, env ?? {}, libraries ?? []])
}
