import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 9,
  title: hint('Replication between data centers', 'Multi-datacenter репликация'),
  goal: hint(
    'Keep a copy of a cluster in another data center, move a service there when the first one is lost, and know what was lost with it.',
    'Держать копию кластера в другом дата-центре, перевести туда сервис, когда первый потерян, и знать, что потеряно вместе с ним.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'internals.ts', 'demo.ts'],
  components: ['backup', 'mirror'],
  topics: [{ name: 'orders', partitions: 3 }],
  subject: {
    pure: ['clusterProperties', 'mirrorProperties'],
    handles: ['stop'],
    libraries: ['kafkajs'],
  },
  play: {
    mirror: {
      run: 'playMirror',
      about: hint('MirrorMaker 2 with your properties', 'MirrorMaker 2 с вашими настройками'),
      options: { backup: 'backup.kafka' },
      starts: 'mirror',
    },
    producer: { run: 'playProducer', about: hint('sends two orders a second', 'шлёт по два заказа в секунду') },
    consumer: {
      run: 'playConsumer',
      about: hint('the service on the primary', 'сервис на основном кластере'),
    },
    lag: {
      run: 'playLag',
      about: hint('measures the lag every other second', 'раз в две секунды измеряет отставание'),
      options: { backup: 'backup.kafka' },
    },
  },
  tasks: [
    {
      id: '9.1',
      title: hint('Two Kafka clusters', 'Развернуть два Kafka кластера'),
      points: 2,
      hints: [
        hint(
          'What of lab 1’s server.properties must differ between two clusters on one machine, and what becomes of a client that asks the wrong cluster for its topic?',
          'Что из server.properties первой лабораторной должно отличаться у двух кластеров на одной машине и что станет с клиентом, который спросит свой топик не у того кластера?',
        ),
        hint(
          'auto.create.topics.enable=false. The internal topics need one replica each: offsets.topic.replication.factor, transaction.state.log.replication.factor, transaction.state.log.min.isr.',
          'auto.create.topics.enable=false. Внутренним топикам нужна одна реплика: offsets.topic.replication.factor, transaction.state.log.replication.factor, transaction.state.log.min.isr.',
        ),
        hint(
          'whenBrokerAnswers({ clientConfig: { ...ctx.clientConfig, brokers } }) rejects in time. describeCluster() of an admin gives clusterId; localhost and 127.0.0.1 are two addresses of one cluster, so compare ids.',
          'whenBrokerAnswers({ clientConfig: { ...ctx.clientConfig, brokers } }) отклоняется вовремя. describeCluster() у admin отдаёт clusterId; localhost и 127.0.0.1 — два адреса одного кластера, поэтому сравнивайте id.',
        ),
      ],
    },
    {
      id: '9.2',
      title: hint('Set up MirrorMaker 2', 'Настроить MirrorMaker 2'),
      points: 4,
      hints: [
        hint(
          'Begin with clusters, NAME.bootstrap.servers and primary->backup.enabled. Then look at the defaults: how many replicas, how many minutes between two looks at the source’s topics?',
          'Начните с clusters, ИМЯ.bootstrap.servers и primary->backup.enabled. Потом посмотрите на значения по умолчанию: сколько реплик и сколько минут между двумя взглядами на топики источника?',
        ),
        hint(
          'refresh.topics.interval.seconds and sync.topic.configs.interval.seconds are 600. replication.factor is 2; those of heartbeats.topic, checkpoints.topic, offset-syncs.topic, offset.storage, config.storage and status.storage are 3.',
          'refresh.topics.interval.seconds и sync.topic.configs.interval.seconds равны 600. replication.factor равен 2; у heartbeats.topic, checkpoints.topic, offset-syncs.topic, offset.storage, config.storage и status.storage он равен 3.',
        ),
        hint(
          'topics is a list of regular expressions: a dot in a name stands for any character. topics.exclude and groups.exclude have defaults, and what they name is left out. And a consumer reads what was aborted, unless somebody tells it not to.',
          'topics — это список регулярных выражений: точка в имени означает любой символ. У topics.exclude и groups.exclude есть значения по умолчанию, и названное там не копируется. А консьюмер читает и отменённое, пока ему не запретить.',
        ),
        hint(
          'primary.consumer.isolation.level=read_committed. Properties of the worker are prefixed with the cluster that it writes to: backup.offset.flush.interval.ms=1000; without the prefix nobody reads them.',
          'primary.consumer.isolation.level=read_committed. Свойства worker-а пишутся с префиксом кластера, в который он пишет: backup.offset.flush.interval.ms=1000; без префикса их никто не читает.',
        ),
      ],
    },
    {
      id: '9.3',
      title: hint('Active-passive replication', 'Реализовать active-passive репликацию'),
      points: 4,
      hints: [
        hint(
          'Offsets of the two clusters are different numbers: what the primary has deleted never reached the backup. Who translates them, and who writes the translation where a consumer looks?',
          'Смещения двух кластеров — разные числа: удалённое на основном кластере до резервного не дошло. Кто их переводит и кто записывает перевод туда, где его ищет консьюмер?',
        ),
        hint(
          'emit.checkpoints writes the translation into a topic of MirrorMaker’s; sync.group.offsets.enabled commits it for the group. Both have an interval of 60 s, and groups that are new are looked for every 600 s (refresh.groups.interval.seconds).',
          'emit.checkpoints записывает перевод в топик MirrorMaker; sync.group.offsets.enabled коммитит его за группу. У обоих интервал 60 с, а новые группы ищутся раз в 600 с (refresh.groups.interval.seconds).',
        ),
        hint(
          'offset.lag.max=0: a pair of offsets for each record, not for each hundredth. backup.producer.enable.idempotence=true: Connect turns it off. emit.heartbeats.enabled=false: with them a flow runs even where it is not enabled.',
          'offset.lag.max=0: пара смещений на каждую запись, а не на каждую сотую. backup.producer.enable.idempotence=true: Connect её выключает. emit.heartbeats.enabled=false: с ними работает и поток, который не включён.',
        ),
        hint(
          'The prefix is what breaks the loop: with both directions MirrorMaker copies primary.orders back to nobody, because it knows where that came from. IdentityReplicationPolicy takes that knowledge away.',
          'Петлю разрывает префикс: в обе стороны MirrorMaker не копирует primary.orders обратно, потому что по имени знает, откуда он. IdentityReplicationPolicy отнимает это знание.',
        ),
      ],
    },
    {
      id: '9.4',
      title: hint('Failover', 'Протестировать failover'),
      points: 5,
      hints: [
        hint(
          'Which number of a checkpoint is the backup’s? And which of two checkpoints of one partition is the later one?',
          'Какое из чисел в checkpoint относится к резервному кластеру? И какой из двух checkpoint одной партиции более поздний?',
        ),
        hint(
          'readAll(ctx, clientOf(ctx, backup), CHECKPOINTS), then checkpointOf; keep the last one of your group by topic and partition. Compare with admin.fetchOffsets as BigInt: -1 is nothing.',
          'readAll(ctx, clientOf(ctx, backup), CHECKPOINTS), затем checkpointOf; для своей группы оставьте последний по топику и партиции. С admin.fetchOffsets сравнивайте как BigInt: -1 значит «ничего».',
        ),
        hint(
          'describeGroups first: who commits for a group that has members is fought by them. Look at everything before you commit anything: admin.setOffsets takes a topic at a time, commitOffsets of a consumer that runs all of them.',
          'Сначала describeGroups: если у группы есть участники, они перебьют ваш коммит. Проверьте всё, прежде чем коммитить хоть что-то: admin.setOffsets берёт по одному топику, commitOffsets работающего консьюмера — все сразу.',
        ),
        hint(
          'The tail: lastSeen minus (the offset in POSITIONS plus 1), and never less than 0. Where nobody looked the answer is null, not 0: that nothing is known is something else than that nothing is missing.',
          'Хвост: lastSeen минус (смещение из POSITIONS плюс 1), но не меньше 0. Где никто не смотрел, там null, а не 0: «неизвестно» и «ничего не пропало» — разные вещи.',
        ),
      ],
    },
    {
      id: '9.5',
      title: hint('Measure the lag', 'Измерить lag репликации'),
      points: 4,
      hints: [
        hint(
          'A timestamp is what a producer’s clock said. Whose clock do you know?',
          'Timestamp — это то, что показали часы продюсера. А чьи часы знаете вы?',
        ),
        hint(
          'fetchTopicOffsets on the primary: high is the end, low the beginning. The ends of orders and primary.orders cannot be compared: each cluster counts for itself. POSITIONS has the primary’s numbers.',
          'fetchTopicOffsets на основном кластере: high — конец, low — начало. Концы orders и primary.orders сравнивать нельзя: каждый кластер считает сам. В POSITIONS числа основного.',
        ),
        hint(
          'behind = high − max(low, copied + 1). Note ctx.clock.now(), read POSITIONS, sleep with ctx.clock.sleep(200), read again, until every partition has reached the end of the first look or timeoutMs are over.',
          'behind = high − max(low, скопировано + 1). Запомните ctx.clock.now(), прочитайте POSITIONS, поспите ctx.clock.sleep(200) и читайте снова, пока каждая партиция не дойдёт до конца из первого взгляда или не пройдёт timeoutMs.',
        ),
      ],
    },
  ],
})
