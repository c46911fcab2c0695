/** Of topics, contracts and the producer of orders: 3.1 and 3.2. */
import type { About } from '#harness'

export const meansOfRecords = {
  fiveTopics: {
    of: { en: 'the topics with the number of their partitions', ru: 'топики с числом партиций' },
  },
  othersCreated: {
    of: { en: 'the topics, where some were there before', ru: 'топики, часть которых уже существовала' },
    means: {
      en: 'that one topic is there says nothing of the others: each is created if it is missing',
      ru: 'существование одного топика ничего не говорит об остальных: недостающие создаются',
    },
  },
  leftAsItWas: (topic: string): About => ({
    of: { en: `${topic}, which was there before`, ru: `${topic}, который уже существовал` },
    so: {
      en: 'a topic that is there stays as it is: its partitions, its settings, its records',
      ru: 'существующий топик остаётся как есть: партиции, настройки, записи',
    },
  }),
  fits: {
    so: {
      en: 'this value fits the contract, and is what must come out: blanks and letters of any alphabet are characters',
      ru: 'значение соответствует контракту и должно вернуться как есть: пробелы и буквы любого алфавита — тоже символы',
    },
  },
  newerProducer: {
    so: {
      en: 'fields that the contract does not know are no fault, whatever is in them: producers are deployed before consumers',
      ru: 'незнакомые контракту поля не ошибка, что бы в них ни было: продюсеров выкатывают раньше консьюмеров',
    },
  },
  exactly4096: (letter: string): About => ({
    of: {
      en: `an order of exactly 4,096 bytes, with ${letter} in its note`,
      ru: `заказ ровно в 4096 байт, в примечании — ${letter}`,
    },
  }),
  noRecord: (topic: string, shown: string): About => ({
    of: { en: `what checkRecord says of ${shown} for ${topic}`, ru: `что checkRecord говорит о ${shown} для ${topic}` },
    so: { en: `${shown} is no record, and was not refused`, ru: `${shown} — не запись, но отказа не было` },
  }),
  saysWhy: (shown: string): About => ({
    of: { en: `the length of the reason for ${shown}`, ru: `длина причины для ${shown}` },
  }),
  refused: (topic: string, json: string): About => ({
    of: { en: `what checkRecord says for ${topic} of ${json}`, ru: `что checkRecord говорит для ${topic} о ${json}` },
  }),
  namesField: (field: string): About => ({
    of: { en: `the reason, which names ${field}`, ru: `причина, в которой назван ${field}` },
  }),
  eachOrderKeyed: {
    of: {
      en: 'the records of orders when placeOrders has resolved',
      ru: 'записи orders к моменту, когда placeOrders завершился',
    },
    means: {
      en: 'the key of a record is its order id as it is, its header correlation-id what was given with it; and every send is awaited',
      ru: 'ключ записи — идентификатор заказа без изменений, заголовок correlation-id — то, что передали вместе с ним; и каждого send дожидаются',
    },
  },
  repeatedOrders: {
    so: {
      en: 'what the producer is given it sends, an order that comes again too; telling repetitions is the provider’s work',
      ru: 'продюсер отправляет всё, что ему дали, в том числе заказ, пришедший снова: повторы распознаёт провайдер',
    },
  },
  onePartition: {
    so: {
      en: 'repetitions of an order must meet in one partition: the key decides it',
      ru: 'повторы одного заказа должны попасть в одну партицию: её определяет ключ',
    },
  },
  acksAllTo: (topic: string): About => ({
    of: { en: `the acks of a write to ${topic}`, ru: `acks записи в ${topic}` },
    so: {
      en: 'the offset is committed although the record may be on one broker alone, and go with it',
      ru: 'смещение коммитится, хотя запись, возможно, есть лишь на одном брокере и пропадёт вместе с ним',
    },
  }),
  acksAll: { of: { en: 'the acks of the produce requests', ru: 'acks в запросах Produce' } },
  notIdempotent: {
    so: {
      en: 'the broker had written the batch before its answer was lost',
      ru: 'брокер записал пачку до того, как его ответ потерялся',
    },
    means: {
      en: 'Twice: the producer is not idempotent, so the broker cannot tell the repetition; or sends run side by side: beside a repetition kafkajs gives another send the same number. Missing: a send is not awaited.',
      ru: 'Дубли: продюсер не идемпотентный, и брокер не узнаёт повтор; либо отправки идут параллельно: рядом с повтором kafkajs даёт другой отправке тот же номер. Потери: send не дождались.',
    },
  },
  contractBroken: {
    of: {
      en: 'placeOrders of 200 good orders and a last one that breaks the contract',
      ru: 'placeOrders для 200 хороших заказов и последнего, нарушающего контракт',
    },
  },
  nothingSent: {
    so: {
      en: 'orders were sent although the last of their list breaks the contract: all are checked before the first is sent',
      ru: 'заказы отправлены, хотя последний в списке нарушает контракт: сначала проверяются все и только потом отправляется первый',
    },
  },
  moreThanABatch: {
    of: { en: 'the records of 290 orders, 1.1 MB together', ru: 'записи 290 заказов, вместе 1,1 МБ' },
  },
} as const satisfies Texts

type Texts = Readonly<Record<string, About | ((...values: never[]) => About)>>
