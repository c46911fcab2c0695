/** Of the rules, the events and the topic: tasks 11.1 and 11.2. */
import { say, type Text } from '#harness'
import type * as Lab from '../src/index.ts'

/** What is no event, by what it is. */
export const kinds = {
  noValue: { en: 'no value', ru: 'значения нет' },
  empty: { en: 'an empty value', ru: 'пустое значение' },
  noJson: { en: 'text that is no JSON', ru: 'текст, который не JSON' },
  noUtf8: { en: 'bytes that are no UTF-8', ru: 'байты, которые не UTF-8' },
  noObject: { en: 'JSON that is no object', ru: 'JSON, который не объект' },
  unknownVersion: { en: 'an unknown version', ru: 'неизвестная версия' },
  unknownType: { en: 'an unknown type', ru: 'неизвестный тип' },
  missing: (field: string): Text => ({ en: `${field} missing`, ru: `нет поля ${field}` }),
  wrong: (field: string): Text => ({ en: `${field} against the contract`, ru: `поле ${field} не по контракту` }),
}

export const meansOfRules = {
  decisionOn: (command: Lab.Command, cents: number | undefined): string => {
    const { type, commandId, ...rest } = command
    const what = 'cents' in rest ? rest.cents : rest.owner
    const account = cents === undefined ? { en: 'no account', ru: 'счёта нет' } : `${cents}`
    return say({
      en: `the decision on ${type} ${commandId} (${what}), balance: ${say(account)}`,
      ru: `решение по ${type} ${commandId} (${what}), баланс: ${say(account)}`,
    })
  },
  rules: {
    opens: { en: 'an account is opened where there is none', ru: 'счёт открывают там, где его нет' },
    opensOnce: {
      en: 'an account is opened once: a second creation would change its owner',
      ru: 'счёт открывают один раз: второе создание сменило бы владельца',
    },
    needsAccount: {
      en: 'money goes to and from an account that is there',
      ru: 'деньги кладут на существующий счёт и снимают с него',
    },
    covers: {
      en: 'a balance is never negative: what is withdrawn must be there',
      ru: 'баланс не бывает отрицательным: снять можно только то, что есть',
    },
    downToZero: { en: 'a balance may come down to exactly 0', ru: 'баланс может дойти ровно до 0' },
    upToMax: { en: 'a balance may come up to exactly MAX_CENTS', ru: 'баланс может дойти ровно до MAX_CENTS' },
    noMore: {
      en: 'a balance is never more than MAX_CENTS: above it a number cannot tell one cent from the next',
      ru: 'баланс не бывает больше MAX_CENTS: выше число не отличает один цент от соседнего',
    },
    done: {
      so: {
        en: 'the account has this command already: what became of it is the answer, whatever the balance is today',
        ru: 'у счёта эта команда уже есть: ответ — то, чем она кончилась, каков бы ни был баланс сегодня',
      },
    },
    reused: {
      so: {
        en: 'this id belongs to a command that wanted something else: it is neither done nor to be done',
        ru: 'этот id принадлежит команде, которая хотела другого: она не выполнена и выполняться не должна',
      },
    },
  },
  eventOf: ({ type }: Lab.Command) => ({
    of: { en: `the event of ${type}`, ru: `событие для ${type}` },
    so: {
      en: 'an event says which command it answers, which number it is to have, and the time that it was given',
      ru: 'событие говорит, на какую команду оно отвечает, какой номер должно получить, и хранит переданное время',
    },
  }),
  centsOf: (amount: string) => ({
    of: { en: `${amount} in cents`, ru: `${amount} в центах` },
    so: { en: 'money was lost or made on the way', ru: 'по дороге деньги пропали или появились' },
    means: {
      en: 'A float: 0.29 * 100 is 28.999999999999996, and large amounts lose their last cent.',
      ru: 'Дробное число: 0.29 * 100 равно 28.999999999999996, а большие суммы теряют последний цент.',
    },
  }),
  noAmount: (amount: string) => ({
    of: { en: `centsOf(${JSON.stringify(amount)})`, ru: `centsOf(${JSON.stringify(amount)})` },
    so: {
      en: 'what is no amount of the old form, or none that an account can hold, is no event',
      ru: 'что не сумма старого вида или не помещается на счёт, то не событие',
    },
  }),
  keyOfRecord: {
    of: { en: 'the key of the record', ru: 'ключ записи' },
    so: {
      en: 'all records of an account stand in one partition because its id is their key',
      ru: 'все записи счёта лежат в одной партиции, потому что ключ — его id',
    },
  },
  valueOfRecord: { of: { en: 'the value of the record', ru: 'значение записи' } },
  readAgain: {
    of: { en: 'the event as it is read again', ru: 'событие, прочитанное обратно' },
    so: { en: 'what is written must be read as the same event', ru: 'записанное должно читаться как то же событие' },
  },
  broughtUpToDate: {
    of: { en: 'an event of the old version', ru: 'событие старой версии' },
    so: {
      en: 'an old event is brought up to date when it is read: id and account get their new names, the amount becomes cents, the time is that of the record, there is no seq',
      ru: 'старое событие обновляется при чтении: id и account получают новые имена, сумма становится центами, время — из записи, seq нет',
    },
  },
  noEvent: (what: Text) => ({
    of: { en: `a record with ${what.en}`, ru: `запись: ${what.ru}` },
    so: { en: `this is no event: ${what.en}`, ru: `это не событие: ${what.ru}` },
  }),
  reason: (what: Text): Text => ({
    en: `what the error says of a record with ${what.en}`,
    ru: `что сказано в ошибке о записи (${what.ru})`,
  }),
  wrongKey: {
    of: { en: 'a record under a key that is not its account', ru: 'запись, ключ которой не её счёт' },
    so: {
      en: 'such a record stands in another partition than the rest of its account: nobody can say what came before it',
      ru: 'такая запись лежит не в той партиции, что остальные записи счёта: никто не скажет, что было до неё',
    },
  },
  allIds: {
    of: { en: 'the ids of the accounts, sorted', ru: 'id счетов, отсортированные' },
    so: {
      en: 'an account is missing, or one is there that nobody opened',
      ru: 'какого-то счёта нет или есть тот, который никто не открывал',
    },
    means: {
      en: 'A plain object in place of a Map: constructor and __proto__ are in it before anybody opens them.',
      ru: 'Обычный объект вместо Map: constructor и __proto__ есть в нём ещё до открытия.',
    },
  },
  orderOfIds: {
    of: { en: 'the ids of the accounts, in order', ru: 'id счетов по порядку' },
    so: {
      en: 'accounts are in the order of their ids, by code units, the same on every machine',
      ru: 'счета идут в порядке id, по кодовым единицам, одинаково на любой машине',
    },
  },
  folded: { of: { en: 'the accounts that the records make', ru: 'счета, которые получаются из записей' } },
  equalButTwo: {
    of: {
      en: 'the balance after two deposits of 5 at the same moment',
      ru: 'баланс после двух взносов по 5 в одно мгновение',
    },
    so: {
      en: 'equal events of two commands are two events: only the id tells a repetition',
      ru: 'одинаковые события двух команд — два события: повтор узнают только по id',
    },
  },
  foldedNothing: { of: { en: 'the same accounts after no record', ru: 'те же счета после пустого списка записей' } },
  odd: {
    again: { en: 'a record that comes again counted twice', ru: 'повторившаяся запись засчитана дважды' },
    sameCommand: {
      en: 'a command counted twice: its id is known already, whatever number the record has',
      ru: 'команда засчитана дважды: её id уже известен, какой бы номер у записи ни был',
    },
    late: {
      en: 'an event that is stale counted: its number had been taken by another one before',
      ru: 'засчитано устаревшее событие: его номер уже занят другим',
    },
    early: {
      en: 'an event counted whose number is not the next: its writer knew of something that is not here',
      ru: 'засчитано событие, номер которого не следующий: писатель знал о том, чего здесь нет',
    },
    overdraws: {
      en: 'an event counted that makes the balance negative',
      ru: 'засчитано событие, после которого баланс отрицателен',
    },
    tooLarge: {
      en: 'an event counted that makes the balance more than a number can hold exactly',
      ru: 'засчитано событие, после которого баланс больше, чем число хранит точно',
    },
    opensAgain: { en: 'an account was opened a second time', ru: 'счёт открыт второй раз' },
    unopened: {
      en: 'money came to an account that nobody opened',
      ru: 'деньги пришли на счёт, который никто не открывал',
    },
  },
  accountsWith: ({ type, commandId, seq }: Lab.AccountEvent): Text => ({
    en: `the accounts with ${type} ${commandId}, seq ${seq}, among their records`,
    ru: `счета, среди записей которых ${type} ${commandId}, seq ${seq}`,
  }),
  foldedByOracle: {
    of: { en: 'the accounts of a history drawn at random', ru: 'счета по случайной истории' },
    so: { en: 'by the rules of foldEvents they are others', ru: 'по правилам foldEvents они другие' },
  },
  cutAt: (cut: number, length: number) => ({
    of: {
      en: `the accounts when the first ${cut} of ${length} records were folded before, and the rest then`,
      ru: `счета, если сначала свернуть ${cut} записей из ${length}, а потом остальные`,
    },
    so: {
      en: 'they depend on where the history was cut: something that a record needs is not in the accounts',
      ru: 'они зависят от того, где разрезана история: чего-то, нужного записи, в счетах нет',
    },
  }),
  readFromTopic: { of: { en: 'the events as read from the topic', ru: 'события, прочитанные из топика' } },
  partitions: { of: { en: 'the partitions of account-events', ru: 'партиции account-events' } },
  keeps: {
    of: { en: 'the settings of account-events', ru: 'настройки account-events' },
    so: {
      en: 'an event store that deletes or compacts loses the beginning of every account',
      ru: 'хранилище событий, которое удаляет или сжимает, теряет начало каждого счёта',
    },
  },
  keptRecord: { of: { en: 'what was in it', ru: 'что в нём было' } },
  repartitioned: {
    en: 'With another number of partitions keys go to other partitions than the events before them.',
    ru: 'При другом числе партиций ключи попадают не туда, где лежат прежние события.',
  },
  loses: {
    so: {
      en: 'the topic would lose events, days or months from now, and nobody was told',
      ru: 'топик потеряет события через дни или месяцы, и никто об этом не узнал',
    },
  },
  leftAlone: { of: { en: 'the settings of somebody else’s topic', ru: 'настройки чужого топика' } },
}
