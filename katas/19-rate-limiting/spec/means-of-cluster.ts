import type { About, Text } from '#harness'

/** What is said of limiters on the cluster: crashes, restarts, several instances. */
export const meansOfCluster = {
  answersOf: (whom: string): Text => ({
    en: `each request of ${whom} is answered (those without an answer are listed)`,
    ru: `на каждый запрос ${whom} есть ответ (перечислены те, на которые нет)`,
  }),
  firstAnswers: { en: 'the first two requests are answered', ru: 'на первые два запроса есть ответ' },
  deathAtTheThird: {
    en: 'the third request is admitted: its record is written to admitted (the test kills the process there)',
    ru: 'третий запрос пропущен: запись о нём идёт в admitted (в этот момент тест убивает процесс)',
  },
  answersAfterTheCrash: {
    en: 'what was sent before and after the crash is answered (those without an answer are listed)',
    ru: 'на отправленное до и после сбоя есть ответ (перечислены те, на которые нет)',
  },
  countAfterTheCrash: {
    of: { en: 'admitted before and after the crash, limit 3', ru: 'admitted до и после сбоя при лимите 3' },
    means: {
      en: 'More than three: the count lived in memory, and began anew. The same one again, or fewer: the decision was written or counted without the other, as happens without exactly_once_v2.',
      ru: 'Больше трёх: счётчик жил в памяти и начался заново. Повтор или меньше трёх: решение записано, но не засчитано, или наоборот, как бывает без exactly_once_v2.',
    },
  },
  decidedAgain: {
    of: { en: 'rejected before and after the crash', ru: 'rejected до и после сбоя' },
    means: {
      en: 'A request that stands in both topics, or twice, was decided again: without exactly_once_v2 what was written before the crash stays.',
      ru: 'Запрос, который стоит в обоих топиках или дважды, решён заново: без exactly_once_v2 записанное до сбоя остаётся.',
    },
  },
  takenIn: {
    en: 'All five requests are to be taken in: those that do not fit wait.',
    ru: 'Все пять запросов должны быть приняты: непоместившиеся ждут.',
  },
  firstRelease: { en: 'two are admitted by the new limit of 2', ru: 'по новому лимиту 2 пропущены двое' },
  releaseAfterTheCrash: {
    of: {
      en: 'a third is admitted by the new limit of 3',
      ru: 'по новому лимиту 3 пропущен третий',
    },
    means: {
      en: 'The offsets of those who waited before the crash are committed, and no process reads them again: they have to be in a state store that has a changelog.',
      ru: 'Смещения ждавших до сбоя закоммичены, и никакой процесс их больше не прочитает: они должны лежать в хранилище состояния с changelog.',
    },
  },
  releaseAfterTheStop: {
    en: 'the five of before and the two that came after the start are admitted by the new limit of 10',
    ru: 'по новому лимиту 10 пропущены пятеро прежних и двое, пришедших после запуска',
  },
  takenInLater: {
    en: 'Two more requests are to be taken in after the start: they wait behind those from before it.',
    ru: 'После запуска должны быть приняты ещё два запроса: они ждут за прежними.',
  },
  behindThoseFromBefore: {
    of: {
      en: 'admitted, over a crash and a stop, and two newcomers',
      ru: 'admitted, через сбой и остановку, и двое новых',
    },
    means: {
      en: 'Code that numbers those who wait in memory begins anew after a restart: newcomers get places that are taken, or come before those who wait.',
      ru: 'Если номера в очереди считают в памяти, после перезапуска они начинаются заново: новые занимают чужие места или встают впереди.',
    },
  },
  releasedAgain: {
    of: { en: 'admitted, over a crash and a stop', ru: 'admitted, через сбой и остановку' },
    means: {
      en: 'Who was released before the restart leaves again after it when its place in the store was not deleted with its release.',
      ru: 'Выпущенный до перезапуска уходит снова, если при выпуске его запись в хранилище не удалили.',
    },
  },
  limitFromBefore: {
    of: {
      en: 'admitted: two of a by the default, one of b by the limit from before the start',
      ru: 'admitted: два запроса a по умолчанию, один запрос b по лимиту, заданному до старта',
    },
  },
  newLimitsHold: {
    of: {
      en: 'a is admitted four times by its new limit, and b twice',
      ru: 'a пропущен четыре раза по новому лимиту, b — два',
    },
    so: {
      en: 'the limit of 1 of b is deleted: the default of 2 holds again',
      ru: 'лимит 1 у b удалён: снова действует 2 по умолчанию',
    },
  },
  notOnceMore: {
    of: { en: 'admitted when both have asked on', ru: 'admitted после новых запросов обоих' },
  },
  // several instances
  partitionsAsked: { of: { en: 'partitions with requests', ru: 'партиции с запросами' } },
  limitOfAll: {
    of: {
      en: 'admitted of 30 clients on 3 partitions, two instances, the limit of all being 10',
      ru: 'пропущено из 30 клиентов в 3 партициях при двух экземплярах и общем лимите 10',
    },
    means: {
      en: 'A count for each task or instance admits a multiple of the limit: what all share is counted in one place.',
      ru: 'Счётчик в каждой задаче или экземпляре пропускает в разы больше: общее считают в одном месте.',
    },
  },
  countMoves: {
    of: {
      en: 'admitted in all when instances have gone and come',
      ru: 'пропущено всего после ухода и прихода экземпляров',
    },
    means: {
      en: 'What was counted did not come with the partitions to the instance that took them over.',
      ru: 'Посчитанное не перешло вместе с партициями к экземпляру, который их принял.',
    },
  },
  joins: { en: 'the instance joins its group', ru: 'экземпляр вступает в группу' },
  bothHaveWork: {
    en: 'both instances have partitions of requests',
    ru: 'у обоих экземпляров есть партиции requests',
  },
  spread: {
    of: {
      en: 'instances that write to admitted, two of them running without a limit of all',
      ru: 'экземпляры, которые пишут в admitted, когда их два и общего лимита нет',
    },
    means: {
      en: 'Everything goes through one task. That is the price of a limit of all; without one, clients are spread over the tasks.',
      ru: 'Всё идёт через одну задачу. Это цена общего лимита; без него клиенты распределены по задачам.',
    },
  },
  notYetRunning: {
    of: {
      en: 'startLimiter had resolved before the group gave it anything to do',
      ru: 'startLimiter завершился раньше, чем группа дала ему работу',
    },
    so: {
      en: 'KafkaStreams.start() resolves before the state is RUNNING',
      ru: 'KafkaStreams.start() завершается раньше, чем наступит состояние RUNNING',
    },
  },
  session: {
    of: { en: 'session time-out in JoinGroup, in ms', ru: 'тайм-аут сессии в JoinGroup, мс' },
    means: {
      en: 'Other settings were laid over INSTANCE: ctx.streamsConfig has a session of 6 s, and a killed instance holds its partitions so long.',
      ru: 'Поверх INSTANCE легли другие настройки: в ctx.streamsConfig сессия 6 с, и столько убитый экземпляр держит свои партиции.',
    },
  },
  leaves: {
    of: {
      en: 'whether stop() had resolved when the group let the instance go, and its members after that',
      ru: 'завершился ли stop() к моменту, когда группа отпустила экземпляр, и её участники после этого',
    },
    so: {
      en: 'stop() resolves before the instance has given its partitions back',
      ru: 'stop() завершается раньше, чем экземпляр вернул партиции',
    },
  },
  anotherInstance: {
    of: {
      en: 'transactional ids of one instance, started twice',
      ru: 'transactional id одного экземпляра после двух запусков',
    },
    means: {
      en: 'After a restart it is another instance to Kafka: a transaction that a crash left open ends only by its time-out.',
      ru: 'После перезапуска для Kafka это другой экземпляр: транзакция, оставшаяся открытой после сбоя, закончится лишь по тайм-ауту.',
    },
  },
  namedByInstance: {
    of: { en: 'the transactional id, which holds the process.id', ru: 'transactional id, в котором есть process.id' },
  },
} satisfies Record<string, About | Text | ((...given: never[]) => About | Text)>
