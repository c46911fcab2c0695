import { defineLab } from '#harness/lab'

const text = (en: string, ru: string) => ({ en, ru })

/** What `src/demo.ts` is told. */
const addresses = {
  kafka: 'tiered.kafka',
  plugin: 'tiered.plugin',
  credentials: 'tiered.credentials',
  store: 's3.http',
}

export default defineLab({
  number: 22,
  title: text('Tiered storage', 'Многоуровневое хранилище'),
  goal: text(
    'Keep a month of records for the price of an object store, and the last days at the speed of a disk.',
    'Хранить месяц записей по цене объектного хранилища, а последние дни читать со скоростью диска.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'demo.ts'],
  components: ['s3', 'tiered'],
  subject: {
    libraries: ['kafkajs', '@platformatic/kafka'],
    pure: [
      'applyPolicy',
      'chooseHotDays',
      'compareTiers',
      'diskCost',
      'measureReads',
      'readRange',
      'stopCopying',
      'tieredBroker',
      'tieredCost',
      'tiersOf',
      'topicSettings',
    ],
  },
  play: {
    broker: {
      run: 'playBroker',
      about: text('a Kafka with your properties', 'Kafka с вашими свойствами'),
      options: addresses,
      starts: 'tiered',
    },
    writer: {
      run: 'playWriter',
      about: text('sends four orders a second', 'шлёт четыре заказа в секунду'),
      options: addresses,
    },
    tiers: {
      run: 'playTiers',
      about: text('where each segment is', 'где лежит каждый сегмент'),
      options: addresses,
    },
    measure: {
      run: 'playMeasure',
      about: text('times cold and hot reads', 'измеряет холодные и горячие чтения'),
      options: addresses,
    },
  },
  tasks: [
    {
      id: '22.1',
      title: text('Kafka with tiered storage in S3', 'Kafka с многоуровневым хранением в S3'),
      points: 3,
      hints: [
        text(
          'Who copies segments, and who remembers where they are? Each of the two is a plugin with settings of its own, and they begin with different words.',
          'Кто копирует сегменты, а кто помнит, где они? Это два разных плагина, и их настройки начинаются с разных слов.',
        ),
        text(
          'remote.log.storage.system.enable, remote.log.storage.manager.class.name and .class.path, remote.log.metadata.manager.listener.name. What begins with rsm.config. goes to the first plugin, what begins with rlmm.config. to the second.',
          'remote.log.storage.system.enable, remote.log.storage.manager.class.name и .class.path, remote.log.metadata.manager.listener.name. Что начинается с rsm.config., достаётся первому плагину, что с rlmm.config. — второму.',
        ),
        text(
          'rlmm.config.remote.log.metadata.topic.replication.factor is 3 unless you say otherwise. remote.fetch.max.wait.ms is 500. config.providers=file and config.providers.file.class make ${file:PATH:NAME} work in server.properties, too.',
          'rlmm.config.remote.log.metadata.topic.replication.factor по умолчанию 3. remote.fetch.max.wait.ms — 500. config.providers=file и config.providers.file.class включают ${file:ПУТЬ:ИМЯ} и в server.properties.',
        ),
      ],
    },
    {
      id: '22.2',
      title: text('Policies: what is where, and for how long', 'Политики: что где лежит и как долго'),
      points: 3,
      hints: [
        text(
          'retention.ms says how long Kafka has a record at all. What says how long the disk has it?',
          'retention.ms говорит, сколько Kafka вообще хранит запись. А что говорит, сколько она лежит на диске?',
        ),
        text(
          'remote.storage.enable, local.retention.ms and local.retention.bytes, segment.ms and segment.bytes. The segment that is being written is never copied: what decides when it closes?',
          'remote.storage.enable, local.retention.ms и local.retention.bytes, segment.ms и segment.bytes. Открытый сегмент никогда не копируется: что решает, когда он закроется?',
        ),
        text(
          'alterConfigs replaces all settings of a topic; incrementalAlterConfigs (an Admin of @platformatic/kafka has it) those that it names. remote.log.copy.disable is taken only where the local retention is that of the topic: -2.',
          'alterConfigs заменяет все настройки топика; incrementalAlterConfigs (он есть у Admin из @platformatic/kafka) — только названные. remote.log.copy.disable принимается, только если локальное хранение такое же, как у топика: -2.',
        ),
      ],
    },
    {
      id: '22.3',
      title: text('Read hot and cold data', 'Читать горячие и холодные данные'),
      points: 4,
      hints: [
        text(
          'ListOffsets knows more than the first and the last offset. And what does a broker answer to a Fetch when its store is away?',
          'ListOffsets знает больше, чем первое и последнее смещение. А что брокер отвечает на Fetch, когда его хранилище недоступно?',
        ),
        text(
          'The timestamps -2, -4, -5 and -1 ask for the first offset, the first on the disk, the last in the store (-1: none) and the end; -4 needs version 8 of ListOffsets, -5 version 9: listOffsetsV9 of @platformatic/kafka on a Connection. The answer to -5 is the last one, not the one after it.',
          'Метки времени -2, -4, -5 и -1 спрашивают о первом смещении, первом на диске, последнем в хранилище (-1: нет) и конце; для -4 нужна версия 8 ListOffsets, для -5 — версия 9: listOffsetsV9 из @platformatic/kafka на Connection. Ответ на -5 — последнее смещение, а не следующее за ним.',
        ),
        text(
          'fetchV12 takes the name of the topic as topicId. A batch may begin before the offset that you asked for and end after the range. A store that refuses gives an error in the partition, one that is silent an empty answer: both may pass, and both may last.',
          'fetchV12 принимает имя топика как topicId. Пачка может начаться до запрошенного смещения и кончиться после диапазона. Хранилище, которое отказывает, даёт ошибку партиции, а молчащее — пустой ответ: и то и другое может пройти, а может и нет.',
        ),
      ],
    },
    {
      id: '22.4',
      title: text('Measure the difference', 'Измерить разницу'),
      points: 2,
      hints: [
        text(
          'How do you know that a read was cold? And what does the second read of the same data cost?',
          'Откуда известно, что чтение было холодным? И сколько стоит второе чтение тех же данных?',
        ),
        text(
          'Ask tiersOf first: cold is what ends before hotFrom. Time readRange alone. Nearest-rank: sorted times, at index ceil(p / 100 × n) - 1. Numbers are not sorted by sort() alone.',
          'Сначала спросите tiersOf: холодное — то, что кончается до hotFrom. Засекайте только readRange. Nearest-rank: отсортированные времена, индекс ceil(p / 100 × n) - 1. Сам по себе sort() числа не сортирует.',
        ),
      ],
    },
    {
      id: '22.5',
      title: text('Work out what is saved', 'Рассчитать экономию'),
      points: 3,
      hints: [
        text(
          'What is paid for beside gigabytes? And how many copies of a record are there, on disks and in the store, while it is hot?',
          'За что платят кроме гигабайтов? И сколько копий записи есть на дисках и в хранилище, пока она горячая?',
        ),
        text(
          'Disks: bytesPerDay × days × replication. Store: bytesPerDay × keepDays, once. Requests are counted in whole ones: Math.ceil of a month, then × price / 1000.',
          'Диски: bytesPerDay × дни × replication. Хранилище: bytesPerDay × keepDays, один раз. Запросы считают целыми: Math.ceil за месяц, потом × цена / 1000.',
        ),
        text(
          'chooseHotDays tries every day from 1 to keepDays. More hot days are not always dearer: what is read often and is cold is paid for each time.',
          'chooseHotDays перебирает все дни от 1 до keepDays. Больше горячих дней — не всегда дороже: за холодное, которое часто читают, платят каждый раз.',
        ),
      ],
    },
  ],
})
