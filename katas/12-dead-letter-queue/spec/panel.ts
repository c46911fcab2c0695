import { connect } from 'node:net'
import { expect as answer, settings, spec } from 'pactum'
import { type About, eventually, expect, type Subject, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { errorSchema, letterSchema, listSchema } from './panel-contract.ts'
import { message } from './records.ts'

settings.setLogLevel('SILENT')

type Call = ReturnType<typeof spec>

export const TOKEN = 'correct horse battery staple'

/** The panel's API, as an administrator's script calls it. */
export class Panel {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  /** Without a token. */
  ask(method: string, path: string): Call {
    return spec().withMethod(method).withPath(`${this.url}${path}`).withRequestTimeout(10_000)
  }

  get(path: string): Call {
    return this.ask('GET', path).withBearerToken(TOKEN)
  }

  post(path: string): Call {
    return this.ask('POST', path).withBearerToken(TOKEN)
  }

  put(path: string, body: object | string): Call {
    const call = this.ask('PUT', path).withBearerToken(TOKEN)
    return typeof body === 'string' ? call.withBody(body) : call.withJson(body)
  }

  /** The letter as the panel shows it, whatever its status. */
  letter(id: string): Promise<Lab.Letter> {
    return expectAnswer(this.get(`/api/messages/${id}`), letterSchema, means.shows(id))
  }

  /** The letter, once the panel has read it. */
  known(id: string): Promise<Lab.Letter> {
    return eventually(() => this.letter(id), { description: means.known(id) })
  }

  /** The list, once it has so many letters. */
  list(count: number, why?: Text): Promise<Lab.Letter[]> {
    const look = async () => {
      const { messages } = await expectAnswer<{ messages: Lab.Letter[] }>(this.get('/api/messages'), listSchema)
      return messages
    }
    return eventually(look, { until: (messages) => messages.length === count, description: means.listed(count, why) })
  }

  /** `replay` or `discard`, which must work. */
  async decide(id: string, decision: 'replay' | 'discard', why?: Text): Promise<void> {
    const call = this.post(`/api/messages/${id}/${decision}`)
    const letter = await expectAnswer<Lab.Letter>(call, letterSchema, why ?? means.decides(decision, id))
    expect(letter.status, means.decides(decision, id)).toBe(decision === 'replay' ? 'replayed' : 'discarded')
  }

  /** As an administrator does who sees an error and the letter still there. */
  async clickUntilReplayed(id: string): Promise<void> {
    const click = async () => {
      await this.post(`/api/messages/${id}/replay`).toss()
      return (await this.letter(id)).status
    }
    await eventually(click, { until: (status) => status === 'replayed', description: means.neverReplayed(id) })
  }

  async edit(id: string, value: string): Promise<void> {
    const letter = await expectAnswer<Lab.Letter>(
      this.put(`/api/messages/${id}`, { value }),
      letterSchema,
      means.edits(id),
    )
    expect(letter, means.edits(id)).toMatchObject({ id, status: 'dead', value })
  }

  /**
   * The status of an answer to a request that is written byte by byte, in these pieces; 0 where the connection ends without one. `chunked`: the
   * request does not say beforehand how long it is.
   */
  async raw(method: string, path: string, pieces: readonly Uint8Array[], chunked = false): Promise<number> {
    const length = pieces.reduce((sum, { length }) => sum + length, 0)
    const socket = this.connection(method, path, chunked ? undefined : length)
    const answer = new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (bytes) => {
        text += bytes
        if (text.includes('\r\n')) resolve(text)
      })
      socket.on('close', () => resolve(text))
    })
    for (const piece of chunked ? chunksOf(pieces) : pieces) {
      await new Promise((resolve) => socket.write(piece, resolve))
      await this.turns()
    }
    const [, status = 0] = /^HTTP\/1\.1 (\d+)/.exec(await answer) ?? []
    socket.destroy()
    return Number(status)
  }

  /**
   * The panel has read what was sent before. Its event loop accepts the connection in one turn and reads from it in the next, in no fixed
   * order with the answers of that turn: so the third answer comes from a turn after that.
   */
  private async turns(): Promise<void> {
    for (let answers = 0; answers < 3; answers++) await this.ask('GET', '/').toss()
  }

  /** A request whose body of so many bytes, or in chunks, is still to come. */
  connection(method: string, path: string, length?: number) {
    const { hostname, port } = new URL(this.url)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    const head = [
      `${method} ${path} HTTP/1.1`,
      'Host: panel',
      `Authorization: Bearer ${TOKEN}`,
      length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    return socket
  }
}

/** As RFC 9112 section 7.1 has it. */
function chunksOf(pieces: readonly Uint8Array[]): Uint8Array[] {
  const chunk = (piece: Uint8Array) =>
    Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')])
  return [...pieces.map(chunk), Buffer.from('0\r\n\r\n')]
}

/** A call that must be answered with 200 and a body of this schema, which is checked by pactum. */
export async function expectAnswer<T>(call: Call, schema: object, about?: Text): Promise<T> {
  const response = await call.toss()
  expect(response.statusCode, means.answerStatus(about)).toBe(200)
  expect(misfit(response, schema), means.answerSchema).toBe('')
  return response.json as T
}

/** A call that must be refused with one of these statuses, and the error as JSON. */
export async function expectRefusal(call: Call, status: number | readonly number[], about: About): Promise<void> {
  const response = await call.toss()
  const right = [status].flat()
  expect(response.statusCode, about).toBe(right.find((one) => one === response.statusCode) ?? right[0])
  expect(misfit(response, errorSchema), means.errorSchema).toBe('')
  const wanted = response.statusCode === 401 ? 'Bearer' : undefined
  if (wanted) expect(response.headers['www-authenticate'], means.challenge).toLookLike(/^Bearer/, wanted)
}

function misfit(response: Awaited<ReturnType<Call['toss']>>, schema: object): string {
  try {
    answer(response).should.have.jsonSchema(schema)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** A panel on a new process of the code. */
export async function openPanel(app: Subject<typeof Lab>): Promise<{ panel: Panel; stop(): Promise<void> }> {
  const admin = await app.startAdmin({ token: TOKEN })
  return { panel: new Panel(admin.url), stop: () => admin.stop() }
}

/** A dead letter as the service of task 12.4 writes it; ids are `0-0`, `0-1`, … in order. */
export function deadLetter(topics: Topics, id: string, value: string | Uint8Array = message(id)) {
  return {
    key: `key-${id}`,
    value,
    headers: {
      trace: `t-${id}`,
      'x-attempts': '4',
      'x-original-topic': topics.name('main-topic'),
      'x-original-partition': '2',
      'x-original-offset': '41',
      'x-original-timestamp': String(DIED),
      'x-error-class': 'ProcessingError',
      'x-error-message': 'the processor answered 503',
    },
  }
}

/** When the messages of dead letters were written. */
export const DIED = Math.floor(Date.now() / 1_000) * 1_000 - 60_000
