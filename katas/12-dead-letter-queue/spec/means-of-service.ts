import type { About, Text } from '#harness'

/** What is said of the service: tries, waits, what it does when something goes wrong. */
export const meansOfService = {
  // 12.2
  tried: (id: string, times: number): Text => ({
    en: `${id} is tried ${times} time(s)`,
    ru: `${id} обработано ${times} раз(а)`,
  }),
  noMember: {
    of: {
      en: 'members of main-group when startService has resolved',
      ru: 'участников main-group, когда startService завершился',
    },
  },
  allTried: {
    en: 'all 30 messages come to the processor, those too that were written before the start',
    ru: 'до обработчика доходят все 30 сообщений, в том числе записанные до запуска',
  },
  orderOf: (user: string): About => ({
    of: {
      en: `messages of ${user}, in the order of their offsets`,
      ru: `сообщения ${user} в порядке смещений`,
    },
  }),
  overlapping: {
    of: {
      en: 'messages that came to the processor while one of the same key was not answered yet',
      ru: 'сообщения, пришедшие к обработчику, пока не закончилось другое с тем же ключом',
    },
    so: {
      en: 'side by side they overtake each other as soon as one takes longer',
      ru: 'параллельно они обгонят друг друга, как только одно займёт больше времени',
    },
  },
  isMessage: { of: { en: 'a message that keeps to the contract', ru: 'сообщение по контракту' } },
  unnamed: {
    of: {
      en: 'a message with a field that the contract does not name',
      ru: 'сообщение с полем, которого нет в контракте',
    },
    so: {
      en: 'such fields are allowed and mean nothing: a newer program may write them',
      ru: 'такие поля допустимы и ничего не значат: их может писать более новая программа',
    },
  },
  noMessage: (value: unknown): About => ({
    of:
      value instanceof Uint8Array
        ? `bytes ${Buffer.from(value).toString('hex') || '–'}`
        : JSON.stringify(value).slice(0, 60),
  }),
  asked: { of: { en: 'what the processor was asked', ru: 'что получил обработчик' } },
  refused: (status: number): About => ({
    of: { en: `an answer ${status}`, ru: `ответ ${status}` },
    ...(status < 400
      ? {
          means: {
            en: 'fetch follows redirects by itself, and takes what it finds there for the answer.',
            ru: 'fetch сам идёт по редиректу и принимает за ответ то, что нашёл там.',
          },
        }
      : {}),
  }),
  reset: { of: { en: 'a connection that breaks', ru: 'оборванное соединение' } },
  nobodyListens: { of: { en: 'a processor that does not listen', ru: 'обработчик, который не слушает' } },
  answerLimit: {
    of: {
      en: 'the processor is asked, and ctx.clock.sleep(5000, …) runs beside the request',
      ru: 'обработчик получил запрос, и параллельно идёт ctx.clock.sleep(5000, …)',
    },
    means: {
      en: 'fetch alone waits for minutes, and everything behind this message with it.',
      ru: 'Сам fetch ждёт минутами, и вместе с ним всё, что за этим сообщением.',
    },
  },
  tooEarly: {
    of: { en: 'the try after 4,999 ms without an answer', ru: 'попытка через 4999 мс без ответа' },
    so: { en: 'the processor had 5 s', ru: 'у обработчика было 5 с' },
  },
  oneTimeout: { of: { en: 'waits by ctx.clock during one try', ru: 'ожидания по ctx.clock за одну попытку' } },
  requestGoesOn: {
    of: {
      en: 'requests are over when their try is',
      ru: 'запросы заканчиваются вместе с попыткой',
    },
    means: {
      en: 'Abort the request that has no answer, and the body that the code does not read.',
      ru: 'Прервите и запрос без ответа, и тело, которое код не читает.',
    },
  },
  endlessBody: {
    of: {
      en: 'a status is an answer, also where the body behind it never ends',
      ru: 'статус — это уже ответ, даже если тело за ним не кончается',
    },
    means: {
      en: 'The code waits for the body: a status is an answer, and a service that only looks at it waits for no body.',
      ru: 'Код ждёт тела: статус — это уже ответ, и сервису, который смотрит только на него, тело ждать незачем.',
    },
  },
  onceEach: {
    of: {
      en: 'what was processed over a stop in the middle of `held`',
      ru: 'что обработано, если остановка пришлась на середину `held`',
    },
    means: {
      en: 'Twice: a stop that does not wait for the message at hand, or does not commit it. Missing: it was committed before it was done.',
      ru: 'Дважды: остановка не дождалась текущего сообщения или не закоммитила его. Нет: закоммитили раньше, чем обработали.',
    },
  },

  // 12.3: waits
  delays: {
    of: { en: 'delays after failures 1 to 5', ru: 'задержки после неудач 1–5' },
    so: {
      en: 'each delay is twice the one before, and after the fourth failure there is none',
      ru: 'каждая задержка вдвое больше предыдущей, а после четвёртой неудачи её нет',
    },
  },
  nobodyWaits: {
    of: {
      en: 'a message waits for its retry, by ctx.clock.sleep',
      ru: 'сообщение ждёт повтора через ctx.clock.sleep',
    },
    means: {
      en: 'An error thrown out of the handler is no retry: kafkajs repeats it at once, by rules of its own.',
      ru: 'Ошибка, брошенная из обработчика, — не повтор: kafkajs повторяет сразу и по своим правилам.',
    },
  },
  nextTry: (id: string, nth: number, ms: number) => ({
    of: {
      en: `try ${nth} of ${id} comes, or the service sleeps (ctx.clock.sleep) until it is due, in ${ms} ms`,
      ru: `попытка ${nth} для ${id} сделана или сервис спит (ctx.clock.sleep) до её срока, ещё ${ms} мс`,
    },
    means: {
      en: `The message waits behind another message, was forgotten, or is given up already.`,
      ru: `Сообщение ждёт за другим, о нём забыли или его уже отправили в DLQ.`,
    },
  }),
  early: (id: string, nth: number): About => ({
    of: {
      en: `ms from when try ${nth} of ${id} was due to when it came`,
      ru: `мс от срока попытки ${nth} для ${id} до неё самой`,
    },
    so: { en: 'it came too early', ru: 'она сделана раньше срока' },
  }),
  late: (id: string, nth: number): About => ({
    of: {
      en: `ms from when try ${nth} of ${id} was due to when it came`,
      ru: `мс от срока попытки ${nth} для ${id} до неё самой`,
    },
    so: { en: 'it came more than a base delay late', ru: 'она опоздала больше чем на базовую задержку' },
  }),
  dueFromFailure: {
    of: {
      en: 'x-due, in ms from the start of a try that failed after 5,000 ms',
      ru: 'x-due в мс от начала попытки, которая упала через 5000 мс',
    },
    so: { en: 'the delay does not begin with the failure', ru: 'задержка отсчитана не от неудачи' },
  },
  sleepsOnce: {
    of: { en: 'waits by ctx.clock for three retries', ru: 'ожиданий по ctx.clock на три повтора' },
    so: {
      en: 'the service looks again and again: sleep until it is due',
      ru: 'кто-то просыпается зря: спите до самого срока',
    },
  },
  heldUp: {
    of: {
      en: 'all others are processed while the clock stands still and the first one waits',
      ru: 'остальные обработаны, пока часы стоят и первое ждёт',
    },
    means: { en: 'The service waits where it should read on.', ru: 'Сервис ждёт там, где надо читать дальше.' },
  },
  retryOrder: (nth: number): About => ({
    of: { en: `try ${nth} of messages of one key`, ru: `попытка ${nth} для сообщений одного ключа` },
    means: {
      en: 'Without the key, or side by side, they overtake each other.',
      ru: 'Без ключа или параллельно они обгоняют друг друга.',
    },
  }),
  atOnce: (id: string): Text => ({
    en: `${id}, which has no readable x-due or is due, is tried while the clock stands still`,
    ru: `${id} обработано, пока часы стоят: читаемого x-due нет или срок уже пришёл`,
  }),
  attemptsBegin: {
    of: {
      en: 'after one failure, records of the retry topic without a readable x-attempts wait with x-attempts 1, and one that had x-attempts 3 is dead with 4',
      ru: 'после одной неудачи записи retry-топика без читаемого x-attempts ждут с x-attempts 1, а та, у которой было 3, — в DLQ с 4',
    },
    means: {
      en: 'An x-attempts that is no number was counted on.',
      ru: 'Код посчитал от x-attempts, в котором не число.',
    },
  },
  onceMore: { of: { en: 'what was tried, and how often', ru: 'что и сколько раз обработано' } },
  stopHeldUp: {
    of: {
      en: 'stop() resolves while a message waits',
      ru: 'stop() завершается, пока сообщение ждёт',
    },
    means: {
      en: 'The handler sleeps, and disconnect() waits for it.',
      ru: 'Обработчик спит, а disconnect() ждёт его.',
    },
  },
  copiedAtStop: {
    of: { en: 'x-attempts of the copies when stop() has resolved', ru: 'x-attempts копий, когда stop() завершился' },
    so: {
      en: 'the try under way failed, and its message is nowhere: it begins anew after the start, too early and one try short of the truth',
      ru: 'начатая попытка не удалась, а копии нет: после запуска сообщение начнёт сначала — слишком рано и с неверным счётом попыток',
    },
    means: {
      en: 'The producer was closed before the consumer had ended its work.',
      ru: 'Продюсер закрыт раньше, чем консьюмер закончил работу.',
    },
  },
  attemptsOverRestart: {
    of: { en: 'x-attempts over a restart', ru: 'x-attempts через перезапуск' },
    means: { en: 'What is counted in memory begins anew.', ru: 'Счёт в памяти начинается заново.' },
  },
  sleepGoesOn: {
    of: {
      en: 'what still runs after stop(), where a message waits for a minute',
      ru: 'что работает после stop(), пока сообщению ждать минуту',
    },
    so: {
      en: 'the wait goes on: abort ctx.clock.sleep when the service stops',
      ru: 'ожидание идёт дальше: прервите ctx.clock.sleep при остановке',
    },
  },
  rebalanceHeldUp: {
    of: {
      en: 'a second member joins while a message waits at the first',
      ru: 'второй участник входит в группу, пока у первого ждёт сообщение',
    },
    means: {
      en: 'A rebalance lasts until every member has come back to it: a handler that sleeps keeps the whole group waiting, heartbeats or not.',
      ru: 'Ребалансировка идёт, пока не вернутся все: спящий обработчик держит всю группу, с heartbeat или без.',
    },
  },
  triedEarly: { of: { en: 'tries of m before it is due', ru: 'попыток m до срока' } },
  sessionLost: {
    of: {
      en: 'a service whose session was lost in the middle of a try joins again and goes on',
      ru: 'сервис, потерявший сессию посреди попытки, снова входит в группу и работает дальше',
    },
    means: {
      en: 'The error of a commit or a heartbeat is no reason to end.',
      ru: 'Ошибка коммита или heartbeat — не повод закончить.',
    },
  },

  // 12.3, 12.4: losses
  firesAtWrite: (names: readonly string[]): Text => ({
    en: `the service writes to ${names.join(', ')}, where the test waits for it`,
    ru: `сервис пишет в ${names.join(', ')}, где его ждёт тест`,
  }),
  lostInCrash: {
    of: {
      en: 'What failed before the crash is taken up again',
      ru: 'К упавшему до сбоя возвращаются',
    },
    means: {
      en: 'Its offset was committed before its copy was acknowledged, or the copy was never written.',
      ru: 'Его смещение закоммитили до подтверждения копии или копию не писали вовсе.',
    },
  },
  writtenAgain: (nth: number) => ({
    of: {
      en: `what cannot be written is taken up for the ${nth}th time, a base delay after the time before`,
      ru: `к тому, что не удалось записать, возвращаются в ${nth}-й раз, через базовую задержку после прошлого`,
    },
    means: {
      en: `The error was swallowed or the write was not awaited, and the message is lost; or it left the handler, and this consumer has ended for good.`,
      ru: `Ошибку проглотили или записи не дождались, и сообщение потеряно; либо ошибка вышла из обработчика, и этот консьюмер закончил насовсем.`,
    },
  }),
  hammered: {
    of: { en: 'ms from one try to write to the next', ru: 'мс от одной попытки записи до следующей' },
  },
  writtenAtLast: {
    en: 'the copy is written once its topic can be written again',
    ru: 'копия записана, как только её топик снова доступен',
  },
  triesInAll: { of: { en: 'tries in all', ru: 'попыток всего' } },
} as const
