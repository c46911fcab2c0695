import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Duplex, Readable } from 'node:stream'
import { type KataError, pending } from '../errors/index.ts'
import { killGroup } from '../guardian/index.ts'
import { afterPatience, patientSignal } from '../patience/index.ts'
import { Captured, capture } from './captured.ts'
import { channelBroken, crashed, gone, hangs, notStarted } from './failures.ts'
import { answerHttp } from './http-answer.ts'
import { inspectorTold } from './inspector.ts'
import { Link } from './link.ts'
import type { FromHost, Request } from './protocol.ts'
import { excessOf } from './size.ts'
import { exitOf, spawnHost } from './spawn-host.ts'
import { SpecClock } from './spec-clock.ts'
import type { Rejected, SubjectControl, SubjectEnd, SubjectOptions } from './types.ts'
import { tooLarge } from './value-failures.ts'

const defaultCallTimeoutMs = 30_000
/** How long a live host may take: to come up, to answer a ping, to end. */
const startMs = 20_000
const pingMs = 2_000
const endMs = 10_000

type HostEvent = Exclude<FromHost, { t: 'result' | 'threw' | 'refused' }>

/** A subject's process: its life, its output, its channel. */
export class SubjectProcess implements SubjectControl {
  readonly name: string
  readonly ended: Promise<SubjectEnd>
  readonly rejects: Rejected[] = []
  readonly clock: SpecClock
  readonly link: Link
  /** Where `notify` messages go. */
  onNotify: (fn: number, args: readonly unknown[]) => void = () => {}
  readonly #child: ChildProcess
  readonly #options: SubjectOptions
  readonly #console = new Captured()
  readonly #stdout: Captured
  readonly #stderr: Captured
  readonly #lines: string[] = []
  readonly #printed = new Captured()
  readonly #hello = Promise.withResolvers<void>()
  #failure: KataError | undefined
  #killed = false
  #wasAsked = false
  #frozen = false
  #leaks: readonly string[] = []

  constructor(options: SubjectOptions) {
    this.name = options.name ?? 'app'
    this.#options = options
    this.#child = options.spares?.take(options) ?? spawnHost(options)
    const [, stdout, stderr, channel] = this.#child.stdio as unknown as [null, Readable, Readable, Duplex]
    this.#stdout = capture(stdout, (text) => this.#said(text, process.stdout))
    this.#stderr = capture(stderr, (text) => this.#said(text, process.stderr))
    this.link = new Link(channel, {
      onEvent: (event) => this.#receive(event),
      onBroken: () => this.fail(channelBroken()),
    })
    this.clock = new SpecClock(this.link)
    this.ended = this.#watch()
    this.#hello.promise.catch(() => {})
  }

  get pid(): number {
    return this.#child.pid ?? -1
  }

  get output(): SubjectControl['output'] {
    return {
      stdout: this.#stdout.text,
      stderr: this.#stderr.text,
      console: this.#console.text,
      lines: this.#lines,
    }
  }

  #said(text: string, terminal: NodeJS.WriteStream): void {
    this.#console.add(text)
    if (this.#options.inspect) terminal.write(inspectorTold(text, this.name))
  }

  /** Resolves when the host is there to take requests. */
  async started(): Promise<void> {
    if (this.#options.inspect) return this.#hello.promise
    using _ = afterPatience(startMs, (ms) => this.fail(notStarted(`no sign of life for ${ms} ms`)))
    await this.#hello.promise
  }

  /** A request that must be answered in time: the subject is killed otherwise. `call` is its name for people. */
  async ask(call: string, request: Request): ReturnType<Link['request']> {
    const known = this.#options.hanging?.known(call)
    if (known) this.fail(known)
    const ms = this.#options.callTimeoutMs ?? defaultCallTimeoutMs
    const answered = pending(call)
    const onLate = (waitedMs: number) => this.#hang(call, waitedMs)
    const limit = this.#options.inspect ? undefined : { ms, onLate }
    try {
      const answer = await this.link.request(request, limit)
      this.#options.hanging?.answered(call)
      return answer
    } finally {
      answered()
    }
  }

  async kill(): Promise<void> {
    this.#killed ||= killGroup(this.#child, 'SIGKILL')
    await this.ended
  }

  freeze(): void {
    this.#frozen = killGroup(this.#child, 'SIGSTOP')
    this.link.pause()
  }

  thaw(): void {
    if (!this.#frozen) return
    this.#frozen = false
    killGroup(this.#child, 'SIGCONT')
    this.link.resume()
  }

  async hasten(times: number): Promise<void> {
    await this.ask('hasten', { t: 'hasten', times })
  }

  async end(): Promise<SubjectEnd> {
    if (this.#wasAsked) return this.ended
    this.#wasAsked = true
    // What a thawed process would still do is not what the test is about.
    if (this.#frozen) await this.kill()
    const late = (ms: number) => {
      this.#leaks = [`it did not end within ${ms} ms`]
      void this.kill()
    }
    const asked = this.link.request({ t: 'end' }, { ms: endMs, onLate: late })
    const answer = await asked.catch(() => undefined)
    if (answer?.t === 'result') this.#leaks = texts(answer.value)
    using _ = afterPatience(endMs, late)
    return await this.ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end()
  }

  #receive(event: HostEvent): void {
    switch (event.t) {
      case 'hello':
        this.#hello.resolve()
        break
      case 'print':
        if (this.#printed.add(`${event.line}\n`)) this.#lines.push(event.line)
        this.#console.add(`${event.line}\n`)
        break
      case 'reject':
        if (this.rejects.length < 100_000) this.rejects.push(event.rejected)
        break
      case 'sleep':
        this.clock.slept(event.sleeper)
        break
      case 'awake':
        this.clock.awoke(event.nth)
        break
      case 'notify':
        this.#notify(event.fn, event.args)
        break
      case 'fatal':
        this.#crash(crashed(event.error, event.origin))
        break
      case 'http':
        void answerHttp(this.#options.http, event.request).then((answer) =>
          this.link.send({ t: 'http-answer', id: event.id, answer }),
        )
    }
  }

  #notify(fn: number, args: readonly unknown[]): void {
    const excess = excessOf(args)
    if (excess) this.fail(tooLarge('a callback', excess))
    else this.onNotify(fn, args)
  }

  /** It ends with its channel, with a code of its own; unless its exit handlers hang. */
  #crash(failure: KataError): void {
    this.#failure ??= failure
    this.link.close(failure)
    this.link.hangUp()
    const late = afterPatience(pingMs, () => killGroup(this.#child, 'SIGKILL'))
    void this.ended.then(() => late[Symbol.dispose]())
  }

  /** Ends it because of what it did. */
  fail(failure: KataError): void {
    this.#failure ??= failure
    this.link.close(this.#failure)
    this.#hello.reject(this.#failure)
    void this.kill()
  }

  #hang(call: string, ms: number): void {
    const verdict = (blocked: boolean) => {
      const failure = hangs(call, ms, blocked, this.#options.entry ?? 'index.ts')
      this.#options.hanging?.hung(call, failure)
      this.fail(failure)
    }
    this.link.request({ t: 'ping' }, { ms: pingMs, onLate: () => verdict(true) }).then(
      () => verdict(false),
      () => {},
    )
  }

  async #watch(): Promise<SubjectEnd> {
    const closed = new Promise((resolve) => this.#child.once('close', resolve))
    const [code, signal] = await exitOf(this.#child).catch((error: Error) => {
      this.#failure = notStarted(error.message)
      return [null, null] as const
    })
    // What it wrote last may still be on its way; a descendant that got away may hold the pipes for ever.
    using patience = patientSignal(pingMs)
    await Promise.race([closed, once(patience.signal, 'abort')])
    const end = { code, signal, killed: this.#killed, leaks: this.#leaks }
    const reason = this.#failure ?? gone(this.name, end, this.#wasAsked, this.#stderr.text)
    const isExpected = this.#killed || this.#wasAsked
    this.link.close(reason)
    this.#hello.reject(reason)
    return this.#failure || !isExpected ? { ...end, failure: reason } : end
  }
}

/** What should be a list of texts, and may be anything. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.slice(0, 1000).filter((item) => typeof item === 'string') : []
}
