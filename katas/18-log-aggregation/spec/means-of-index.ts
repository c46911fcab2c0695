/** What is said of the index, of Kibana’s objects and of the API: task 18.5. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfIndex = {
  documentsCome: {
    of: t('documents of this test in the index', 'документы этого теста в индексе'),
    means: t(
      'A topic is not read, or not from its beginning; or documents with the same id take each other’s place.',
      'Топик не читается или читается не с начала; либо документы с одним id вытесняют друг друга.',
    ),
  },
  ids: {
    of: t('ids of the documents', 'id документов'),
    means: t(
      'An id of the line’s text makes two lines that are alike into one; one that is made up makes two of one that comes again.',
      'Id из текста строки превращает две одинаковые строки в одну, а придуманный id — одну повторную в две.',
    ),
  },
  ofTheDay: {
    of: t('the index of each document', 'индекс каждого документа'),
    means: t(
      'The day is that on which the event happened, in UTC: not today, and not the day of this machine.',
      'День — тот, когда событие произошло, по UTC: не сегодня и не по часам этой машины.',
    ),
  },
  fieldsOfDocument: { of: t('documents', 'документы') },
  mapping: {
    of: t('types of the fields in the index', 'типы полей в индексе'),
    means: t(
      'The index guesses where nobody tells it: from "12" a number, from a service words, of which none can be counted.',
      'Индекс гадает, если ему не сказать: из "12" делает число, из сервиса — слова, по которым не посчитать.',
    ),
  },
  longCome: {
    of: t('documents with very long texts', 'документы с очень длинными текстами'),
    means: t(
      'A keyword of more than 32,766 bytes is refused, unless it is told what is too long to be indexed.',
      'Keyword длиннее 32 766 байт отвергается, если не сказано, что слишком длинное не индексировать.',
    ),
  },
  longTaken: { of: t('what was reported as refused', 'о чём сообщено как об отвергнутом') },
  firstCommit: t('The indexer wants to commit its first offsets.', 'Индексатор собирается закоммитить первые offset.'),
  writtenBeforeCommit: {
    of: t('whether documents are there when offsets are to be committed', 'есть ли документы, когда коммитят offset'),
    so: t(
      'offsets are committed before the index has the documents',
      'offset коммитят раньше, чем документы попали в индекс',
    ),
  },
  onceOverDeath: {
    of: t('documents after a death between index and commit', 'документы после смерти между индексом и коммитом'),
    means: t(
      'What comes again must be the same document, and what was not written must come again.',
      'Повторное должно стать тем же документом, а незаписанное — прийти снова.',
    ),
  },
  allOfThem: { of: t('how many of them are different ones', 'сколько из них разных') },
  asksTheIndex: t('The indexer has sent its first _bulk.', 'Индексатор отправил первый _bulk.'),
  notCommittedYet: {
    of: t('offsets that are committed while the index has not answered', 'offset, закоммиченные до ответа индекса'),
    so: t(
      'an offset was committed before the index had the document',
      'offset закоммичен раньше, чем документ попал в индекс',
    ),
  },
  triesAgain: t('The indexer tries again.', 'Индексатор повторяет попытку.'),
  nothingLost: {
    of: t('documents once the index is back', 'документы, когда индекс вернулся'),
    so: t('what was sent while the index was away is lost', 'отправленное, пока индекса не было, потеряно'),
  },
  notRefused: {
    of: t('what was reported as refused', 'о чём сообщено как об отвергнутом'),
    so: t('what only had to wait was given up', 'от того, что должно было подождать, отказались'),
  },
  otherDayGoesOn: t(
    'An index that is not blocked takes its documents.',
    'Незаблокированный индекс принимает документы.',
  ),
  afterBlock: {
    of: t('documents after a write block was lifted', 'документы после снятия запрета записи'),
    means: t(
      'The answer of _bulk is 200 whatever became of its items: each has a status of its own.',
      'Ответ _bulk — 200, что бы ни стало с элементами: у каждого свой статус.',
    ),
  },
  aroundRefused: {
    of: t('documents around those that are refused', 'документы вокруг отвергнутых'),
    means: t(
      'One document that is refused for good holds up all others, or takes them with it.',
      'Один навсегда отвергнутый документ задерживает остальные или утягивает их за собой.',
    ),
  },
  refused: {
    of: t('ctx.onReject, once for each', 'ctx.onReject, по разу на каждую'),
    so: t(
      'something was lost without a word, or told more than once',
      'что-то потеряно молча или сообщено не один раз',
    ),
  },
  thousandsCome: {
    of: t('documents of 3,000 short events and 12 of 600 KB', 'документы 3 000 коротких событий и 12 по 600 КБ'),
  },
  stops: {
    of: t('how stop() ends while the index does not answer', 'чем кончается stop(), пока индекс не отвечает'),
    so: t('the attempts go on, and nobody can end them', 'попытки продолжаются, и прервать их нельзя'),
  },
  noIndexHere: (place: Text) => ({
    of: t(`the start, where ${place.en}`, `запуск, когда ${place.ru}`),
    so: t('nobody says within 10 s that there is no index, and where', 'за 10 с не сказано, что индекса нет и где'),
  }),
  oneOfType: (type: string) => ({ of: t(`objects of type ${type}`, `объекты типа ${type}`) }),
  fourObjects: { of: t('types of the objects, or how many names they have', 'типы объектов или число их имён') },
  dangling: {
    of: t('references to objects that are not in the file', 'ссылки на объекты, которых нет в файле'),
    so: t(
      'Kibana refuses to import it, or shows an empty panel',
      'Kibana не импортирует файл или покажет пустую панель',
    ),
  },
  indexPattern: { of: t('the index pattern', 'index pattern') },
  titlesOfObjects: {
    of: t('titles of search, visualization and dashboard', 'названия поиска, визуализации и дашборда'),
  },
  overPattern: (type: string) => ({
    of: t(`what the ${type} is over, by its indexRefName`, `над чем работает ${type}, по его indexRefName`),
  }),
  panels: {
    of: t(
      'what the panels of the dashboard show, by their panelRefName',
      'что показывают панели дашборда, по их panelRefName',
    ),
  },
  columnsOfErrors: { of: t('columns of the search', 'столбцы поиска') },
  lucene: { of: t('language of the query', 'язык запроса') },
  errorsAlone: {
    of: t('messages that the search finds, newest first', 'сообщения, которые находит поиск, новые сверху'),
    means: t('The word error in a message is not the level error.', 'Слово error в сообщении — не уровень error.'),
  },
  aggregations: { of: t('types of the aggregations', 'типы агрегаций') },
  byMinute: { of: t('interval of the histogram', 'интервал гистограммы') },
  overIndex: {
    of: t('what the aggregation gives on the real index', 'что агрегация даёт на настоящем индексе'),
    means: t(
      'The field is not there under that name, or is none by which can be counted.',
      'Поля с таким именем нет, или по нему нельзя считать.',
    ),
  },
  lastHour: {
    of: t('how many lines are found', 'сколько строк найдено'),
    means: t(
      'The last hour ends now, both ends included, by ctx.clock and by the time of the event.',
      'Последний час кончается сейчас, включая оба конца, по ctx.clock и времени события.',
    ),
  },
  found: { of: t('lines of the answer', 'строки ответа') },
  minutesOfLevels: {
    of: t('minutes of the answer', 'минуты ответа'),
    means: t(
      'A minute that has lines has a number for each level, 0 as well; one without any is not there.',
      'У минуты со строками есть число для каждого уровня, 0 тоже; минуты без строк в ответе нет.',
    ),
  },
  narrowed: (query: string) => ({
    of: t(`ids that ${query} finds`, `id, которые находит ${query}`),
    means: t(
      'A sign of the user became a command of the query language, a part of a word was taken for the word, or one word was enough.',
      'Знак пользователя стал командой языка запросов, часть слова принята за слово, или хватило одного слова.',
    ),
  }),
  minutesNarrowed: {
    of: t('errors and infos by minute where errors were asked for', 'error и info по минутам, когда спрошены ошибки'),
    so: t('the chart shows other lines than the table', 'график показывает не те строки, что таблица'),
  },
  partOf: {
    of: t('lines and total', 'строки и всего'),
    means: t(
      'An index counts to 10,000 and no further, unless it is asked to.',
      'Индекс считает до 10 000 и не дальше, если его не попросить.',
    ),
  },
  refusedQuestion: (question: string) => ({ of: t(`the answer to ${question}`, `ответ на ${question}`) }),
  unknownPath: { of: t('the answer to an unknown path', 'ответ на неизвестный путь') },
  nothingThere: { of: t('the answer where there is no index', 'ответ, когда индекса нет') },
  awayAnswer: {
    of: t('the answer while the index is away', 'ответ, пока индекса нет'),
    so: t('it is not told that the index is away', 'не сказано, что индекс недоступен'),
  },
  awayOver: { of: t('status once the index is back', 'статус, когда индекс вернулся') },
  loopback: {
    of: t('whether it is reached from outside', 'доступна ли она снаружи'),
    so: t('whoever is in the same network reads all logs', 'все логи читает любой из той же сети'),
  },
  servesPage: { of: t('the page and Chart.js', 'страница и Chart.js') },
  givenPort: { of: t('the port', 'порт') },
  allArrive: {
    of: t('documents in the index, of all that was written', 'документы в индексе из всего записанного'),
    means: t(
      'Something is lost or doubled between the file and the index.',
      'Что-то потеряно или удвоено между файлом и индексом.',
    ),
  },
  eachOnce: { of: t('messages in the index', 'сообщения в индексе') },
  tracesArrive: { of: t('traces that are whole', 'целые трейсы') },
  faults: {
    noAnswer: t('the first Produce of Filebeat gets no answer', 'первый Produce от Filebeat остаётся без ответа'),
    notEnoughReplicas: t(
      'three Produce are answered by NOT_ENOUGH_REPLICAS',
      'на три Produce отвечено NOT_ENOUGH_REPLICAS',
    ),
    beforeCommit: t('the process dies before its first OffsetCommit', 'процесс умирает до первого OffsetCommit'),
  },
}
