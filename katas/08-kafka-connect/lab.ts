import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 8,
  title: hint('Kafka Connect', 'Kafka Connect'),
  goal: hint(
    'Keep an index equal to a database, without a program of your own between them: PostgreSQL → Debezium → Kafka → index.',
    'Держать индекс равным базе данных без собственной программы между ними: PostgreSQL → Debezium → Kafka → индекс.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'demo.ts'],
  components: ['connect', 'postgres', 'index'],
  topics: [{ name: 'shop.customers' }],
  subject: {
    pure: ['databaseSettings', 'workerProperties', 'sourceConfig', 'sinkConfig', 'transforms'],
    handles: ['stop'],
    libraries: ['pg'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'a table that changes each second, the pipeline, and a check of what has arrived',
        'таблица, которая меняется каждую секунду, сам конвейер и проверка того, что дошло',
      ),
      options: { connectUrl: 'connect.http', databaseUrl: 'postgres.postgres', indexUrl: 'index.http' },
    },
  },
  tasks: [
    {
      id: '8.1',
      title: hint('Set up Kafka Connect', 'Настроить Kafka Connect'),
      points: 5,
      hints: [
        hint(
          'What does PostgreSQL write into its log by default, and who lets go of the log that a reader has not fetched? Where does a worker keep its connectors, and how many copies does it ask for?',
          'Что PostgreSQL пишет в журнал по умолчанию и кто освобождает журнал, который читатель не забрал? Где worker хранит коннекторы и сколько копий он просит?',
        ),
        hint(
          'wal_level=logical and max_slot_wal_keep_size. Three topics, each with a …storage.replication.factor, which is 3 unless said otherwise; key.converter.schemas.enable and its sister; config.providers=file with config.providers.file.class.',
          'wal_level=logical и max_slot_wal_keep_size. Три топика, у каждого свой …storage.replication.factor (по умолчанию 3); key.converter.schemas.enable и то же для value; config.providers=file вместе с config.providers.file.class.',
        ),
        hint(
          'PUT /connectors/{name}/config makes and changes. The answer comes before anything runs: ask GET /connectors/{name}/status until connector and tasks are what you want, and there is a task at all.',
          'PUT /connectors/{name}/config и создаёт, и меняет. Ответ приходит раньше, чем что-то заработает: спрашивайте GET /connectors/{name}/status, пока и коннектор, и задачи не станут какими нужно и пока не появится хоть одна задача.',
        ),
        hint(
          'A connector may be RUNNING while its tasks have failed. POST /connectors/{name}/restart alone starts the connector again and no task: ?includeTasks=true&onlyFailed=true. 409 means: ask again.',
          'Коннектор бывает RUNNING, когда его задачи уже упали. Простой POST /connectors/{name}/restart перезапускает коннектор, но не задачи: ?includeTasks=true&onlyFailed=true. 409 значит «спросите ещё раз».',
        ),
      ],
    },
    {
      id: '8.2',
      title: hint('A source connector for PostgreSQL (CDC)', 'Source-коннектор для PostgreSQL (CDC)'),
      points: 5,
      hints: [
        hint(
          'Which tables does a publication hold that Debezium makes by itself? What does a number with a point look like in JSON, by default?',
          'Какие таблицы попадут в публикацию, если Debezium создаёт её без указаний? Как по умолчанию выглядит в JSON число с дробной частью?',
        ),
        hint(
          'publication.autocreate.mode=filtered, decimal.handling.mode=string, topic.creation.default.replication.factor and …partitions; the password is ${file:PATH:password}. value.converter.replace.null.with.default=false needs value.converter and its schemas.enable beside it.',
          'publication.autocreate.mode=filtered, decimal.handling.mode=string, topic.creation.default.replication.factor и …partitions; пароль — ${file:ПУТЬ:password}. Рядом с value.converter.replace.null.with.default=false нужны и сам value.converter, и его schemas.enable.',
        ),
        hint(
          'A long text that did not change is not in the log: __debezium_unavailable_value stands in its place, unless the table has REPLICA IDENTITY FULL.',
          'Длинного текста, который не менялся, в журнале нет: на его месте стоит __debezium_unavailable_value, если только у таблицы не задан REPLICA IDENTITY FULL.',
        ),
        hint(
          'The task lets go of its slot a moment after the connector is gone. Ask pg_replication_slots until it is not active, then pg_drop_replication_slot().',
          'Задача отпускает слот чуть позже, чем исчезает коннектор. Спрашивайте pg_replication_slots, пока active не станет false, и тогда вызовите pg_drop_replication_slot().',
        ),
      ],
    },
    {
      id: '8.3',
      title: hint('A sink connector for the index', 'Sink-коннектор для Elasticsearch'),
      points: 3,
      hints: [
        hint(
          'What becomes of a record that the index refuses: does all stop, is it dropped in silence, or is a person told?',
          'Что станет с записью, которую индекс отверг: всё встанет, она молча пропадёт или об этом кто-то узнает?',
        ),
        hint(
          'errors.tolerance=all alone drops it. errors.deadletterqueue.topic.name keeps it, …topic.replication.factor lets the topic be made, …context.headers.enable says why.',
          'Один errors.tolerance=all её выбросит. errors.deadletterqueue.topic.name сохранит, …topic.replication.factor позволит создать топик, …context.headers.enable назовёт причину.',
        ),
      ],
    },
    {
      id: '8.4',
      title: hint('Transformations', 'Трансформации данных'),
      points: 4,
      hints: [
        hint(
          'Transformations are a chain. What does a record look like before each of them?',
          'Трансформации образуют цепочку. Как выглядит запись перед каждой из них?',
        ),
        hint(
          'ExtractNewRecordState first: what masks or renames columns looks for them at the top. ExtractField$Key makes 1 of {"id": 1}.',
          'Первым — ExtractNewRecordState: кто скрывает и переименовывает столбцы, ищет их на верхнем уровне. ExtractField$Key превращает {"id": 1} в 1.',
        ),
        hint(
          'RegexRouter wants the whole name to match: (.*)\\.public\\.([^.]*) → $1.$2. MaskField$Value has a replacement, and fails at a tombstone unless a predicate (RecordIsTombstone, negate) spares it. Without columns it is refused: leave it out. replace.null.with.default=false keeps null, in each step that copies the row.',
          'RegexRouter требует совпадения со всем именем: (.*)\\.public\\.([^.]*) → $1.$2. У MaskField$Value есть replacement; на tombstone она падает, если её не обойти предикатом (RecordIsTombstone, negate). Без столбцов Connect её отвергнет: не включайте её. replace.null.with.default=false сохраняет null; задайте его каждому шагу, который копирует строку.',
        ),
      ],
    },
    {
      id: '8.5',
      title: hint('Check that both sides agree', 'Проверить синхронизацию данных'),
      points: 3,
      hints: [
        hint(
          'How many documents does _search give if the request does not say how many? And which ones does it not see yet?',
          'Сколько документов отдаёт _search, если число не указать? А каких он ещё не видит?',
        ),
        hint(
          'POST {index}/_refresh, then _search?scroll=1m with a size, and _search/scroll until a page is empty. Compare both ways: rows without a document and documents without a row. JSON.parse rounds whole numbers beyond 2^53.',
          'POST {index}/_refresh, затем _search?scroll=1m с size и _search/scroll до пустой страницы. Сравнивайте в обе стороны: строки без документов и документы без строк. JSON.parse округляет целые числа больше 2^53.',
        ),
      ],
    },
  ],
})
