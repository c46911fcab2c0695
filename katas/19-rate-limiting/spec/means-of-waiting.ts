import type { About } from '#harness'
import { type Answer, type Sent, TICK, told } from './answers.ts'
import { type Place, story } from './means-of-answers.ts'
import { type Overtaken, shown } from './windows.ts'

type Options = { windowMs: number; clientLimit: number; globalLimit: number; maxWaiting: number }

/** What is said of those who wait (19.4). */
export const meansOfWaiting = {
  oneASecond: {
    of: {
      en: 'three at once, limit 1 a second, and then no request comes: answers with the timestamp of the record and when they were seen',
      ru: 'три сразу, лимит 1 в секунду, дальше никто не спрашивает: ответы с timestamp записи и моментом, когда их увидели',
    },
    means: {
      en: 'Who waits is looked at on the wall clock: stream time stands still while no record comes, and a look at each arrival alone is none when no request comes. The timestamp is the moment of the release.',
      ru: 'Ждущих проверяют по настенным часам: stream time стоит, пока нет записей, а проверка лишь при новых запросах не происходит, когда никто не спрашивает. Timestamp — момент выпуска.',
    },
  },
  asManyAsFit: {
    of: {
      en: 'released at @1000: three of a (its limit is 3) and the one of b, with 5 places for all',
      ru: 'выпущены в @1000: три запроса a (его лимит 3) и один b, при 5 местах на всех',
    },
    means: {
      en: 'One request a look is too few: each leaves within 100 ms of the moment at which it fits.',
      ru: 'По одному за раз мало: каждый уходит не позже чем через 100 мс после того, как для него появилось место.',
    },
  },
  newcomerOfTheClient: {
    of: {
      en: 'the order of a: r0 goes at @30, r1 waits for @1030, r2 comes at @1040',
      ru: 'порядок a: r0 уходит в @30, r1 ждёт @1030, r2 приходит в @1040',
    },
    means: {
      en: 'A newcomer fits, and is let through although another of its client waits at whom the limiter has not looked yet.',
      ru: 'Новый запрос помещается, и его пропускают, хотя ждёт другой того же клиента, в очередь к которому ещё не заглянули.',
    },
  },
  newcomerOfAnother: {
    of: {
      en: 'who is admitted, one place for all: a at @50, b waits for @1050, c comes at @1060',
      ru: 'кто пропущен при одном месте на всех: a в @50, b ждёт @1050, c приходит в @1060',
    },
    means: {
      en: 'A newcomer, c, takes the place for which b waits: with enough newcomers b waits for ever.',
      ru: 'Новый запрос, c, занимает место, которого ждёт b: если приходящих достаточно, b будет ждать вечно.',
    },
  },
  inTheOrderOfComing: {
    of: {
      en: 'came at @0 in the order of their numbers; 2 places a second for all, 2 for each',
      ru: 'пришли в @0 в порядке номеров; 2 места в секунду на всех, 2 на каждого',
    },
    means: {
      en: 'The limit of all is served in the order of the clients’ names, or client by client, in place of the order in which the requests came.',
      ru: 'Общий лимит раздают по именам клиентов или клиент за клиентом, а не в том порядке, в каком пришли запросы.',
    },
  },
  firstOfEach: { of: { en: 'admitted: the first of each', ru: 'admitted: первый запрос каждого' } },
  queueOfAnother: {
    of: {
      en: 'rejected of b, of which as many would wait as were let wait of a',
      ru: 'отклонённые запросы b: у него ждущих столько же, сколько позволено a',
    },
    so: {
      en: 'the queue of one client is full because another’s is',
      ru: 'очередь одного клиента полна из-за чужой',
    },
  },
  noBound: {
    of: { en: 'rejected: r3, the third of a that would wait', ru: 'rejected: r3, третий ждущий запрос a' },
    means: {
      en: 'A queue without a bound grows until the memory ends.',
      ru: 'Очередь без предела растёт, пока не кончится память.',
    },
  },
  placeInTheQueue: {
    of: {
      en: 'at @1000 r1 and r5 go; then r7 takes the place of a that is free, and r8 is one too many',
      ru: 'в @1000 уходят r1 и r5; затем r7 занимает освободившееся место a, а r8 уже лишний',
    },
  },
  nobodyWaits: {
    of: { en: 'clientLimit 1, globalLimit 2, maxWaiting 0', ru: 'clientLimit 1, globalLimit 2, maxWaiting 0' },
  },
  notHisLimit: {
    of: {
      en: 'admitted at once: r2 waits for a’s own limit, r3 of b does not wait behind it, then the limit of all is used up',
      ru: 'пропущены сразу: r2 ждёт лимита a, r3 клиента b за ним не стоит, после этого исчерпан общий лимит',
    },
    means: {
      en: 'One line for everybody makes each wait for the limit of the request at its head.',
      ru: 'Одна очередь на всех заставляет каждого ждать лимита того, кто стоит первым.',
    },
  },
  threeThatWaited: {
    of: { en: 'a second later the three that waited go', ru: 'через секунду уходят трое ждавших' },
  },
  waitsUnderZero: {
    of: {
      en: 'limit 0, three requests, two may wait: the answers at once',
      ru: 'лимит 0, три запроса, ждать могут двое: ответы сразу',
    },
    so: {
      en: 'with delay a request that does not fit waits, whatever the limit is: a limit of 0 may rise',
      ru: 'при delay непоместившийся запрос ждёт при любом лимите: лимит 0 тоже могут поднять',
    },
  },
  releasedFromZero: {
    of: { en: 'released when the limit rises from 0 to 2', ru: 'выпущены, когда лимит вырос с 0 до 2' },
  },
  // any traffic
  orderOfAClient: (client: string): About => ({
    of: {
      en: `what was admitted of ${client}: all but the rejected, in the order in which they were sent`,
      ru: `пропущенные запросы ${client}: все, кроме отклонённых, в порядке отправки`,
    },
  }),
  aboveAtTheRelease: ({ client, windowMs, from }: Place, admitted: readonly Answer[]): About => ({
    of: {
      en: `admitted of client ${client} (* is all of them) in the ${windowMs} ms from @${from} on`,
      ru: `пропущено запросов клиента ${client} (* — все вместе) за ${windowMs} мс начиная с @${from}`,
    },
    so: {
      en: `there is a window with more than the limit. Admitted:\n${story(admitted)}`,
      ru: `есть окно, в котором больше лимита. Пропущено:\n${story(admitted)}`,
    },
    means: {
      en: 'What is released counts when it is released, not when it came.',
      ru: 'Отложенный запрос считается в момент выпуска, а не прихода.',
    },
  }),
  overtaken: (found: Overtaken | undefined): About => {
    const [by, waits] = found ? [told([found.by]).join(''), told([found.whoWaits]).join('')] : ['–', '–']
    return {
      of: {
        en: `${by} takes a place of all; ${waits} came before, and has room in its own limit`,
        ru: `${by} занимает общее место; ${waits} пришёл раньше, и в его собственном лимите место есть`,
      },
      so: {
        en: 'the place that all share does not go to who came first',
        ru: 'общее место достаётся не тому, кто пришёл первым',
      },
    }
  },
  queueFull: (answer: Answer, { maxWaiting, clientLimit, globalLimit }: Options): About => ({
    of: {
      en: `${told([answer])}: its reason, how many of its client wait (maxWaiting is ${maxWaiting}), and whether its window holds ${clientLimit} of the client or ${shown(globalLimit)} of all`,
      ru: `${told([answer])}: причина, сколько запросов клиента ждёт (maxWaiting: ${maxWaiting}) и есть ли в окне ${clientLimit} запросов клиента или ${shown(globalLimit)} всего`,
    },
    so: {
      en: 'with delay a request is rejected only when it does not fit and the queue of its client is full',
      ru: 'при delay запрос отклоняют, только когда он не помещается и очередь его клиента полна',
    },
  }),
  heldUp: (
    { client, id, at }: Sent,
    { answer, look }: { answer: Answer | undefined; look: number },
    { clientLimit, globalLimit }: Options,
  ): About => ({
    of: {
      en: `${client} ${id}, sent at @${at}, ${answer ? `went at @${answer.at}` : 'never went'}. Whether its window is full at @${look}, with ${clientLimit} of the client or ${shown(globalLimit)} of all`,
      ru: `${client} ${id} отправлен в @${at}, ${answer ? `ушёл в @${answer.at}` : 'не ушёл никогда'}. Полно ли его окно в @${look}, то есть ${clientLimit} запросов клиента или ${shown(globalLimit)} всего`,
    },
    so: {
      en: `it fits and is held up all the same: each leaves within ${TICK} ms of the moment at which it fits`,
      ru: `он помещается, но его держат: каждый уходит не позже чем через ${TICK} мс после того, как для него появилось место`,
    },
  }),
}
