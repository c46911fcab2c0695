/** Of how providers are asked and waited for: 3.5. */
import type { About, Text } from '#harness'

export const meansOfProviders = {
  declinedIsAnAnswer: {
    means: {
      en: '402 is the bank’s answer, not an error: asked again it stays the same. Its code is the reason; without one the reason is “declined”',
      ru: '402 — это ответ банка, а не ошибка: сколько ни спрашивай, он не изменится. Его code — это причина; если его нет, причина — «declined»',
    },
  },
  delay: (retry: number, random: number, delay: number): About => ({
    of: {
      en: `how far retryDelay(${retry}, ${random}) = ${delay} is from step / 2 + random · step / 2`,
      ru: `отклонение retryDelay(${retry}, ${random}) = ${delay} от step / 2 + random · step / 2`,
    },
    so: {
      en: 'half of the step is certain, the other half is drawn: step / 2 + random · step / 2',
      ru: 'половина шага постоянна, вторая половина случайна: step / 2 + random · step / 2',
    },
  }),
  notEarlier: (asked: number): About => ({
    of: {
      en: `retryDelay where the provider asks for ${asked} ms`,
      ru: `retryDelay, когда провайдер просит ${asked} мс`,
    },
  }),
  oneStepLater: (asked: number, retry: number): About => ({
    of: {
      en: `retryDelay(${retry}) where the provider asks for ${asked} ms: at most one step later`,
      ru: `retryDelay(${retry}), когда провайдер просит ${asked} мс: не позже чем на шаг`,
    },
  }),
  passesByItself: (status: number): Text => ({
    en: `${status} passes by itself, as 408, 429 and every 5xx do: the same request may succeed later`,
    ru: `${status} проходит само, как 408, 429 и любой 5xx: тот же запрос позже может удаться`,
  }),
  notBeforeTheWait: {
    of: { en: 'the requests before the wait is over', ru: 'запросы до конца ожидания' },
  },
  doubles: (retry: number): About => ({
    of: { en: `the wait before retry ${retry}`, ru: `ожидание перед повтором ${retry}` },
    so: {
      en: 'the step doubles from retry to retry: 200, 400, 800, 1,600 ms; the wait is between its half and the whole',
      ru: 'шаг удваивается от повтора к повтору: 200, 400, 800, 1600 мс; ждать нужно от половины шага до целого',
    },
  }),
  noJitter: {
    of: { en: 'the number of different shares of the step', ru: 'число разных долей шага' },
    so: {
      en: 'delays without jitter: services that failed together come back together, again and again',
      ru: 'задержки без jitter: сервисы, упавшие вместе, и возвращаются вместе, раз за разом',
    },
  },
  fiveAttempts: {
    so: {
      en: 'five attempts, four waits, and it is enough: a retry without a limit holds everybody behind this order for ever',
      ru: 'пять попыток, четыре ожидания, и хватит: повторы без предела навсегда задерживают всех, кто стоит за этим заказом',
    },
  },
  oneKey: {
    of: { en: 'the number of Idempotency-Keys of one order', ru: 'число разных Idempotency-Key одного заказа' },
  },
  timeoutEach: {
    of: {
      en: 'the time-outs of five attempts, ctx.clock.sleep(5000, signal)',
      ru: 'таймауты пяти попыток, ctx.clock.sleep(5000, signal)',
    },
  },
  startsAnew: {
    of: { en: 'the first wait of the next order', ru: 'первое ожидание следующего заказа' },
    means: {
      en: 'attempts and steps are counted for each order anew',
      ru: 'попытки и шаги считаются для каждого заказа заново',
    },
  },
  lateAnswer: {
    of: {
      en: 'the payment of an order that was declined at the second attempt',
      ru: 'платёж по заказу, отклонённому со второй попытки',
    },
  },
  asks: (status: number, retryAfter: number | undefined): Text =>
    retryAfter === undefined
      ? {
          en: `${status} without Retry-After: between half of the step and the whole, whatever an earlier answer asked for`,
          ru: `${status} без Retry-After: от половины шага до целого, что бы ни просил прежний ответ`,
        }
      : {
          en: `${status} with Retry-After: ${retryAfter}: not earlier, and at most one step later; ten seconds are not yet too long`,
          ru: `${status} с Retry-After: ${retryAfter}: не раньше и не позже чем на один шаг; десять секунд — ещё не слишком долго`,
        },
  patient: {
    of: { en: 'the order that waited as it was asked to', ru: 'заказ, который ждал столько, сколько просили' },
  },
  tooLong: {
    so: {
      en: 'Retry-After: 11 is longer than ten seconds: the order goes aside at once, the others go on',
      ru: 'Retry-After: 11 дольше десяти секунд: заказ сразу уходит в orders-rejected, остальные идут дальше',
    },
  },
  noNumber: {
    of: { en: 'the wait after Retry-After: soon', ru: 'ожидание после Retry-After: soon' },
    so: { en: 'what is no number of seconds asks for nothing', ru: 'что не число секунд, то ни о чём не просит' },
  },
  noAnswer: (behaviour: string): Text => ({
    en: `This attempt ended with: ${behaviour}. Without a whole answer after 5,000 ms, its body included, an attempt is given up and made again`,
    ru: `Эта попытка кончилась так: ${behaviour}. Если за 5000 мс нет целого ответа вместе с телом, попытку прекращают и повторяют`,
  }),
  givenUp: {
    of: {
      en: 'no request is left open',
      ru: 'незавершённых запросов не осталось',
    },
    so: {
      en: 'a request whose time is over goes on beside the next: it is to be aborted',
      ru: 'запрос, время которого вышло, продолжается рядом со следующим: его нужно прервать',
    },
  },
  shortFetch: {
    of: {
      en: 'how long a fetch waits for records, in ms (maxWaitTimeInMs)',
      ru: 'сколько мс fetch ждёт записей (maxWaitTimeInMs)',
    },
    so: { en: 'stop() waits for the fetch at hand', ru: 'stop() ждёт завершения текущего fetch' },
  },
  fifthAnswers: { en: 'the fifth attempt is answered', ru: 'на пятую попытку приходит ответ' },
  oneCharge: {
    of: { en: 'the charges of the order', ru: 'списания по заказу' },
    so: {
      en: 'a lost answer does not mean that nothing happened: every attempt of an order carries the same Idempotency-Key',
      ru: 'потерянный ответ не значит, что ничего не произошло: у всех попыток по заказу один Idempotency-Key',
    },
  },
  silenceCounts: {
    so: {
      en: 'five attempts in all, however they ended: a provider that never answers must not hold the partition for ever',
      ru: 'всего пять попыток, чем бы они ни кончились: молчащий провайдер не должен вечно держать партицию',
    },
  },
  replayed: {
    of: {
      en: 'the payment of the order that was sent again from orders-rejected',
      ru: 'платёж по заказу, отправленному заново из orders-rejected',
    },
  },
  stopInAWait: {
    of: {
      en: 'stop() resolves while an order waits for its retry, though it is called twice',
      ru: 'stop() завершается, пока заказ ждёт повтора, хотя вызван дважды',
    },
    means: {
      en: 'Abort the wait by its signal, and leave the offset uncommitted.',
      ru: 'Прервите ожидание сигналом, смещение не коммитьте.',
    },
  },
  stopInARequest: {
    of: {
      en: 'stop() resolves while the provider is silent',
      ru: 'stop() завершается, пока провайдер молчит',
    },
    means: {
      en: 'fetch was not given the signal that stop() aborts.',
      ru: 'fetch не получил сигнал, который прерывает stop().',
    },
  },
  resolvesWhenClosed: {
    of: {
      en: 'the calls of stop() that are through while the service has not left its group',
      ru: 'вызовы stop(), которые завершились, хотя сервис ещё не вышел из группы',
    },
    so: {
      en: 'stop() resolves when every client is closed, a second call during the first too: its caller exits the process next',
      ru: 'stop() завершается, когда закрыты все клиенты, и второй вызов во время первого тоже: после него завершают процесс',
    },
  },
  asideOnStop: {
    of: { en: 'orders-rejected after stop()', ru: 'orders-rejected после stop()' },
    so: {
      en: 'a request that stop() broke off was no fifth failure: the order is charged after the next start',
      ru: 'запрос, прерванный из-за stop(), — не пятая неудача: заказ будет оплачен после следующего запуска',
    },
  },
  committedOnStop: {
    of: { en: 'the offset committed when the service has stopped', ru: 'смещение, закоммиченное к концу остановки' },
    so: {
      en: 'what was not handled must not be committed on the way out, nor what stands behind it',
      ru: 'необработанное нельзя коммитить при остановке, как и то, что стоит за ним',
    },
  },
  startedAgain: {
    en: 'A service that was stopped starts again, in the same process too, and asks again for the order that waited',
    ru: 'Остановленный сервис запускается снова, в том же процессе тоже, и снова спрашивает о заказе, который ждал',
  },
  randomOfTheTest: {
    of: {
      en: 'the first wait in another process with the same seed',
      ru: 'первое ожидание в другом процессе с тем же seed',
    },
    means: {
      en: 'the spread comes from ctx.random(): Math.random() gives another one each time, and no failure can be repeated',
      ru: 'разброс даёт ctx.random(): Math.random() каждый раз другой, и ни одну ошибку не повторить',
    },
  },
  paidAfterStop: {
    en: 'the order that waited and the one behind it are paid after the next start',
    ru: 'заказ, который ждал, и следующий за ним оплачены после нового запуска',
  },
  defaultSession: {
    of: { en: 'the session timeout where none was given', ru: 'session timeout, который никто не задавал' },
  },
  sessionGiven: { of: { en: 'the session timeout as given', ru: 'заданный session timeout' } },
  rebalanceTimeout: {
    of: { en: 'the rebalance timeout in ms', ru: 'rebalance timeout в мс' },
    so: {
      en: 'a record may take 68 s (five time-outs, four waits of ten seconds, the steps); a rebalance that waits for less expels the member',
      ru: 'обработка может занять 68 с (пять таймаутов, четыре ожидания по десять секунд, шаги); если ребалансировка ждёт меньше, участника исключат',
    },
  },
  whileItAsks: { en: 'while the provider is silent', ru: 'пока провайдер молчит' },
  whileItWaits: { en: 'while the order waits for its retry', ru: 'пока заказ ждёт повтора' },
  whileItWrites: { en: 'while Kafka does not acknowledge the record', ru: 'пока Kafka не подтвердила запись' },
  expelled: {
    of: { en: 'the requests for the order', ru: 'запросы по заказу' },
    means: {
      en: 'one too many: the member was expelled while it waited, and the order came again',
      ru: 'лишний запрос: участника исключили, пока он ждал, и заказ пришёл снова',
    },
  },
  hearsOfTheRebalance: {
    of: {
      en: 'a heartbeat is answered REBALANCE_IN_PROGRESS while the order waits',
      ru: 'на heartbeat приходит REBALANCE_IN_PROGRESS, пока заказ ждёт',
    },
    means: {
      en: 'The code calls no heartbeat() while the order waits.',
      ru: 'Пока заказ ждёт, код не вызывает heartbeat().',
    },
  },
  refusedForGood: {
    means: {
      en: 'a 4xx says that the request is wrong; sent again it is wrong again (408 and 429 are the exceptions)',
      ru: '4xx означает, что неверен сам запрос; повтор его не исправит (исключения — 408 и 429)',
    },
  },
  keyOfTheOrder: {
    of: { en: 'the charges under one order id', ru: 'списания под одним идентификатором заказа' },
    so: {
      en: 'the Idempotency-Key belongs to the order: with another amount it is still that order',
      ru: 'Idempotency-Key принадлежит заказу: с другой суммой это всё тот же заказ',
    },
  },
  uselessAnswer: {
    so: {
      en: 'no payment can be made of such an answer, and asked again it stays the same: the order goes aside at once',
      ru: 'из такого ответа не сделать платежа, и при повторе он не изменится: заказ сразу уходит в orders-rejected',
    },
  },
  announced: {
    of: { en: 'the orders that have a notification', ru: 'заказы, о которых есть уведомление' },
    so: {
      en: 'an order is announced only when the provider has taken its message',
      ru: 'заказ считается объявленным, только когда провайдер принял сообщение',
    },
  },
  settled: (from: string, count: number): Text => ({
    en: `the first ${count} record(s) of partition 0 of ${from} are done with, their offsets committed`,
    ru: `с первыми записями партиции 0 топика ${from} (${count}) покончено, смещения закоммичены`,
  }),
  nthWait: (nth: number, so?: Text) => ({
    of: {
      en: `wait number ${nth} between attempts, asked for with ctx.clock.sleep(delay, signal)`,
      ru: `ожидание номер ${nth} между попытками через ctx.clock.sleep(delay, signal)`,
    },
    so,
  }),
  nthAttempt: (nth: number): Text => ({
    en: `request number ${nth} to the provider (options.provider, where it is given), and its time-out, ctx.clock.sleep(5000, signal)`,
    ru: `запрос номер ${nth} к провайдеру (options.provider, если он задан) и его таймаут, ctx.clock.sleep(5000, signal)`,
  }),
  askedAgain: (nth: number): Text => ({
    en: `request number ${nth} for the order`,
    ru: `запрос номер ${nth} по заказу`,
  }),
  writesThePayment: {
    en: 'the service writes the payment to payments',
    ru: 'сервис пишет платёж в payments',
  },
  heartbeats: (count: number, during: Text) => ({
    of: {
      en: `${count} more heartbeats ${during.en}`,
      ru: `ещё ${count} heartbeat, ${during.ru}`,
    },
    means: {
      en: `kafkajs sends none while eachMessage waits: the group takes the member for dead and gives its partitions away.`,
      ru: `Пока eachMessage ждёт, kafkajs их не шлёт: группа считает участника мёртвым и отдаёт его партиции.`,
    },
  }),
} as const satisfies Readonly<Record<string, About | ((...values: never[]) => About | Text)>>
