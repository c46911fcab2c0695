/** What is said of the at-least-once twin and of the report. */
export const meansOfTwin = {
  lostByTwin: {
    of: { en: 'payments without an entry', ru: 'платежи без записи' },
    means: {
      en: 'At-least-once commits an offset only after the entry is acknowledged. The other order is at-most-once.',
      ru: 'At-least-once коммитит смещение только после подтверждения записи. Обратный порядок — это at-most-once.',
    },
  },
  repeatedByTwin: {
    of: { en: 'duplicates in the twin’s ledger', ru: 'дубли в ledger двойника' },
    so: {
      en: 'the process died between acknowledged entries and their offsets, and they were not repeated: the comparison lives on them',
      ru: 'процесс падал между подтверждёнными записями и их смещениями, а повторов нет: на них и держится сравнение',
    },
  },
  pointsOfTwin: {
    so: {
      en: 'in the twin after-offsets and after-commit are one and the same: the offsets are committed',
      ru: 'у двойника after-offsets и after-commit — одно и то же: смещения закоммичены',
    },
  },
  twinStopped: {
    of: {
      en: 'entries after a stop in the middle of the work and another start',
      ru: 'записи после остановки посреди работы и нового запуска',
    },
    means: {
      en: 'A stop repeated entries, or lost them: what is at hand is to be finished, its offsets included. consumer.commitOffsets commits nothing while the consumer is being stopped, and says nothing of it.',
      ru: 'Остановка повторила записи или потеряла их: начатое нужно доделать вместе со смещениями. consumer.commitOffsets во время остановки ничего не коммитит и молчит об этом.',
    },
  },
  counted: (sent: readonly string[], processed: readonly string[]) => ({
    en: `sent ${sent.join(' ')}; processed ${processed.join(' ')}`,
    ru: `отправлены ${sent.join(' ')}; обработаны ${processed.join(' ')}`,
  }),
  emptyTopics: { of: { en: 'the report of empty topics', ru: 'отчёт по пустым топикам' } },
  committedOnly: {
    means: {
      en: 'Committed entries only; the end of a topic: offsets have holes, and the last one may be the marker of a transaction.',
      ru: 'Только закоммиченные записи; конец топика: в смещениях есть дыры, и последним может быть маркер транзакции.',
    },
  },
  beyondTheEnds: {
    means: {
      en: 'A fetch brings records beyond the end that the topic had at the call: the ends, all three asked for first, say which records count and not only when to stop.',
      ru: 'Fetch приносит и записи за концом, который был у топика в момент вызова: концы всех трёх топиков узнают заранее, и они говорят, какие записи считать, а не только когда остановиться.',
    },
  },
  aLineFor: (name: string) => ({
    of: { en: `a line for ${name}: its name and four numbers`, ru: `строка для ${name}: имя и четыре числа` },
  }),
  onlyContracts: {
    of: { en: 'the report of good records among others', ru: 'отчёт, где среди годных записей есть другие' },
    means: {
      en: 'What breaks the contract of a payment or of an entry was counted.',
      ru: 'Посчитано то, что нарушает контракт платежа или записи.',
    },
  },
  endsBeforeTheOpen: {
    of: { en: 'the report while a transaction is open', ru: 'отчёт при незавершённой транзакции' },
  },
}
