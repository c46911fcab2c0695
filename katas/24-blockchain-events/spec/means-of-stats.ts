/** What is said of the statistics. */
import type { Text } from '#harness'

const rows: Text = { en: 'the rows of blockchain-stats', ru: 'строки blockchain-stats' }

export const meansOfStats = {
  eachItsRow: {
    of: rows,
    means: {
      en: 'One transfer changes three rows: contract, giver, taker. Tokens of two contracts are never added up; equal events are two events.',
      ru: 'Один перевод меняет три строки: контракт, отдавший, получивший. Токены двух контрактов никогда не складывают; одинаковые события — это два события.',
    },
  },
  bothSides: {
    of: { en: 'the row of who gave twice and got once', ru: 'строка того, кто дважды отдал и один раз получил' },
  },
  toThemselves: {
    of: rows,
    so: {
      en: 'one transfer counts twice for one holder, or only half of it',
      ru: 'один перевод засчитан держателю дважды или наполовину',
    },
  },
  nobodyHolds: {
    of: rows,
    means: {
      en: 'The zero address stands for tokens that come and go: it is no holder; the contract counts the transfer all the same.',
      ru: 'Нулевой адрес обозначает токены, которые появляются и исчезают: держателем он не является; контракт такой перевод всё равно считает.',
    },
  },
  approvalMoves: {
    of: rows,
    so: {
      en: 'a permission is counted as a payment, or not as an event',
      ru: 'разрешение посчитано как платёж или не посчитано как событие',
    },
  },
  failedPaysNothing: {
    of: rows,
    means: {
      en: 'A reverted transaction counts as failed and costs its fee, and its value stays where it was.',
      ru: 'Откатившаяся транзакция засчитана как неудачная и стоит комиссии, а её сумма осталась на месте.',
    },
  },
  movesOver: {
    of: rows,
    means: {
      en: 'confirmed takes out of pending what it puts into confirmed.',
      ru: 'confirmed забирает из pending то, что кладёт в confirmed.',
    },
  },
  takenOut: {
    of: rows,
    so: { en: 'what vanished from the chain still counts', ru: 'исчезнувшее из сети всё ещё считается' },
    means: {
      en: 'retracted takes out of pending what pending has put in.',
      ru: 'retracted забирает из pending то, что туда положил pending.',
    },
  },
  removedRows: {
    of: {
      en: 'what was written when all of it was retracted, removals with a - before them',
      ru: 'что записано, когда отозвано всё; удаления отмечены знаком -',
    },
    so: { en: 'rows of nothing stay for ever', ru: 'пустые строки остаются навсегда' },
    means: {
      en: 'A null value removes a row of a compacted topic.',
      ru: 'Строку сжатого топика удаляет значение null.',
    },
  },
  othersStay: { of: rows },
  comesAgain: { of: rows, means: { en: 'What was removed may come again.', ru: 'Удалённое может появиться снова.' } },
  zeroIsSomething: {
    of: rows,
    means: {
      en: 'A transfer of 0 is an event: a row is empty when its counts are, too.',
      ru: 'Перевод нуля — тоже событие: строка пуста, когда и счётчики пусты.',
    },
  },
  rowsOfAChange: {
    of: { en: 'the keys of the rows that a change wrote', ru: 'ключи строк, записанных изменением' },
  },
  exact: {
    of: rows,
    so: { en: 'the last digits are lost', ru: 'последние цифры потеряны' },
    means: {
      en: 'Add with BigInt; JSON carries amounts as text.',
      ru: 'Складывайте через BigInt; в JSON сумма едет текстом.',
    },
  },
  afterAll: (given: string) => ({ en: `rows after ${given}`, ru: `строки после ${given}` }),
  againstBatch: {
    en: 'Pending is what is neither confirmed nor retracted; the rows are sums, so no order matters.',
    ru: 'Pending — то, что ещё не подтверждено и не отозвано; строки — это суммы, порядок не важен.',
  },
  rejectedOnce: {
    of: { en: 'what went to ctx.onReject', ru: 'что попало в ctx.onReject' },
    means: {
      en: 'What breaks the contract is told once, with its place: another type or spelling, no UTF-8, null, another key.',
      ru: 'О нарушении контракта сообщают один раз, с местом: другой тип или запись, не UTF-8, null, другой ключ.',
    },
  },
  rejectFields: {
    of: {
      en: 'topic, partition and type of the offset that were reported',
      ru: 'топик, партиция и тип смещения в отчёте',
    },
  },
  aroundBad: {
    of: rows,
    so: {
      en: 'bad input counts, or good input beside it does not',
      ru: 'плохой ввод посчитан, или хороший рядом с ним потерян',
    },
  },
  withinContract: {
    of: { en: 'what is just within the contract', ru: 'то, что ещё в рамках контракта' },
    means: { en: 'Zero, 78 digits and unknown fields are allowed.', ru: 'Ноль, 78 цифр и неизвестные поля разрешены.' },
  },
  statsSettled: (means: Text) => ({
    of: {
      en: 'the committed rows are those of a batch computation',
      ru: 'закоммиченные строки совпали с пакетным расчётом',
    },
    means,
  }),
  ofTheChain: {
    en: 'Read from the chain, every transaction and every transfer gives the same sums; a restart goes on with what it had.',
    ru: 'Прочитанные из сети транзакции и переводы дают те же суммы; перезапуск продолжает с того, что было.',
  },
  balances: {
    of: { en: 'received − sent of three holders, confirmed', ru: 'received − sent трёх держателей, подтверждённые' },
    so: { en: 'the statistics and the contract disagree', ru: 'статистика и контракт расходятся' },
  },
  beforeDeath: { en: 'What was sent counts once.', ru: 'Отправленное считается один раз.' },
  commitsStats: (place: Text) => ({
    of: { en: `the statistics commit a transaction; ${place.en}`, ru: `статистика коммитит транзакцию; ${place.ru}` },
    means: { en: 'exactly_once_v2 writes by transactions.', ru: 'exactly_once_v2 пишет транзакциями.' },
  }),
  afterDeath: {
    en: 'A process died in a commit: input, state and output go together with exactly_once_v2, and apart without.',
    ru: 'Процесс умер внутри коммита: с exactly_once_v2 вход, состояние и выход идут вместе, без него — порознь.',
  },
  itsGroup: {
    of: {
      en: 'the groups that the statistics joined by the time their start resolved',
      ru: 'группы, в которые статистика вошла к завершению старта',
    },
    means: {
      en: 'application.id is ctx.name(APPLICATION); RUNNING comes after the first rebalance.',
      ru: 'application.id — это ctx.name(APPLICATION); RUNNING наступает после первой ребалансировки.',
    },
  },
  exactlyOnce: {
    of: { en: 'a row is there, and it was written in a transaction', ru: 'строка есть, и записана она в транзакции' },
    means: {
      en: 'Without transactions a crash counts twice: exactly_once_v2.',
      ru: 'Без транзакций падение посчитает дважды: exactly_once_v2.',
    },
  },
  sameInstance: {
    of: {
      en: 'transactional ids of the same instance at its next start',
      ru: 'transactional id того же экземпляра при следующем запуске',
    },
    means: {
      en: 'process.id is the name of the instance: so the next start ends what a killed one left open.',
      ru: 'process.id — имя экземпляра: так следующий запуск завершает то, что осталось от убитого.',
    },
  },
  otherInstance: {
    of: {
      en: 'transactional ids that another instance shares with the first',
      ru: 'transactional id, общие у другого экземпляра с первым',
    },
    so: {
      en: 'two instances that run together would shut each other out',
      ru: 'два экземпляра отстраняли бы друг друга',
    },
  },
}
