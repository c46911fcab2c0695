import { StringDecoder } from 'node:string_decoder'
import { afterPatience } from '../patience/index.ts'
import { killGroup } from './guarded.ts'
import { spawnNode } from './node.ts'

/** How long and how large a process may become that works on a stranger's files. */
export interface Limits {
  /** Of a machine that does nothing else. */
  timeMs: number
  /** Of V8's heap. */
  memoryMb: number
  /** Of its standard output; it is stopped beyond that. Default 4 MB. */
  outputBytes?: number
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Prints as it goes, in place of giving what it printed. */
  show?: boolean
}

export interface LimitedRun {
  /** What it printed. */
  output: string
  /** The end of what it printed on standard error. */
  complaints: string
  /** 0: it came to its end. */
  code: number | null
  /** Which limit it met, where it did. */
  met: 'time' | 'memory' | 'stack' | 'output' | undefined
}

const complaintsKept = 4_000

/** Runs a Node script in a process of its own that cannot outgrow its limits, and that takes no debugger. */
export async function runLimited(script: string, args: readonly string[], limits: Limits): Promise<LimitedRun> {
  const child = spawnNode([`--max-old-space-size=${limits.memoryMb}`, script, ...args], {
    cwd: limits.cwd,
    env: limits.env,
    stdio: limits.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let met: LimitedRun['met']
  const stop = (limit: LimitedRun['met']) => {
    met ??= limit
    killGroup(child, 'SIGKILL')
  }
  using _ = afterPatience(limits.timeMs, () => stop('time'))
  const [decoder, parts] = [new StringDecoder('utf8'), [] as string[]]
  let room = limits.outputBytes ?? 4_000_000
  child.stdout?.on('data', (chunk: Buffer) => {
    room -= chunk.length
    if (room < 0) stop('output')
    else parts.push(decoder.write(chunk))
  })
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = `${complaints}${text}`.slice(-complaintsKept)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { output: parts.join(''), complaints, code, met: met ?? limitIn(complaints) }
}

/** V8's own words. */
function limitIn(complaints: string): LimitedRun['met'] {
  if (/Maximum call stack size exceeded/.test(complaints)) return 'stack'
  return /heap out of memory|Allocation failed/.test(complaints) ? 'memory' : undefined
}
