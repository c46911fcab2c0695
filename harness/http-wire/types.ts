/** A request and its answer as they passed the proxy. */
export interface HttpExchange {
  /** Position in the trace, from 0. */
  readonly seq: number
  /** Milliseconds since the proxy opened (monotonic), of the request. */
  readonly at: number
  readonly method: string
  /** Path and query as the client asked for it. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Of the component, or what a fault put in its place; undefined while there is none, and where the component gave none. */
  readonly answer?: HttpAnswer
  /** Whether the request reached the component. */
  readonly delivered: boolean
  /** Until the answer was there. */
  readonly tookMs?: number
  /** What a fault did to it, if any. */
  readonly fault?: string
}

export interface HttpAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Which requests a fault or a question means. All given conditions must hold. */
export interface HttpMatch {
  method?: string | readonly string[]
  /** Of path and query. A text is the whole of it. */
  path?: string | RegExp
  where?: (exchange: HttpExchange) => boolean
}

export type HttpAction =
  /** Late by so many milliseconds. */
  | { do: 'delay'; ms: number }
  /** Waits until `release()`, then passes. */
  | { do: 'hold' }
  /** The connection is cut; `before`: the request is not delivered; `after`: it is, and its answer is not. */
  | { do: 'cut'; when: 'before' | 'after' }
  /** Neither delivered nor answered; `release()` cuts the connection. */
  | { do: 'silence' }
  /** The head of the answer and half of its body, then nothing; `release()` cuts the connection. */
  | { do: 'stall' }
  /** Answered in the component's place, which hears nothing of it. */
  | ({ do: 'answer' } & HttpAnswer)
  /** The request waits while `run` does, then it passes. */
  | { do: 'call'; run: (exchange: HttpExchange) => Promise<void> | void }

export interface HttpFaultOptions extends HttpMatch {
  action: HttpAction
  /** Fires from the n-th match on, counted from 1. Default 1. */
  nth?: number
  /** How many times it fires. Default 1; Infinity for each. */
  times?: number
  /** What to call it in the timeline and in failures. */
  description?: string
  /** A fault that need not fire. Default false: one that never fired fails its test. */
  optional?: boolean
}

export interface HttpFault {
  readonly description: string
  /** How many times it fired. */
  readonly fired: number
  /** Resolves at the first firing. */
  readonly firing: Promise<HttpExchange>
  /** Lets held requests go, and cuts those that are met by silence. */
  release(): void
  /** Takes the fault off; what it holds is released. */
  remove(): void
}

export interface HttpTrace {
  readonly exchanges: readonly HttpExchange[]
  filter(match: HttpMatch): HttpExchange[]
  /** For people: one line an exchange, faults marked, and the `curl` commands that ask the component the same. */
  timeline(options?: { last?: number }): string
}

/** The proxy between clients and one HTTP component: it counts, keeps, and does damage at a chosen request. */
export interface HttpWire extends AsyncDisposable {
  /** What clients are given in place of the component's own URL, its path included. */
  readonly url: string
  fault(options: HttpFaultOptions): HttpFault
  readonly faults: readonly HttpFault[]
  /** Faults that were asked for, not optional, and never fired. */
  readonly unfired: readonly HttpFault[]
  readonly trace: HttpTrace
  /** From now on the machine refuses connections (ECONNREFUSED), until `accept()`. */
  refuse(): Promise<void>
  accept(): Promise<void>
}
