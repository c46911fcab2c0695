const noSuchMetric = {
  en: 'A query for a metric that does not exist shows nothing at all.',
  ru: 'Запрос несуществующей метрики не показывает ничего.',
}

/** Of the dashboard. */
export const meansOfDashboard = {
  titleAndUid: { of: { en: 'whether the dashboard has a title and a uid', ru: 'есть ли у дашборда title и uid' } },
  panelIsThere: { of: { en: 'the titles of the panels', ru: 'заголовки панелей' } },
  panelIds: { of: { en: 'how many different ids the panels have', ru: 'сколько разных id у панелей' } },
  datasource: {
    of: { en: 'the data sources of the panels', ru: 'источники данных панелей' },
    so: {
      en: 'in another Grafana the data source has another uid: the panels stay empty there',
      ru: 'в другой Grafana у источника данных другой uid: панели там останутся пустыми',
    },
  },
  overlap: {
    of: {
      en: 'panels that lie on each other or leave the 24 columns',
      ru: 'панели, которые перекрываются или выходят за 24 колонки',
    },
  },
  unit: {
    of: {
      en: 'the unit of the latency (fieldConfig.defaults.unit)',
      ru: 'единица latency (fieldConfig.defaults.unit)',
    },
    so: {
      en: 'the metric is in seconds: with ms the panel shows a thousandth of the latency',
      ru: 'метрика в секундах: с ms панель покажет тысячную долю latency',
    },
  },
  refIds: (title: string) => ({
    of: { en: `different refIds of the queries of ${title}`, ru: `разных refId у запросов панели ${title}` },
    so: { en: 'Grafana keeps one query of each refId', ru: 'Grafana оставляет по одному запросу на refId' },
  }),
  shows: {
    underReplicated: {
      of: {
        en: 'Under-replicated partitions shows the 0 of the real broker',
        ru: 'Under-replicated partitions показывает 0 настоящего брокера',
      },
      means: noSuchMetric,
    },
    queue: {
      of: {
        en: 'Request queue shows a line of the real broker',
        ru: 'Request queue показывает линию настоящего брокера',
      },
      means: noSuchMetric,
    },
    lag: {
      en: 'Consumer lag shows one record that nobody has read',
      ru: 'Consumer lag показывает одну непрочитанную запись',
    },
    throughput: {
      en: 'Throughput shows the load: a line of the topic, records per second',
      ru: 'Throughput показывает нагрузку: линия топика, записей в секунду',
    },
    latency: {
      of: {
        en: 'Request latency shows p50, p95 and p99 of Produce while there is load: three lines',
        ru: 'Request latency под нагрузкой показывает p50, p95 и p99 для Produce: три линии',
      },
      means: {
        en: 'More lines are those of other requests than Produce.',
        ru: 'Лишние линии — это запросы других видов, не Produce.',
      },
    },
    lagMoves: {
      en: 'Consumer lag shows three records after two more, the partition without a commit among them',
      ru: 'Consumer lag после ещё двух записей показывает три, вместе с партицией без коммита',
    },
    throughputEnds: {
      of: { en: 'Throughput is 0 again when the load is over', ru: 'после нагрузки Throughput снова 0' },
      means: {
        en: 'The panel shows the counter itself: a counter never goes back, a rate does.',
        ru: 'Панель показывает сам счётчик: он не возвращается никогда, скорость — возвращается.',
      },
    },
  },
  throughputOfTwo: {
    of: {
      en: 'Throughput shows one line a topic, all brokers together: orders at 100 and 300 records per second is 400, mails and each of forty more is 10',
      ru: 'Throughput показывает по линии на топик, все брокеры вместе: orders по 100 и 300 записей в секунду — это 400, mails и ещё сорок — по 10',
    },
    means: {
      en: 'Each topic has its line, however many topics there are: one that is cut off is missed by nobody. All brokers are added up: none has a line of its own.',
      ru: 'Линия есть у каждого топика, сколько бы их ни было: отрезанного никто не хватится. Все брокеры складываются: своей линии у брокера нет.',
    },
  },
  latencyOfTwo: {
    of: {
      en: 'the lines of Request latency; one broker says 0.002, 0.02, 0.9 s, the other 0.004, 0.01, 0.1 s',
      ru: 'линии Request latency; один брокер говорит 0.002, 0.02, 0.9 с, другой — 0.004, 0.01, 0.1 с',
    },
    so: {
      en: 'an average of percentiles is the percentile of nothing, and their sum even less: the slowest broker is what somebody waits for. Only Produce counts: Fetch waits for records (5 and 6 s here)',
      ru: 'среднее перцентилей — перцентиль неизвестно чего, а сумма и подавно: ждут всегда самого медленного брокера. Считается только Produce: Fetch ждёт записей (здесь 5 и 6 с)',
    },
  },
  underReplicatedOfTwo: {
    of: {
      en: 'the lines of Under-replicated partitions; one broker says 2, the other 3',
      ru: 'линии Under-replicated partitions; один брокер говорит 2, другой 3',
    },
    so: {
      en: 'each broker counts the partitions that it leads: all brokers together are the sum',
      ru: 'каждый брокер считает партиции, которыми руководит: все вместе — это сумма',
    },
  },
  lagOfTwo: {
    of: { en: 'the lines of Consumer lag, by group and topic', ru: 'линии Consumer lag по группам и топикам' },
    so: {
      en: 'partitions of a topic are added up, groups are not: one that is ahead would hide one that is behind',
      ru: 'партиции топика складывают, группы — нет: успевающая скрыла бы отстающую',
    },
  },
  noLagNoLine: {
    of: {
      en: 'the lag exporter answers 503, and Consumer lag has no line',
      ru: 'экспортёр отставания отвечает 503, и линий на Consumer lag нет',
    },
    so: {
      en: 'a gap that is bridged looks like a group which has not moved',
      ru: 'заполненный разрыв выглядит как группа, которая стоит на месте',
    },
  },
  queueOfTwo: {
    of: { en: 'the lines of Request queue, by instance', ru: 'линии Request queue по instance' },
    so: {
      en: 'a queue is of one broker: in a sum or an average the one that is full does not show',
      ru: 'очередь — у одного брокера: в сумме или среднем переполненную не видно',
    },
  },
  movesOfTwo: {
    en: 'the panels follow the brokers: latencies 0.05, 0.06, 0.9 and 3 under-replicated partitions',
    ru: 'панели следуют за брокерами: latency 0.05, 0.06, 0.9 и 3 недореплицированные партиции',
  },
  startsAgain: {
    en: 'Prometheus scrapes a broker that has started again',
    ru: 'Prometheus собирает данные с перезапущенного брокера',
  },
  afterRestart: {
    of: {
      en: 'the lowest throughput while a broker starts again and its counters begin at 0',
      ru: 'наименьший throughput, пока брокер перезапускается и его счётчики начинаются с 0',
    },
    so: {
      en: 'rate() knows that a counter which falls has begun anew; delta(), and a rate of a sum, take it for a fall',
      ru: 'rate() знает, что упавший счётчик начат заново; delta() и rate() от суммы примут это за падение',
    },
  },
}
