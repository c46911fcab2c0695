/** Of what the broker tells. */
export const meansOfMetrics = {
  // 5.1
  agent: {
    of: { en: 'the option of the JVM', ru: 'параметр JVM' },
    so: {
      en: '-javaagent:JAR=HOST:PORT:RULES; without a host the exporter listens at every address of the machine',
      ru: '-javaagent:JAR=ХОСТ:ПОРТ:ПРАВИЛА; без хоста экспортёр слушает все адреса машины',
    },
  },
  rulesAreRead: {
    en: 'the exporter reads its rules again',
    ru: 'экспортёр перечитал правила',
  },
  rulesRefused: {
    of: { en: 'what the exporter says to these rules', ru: 'что экспортёр ответил на правила' },
    so: {
      en: 'it goes on with the rules that it had before: who does not read its log believes in the new ones',
      ru: 'он продолжает работать по прежним правилам: кто не читает его лог, верит в новые',
    },
  },
  recordsOfTopics: {
    of: {
      en: 'kafka_topic_messages_in_total of topics that have dots, dashes, underscores and digits in their names',
      ru: 'kafka_topic_messages_in_total для топиков с точками, дефисами, подчёркиваниями и цифрами в имени',
    },
    so: {
      en: 'what counts is each record since the broker’s start (Count; OneMinuteRate is an average of past minutes), of every topic: a pattern that takes letters alone for a name leaves orders.eu out, and a topic whose name begins with __ takes room and time as any other',
      ru: 'важна каждая запись с запуска брокера (Count; OneMinuteRate — среднее за прошедшие минуты), и каждого топика: шаблон, который принимает за имя только буквы, пропустит orders.eu, а топик с именем на __ занимает место и время, как любой другой',
    },
  },
  totalToo: {
    of: {
      en: 'kafka_topic_messages_in_total, all series added up',
      ru: 'kafka_topic_messages_in_total, сумма всех рядов',
    },
    so: {
      en: 'the MBean without a topic is the total of the others: with it among them each sum counts every record twice',
      ru: 'MBean без топика — сумма остальных: если она стоит с ними рядом, каждая сумма считает записи дважды',
    },
  },
  bytesOfTopics: {
    of: { en: 'bytes by topic', ru: 'байты по топикам' },
    means: {
      en: 'BytesInPerSec is what producers send, BytesOutPerSec is what consumers are given; Count is the number, the other attributes are averages of past minutes',
      ru: 'BytesInPerSec — то, что прислали продюсеры, BytesOutPerSec — то, что отдано консьюмерам; Count — количество, остальные атрибуты — средние за прошедшие минуты',
    },
  },
  seconds: (request: string) => ({
    of: {
      en: `the 0.5, 0.95 and 0.99 quantile of ${request}`,
      ru: `квантили 0.5, 0.95 и 0.99 для ${request}`,
    },
    so: {
      en: 'Kafka counts in milliseconds, the name of the metric says seconds; its Mean is no percentile',
      ru: 'Kafka считает в миллисекундах, а имя метрики обещает секунды; её Mean — не перцентиль',
    },
  }),
  quantiles: { of: { en: 'the quantiles that are exported', ru: 'экспортируемые квантили' } },
  versions: {
    of: {
      en: 'ApiVersions requests by kafka_requests_total, all versions added up',
      ru: 'число запросов ApiVersions по kafka_requests_total, сумма по версиям',
    },
  },
  versionLabel: {
    of: {
      en: 'series of kafka_requests_total whose version is no number',
      ru: 'ряды kafka_requests_total, у которых version не число',
    },
    so: {
      en: 'Kafka counts each version of a request by itself: without the label version the exporter tells them apart by a label of its own (_objectname), which nobody expects',
      ru: 'Kafka считает каждую версию запроса отдельно: без метки version экспортёр различает их собственной меткой (_objectname), которой никто не ждёт',
    },
  },
  requestsNotRecords: {
    of: {
      en: 'Produce requests after four sends of ten records each',
      ru: 'число запросов Produce после четырёх отправок по десять записей',
    },
  },
  underReplicated: { of: { en: 'kafka_under_replicated_partitions', ru: 'kafka_under_replicated_partitions' } },
  queue: { of: { en: 'series of kafka_request_queue_size', ru: 'ряды kafka_request_queue_size' } },
  labels: {
    of: { en: 'the labels of each metric', ru: 'метки каждой метрики' },
    so: {
      en: 'queries add up and tell apart by labels: one too many splits a line, one too few joins two',
      ru: 'запросы складывают и различают по меткам: лишняя разделит линию, недостающая сольёт две',
    },
  },
  types: {
    of: { en: 'the types of the metrics', ru: 'типы метрик' },
    so: {
      en: 'a counter only grows and begins at 0 when the broker starts again; a gauge goes up and down: rate() is for the one and nonsense for the other',
      ru: 'counter только растёт и начинается с 0 при перезапуске брокера; gauge ходит вверх и вниз: rate() — для первого и бессмысленна для второго',
    },
  },
  nothingElse: (count: number) => ({
    of: {
      en: `other metrics of Kafka (${count} series)`,
      ru: `другие метрики Kafka (рядов: ${count})`,
    },
    so: {
      en: 'a broker has thousands of MBeans, some for each partition: each is a series that Prometheus keeps in memory',
      ru: 'у брокера тысячи MBean, часть — на каждую партицию: каждый становится рядом, который Prometheus держит в памяти',
    },
  }),
  scrapeError: { of: { en: 'jmx_scrape_error', ru: 'jmx_scrape_error' } },
}
