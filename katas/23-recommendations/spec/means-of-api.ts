/** What is said of the API: task 23.4, one instance. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfApi = {
  answers: (wanted: string, means: Text) => ({
    of: t(`the API answers ${wanted}`, `API отвечает ${wanted}`),
    means,
  }),
  answerStatus: (path: string) => ({
    of: t(`status of GET ${path}`, `статус GET ${path}`),
    means: t(
      'The path is not understood: an id in it is percent-encoded, and is cut out before it is decoded.',
      'Путь не понят: id в нём закодирован процентами, и его сначала вырезают, а потом раскодируют.',
    ),
  }),
  answerSchema: (path: string) => ({
    of: t(
      `what in the answer to GET ${path} is not as api.ts says`,
      `что в ответе на GET ${path} не так, как сказано в api.ts`,
    ),
  }),
  jsonType: { of: t('content-type of an answer below /api/', 'content-type ответа под /api/') },
  errorSchema: { of: t('what in the error is not { "error": "…" }', 'что в ошибке не { "error": "…" }') },
  popularFirst: t(
    'Most users first, equal ones by itemId; jam and what is in no catalogue are not there.',
    'Сначала те, у кого больше пользователей, равные по itemId; jam и того, чего нет в каталоге, нет.',
  ),
  similarFirst: t(
    'The neighbours of the row in their order, without those that are not in the catalogue: what was withdrawn is still recommended otherwise.',
    'Соседи из строки по порядку, без тех, кого нет в каталоге: иначе снятый с продажи товар всё ещё рекомендуется.',
  ),
  withdrawnVotes: t(
    'An item of a history that is no longer offered still speaks for its neighbours: personalise is given its row too.',
    'Товар из истории, снятый с продажи, всё ещё говорит за своих соседей: personalise получает и его строку.',
  ),
  titles: { of: t('the title, as it stands in the catalogue', 'название, как оно стоит в каталоге') },
  limited: {
    of: t('an answer with a limit', 'ответ с limit'),
    means: t('total counts all, items are the first of them.', 'total считает всех, items — первые из них.'),
  },
  limitedAfter: {
    of: t('an answer with limit=2', 'ответ с limit=2'),
    means: t(
      'The list is cut before those that are not in the catalogue have left it.',
      'Список обрезан раньше, чем из него ушли те, кого нет в каталоге.',
    ),
  },
  withoutNeighbours: {
    of: t('neighbours of an item that nobody has rated', 'соседи товара, который никто не оценил'),
    means: t(
      'An item of the catalogue without a row is no error: it has no neighbours yet.',
      'Товар из каталога без строки — не ошибка: у него пока нет соседей.',
    ),
  },
  encoded: {
    of: t('neighbours of an item whose id has / and ? in it', 'соседи товара, в id которого есть / и ?'),
    so: t(
      'the id in the path is not decoded, or the path is cut after it was',
      'id в пути не раскодирован, или путь разрезан уже после раскодирования',
    ),
  },
  changeShows: t('The tables are read once and not followed.', 'Таблицы прочитаны один раз, за ними не следят.'),
  withdrawn: t(
    'The catalogue is looked at when the answer is made: an item that leaves it leaves all answers at once.',
    'В каталог смотрят, когда готовят ответ: ушедший из него товар сразу уходит из всех ответов.',
  ),
  withdrawnItem: { of: t('neighbours of an item that was withdrawn', 'соседи снятого с продажи товара') },
  known: t('The API has read its tables.', 'API прочитал свои таблицы.'),
  badRequest: (what: string) => ({
    of: t(`the status of ${what}`, `статус ${what}`),
    means: t(
      'A bad request is answered as a good one, or as a failure of the server.',
      'На плохой запрос отвечают как на хороший или как на сбой сервера.',
    ),
  }),
  longestId: { of: t('an id of 64 letters that have two bytes each', 'id из 64 двухбайтовых букв') },
  brokerAway: {
    of: t('answers while the broker is away', 'ответы, пока брокера нет'),
    means: t('The broker is asked for each answer.', 'Ради каждого ответа спрашивают брокер.'),
  },
  brokerIsBack: t(
    'The tables are followed again when the broker is back.',
    'Когда брокер вернулся, за таблицами снова следят.',
  ),
  isolation: {
    of: t('isolation levels of the fetches (1: read_committed)', 'уровни изоляции запросов Fetch (1: read_committed)'),
    so: t('what the recommender has taken back is read too', 'читается и то, что рекомендатель откатил'),
  },
  noRequests: {
    of: t('requests to the broker while 60 questions were answered', 'запросы к брокеру, пока отвечали на 60 вопросов'),
    so: t('answers do not come from local state', 'ответы берутся не из локального состояния'),
  },
  rejectedByApi: (places: string) => ({
    of: t(`ctx.onReject, once for each of ${places}`, `ctx.onReject, по разу на ${places}`),
    means: t(
      'A serde that throws stops the instance; one that makes do reports nothing.',
      'Serde, который бросает исключение, останавливает экземпляр; serde, который всё стерпит, ни о чём не сообщает.',
    ),
  }),
  valueBefore: {
    of: t('answers after a value that cannot be read', 'ответы после нечитаемого значения'),
    so: t(
      'bad input changed something: the value before it still counts',
      'битая запись что-то изменила: действовать должно прежнее значение',
    ),
  },
  address: { of: t('url without its port', 'url без порта') },
  allInterfaces: (host: string) => ({
    of: t(`who answers at ${host}`, `кто отвечает на ${host}`),
    so: t('the server listens on all interfaces', 'сервер слушает на всех интерфейсах'),
  }),
  portTaken: {
    of: t('a start on a port that is taken', 'запуск на занятом порту'),
    means: t(
      'Another port was taken in its place, or the error got lost.',
      'Вместо него взят другой порт, или ошибка потерялась.',
    ),
  },
  stopWaitsForClient: {
    of: t('stop while a client has not finished its request', 'stop, пока клиент не дослал запрос'),
    so: t('stop waits for a client that never ends', 'stop ждёт клиента, который никогда не закончит'),
  },
  samePort: { of: t('url after a start on the same port', 'url после запуска на том же порту') },
}
