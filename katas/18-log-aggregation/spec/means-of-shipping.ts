/** What is said of Filebeat and of topics: tasks 18.1 and 18.2. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfShipping = {
  configTaken: {
    of: t('how Filebeat starts with the configuration', 'как Filebeat запускается с этой конфигурацией'),
    next: t(
      'Its own words say what it does not take; filebeat.reference.yml of version 7.17 has every setting.',
      'Что ему не подходит, сказано его словами; все настройки есть в filebeat.reference.yml версии 7.17.',
    ),
  },
  linesCome: {
    of: t('lines that are in raw-logs', 'строки, которые есть в raw-logs'),
    means: t(
      'A path does not match, a source is not read at all, its lines were joined, or its service is not at the root of the record.',
      'Путь не подходит, источник вовсе не читается, строки склеены, или сервис не в корне записи.',
    ),
  },
  alikeCome: {
    of: t('lines of the service, two of which are alike', 'строки сервиса, две из них одинаковы'),
    so: t(
      'a line that is like another one did not come, or came more than once',
      'одинаковая строка не пришла или пришла не один раз',
    ),
  },
  eachLine: {
    of: t('messages of a service, in the order of the topic', 'сообщения сервиса в порядке топика'),
    means: t(
      'Lines were joined, changed, left out, or their order was not kept: in these formats a line is an event.',
      'Строки склеены, изменены, пропущены или идут не по порядку: в этих форматах строка — это событие.',
    ),
  },
  fields: {
    of: t('key, service and format of the records', 'ключ, сервис и формат записей'),
    means: t(
      'A consumer must not have to guess from a path whose line it is: fields of the input say so, at the root.',
      'Чья это строка, читатель не должен угадывать по пути: об этом говорят поля входа, в корне записи.',
    ),
  },
  onePartition: {
    of: t('pairs of service and partition', 'пары сервис и партиция'),
    so: t(
      'lines of one service are in several partitions: their order is lost',
      'строки одного сервиса лежат в нескольких партициях: порядок потерян',
    ),
  },
  tracesCome: {
    of: t('records of the service with stack traces', 'записи сервиса со стек-трейсами'),
    means: t(
      'A trace was cut into lines, or into pieces: what continues an event begins without a date.',
      'Трейс разрезан на строки или на куски: то, что продолжает событие, начинается без даты.',
    ),
  },
  lastTraceComes: {
    of: t(
      'the last event of the file, after which nothing is written',
      'последнее событие файла, за которым ничего не пишут',
    ),
    means: t(
      'Filebeat waits for the next event to know where this one ends: quietMs says how long.',
      'Filebeat ждёт следующего события, чтобы узнать, где кончилось это: сколько ждать, говорит quietMs.',
    ),
  },
  wholeTraces: {
    of: t('events of the file', 'события файла'),
    so: t('an event is not whole', 'событие не целое'),
    means: t(
      'Filebeat keeps 500 lines of an event and drops the rest, unless it is told otherwise; and "begins with a space" is not true of every line of a trace.',
      'Filebeat хранит 500 строк события и выбрасывает остальное, если не сказать иначе; а «начинается с пробела» верно не для каждой строки трейса.',
    ),
  },
  rotatedCome: {
    of: t('lines that came, of 120 over three renamings', 'пришедшие строки, из 120 за три переименования'),
    means: t(
      'What was not read yet when the file was renamed is in a file that no path matches.',
      'Не прочитанное к моменту переименования лежит в файле, который не подходит ни под один путь.',
    ),
  },
  onceOverRotation: {
    of: t('lines over three renamings', 'строки за три переименования'),
    so: t(
      'lines came more than once, or others with them: a renamed file was taken for a new one',
      'строки пришли не по одному разу: переименованный файл принят за новый',
    ),
  },
  downCome: {
    of: t(
      'lines, of those too that were written and renamed while Filebeat was down',
      'строки, в том числе записанные и переименованные, пока Filebeat не работал',
    ),
    means: t('Renamed files are not looked at.', 'Переименованные файлы не просматриваются.'),
  },
  onceOverRestart: {
    of: t('lines over two restarts', 'строки за два перезапуска'),
    so: t('not each line came once', 'не каждая строка пришла один раз'),
    means: t(
      'A file is known by its name, inputs share what they remember, or a packed file is read as well.',
      'Файл узнают по имени, входы делят память, или читается и упакованный файл.',
    ),
  },
  firstProduce: t('Filebeat has sent its first lines.', 'Filebeat отправил первые строки.'),
  killedCome: {
    of: t('lines after Filebeat was killed before an answer', 'строки после того, как Filebeat убит до ответа'),
    means: t('What nobody has confirmed counted as sent.', 'Неподтверждённое считалось отправленным.'),
  },
  produceAgain: t('Filebeat sends again once the broker is back.', 'Filebeat отправляет снова, когда брокер вернулся.'),
  awayCome: {
    of: t('lines written while the broker was away, and after', 'строки, записанные без брокера и после'),
    means: t(
      'Filebeat gave up after some attempts, and dropped them.',
      'Filebeat сдался после нескольких попыток и выбросил их.',
    ),
  },
  acks: {
    of: t('acks of the requests', 'acks запросов'),
    so: t(
      'a record counts as written when the leader alone has it, or nobody',
      'запись считается записанной, когда она есть только у лидера или ни у кого',
    ),
  },
  partitionCounts: { of: t('partitions of the seven topics', 'партиции семи топиков') },
  cleanup: {
    of: t('cleanup.policy of the seven topics', 'cleanup.policy семи топиков'),
    means: t(
      'error-patterns is a table; lines of logs are not: compaction would keep one line of each service.',
      'error-patterns — таблица, а строки логов нет: сжатие оставило бы по одной строке на сервис.',
    ),
  },
  retention: {
    of: t('retention.ms of the topics of records', 'retention.ms топиков с записями'),
    means: t(
      'Errors are kept for long and what is normal is not: that is why they are topics of their own.',
      'Ошибки хранят долго, а обычное нет: для этого топики и разные.',
    ),
  },
  leftAlone: {
    of: t('retention.ms of a topic that was there already', 'retention.ms топика, который уже был'),
    so: t('a topic that is there was changed', 'существующий топик изменён'),
  },
  otherPartitions: (topic: string, count: number) => ({
    so: t(`${topic} has ${count} partitions and was taken as it is`, `${topic} с ${count} партициями принят как есть`),
  }),
  saysTheNumbers: { of: t('the topic and both numbers in the error', 'топик и оба числа в ошибке') },
}
