/** What is said of lines and of the parser: task 18.3. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfLines = {
  ofNginx: {
    of: t('a line in the format combined of nginx', 'строка nginx в формате combined'),
    means: t(
      'message is the request as it stands there; query and escapes are part of the path.',
      'message — запрос, как он записан; параметры и экранирование входят в path.',
    ),
  },
  byStatus: {
    of: t(
      'levels for the statuses 100, 399, 400, 404, 499, 500, 599',
      'уровни для статусов 100, 399, 400, 404, 499, 500, 599',
    ),
    means: t(
      'From 500 on an error, from 400 on a warning, else info.',
      'От 500 — error, от 400 — warning, иначе info.',
    ),
  },
  ofCommon: { of: t('a line in the format common, from an IPv6 address', 'строка в формате common с адреса IPv6') },
  noRequest: {
    of: t('a line of a client that sent no HTTP', 'строка о клиенте, приславшем не HTTP'),
    means: t(
      'Who speaks TLS to a plain port is in the log too: the line is fine, it only has no method and no path.',
      'Кто говорит TLS с обычным портом, тоже попадает в лог: строка в порядке, нет только метода и пути.',
    ),
  },
  ofOffset: {
    of: t('how far from the moment that was written, in ms', 'насколько далеко от записанного момента, в мс'),
    so: t('a time was read without its offset from UTC', 'время прочитано без смещения от UTC'),
  },
  ofMillis: { of: t('ms of an ISO time', 'миллисекунды времени ISO') },
  byName: {
    of: t('levels by their names', 'уровни по именам'),
    means: t(
      'The level was looked for in the whole line: words of the message are not its level. Names may be in upper or lower case.',
      'Уровень искали во всей строке: слова сообщения — не уровень. Имена бывают в любом регистре.',
    ),
  },
  noLevel: {
    of: t('levels for names that are none', 'уровни для имён, которых нет'),
    means: t(
      'A name that is unknown was guessed, or looked up in an object that knows more than its own names.',
      'Неизвестное имя угадали или нашли в объекте, который знает больше своих имён.',
    ),
  },
  ofJson: { of: t('what is read of a line of JSON', 'что прочитано из строки JSON') },
  ofText: {
    of: t('what is read of a line of text', 'что прочитано из текстовой строки'),
    means: t(
      'The message goes to the end of its line, with all signs in it; what follows is the trace, as it stands.',
      'Сообщение идёт до конца строки, со всеми знаками; дальше — трейс, как он есть.',
    ),
  },
  isUnparsed: (format: string, line: string) => ({
    of: t(`${format}: is unparsed: ${line.slice(0, 120)}`, `${format}: не разобрано: ${line.slice(0, 120)}`),
    so: t('a line that breaks a rule was read all the same', 'строка, нарушающая правило, всё же прочитана'),
  }),
  hostile: (format: string, line: string) => ({
    of: t(`${format}, how the call ends: ${line} …`, `${format}, чем кончается вызов: ${line} …`),
    means: t(
      'Parts of a regular expression that can share the same letters try all ways to share them: twice as many with each letter.',
      'Части регулярного выражения, которые могут делить одни и те же буквы, перебирают все способы: с каждой буквой вдвое больше.',
    ),
  }),
  taskStopped: {
    of: t('what the topology did with these records', 'что топология сделала с этими записями'),
    so: t('a record stopped the task, and all that comes after it', 'запись остановила задачу и всё, что идёт следом'),
  },
  byLevel: {
    of: t(
      'records of the topics of events: key, timestamp and value',
      'записи топиков событий: ключ, время и значение',
    ),
    means: t(
      'The time of a record is when it happened, in place of when it was read or written; an id is partition and offset in raw-logs.',
      'Время записи — когда это случилось, а не когда прочитано или записано; id — партиция и offset в raw-logs.',
    ),
  },
  alike: {
    of: t('ids of three lines that are alike', 'id трёх одинаковых строк'),
    so: t('lines that are alike are one and the same to whoever reads on', 'одинаковые строки дальше считаются одной'),
  },
  aroundUnparsed: { of: t('events around lines that cannot be read', 'события вокруг строк, которые не прочесть') },
  keptWhole: {
    of: t('what is kept of a line that cannot be read', 'что сохранено от строки, которую не прочесть'),
    means: t(
      'The line is dropped, cut or changed. Nothing better is known of its time than when it was read.',
      'Строка выброшена, обрезана или изменена. О её времени известно только то, когда её прочитали.',
    ),
  },
  hasReason: { of: t('whether a reason is told', 'названа ли причина') },
  notAhead: {
    of: t(
      'lines that are taken, of clocks ahead of the reading by 3,599,999 and 3,600,000 ms, and more',
      'принятые строки от часов, которые спешат на 3 599 999 и 3 600 000 мс и больше',
    ),
    means: t(
      'An hour is still taken. A clock that is a day ahead drags stream time with it: windows of all others close.',
      'Час ещё принимается. Часы, ушедшие на день вперёд, тянут за собой stream time: окна всех остальных закрываются.',
    ),
  },
  ahead: { of: t('unparsed lines, with their time', 'неразобранные строки и их время') },
  debug: {
    of: t('how many lines of trace and debug are in each topic', 'сколько строк trace и debug в каждом топике'),
  },
  health: {
    of: t('messages of each topic', 'сообщения каждого топика'),
    means: t(
      'Only requests for /health itself that went well are left out: one that failed is what the log is for.',
      'Пропускают только успешные запросы именно к /health: неудачный — как раз то, ради чего ведут лог.',
    ),
  },
  aroundBroken: {
    of: t('events of each topic, around records that are none', 'события каждого топика вокруг негодных записей'),
    so: t('something valid was lost, or what is no record was passed on', 'потеряно годное или передано негодное'),
  },
  reported: {
    of: t(
      'ctx.onReject, once for each that is no record of the shipper',
      'ctx.onReject, по разу на каждую негодную запись',
    ),
    means: t(
      'Bytes that are no UTF-8 are mended silently by a decoder that is not told to be fatal.',
      'Байты не в UTF-8 молча чинит декодер, которому не велено fatal.',
    ),
  },
  anyService: { of: t('keys and services', 'ключи и сервисы') },
  anyMessage: { of: t('whether 300,000 letters of two bytes are whole', 'целы ли 300 000 букв по два байта') },
}
