/** Of what is handled, committed and shown. */
import type { About } from '#harness'

export const meansOfDistribution = {
  notHandled: {
    of: { en: 'records without a `handled` line', ru: 'записи без строки `handled`' },
    means: {
      en: 'A lost one was committed before it was handled, or its partition was given up in mid-work.',
      ru: 'Потерянную закоммитили до обработки или бросили вместе с партицией на полпути.',
    },
  },
  allHandled: { en: 'each record has its `handled` line', ru: 'у каждой записи есть строка `handled`' },
  pastBadOnes: {
    of: {
      en: 'each record is handled or told to ctx.onReject, those behind bad ones too',
      ru: 'каждая запись обработана или названа в ctx.onReject, в том числе после плохих',
    },
    means: {
      en: 'One that throws inside the consumer stops its partition.',
      ru: 'Если разбор бросает ошибку внутри консьюмера, партиция встаёт.',
    },
  },
  committed: {
    means: {
      en: 'Less: something that was handled or rejected is not committed, a rejected record at the end of its partition for instance, or after a commit that failed. More: committed before it was done.',
      ru: 'Меньше: обработанное или отвергнутое не закоммичено, например отвергнутая запись в конце партиции или после неудачного коммита. Больше: закоммичено до обработки.',
    },
  },
  allCommitted: {
    en: 'everything that was handled or rejected is committed: the offset after the last record of each partition',
    ru: 'всё обработанное и отвергнутое закоммичено: смещение за последней записью каждой партиции',
  },
  order: {
    of: {
      en: 'records that were not handled right after the one before them',
      ru: 'записи, обработанные не сразу за предыдущей',
    },
    so: {
      en: 'an owner did not go through its partition in order, record by record',
      ru: 'владелец прошёл партицию не по порядку, не запись за записью',
    },
  },
  ownPartition: (name: string, partition: number | undefined): About => ({
    of: {
      en: `what ${name} handled: every record of partition ${partition}, none of another`,
      ru: `что обработал ${name}: все записи партиции ${partition} и ни одной чужой`,
    },
  }),
  howMany: {
    of: {
      en: 'owned(): how many activities of its partition were handled',
      ru: 'owned(): сколько событий партиции обработано',
    },
  },
  userAtTheEnd: {
    of: {
      en: '`handled` lines: partition:offset, then the whole id of the user',
      ru: 'строки `handled`: партиция:смещение, затем id пользователя целиком',
    },
  },
  newGroup: {
    of: {
      en: 'a group that has never been there: no owners, nothing committed',
      ru: 'группы ещё не было: владельцев нет, ничего не закоммичено',
    },
    means: {
      en: '-1 says that nothing is committed: it is no offset. What retention has deleted (the first record of partition 2) is not to be handled any more. Partitions come by number.',
      ru: '-1 значит, что ничего не закоммичено: это не смещение. Удалённое по retention (первая запись партиции 2) обрабатывать уже не нужно. Партиции идут по номерам.',
    },
  },
  zeroIsAnOffset: {
    of: {
      en: 'a group that has committed offset 0 of two partitions',
      ru: 'группа, которая закоммитила смещение 0 в двух партициях',
    },
    means: {
      en: '0 is an offset like any other, not "none". The lag begins at the first record that is still there: partition 0 begins at 1.',
      ru: '0 — такое же смещение, как любое другое, а не «нет». Отставание считается от первой сохранившейся записи: партиция 0 начинается с 1.',
    },
  },
  whatTheClusterSays: {
    of: {
      en: 'two members at work: owners by their client ids, everything committed, no lag',
      ru: 'два участника за работой: владельцы по client id, всё закоммичено, отставания нет',
    },
  },
  nobodyThere: { of: { en: 'no member, two records behind', ru: 'никого нет, отставание 2' } },
  pastTheEnd: {
    of: {
      en: 'a partition whose committed offset is past its end',
      ru: 'партиция, в которой закоммичено смещение за её концом',
    },
    means: {
      en: 'No number of records is below 0. A commit is past the end where the topic was made anew, and where members go on between the question for the ends and the one for the commits.',
      ru: 'Число записей не бывает меньше 0. Коммит оказывается за концом, если топик создали заново или если участники продвинулись между запросом концов и запросом коммитов.',
    },
  },
  table: { of: { en: 'the words of each line of the table', ru: 'слова каждой строки таблицы' } },
  ownedByOne: {
    of: {
      en: 'of four members of one process one alone owns the partition, by owned() of each',
      ru: 'из четырёх участников одного процесса партицией владеет только один, по owned() каждого',
    },
    means: {
      en: 'The members share what belongs to each: a variable of the module is one for all of them.',
      ru: 'У участников общее то, что должно быть у каждого своё: переменная модуля одна на всех.',
    },
  },
  idleLine: {
    of: {
      en: 'the last line of the table, with two members or more without a partition',
      ru: 'последняя строка таблицы, когда без партиций два участника или больше',
    },
    so: { en: 'idle members are not named', ru: 'простаивающие участники не названы' },
  },
  idleNames: {
    of: {
      en: 'the idle members, one name for each, in order',
      ru: 'простаивающие участники, по имени на каждого, по порядку',
    },
    means: {
      en: 'Members are told apart by member ids: two may have one client id, and one of them may own a partition.',
      ru: 'Участников различают по member id: client id у двоих может быть один, и один из них может владеть партицией.',
    },
  },
  rejected: {
    of: {
      en: 'what ctx.onReject was told, by partition:offset and what is wrong there',
      ru: 'о чём узнал ctx.onReject: партиция:смещение и что там не так',
    },
    means: {
      en: 'Missing: taken for an activity, or left out without a word. A byte that is no UTF-8 makes a value unreadable, though String() reads on. Not expected: a field that the contract does not name is no fault.',
      ru: 'Не хватает: запись приняли за событие или молча пропустили. Байт не из UTF-8 делает значение нечитаемым, хотя String() читает дальше. Лишнее: поле, которого нет в контракте, его не нарушает.',
    },
  },
  rejectedTopic: {
    of: {
      en: 'the topic that ctx.onReject was told, as the cluster has it',
      ru: 'топик, названный ctx.onReject, как в кластере',
    },
  },
  reason: { of: { en: 'a reason for people', ru: 'причина, понятная человеку' } },
  handledAround: {
    of: { en: 'what was handled, with the user of each value', ru: 'что обработано, с пользователем из значения' },
    means: {
      en: 'Missing: a record that the contract allows was rejected, or a bad one before it stopped the partition. The user is that of the value: a record may have no key.',
      ru: 'Не хватает: отвергли то, что контракт допускает, или плохая запись остановила партицию. Пользователь берётся из значения: у записи может не быть ключа.',
    },
  },
  rejectedIsNotHandled: {
    of: { en: 'owned() after activities and rejected records', ru: 'owned() после событий и отвергнутых записей' },
  },
  oneSleepEach: {
    of: {
      en: 'ctx.clock.sleep(workMs), once for each activity that was handled and for no rejected record',
      ru: 'ctx.clock.sleep(workMs): по разу на обработанное событие и ни разу на отвергнутую запись',
    },
  },
}
