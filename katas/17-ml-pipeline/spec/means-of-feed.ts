/** What is said of task 17.1. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfFeed = {
  partitionCounts: { of: t('partitions of the five topics', 'партиции пяти топиков') },
  cleanup: {
    of: t('cleanup.policy of the five topics', 'cleanup.policy пяти топиков'),
    means: t(
      'Of models the last value counts for ever: compact. Examples, metrics and predictions are no table: compacted, most of them would go.',
      'От models навсегда нужно последнее значение: compact. Примеры, метрики и предсказания — не таблица: при сжатии большая часть пропала бы.',
    ),
  },
  settingsKept: {
    of: t('retention.ms of a topic that was there', 'retention.ms топика, который уже был'),
    so: t('a topic that was there does not stay as it is', 'существовавший топик не остался как был'),
  },
  recordsKept: t('What stood in the topic is still there.', 'То, что было в топике, никуда не делось.'),
  otherPartitions: (topic: string, there: number) => ({
    of: t(`createTopics where ${topic} has ${there} partitions`, `createTopics, когда у ${topic} партиций: ${there}`),
    means: t(
      'A topic with several partitions is taken for the right one: their records come in no common order, and the model is another one each time.',
      'Топик с несколькими партициями принят за правильный: общего порядка у их записей нет, и модель каждый раз другая.',
    ),
  }),
  saysTheNumbers: { of: t('the error', 'ошибка') },
  asContract: {
    of: t('records of training-data', 'записи в training-data'),
    means: t('Key = the id, value = the example as JSON.', 'Ключ — id, значение — пример в JSON.'),
  },
  eventTimes: {
    of: t('timestamps of the records', 'timestamp записей'),
    so: t('the record does not say when the order was', 'запись не говорит, когда был заказ'),
  },
  inOrder: {
    of: t('the ids, in the order of the topic', 'id в порядке топика'),
    means: t(
      'After a lost answer a request is repeated: it stands there twice unless the producer is idempotent, and is lost or out of place if requests go side by side.',
      'После потери ответа запрос повторяется: он окажется в топике дважды, если продюсер не идемпотентный, и потеряется или встанет не на место, если запросы идут параллельно.',
    ),
  },
  ofAnyLength: {
    of: t('a call without examples, and one with 8,000', 'вызов без примеров и вызов с 8000 примеров'),
    means: t(
      'A broker refuses a request with more than a megabyte: a large call needs several.',
      'Запрос больше мегабайта брокер не примет: большому вызову нужно несколько запросов.',
    ),
  },
  broken: (what: string) => ({
    of: t(`a call with ${what}`, `вызов с ${what}`),
    means: t('What breaks the contract is sent all the same.', 'То, что нарушает контракт, всё равно отправляется.'),
  }),
  poisoned: {
    of: t('calls before and after one that is refused', 'вызовы до и после отклонённого'),
    so: t('the refusal of one call is told to another', 'отказ одного вызова достался другому'),
  },
  partlySent: {
    of: t('what is in the topic after calls that were refused', 'что лежит в топике после отклонённых вызовов'),
    means: t(
      'Examples before the broken one were sent: all are to be checked before the first is sent.',
      'Примеры перед битым отправлены: сначала надо проверить все, и только потом отправлять первый.',
    ),
  },
  faults: {
    lostAnswer: t('an answer to a Produce request is lost', 'ответ на запрос Produce теряется'),
    held: t('Produce requests do not reach the broker', 'запросы Produce не доходят до брокера'),
  },
  answerIsLost: { of: t('an answer to a Produce request is lost', 'ответ на запрос Produce потерян') },
  stopWaits: {
    of: t('calls that were under way when stop was called', 'вызовы, начатые до stop'),
    means: t(
      'stop closes the connection under calls that have not ended.',
      'stop закрывает соединение под незавершёнными вызовами.',
    ),
  },
  overlapping: {
    of: t('the ids, of three calls at once', 'id из трёх одновременных вызовов'),
    means: t(
      'What is repeated after a lost answer stands there twice unless the producer is idempotent, and out of order if calls are sent side by side.',
      'Повторённое после потери ответа окажется в топике дважды, если продюсер не идемпотентный, и не на месте, если вызовы отправляются параллельно.',
    ),
  },
  sameEverywhere: {
    of: t(
      'the parts of the same ids in another process, asked in reverse',
      'части тех же id в другом процессе, в обратном порядке',
    ),
    so: t(
      'the same order is learnt from in one process and held out in another',
      'один и тот же заказ в одном процессе учат, а в другом откладывают',
    ),
  },
  byHash: {
    of: t('the parts of 483 ids', 'части 483 id'),
    means: t('The part is of the hash alone, over UTF-8.', 'Часть зависит только от хеша, над UTF-8.'),
  },
  features: { of: t('featuresOf an order', 'featuresOf для заказа') },
  rushHours: {
    of: t('the hours for which rush is 1', 'часы, для которых rush равен 1'),
    so: t('an end of the rush hours is on the wrong side', 'граница часа пик не на той стороне'),
  },
}
