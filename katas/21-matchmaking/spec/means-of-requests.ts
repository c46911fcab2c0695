import type { About } from '#harness'

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
  allSent: {
    of: {
      en: 'records in match-requests after sendRequests of 2,000',
      ru: 'записей в match-requests после sendRequests из 2000',
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
      en: 'Produce requests for 2,000 requests of players (200 for 10,000)',
      ru: 'запросов Produce на 2000 запросов игроков (200 на 10 000)',
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
  writtenOnce: {
    of: {
      en: 'players whose requests stand in match-requests, the first answer being lost',
      ru: 'игроки, чьи запросы стоят в match-requests, когда первый ответ потерян',
    },
    means: {
      en: 'The producer sent it again and the broker wrote it twice: without idempotent: true it cannot know.',
      ru: 'Продюсер отправил ещё раз, и брокер записал дважды: без idempotent: true он не узнает повтора.',
    },
  },
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
