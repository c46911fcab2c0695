/** An HTTP API as a client meets it: asked by pactum, or byte by byte. For specs of labs whose code serves one. */
import { connect, type Socket } from 'node:net'
import { settings, expect as shape, spec } from 'pactum'
import { type About, expect } from '../expecting/index.ts'
import { say, type Text } from '../text/index.ts'

settings.setLogLevel('SILENT')

/** A request that is put together step by step and sent by `answerOf` and its like, once. */
export type Call = ReturnType<typeof spec>

export interface ApiAnswer {
  status: number
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Parsed where the answer says that it is JSON, else the text. */
  body: unknown
}

const limitMs = 10_000

export class HttpApi {
  readonly url: string
  readonly #headers: Readonly<Record<string, string>>

  /** `headers` go with every request. */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.url = url
    this.#headers = headers
  }

  /** The path goes as it is: what is encoded in it stays so. An object goes as JSON, text and bytes as they are. */
  ask(method: string, path: string, body?: object | string | Uint8Array): Call {
    const call = spec().withMethod(method).withPath(`${this.url}${path}`).withRequestTimeout(limitMs)
    for (const [name, value] of Object.entries(this.#headers)) call.withHeaders(name, value)
    if (body === undefined) return call
    if (typeof body === 'string' || body instanceof Uint8Array) return call.withBody(Buffer.from(body))
    return call.withJson(body)
  }

  /**
   * The status of an answer to a request that is written in these pieces; 0 where the connection ends without one. `chunked`: the request
   * does not say beforehand how long it is. Each piece is read before the next is sent, where the server answers `path` by GET.
   */
  async raw(
    method: string,
    path: string,
    pieces: readonly Uint8Array[],
    { chunked = false }: { chunked?: boolean } = {},
  ): Promise<number> {
    const length = pieces.reduce((sum, { length }) => sum + length, 0)
    const socket = this.open(method, path, chunked ? undefined : length)
    const answer = statusLineOf(socket)
    for (const piece of chunked ? chunksOf(pieces) : pieces) {
      await new Promise((resolve) => socket.write(piece, resolve))
      await this.#turns()
    }
    const status = await answer
    socket.destroy()
    return status
  }

  /** A request whose body of so many bytes, or in chunks, is still to come. Whoever opens it destroys it. */
  open(method: string, path: string, length?: number): Socket {
    const { hostname, port, host } = new URL(this.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {}) // a connection that the server ends is no failure of the test
    const body = length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`
    const own = Object.entries(this.#headers).map(([name, value]) => `${name}: ${value}`)
    socket.write(`${[`${method} ${path} HTTP/1.1`, `Host: ${host}`, ...own, body].join('\r\n')}\r\n\r\n`)
    return socket
  }

  /**
   * The server has read what was sent before. Its event loop accepts a connection in one turn and reads from it in the next, in no fixed
   * order with the answers of that turn: so the third answer comes from a turn after that.
   */
  async #turns(): Promise<void> {
    for (let answers = 0; answers < 3; answers++) await this.ask('GET', '/').toss()
  }
}

export async function answerOf(call: Call): Promise<ApiAnswer> {
  const { statusCode, headers, body, json } = await call.toss()
  return { status: statusCode, headers, body: json ?? body } as ApiAnswer
}

/** A call that must be answered with 200 and a body of this JSON schema, which pactum checks. */
export async function expectAnswer<T>(call: Call, schema: object, about?: About): Promise<T> {
  const response = await call.toss()
  expect(response.statusCode, saying(about, response)).toBe(200)
  expect(misfit(response, schema), means.answer).toBe('')
  return response.json as T
}

/** A call that must be refused with one of these statuses and a body of this JSON schema. Gives the answer. */
export async function expectRefusal(
  call: Call,
  statuses: number | readonly number[],
  schema: object,
  about?: About,
): Promise<ApiAnswer> {
  const response = await call.toss()
  const right = [statuses].flat()
  const wanted = right.find((one) => one === response.statusCode) ?? right[0]
  expect(response.statusCode, saying(about, response)).toBe(wanted)
  expect(misfit(response, schema), means.refusal).toBe('')
  return { status: response.statusCode, headers: response.headers, body: response.json } as ApiAnswer
}

/** Nobody answers at this port on the other addresses of the machine. */
export async function expectLoopbackOnly(url: string): Promise<void> {
  const { protocol, hostname, port, pathname } = new URL(url)
  expect(`${protocol}//${hostname}${pathname}`, means.address).toBe('http://127.0.0.1/')
  for (const other of ['127.0.0.2', '[::1]']) {
    const answer = await fetch(`http://${other}:${port}/`).then(
      () => 'an answer',
      () => 'nobody',
    )
    expect(answer, means.everywhere(other)).toBe('nobody')
  }
}

type Response = Awaited<ReturnType<Call['toss']>>

/** What pactum says against it; empty where it fits. */
function misfit(response: Response, schema: object): string {
  try {
    shape(response).should.have.jsonSchema(schema)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** What a refusal that should be none says is worth more than its status. */
function saying(about: About | undefined, { body }: Response): About | undefined {
  if (about === undefined || typeof about === 'string' || 'en' in about || about.next) return about
  const told = typeof body === 'string' ? body : JSON.stringify(body)
  const next: Text = { en: `The answer says: ${told}`, ru: `В ответе сказано: ${told}` }
  return { ...about, of: about.of === undefined ? undefined : say(about.of), next }
}

function statusLineOf(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let text = ''
    const told = () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0))
    socket.on('data', (bytes) => {
      text += bytes
      if (text.includes('\r\n')) told()
    })
    socket.on('close', told)
  })
}

/** As RFC 9112 section 7.1 has it. */
function chunksOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const chunk = (piece: Uint8Array) =>
    Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])
  return [...pieces.map(chunk), Buffer.from('0\r\n\r\n')]
}

const means = {
  answer: {
    of: { en: 'the answer held against its contract', ru: 'ответ, сверенный с контрактом' },
    so: {
      en: 'the body of the answer does not have the form that the contract gives it',
      ru: 'тело ответа не такое, как в контракте',
    },
  },
  refusal: {
    of: { en: 'the refusal held against its contract', ru: 'отказ, сверенный с контрактом' },
    so: {
      en: 'a refusal is JSON that says why: its reader is a program first, and a person afterwards',
      ru: 'отказ — это JSON с причиной: сначала его читает программа, потом человек',
    },
  },
  address: { of: { en: 'where the service says that it is', ru: 'адрес, который назвал сервис' } },
  everywhere: (address: string): About => ({
    of: { en: `who answers at ${address}`, ru: `кто отвечает по адресу ${address}` },
    so: {
      en: 'it listens on more than 127.0.0.1: whoever is in the same network can ask it',
      ru: 'сервис слушает не только 127.0.0.1: к нему может обратиться любой в той же сети',
    },
  }),
}
