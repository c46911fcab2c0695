/** What is said of task 23.1, and of 23.2 by hand. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfEvents = {
  partitionCounts: { of: t('partitions of the four topics', 'партиции четырёх топиков') },
  cleanup: {
    of: t('cleanup.policy of the four topics', 'cleanup.policy четырёх топиков'),
    means: t(
      'Of a table the last value of each key is kept for ever: compact. Events are no table: compacted, all but the last event of each user would go.',
      'От таблицы навсегда остаётся последнее значение каждого ключа: compact. События — не таблица: при сжатии от каждого пользователя осталось бы одно последнее событие.',
    ),
  },
  recordsKept: t('What stood in the topic is still there.', 'То, что было в топике, никуда не делось.'),
  otherPartitions: (topic: string, there: number) => ({
    of: t(`createTopics where ${topic} has ${there} partitions`, `createTopics, когда у ${topic} партиций: ${there}`),
    means: t(
      'A topic with another number of partitions is taken for the right one: keys lie elsewhere than the code expects.',
      'Топик с другим числом партиций принят за правильный: ключи лежат не там, где их ждёт код.',
    ),
  }),
  saysTheNumbers: { of: t('the error', 'ошибка') },

  asContract: {
    of: t('records of user-events', 'записи в user-events'),
    means: t(
      'Key = user, value = the event as JSON; forget is a null value under the user.',
      'Ключ — пользователь, значение — событие в JSON; forget — это null под ключом пользователя.',
    ),
  },
  eventTimes: {
    of: t('timestamps of the records', 'timestamp записей'),
    means: t(
      'The record says when it was sent and not when the event happened (at); of a tombstone it is ctx.clock that says the time.',
      'Запись говорит, когда её отправили, а не когда случилось событие (at); время tombstone берётся из ctx.clock.',
    ),
  },
  inOrder: {
    of: t('the events of one user, in the order of the topic', 'события одного пользователя в порядке топика'),
    so: t(
      'events of one user do not stand in their order, or not all in one partition',
      'события одного пользователя стоят не по порядку или не в одной партиции',
    ),
  },
  ofAnyLength: {
    of: t('a call without events, and one with 6,000', 'вызов без событий и вызов с 6000 событий'),
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
      'Events before the broken one were sent: all are to be checked before the first is sent.',
      'События перед битым отправлены: сначала надо проверить все, и только потом отправлять первое.',
    ),
  },
  faults: {
    lostAnswer: t('an answer to a Produce request is lost', 'ответ на запрос Produce теряется'),
    refused: t('the broker refuses a Produce request', 'брокер отвергает запрос Produce'),
  },
  refusedByBroker: {
    of: t('a call whose request the broker refuses', 'вызов, чей запрос брокер отверг'),
    means: t(
      'The sending is not awaited: the call ends before anybody knows whether the broker has its events.',
      'Отправку не ждут: вызов завершается раньше, чем известно, есть ли события у брокера.',
    ),
  },
  afterRefusal: { of: t('the events of ann', 'события ann') },
  answerIsLost: {
    of: t('the answer to the first Produce request is lost', 'ответ на первый запрос Produce потерян'),
  },
  doubled: {
    of: t('the events of ann', 'события ann'),
    means: t(
      'The client sent the request again, and the broker could not tell: only an idempotent producer numbers its records.',
      'Клиент отправил запрос повторно, а брокер этого не понял: записи нумерует только идемпотентный продюсер.',
    ),
  },
  stopWaits: {
    of: t('calls that were under way when stop was called', 'вызовы, начатые до stop'),
    means: t(
      'stop closes the connection under calls that have not ended.',
      'stop закрывает соединение под незавершёнными вызовами.',
    ),
  },
  overlapping: {
    of: t('the events of ann, of four calls at once', 'события ann из четырёх одновременных вызовов'),
    means: t(
      'Calls that overlap are sent side by side: one that is repeated after a lost answer comes after later ones, and forget forgets too little or too much.',
      'Одновременные вызовы отправляются параллельно: повторённый после потери ответа окажется за более поздними, и forget забудет лишнее или не всё.',
    ),
  },

  ratings: {
    of: t(
      'ratings after view, click, purchase, remove and rows of them',
      'оценки после view, click, purchase, remove и их рядов',
    ),
    means: t(
      'The strongest counts: a sum grows with each reload, and who takes the last one forgets a purchase over a view. remove begins anew.',
      'Считается самое сильное: сумма растёт с каждым обновлением страницы, а «последнее» забывает покупку из-за просмотра. remove начинает заново.',
    ),
  },
  cosines: {
    of: t('similarityOf for six dots and sums of squares', 'similarityOf для шести произведений и сумм квадратов'),
    means: t(
      'Millionths, rounded once at the end. A root of each sum apart, or one that is left out, gives other numbers.',
      'Миллионные, округление один раз в самом конце. Забытый корень или округление по дороге дают другие числа.',
    ),
  },
  noLength: {
    of: t('similarityOf where a sum is 0', 'similarityOf, где одна из сумм равна 0'),
    means: t(
      'Divided by zero: NaN or Infinity gets into a row.',
      'Деление на ноль: в строку попадает NaN или Infinity.',
    ),
  },
  capped: {
    of: t('similarityOf of sums that are of different moments', 'similarityOf для сумм из разных моментов'),
    so: t('a similarity is more than SCALE', 'похожесть больше SCALE'),
  },
  neighbours: {
    of: t('rows of similarItems', 'строки similarItems'),
    means: t(
      'Most similar first, equal ones by itemId as text, 20 at most; an item is no neighbour of itself, and any text is a name.',
      'Сначала самые похожие, равные по itemId как тексту, не больше 20; сам себе товар не сосед, а имя — любой текст.',
    ),
  },
  lastRating: {
    of: t('rows after ratings that were changed and taken back', 'строки после изменённых и отозванных оценок'),
    means: t(
      'Each change is counted as a rating of its own: an old one still counts, or one that was taken back.',
      'Каждое изменение посчитано как отдельная оценка: старая или отозванная всё ещё учитывается.',
    ),
  },
  anyRatings: t(
    'Sums of products and squares over all users, their cosine, and its order. A neighbour shares a user.',
    'Суммы произведений и квадратов по всем пользователям, их косинус и порядок. У соседа есть общий пользователь.',
  ),
}
