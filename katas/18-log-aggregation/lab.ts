import { defineLab } from '#harness/lab'

const text = (en: string, ru: string) => ({ en, ru })

const places = { url: 'index.http', folder: 'filebeat.folder' }

export default defineLab({
  number: 18,
  title: text('Log aggregation', 'Сбор логов'),
  goal: text(
    'Bring the lines of many services into one place: ship them without loss, read them once, group errors, tell a burst from a busy hour, and make all of it searchable.',
    'Собрать строки логов многих сервисов в одном месте: доставить их без потерь, разобрать один раз, сгруппировать ошибки, отличить всплеск от часа пик и сделать всё доступным для поиска.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['index', 'filebeat', 'browser'],
  topics: [
    { name: 'raw-logs', partitions: 3 },
    { name: 'logs-info', partitions: 3 },
    { name: 'logs-warning', partitions: 3 },
    { name: 'logs-error', partitions: 3 },
    { name: 'logs-unparsed', partitions: 3 },
    { name: 'error-patterns', partitions: 3 },
    { name: 'log-alerts', partitions: 3 },
  ],
  subject: {
    pure: ['shipperConfig', 'parseLine', 'patternOf', 'judge', 'kibanaObjects', 'page'],
    handles: ['stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    shipper: {
      run: 'playShipper',
      about: text('Filebeat with your configuration', 'Filebeat с вашей конфигурацией'),
      options: places,
      starts: 'filebeat',
    },
    services: {
      run: 'playServices',
      about: text(
        'three services that write logs; one minute in five the bank does not answer',
        'три сервиса, которые пишут логи; одну минуту из пяти банк не отвечает',
      ),
      options: places,
    },
    pipeline: {
      run: 'playPipeline',
      about: text(
        'parser, detector, indexer, and the address of the page; writes the file for Kibana',
        'парсер, детектор, индексатор и адрес страницы; записывает файл для Kibana',
      ),
      options: places,
    },
  },
  tasks: [
    {
      id: '18.1',
      title: text('Ship logs with Filebeat', 'Отправлять логи через Filebeat'),
      points: 4,
      hints: [
        text(
          'What does Filebeat know a file by, when app.log is called app.log.1 an hour later? And which of the two names did you tell it?',
          'По чему Filebeat узнаёт файл, если app.log через час называется app.log.1? И какое из двух имён вы ему указали?',
        ),
        text(
          'An input of type filestream for each source, each with an id of its own, and paths: [file, file + ".*"]. fields with fields_under_root gives service and format; key: "%{[service]}" in output.kafka keeps their lines in one partition.',
          'На каждый источник — вход типа filestream со своим id и paths: [file, file + ".*"]. fields вместе с fields_under_root дают service и format; key: "%{[service]}" в output.kafka держит строки сервиса в одной партиции.',
        ),
        text(
          'parsers: [{ multiline: { type: "pattern", pattern: "^\\\\d{4}-\\\\d{2}-\\\\d{2}T", negate: true, match: "after", max_lines: 2000, timeout } }] for text. max_lines is 500 unless you say otherwise, and what is beyond is thrown away. required_acks is 1 unless you say -1.',
          'parsers: [{ multiline: { type: "pattern", pattern: "^\\\\d{4}-\\\\d{2}-\\\\d{2}T", negate: true, match: "after", max_lines: 2000, timeout } }] для text. max_lines по умолчанию 500, остальное выбрасывается. required_acks по умолчанию 1, а нужно -1.',
        ),
      ],
    },
    {
      id: '18.2',
      title: text('Topics by level', 'Топики по уровням'),
      points: 1,
      hints: [
        text(
          'Why a topic for each level, when a field of the value would do? Ask how long you want to keep an error, and how long a thousand lines that say that all is well.',
          'Зачем по топику на уровень, если хватило бы поля в значении? Спросите себя, сколько хранить ошибку и сколько — тысячу строк о том, что всё хорошо.',
        ),
        text(
          "configEntries: [{ name: 'retention.ms', value: String(RETENTION_MS.error) }]; for the table [{ name: 'cleanup.policy', value: 'compact' }]. Create topics one after the other, and ask how many partitions each has.",
          "configEntries: [{ name: 'retention.ms', value: String(RETENTION_MS.error) }]; для таблицы [{ name: 'cleanup.policy', value: 'compact' }]. Создавайте топики по одному и спрашивайте, сколько у каждого партиций.",
        ),
      ],
    },
    {
      id: '18.3',
      title: text('Parse and filter', 'Разбирать и фильтровать'),
      points: 6,
      hints: [
        text(
          'A line of level INFO that says "no error found": which level has it? Look for the level where it stands, and nowhere else.',
          'Строка уровня INFO со словами "no error found": какой у неё уровень? Ищите уровень там, где он стоит, и больше нигде.',
        ),
        text(
          'In a regular expression let each part end with a sign that it cannot hold itself: [^\\]]*\\], "[^"]*". Then there is one way to read a line. Parts that can share the same letters, as (\\w+\\.?)+ can, try all ways.',
          'Пусть каждая часть регулярного выражения кончается знаком, которого внутри неё быть не может: [^\\]]*\\], "[^"]*". Тогда прочесть строку можно одним способом. Части, которые делят одни и те же буквы, как (\\w+\\.?)+, перебирают все.',
        ),
        text(
          'z.iso.datetime({ offset: true }) knows which days there are; bring nginx’ time into that form first. In the processor recordMetadata() gives partition and offset for the id, and record.withTimestamp(at) the time of the event. to((key, value) => topic) chooses by value.',
          'z.iso.datetime({ offset: true }) знает, какие дни бывают; сначала приведите время nginx к этому виду. В процессоре recordMetadata() даёт партицию и offset для id, а record.withTimestamp(at) — время события. to((key, value) => topic) выбирает топик по значению.',
        ),
      ],
    },
    {
      id: '18.4',
      title: text('Patterns of errors and anomalies', 'Паттерны ошибок и аномалии'),
      points: 6,
      hints: [
        text(
          '"More than 50 errors a minute" is wrong at night and wrong on Black Friday. What would you compare the number of errors with?',
          '«Больше 50 ошибок в минуту» неверно ночью и неверно в «чёрную пятницу». С чем сравнить число ошибок?',
        ),
        text(
          'A window of one minute is judged once, when it has closed: emitStrategy(EmitStrategy.onWindowClose()). A processor behind it keeps the normal minutes of each service in a store. (?<![\\p{L}\\d_]) with the flag u says "not after a letter, digit or _".',
          'Окно в минуту оценивается один раз, когда закрылось: emitStrategy(EmitStrategy.onWindowClose()). Процессор за ним держит нормальные минуты каждого сервиса в хранилище. (?<![\\p{L}\\d_]) с флагом u значит «не после буквы, цифры или _».',
        ),
        text(
          'Patterns: map to [{ service, pattern }, { id, count: 1, first, last, example }], groupByKey, reduce: sums, minimum, maximum, and the example of the older one. A burst is told, and not put into the store.',
          'Паттерны: map в [{ service, pattern }, { id, count: 1, first, last, example }], groupByKey, reduce: суммы, минимум, максимум и пример более раннего. О всплеске сообщается, а в хранилище он не попадает.',
        ),
      ],
    },
    {
      id: '18.5',
      title: text('Index, Kibana and a page', 'Индекс, Kibana и страница'),
      points: 8,
      hints: [
        text(
          'Two lines that are alike, a batch that comes twice: which id tells the one from the other? And when may the offset be committed?',
          'Две одинаковые строки и батч, который пришёл дважды: какой id их различит? И когда можно коммитить offset?',
        ),
        text(
          'POST /_bulk answers 200 also where items were refused: look at each item. 429, 403 (a write block) and 500 and more pass by; anything else does not. Keep trying inside eachBatch, with heartbeat() in between and eachBatchAutoResolve: false.',
          'POST /_bulk отвечает 200 и тогда, когда отдельные элементы отвергнуты: смотрите на каждый. 429, 403 (запрет записи) и 500 и выше проходят; остальное — нет. Повторяйте внутри eachBatch, вызывая heartbeat(), с eachBatchAutoResolve: false.',
        ),
        text(
          'A keyword of more than 32,766 bytes is refused: ignore_above: 1024. Ask with bool.filter (range, term, match with operator "and"), aggs with date_histogram and terms below it, track_total_hits: true. Of query_string and friends a sign of the user becomes a command.',
          'Keyword длиннее 32 766 байт отвергается: ignore_above: 1024. Спрашивайте через bool.filter (range, term, match с operator "and"), aggs — date_histogram и под ним terms, track_total_hits: true. В query_string знак пользователя становится командой.',
        ),
        text(
          'Kibana’s objects are JSON with JSON in it: visState, panelsJSON and searchSourceJSON are texts. Export a dashboard of your own from Kibana and read it. In the page, rows stay in a Map by id: what is not touched keeps its focus.',
          'Объекты Kibana — это JSON с JSON внутри: visState, panelsJSON и searchSourceJSON — тексты. Выгрузите из Kibana свой dashboard и прочтите его. На странице строки лежат в Map по id: что не трогают, то сохраняет фокус.',
        ),
      ],
    },
  ],
})
