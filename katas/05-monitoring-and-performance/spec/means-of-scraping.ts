/** Of Prometheus and of the lag exporter. */
export const meansOfScraping = {
  configRefused: {
    of: { en: 'what Prometheus says to this configuration', ru: 'что Prometheus ответил на конфигурацию' },
  },
  targetsComeUp: {
    en: 'the targets of Prometheus come up',
    ru: 'Prometheus собрал данные со всех целей',
  },
  queryRefused: (expr: string) => ({
    of: { en: `what Prometheus says to the query ${expr}`, ru: `что Prometheus ответил на запрос ${expr}` },
  }),
  brokersJob: {
    of: { en: 'what is scraped in the job kafka', ru: 'что собирается в job kafka' },
    so: {
      en: 'a broker that is not scraped is in no graph, and nobody misses it',
      ru: 'брокера, с которого не собирают, нет ни на одном графике, и никто этого не заметит',
    },
  },
  lagJob: { of: { en: 'what is scraped in the job kafka-lag', ru: 'что собирается в job kafka-lag' } },
  targetsUp: { of: { en: 'targets that cannot be scraped', ru: 'цели, с которых не удаётся собрать данные' } },
  labelsOfTargets: { of: { en: 'job and instance of what was scraped', ru: 'job и instance собранного' } },
  interval: {
    of: { en: 'the intervals of both jobs, in ms', ru: 'интервалы обоих jobs, мс' },
    so: {
      en: 'the interval is given in milliseconds, and Prometheus knows the unit ms: a number rounded to seconds is another interval',
      ru: 'интервал задан в миллисекундах, и единицу ms Prometheus знает: округлённый до секунд, он становится другим',
    },
  },
  noLagExporter: {
    of: { en: 'the targets where there is no lag exporter', ru: 'цели, если экспортёра отставания нет' },
  },
  noTargets: { of: { en: 'targets where there are none', ru: 'цели, если их нет' } },
  scrapeStatus: { of: { en: 'the status of GET /metrics', ru: 'статус ответа на GET /metrics' } },
  contentType: { of: { en: 'the content type of /metrics', ru: 'content-type ответа /metrics' } },
  lagType: {
    of: { en: 'the type of kafka_group_lag (# TYPE)', ru: 'тип kafka_group_lag (# TYPE)' },
    so: {
      en: 'lag goes up and down: it is a gauge',
      ru: 'отставание растёт и убывает: это gauge',
    },
  },
  nothingCommitted: {
    of: {
      en: 'the lag of group billing on topic orders, by partition',
      ru: 'отставание группы billing на топике orders, по партициям',
    },
    so: {
      en: 'lag is the end of the partition less the committed offset; a partition on which nothing is committed has all of its records before it, and is not left out',
      ru: 'отставание — конец партиции минус закоммиченное смещение; если на партиции ничего не закоммичено, впереди все её записи, и пропускать её нельзя',
    },
  },
  everyTopic: {
    of: { en: 'the lag of group billing on topic mails', ru: 'отставание группы billing на топике mails' },
    so: { en: 'a group may read several topics', ru: 'группа может читать несколько топиков' },
  },
  offsetZero: {
    of: { en: 'the lag of group shipping on topic orders', ru: 'отставание группы shipping на топике orders' },
    so: {
      en: 'offset 0 is an offset, and a lag of 0 is a number that is shown',
      ru: 'смещение 0 — это смещение, а отставание 0 — число, которое показывают',
    },
  },
  nothingForNobody: {
    of: {
      en: 'lines of groups and topics on which nothing is committed',
      ru: 'строки для групп и топиков, на которых ничего не закоммичено',
    },
  },
  anew: {
    of: { en: 'the lag after five more records', ru: 'отставание после ещё пяти записей' },
    so: {
      en: 'each scrape asks the broker: numbers that were kept are numbers of a moment ago',
      ru: 'каждый сбор спрашивает брокер: сохранённые числа — это числа из прошлого',
    },
  },
  newPartition: {
    of: {
      en: 'the lag has the third partition, which the topic has got meanwhile',
      ru: 'в отставании есть третья партиция, которая тем временем появилась у топика',
    },
    means: {
      en: 'Each scrape asks for the partitions, too: a list that was kept leaves the new one out.',
      ru: 'Каждый сбор спрашивает и о партициях: в сохранённом списке новой нет.',
    },
  },
  deleted: {
    of: {
      en: 'the lag after retention has deleted the first records',
      ru: 'отставание после того, как retention удалил первые записи',
    },
    so: {
      en: 'what is deleted cannot be read any more: lag counts from the first record that is there',
      ru: 'удалённое уже не прочитать: отставание считают от первой записи, которая есть',
    },
  },
  neverNegative: {
    of: { en: 'the lag where more is committed than there is', ru: 'отставание, если закоммичено больше, чем есть' },
    so: {
      en: 'a group cannot be ahead of the topic: a negative lag pulls down each sum it is in',
      ru: 'группа не может опережать топик: отрицательное отставание занижает каждую сумму, в которую попало',
    },
  },
  prometheusReads: {
    of: { en: 'what Prometheus says to the exporter’s answer', ru: 'что Prometheus говорит об ответе экспортёра' },
    so: {
      en: 'in a label \\, " and the end of a line are escaped: one odd name, and the whole scrape is lost',
      ru: 'в метке экранируют \\, " и перевод строки: одно странное имя — и весь сбор потерян',
    },
  },
  escaped: {
    of: { en: 'the lag by group, as Prometheus has it', ru: 'отставание по группам, каким его видит Prometheus' },
    so: {
      en: 'labels carry names as the cluster has them: in the text \\, " and the end of a line are escaped, and nothing else changes',
      ru: 'в метках имена такие же, как в кластере: в тексте экранируют \\, " и перевод строки, остальное не меняется',
    },
  },
  oldNumbers: {
    of: { en: 'numbers in a scrape while the broker is away', ru: 'числа в ответе, пока брокера нет' },
    so: {
      en: 'old numbers look like good ones: the graph goes on as a level line, and no alert fires',
      ru: 'старые числа выглядят как хорошие: график идёт ровной линией, и ни одно оповещение не сработает',
    },
  },
  awayStatus: {
    of: { en: 'the status of a scrape while the broker is away', ru: 'статус сбора, пока брокера нет' },
    so: {
      en: 'an empty answer with 200 says that all is well and nobody is behind; with 503 Prometheus sets up to 0',
      ru: 'пустой ответ с 200 говорит, что всё хорошо и никто не отстал; при 503 Prometheus ставит up = 0',
    },
  },
  backAgain: {
    en: 'the exporter answers with numbers once the broker is back',
    ru: 'экспортёр отвечает числами, когда брокер вернулся',
  },
  scrapeAsks: {
    of: { en: 'the exporter asks the broker when it is scraped', ru: 'при сборе экспортёр спрашивает брокер' },
    means: {
      en: 'It answers by numbers that it kept from another time.',
      ru: 'Он отвечает числами, которые сохранил раньше.',
    },
  },
  silentBroker: {
    of: {
      en: 'the status of a scrape of a broker that is away or says nothing, within 5 s',
      ru: 'статус сбора, за 5 с, когда брокера нет или он молчит',
    },
    so: {
      en: 'a scrape has a time limit of its own: who asks a silent broker for longer is no answer to Prometheus at all',
      ru: 'у сбора есть свой предел времени: кто спрашивает молчащий брокер дольше, для Prometheus вовсе не отвечает',
    },
  },
  portAskedFor: {
    of: { en: 'the port that it listens at', ru: 'порт, который он слушает' },
    so: {
      en: 'others are told the port that was asked for: nobody looks for it at another one (0 asks for any)',
      ru: 'остальным сообщили тот порт, который просили: на другом его никто не ищет (0 просит любой)',
    },
  },
  cutByStop: {
    of: { en: 'a scrape that is under way when stop() is called', ru: 'сбор, который идёт в момент stop()' },
    so: {
      en: 'whoever waits for an answer gets one: a scrape that is cut off looks like an exporter that has crashed',
      ru: 'кто ждёт ответа, тот его получит: оборванный сбор выглядит как упавший экспортёр',
    },
  },
  lagUrl: { of: { en: 'the URL of the exporter', ru: 'URL экспортёра' } },
  otherPath: (path: string) => ({ of: { en: `the status of GET ${path}`, ru: `статус ответа на GET ${path}` } }),
  withQuery: { of: { en: 'the status of GET /metrics?x=1', ru: 'статус ответа на GET /metrics?x=1' } },
  everywhere: (address: string) => ({
    of: {
      en: `whether the exporter answers at ${address}, another address of this machine`,
      ru: `отвечает ли экспортёр на ${address}, другом адресе этой машины`,
    },
    so: {
      en: 'it listens on 127.0.0.1 alone: it asks nobody for a password',
      ru: 'он слушает только 127.0.0.1: пароля он ни у кого не спрашивает',
    },
  }),
  afterStop: { of: { en: 'whether the exporter answers after its stop', ru: 'отвечает ли экспортёр после остановки' } },
}
