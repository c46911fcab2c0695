/** What is said of patterns, bursts and the two services: tasks 18.3 on the cluster, and 18.4. */
import type { Text } from '#harness'

const t = (en: string, ru: string): Text => ({ en, ru })

export const meansOfErrors = {
  arrives: (count: number, why: Text) => ({
    of: t(`messages of all events, of ${count}: ${why.en}`, `сообщения всех событий, из ${count}: ${why.ru}`),
    means: t(
      'Output and offsets are not in one transaction: what is repeated is there twice, what was committed early is not there.',
      'Вывод и offset не в одной транзакции: повторённое лежит дважды, закоммиченного раньше времени нет.',
    ),
  }),
  byProcess: (name: string) => t(`by the ${name} process`, `процессом ${name}`),
  dies: (api: string, direction: string) =>
    t(`the process dies at the ${direction} of ${api}`, `процесс умирает на ${api} (${direction})`),
  afterDeaths: t('after three deaths in the middle of a commit', 'после трёх смертей посреди коммита'),
  countsOn: (count: number) => ({
    of: t(
      `the newest value in error-patterns, of ${count} errors`,
      `последнее значение в error-patterns, из ${count} ошибок`,
    ),
    means: t(
      'The count began anew with the process: it was kept in memory alone.',
      'Счёт начался заново вместе с процессом: он хранился только в памяти.',
    ),
  }),
  alertComes: {
    of: t('alerts, once the minute of the burst has closed', 'оповещения, когда минута всплеска закрылась'),
    means: t(
      'What a minute had counted, or the minutes before it, was lost with the process.',
      'Посчитанное за минуту или минуты до неё пропали вместе с процессом.',
    ),
  },
  oneAlert: {
    of: t('alerts on the cluster, over a restart', 'оповещения на кластере, с перезапуском'),
    means: t(
      'What a minute had counted, or the minutes before it, was lost with the process.',
      'Посчитанное за минуту или минуты до неё пропали вместе с процессом.',
    ),
  },
  missing: (topic: string) => ({
    so: t(
      `${topic} is missing, and nobody says so at the start: Kafka Streams finds out when there is something to write`,
      `${topic} нет, и при запуске об этом не сказано: Kafka Streams заметит, когда будет что писать`,
    ),
  }),
  pattern: (message: string) => ({
    of: t(`pattern of: ${message}`, `паттерн для: ${message}`),
    means: t(
      'Errors that differ in ids must be one, and names that have digits in them are names.',
      'Ошибки, разные только в id, должны быть одной, а имена с цифрами — это имена.',
    ),
  }),
  withTrace: {
    of: t('pattern of a message with a trace', 'паттерн сообщения с трейсом'),
    means: t(
      'The first line of the trace says what went wrong; line numbers below it change with each release.',
      'Что сломалось, говорит первая строка трейса; номера строк под ней меняются с каждым релизом.',
    ),
  },
  judged: (lines: number, errors: number) => ({
    of: t(`${errors} errors in ${lines} lines, judged`, `оценка: ${errors} ошибок на ${lines} строк`),
    means: t(
      'A burst is judged by the share of errors and not by their number, and "more than" and "or more" are not the same.',
      'Всплеск оценивают по доле ошибок, а не по числу, и «больше» — не то же, что «или больше».',
    ),
  }),
  tooFew: {
    of: t('a minute judged by fewer than ten', 'минута, оценённая меньше чем по десяти'),
    so: t('a service that has just started is judged', 'оценён сервис, который только что запустился'),
  },
  enough: { of: t('a minute judged by ten', 'минута, оценённая по десяти') },
  weighed: {
    of: t('a minute judged by unequal ones', 'минута, оценённая по неравным'),
    means: t(
      'Shares of minutes were averaged: a minute with one line weighs as much as one with a thousand. Or 0 of 0 was divided.',
      'Усреднены доли минут: минута с одной строкой весит как минута с тысячей. Или поделено 0 на 0.',
    ),
  },
  patterns: {
    of: t('rows of error-patterns', 'строки error-patterns'),
    means: t(
      'A pattern is of one service, of errors alone, and its example is the oldest by the time at which it happened.',
      'Паттерн относится к одному сервису и только к ошибкам, а пример — самый старый по времени события.',
    ),
  },
  againstBatch: t(
    'Rows against a batch computation over all errors: a difference tells what depends on the order in which they come.',
    'Строки против пакетного вычисления по всем ошибкам: разница показывает, что зависит от порядка прихода.',
  ),
  notYet: {
    of: t('alerts 29,999 ms after the end of the minute', 'оповещения через 29 999 мс после конца минуты'),
    so: t('a minute was judged before it was over', 'минута оценена раньше, чем закончилась'),
  },
  burst: {
    of: t('alerts once the minute has closed', 'оповещения, когда минута закрылась'),
    means: t(
      'A minute is told once, with all its lines: neither at each error, nor before it is whole.',
      'О минуте сообщают один раз, со всеми её строками: не на каждую ошибку и не раньше, чем она целая.',
    ),
  },
  keyOfAlert: { of: t('keys of alerts', 'ключи оповещений') },
  normal: {
    of: t('minutes that were told, of two services', 'минуты двух сервисов, о которых сообщено'),
    means: t(
      'A fixed number of errors takes each busy hour for a burst; and one service’s normal is not another’s.',
      'Постоянный порог принимает за всплеск каждый час пик; и норма одного сервиса — не норма другого.',
    ),
  },
  tooFewMinutes: {
    of: t('alerts with nine minutes before', 'оповещения после девяти минут'),
    so: t('a service that has just started is judged', 'оценён сервис, который только что запустился'),
  },
  tenMinutes: { of: t('alerts with ten minutes before', 'оповещения после десяти минут') },
  lastThirty: {
    of: t(
      'alerts half an hour after errors have ceased',
      'оповещения через полчаса после того, как ошибки прекратились',
    ),
    means: t(
      'What is older than thirty minutes still counts: a bad day long ago excuses everything since.',
      'Более старое, чем тридцать минут, всё ещё учитывается: давний плохой день оправдывает всё после него.',
    ),
  },
  thirtieth: {
    of: t(
      'alerts where the oldest of thirty minutes had many errors',
      'оповещения, когда ошибок много в самой старой из тридцати минут',
    ),
  },
  notLearned: {
    of: t('minutes of a burst that lasts', 'минуты всплеска, который длится'),
    so: t('the burst itself became what is normal', 'сам всплеск стал нормой'),
  },
  afterNight: {
    of: t('alerts after a night without lines', 'оповещения после ночи без строк'),
    means: t(
      'The baseline is of minutes that had lines: those without say nothing of a share.',
      'База — это минуты, в которых были строки: остальные ничего не говорят о доле.',
    ),
  },
  lateCounts: {
    of: t(
      'lines and errors of a minute, some of which came 29,999 ms after its end',
      'строки и ошибки минуты, часть из них пришла через 29 999 мс после её конца',
    ),
    so: t('lines within the grace do not count where they belong', 'строки в пределах grace посчитаны не там'),
  },
  tooLate: {
    of: t(
      'lines and errors of a minute, some of which came 30,000 ms after its end',
      'строки и ошибки минуты, часть из них пришла через 30 000 мс после её конца',
    ),
  },
  lateIsKnown: {
    of: t('counts of patterns, late errors among them', 'счётчики паттернов, в том числе опоздавших ошибок'),
    so: t('an error that came late has no pattern', 'опоздавшая ошибка не попала в паттерны'),
  },
  timeOfValue: {
    of: t('what was told, where the records’ own times are others', 'о чём сообщено, когда время самих записей другое'),
    so: t('the time of the record was taken for that of the event', 'время записи принято за время события'),
  },
  countsNowhere: {
    of: t('patterns and counts around what is no event', 'паттерны и счётчики вокруг негодных записей'),
  },
  noEvent: {
    of: t(
      'ctx.onReject, once for each that is no event of its service',
      'ctx.onReject, по разу на каждую запись, которая не событие своего сервиса',
    ),
  },
}
