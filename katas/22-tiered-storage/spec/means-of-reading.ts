import type { Text } from '#harness'

const verbsOfAway = { refuses: 'отказывает', 'is silent': 'молчит', 'cuts connections': 'обрывает соединения' }

/** Of the borders between the tiers, of reads across them, and of measuring those. */
export const meansOfReading = {
  borders: {
    of: {
      en: 'where the records of the topic are, when three segments are copied',
      ru: 'где лежат записи топика, когда скопированы три сегмента',
    },
    means: {
      en: 'Of ListOffsets, -4 is the first offset on the disk, and -5 the last one in the store: not the one after it, and -1 where there is none. The segment that is being written is not in it.',
      ru: 'В ListOffsets -4 — первое смещение на диске, а -5 — последнее в хранилище: не следующее за ним, и -1, если там ничего нет. Открытого сегмента там нет.',
    },
  },
  bordersMoved: {
    of: {
      en: 'the first records are over: start is 40, and the disk still begins at 80',
      ru: 'первых записей не стало: start равен 40, а диск по-прежнему начинается с 80',
    },
    means: {
      en: 'Of ListOffsets, -2 is the first record that Kafka still has, in whichever tier: -4 is that of the disk alone.',
      ru: 'В ListOffsets -2 — первая запись, которая ещё есть у Kafka, на любом уровне, а -4 — первая на диске.',
    },
  },
  copiesGone: {
    of: {
      en: 'the tiers of a partition whose first records were deleted',
      ru: 'уровни партиции, первые записи которой удалены',
    },
    means: {
      en: 'What ListOffsets says of the store, and of the disk, may lie before the first record that there is.',
      ru: 'То, что ListOffsets говорит о хранилище и о диске, может лежать раньше первой записи.',
    },
  },
  markers: {
    of: { en: 'the records of a transaction, up to the end', ru: 'записи транзакции, до самого конца' },
    means: {
      en: 'The end of a transaction takes an offset and is no record: the next Fetch begins after the batch, not after the last record.',
      ru: 'Конец транзакции занимает смещение, но это не запись: следующий Fetch начинается после пачки, а не после последней записи.',
    },
  },
  slowAndAlive: {
    of: { en: 'a long read of a store that is slow', ru: 'долгое чтение из медленного хранилища' },
    so: { en: 'a read that goes on is given up', ru: 'чтение, которое движется, брошено' },
    means: {
      en: 'Patience begins anew with each record that has come.',
      ru: 'С каждой пришедшей записью терпение начинается заново.',
    },
  },
  tierAtFirst: {
    of: {
      en: 'how many records of each tier, where the border moves meanwhile',
      ru: 'сколько записей на каждом уровне, если граница тем временем сдвинулась',
    },
    means: {
      en: 'Of a read whose border moves meanwhile, it is asked for once, when the call begins.',
      ru: 'Граница может сдвинуться во время чтения: её спрашивают один раз, в начале вызова.',
    },
  },
  untiered: {
    of: {
      en: 'the tiers of a topic that has nothing in the store',
      ru: 'уровни топика, у которого в хранилище ничего нет',
    },
    means: {
      en: 'Where the store has nothing, ListOffsets answers -1 for it: copiedTo is start then.',
      ru: 'Если в хранилище ничего нет, ListOffsets отвечает о нём -1: copiedTo тогда равно start.',
    },
  },
  endOfMarker: {
    of: { en: 'the end of a topic with one transaction', ru: 'конец топика с одной транзакцией' },
    means: {
      en: 'The marker of a transaction takes an offset, too.',
      ru: 'Метка транзакции тоже занимает смещение.',
    },
  },
  inOrder: {
    of: { en: 'the partitions', ru: 'партиции' },
    means: {
      en: 'sort() alone compares numbers as texts: 10 comes before 2 then.',
      ru: 'Сам по себе sort() сравнивает числа как тексты: 10 тогда раньше 2.',
    },
  },
  whole: {
    of: { en: 'the records of the range', ru: 'записи диапазона' },
    means: {
      en: 'A batch may begin before the first offset and end after the last one; `to` itself is not in the range; a Fetch gives no more than one segment of the store.',
      ru: 'Пачка может начаться до первого смещения и кончиться после последнего; само `to` в диапазон не входит; один Fetch отдаёт не больше одного сегмента из хранилища.',
    },
  },
  contents: {
    of: { en: 'keys and values', ru: 'ключи и значения' },
    means: {
      en: 'Null is no text, and an empty text is not null. All others are UTF-8, however long.',
      ru: 'null — не текст, а пустой текст — не null. Остальное — UTF-8 любой длины.',
    },
  },
  tierOfEach: {
    of: { en: 'how many records of each tier', ru: 'сколько записей на каждом уровне' },
    means: {
      en: 'Cold is what the store alone has: before the first offset on the disk. What is copied is hot as long as the disk has it.',
      ru: 'Холодное — то, что есть только в хранилище: до первого смещения на диске. Скопированное остаётся горячим, пока оно на диске.',
    },
  },
  nothing: (what: string) => ({
    of: {
      en: `a read of the empty range ${what}, where Kafka has 0–120`,
      ru: `чтение пустого диапазона ${what}, когда у Kafka есть 0–120`,
    },
    means: {
      en: 'A range without an offset has no records, and nothing is wrong with it, at the end either.',
      ru: 'В диапазоне без единого смещения нет записей, и это не ошибка, даже в самом конце.',
    },
  }),
  ownSegments: {
    of: { en: 'the segments that were read from the store', ru: 'сегменты, прочитанные из хранилища' },
    so: {
      en: 'what is not in the range is fetched and thrown away: each request and each gigabyte is paid for',
      ru: 'лишнее скачано и выброшено: за каждый запрос и каждый гигабайт платят',
    },
  },
  away: (how: keyof typeof verbsOfAway) => ({
    of: {
      en: `a cold read where the store ${how}`,
      ru: `холодное чтение, когда хранилище ${verbsOfAway[how]}`,
    },
    means: {
      en: 'The broker is there, and answers such a read with an error in the partition, or with no records, again and again: only who counts the time notices.',
      ru: 'Брокер на месте и снова и снова отвечает на такое чтение ошибкой партиции или пустым ответом: заметит только тот, кто следит за временем.',
    },
  }),
  hotMeanwhile: { of: { en: 'a hot read while the store is away', ru: 'горячее чтение, пока хранилища нет' } },
  askedTheStore: {
    of: { en: 'requests that the store did not answer', ru: 'запросы, на которые хранилище не ответило' },
  },
  awayBriefly: (how: keyof typeof verbsOfAway) => ({
    of: {
      en: `a cold read where the store ${how} for two seconds or a little more`,
      ru: `холодное чтение, когда хранилище две секунды с небольшим ${verbsOfAway[how]}`,
    },
    so: {
      en: 'each moment without the store fails a read that would have come',
      ru: 'каждое мгновение без хранилища губит чтение, которое удалось бы',
    },
    means: {
      en: 'An error or an empty answer of the broker is old news: only the next Fetch asks the store again. How often that may fail is a matter of time, not of a number of tries.',
      ru: 'Ошибка или пустой ответ брокера — новость уже старая: хранилище снова спросит только следующий Fetch. Сколько раз это может не удаться, решает время, а не число попыток.',
    },
  }),
  triesToRead: { en: 'the broker asks the store, which is away', ru: 'брокер спрашивает хранилище, которого нет' },
  wholeRange: { of: { en: 'a read of all that Kafka has', ru: 'чтение всего, что есть у Kafka' } },
  outOfRange: (what: string, means: Text) => ({
    of: {
      en: `a read of the range ${what}, where Kafka has 40–120`,
      ru: `чтение диапазона ${what}, когда у Kafka есть 40–120`,
    },
    means,
  }),
  ranges: {
    gone: {
      en: 'What is before start, Kafka has no more: who leaves it out in silence hides a loss.',
      ru: 'Того, что до start, у Kafka уже нет: кто молча это пропустит, скроет потерю.',
    },
    notYet: {
      en: 'What is at the end or after it is not written yet: nobody knows whether it will come.',
      ru: 'То, что на end и дальше, ещё не записано: придёт ли оно, не знает никто.',
    },
    backwards: {
      en: 'A range that ends before it begins is no empty one: somebody has mixed up two numbers.',
      ru: 'Диапазон, который кончается раньше начала, — не пустой: кто-то перепутал два числа.',
    },
  },
  noTopic: {
    of: { en: 'a topic or a partition that is not there', ru: 'несуществующий топик или партиция' },
    means: {
      en: 'A partition that the topic has not got is no-such-topic, too: it has no range to be out of.',
      ru: 'Партиция, которой у топика нет, — это тоже no-such-topic: выходить за границы там нечему.',
    },
  },
  madeByAsking: { of: { en: 'whether asking has made the topic', ru: 'появился ли топик от вопроса' } },
  noBroker: { of: { en: 'a read where nobody listens', ru: 'чтение, когда никто не слушает порт' } },
  silentBroker: {
    of: {
      en: 'readRange and tiersOf where somebody listens and never answers',
      ru: 'readRange и tiersOf, когда порт слушают, но никогда не отвечают',
    },
    means: {
      en: 'A broker that is frozen takes the connection and no more. A request has a time limit of its own: 30 s of it are more than the text gives.',
      ru: 'Зависший брокер принимает соединение, и только. У запроса есть собственный предел времени: 30 с — больше, чем даёт текст.',
    },
  },

  // 22.4
  places: {
    of: {
      en: 'tier, first offset and number of records of each sample',
      ru: 'уровень, первое смещение и число записей каждого замера',
    },
    means: {
      en: 'A read that reaches beyond its tier measures the other one, too. Each begins where the one before ended, and one that just fits into the tier fits.',
      ru: 'Чтение, которое выходит за свой уровень, измеряет и другой. Каждое начинается там, где кончилось прошлое; то, что помещается впритык, помещается.',
    },
  },
  bytes: {
    of: { en: 'bytes of keys and values of a sample', ru: 'байты ключей и значений в замере' },
    means: {
      en: 'A letter may have several bytes in UTF-8; keys have theirs, too.',
      ru: 'У буквы в UTF-8 может быть несколько байтов; у ключей байты тоже есть.',
    },
  },
  coldIsCold: {
    of: { en: 'the segments that were read from the store', ru: 'сегменты, прочитанные из хранилища' },
    so: {
      en: 'what is called cold was not fetched from the store for each sample',
      ru: 'то, что названо холодным, не читалось из хранилища для каждого замера',
    },
    means: {
      en: 'Copied is not cold: as long as the disk has a record, it comes from there.',
      ru: 'Скопированное — ещё не холодное: пока запись на диске, она приходит оттуда.',
    },
  },
  coldTime: {
    of: {
      en: 'the shortest cold read, where the store takes 300 ms',
      ru: 'самое короткое холодное чтение, когда хранилище отвечает 300 мс',
    },
  },
  timesApart: {
    of: {
      en: 'all times of samples together, within the time of the whole call',
      ru: 'все времена замеров вместе, в пределах времени всего вызова',
    },
    so: { en: 'a sample has the time of others in it', ru: 'в замер попало чужое время' },
  },
  tooFew: (what: string) => ({
    of: {
      en: `samples where ${what}`,
      ru: `замеры, когда ${what === 'a tier is too short' ? 'уровень слишком короткий' : 'на уровне ничего нет'}`,
    },
    so: {
      en: 'something else was measured in place of what was asked for',
      ru: 'вместо запрошенного измерено что-то другое',
    },
  }),
  summary: {
    of: { en: 'the summary', ru: 'сводка' },
    means: {
      en: 'Nearest-rank: sorted as numbers, the time at place ceil(p % of n), counted from 1. Speed is all bytes by all time, no mean of speeds.',
      ru: 'Nearest-rank: сортировка чисел, время на месте ceil(p % от n), считая с 1. Скорость — все байты на всё время, а не среднее скоростей.',
    },
  },
  oneTier: {
    of: { en: 'the comparison where one tier has no samples', ru: 'сравнение, когда на одном уровне нет замеров' },
  },
  noTime: {
    of: { en: 'the comparison where reads took no time', ru: 'сравнение, когда чтения не заняли времени' },
    means: {
      en: 'By a time of 0 nothing is divided, and 0 by nothing: the slowdown is null then, the speed 0.',
      ru: 'На время 0 ничего не делят, и 0 ни на что: slowdown тогда null, а скорость 0.',
    },
  },
}
