import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 11,
  title: hint('Event sourcing and CQRS', 'Event Sourcing и CQRS'),
  goal: hint(
    'Keep bank accounts as events in Kafka: no balance below zero whatever clients do at once, each command once, and read models that can be thrown away.',
    'Хранить банковские счета как события в Kafka: баланс не уходит ниже нуля, что бы клиенты ни делали одновременно, команда выполняется один раз, а read model можно выбросить.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 30_000,
  topics: [
    {
      name: 'account-events',
      partitions: 3,
      config: { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
    },
  ],
  subject: { pure: ['decide', 'foldEvents', 'centsOf', 'readEvent', 'recordOf'] },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'starts two instances of the Command Service and the Query Service, and lets three people and their partners spend the same money',
        'запускает два экземпляра Command Service и Query Service; три владельца счетов и их партнёры тратят одни и те же деньги',
      ),
    },
  },
  tasks: [
    {
      id: '11.1',
      title: hint('The rules of a bank account', 'Правила банковского счёта'),
      points: 2,
      hints: [
        hint(
          'decide answers one question: what would this command make of this account? It writes nothing and remembers nothing, so it can be asked again.',
          'decide отвечает на один вопрос: что эта команда сделала бы с этим счётом? Функция ничего не пишет и не помнит, поэтому её можно спросить снова.',
        ),
        hint(
          'Look for the command’s id among the entries first. An account without money that has this withdrawal already did not refuse it: it is done.',
          'Сначала ищите id команды среди entries. Если на счёте нет денег, но это снятие уже есть, счёт не отказывает: команда выполнена.',
        ),
        hint(
          'The fold of 11.2 asks by the same rules as decide. Write them once, as a function of the account and the event: two copies drift apart.',
          'Свёртка в 11.2 спрашивает по тем же правилам, что и decide. Напишите их один раз, функцией от счёта и события: две копии разойдутся.',
        ),
      ],
    },
    {
      id: '11.2',
      title: hint('Events in Kafka, old ones too', 'События в Kafka, в том числе старые'),
      points: 3,
      hints: [
        hint(
          'Three steps, each a pure function: bytes → event (an old one is brought up to date here and nowhere else), account + event → account, and a list of records by repeating the second.',
          'Три шага, каждый — чистая функция: байты → событие (старое приводится к новой версии здесь и больше нигде), счёт + событие → счёт, а список записей — это повторение второго шага.',
        ),
        hint(
          '0.29 * 100 is 28.999999999999996. Take the text apart at the point, pad the fraction to two digits, and make one whole number of the digits.',
          '0.29 * 100 равно 28.999999999999996. Разрежьте текст по точке, дополните дробь до двух цифр и соберите из цифр одно целое число.',
        ),
        hint(
          'new TextDecoder("utf-8", { fatal: true }) refuses bytes that String(buffer) would quietly replace. Then JSON.parse, then the schemas of contract.ts by safeParse; a new schema for version 2, the old one for 1 and none.',
          'new TextDecoder("utf-8", { fatal: true }) отвергает байты, которые String(buffer) молча заменил бы. Затем JSON.parse и схемы из contract.ts через safeParse: eventSchema для версии 2, oldEventSchema для версии 1 и записей без версии.',
        ),
        hint(
          'Keep accounts in a Map: in a plain object the accounts constructor and __proto__ are there before anybody opens them. Sort by a < b, not by localeCompare.',
          'Храните счета в Map: в обычном объекте счета constructor и __proto__ «есть» ещё до открытия. Сортируйте через a < b, а не localeCompare.',
        ),
        hint(
          'createTopics of kafkajs resolves to false where the topic is there. Then partitionCount of #harness/kata and admin.describeConfigs tell whether it will do.',
          'createTopics в kafkajs возвращает false, если топик уже есть. Подходит ли он, скажут partitionCount из #harness/kata и admin.describeConfigs.',
        ),
      ],
    },
    {
      id: '11.3',
      title: hint('A Command Service that writes events', 'Command Service, который пишет события'),
      points: 5,
      hints: [
        hint(
          'Kafka writes whatever it is given: it has no "write this only if nobody wrote in between". So the write comes first and the verdict second. When is it known that an event counts?',
          'Kafka запишет всё, что ей дали: условия «только если никто не успел раньше» у неё нет. Поэтому сначала запись, потом приговор. Когда становится известно, что событие засчитано?',
        ),
        hint(
          'Each instance reads the whole topic and folds it. For a command: read up to the end (admin.fetchTopicOffsets), decide, write with the next seq, and wait until your reader has passed the record. Then decide once more: if your event counts, the command is done now, and its entry is the answer; if not, you decide on what the other one left.',
          'Каждый экземпляр читает весь топик и сворачивает его. На команду: дочитать до конца (admin.fetchTopicOffsets), решить, записать со следующим seq и дождаться, пока ваш читатель пройдёт эту запись. Потом решить ещё раз: если событие засчитано, команда теперь done, и её entry — ответ; если нет, вы решаете по тому, что оставил другой.',
        ),
        hint(
          'Commands for one account one after the other within an instance (a Map of promises), or they make each other stale. Between instances seq does it.',
          'Внутри экземпляра команды одного счёта идут по очереди (Map с промисами), иначе они обесценивают друг друга. Между экземплярами это делает seq.',
        ),
        hint(
          'The reader: a consumer with a group of its own for each start that commits nothing. After a rebalance kafkajs reads from the beginning again: skip offsets that you have. In eachBatch batch.lastOffset() + 1 is how far you are; an error that leaves the handler would stop everybody. When kafkajs gives a consumer up (event CRASH), the next one follows.',
          'Читатель: консьюмер в новой группе при каждом запуске, без коммитов. После ребалансировки kafkajs читает с начала: пропускайте смещения, которые уже есть. В eachBatch вы дошли до batch.lastOffset() + 1; ошибка, вышедшая из обработчика, остановит всех. Если kafkajs сдалась (событие CRASH), создайте следующего консьюмера.',
        ),
        hint(
          'Collect the chunks of a body, count bytes, decode when all are there. decodeURIComponent throws on a broken path. Whatever is thrown must end as an answer: one try around it all. Promise.race with ctx.clock.sleep(ANSWER_LIMIT_MS, signal), and abort the signal afterwards.',
          'Собирайте куски тела, считайте байты, декодируйте в конце. decodeURIComponent бросает ошибку на битом пути. Любая ошибка должна стать ответом: один try вокруг всего. Promise.race с ctx.clock.sleep(ANSWER_LIMIT_MS, signal), а потом прервите сигнал.',
        ),
      ],
    },
    {
      id: '11.4',
      title: hint('A Query Service with a read model', 'Query Service с read model'),
      points: 4,
      hints: [
        hint(
          'The Query Service reads the same topic in its own time: it is always a little behind. What does a client know after its command that tells how far is far enough?',
          'Query Service читает тот же топик в своём темпе и всегда немного отстаёт. Что клиент узнал из ответа на команду и чем может сказать, докуда надо дочитать?',
        ),
        hint(
          'Keep by partition the next offset to read, and a list of those who wait for one. position P-O is known when next[P] > O. Records that are no event, or do not count, move it on too.',
          'Храните для каждой партиции следующее смещение и список ожидающих. Позиция P-O известна, когда next[P] > O. Записи, которые не событие или не засчитаны, тоже двигают его.',
        ),
        hint(
          'Offsets are 64-bit numbers: compare BigInt, not text. "9" > "17". admin.fetchTopicOffsets tells whether anybody has written a position yet; ask it only when you would have to wait.',
          'Смещения — 64-битные числа: сравнивайте BigInt, а не строки, ведь "9" > "17". Записана ли уже позиция, скажет admin.fetchTopicOffsets; спрашивайте его, только если пришлось бы ждать.',
        ),
      ],
    },
    {
      id: '11.5',
      title: hint('State from history', 'Восстановить состояние из истории'),
      points: 4,
      hints: [
        hint(
          'A snapshot is a place in the log and what everything before it came to. One without the other is worth nothing: save them together, in one file.',
          'Снимок — это место в логе и то, к чему сводится всё до него. По отдельности они бесполезны: сохраняйте вместе, в одном файле.',
        ),
        hint(
          'Never let the group remember how far you were: the group outlives the read model. A new group at each start, consumer.seek() after run() to the places that the file names.',
          'Пусть группа не помнит, докуда вы дочитали: она переживёт read model. Новая группа при каждом запуске и consumer.seek() после run() на места из файла.',
        ),
        hint(
          'Write beside it and rename: then the file is the old one or the new one, never half of one. Check it by a zod schema when you read it; where it does not fit begin with nothing.',
          'Пишите рядом и переименовывайте: тогда файл либо старый, либо новый, но не половина. При чтении проверяйте его схемой zod; не подошёл — начинайте с нуля.',
        ),
        hint(
          'The entries belong to the snapshot: they hold the ids of the commands. Without them a record that comes again behind the snapshot counts again.',
          'Entries — часть снимка: в них id команд. Без них запись, повторившаяся после снимка, засчитается снова.',
        ),
      ],
    },
  ],
})
