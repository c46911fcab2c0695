import type { About, Text } from '#harness'

/** What is said where an expectation of this lab does not hold, by what the specs expect. */
export const means = {
  // 2.1
  threePartitions: {
    of: { en: 'the partitions of the topic', ru: 'партиции топика' },
  },
  asManyAsAsked: {
    of: {
      en: 'the partitions of a topic that was asked for with one, twice at once',
      ru: 'партиции топика, который дважды одновременно попросили создать с одной партицией',
    },
  },
  topicKept: {
    of: { en: 'the topic after a call that had nothing to do', ru: 'топик после вызова, которому нечего было делать' },
    means: {
      en: 'A topic that is there is left alone: neither deleted nor given more partitions.',
      ru: 'Существующий топик не трогают: не удаляют и не добавляют ему партиций.',
    },
  },
  anotherNumber: (has: number, asked?: number): About => ({
    so: {
      en: `the topic has ${has} partitions, ${asked} are asked for, and where users are depends on that number: more is as wrong as fewer`,
      ru: `в топике ${has} партиций, а просят ${asked}; от этого числа зависит, где лежат пользователи: больше так же неверно, как меньше`,
    },
  }),
  madeMeanwhile: (has: number, asked: number): About => ({
    so: {
      en: `another call has made the topic with ${has} partitions while this one was on its way with ${asked}: both say that it is as they asked, and for one of them it is not`,
      ru: `пока этот вызов с ${asked} партициями был в пути, другой создал топик с ${has}: оба сообщают, что всё как просили, а для одного это не так`,
    },
    means: {
      en: 'A topic that was not there a moment ago need not be the own one: what counts is how many partitions it has, and not who has made it.',
      ru: 'Если мгновение назад топика не было, создать его мог и кто-то другой: важно, сколько в нём партиций, а не кто его создал.',
    },
  }),
  bothNumbers: {
    of: { en: 'the error', ru: 'ошибка' },
    so: {
      en: 'who reads it does not see how many partitions there are and how many were asked for',
      ru: 'из неё не видно, сколько партиций есть и сколько просили',
    },
  },

  // 2.2
  javaPlace: (id: string, hash: number): About => ({
    of: {
      en: `user "${id}" (murmur2 ${hash}) over 3, 6 and 7 partitions`,
      ru: `пользователь «${id}» (murmur2 ${hash}) по 3, 6 и 7 партициям`,
    },
    means: {
      en: 'A partition below 0: the sign bit. Wrong for long ids only: the loop over 4 bytes. Wrong where the hash is negative: Math.abs in place of & 0x7fffffff. Wrong for letters of several bytes: the length and the bytes are those of UTF-8. Wrong for digits: the id is hashed as text.',
      ru: 'Партиция меньше 0: знаковый бит. Неверно только для длинных id: цикл по 4 байта. Неверно, где хеш отрицателен: Math.abs вместо & 0x7fffffff. Неверно для многобайтовых букв: и длина, и байты берутся из UTF-8. Неверно для цифр: id хешируется как текст.',
    },
  }),
  javaPlaces: {
    of: {
      en: "users that are not where Kafka's Java client puts them",
      ru: 'пользователи, которые лежат не там, куда их кладёт Java-клиент Kafka',
    },
    means: {
      en: 'The text is hashed as it is, byte by byte of UTF-8: no number is made of it, nothing is trimmed, lowered or normalised; its last 1 to 3 bytes count too.',
      ru: 'Текст хешируется как есть, по байтам UTF-8: его не превращают в число, не обрезают, не меняют регистр и не нормализуют; последние 1–3 байта тоже участвуют.',
    },
  },
  numberIsText: (ids: readonly number[]): About => ({
    of: { en: `the partitions of ${ids.join(', ')} as numbers`, ru: `партиции для чисел ${ids.join(', ')}` },
    so: {
      en: 'a user has another partition as text: it is two users',
      ru: 'для того же id строкой партиция другая: получилось два пользователя',
    },
    means: {
      en: 'The text of the id is hashed, neither its JSON nor the bits of the number.',
      ru: 'Хешируется текст id, а не его JSON и не биты числа.',
    },
  }),
  even: (partition: number): About => ({
    of: {
      en: `users of 10,000 in partition ${partition}, within 10 % of 3333`,
      ru: `пользователи из 10 000 в партиции ${partition}, отклонение от 3333 не больше 10 %`,
    },
  }),
  userInOnePartition: {
    of: {
      en: 'key = user id as text, value = the activity, partition = that of its user, in the order of sending',
      ru: 'ключ — id пользователя строкой, значение — событие, партиция — по пользователю, порядок — как отправлено',
    },
    means: {
      en: 'One user in several partitions: the partitioner does not look at the key, or not in every process alike, or for another number of partitions than the topic has.',
      ru: 'Пользователь в разных партициях: партиционер не смотрит на ключ, смотрит в разных процессах по-разному или считает не столько партиций, сколько есть в топике.',
    },
  },
  longLists: {
    of: {
      en: 'three lists sent at once, of 3000, 1 and 300 activities, and an empty one',
      ru: 'три списка, отправленные одновременно, из 3000, 1 и 300 событий, и пустой',
    },
    means: {
      en: 'A long list is cut into requests, and each is awaited before the next. Calls that share a producer must not disconnect it from under one another.',
      ru: 'Длинный список режут на запросы и каждого дожидаются до следующего. Если у вызовов общий продюсер, один вызов не должен отключать его у другого.',
    },
  },
  acknowledged: (fault: string): About => ({
    so: {
      en: `the call says that all is written, and it is not: ${fault}`,
      ru: `вызов сообщает, что всё записано, а это не так: ${fault}`,
    },
    means: {
      en: 'The code does not wait for the acknowledgement: acks=0, or a send without await.',
      ru: 'Код не ждёт подтверждения: acks=0 или send без await.',
    },
  }),
  contract: (what: string): About => ({
    of: { en: `activities with ${what}`, ru: `события, среди которых «${what}»` },
    means: {
      en: 'Every activity is checked against the contract, and all of them before the first is sent.',
      ru: 'По контракту проверяют каждое событие, и все — до отправки первого.',
    },
  }),
  nothingSent: {
    of: {
      en: 'the topic after calls that were refused, and one that was not',
      ru: 'топик после отклонённых вызовов и одного принятого',
    },
    so: {
      en: 'it holds other records than the accepted call has sent',
      ru: 'в нём не те записи, что отправил принятый вызов',
    },
    means: {
      en: 'Activities of a list with a bad one were sent: all are checked before the first goes, not chunk by chunk.',
      ru: 'Отправлены события из списка, где есть плохое: сначала проверяют весь список, а не порцию за порцией.',
    },
  },

  // 2.3
  knowsItsPartitions: {
    of: {
      en: 'members whose start has resolved without an `owns` line',
      ru: 'участники, чей запуск завершился без строки `owns`',
    },
    so: {
      en: 'startMember resolved before the member knew its partitions',
      ru: 'startMember завершился раньше, чем участник узнал свои партиции',
    },
  },
  oneOwnerEach: {
    of: { en: 'the partitions that the members own', ru: 'партиции, которыми владеют участники' },
    means: {
      en: 'All of them at every member: each has joined a group of its own. Some twice: a member that was expelled has not joined again. Some missing: a member has gone without a word, or joins no more.',
      ru: 'Все у каждого участника: у каждого своя группа. Какие-то у двоих: исключённый участник не вступил заново. Каких-то нет: участник ушёл молча или больше не вступает.',
    },
  },
  evenShares: { of: { en: 'how many partitions each member owns', ru: 'сколько партиций у каждого участника' } },
  shared: {
    en: 'every partition has one owner, by the last `owns` line of each member',
    ru: 'у каждой партиции один владелец, судя по последней строке `owns` каждого участника',
  },
  idleHandlesNothing: (name: string): About => ({
    of: { en: `what ${name} handled, which owns nothing`, ru: `что обработал ${name}, у которого нет партиций` },
    so: {
      en: 'a partition was read by a member that does not own it: a group has no more workers than partitions',
      ru: 'партицию читал участник, который ею не владеет: рабочих в группе не больше, чем партиций',
    },
  }),
  ownedAsPrinted: {
    of: {
      en: 'the partitions of owned(), as in the last `owns` line',
      ru: 'партиции из owned(), как в последней строке `owns`',
    },
  },
  ownsEachTime: (name: string): About => ({
    of: {
      en: `the \`owns\` lines of ${name}, one for each assignment that the broker gave it`,
      ru: `строки \`owns\` участника ${name}, по одной на каждое назначение от брокера`,
    },
    means: {
      en: 'A line is due whenever the member is given partitions, also the same as before, also none.',
      ru: 'Строка нужна при каждом назначении, даже если партиции те же и даже если их нет.',
    },
  }),
  byNumber: {
    of: { en: 'the partitions of the only member, in order', ru: 'партиции единственного участника по порядку' },
    means: {
      en: 'Partitions are numbers: sorted as text, 10 comes before 2. kafkajs hands them out sorted so.',
      ru: 'Номера партиций — числа: если сортировать их как строки, 10 идёт раньше 2. kafkajs отдаёт их именно так.',
    },
  },
  ownsNothingAfterStop: { of: { en: 'owned() of a member that has left', ru: 'owned() участника, который ушёл' } },
  oneGroupId: {
    en: 'The group id is the same at every start: with one per start nobody finds again what was committed',
    ru: 'Group id один и тот же при каждом запуске: если он каждый раз новый, закоммиченного уже никто не найдёт',
  },
  nameIsClientId: {
    of: {
      en: 'the first line of a member without a name, which goes by its client id',
      ru: 'первая строка участника без имени: его зовут по client id',
    },
  },
  onlyWhatIsNew: {
    of: {
      en: 'what the member handled that started when the group had committed the first half',
      ru: 'что обработал участник, запущенный, когда группа закоммитила первую половину',
    },
    means: {
      en: 'Everything again: the member joined another group, or sought the beginning, in place of the committed offsets.',
      ru: 'Всё заново: участник вступил в другую группу или перемотал на начало вместо закоммиченных смещений.',
    },
  },
  noWorkNoSleep: {
    of: { en: 'sleeps of 0 ms where the work takes no time', ru: 'вызовы sleep(0), когда работа не занимает времени' },
  },
  session: (clientId: string): About => ({
    of: {
      en: `the session timeout that ${clientId} tells the broker`,
      ru: `session timeout, который ${clientId} сообщает брокеру`,
    },
  }),
  during: {
    nothing: { en: 'while it has nothing to do', ru: 'пока ему нечего делать' },
    work: { en: 'while it works on one activity', ru: 'пока он работает над одним событием' },
    batch: { en: 'while it works through a batch of short ones', ru: 'пока он проходит пачку коротких событий' },
    rebalance: {
      en: 'while the group rebalances and it is still at work',
      ru: 'пока группа ребалансируется, а он ещё работает',
    },
  },
  heartbeats: (clientId: string, sessionTimeoutMs: number, during: Text) =>
    ({
      of: {
        en: `milliseconds in which ${clientId} sends three heartbeats`,
        ru: `миллисекунды, за которые ${clientId} шлёт три heartbeat`,
      },
      so: {
        en: `${clientId} sends at least three heartbeats in its session of ${sessionTimeoutMs} ms, ${during.en}`,
        ru: `${clientId} шлёт не меньше трёх heartbeat за сессию в ${sessionTimeoutMs} мс, ${during.ru}`,
      },
    }) satisfies About,
  minute: (name: string): Text => ({
    en: `a minute of ${name}'s time goes by`,
    ru: `проходит минута времени участника ${name}`,
  }),
  afterOutage: (outage: number): Text => ({
    en: `what was written in outage ${outage} is handled when the broker is back: a member whose client gives up begins anew`,
    ru: `записанное во время отключения ${outage} обработано, когда брокер вернулся: участник, чей клиент сдался, начинает заново`,
  }),

  // 2.4
  notHandled: {
    of: { en: 'records without a `handled` line', ru: 'записи без строки `handled`' },
    means: {
      en: 'A lost one was committed before it was handled, or its partition was given up in mid-work.',
      ru: 'Потерянную закоммитили до обработки или бросили вместе с партицией на полпути.',
    },
  },
  allHandled: { en: 'each record has its `handled` line', ru: 'у каждой записи есть строка `handled`' },
  pastBadOnes: {
    en: 'what the contract allows is handled, behind bad records too: one that throws inside the consumer stops its partition',
    ru: 'то, что контракт допускает, обработано и после плохих записей: если разбор бросает ошибку внутри консьюмера, партиция встаёт',
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
  nobodyThere: { of: { en: 'nobody there, two records behind', ru: 'никого нет, отставание 2' } },
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
      en: 'Missing: taken for an activity, or left out without a word. A byte that is no UTF-8 makes a value unreadable, though String() reads on.',
      ru: 'Не хватает: запись приняли за событие или молча пропустили. Байт не из UTF-8 делает значение нечитаемым, хотя String() читает дальше.',
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

  // 2.5
  working: (times: number): Text => ({
    en: `work number ${times} begins: ctx.clock.sleep(workMs), once for each activity, and the next when the last is done`,
    ru: `начинается работа номер ${times}: ctx.clock.sleep(workMs), по разу на событие, следующая после предыдущей`,
  }),
  handledWhenDone: {
    of: { en: '`handled` lines while the first work is going on', ru: 'строки `handled`, пока идёт первая работа' },
    so: {
      en: 'an activity was called handled before its work was done',
      ru: 'событие названо обработанным до конца работы над ним',
    },
  },
  committedBeforeWork: {
    of: {
      en: 'the committed offset while the first work is going on',
      ru: 'закоммиченное смещение, пока идёт первая работа',
    },
    so: {
      en: 'an activity was committed before its work was done: whoever dies now loses it',
      ru: 'событие закоммичено до конца работы над ним: если участник сейчас упадёт, оно потеряно',
    },
  },
  oneAfterAnother: (count: number): About => ({
    of: { en: `times at which ${count} works are due`, ru: `моменты окончания работ (всего ${count})` },
    so: { en: 'works of one partition were under way at once', ru: 'работы одной партиции шли одновременно' },
    means: {
      en: 'The handler does not await its work, so kafkajs takes it for finished.',
      ru: 'Обработчик не ждёт свою работу, и kafkajs считает её сделанной.',
    },
  }),
  beginsNothingNew: {
    of: {
      en: 'works begun by a member that was told to stop in its second',
      ru: 'работы, начатые участником, которого остановили на второй',
    },
    so: { en: 'it began another activity after stop()', ru: 'он начал новое событие после stop()' },
  },
  begunIsFinished: {
    of: {
      en: 'what was handled when stop() resolved, of two activities that were begun',
      ru: 'что обработано к завершению stop(), если начаты два события',
    },
  },
  committedAtLeave: (failed: number): About => ({
    of: {
      en: `committed when stop() resolved: exactly what was handled (commits that failed meanwhile: ${failed})`,
      ru: `закоммичено к завершению stop(): ровно то, что обработано (неудачных коммитов за это время: ${failed})`,
    },
    means:
      failed > 0
        ? {
            en: 'Less: a commit that failed while the member was leaving was not made again, and another will repeat its work. More: the rest of the batch is lost.',
            ru: 'Меньше: коммит, не удавшийся при уходе, не сделан ещё раз, и работу повторит другой. Больше: остаток пачки потерян.',
          }
        : {
            en: 'Less: the member left without committing, and another will repeat its work. More: the rest of the batch is lost.',
            ru: 'Меньше: участник ушёл без коммита, и другой повторит его работу. Больше: остаток пачки потерян.',
          },
  }),
  leavesTheGroup: {
    of: { en: 'the members of the group when stop() resolved', ru: 'участники группы к завершению stop()' },
    so: {
      en: 'the group waits for the session of a member that is gone',
      ru: 'группа ждёт, пока истечёт сессия ушедшего участника',
    },
  },
  longerThanASession: {
    en: 'work and rebalance take longer than a session, and heartbeats go on',
    ru: 'работа и ребаланс длятся дольше сессии, и heartbeat не прекращаются',
  },
  expelledAtWork: {
    of: {
      en: "the group's refusals to a member that worked longer than its session",
      ru: 'отказы группы участнику, который работал дольше своей сессии',
    },
    so: { en: 'the group took a member that was at work for dead', ru: 'группа сочла работающего участника умершим' },
    means: {
      en: 'Heartbeats came in time. In a rebalance the group waits for a member as long as its rebalanceTimeout says, and heartbeats do not prolong that: it has to be longer than the work.',
      ru: 'Heartbeat приходили вовремя. Но при ребалансе группа ждёт участника столько, сколько сказано в его rebalanceTimeout, и heartbeat этого не продлевают: он должен быть больше времени работы.',
    },
  },
  commitsThenLeaves: {
    of: {
      en: 'what member-1 had handled before it left, handled again by another',
      ru: 'обработанное member-1 до ухода и обработанное кем-то ещё раз',
    },
    so: { en: 'it left before it had committed', ru: 'он ушёл раньше, чем закоммитил' },
  },
  commitsGrow: {
    of: { en: 'commits that took back what was committed', ru: 'коммиты, которые вернули смещение назад' },
    means: {
      en: 'An offset that goes back is one that a member remembered of a partition it had lost.',
      ru: 'Если смещение ушло назад, участник помнил его от потерянной партиции.',
    },
  },
  lostPartitions: (lost: readonly number[]): About => ({
    of: { en: 'owned() of member-1 after the group has rebalanced', ru: 'owned() участника member-1 после ребаланса' },
    means: {
      en: `Partitions ${lost.join(', ')} are member-2's now, and what was dealt anew has been handled 0 times since.`,
      ru: `Партиции ${lost.join(', ')} теперь у member-2, а розданное заново с тех пор обработано 0 раз.`,
    },
  }),
  partitionsBack: {
    of: {
      en: 'owned() of member-1 when all partitions are its own again',
      ru: 'owned() участника member-1, когда все партиции снова у него',
    },
    means: {
      en: 'A partition comes back without what was known of it: another member may have gone on meanwhile.',
      ru: 'Партиция возвращается без прежнего состояния: за это время её мог обрабатывать другой участник.',
    },
  },
  picture: (picture: string): Text => ({
    en: `the last line of the timeline is  +40 ms  ${picture}`,
    ru: `последняя строка хронологии такая:  +40 ms  ${picture}`,
  }),
  looksOn: { en: 'watchGroup looks at the group every 50 ms', ru: 'watchGroup смотрит на группу каждые 50 мс' },
  looksAgain: {
    en: 'the timeline goes on after an outage: watchGroup looks at the group when the broker is back',
    ru: 'после отключения хронология продолжается: watchGroup смотрит на группу, когда брокер вернулся',
  },
  sinceTheBeginning: {
    of: {
      en: 'milliseconds of the last line, since watchGroup began to look',
      ru: 'миллисекунды последней строки, с начала наблюдения',
    },
  },
  onlyChanges: {
    of: {
      en: 'lines of the timeline that show the picture of the line before',
      ru: 'строки хронологии с той же картиной, что и строкой раньше',
    },
    so: { en: 'nothing had changed, and a line was printed', ru: 'ничего не изменилось, а строка напечатана' },
  },
  sameAfterOutage: {
    of: {
      en: 'lines after an outage that show the picture of the line before it',
      ru: 'строки после отключения с той же картиной, что и строкой раньше',
    },
    so: {
      en: 'the group was the same all the time, and a line says that it has changed',
      ru: 'группа всё время была той же, а строка сообщает, что она изменилась',
    },
    means: {
      en: 'A look that failed has seen no picture: the next one is compared with the last that was seen.',
      ru: 'Неудачный опрос не увидел никакой картины: следующую сравнивают с последней увиденной.',
    },
  },
  noOtherPicture: {
    of: { en: 'lines of the timeline that show what never was', ru: 'строки хронологии с тем, чего не было' },
    means: {
      en: 'While the group has members and is not Stable, nobody owns anything yet and nobody is idle: it is rebalancing, in each of its states.',
      ru: 'Пока в группе есть участники и она не Stable, никто ничем не владеет и никто не простаивает: идёт ребаланс, в каком бы состоянии она ни была.',
    },
  },
  reached: (fault: string): Text => ({
    en: `members send what this fault waits for: ${fault}. Without a commit while they work, a member that is lost leaves everything to be done again`,
    ru: `участники отправляют то, чего ждёт сбой: ${fault}. Если не коммитить во время работы, после пропавшего участника придётся делать заново всё`,
  }),
  held: (fault: string): Text => ({
    en: `a line  +40 ms  rebalancing  is the last while the group is held (${fault}): it has members and is not Stable, so nobody owns anything yet and nobody is idle`,
    ru: `последняя строка  +40 ms  rebalancing, пока группу держат (${fault}): участники есть, состояние не Stable, поэтому никто ещё ничем не владеет и никто не простаивает`,
  }),
  goesOn: (picture: string): Text => ({
    en: `the timeline goes on after an outage, and its last line names each idle member:  +40 ms  ${picture}`,
    ru: `после отключения хронология продолжается, и в последней строке назван каждый простаивающий:  +40 ms  ${picture}`,
  }),
  lateCommitRefused: {
    en: 'the broker refuses the commit of a member that it has taken for dead',
    ru: 'брокер отклоняет коммит участника, которого счёл умершим',
  },
} as const
