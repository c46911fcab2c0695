import { KataError } from '../errors/index.ts'
import { isProgramError, settle } from '../expecting/index.ts'
import type { Subject } from '../subject/index.ts'
import type { Text } from '../text/index.ts'
import type { Wire } from '../wire/index.ts'

/** What a client says first. */
const greetings = ['ApiVersions', 'SaslHandshake', 'Metadata']

const limitMs = 10_000

interface World {
  subject: <Module extends object>(options: { name: string }) => Promise<Subject<Module>>
  wire: Wire
}

/**
 * `start` must reject within 10 s and say that there is no broker, both where no process listens and where the one that listens says nothing. It is called
 * once in each of two processes; `name` is what theirs begin with.
 */
export async function expectNoBrokerIsSaid<Module extends object>(
  { subject, wire }: World,
  start: (app: Subject<Module>) => Promise<unknown>,
  name = 'app',
): Promise<void> {
  await Promise.all(
    (['alone', 'unanswered'] as const).map(async (place) => {
      const app = await subject<Module>({ name: `${name}-${place}` })
      const endpoint = await wire.endpoint(`${name}-${place}`)
      const silence = { api: greetings, endpoint: endpoint.name, times: Infinity, action: { do: 'silence' } } as const
      if (place === 'unanswered') wire.fault(silence)
      else endpoint.stopListening()
      await expectSaid(start(app), endpoint.bootstrapServers, where[place])
    }),
  )
}

const where: Readonly<Record<'alone' | 'unanswered', Text>> = {
  alone: { en: 'where no process listens at the address', ru: 'там, где адрес никто не слушает' },
  unanswered: { en: 'where a process listens and says nothing', ru: 'там, где кто-то слушает, но молчит' },
}

async function expectSaid(start: Promise<unknown>, addresses: readonly string[], place: Text): Promise<void> {
  const outcome = await settle(start, { withinMs: limitMs })
  if (outcome.state === 'pending') throw notSaid(addresses, stillTrying(place), patience)
  if (outcome.state === 'resolved') throw notSaid(addresses, resolved(place))
  if (isProgramError(outcome.error)) throw outcome.error
  const { message } = outcome.error
  if (!/broker|kafka|брокер/i.test(message) && !addresses.some((one) => message.includes(one)))
    throw notSaid(addresses, message, nightShift)
}

const stillTrying = (place: Text): Text => ({
  en: `${place.en} it has neither resolved nor rejected`,
  ru: `${place.ru}, он не завершился ни успехом, ни ошибкой`,
})

const resolved = (place: Text): Text => ({
  en: `${place.en} it resolved`,
  ru: `${place.ru}, он завершился успешно`,
})

const patience: Text = {
  en: 'a client that never reached a broker tries for more than a minute: the first connection needs a limit of its own',
  ru: 'клиент, который ни разу не достучался до брокера, пытается больше минуты: первому подключению нужен свой предел',
}

const nightShift: Text = {
  en: 'the person who reads the error at night is to see what is missing',
  ru: 'тот, кто ночью прочитает ошибку, должен понять, чего не хватает',
}

function notSaid(addresses: readonly string[], observed: Text | string, so?: Text): KataError {
  return new KataError({
    code: 'NOT_AS_EXPECTED',
    kind: 'verdict',
    expected: {
      en: `without a broker the start rejects within ${limitMs / 1000} s, and the error says that no broker, no Kafka, answers, or names the address (${addresses})`,
      ru: `без брокера запуск завершается ошибкой за ${limitMs / 1000} с, и в ней сказано, что не отвечает брокер или Kafka, либо назван адрес (${addresses})`,
    },
    observed,
    ...(so ? { so } : {}),
  })
}
