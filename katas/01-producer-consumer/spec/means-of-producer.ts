/** Of what is sent, in which order, and what came of it. */
import type { Text } from '#harness'

export const meansOfProducer = {
  noEvents: {
    of: 'send([])',
    so: {
      en: 'an empty list is taken for an error: there is nothing to send',
      ru: 'пустой список принят за ошибку, хотя отправлять просто нечего',
    },
  },
  equalEvents: {
    means: {
      en: 'Equal events are two events: a user may do the same thing twice. The numbers of an idempotent producer keep repeated requests out, not a comparison of contents.',
      ru: 'Равные события — это два события: пользователь может дважды сделать одно и то же. Повторные запросы отсекает нумерация идемпотентного продюсера, а не сравнение содержимого.',
    },
  },
  tooLarge: {
    of: { en: '3,000 events in one call', ru: '3000 событий в одном вызове' },
    means: {
      en: 'They are more than a megabyte, and a broker refuses such a batch (message.max.bytes): many events take several requests.',
      ru: 'Это больше мегабайта, а такой пакет брокер отвергает (message.max.bytes): много событий отправляют несколькими запросами.',
    },
  },
  besideLongCall: {
    of: {
      en: 'short calls that began while a call of several requests was under way',
      ru: 'короткие вызовы, начатые во время вызова из нескольких запросов',
    },
  },
  requestsTakeTurns: {
    means: {
      en: 'A later call came in between the requests of an earlier one: requests stand in a row, and whole calls have to. A call is over when its last request is.',
      ru: 'Более поздний вызов вклинился между запросами более раннего: в очередь встают запросы, а должны целые вызовы. Вызов закончен, когда закончен его последний запрос.',
    },
  },
  acks: {
    of: { en: 'acks of the Produce requests', ru: 'acks в запросах Produce' },
    so: {
      en: '-1 (all) waits for all replicas in sync; with 1 or 0 an acknowledged event can vanish with its leader',
      ru: '-1 (all) ждёт все синхронные реплики; при 1 или 0 подтверждённое событие может исчезнуть вместе с лидером',
    },
  },
  brokerAnswers: { en: 'the broker answers the Produce request', ru: 'брокер отвечает на запрос Produce' },
  notAwaited: {
    of: {
      en: 'send() had resolved before the broker answered',
      ru: 'send() завершился раньше, чем ответил брокер',
    },
    so: {
      en: 'it does not wait for the answer: its caller goes on although the event may never arrive',
      ru: 'он не ждёт ответа: вызывающий идёт дальше, хотя событие может и не дойти',
    },
  },
  refusalSwallowed: {
    means: {
      en: 'The broker refused an event, and send() resolved: it did not wait for the answer, or swallowed the error.',
      ru: 'Брокер отверг событие, а send() завершился успешно: он не дождался ответа или проглотил ошибку.',
    },
  },
  poisoned: {
    of: {
      en: 'calls with good events beside a call that was rejected',
      ru: 'вызовы с годными событиями рядом с отвергнутым',
    },
    means: {
      en: 'A chain of promises passes the error of one call on to every call behind it: each call is to be told of its own alone.',
      ru: 'Цепочка промисов передаёт ошибку одного вызова всем следующим: каждый вызов должен узнать только о своей.',
    },
  },
  broken: (of: Text) => ({
    of,
    so: {
      en: `an event that breaks the contract was accepted for sending: ${of.en}`,
      ru: `событие, нарушающее контракт, принято к отправке: ${of.ru}`,
    },
  }),
  partlySent: {
    means: {
      en: 'Part of a call that was rejected is in the topic: check all events of a call before the first is sent.',
      ru: 'Часть отвергнутого вызова попала в топик: проверьте все события вызова до отправки первого.',
    },
  },
  notIdempotent: {
    means: {
      en: 'The client sent the request again, and the broker could not tell: only an idempotent producer numbers its records.',
      ru: 'Клиент повторил запрос, и брокер не смог это понять: записи нумерует только идемпотентный продюсер.',
    },
  },
  notNumbered: {
    so: {
      en: 'the requests bear no producer id: the broker takes a request that is repeated for a new one',
      ru: 'в запросах нет producer id: повторный запрос для брокера — новый',
    },
  },
  sideBySide: {
    means: {
      en: 'Sends ran side by side, and one that was repeated arrived after those behind it: begin a send when the one before has ended.',
      ru: 'Отправки шли параллельно, и повторённая пришла после следующих за ней: начинайте отправку, когда закончилась предыдущая.',
    },
  },
  overlappingCalls: {
    means: {
      en: 'Calls of send() overlapped in the client. kafkajs gives the sequence numbers of a request that failed to whichever send comes next, and the broker takes new events for old ones. Neither idempotent nor maxInFlightRequests puts calls in a row: begin each when the one before has ended.',
      ru: 'Вызовы send() шли в клиенте одновременно. kafkajs отдаёт номера неудавшегося запроса той отправке, что окажется следующей, и брокер принимает новые события за старые. Ни idempotent, ни maxInFlightRequests не выстраивают вызовы в очередь: начинайте каждый, когда закончился предыдущий.',
    },
  },
  unnamed: {
    of: {
      en: 'a send of an event with a field that the contract does not name',
      ru: 'отправка события с полем, которого нет в контракте',
    },
    so: {
      en: 'such fields are allowed and mean nothing: a newer program may write them',
      ru: 'такие поля допустимы и ничего не значат: их может писать более новая программа',
    },
  },
  refusedAgain: {
    en: 'the request is sent again, and the broker refuses it: not authorized',
    ru: 'запрос отправлен снова, и брокер отказывает: нет прав',
  },
  sendAfterFailure: {
    of: { en: 'a send after one that failed', ru: 'отправка после неудавшейся' },
    so: { en: 'one send that failed is the end of the producer', ru: 'одна неудавшаяся отправка закончила продюсера' },
  },
  numbersOfTheFailed: {
    means: {
      en: 'The client of a send that failed is used again: kafkajs gives the sequence numbers of that send to the next events, and the broker takes these for those. Its successor needs a producer id of its own: close the client and connect another one.',
      ru: 'Клиент неудавшейся отправки работает дальше: kafkajs отдаёт её номера следующим событиям, и брокер принимает их за прежние. Следующей отправке нужен свой producer id: закройте клиент и подключите новый.',
    },
  },
  gaveUp: {
    of: { en: 'calls of send() in an outage', ru: 'вызовы send() во время сбоя' },
    so: {
      en: 'a call was rejected: a client that was connected once goes on trying for a minute',
      ru: 'вызов отвергнут: кто однажды подключился, пытается ещё минуту',
    },
  },
  aMinutePasses: {
    en: 'a minute passes on the clock of the process',
    ru: 'на часах процесса проходит минута',
  },
  noProducerId: {
    of: { en: 'a producer that is refused a producer id', ru: 'продюсер, которому отказано в producer id' },
    so: {
      en: 'it sends without one, or does not look at the answer: the broker cannot tell a repeated request',
      ru: 'он отправляет без него или не смотрит на ответ: брокер не отличит повторный запрос',
    },
  },
  leftUnderWay: {
    of: {
      en: 'calls of send() that had come to an end when stop() resolved',
      ru: 'вызовы send(), завершённые к концу stop()',
    },
    so: {
      en: 'stop() leaves sends under way, at once or when it has waited long enough: their callers never learn what became of their events',
      ru: 'stop() бросает отправки на полпути, сразу или когда ему надоело ждать: вызвавшие не узнают, что стало с их событиями',
    },
  },
}
