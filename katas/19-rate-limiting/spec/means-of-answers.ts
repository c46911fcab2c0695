import type { About, Text } from '#harness'
import { type Answer, type Sent, told } from './answers.ts'
import { inWindow, type Limits, shown } from './windows.ts'

/** A window of a client, or of all (`*`). */
export interface Place {
  client: string
  windowMs: number
  from: number
}

export const story = (some: readonly (Sent | Answer)[]): string => told(some).join('\n') || '–'

/** What is said of single answers and of windows (19.2, 19.3). */
export const meansOfAnswers = {
  taskEnded: (records: readonly { topic: string; value: unknown; timestamp: number }[]): About => ({
    of: records.length === 1 && records[0]!.timestamp < 0 ? 'timestamp -1' : (records[0]?.topic ?? ''),
    so: {
      en: 'one record stops the task, and all requests behind it wait for ever',
      ru: 'одна запись останавливает задачу, и все запросы за ней ждут вечно',
    },
    means: {
      en: 'A serde that checks throws at the first record that it does not like, and so does the default timestamp extractor at a negative timestamp.',
      ru: 'Serde с проверкой бросает исключение на первой же негодной записи, а стандартный timestamp extractor — на отрицательном timestamp.',
    },
  }),
  // 19.2
  upToTheLimit: { of: { en: 'admitted: three of a, both of b', ru: 'admitted: три запроса a, оба запроса b' } },
  aboveTheLimit: { of: { en: 'rejected: the fourth of a', ru: 'rejected: четвёртый запрос a' } },
  equalRequests: {
    of: { en: 'answers to three equal requests, limit 2', ru: 'ответы на три одинаковых запроса при лимите 2' },
    means: {
      en: 'Each request is answered, also one with the id of another; the answer holds the request whole, id and path.',
      ru: 'Ответ получает каждый запрос, и с чужим id тоже; в ответе запрос целиком, id и path.',
    },
  },
  twoLimits: {
    of: { en: 'admitted: two of a, one more of all', ru: 'admitted: два запроса a и ещё один на всех' },
  },
  whoseLimit: {
    of: {
      en: 'rejected: the third of a is above its own limit, the others above that of all',
      ru: 'rejected: третий запрос a выше его лимита, остальные — выше общего',
    },
  },
  ownLimitFirst: {
    of: { en: 'both limits are used up', ru: 'исчерпаны оба лимита' },
    so: {
      en: 'the client’s own limit is looked at first, and so it is the reason',
      ru: 'первым смотрят собственный лимит клиента, он и есть причина',
    },
  },
  refusedForNeither: {
    of: {
      en: 'admitted. At 500 ms a is above its own limit and b, twice, above that of all; at 1000 ms the first two of a are out of the window',
      ru: 'admitted. На 500-й мс a выше своего лимита, а b дважды выше общего; на 1000-й мс два первых запроса a вышли из окна',
    },
    means: {
      en: 'What one limit refuses counts for neither: b still has its own two, and a’s refused request takes no place of all.',
      ru: 'Отказ одного лимита не засчитывается ни в одном: у b целы собственные два места, а отклонённый запрос a не занимает общего.',
    },
  },
  zeroForAll: {
    of: { en: 'globalLimit 0', ru: 'globalLimit 0' },
    means: {
      en: '`if (globalLimit)` takes 0 for no limit at all. 0 is a limit: nothing passes until `*` gets another.',
      ru: '`if (globalLimit)` принимает 0 за отсутствие лимита. 0 — это лимит: ничего не проходит, пока `*` не получит другой.',
    },
  },
  zeroForEach: {
    of: { en: 'clientLimit 0', ru: 'clientLimit 0' },
    so: { en: 'a limit of 0 is a limit: nothing passes', ru: 'лимит 0 — это лимит: ничего не проходит' },
  },
  noLimitForAll: {
    of: {
      en: 'clientLimit 1, no globalLimit, and 1 in limits for *',
      ru: 'clientLimit 1, globalLimit не задан, а в limits для * стоит 1',
    },
    means: {
      en: 'Without globalLimit there is no limit of all: the tasks have no count of their own for it, so what limits says of * is not held.',
      ru: 'Без globalLimit общего лимита нет: у задач нет общего счётчика, и запись о * в limits не действует.',
    },
  },
  aroundBadRequests: {
    of: {
      en: 'answers around the bad requests, limit 2: they count for nothing',
      ru: 'ответы вокруг негодных запросов при лимите 2: негодные не считаются',
    },
  },
  reportedWhere: (topic: string): About => ({
    of: {
      en: `ctx.onReject, once for each, where its author wrote it to ${topic}`,
      ru: `ctx.onReject по разу на каждую запись, с местом в ${topic}, куда её записал автор`,
    },
    means: {
      en: 'A missing place: something is taken for what it is not; the contract is about keys too. An internal topic: behind a repartition topic recordMetadata() tells of that one.',
      ru: 'Места нет: негодное приняли за годное; контракт касается и ключей. Внутренний топик: за repartition-топиком recordMetadata() называет уже его.',
    },
  }),
  edges: {
    of: {
      en: 'ids of 1 and 64 characters, paths of 0 and 200, any characters, a field that the contract does not name',
      ru: 'id из 1 и 64 символов, path из 0 и 200, любые символы, поле, которого нет в контракте',
    },
    so: { en: 'the contract allows them', ru: 'контракт их допускает' },
  },
  noTimestamp: {
    of: { en: 'requests of which two have the timestamp -1', ru: 'запросы, у двух из которых timestamp -1' },
    means: {
      en: 'The timestamp is what the client wrote, and it means nothing to a limiter: none is left out for it.',
      ru: 'Timestamp — то, что написал клиент, для ограничителя он ничего не значит: из-за него никого не пропускают мимо.',
    },
  },
  // 19.3
  aboveInAWindow: ({ client, windowMs, from }: Place, admitted: readonly Answer[]): About => ({
    of: {
      en: `admitted of client ${client} (* is all of them) in the ${windowMs} ms from @${from} on`,
      ru: `пропущено запросов клиента ${client} (* — все вместе) за ${windowMs} мс начиная с @${from}`,
    },
    so: {
      en: `there is a window with more than the limit. Admitted:\n${story(admitted)}`,
      ru: `есть окно, в котором больше лимита. Пропущено:\n${story(admitted)}`,
    },
    means: {
      en: 'A count that begins anew at fixed times lets a double burst through where two windows meet; a bucket that fills little by little lets its content and what flows in meanwhile through.',
      ru: 'Счёт, который в известные моменты начинается заново, пропускает на стыке двойную порцию; ведро, которое наполняется понемногу, пропускает и накопленное, и то, что натекло.',
    },
  }),
  oneAnswerEach: { of: { en: 'answers to so many requests', ru: 'ответы на столько запросов' } },
  rejected: (one: Sent, before: readonly Sent[], { windowMs, clientLimit, globalLimit }: Limits): About => {
    const counting = told(inWindow(before, one.at, windowMs)).join(', ') || '–'
    return {
      of: {
        en: `why ${told([one])} is rejected. Of ${clientLimit} allowed to a client in ${windowMs} ms, and ${shown(globalLimit)} to all, these had been admitted: ${counting}`,
        ru: `почему отклонён ${told([one])}. За ${windowMs} мс клиенту разрешено ${clientLimit}, всем вместе — ${shown(globalLimit)}, а пропущены были: ${counting}`,
      },
      means: {
        en: 'What is rejected must not count, and at t + windowMs a request counts no more. The client’s own limit is looked at first.',
        ru: 'Отклонённые не считаются, а в момент t + windowMs запрос больше не в счёт. Первым смотрят лимит клиента.',
      },
    }
  },
  doubleBurst: {
    of: { en: 'three at 990 ms, three at 1010 ms, limit 3', ru: 'три на 990-й мс, три на 1010-й мс, лимит 3' },
    so: {
      en: 'three at 990 ms fill every window up to 1990 ms, whatever second it began in',
      ru: 'три запроса на 990-й мс заполняют любое окно вплоть до 1990-й, в какой бы секунде оно ни началось',
    },
  },
  endOfTheWindow: {
    of: {
      en: 'at 1989 ms there is no room yet, at 1990 ms there is',
      ru: 'на 1989-й мс места ещё нет, на 1990-й есть',
    },
  },
  bitByBit: {
    of: {
      en: 'four at 40 ms fill the limit; one more asks at 290, 540, 790 and 1039 ms',
      ru: 'четыре на 40-й мс исчерпали лимит; ещё по одному на 290-й, 540-й, 790-й и 1039-й мс',
    },
    means: {
      en: 'A bucket that fills bit by bit (token bucket, leaky bucket) keeps the rate on average, not the limit in each window.',
      ru: 'Ведро, которое наполняется понемногу (token bucket, leaky bucket), держит частоту в среднем, а не лимит в каждом окне.',
    },
  },
  allAtOnceAgain: {
    of: { en: 'five at 1040 ms, when those four are a second old', ru: 'пять на 1040-й мс, когда тем четырём секунда' },
  },
  tooFewOfThoseAsking: {
    of: { en: 'one request each 100 ms, limit 2 a second', ru: 'запрос каждые 100 мс, лимит 2 в секунду' },
    means: {
      en: 'When rejected requests count, a client that goes on asking never gets in again.',
      ru: 'Если считать отклонённые, настойчивый клиент больше никогда не пройдёт.',
    },
  },
  tooManyOfThoseAsking: {
    of: { en: 'one request each 100 ms, limit 2 a second', ru: 'запрос каждые 100 мс, лимит 2 в секунду' },
  },
  ownClock: {
    of: {
      en: 'four requests within 40 ms, each dated otherwise by its client, and one a second later; limit 1 a second',
      ru: 'четыре запроса за 40 мс, каждый датирован клиентом по-своему, и один через секунду; лимит 1 в секунду',
    },
    means: {
      en: 'The time of a request is when it arrives: with the timestamps of clients they date themselves past the limit.',
      ru: 'Время запроса — когда он пришёл: со своими timestamp клиенты датируют себя мимо лимита.',
    },
  },
  refusedByOwnClock: { of: { en: 'rejected: three of the four', ru: 'rejected: три из четырёх' } },
  decidedAt: ({ en, ru }: Text) => ({
    of: { en: `${en}; with the timestamps of the records`, ru: `${ru}; с timestamp записей` },
    so: {
      en: 'each is decided as it should be; an answer is dated when it is decided, by the limiter’s clock, and not as its request',
      ru: 'решения верны; ответ датирован моментом решения по часам ограничителя, а не как сам запрос',
    },
  }),
} satisfies Record<string, About | Text | ((...given: never[]) => About)>
