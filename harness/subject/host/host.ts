/** Runs in the student's process: loads the module, calls what it exports, sends values. */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createCtx, realClock, virtualClock } from '../../kata/index.ts'
import { adopt } from '../../patience/index.ts'
import {
  type FromHost,
  type HostOptions,
  type Refusal,
  type Request,
  type ToHost,
  topologyFunctions,
} from '../protocol.ts'
import { excessOf } from '../size.ts'
import type { Ctx, Sleeper, SubjectHttpRequest, SubjectHttpResponse } from '../types.ts'
import { cutFunctions, NotPlainError, putFunctions, TooLargeError } from '../values.ts'
import { openChannel } from './channel.ts'
import { hastenTime } from './elastic-time.ts'
import { interceptHttp, refuseHttp } from './http.ts'
import { readLeaks } from './leaks.ts'
import { noteOrigins } from './origins.ts'
import { describeThrown } from './thrown.ts'
import { driveTopology } from './topology.ts'

type AnyFunction = (...args: unknown[]) => unknown

/** A refusal on its way to the answer. */
class Refused {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
}

/** What is printed or reported beyond this size (of each kind) is dropped here already: the channel's buffer would hold it. */
const reportLimit = 1024 * 1024

/** An empty line is a message, too. */
const messageOverhead = 16

let options: HostOptions
let src = ''
let ctx: Ctx
let clock: ReturnType<typeof realClock> | ReturnType<typeof virtualClock>
let module: Record<string, unknown>
let stopCoverage = () => {}
const reported = { print: 0, reject: 0, sleep: 0, awake: 0 }
let nextHttpId = 0
const handles: AnyFunction[] = []
const httpWaiting = new Map<number, (answer: SubjectHttpResponse) => void>()

const channel = openChannel(receive)
const { send } = channel

let isExiting = false
process.on('exit', () => {
  isExiting = true
})
// The spec's end closes the channel when it has read this, and the process ends with its channel: had this process gone first, a request on its
// way here would break the channel, and what was not read yet would be lost with it.
process.on('uncaughtException', (error, origin) => {
  send({ t: 'fatal', error: describeThrown(error, src), origin })
  if (isExiting) process.exit(1) // thrown by an exit handler: nothing is read any more
})
send({ t: 'hello' })
for (const library of process.argv.slice(2)) void import(library)

function receive(message: ToHost): void {
  if (message.t === 'http-answer') {
    httpWaiting.get(message.id)?.(message.answer)
    httpWaiting.delete(message.id)
  } else void answer(message)
}

async function answer(request: Request & { id: number }): Promise<void> {
  const { id } = request
  try {
    const allowed = new Set(request.t === 'topology' ? topologyFunctions : options?.handles)
    const take = (fn: AnyFunction, name: string | number | undefined, owner: unknown) =>
      allowed.has(String(name)) ? handles.push((...args) => fn.apply(owner, args)) - 1 : undefined
    const { value, functions } = cutFunctions(await perform(request), { take, methods: allowed })
    const excess = excessOf(value)
    if (excess) throw new TooLargeError(excess)
    sendValue({ t: 'result', id, value, functions })
  } catch (error) {
    if (error instanceof Refused) send({ t: 'refused', id, refusal: error.refusal })
    else if (error instanceof NotPlainError)
      send({ t: 'refused', id, refusal: { kind: 'not-plain', path: error.path, what: error.message } })
    else if (error instanceof TooLargeError)
      send({ t: 'refused', id, refusal: { kind: 'too-large', excess: error.excess } })
    else send({ t: 'threw', id, error: describeThrown(error, src) })
  }
  if (request.t === 'end') setImmediate(() => process.exit(0)) // not from within a promise: an exit handler may throw
}

function sendValue(message: FromHost): void {
  try {
    send(message)
  } catch (error) {
    throw new NotPlainError([], error instanceof Error ? error.message : String(error))
  }
}

function perform(request: Request): unknown {
  switch (request.t) {
    case 'start':
      return start(request.options)
    case 'call':
      return callExport(request.name, revive(request.args, request.functions))
    case 'topology':
      return openTopology(request)
    case 'handle':
      return handles[request.handle]?.(...revive(request.args, request.functions))
    case 'advance':
      if (!('advance' in clock)) throw new Refused({ kind: 'clock' })
      return clock.advance(request.ms)
    case 'now':
      return clock.now()
    case 'hasten':
      return hastenTime(request.times)
    case 'ping':
      return true
    case 'end':
      return end()
  }
}

/** Functions in arguments become notifications: nothing comes back from them. */
function revive(args: readonly unknown[], functions: Parameters<typeof putFunctions>[1]): unknown[] {
  const notifying =
    (fn: number) =>
    (...given: unknown[]) =>
      sendValue({ t: 'notify', fn, args: given })
  return putFunctions([...args], functions, notifying) as unknown[]
}

function callExport(name: string, args: unknown[]): unknown {
  const fn = Object.hasOwn(module, name) ? module[name] : undefined
  if (typeof fn !== 'function') throw new Refused({ kind: 'missing-export', name, exports: exportedFunctions() })
  return options.pure.includes(name) ? fn(...args) : fn(ctx, ...args)
}

async function openTopology({ name, args, functions }: Extract<Request, { t: 'topology' }>): Promise<object> {
  const topology = await callExport(name, revive(args, functions))
  const driven = await driveTopology(topology, ctx.name)
  if (!driven) throw new Refused({ kind: 'no-topology', name, got: typeof topology })
  return driven
}

function exportedFunctions(): string[] {
  return Object.keys(module).filter((name) => typeof module[name] === 'function')
}

async function start(given: HostOptions): Promise<string[]> {
  options = given
  adopt(given.slowness)
  src = realpathSync(given.src)
  let sleeps = 0
  const onSleep = (sleeper: Sleeper) => {
    const nth = sleeps++
    report({ t: 'sleep', sleeper }, messageOverhead)
    return () => report({ t: 'awake', nth }, messageOverhead)
  }
  clock =
    given.clock === 'real' ? realClock(onSleep) : virtualClock(given.clock.start, given.clock.mode === 'auto', onSleep)
  ctx = createCtx({
    ...given,
    clock,
    print: (line) => report({ t: 'print', line }, line.length + messageOverhead),
    onReject: (rejected) => report({ t: 'reject', rejected }, 100),
  })
  noteOrigins(src)
  if (given.http) await interceptHttp(forwardHttp)
  else refuseHttp()
  if (given.coverage) stopCoverage = (await import('./coverage.ts')).measureCoverage(given.coverage, src)
  try {
    module = await import(pathToFileURL(join(src, given.entry)).href)
  } catch (error) {
    throw new Refused({ kind: 'import', error: describeThrown(error, src) })
  }
  return exportedFunctions()
}

function report(message: Extract<FromHost, { t: keyof typeof reported }>, size: number): void {
  reported[message.t] += size
  if (reported[message.t] <= reportLimit) sendValue(message)
}

function forwardHttp(request: SubjectHttpRequest): Promise<SubjectHttpResponse> {
  const id = nextHttpId++
  return new Promise((resolve) => {
    httpWaiting.set(id, resolve)
    send({ t: 'http', id, request })
  })
}

async function end(): Promise<string[]> {
  const leaks = await readLeaks(channel.socket)
  stopCoverage()
  return leaks
}
