import type { About, Text } from '#harness'
import type * as Lab from '../src/index.ts'

/** What is said of topics and of the producer (19.1). */
export const meansOfLoad = {
  allFour: {
    of: {
      en: 'createTopics makes all four topics',
      ru: 'createTopics создаёт все четыре топика',
    },
    means: {
      en: 'The topic requests was there before, and the code takes one topic for all four.',
      ru: 'Топик requests уже был, и код принял один топик за все четыре.',
    },
  },
  partitions: (name: string): About => ({ of: { en: `partitions of ${name}`, ru: `партиции ${name}` } }),
  compacted: {
    of: { en: 'cleanup.policy of limits', ru: 'cleanup.policy топика limits' },
    so: {
      en: 'with delete a limit is forgotten after a week; with compact the last one of each key stays',
      ru: 'при delete лимит забудется через неделю; при compact последний для каждого ключа остаётся',
    },
  },
  recordsKept: {
    of: { en: 'records of limits after createTopics again', ru: 'записи limits после повторных createTopics' },
    means: { en: 'The topic was deleted and made anew.', ru: 'Топик удалён и создан заново.' },
  },
  plan: (phases: Lab.Phase[]): About => ({ of: `schedule(${JSON.stringify(phases)})` }),
  phase: ({ perSecond, seconds, from }: Lab.Phase & { from: number }, phases: Lab.Phase[]): About => ({
    of: {
      en: `${perSecond} a second for ${seconds} s from ${from} ms on, in ${JSON.stringify(phases)}`,
      ru: `${perSecond} в секунду в течение ${seconds} с, начиная с ${from} мс, в ${JSON.stringify(phases)}`,
    },
  }),
  eventsInAll: { of: { en: 'events in all', ru: 'всего событий' } },
  exactly: (perSecond: number): About => ({
    of: { en: `a phase of ${perSecond} a second`, ru: `фаза с частотой ${perSecond} в секунду` },
    means: {
      en: 'A division in the middle, k / perSecond × 1000 or k × (1000 / perSecond), rounds on the way: 201 / 25 × 1000 is 8039.999… in floating point. Divide last.',
      ru: 'Деление посередине, k / perSecond × 1000 или k × (1000 / perSecond), округляет по дороге: 201 / 25 × 1000 с плавающей точкой — это 8039.999… Делите в последнюю очередь.',
    },
  }),
  keysAndTimes: { of: { en: 'key and timestamp of the records', ru: 'ключи и timestamp записей' } },
  orderInPartition: (client: string): About => ({
    of: { en: `the times of ${client} in its partition`, ru: `моменты ${client} в его партиции` },
    so: { en: 'they do not stand in the order of the plan', ru: 'они стоят не в порядке плана' },
  }),
  sentRequests: {
    of: { en: 'records that are no request by the contract', ru: 'записи, которые по контракту не запросы' },
  },
  clockAtTheEnd: {
    of: {
      en: 'the clock at the end, in ms after the start: the last event was waited for',
      ru: 'часы в конце, мс от старта: последнего события дождались',
    },
  },
  nothingToSend: { of: { en: 'a load without a phase', ru: 'нагрузка без фаз' } },
  idsAgain: {
    of: { en: 'ids that another request has too', ru: 'id, которые есть и у другого запроса' },
    means: {
      en: 'The time of the start and a number tell the events of one load apart, not two loads that begin in one ms.',
      ru: 'Время старта с номером различает события одной нагрузки, но не две нагрузки, начатые в одну миллисекунду.',
    },
  },
  // a slow broker
  sleepsOrEnds: {
    en: 'all is sent, or the next event is waited for with ctx.clock.sleep',
    ru: 'всё отправлено или следующего события ждут через ctx.clock.sleep',
  },
  sleepsPastTheNext: {
    of: { en: 'who sleeps wakes when the next event is due', ru: 'спящий просыпается к сроку следующего события' },
  },
  sentEarly: ({ now, due }: { now: number; due: number }): About => ({
    of: {
      en: `records at ${now} ms, while the next event is due at ${due} ms`,
      ru: `записи на ${now}-й мс, когда следующее событие положено на ${due}-ю мс`,
    },
    so: { en: 'an event was sent before its time', ru: 'событие отправлено раньше срока' },
  }),
  sentWhenDue: (due: number): Text => ({
    en: `the event of ${due} ms is sent when the clock shows ${due} ms`,
    ru: `событие, положенное на ${due}-ю мс, отправлено, когда часы показывают ${due} мс`,
  }),
  coordinatedOmission: ({ now, next }: { now: number; next: number }): About => ({
    of: {
      en: `the broker took 450 ms for the first event. At ${now} ms the code sleeps until ${next} ms`,
      ru: `первое событие брокер принимал 450 мс. На ${now}-й мс кто-то спит до ${next}-й`,
    },
    so: {
      en: 'the next event goes out later than planned',
      ru: 'следующее событие уйдёт позже плана',
    },
    means: {
      en: 'A pause counted from the last send hides how slow the broker was (coordinated omission).',
      ru: 'Пауза, отсчитанная от прошлой отправки, скрывает медленный брокер (coordinated omission).',
    },
  }),
  overdueAtOnce: {
    of: {
      en: 'what became due in the 450 ms that the broker took (the events of 0, 100, 200, 300, 400 ms) goes out at once, while the clock stands still',
      ru: 'просроченное за те 450 мс, что думал брокер (события 0, 100, 200, 300, 400 мс), уходит сразу, пока часы стоят',
    },
    means: {
      en: 'Events whose time was over were left out, or wait for the clock.',
      ru: 'События, чей срок уже прошёл, пропущены или ждут часов.',
    },
  },
  leftOut: {
    of: { en: 'events sent in spite of the slow broker', ru: 'события, отправленные несмотря на медленный брокер' },
    so: {
      en: 'a slow broker is to make events late, not fewer',
      ru: 'из-за медленного брокера событий не должно стать меньше, они лишь опаздывают',
    },
  },
  overdueIsDated: {
    of: { en: 'timestamps of the records, in ms after the start', ru: 'timestamp записей, мс от старта' },
    means: {
      en: 'An overdue event was dated when it was sent. Its timestamp is its due time: the difference to its arrival shows the delay.',
      ru: 'Просроченное событие датировано моментом отправки. Его timestamp — плановый момент: по разнице с приходом видна задержка.',
    },
  },
  brokerAnswers: { en: 'the broker answers a Produce request', ru: 'брокер отвечает на запрос Produce' },
  notAwaited: {
    of: {
      en: 'produceLoad had resolved before the broker answered',
      ru: 'produceLoad завершился раньше, чем ответил брокер',
    },
    so: {
      en: 'it says that all is sent while it may still be lost',
      ru: 'он говорит, что всё отправлено, хотя оно ещё может пропасть',
    },
  },
  refusalSwallowed: {
    means: {
      en: 'The broker refused an event, and produceLoad resolved: it did not wait for the answer, or swallowed the error.',
      ru: 'Брокер отверг событие, а produceLoad завершился успешно: он не дождался ответа или проглотил ошибку.',
    },
  },
}
