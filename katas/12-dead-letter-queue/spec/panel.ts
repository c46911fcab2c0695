import type { Subject } from '#harness/subject'
import type { Text } from '#harness/text'
import { eventually, type Topics } from '#harness/topics'
import type * as Lab from '../src/index.ts'
import { message } from './bench.ts'

export const TOKEN = 'correct horse battery staple'

export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

/** The panel's API, as an administrator's script calls it. */
export class Panel {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async call(method: string, path: string, body?: string, authorization?: string | null): Promise<Answer> {
    const given = authorization === undefined ? `Bearer ${TOKEN}` : authorization
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: given === null ? {} : { authorization: given },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(10_000),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: json(text) }
  }

  /** The letter, once the panel has read it. */
  async known(id: string): Promise<Lab.Letter> {
    const { body } = await eventually(() => this.call('GET', `/api/messages/${id}`), {
      until: ({ status }) => status === 200,
      description: { en: `200 for GET /api/messages/${id}`, ru: `200 на GET /api/messages/${id}` },
    })
    return body as Lab.Letter
  }

  async letter(id: string): Promise<Lab.Letter> {
    return (await this.call('GET', `/api/messages/${id}`)).body as Lab.Letter
  }

  /** The list, once it has so many letters. */
  async list(count: number, why: Text = { en: '', ru: '' }): Promise<Lab.Letter[]> {
    return eventually(
      async () => ((await this.call('GET', '/api/messages')).body as { messages: Lab.Letter[] }).messages,
      {
        until: (messages) => messages?.length === count,
        description: {
          en: `${count} letter(s) in GET /api/messages. ${why.en}`,
          ru: `писем в GET /api/messages: ${count}. ${why.ru}`,
        },
      },
    )
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
      'x-original-timestamp': '1700000000000',
      'x-error-class': 'ProcessingError',
      'x-error-message': 'the processor answered 503',
    },
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
