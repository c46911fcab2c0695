/** What is said of task 4.1: topics and the producer of clicks. */
export const meansOfClicks = {
  partitionCounts: {
    of: {
      en: 'partitions of clicks, click-counts, late-clicks',
      ru: 'число партиций clicks, click-counts, late-clicks',
    },
  },
  cleanupOfCounts: {
    of: { en: 'cleanup.policy of click-counts', ru: 'cleanup.policy топика click-counts' },
    so: {
      en: 'it is a table, of which only the last count of each window matters, and old windows may go',
      ru: 'это таблица, в которой важен только последний счёт окна, а старые окна можно удалять',
    },
  },
  cleanupOfClicks: {
    of: { en: 'cleanup.policy of clicks and late-clicks', ru: 'cleanup.policy топиков clicks и late-clicks' },
    so: {
      en: 'each click is an event of its own: compacted, a topic keeps the last click of each user alone',
      ru: 'каждый клик — отдельное событие: после сжатия от каждого пользователя останется только последний',
    },
  },
  recordsKept: { of: { en: 'what was in clicks before', ru: 'то, что уже лежало в clicks' } },
  otherPartitions: (topic: string, there: number) => ({
    of: {
      en: `createTopics() where ${topic} has ${there} partitions`,
      ru: `createTopics(), когда у ${topic} партиций: ${there}`,
    },
    so: {
      en: 'keys lie elsewhere than the code believes, and no error says so',
      ru: 'ключи лежат не там, где думает код, и об этом никто не узнает',
    },
  }),
  saysTheNumbers: {
    of: { en: 'the error, which says topic and both numbers', ru: 'ошибка, в которой названы топик и оба числа' },
  },
  clickTimes: {
    of: { en: 'timestamps of the records', ru: 'timestamp записей' },
    so: {
      en: 'windows go by the timestamp of the record: it is when the user clicked, not when the click was sent',
      ru: 'окна строятся по timestamp записи: это время клика, а не время отправки',
    },
  },
  ofAnyLength: {
    of: { en: 'send() of no click, and of 6,000', ru: 'send() без кликов и с 6000 кликов' },
    means: {
      en: 'Nothing to send is no error; and a broker refuses a batch of more than a megabyte (message.max.bytes), so many clicks take several requests.',
      ru: 'Пустой список — не ошибка. А пакет больше мегабайта брокер отвергнет (message.max.bytes), поэтому много кликов отправляют несколькими запросами.',
    },
  },
  broken: (what: string) => ({
    of: `send([…, ${what}])`,
    so: {
      en: 'a click that breaks the contract was accepted for sending',
      ru: 'клик, нарушающий контракт, принят к отправке',
    },
  }),
  partlySent: {
    means: {
      en: 'Part of a call that was rejected is in the topic: check all clicks of a call before the first is sent.',
      ru: 'Часть отвергнутого вызова попала в топик: проверьте все клики вызова до отправки первого.',
    },
  },
  poisoned: {
    of: {
      en: 'calls with good clicks beside a call that is rejected',
      ru: 'вызовы с годными кликами рядом с отвергнутым',
    },
    means: {
      en: 'A chain of promises passes the error of one call on to every call behind it: each call is to be told of its own alone.',
      ru: 'Цепочка промисов передаёт ошибку одного вызова всем следующим: каждый вызов должен узнать только о своей.',
    },
  },
  notIdempotent: {
    means: {
      en: 'The request was sent again, and the broker could not tell: only an idempotent producer numbers its records. A click that is there twice is counted twice.',
      ru: 'Запрос был отправлен повторно, и брокер не смог это понять: записи нумерует только идемпотентный продюсер. Клик, попавший в топик дважды, и посчитан будет дважды.',
    },
  },
  overlappingCalls: {
    means: {
      en: 'Calls of send() overlapped in the client. kafkajs gives the sequence numbers of a request that failed to whichever send comes next, and the broker takes new clicks for old ones. Neither idempotent nor maxInFlightRequests puts calls in a row: begin each when the one before has ended.',
      ru: 'Вызовы send() шли в клиенте одновременно. kafkajs отдаёт номера неудавшегося запроса той отправке, что окажется следующей, и брокер принимает новые клики за старые. Ни idempotent, ни maxInFlightRequests не выстраивают вызовы в очередь: начинайте каждый, когда закончился предыдущий.',
    },
  },
  brokerAnswers: { en: 'the broker answers a Produce request', ru: 'брокер отвечает на запрос Produce' },
  leftUnderWay: {
    of: {
      en: 'calls of send() that had come to an end when stop() resolved',
      ru: 'вызовы send(), завершённые к концу stop()',
    },
    so: {
      en: 'stop() leaves sends under way: their callers never learn what became of their clicks',
      ru: 'stop() бросает отправки на полпути: вызвавшие не узнают, что стало с их кликами',
    },
  },
}
