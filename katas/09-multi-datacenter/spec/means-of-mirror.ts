const looksForTopics = {
  en: 'Without refresh.topics.interval.seconds MirrorMaker looks for topics and partitions every ten minutes.',
  ru: 'Без refresh.topics.interval.seconds MirrorMaker ищет топики и партиции раз в десять минут.',
}

/** Tasks 9.2 and 9.3: what the mirror does. */
export const meansOfMirror = {
  copied: (copy: string, count: number) => ({
    of: {
      en: `MirrorMaker runs with the graded properties, and ${copy} of the backup has ${count} record(s)`,
      ru: `MirrorMaker работает с проверяемыми настройками, и записей в ${copy} резервного кластера: ${count}`,
    },
    means: {
      en: 'MirrorMaker copies nothing: its flow is not enabled, one broker cannot hold the replicas, or topics matches no name. Or it copies under another name: IdentityReplicationPolicy gives the copy the name of the original.',
      ru: 'MirrorMaker ничего не копирует: поток не включён, один брокер не держит столько реплик или topics не соответствует ни одному имени. Либо он копирует под другим именем: IdentityReplicationPolicy даёт копии имя оригинала.',
    },
  }),
  asTheyWere: {
    of: { en: 'the records of the copy', ru: 'записи копии' },
    so: {
      en: 'key, value, headers, timestamp, partition and order are those of the primary',
      ru: 'ключ, значение, заголовки, timestamp, партиция и порядок — как на основном кластере',
    },
  },
  noOthers: {
    of: { en: 'the topics of the backup', ru: 'топики резервного кластера' },
    so: {
      en: 'somebody else’s data left the data center: topics is a list of regular expressions, and a dot in a name is any character there',
      ru: 'чужие данные покинули дата-центр: topics — список регулярных выражений, и точка в имени означает там любой символ',
    },
  },
  leftOut: {
    of: {
      en: 'one record in the copy of a topic whose name ends in .replica',
      ru: 'одна запись в копии топика, чьё имя кончается на .replica',
    },
    means: {
      en: 'By default topics.exclude leaves such names out, whatever topics says.',
      ru: 'По умолчанию topics.exclude исключает такие имена, что бы ни стояло в topics.',
    },
  },
  aborted: {
    of: { en: 'the values of the copy', ru: 'значения в копии' },
    so: {
      en: 'what was aborted became a record like any other: in the copy nobody can tell that it never counted',
      ru: 'отменённое стало обычной записью: по копии уже не понять, что она не считается',
    },
    means: {
      en: 'MirrorMaker’s consumer reads everything unless isolation.level says read_committed.',
      ru: 'Консьюмер MirrorMaker читает всё, если в isolation.level нет read_committed.',
    },
  },
  settings: {
    en: 'the copy has the settings of its topic (cleanup.policy, max.message.bytes)',
    ru: 'у копии настройки её топика (cleanup.policy, max.message.bytes)',
  },
  newSettings: {
    of: { en: 'a setting that was changed is changed in the copy', ru: 'изменённая настройка меняется и у копии' },
    means: {
      en: 'Without sync.topic.configs.interval.seconds MirrorMaker looks at settings every ten minutes.',
      ru: 'Без sync.topic.configs.interval.seconds MirrorMaker смотрит на настройки раз в десять минут.',
    },
  },
  newPartitions: {
    of: { en: 'the copy gets the new partitions', ru: 'у копии появляются новые партиции' },
    means: looksForTopics,
  },
  newTopics: {
    of: { en: 'a topic that was made later is copied', ru: 'топик, созданный позже, копируется' },
    means: looksForTopics,
  },
  flush: {
    of: {
      en: 'milliseconds until the worker writes down how far the copy is',
      ru: 'миллисекунды, через которые worker записывает, докуда дошла копия',
    },
    so: {
      en: 'a mirror that is killed repeats all that it has copied since',
      ru: 'убитое зеркало повторит всё, что скопировало за это время',
    },
    means: {
      en: 'It is a minute by default. A worker reads this setting with the name of its cluster in front, backup.offset.flush.interval.ms; without it nobody does.',
      ru: 'По умолчанию это минута. Worker читает эту настройку с именем своего кластера впереди, backup.offset.flush.interval.ms; без имени её не читает никто.',
    },
  },
  writtenDown: {
    en: 'the backup’s topic mm2-offsets.primary.internal says how far the copy is',
    ru: 'топик резервного кластера mm2-offsets.primary.internal говорит, докуда дошла копия',
  },
  goesOn: {
    of: {
      en: 'the values of the copy, after the mirror was killed',
      ru: 'значения копии после того, как зеркало убили',
    },
    so: {
      en: 'a mirror that does not know how far it was begins again, and everything arrives twice',
      ru: 'зеркало, которое не знает, докуда дошло, начинает сначала, и всё приходит дважды',
    },
  },
  replicas: (name: string) => ({
    of: { en: `${name}, of the flow from primary to backup`, ru: `${name} потока из primary в backup` },
    so: {
      en: 'MirrorMaker’s own defaults are 2 and 3: with fewer brokers it copies nothing, and a fixed number is wrong in the other place',
      ru: 'значения по умолчанию у MirrorMaker — 2 и 3: если брокеров меньше, он ничего не копирует, а постоянное число неверно в другом месте',
    },
  }),
  eachServer: {
    of: { en: 'all bootstrap servers of a cluster', ru: 'все bootstrap-серверы кластера' },
    so: {
      en: 'where the one server that is named is down, MirrorMaker does not find the cluster, though the others run',
      ru: 'если единственный названный сервер лежит, MirrorMaker не найдёт кластер, хотя остальные работают',
    },
  },
  groupFollows: {
    of: {
      en: 'what the group has committed on the primary is committed on the backup',
      ru: 'закоммиченное группой на основном кластере закоммичено и на резервном',
    },
    so: {
      en: 'after a failover the group repeats what it has handled, or leaves records out',
      ru: 'после failover группа повторит обработанное или пропустит записи',
    },
    means: {
      en: 'Offsets are translated and committed by checkpoints (emit.checkpoints.enabled) and sync.group.offsets.enabled together, every 60 s by default. A new group is looked for every refresh.groups.interval.seconds, which are 600.',
      ru: 'Смещения переводят и коммитят вместе checkpoint (emit.checkpoints.enabled) и sync.group.offsets.enabled, по умолчанию раз в 60 с. Новую группу ищут раз в refresh.groups.interval.seconds, а это 600.',
    },
  },
  translated: (seen: ReadonlyMap<number, bigint | null>) => ({
    of: {
      en: `what is committed on the backup (${[...seen.values()]}) is not past what the group has handled (13 or 23, and 20)`,
      ru: `закоммиченное на резервном кластере (${[...seen.values()]}) не дальше обработанного группой (13 или 23 и 20)`,
    },
    so: {
      en: 'the numbers of the primary were taken for those of the backup: the group would skip records',
      ru: 'числа основного кластера приняты за числа резервного: группа пропустила бы записи',
    },
  }),
  otherGroups: {
    of: {
      en: 'what a group that was not named has committed on the backup',
      ru: 'закоммиченное на резервном кластере группой, которую не называли',
    },
    so: {
      en: 'groups is a list of regular expressions, too: a dot in a name is any character',
      ru: 'groups — тоже список регулярных выражений: точка в имени означает любой символ',
    },
  },
  oneWay: {
    of: { en: 'what goes from the backup to the primary', ru: 'то, что идёт из резервного кластера в основной' },
    so: {
      en: 'the primary is active and the backup passive: nothing goes back unless failback is asked for',
      ru: 'основной кластер активен, резервный пассивен: обратно ничего не идёт, пока не попросили failback',
    },
  },
  heartbeats: {
    of: {
      en: 'topics of the primary that belong to a flow from the backup',
      ru: 'топики основного кластера, которые относятся к потоку из резервного',
    },
    so: {
      en: 'MirrorMaker runs the way back although it is not enabled: heartbeats alone are reason enough for it',
      ru: 'MirrorMaker запустил обратный поток, хотя он выключен: ему достаточно одних heartbeats',
    },
  },
  answerLost: {
    of: {
      en: 'answers of the backup to MirrorMaker’s producer that were cut off',
      ru: 'ответов резервного кластера продюсеру MirrorMaker, которые были обрезаны',
    },
  },
  lostAnswer: {
    of: {
      en: 'the records of the copy, after an answer of the backup was lost',
      ru: 'записи копии после того, как потерялся ответ резервного кластера',
    },
    so: {
      en: 'what was written is sent again where its answer was lost, and a producer that is not idempotent writes it twice',
      ru: 'если ответ потерян, записанное отправляется снова, и неидемпотентный продюсер пишет его дважды',
    },
    means: {
      en: 'Kafka Connect turns off the idempotence of its producers. backup.producer.enable.idempotence turns it on.',
      ru: 'Kafka Connect выключает идемпотентность своих продюсеров. Её включает backup.producer.enable.idempotence.',
    },
  },
  bothWays: {
    of: {
      en: 'with failback each cluster has the other’s records under the other’s name, all of them',
      ru: 'с failback у каждого кластера есть все записи другого под именем другого',
    },
    means: {
      en: 'One of the two flows does not run. failback adds backup->primary to primary->backup; it does not take its place.',
      ru: 'Один из двух потоков не работает. failback добавляет backup->primary к primary->backup, а не заменяет его.',
    },
  },
  goesRound: (names: readonly string[]) => ({
    of: { en: `records in ${names.join(', ')}`, ru: `записей в ${names.join(', ')}` },
    so: {
      en: 'a record came back to where it was written: in both directions without a prefix it goes round for ever',
      ru: 'запись вернулась туда, где была написана: в обе стороны без префикса она ходит по кругу вечно',
    },
  }),
  copiesOfCopies: {
    of: { en: 'the topic and its copies', ru: 'топик и его копии' },
    so: { en: 'a copy was copied again', ru: 'копию скопировали ещё раз' },
  },
  afterTheLink: {
    of: { en: 'the records of the copy', ru: 'записи копии' },
    so: {
      en: 'a link that was cut and slow loses nothing, doubles nothing and reorders nothing',
      ru: 'обрыв и замедление канала ничего не теряют, не удваивают и не переставляют',
    },
  },
}
