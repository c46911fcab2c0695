import { defineLab } from '#harness/lab'

export default defineLab({
  number: 2,
  title: { en: 'Partitions and consumer groups', ru: 'Партиции и группы консьюмеров' },
  goal: {
    en: 'Decide where each record goes, share the partitions among the members of a group, and lose nothing while members come, go and die.',
    ru: 'Научиться выбирать партицию для каждой записи, делить партиции между участниками группы и ничего не терять, когда участники приходят, уходят и падают.',
  },
  tasks: [
    {
      id: '2.1',
      title: { en: 'Create a topic with 3 partitions', ru: 'Создать топик с 3 партициями' },
      points: 1,
      hints: [
        {
          en: 'admin.createTopics of kafkajs does not throw for a topic that is there: it resolves to false.',
          ru: 'admin.createTopics в kafkajs не бросает ошибку, если топик уже есть: промис разрешается в false.',
        },
        {
          en: 'On false, ask partitionCount of #harness/kata how many partitions the topic has, and throw if the number differs. (admin.fetchTopicMetadata gives up where another call has made the topic this moment.) Disconnect the admin in finally.',
          ru: 'Получив false, узнайте число партиций через partitionCount из #harness/kata и бросьте ошибку, если оно другое. (admin.fetchTopicMetadata сдаётся, если топик только что создал другой вызов.) Отключайте admin в finally.',
        },
      ],
    },
    {
      id: '2.2',
      title: { en: 'A producer with a partitioner by user', ru: 'Продюсер с партиционером по user_id' },
      points: 3,
      hints: [
        {
          en: 'Turn the id into text first, then into UTF-8 bytes: 42 and "42" are one user, and "Иван" has 8 bytes.',
          ru: 'Сначала превратите id в строку, затем в байты UTF-8: 42 и "42" это один пользователь, а в «Иван» 8 байт.',
        },
        {
          en: 'Plain * loses low bits above 2^53: multiply with Math.imul. Keep shifts unsigned (>>>). toPositive is hash & 0x7fffffff.',
          ru: 'Обычное * теряет младшие биты после 2^53: умножайте через Math.imul. Сдвиги беззнаковые (>>>). toPositive — это hash & 0x7fffffff.',
        },
        {
          en: 'producer({ createPartitioner: () => ({ message, partitionMetadata }) => partitionOf(String(message.key), partitionMetadata.length) })',
          ru: 'producer({ createPartitioner: () => ({ message, partitionMetadata }) => partitionOf(String(message.key), partitionMetadata.length) })',
        },
      ],
    },
    {
      id: '2.3',
      title: { en: 'Three consumers in one group', ru: 'Три консьюмера в одной группе' },
      points: 2,
      hints: [
        {
          en: 'Members share partitions only if their group id is the same: ctx.name(GROUP) for all, at every start.',
          ru: 'Участники делят партиции, только если у них один и тот же group id: ctx.name(GROUP) у всех и при каждом запуске.',
        },
        {
          en: 'The event consumer.events.GROUP_JOIN carries memberAssignment: { topic: [partitions] }. It has no entry for the topic when the member is idle.',
          ru: 'Событие consumer.events.GROUP_JOIN несёт memberAssignment: { топик: [партиции] }. У простаивающего участника записи о топике нет.',
        },
        {
          en: 'startMember resolves at the first GROUP_JOIN: run() may come back before it. Set maxWaitTimeInMs: 100, or stop() waits for a fetch of 5 s; set heartbeatInterval well below a third of the session timeout.',
          ru: 'startMember завершается при первом GROUP_JOIN: run() может вернуться раньше. Поставьте maxWaitTimeInMs: 100, иначе stop() ждёт fetch 5 секунд; heartbeatInterval — заметно меньше трети session timeout.',
        },
      ],
    },
    {
      id: '2.4',
      title: {
        en: 'See how records are shared among consumers',
        ru: 'Увидеть распределение сообщений между консьюмерами',
      },
      points: 2,
      hints: [
        {
          en: 'admin.describeGroups gives each member with its clientId and memberAssignment; AssignerProtocol.MemberAssignment.decode reads the latter.',
          ru: 'admin.describeGroups отдаёт участников с clientId и memberAssignment; последнее читает AssignerProtocol.MemberAssignment.decode.',
        },
        {
          en: 'admin.fetchOffsets answers -1 where nothing is committed: then the lag counts from the first offset of the partition (low), not from -1. It never counts from before low.',
          ru: 'admin.fetchOffsets отвечает -1, если ничего не закоммичено: тогда отставание считается от первого смещения партиции (low), а не от -1. Раньше low оно не начинается никогда.',
        },
      ],
    },
    {
      id: '2.5',
      title: { en: 'Add and remove a consumer: rebalance', ru: 'Добавить и удалить консьюмера: ребалансировка' },
      points: 4,
      hints: [
        {
          en: 'Await your work in the handler. What the handler does not wait for is not finished when the member leaves.',
          ru: 'Дожидайтесь работы внутри обработчика. Всё, чего обработчик не ждёт, останется недоделанным, когда участник уйдёт.',
        },
        {
          en: 'Call heartbeat() after each record, and by setInterval while you work. Its error is how kafkajs tells you that the group rebalances or has expelled you: finish the activity, commit, then throw it.',
          ru: 'Вызывайте heartbeat() после каждой записи, а во время работы по setInterval. Его ошибкой kafkajs сообщает, что идёт ребалансировка или что вас исключили: доделайте событие, закоммитьте, затем бросьте её.',
        },
        {
          en: 'Throw away everything you know about partitions on GROUP_JOIN. Offsets you meant to commit belong to the old generation: commit them before, or never.',
          ru: 'На GROUP_JOIN выбрасывайте всё, что знали о партициях. Незакоммиченные смещения относятся к прошлому поколению: их коммитят раньше или никогда.',
        },
      ],
    },
  ],
  coverageFloor: 0.85,
  given: ['activity.ts', 'play.ts'],
  topics: [{ name: 'user-activity', partitions: 3 }],
  subject: { pure: ['partitionOf'], handles: ['stop', 'owned'] },
  play: {
    'member-1': { run: 'startMember', about: { en: 'a member of the group', ru: 'участник группы' } },
    'member-2': { run: 'startMember', about: { en: 'another one', ru: 'ещё один' } },
    sender: {
      run: 'sendSamples',
      about: {
        en: 'sends activities of ten users for ten seconds',
        ru: 'десять секунд шлёт события десяти пользователей',
      },
    },
    watch: { run: 'watchGroup', about: { en: 'the timeline of rebalances', ru: 'хронология ребалансировок' } },
    visitor: {
      run: 'visit',
      about: {
        en: 'a member that joins, prints the table of the group and leaves',
        ru: 'участник, который вступает в группу, печатает её таблицу и уходит',
      },
    },
  },
})
