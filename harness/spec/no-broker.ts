import { expect } from 'vitest'
import { say, type Text } from '../text/index.ts'
import type { Wire } from '../wire/index.ts'

/** What a client says first. */
const greetings = ['ApiVersions', 'SaslHandshake', 'Metadata']

const limitMs = 10_000

const patient: Text = {
  en: 'a client that never reached a broker tries for more than a minute: the first connection needs a limit of its own',
  ru: 'клиент, который ни разу не достучался до брокера, пытается больше минуты: первому подключению нужен свой предел',
}

/** Errors of a program that took a wrong turn: whatever they say, it is not about a broker. */
const programs = new Set(['NotImplementedError', 'TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'])

interface NoBroker {
  /** Default `app`. */
  subject?: string
  /** Connections are accepted, and then nothing is said. Default: they are closed at once. */
  silent?: boolean
}

/** No broker can be reached by the subject of this name: its start must reject within 10 s and say so. */
export async function expectNoBrokerIsSaid(
  wire: Wire,
  start: () => Promise<unknown>,
  { subject = 'app', silent = false }: NoBroker = {},
): Promise<void> {
  const endpoint = await wire.endpoint(subject)
  if (silent) wire.fault({ api: greetings, endpoint: subject, times: Infinity, action: { do: 'silence' } })
  else endpoint.cut({ refuse: true })
  const outcome = await outcomeOf(start())
  expect(outcome, say(patient)).not.toBe('pending')
  const isSaid = /broker|kafka|брокер/i.test(outcome) || endpoint.bootstrapServers.some((one) => outcome.includes(one))
  expect(
    isSaid ? 'an error that says it' : outcome,
    say({
      en: `whoever reads the error at night is to see what is missing: it says that no broker, no Kafka, answers, or names the address (${endpoint.bootstrapServers})`,
      ru: `тот, кто ночью прочитает ошибку, должен понять, чего не хватает: в ней сказано, что не отвечает брокер или Kafka, либо назван адрес (${endpoint.bootstrapServers})`,
    }),
  ).toBe('an error that says it')
}

/** How a start came out: `started`, its error's message, or `pending` after the limit. */
async function outcomeOf(start: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  // The ten seconds are what the lab's text promises: they do not grow with this machine's load.
  const timer = setTimeout(() => late.resolve('pending'), limitMs)
  const outcome = start.then(
    () => 'started',
    (error: Error) => {
      if (programs.has(error.name)) throw error
      return error.message
    },
  )
  return await Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}
