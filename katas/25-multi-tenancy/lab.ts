import { defineLab } from '#harness/lab'

const text = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 25,
  title: text('Multi-tenancy', 'Multi-tenancy: много арендаторов'),
  goal: text(
    'A platform that many customers share, and none of them notices the others.',
    'Платформа, которую делят много клиентов, и ни один не замечает других.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'platform.ts'],
  subject: { libraries: ['kafkajs', '@platformatic/kafka'], pure: ['nameOf', 'ownerOf'] },
  tasks: [
    {
      id: '25.1',
      title: text('Topics with the tenant’s prefix', 'Топики с префиксом арендатора'),
      points: 2,
      hints: [
        text(
          'What tells acme’s topics from those of acme2? And may the sign that does so stand in a tenant’s name?',
          'Чем топики acme отличаются от топиков acme2? И может ли этот знак стоять в имени арендатора?',
        ),
        text(
          'listTopics gives names of the whole cluster: take off ctx.name(""), then ask ownerOf. A topic takes the broker’s time with message.timestamp.type=LogAppendTime.',
          'listTopics возвращает имена всего кластера: уберите ctx.name(""), затем спросите ownerOf. Время брокера топик ставит при message.timestamp.type=LogAppendTime.',
        ),
        text(
          'createTopics of kafkajs resolves with false where the topic is there already. Make each by itself, and then compare partitionCount (#harness/kata) with what was asked for.',
          'createTopics из kafkajs возвращает false, если топик уже есть. Создавайте каждый отдельно, а потом сравните partitionCount (#harness/kata) с тем, что просили.',
        ),
      ],
    },
    {
      id: '25.2',
      title: text('Quotas', 'Квоты'),
      points: 3,
      hints: [
        text(
          'What of a request can a client choose freely: its client id, or its user?',
          'Что в запросе клиент выбирает сам: client id или пользователя?',
        ),
        text(
          'alterClientQuotas: entities [{ entityType: "user", entityName }], ops { key: "producer_byte_rate", value, remove: false }; for consumers consumer_byte_rate, for time request_percentage. A limit goes with remove: true.',
          'alterClientQuotas: entities [{ entityType: "user", entityName }], ops { key: "producer_byte_rate", value, remove: false }; для чтения consumer_byte_rate, для времени request_percentage. Предел снимается с remove: true.',
        ),
        text(
          'describeClientQuotas with { entityType: "user", matchType: 0, match: name } and strict: false gives the quotas of the user’s client ids, too: entries with two entities. They go before the user’s own.',
          'describeClientQuotas с { entityType: "user", matchType: 0, match: имя } и strict: false возвращает и квоты отдельных client id: записи с двумя entities. Они важнее квоты самого пользователя.',
        ),
      ],
    },
    {
      id: '25.3',
      title: text('The router', 'Роутер'),
      points: 5,
      hints: [
        text(
          'Kafka keeps no author with a record. What does the router know of whose it is that the author could not have written himself?',
          'Kafka не хранит автора записи. Что роутер знает о владельце такого, чего автор не мог написать сам?',
        ),
        text(
          'eachMessage awaits producer.send and returns after it; what throws there is tried again. Who waits for whom in a consumer that reads the inboxes of two tenants?',
          'eachMessage дожидается producer.send и только потом возвращается; что там упало, пробуется снова. Кто кого ждёт в consumer, который читает inbox двух арендаторов?',
        ),
        text(
          'One consumer with a group of its own and one producer for each tenant. MESSAGE_TOO_LARGE is the type of an error that no retry mends.',
          'На каждого арендатора свой consumer со своей группой и свой producer. MESSAGE_TOO_LARGE — type ошибки, которую не исправит никакой повтор.',
        ),
        text(
          'Where kafkajs gives up, its event consumer.crash says so (payload.restart: whether it begins anew by itself). autoCommitThreshold: 1 commits after each record.',
          'Где kafkajs сдаётся, об этом говорит её событие consumer.crash (payload.restart: начнёт ли она заново сама). autoCommitThreshold: 1 коммитит после каждой записи.',
        ),
      ],
    },
    {
      id: '25.4',
      title: text('Isolated groups, tenants that come and go', 'Изоляция групп, приход и уход арендаторов'),
      points: 5,
      hints: [
        text(
          'Which right does a member need beside the one to read the topic? And what does the prefix acme allow that the prefix acme. does not?',
          'Какое право нужно участнику кроме чтения топика? И что разрешает префикс acme, чего не разрешает acme.?',
        ),
        text(
          'Three ACLs: WRITE on the literal name of the inbox, READ on the prefix for topics, READ on the prefix for groups. describeAcls of the principal tells what is too much.',
          'Три ACL: WRITE на буквальное имя inbox, READ на префикс топиков, READ на префикс групп. Что лишнее, покажет describeAcls по principal.',
        ),
        text(
          'A member of another user: new Kafka({ ...ctx.clientConfig, sasl }). consumer.run resolves before the group is joined: consumer.group_join and consumer.crash tell how that ended.',
          'Участник от другого пользователя: new Kafka({ ...ctx.clientConfig, sasl }). consumer.run завершается до входа в группу: чем кончилось, скажут consumer.group_join и consumer.crash.',
        ),
        text(
          'A group with members cannot be deleted: removeMembersFromConsumerGroup({ groupId, members: null }). And a user with a password but no quota is not kept to anything yet.',
          'Группу с участниками удалить нельзя: removeMembersFromConsumerGroup({ groupId, members: null }). А пользователя с паролем, но без квоты ничто не сдерживает.',
        ),
      ],
    },
    {
      id: '25.5',
      title: text('Usage per tenant', 'Использование ресурсов по арендаторам'),
      points: 3,
      hints: [
        text(
          'How large is a record with one letter “я” in its value, and who says when it was written?',
          'Сколько байт в записи с одной буквой «я» и кто говорит, когда она записана?',
        ),
        text(
          'describeLogDirs for stored; fetchTopicOffsetsByTimestamp gives where a time begins in each partition, so that you read no more than you must; offsets and ends give the lag.',
          'stored — describeLogDirs; fetchTopicOffsetsByTimestamp скажет, где в каждой партиции начинается нужное время, чтобы не читать лишнего; lag — из смещений и концов.',
        ),
        text(
          'To read, kafkajs wants a group: give it a new name each time and delete it afterwards, and commit nothing. An empty partition has no record that ends the reading, and seek needs a group that is joined, which run does not wait for.',
          'Чтобы читать, kafkajs нужна группа: каждый раз новое имя, потом удалить и ничего не коммитить. В пустой партиции нет записи, на которой чтение закончится, а seek работает только после входа в группу, которого run не ждёт.',
        ),
      ],
    },
  ],
})
