import type { About, Text } from '#harness'

const _and = (text: string, more?: string) => (more ? `${text}. ${more}` : text)

const status: Text = { en: 'the status of the answer', ru: 'статус ответа' }

/** What is said of the panel: its API, decisions, the page. */
export const meansOfPanel = {
  // letters
  answerStatus: (so?: Text): About => ({ of: status, ...(so ? { so } : {}) }),
  answerSchema: {
    of: {
      en: 'what the answer has against its schema (spec/panel-contract.ts)',
      ru: 'расхождения ответа со схемой (spec/panel-contract.ts)',
    },
  },
  errorSchema: {
    of: { en: 'what the answer has against { "error": "…" }', ru: 'расхождения ответа с { "error": "…" }' },
  },
  shows: (id: string): Text => ({
    en: `letter ${id} is shown whatever its status`,
    ru: `письмо ${id} видно при любом статусе`,
  }),
  known: (id: string): Text => ({ en: `200 for GET /api/messages/${id}`, ru: `200 на GET /api/messages/${id}` }),
  listed: (count: number, means?: Text) => ({
    of: { en: `${count} letter(s) in GET /api/messages`, ru: `писем в GET /api/messages: ${count}` },
    means,
  }),
  oldestFirst: {
    of: { en: 'ids in the list', ru: 'id в списке' },
    means: {
      en: 'Offsets are numbers: as texts 10 comes before 2.',
      ru: 'Смещения — числа: как текст 10 идёт раньше 2.',
    },
  },
  letter: { of: { en: 'letter 0-0', ru: 'письмо 0-0' } },
  rawLetter: { of: { en: 'a letter whose value is no UTF-8', ru: 'письмо, значение которого не UTF-8' } },
  foreignLetter: {
    of: {
      en: 'a letter that another program wrote without our headers, or with nonsense in them',
      ru: 'письмо, записанное кем-то без наших заголовков или с чепухой в них',
    },
  },
  ownHeaders: { of: { en: "names of the message's own headers", ru: 'имена собственных заголовков сообщения' } },

  // who may
  noToken: (method: string, path: string, authorization: string | undefined): About => ({
    of: `${method} ${path}, Authorization: ${authorization ?? '–'}`,
    so: {
      en: 'it is not refused. Reading needs the token too: messages hold personal data',
      ru: 'запрос не отклонён. Чтение тоже требует токена: в сообщениях личные данные',
    },
  }),
  challenge: { of: 'WWW-Authenticate' },
  backDoor: (path: string): About => ({
    of: { en: `the answer to GET ${path} without a token`, ru: `ответ на GET ${path} без токена` },
  }),
  pageNeedsNoToken: { of: { en: 'the answer to GET / without a token', ru: 'ответ на GET / без токена' } },
  pageHoldsNoData: { of: { en: 'the page, which holds no data', ru: 'страница, в которой нет данных' } },
  address: { of: { en: 'the address of the panel, but for its port', ru: 'адрес панели без порта' } },
  allInterfaces: (other: string): About => ({
    of: { en: `who answers at ${other}`, ru: `кто отвечает на ${other}` },
    so: {
      en: 'the panel listens on more than 127.0.0.1: others in the network reach it',
      ru: 'панель слушает не только 127.0.0.1: она доступна из сети',
    },
  }),

  // requests
  unchanged: { of: { en: 'what refused requests have changed', ru: 'что изменили отклонённые запросы' } },
  badRequest: (request: string): About => ({ of: request }),
  pieces: {
    of: {
      en: 'a body that comes in two pieces, cut in the middle of a letter',
      ru: 'тело, которое пришло двумя кусками, с разрезом посреди буквы',
    },
    means: { en: 'Decode the bytes when all of them are there.', ru: 'Декодируйте байты, когда пришли все.' },
  },
  badUtf8: { of: { en: 'a body that is no UTF-8', ru: 'тело не в UTF-8' } },
  exactlyMib: { of: { en: 'a body of exactly 1 MiB', ru: 'тело ровно в 1 МиБ' } },
  overMib: { of: { en: 'a body of 1 MiB and a byte', ru: 'тело в 1 МиБ и один байт' } },
  overMibInChunks: {
    of: {
      en: 'a body of 1 MiB and a byte, sent in chunks, without Content-Length',
      ru: 'тело в 1 МиБ и один байт, отправленное частями, без Content-Length',
    },
    so: {
      en: 'a limit that believes Content-Length is none',
      ru: 'ограничение, которое верит Content-Length, не ограничивает',
    },
  },
  bytesNotCharacters: {
    of: { en: 'a body of 600,000 letters, of two bytes each', ru: 'тело из 600 000 букв по два байта' },
    so: { en: 'bytes count, and not characters', ru: 'считаются байты, а не символы' },
  },
  stopWaitsForBody: {
    en: 'stop() resolves although a request has not sent all of its body, and never will',
    ru: 'stop() завершается, хотя один запрос не дослал тело и уже не дошлёт',
  },

  // decisions
  decides: (decision: string, id: string): Text => ({
    en: `${decision} of letter ${id} does not work`,
    ru: `${decision} для письма ${id} не срабатывает`,
  }),
  edits: (id: string): Text => ({
    en: `letter ${id} is not as it was edited`,
    ru: `письмо ${id} не такое, каким его сделали`,
  }),
  clicks: {
    of: {
      en: 'answers to three clicks on each of three letters, all at once',
      ru: 'ответы на три нажатия на каждое из трёх писем, всё сразу',
    },
    means: {
      en: 'Of the clicks on one letter one does it; letters do not stand in the way of each other. Decide one at a time, and look at the status when it is its turn.',
      ru: 'Из нажатий на одно письмо срабатывает одно, и письма не мешают друг другу. Решайте по одному и смотрите на статус, когда дошла очередь.',
    },
  },
  oneDecision: {
    of: {
      en: 'answers to replay and discard of one letter, at once',
      ru: 'ответы на одновременные replay и discard одного письма',
    },
  },
  asDecided: {
    of: {
      en: 'what is in main-topic, of letters with status replayed',
      ru: 'что лежит в main-topic из писем со статусом replayed',
    },
  },
  knows: {
    of: status,
    so: { en: 'what was decided about the letter is not known', ru: 'о решении по письму никто не знает' },
  },
  replayedOnce: { of: { en: 'replays in main-topic, by x-replay-of', ru: 'повторы в main-topic, по x-replay-of' } },
  replayedTwice: {
    of: {
      en: 'replays in main-topic, by x-replay-of, read committed',
      ru: 'повторы в main-topic, по x-replay-of, read committed',
    },
    means: {
      en: 'Twice: something was lost between the write and its note, and it was written again; one transaction holds both, and what became of it is read in Kafka. Missing: kafkajs gave its sequence number to another record.',
      ru: 'Дважды: между записью и пометкой что-то потерялось, и записали ещё раз; обе держит одна транзакция, а её исход читают в Kafka. Нет: kafkajs отдал номер последовательности другой записи.',
    },
  },
  replayedBytes: {
    of: {
      en: 'key, value and own headers of a replay, as bytes',
      ru: 'ключ, значение и свои заголовки повтора, в байтах',
    },
    so: { en: 'they are not those of the letter', ru: 'они не такие, как у письма' },
  },
  formerLife: {
    of: { en: 'our headers on a replay', ru: 'наши заголовки у повтора' },
    so: {
      en: 'it brings something along from its former life: with x-attempts 4 it would be dead at once',
      ru: 'он принёс что-то из прошлой жизни: с x-attempts 4 он сразу вернулся бы в DLQ',
    },
  },
  secondLife: { of: { en: 'the letter after four failures', ru: 'письмо после четырёх неудач' } },
  loops: {
    en: 'a letter that comes back waits for a decision like any other: one that is replayed by itself goes round for ever',
    ru: 'вернувшееся письмо ждёт решения, как любое другое: отправленное автоматически будет ходить по кругу вечно',
  },
  firesAtReplay: {
    en: 'a replay sends its record to main-topic, where the test kills the panel',
    ru: 'Replay отправляет запись в main-topic: там тест убивает панель',
  },
  replayLost: {
    en: 'the replay is in main-topic (read committed), as the letter says',
    ru: 'повтор есть в main-topic (read committed), как и сказано в письме',
  },
  neverReplayed: (id: string) => ({
    of: {
      en: `letter ${id} is replayed`,
      ru: `письмо ${id} отправлено`,
    },
    means: {
      en: `An answer of the broker was lost, and the panel does not go on after it.`,
      ru: `Ответ брокера потерян, и панель после этого не работает дальше.`,
    },
  }),
  panelBroken: {
    en: 'one decision went wrong, and none works any more: take a new producer after an error',
    ru: 'одно решение не удалось, и больше не работает ни одно: после ошибки берите новый продюсер',
  },
  notWritten: {
    of: { en: 'a replay that Kafka refuses', ru: 'replay, который Kafka не приняла' },
  },
  editedBack: {
    of: {
      en: '`edited` of a value that was edited back to what it was',
      ru: '`edited`, когда значение вернули к прежнему',
    },
    so: {
      en: 'what was edited back is the value that came: there is no edit any more',
      ru: 'возвращённое значение — то, что пришло: правки больше нет',
    },
  },
  inMemory: {
    en: 'Decisions outlive the panel: they are kept in Kafka, not in memory',
    ru: 'Решения переживают панель: они хранятся в Kafka, а не в памяти',
  },
  behindOthers: {
    en: 'a decision may be read before its letter: a fetch brings a megabyte or so of each topic',
    ru: 'решение бывает прочитано раньше своего письма: один Fetch приносит около мегабайта каждого топика',
  },
  afterRestart: { of: { en: 'the letters after a restart', ru: 'письма после перезапуска' } },
  replaysEdited: { of: { en: 'what a replay has sent: the last edit', ru: 'что отправил replay: последняя правка' } },
  rejects: (id: string): About => ({
    of: {
      en: `a decision about ${id}, which is decided or not there`,
      ru: `решение о ${id}, которое решено или которого нет`,
    },
  }),
  readsNothing: { en: 'a start reads what was decided', ru: 'запуск читает прежние решения' },
  startsTooEarly: {
    of: { en: 'a start that has read nothing yet', ru: 'запуск, который ещё ничего не прочитал' },
    so: { en: 'it answers without knowing what was decided', ru: 'он отвечает, не зная прежних решений' },
  },
  stillStarting: { en: 'a moment passes, and the start goes on', ru: 'проходит мгновение, запуск продолжается' },

  // the page
  noBrowser: {
    en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  },
  onPage: (state: string): About => ({
    of: { en: `on the page, within 8 s (${state})`, ru: `на странице, за 8 с (${state})` },
  }),
  wrongTokenSees: { of: { en: 'letters that are seen with a wrong token', ru: 'писем видно с неверным токеном' } },
  rowShows: { of: { en: 'the row of letter 0-0', ru: 'строка письма 0-0' } },
  editHoldsValue: { of: { en: 'the field Value when Edit opens', ru: 'поле Value, когда открылся Edit' } },
  typedStays: {
    of: { en: 'the field Value, where a person is typing', ru: 'поле Value, в котором печатают' },
    so: { en: 'what was typed is gone', ru: 'набранное пропало' },
  },
  cancelled: { of: { en: 'the letter after Cancel and Escape', ru: 'письмо после Cancel и Escape' } },
  pageDecides: { of: { en: 'what was decided on the page', ru: 'что решено на странице' } },
  notByTab: { of: { en: 'Tab comes to the button Replay', ru: 'Tab доходит до кнопки Replay' } },
  focusInvisible: {
    of: { en: 'how a button looks that has the focus', ru: 'вид кнопки, на которой фокус' },
    so: { en: 'it cannot be seen where it is', ru: 'не видно, где он' },
  },
  focusLost: {
    of: {
      en: 'the focus is on the button where it was, when letters came and went in other rows',
      ru: 'фокус на той же кнопке, когда письма появились и исчезли в других строках',
    },
    means: {
      en: 'The table is drawn anew. Keep the rows of letters that are still there.',
      ru: 'Таблицу рисуют заново. Не трогайте строки писем, которые остались.',
    },
  },
  veryCharacters: {
    en: 'row, dialog and field show the letter with the very characters that came',
    ru: 'строка, диалог и поле показывают письмо ровно теми символами, что пришли',
  },
  markup: {
    of: {
      en: 'elements made of what came with a message, and its characters in row and dialog',
      ru: 'элементы из того, что пришло с сообщением, и его символы в строке и диалоге',
    },
    means: {
      en: 'With innerHTML a message runs code with the rights of the administrator.',
      ru: 'Через innerHTML сообщение выполнит код с правами администратора.',
    },
  },
} as const
