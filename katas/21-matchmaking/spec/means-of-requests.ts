import type { About, Text } from '#harness'

const sentAtOnce: Text = {
  en: 'The next batch went out before the one ahead of it was answered: where that one has to go again, its number is taken, and requests are lost or change places. Await each send.',
  ru: 'Следующая пачка ушла, не дождавшись ответа на предыдущую: если та уходит снова, её номер уже занят, и запросы теряются или меняются местами. Дожидайтесь каждой отправки.',
}

/** What is said of topics and of the producer (21.1). */
export const meansOfRequests = {
  allFour: {
    en: 'match-requests, match-queues, matches and notifications are there',
    ru: 'топики match-requests, match-queues, matches и notifications созданы',
  },
  partitions: (topic: string): About => ({ of: { en: `partitions of ${topic}`, ru: `партиций в ${topic}` } }),
  recordsKept: {
    of: {
      en: 'records in match-queues after createTopics was called again',
      ru: 'записи в match-queues после повторного createTopics',
    },
    so: { en: 'what is there already is to stay as it is', ru: 'то, что уже есть, должно остаться как было' },
  },
  datedByThePlayer: {
    of: {
      en: 'whether a request that its sender has dated an hour back carries the time at which the broker took it',
      ru: 'несёт ли запрос, который отправитель датировал часом раньше, время приёма брокером',
    },
    so: {
      en: 'the player himself says since when he waits: an hour back, and he has the widest band at once',
      ru: 'игрок сам решает, с каких пор он ждёт: датирует запрос часом раньше и сразу получает самую широкую полосу',
    },
  },
  compacted: {
    of: { en: 'cleanup.policy of match-queues', ru: 'cleanup.policy топика match-queues' },
    so: {
      en: 'only the last state of each region is worth keeping: without compaction the topic grows, or forgets a region that is quiet',
      ru: 'нужно лишь последнее состояние региона: без compaction топик растёт или забывает тихий регион',
    },
  },
  tenThousand: {
    of: {
      en: 'sendRequests of 10,000 requests, 8,000 of them of one player, 1.5 MB in all',
      ru: 'sendRequests с 10 000 запросов, из них 8000 от одного игрока, всего 1,5 МБ',
    },
    means: {
      en: 'A broker takes about a megabyte for a partition at once: send some hundreds at a time.',
      ru: 'Брокер принимает за раз около мегабайта на партицию: отправляйте по несколько сотен.',
    },
  },
  allSent: {
    of: {
      en: 'records in match-requests after sendRequests of 10,000',
      ru: 'записей в match-requests после sendRequests из 10 000',
    },
  },
  onePartition: (player: string): About => ({
    of: { en: `partitions that hold requests of ${player}`, ru: `партиции с запросами игрока ${player}` },
    so: {
      en: 'without the player as the key his cancellation may overtake his request',
      ru: 'без игрока в ключе его отмена может обогнать его запрос',
    },
  }),
  orderOfAPlayer: (player: string, at: number): About => ({
    of: {
      en: `requests of ${player}, at place ${at} of his`,
      ru: `запросы игрока ${player}, место ${at} среди его запросов`,
    },
    means: {
      en: 'Sends that are not awaited overtake each other; another key, or another form of the value, is not what was asked to be sent.',
      ru: 'Отправки, которых не дождались, обгоняют друг друга; другой ключ или другое значение — не то, что просили отправить.',
    },
  }),
  manyTogether: {
    of: {
      en: 'Produce requests for 10,000 requests of players',
      ru: 'запросов Produce на 10 000 запросов игроков',
    },
    so: {
      en: 'each goes by itself, and each waits for an answer of the broker',
      ru: 'каждый уходит отдельно, и каждый ждёт ответа брокера',
    },
  },
  refused: {
    so: {
      en: 'a request that breaks the contract is to be refused, and its place in the list named, counted from 0',
      ru: 'запрос, нарушающий контракт, должен быть отвергнут с указанием места в списке, считая с 0',
    },
  },
  nothingSent: {
    of: {
      en: 'records in match-requests after four lists that each hold one bad request',
      ru: 'записи в match-requests после четырёх списков с одним негодным запросом в каждом',
    },
    so: {
      en: 'half of a list was sent: its caller cannot tell which half, and sends all of it again',
      ru: 'отправлена часть списка: вызывающий не знает какая и отправит всё заново',
    },
  },
  lostAnswer: {
    en: 'the answer of the broker to the first Produce request is lost',
    ru: 'ответ брокера на первый запрос Produce потерян',
  },
  overTheLoss: {
    of: {
      en: 'sendRequests of 1,200 requests of one player, the first answer being lost',
      ru: 'sendRequests с 1200 запросами одного игрока, когда первый ответ потерян',
    },
    so: {
      en: 'a lost answer is no refusal: the producer can ask again',
      ru: 'потерянный ответ — не отказ: продюсер может спросить снова',
    },
    means: sentAtOnce,
  },
  writtenOnce: {
    of: {
      en: 'requests of 1,200 that stand in match-requests twice, the first answer being lost',
      ru: 'запросы из 1200, стоящие в match-requests дважды, когда первый ответ потерян',
    },
    means: {
      en: 'The producer sent them again and the broker wrote them twice: without idempotent: true it cannot know.',
      ru: 'Продюсер отправил ещё раз, и брокер записал дважды: без idempotent: true он не узнает повтора.',
    },
  },
  inTheirTurn: (at: number): About => ({
    of: {
      en: `ticket of the request at place ${at} of 1,200, the first answer being lost`,
      ru: `тикет запроса на месте ${at} из 1200, когда первый ответ потерян`,
    },
    means: sentAtOnce,
  }),
  brokerAnswers: { en: 'the broker answers the Produce request', ru: 'брокер отвечает на запрос Produce' },
  notAwaited: {
    of: {
      en: 'whether sendRequests had resolved before the broker answered',
      ru: 'завершился ли sendRequests раньше, чем ответил брокер',
    },
    so: {
      en: 'its caller goes on although the request may never be written',
      ru: 'вызывающий идёт дальше, хотя запрос может так и не записаться',
    },
  },
  refusalSwallowed: {
    so: {
      en: 'the broker has refused the request, and the caller is told that all is well',
      ru: 'брокер отверг запрос, а вызывающему сказано, что всё в порядке',
    },
  },
}
