/** Of the accumulator. */
export const meansOfBatches = {
  lingerIsOver: {
    of: {
      en: 'the batch is sent 100 ms after its first record',
      ru: 'батч отправлен через 100 мс после первой записи',
    },
    means: {
      en: 'A linger that begins anew with each record never ends under load.',
      ru: 'Linger, который начинается заново с каждой записью, под нагрузкой не кончится никогда.',
    },
  },
  oneRequest: {
    of: { en: 'records by Produce request', ru: 'записей по запросам Produce' },
    so: {
      en: 'what comes within the linger of the first record goes in one request; each batch has a linger of its own',
      ru: 'пришедшее, пока ждёт первая запись, уходит одним запросом; у каждого батча linger свой',
    },
  },
  order: {
    of: { en: 'the records in the topic', ru: 'записи в топике' },
    so: { en: 'they stand in the order in which they were given', ru: 'они стоят в том порядке, в котором их дали' },
  },
  fullGoesAtOnce: {
    of: {
      en: 'a full batch is sent although its linger is not over',
      ru: 'полный батч отправлен, хотя linger не прошёл',
    },
    so: {
      en: 'records wait in a batch that has no room left',
      ru: 'записи ждут в батче, где больше нет места',
    },
    means: {
      en: 'A batch is full at batchBytes exactly, and when the next record would exceed it. Its linger is not waited for then.',
      ru: 'Батч полон ровно при batchBytes и тогда, когда следующая запись не влезает. Linger в этих случаях не ждут.',
    },
  },
  batchSizes: {
    of: { en: 'records by Produce request', ru: 'записей по запросам Produce' },
    so: {
      en: 'a batch is full at batchBytes exactly, in bytes and not in letters; what would exceed it goes into the next, and what is larger by itself goes alone',
      ru: 'батч полон ровно при batchBytes, в байтах, а не в буквах; то, что не влезает, идёт в следующий, а то, что само больше, — отдельно',
    },
  },
  noLinger: {
    of: {
      en: 'records by Produce request, linger 0, each send awaited',
      ru: 'записей по запросам Produce, linger 0, каждая отправка с await',
    },
  },
  oneInFlight: {
    of: {
      en: 'Produce requests while the first one is not answered',
      ru: 'запросов Produce, пока на первый нет ответа',
    },
    so: {
      en: 'of two requests in flight the second may arrive where the first is tried again: the order is gone',
      ru: 'из двух запросов в пути второй может дойти, пока первый повторяют: порядок потерян',
    },
  },
  ownRecords: {
    of: { en: 'what became of the sends', ru: 'чем кончились отправки' },
    so: {
      en: 'a batch that fails rejects the sends of its own records: neither all that wait, nor none',
      ru: 'неудачный батч отклоняет отправки своих записей: не всех ожидающих и не ничьи',
    },
  },
  flushed: {
    of: { en: 'records in the topic after flush()', ru: 'записи в топике после flush()' },
    so: {
      en: 'flush() waits for no linger, and resolves when the broker has them',
      ru: 'flush() не ждёт linger и завершается, когда записи есть у брокера',
    },
  },
  flushFails: {
    of: { en: 'flush() of a batch that the broker refuses', ru: 'flush() батча, который брокер отверг' },
    so: {
      en: 'the senders are told of it; flush() says only that each of them has been',
      ru: 'об этом узнают отправители; flush() говорит только, что узнали все',
    },
  },
  flushWaits: {
    of: {
      en: 'flush() while a full batch is under way and others wait for their turn',
      ru: 'flush(), пока один полный батч в пути, а другие ждут очереди',
    },
    so: {
      en: 'it resolves when each send() before it has its answer: not those of the open batch alone',
      ru: 'он завершается, когда ответ есть у каждого send() до него, а не только у записей открытого батча',
    },
  },
  whileStopping: {
    of: {
      en: 'send() after stop() was called, while stop() waits for an answer',
      ru: 'send() после вызова stop(), пока stop() ждёт ответа',
    },
    so: {
      en: 'stop() takes no more from the call on: what comes meanwhile has nobody who sends it',
      ru: 'stop() больше ничего не принимает с момента вызова: пришедшее потом отправить некому',
    },
  },
  stopped: {
    of: { en: 'records in the topic after stop()', ru: 'записи в топике после stop()' },
    so: {
      en: 'stop() sends what is still gathered: records that wait for their linger are lost otherwise',
      ru: 'stop() отправляет накопленное: иначе записи, ждущие linger, пропадут',
    },
  },
  afterStop: {
    of: { en: 'send() after stop()', ru: 'send() после stop()' },
  },
  fewerRequests: {
    of: {
      en: 'Produce requests of 100 records with a linger of 50 ms',
      ru: 'запросов Produce на 100 записей с linger 50 мс',
    },
    so: {
      en: 'who awaits each send has one record in each batch: a linger then only makes it slower',
      ru: 'у того, кто ждёт каждую отправку, в батче одна запись: linger её только замедляет',
    },
  },
  fewerBytes: {
    of: { en: 'bytes of the Produce requests with batches', ru: 'байт в запросах Produce с батчами' },
    so: {
      en: 'each request has a head, and each batch one of 61 bytes',
      ru: 'у каждого запроса есть заголовок, и у каждого батча — ещё 61 байт',
    },
  },
  compressed: (plain: readonly string[]) => ({
    of: {
      en: `codecs of the batches without (one: ${plain}) and with gzip`,
      ru: `кодеки батчей без сжатия (один: ${plain}) и с gzip`,
    },
    so: { en: 'the batch says how it is compressed', ru: 'батч сообщает, как он сжат' },
  }),
  fewerBytesStill: {
    of: { en: 'bytes of the Produce requests with gzip', ru: 'байт в запросах Produce с gzip' },
    so: {
      en: 'a batch is compressed as a whole: with one record in it there is little to find',
      ru: 'батч сжимается целиком: с одной записью сжимать почти нечего',
    },
  },
}
