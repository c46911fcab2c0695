import { settings, spec } from 'pactum'
import { eventually, type Subject, type Text, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { letterSchema, listSchema } from './panel-contract.ts'
import { message } from './records.ts'

// What a request and its answer looked like stands in the message of the test that fails.
settings.setLogLevel('SILENT')

type Call = ReturnType<typeof spec>

export const TOKEN = 'correct horse battery staple'

/** The panel's API, as an administrator's script calls it: each call is a pactum specification of the answer. */
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

  put(path: string, body: object): Call {
    return this.ask('PUT', path).withBearerToken(TOKEN).withJson(body)
  }

  /** The letter as the panel shows it, which the API's contract describes. */
  async letter(id: string): Promise<Lab.Letter> {
    return this.get(`/api/messages/${id}`)
      .expectStatus(200)
      .expectJsonSchema(letterSchema)
      .returns<Promise<Lab.Letter>>('res.body')
  }

  /** The letter, once the panel has read it. */
  known(id: string): Promise<Lab.Letter> {
    return eventually(() => this.letter(id), {
      description: { en: `200 for GET /api/messages/${id}`, ru: `200 на GET /api/messages/${id}` },
    })
  }

  /** The list, once it has so many letters. */
  list(count: number, why: Text = { en: '', ru: '' }): Promise<Lab.Letter[]> {
    const look = () =>
      this.get('/api/messages')
        .expectStatus(200)
        .expectJsonSchema(listSchema)
        .returns<Promise<Lab.Letter[]>>('messages')
    return eventually(look, {
      until: (messages) => messages.length === count,
      description: {
        en: `${count} letter(s) in GET /api/messages. ${why.en}`,
        ru: `писем в GET /api/messages: ${count}. ${why.ru}`,
      },
    })
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
