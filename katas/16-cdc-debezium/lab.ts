import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 16,
  title: hint('Change data capture with Debezium', 'Change Data Capture (CDC) с Debezium'),
  goal: hint(
    'Keep a second database equal to the first, row by row and digit by digit: MySQL’s binary log → Debezium → Kafka → a replicator of your own → PostgreSQL.',
    'Держать вторую базу равной первой, строка в строку и цифра в цифру: binlog MySQL → Debezium → Kafka → собственный репликатор → PostgreSQL.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'demo.ts'],
  components: ['connect', 'mysql', 'postgres'],
  topics: [{ name: 'mysql.shop.customers', partitions: 3 }],
  subject: {
    pure: ['databaseSettings', 'sourceConfig', 'readChange'],
    handles: ['stop'],
    libraries: ['kafkajs', 'pg', 'mysql2/promise'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'a table of MySQL that changes each second, its replica in PostgreSQL, and your check of both',
        'таблица MySQL, которая меняется каждую секунду, её реплика в PostgreSQL и ваша проверка обеих',
      ),
      options: { connectUrl: 'connect.http', databaseUrl: 'mysql.mysql', replicaUrl: 'postgres.postgres' },
    },
  },
  tasks: [
    {
      id: '16.1',
      title: hint('Set up MySQL with a binary log', 'Настроить MySQL с binlog'),
      points: 4,
      hints: [
        hint(
          'What can the log hold instead of rows, which columns of a row may it leave out, and what is a place in it called that another server knows, too? Who removes old files of it, and when?',
          'Что журнал может хранить вместо строк, какие столбцы строки он может опустить и как называется место в нём, которое знает и другой сервер? Кто и когда удаляет его старые файлы?',
        ),
        hint(
          'log_bin, server_id, binlog_format=ROW, binlog_row_image=FULL, gtid_mode=ON with enforce_gtid_consistency=ON, binlog_expire_logs_seconds. SHOW VARIABLES tells what they are now.',
          'log_bin, server_id, binlog_format=ROW, binlog_row_image=FULL, gtid_mode=ON вместе с enforce_gtid_consistency=ON, binlog_expire_logs_seconds. Что задано сейчас, скажет SHOW VARIABLES.',
        ),
        hint(
          'In GRANT … ON `shop_eu`.* the `_` stands for any character: write `shop\\_eu`. CREATE USER IF NOT EXISTS leaves the password of one that is there: ALTER USER sets it. REVOKE ALL PRIVILEGES, GRANT OPTION FROM … takes all but the roles; DROP USER IF EXISTS takes the account with all that it has. Global rights are RELOAD, REPLICATION SLAVE and REPLICATION CLIENT.',
          'В GRANT … ON `shop_eu`.* знак `_` — любой символ: пишите `shop\\_eu`. CREATE USER IF NOT EXISTS не меняет пароль существующей учётной записи, его задаёт ALTER USER. REVOKE ALL PRIVILEGES, GRANT OPTION FROM … отбирает всё, кроме ролей; DROP USER IF EXISTS убирает учётную запись со всем, что у неё есть. Глобальные права — RELOAD, REPLICATION SLAVE и REPLICATION CLIENT.',
        ),
      ],
    },
    {
      id: '16.2',
      title: hint('Install Debezium’s MySQL connector', 'Установить Debezium MySQL Connector'),
      points: 3,
      hints: [
        hint(
          'Who knows best whether a configuration is right, and can be asked without making anything? When does a connector do its work: when PUT answers?',
          'Кто лучше всех знает, верна ли конфигурация, и может ответить, ничего не создавая? Когда коннектор начинает работать: когда ответил PUT?',
        ),
        hint(
          'GET /connector-plugins, then PUT /connector-plugins/{class}/config/validate: the answer is 200 and has configs[].value?.errors. Then PUT /connectors/{name}/config, and GET /connectors/{name}/status until all of it is RUNNING.',
          'GET /connector-plugins, затем PUT /connector-plugins/{class}/config/validate: ответ 200, ошибки лежат в configs[].value?.errors. Потом PUT /connectors/{name}/config и GET /connectors/{name}/status, пока всё не станет RUNNING.',
        ),
        hint(
          'The validation looks for the plugin by its whole class name, and wants `name` among the properties. 409 and 5xx: ask again, with AbortSignal.timeout for each request and a limit for them all.',
          'Проверке нужны полное имя класса и свойство `name` в конфигурации. 409 и 5xx: спросите ещё раз; у каждого запроса AbortSignal.timeout, у всех вместе общий предел.',
        ),
      ],
    },
    {
      id: '16.3',
      title: hint('Capture changes of tables into Kafka', 'Захватывать изменения таблиц в Kafka'),
      points: 4,
      hints: [
        hint(
          'The binary log holds values and no names of columns: where does Debezium know from what a table looked like when a row was written? What becomes of a number that JSON has no type for?',
          'В binlog есть значения, но нет имён столбцов: откуда Debezium знает, как выглядела таблица, когда писали строку? Что станет с числом, для которого в JSON нет типа?',
        ),
        hint(
          'schema.history.internal.kafka.topic and …bootstrap.servers; database.server.id; table.include.list is a list of regular expressions, database.table, without regard to case unless they begin with (?-i). include.schema.changes=false saves a topic. topic.creation.default.… makes topics, cleanup.policy too.',
          'schema.history.internal.kafka.topic и …bootstrap.servers; database.server.id; table.include.list — список регулярных выражений вида база.таблица, без учёта регистра, если они не начинаются с (?-i). include.schema.changes=false избавляет от лишнего топика. topic.creation.default.… создаёт топики, и cleanup.policy тоже.',
        ),
        hint(
          'decimal.handling.mode=precise is the default, bigint.unsigned.handling.mode=precise is not. value.converter.replace.null.with.default=false.',
          'decimal.handling.mode=precise действует по умолчанию, bigint.unsigned.handling.mode=precise — нет. value.converter.replace.null.with.default=false.',
        ),
      ],
    },
    {
      id: '16.4',
      title: hint('A consumer that replicates into another database', 'Consumer для репликации в другую БД'),
      points: 6,
      hints: [
        hint(
          'Which field says what a value means: its type in JSON, or the name of its schema? When may an offset be committed, and what becomes of a record that no retry will ever bring in?',
          'Что говорит о смысле значения: его тип в JSON или имя его схемы? Когда можно закоммитить смещение и что делать с записью, которой не поможет ни одна повторная попытка?',
        ),
        hint(
          'JSON.parse gives its reviver the source text: (key, value, { source }). A Decimal is a two’s complement number in base64, and parameters.scale says where the point is. Microseconds since the epoch beyond the year 2255 are no number of JavaScript: BigInt. Before 1970 they are negative.',
          'JSON.parse отдаёт reviver-у исходный текст: (key, value, { source }). Decimal — число в дополнительном коде в base64, а где стоит точка, говорит parameters.scale. Микросекунды с начала эпохи после 2255 года не помещаются в число JavaScript: BigInt. До 1970 года они отрицательны.',
        ),
        hint(
          'insert … on conflict (key) do update, and a delete by the key; a change of a primary key comes as a delete and an insert, of different keys. alter table … add column if not exists … default fills the rows that are there. Names are quoted: pg has escapeIdentifier.',
          'insert … on conflict (ключ) do update и удаление по ключу; смена первичного ключа приходит как удаление и вставка под разными ключами. alter table … add column if not exists … default заполнит имеющиеся строки. Имена в кавычках: в pg есть escapeIdentifier.',
        ),
        hint(
          'eachBatch with eachBatchAutoResolve: false: one transaction for a batch, then resolveOffset and commitOffsetsIfNecessary. Refused? Roll back, and write its records one by one: the one that is refused alone is reported. Away? Wait in the batch, call heartbeat(), and write it again.',
          'eachBatch с eachBatchAutoResolve: false: одна транзакция на пачку, затем resolveOffset и commitOffsetsIfNecessary. Отказ? Откатите и запишите записи по одной: о той, от которой реплика отказалась и так, надо сообщить. Реплики нет? Ждите внутри пачки, вызывайте heartbeat() и пишите её снова.',
        ),
      ],
    },
    {
      id: '16.5',
      title: hint('Test INSERT, UPDATE and DELETE', 'Протестировать операции INSERT, UPDATE, DELETE'),
      points: 3,
      hints: [
        hint(
          'In which time zone does a driver hand you a timestamp, and what does it do with a number of twenty digits?',
          'В каком часовом поясе драйвер отдаёт timestamp и что он делает с числом из двадцати цифр?',
        ),
        hint(
          "Texts on both sides. mysql2: dateStrings, supportBigNumbers, bigNumberStrings, and set time_zone = '+00:00'. PostgreSQL: col::text after set timezone to 'UTC'. Then bring both to one form: zeros behind the point, fractions of a second, hex.",
          "Берите с обеих сторон тексты. mysql2: dateStrings, supportBigNumbers, bigNumberStrings и set time_zone = '+00:00'. PostgreSQL: col::text после set timezone to 'UTC'. Затем приведите их к одному виду: нули после точки, доли секунды, hex.",
        ),
      ],
    },
  ],
})
