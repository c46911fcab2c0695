import type { About, Position, Text } from '#harness'

/** What is no message, by what it is. */
export const kinds = {
  noUtf8: { en: 'bytes that are no UTF-8', ru: 'байты, которые не UTF-8' },
  noJson: { en: 'no JSON', ru: 'не JSON' },
  noBytes: { en: 'a value of no bytes', ru: 'значение длиной 0 байт' },
  fieldMissing: { en: 'a field missing', ru: 'нет поля' },
  fieldOfAnotherType: { en: 'a field of another type', ru: 'поле не того типа' },
  emptyId: { en: 'an empty id', ru: 'пустой id' },
  noObject: { en: 'JSON that is no object', ru: 'JSON, но не объект' },
  tooLong: { en: 'a field that is too long', ru: 'слишком длинное поле' },
  unknownVersion: { en: 'a version that this code does not know', ru: 'версия, которой код не знает' },
  badUtf8InJson: { en: 'bad UTF-8 inside valid JSON', ru: 'битый UTF-8 внутри валидного JSON' },
  noValue: { en: 'null for a value', ru: 'null вместо значения' },
  largest: { en: 'as much as main-topic takes', ru: 'столько, сколько вмещает main-topic' },
  oddHeaders: { en: 'a header whose value is null', ru: 'заголовок со значением null' },
} as const satisfies Record<string, Text>

/** What is said of topics, and of what stands in them. */
export const meansOfRecords = {
  // 12.1
  partitionCounts: {
    of: {
      en: 'partitions of main-topic, retry-topic, dlq-topic',
      ru: 'число партиций main-topic, retry-topic, dlq-topic',
    },
  },
  topicKept: { of: { en: 'what was in dlq-topic before', ru: 'то, что уже лежало в dlq-topic' } },
  ownLimit: {
    of: {
      en: 'max.message.bytes of a dlq-topic that stood there before',
      ru: 'max.message.bytes топика dlq-topic, который уже был',
    },
    so: { en: 'a topic that is there keeps its own settings', ru: 'существующий топик сохраняет свои настройки' },
  },
  room: (topic: string, original: number): About => ({
    of: { en: `max.message.bytes of ${topic}`, ru: `max.message.bytes топика ${topic}` },
    so: {
      en: `main-topic stood there with max.message.bytes of ${original} before createTopics: a record that is nearly so large cannot be put aside, with your headers on it, it is too large`,
      ru: `main-topic уже был создан с max.message.bytes ${original} до createTopics: почти такую же большую запись некуда убрать, с вашими заголовками она слишком велика`,
    },
  }),
  otherPartitions: {
    so: {
      en: 'with another number of partitions, more or fewer, keys and the ids of dead letters lie elsewhere than the code believes',
      ru: 'при другом числе партиций, большем или меньшем, ключи и id писем лежат не там, где думает код',
    },
  },

  // records that were put aside
  copies: (count: number): Text => ({
    en: `${count} record(s) in the retry topics: the copy of a failed message is written there`,
    ru: `записей в retry-топиках: ${count}. Туда пишется копия упавшего сообщения`,
  }),
  copy: (failures: number): About => ({
    of: {
      en: `the record that waits after failure ${failures}: key, value and own headers, as bytes`,
      ru: `запись, которая ждёт после неудачи ${failures}: ключ, значение и свои заголовки в байтах`,
    },
    so: { en: 'they are not those that came', ru: 'они не те, что пришли' },
  }),
  copyHeaders: (failures: number): About => ({
    of: {
      en: `the record that waits after failure ${failures}`,
      ru: `запись, которая ждёт после неудачи ${failures}`,
    },
  }),
  dead: (count: number, means?: Text) => ({
    of: { en: `${count} record(s) in dlq-topic`, ru: `записей в dlq-topic: ${count}` },
    means,
  }),
  committedPast: (topic: string, partition: number, offset: bigint): Text => ({
    en: `the group has committed ${topic}[${partition}] beyond ${offset}, since that record is done with`,
    ru: `группа закоммитила ${topic}[${partition}] дальше ${offset}: с этой записью покончено`,
  }),
  committedTooEarly: (topic: string, { partition, offset }: Position): About => ({
    of: { en: `the next offset of ${topic}[${partition}]`, ru: `следующее смещение ${topic}[${partition}]` },
    so: {
      en: `record ${offset} is neither processed nor written anywhere, and committed: a crash now loses it`,
      ru: `запись ${offset} не обработана, никуда не записана, но закоммичена: сбой сейчас её потеряет`,
    },
  }),
  deadBytes: {
    of: {
      en: 'key, value and own headers of the record in dlq-topic, as bytes',
      ru: 'ключ, значение и свои заголовки записи в dlq-topic, в байтах',
    },
    so: { en: 'they are not those that came', ru: 'они не те, что пришли' },
    means: {
      en: 'The copy is made of what was parsed, or of text.',
      ru: 'Копию собрали из разобранного или из текста.',
    },
  },
  deadStory: {
    of: {
      en: 'headers of the record in dlq-topic: who looks at it knows only what stands here',
      ru: 'заголовки записи в dlq-topic: кто её разбирает, знает только то, что здесь написано',
    },
    means: {
      en: 'x-original-… is where the message stood in main-topic: not in a retry topic, nor what another program wrote into these headers.',
      ru: 'x-original-… — это место сообщения в main-topic, а не в retry-топике и не то, что в эти заголовки записал кто-то другой.',
    },
  },
  lastError: {
    of: {
      en: 'x-error-message after answers 500, 501, 502, 503: the last failure is told',
      ru: 'x-error-message после ответов 500, 501, 502, 503: пишется последняя неудача',
    },
    so: {
      en: 'a person who reads the letter looks for a failure that is over',
      ru: 'читающий письмо будет искать ошибку, которой уже нет',
    },
  },
  replayOfTravels: {
    of: { en: 'headers of the record in dlq-topic', ru: 'заголовки записи в dlq-topic' },
    so: {
      en: 'it says of itself that it replays a letter: x-replay-of belongs to main-topic',
      ru: 'она говорит о себе, что повторяет письмо: x-replay-of бывает только в main-topic',
    },
  },
  oneLetter: {
    of: { en: 'records in dlq-topic, where nothing crashed', ru: 'записей в dlq-topic, хотя сбоев не было' },
  },
  retriesEnd: {
    en: 'The fourth failure is the last one: retries have an end',
    ru: 'Четвёртая неудача последняя: повторы должны кончаться',
  },
  deadAfterCrash: {
    of: { en: 'what is in dlq-topic, once or more', ru: 'что лежит в dlq-topic, один раз или больше' },
  },

  // what is no message
  poisonMissing: {
    of: {
      en: 'of what cannot be read nothing is missing in dlq-topic, and the clock stands still',
      ru: 'в dlq-topic есть всё нечитаемое, пока часы стоят',
    },
    means: {
      en: 'The first that is missing may hold up those behind it, where an error leaves the handler or a record cannot be written.',
      ru: 'Первая недостающая может держать остальных, если ошибка вышла из обработчика или запись не удаётся записать.',
    },
  },
  behindPoison: {
    of: {
      en: 'what stands behind records that cannot be read is tried',
      ru: 'то, что стоит за нечитаемыми записями, обработано',
    },
    means: {
      en: 'An error that leaves the handler holds up the partition.',
      ru: 'Ошибка, вышедшая из обработчика, держит партицию.',
    },
  },
  veryBytes: {
    of: {
      en: 'key, value and own headers of what cannot be read, as bytes',
      ru: 'ключ, значение и свои заголовки нечитаемого, в байтах',
    },
    so: { en: 'they are not those that came', ru: 'они не те, что пришли' },
    means: {
      en: 'What was parsed, or turned into text, was written again.',
      ru: 'Записали то, что разобрали или превратили в текст.',
    },
  },
  deadHeaders: {
    of: { en: 'headers of what could not be read', ru: 'заголовки того, что не удалось прочитать' },
    so: {
      en: 'what cannot be read goes to dlq-topic at its first failure: x-attempts is 1, whatever stood in that header before',
      ru: 'то, что не удалось прочитать, уходит в dlq-topic при первой же неудаче: x-attempts равно 1, что бы ни стояло в этом заголовке раньше',
    },
  },
  errorMessage: { of: 'x-error-message' },
  handWritten: {
    of: {
      en: 'headers of what could not be read in retry-topic, and came there without x-original-…: it stood there first',
      ru: 'заголовки нечитаемой записи из retry-topic, где x-original-… не было: значит, она там и появилась',
    },
  },
  rejectedOnce: {
    of: { en: 'what ctx.onReject was told, once for each', ru: 'вызовы ctx.onReject, по одному на каждое' },
  },
  reason: { of: { en: 'the reason given to ctx.onReject', ru: 'reason в ctx.onReject' } },
  poisonRetried: {
    of: { en: 'records in the retry topics', ru: 'записей в retry-топиках' },
    so: { en: 'what cannot be read now cannot be read later', ru: 'нечитаемое не станет читаемым позже' },
  },
  poisonProcessed: { of: { en: 'what the processor was given', ru: 'что получил обработчик' } },
  unreadableRetry: {
    en: 'What cannot be read in the retry topic goes there at once: it need not wait until it is due',
    ru: 'Нечитаемое из retry-топика уходит туда сразу: ждать срока ему незачем',
  },
} as const
