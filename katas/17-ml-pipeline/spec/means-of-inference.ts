/** What is said of task 17.4. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfInference = {
  inUse: (version: number, means: Text) => ({
    of:
      version === 0
        ? t('no model is in use', 'модели в работе нет')
        : t(`version ${version} is in use`, `в работе версия ${version}`),
    means,
  }),
  publishedShows: t(
    'A version is in use within two seconds after it was published.',
    'Версия в работе через две секунды после публикации.',
  ),
  stoodThere: t(
    'models is read from the beginning, by each start anew: the model is in the topic and nowhere else.',
    'models читается с начала при каждом запуске: модель лежит в топике и больше нигде.',
  ),
  withdrawn: t('A tombstone takes the model out of use.', 'Tombstone снимает модель с работы.'),
  beforeBad: t(
    'What cannot be read does not count: the model before it does.',
    'Нечитаемое не считается: в силе модель перед ним.',
  ),
  saysWhy: { of: t('whether the refusal says why, as { error }', 'говорит ли отказ причину, как { error }') },
  noModel: {
    of: t('the status without a model', 'статус без модели'),
    so: t('a model that nobody has published answers', 'отвечает модель, которую никто не публиковал'),
  },
  modelTold: { of: t('what /api/model tells', 'что говорит /api/model') },
  answer: {
    of: t('where the answer is not what the model says', 'где ответ не такой, как говорит модель'),
    means: t(
      'Features and scaler are those of the training: the same function, and the numbers that were published with the weights.',
      'Признаки и масштаб — те же, что при обучении: та же функция и числа, опубликованные вместе с весами.',
    ),
  },
  noneLost: {
    of: t('requests that went wrong while versions changed', 'запросы, которым не повезло при смене версий'),
    so: t(
      'a request is lost on account of a new version, or its probability is of another version than it says',
      'запрос потерян из-за новой версии, или вероятность не от той версии, что названа',
    ),
  },
  neverBack: {
    of: t('versions that answered one client after a newer one', 'версии, ответившие одному клиенту после более новой'),
    so: t('the service goes back and forth between versions', 'сервис мечется между версиями'),
  },
  written: (count: number) => ({
    of: t(`${count} records in predictions`, `${count} записей в predictions`),
    means: t('What is answered is written, also in the end.', 'Отвеченное записывается, и в конце тоже.'),
  }),
  eachOnce: {
    of: t('keys of predictions', 'ключи в predictions'),
    so: t(
      'what was answered does not stand there once and in order',
      'отвеченное стоит там не по одному разу или не по порядку',
    ),
    means: t(
      'The producer is not idempotent, or stop does not wait; or refusals are written.',
      'Продюсер не идемпотентный, stop не ждёт, или записываются отказы.',
    ),
  },
  predictionRecord: { of: t('records of predictions, where they differ', 'записи в predictions: где отличаются') },
  answeredAt: {
    of: t('records with a timestamp from before the test', 'записи со временем до начала теста'),
    so: t('the timestamp is not when it was answered', 'timestamp — не время ответа'),
  },
  pending: {
    of: t(
      'statuses while nothing can be written and five may be pending',
      'статусы, пока писать нельзя, а ждать могут пять',
    ),
    means: t(
      'Answers wait for the broker; or what waits has no bound.',
      'Ответы ждут брокера, или ожидающим нет предела.',
    ),
  },
  saysWhen: { of: t('whether the 503 has a retry-after', 'есть ли у 503 заголовок retry-after') },
  timeOfWriting: {
    of: t('records with a timestamp from after the answer', 'записи со временем позже ответа'),
    so: t('the timestamp is when it was written, not when it was answered', 'timestamp — время записи, а не ответа'),
  },
  produceHeld: { of: t('a Produce request is held', 'запрос Produce задержан') },
  goesOn: { of: t('the status after the broker is back is 200', 'статус после возвращения брокера — 200') },
  allWritten: {
    of: t('keys of predictions', 'ключи в predictions'),
    so: t(
      'something that was answered is not written, or not in order, or something that was refused is',
      'отвеченное не записано или записано не по порядку, или записан отказ',
    ),
  },
  badRequest: (body: string) => ({
    of: t(`the status for ${body.slice(0, 80)}`, `статус для ${body.slice(0, 80)}`),
    so: t('a bad request is not answered with 400', 'на плохой запрос ответили не 400'),
  }),
  asJson: {
    of: t('the content type of a refusal', 'тип содержимого отказа'),
    so: t('the refusal does not say that it is JSON', 'отказ не говорит, что он JSON'),
  },
  goodBeside: { of: t('the status for a good request after bad ones', 'статус для хорошего запроса после плохих') },
  inPieces: { of: t('the status for a body that comes byte by byte', 'статус для тела, приходящего побайтно') },
  atLimit: (name: string) => ({
    of: t(`the status for a body of 4,096 bytes (${name})`, `статус для тела в 4096 байт (${name})`),
  }),
  tooLarge: (name: string) => ({
    of: t(
      `the status for a body of 4,097 bytes, fewer characters (${name})`,
      `статус для тела в 4097 байт, символов меньше (${name})`,
    ),
    so: t('the limit is not counted in bytes, or there is none', 'предел считается не в байтах, или его нет'),
  }),
  lettersWhole: {
    of: t(
      'keys of predictions, with letters that came in pieces',
      'ключи в predictions, буквы которых пришли по частям',
    ),
    so: t(
      'a letter of several bytes is decoded piece by piece, or a refused request is written',
      'буква из нескольких байтов декодирована по частям, или записан отклонённый запрос',
    ),
  },
  unknownPath: { of: t('the status for an unknown path', 'статус для неизвестного пути') },
  otherMethod: { of: t('the status for another method', 'статус для другого метода') },
  nothingOfRefused: {
    of: t('keys of predictions, after good and bad requests', 'ключи в predictions после хороших и плохих запросов'),
    so: t(
      'a refused request is written, or an answered one is not',
      'отклонённый запрос записан, или отвеченный — нет',
    ),
  },
  rejectedByInference: (offsets: string) => ({
    of: t(
      `the offsets ${offsets} of models are reported, once`,
      `о смещениях ${offsets} в models сообщено по одному разу`,
    ),
  }),
  readableTold: {
    of: t(
      'what /api/metrics, /api/drift and /api/model tell, without what cannot be read',
      'что говорят /api/metrics, /api/drift и /api/model, без нечитаемого',
    ),
  },
  heartbeat: {
    of: t('a heartbeat is answered REBALANCE_IN_PROGRESS', 'на heartbeat приходит REBALANCE_IN_PROGRESS'),
  },
  joinsAnew: { of: t('answers to JoinGroup', 'ответы на JoinGroup') },
  lastOnesTold: {
    of: t('the last metrics, the last window and the version told', 'последние метрики, последнее окно и версия'),
  },
  readAgain: {
    of: t(
      'what /api/metrics, /api/drift and /api/model tell after the group joined anew',
      'что говорят /api/metrics, /api/drift и /api/model после того, как группа вошла заново',
    ),
    so: t('what was read before counts again', 'прочитанное раньше учтено снова'),
    means: t(
      'A group that commits nothing is sent back to the beginning by each rebalance.',
      'Группу, которая ничего не коммитит, каждая ребалансировка отправляет в начало.',
    ),
  },
  rejectedOnce: {
    of: t('what was told to ctx.onReject, of three topics', 'что сообщили в ctx.onReject по трём топикам'),
    so: t('something is reported not at all, or again', 'о чём-то не сообщили или сообщили снова'),
  },
  isolation: {
    of: t(
      'isolation levels of its Fetch requests (1: committed records alone)',
      'уровни изоляции запросов Fetch (1 — только закоммиченное)',
    ),
    so: t(
      'a model of a transaction that is taken back can be in use',
      'в работу может попасть модель из отменённой транзакции',
    ),
  },
  portTaken: {
    of: t('a start on a port that is taken', 'запуск на занятом порту'),
    so: t('another port is taken in its place', 'вместо него занят другой'),
  },
  endless: {
    of: t('a body that never ends is answered with 413', 'на тело без конца отвечают 413'),
    means: t('It is read to the end before its size is looked at.', 'Его дочитывают, прежде чем посмотреть на размер.'),
  },
  stopWaitsForClient: {
    of: t('stop while a client never ends its request', 'stop, пока клиент не заканчивает запрос'),
    so: t('one client holds up the end', 'один клиент задерживает завершение'),
  },
  samePort: { of: t('the address of a second start on the same port', 'адрес второго запуска на том же порту') },
}
