/** Everything that passed a wire, in order. */
import { KataError } from '../errors/index.ts'
import { afterPatience } from '../patience/index.ts'
import { describeMatch } from './fault-text.ts'
import { matches } from './match.ts'
import { type MessageFacts, TracedMessage } from './message.ts'
import type { TopicNames } from './names.ts'
import { toPcap } from './pcap.ts'
import { toReplay } from './replay.ts'
import { timeline } from './timeline.ts'
import type { TimelineView, WireMatch, WireMessage, WireTrace } from './types.ts'

/** Large fetches must not fill the memory before `keep` messages have passed. */
const maximumBytes = 128 * 1024 * 1024

export class Trace implements WireTrace {
  readonly messages: TracedMessage[] = []
  readonly #names: TopicNames
  readonly #target: string
  readonly #keep: number
  readonly #opened = performance.now()
  readonly #openedAt = Date.now()
  readonly #watchers = new Set<(message: TracedMessage) => void>()
  #kept = 0
  #keptBytes = 0

  constructor(names: TopicNames, target: string, keep: number) {
    this.#names = names
    this.#target = target
    this.#keep = keep
  }

  record(facts: Omit<MessageFacts, 'seq' | 'at'>, frame: Buffer, request?: TracedMessage): TracedMessage {
    const at = performance.now() - this.#opened
    const message = new TracedMessage({ ...facts, seq: this.messages.length, at }, frame, frame.length, request)
    this.messages.push(message)
    this.#keptBytes += frame.length
    while (this.messages.length - this.#kept > this.#keep || this.#keptBytes > maximumBytes) this.#forgetOldest()
    for (const watcher of this.#watchers) watcher(message)
    return message
  }

  filter(match: WireMatch): WireMessage[] {
    return this.messages.filter((message) => matches(message, match, this.#names))
  }

  async waitFor(match: WireMatch, options: { nth?: number; timeoutMs?: number } = {}): Promise<WireMessage> {
    const { nth = 1, timeoutMs = 30_000 } = options
    const past = this.filter(match)
    const found = past[nth - 1]
    if (found) return found
    return new Promise((resolve, reject) => {
      let seen = past.length
      const stop = () => {
        timer[Symbol.dispose]()
        this.#watchers.delete(watcher)
      }
      const timer = afterPatience(timeoutMs, (waitedMs) => {
        stop()
        reject(this.#notSeen(match, nth, seen, waitedMs))
      })
      const watcher = (message: TracedMessage) => {
        try {
          if (!matches(message, match, this.#names)) return
        } catch (error) {
          stop()
          reject(error as Error)
          return
        }
        seen += 1
        if (seen < nth) return
        stop()
        resolve(message)
      }
      this.#watchers.add(watcher)
    })
  }

  timeline(options: TimelineView = {}): string {
    return timeline(this.messages, { ...options, names: this.#names, target: this.#target })
  }

  toPcap(): Uint8Array {
    return toPcap(this.messages, this.#openedAt)
  }

  toReplay(): string {
    return toReplay(this.messages, { target: this.#target, openedAt: this.#openedAt })
  }

  /** What passed, by kind: `Produce request 3, Produce response 2`. */
  summary(): string {
    const counts = new Map<string, number>()
    for (const { api, direction } of this.messages) {
      counts.set(`${api} ${direction}`, (counts.get(`${api} ${direction}`) ?? 0) + 1)
    }
    return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ') || '∅'
  }

  #forgetOldest(): void {
    const oldest = this.messages[this.#kept]
    if (!oldest) return
    this.#keptBytes -= oldest.bytes
    this.#kept += 1
    oldest.forget()
  }

  #notSeen(match: WireMatch, nth: number, seen: number, timeoutMs: number): KataError {
    const what = describeMatch({ ...match, nth })
    return new KataError({
      code: 'WIRE_MESSAGE_NOT_SEEN',
      kind: 'verdict',
      expected: { en: `${what} within ${timeoutMs} ms`, ru: `${what} за ${timeoutMs} мс` },
      observed: {
        en: `${seen} of them; on the wire: ${this.summary()}`,
        ru: `таких сообщений: ${seen}; в сети прошло: ${this.summary()}`,
      },
      next: {
        en: `Read what passed:\n${this.timeline({ last: 20 })}`,
        ru: `Посмотрите, что прошло:\n${this.timeline({ last: 20 })}`,
      },
    })
  }
}
