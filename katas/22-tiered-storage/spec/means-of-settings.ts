const lengthOfSegments = {
  en: 'A segment is as long as segment.bytes says: with Kafka’s own gigabyte it stays open, and nothing is ever copied.',
  ru: 'Длину сегмента задаёт segment.bytes: с гигабайтом по умолчанию он остаётся открытым, и ничего не копируется.',
}

const policyIsAll = {
  en: 'A policy says all there is to say: that remote.log.copy.disable is false, too.',
  ru: 'Политика говорит всё, в том числе что remote.log.copy.disable — false.',
}

/** Of the broker and of topics: what is copied, and how long it stays where. */
export const meansOfSettings = {
  copied: {
    of: { en: 'the store has both closed segments', ru: 'в хранилище оба закрытых сегмента' },
    means: {
      en: 'Kafka copies nothing before its own topic of segments can be made: how many copies of that does this cluster have room for? And it copies nothing of a topic without remote.storage.enable.',
      ru: 'Kafka ничего не копирует, пока не создан её собственный топик сегментов: на сколько его копий хватит этого кластера? И ничего не копирует из топика без remote.storage.enable.',
    },
  },
  takenByKafka: {
    of: {
      en: 'what Kafka says to a topic with the settings of a policy',
      ru: 'что Kafka отвечает на топик с настройками политики',
    },
    means: {
      en: 'What a topic does not say, its broker says: here log.local.retention.bytes is 1 MiB and log.retention.bytes 8 MiB.',
      ru: 'О чём молчит топик, о том говорит брокер: здесь log.local.retention.bytes — 1 МиБ, а log.retention.bytes — 8 МиБ.',
    },
  },
  leavesTheDisk: {
    of: {
      en: 'the old segments are copied and have left the disk (the first offset of each that is there is listed)',
      ru: 'старые сегменты скопированы и ушли с диска (перечислены первые смещения тех, что там есть)',
    },
    means: {
      en: 'Segments leave the disk when local.retention.ms is over and they are in the store. Kafka copies nothing before its own topic of segments can be made; a segment that stays open is never copied.',
      ru: 'Сегменты уходят с диска, когда истекло local.retention.ms и они уже в хранилище. Kafka ничего не копирует, пока не создан её собственный топик сегментов; открытый сегмент не копируется никогда.',
    },
  },
  triesToCopy: {
    en: 'the broker tries to copy a segment for the third time',
    ru: 'брокер в третий раз пытается скопировать сегмент',
  },
  refusingStore: '503',
  slowStore: { en: 'the store is slow', ru: 'хранилище медленное' },
  closedAlone: {
    of: { en: 'first offsets of the segments in the store', ru: 'первые смещения сегментов в хранилище' },
  },
  indexes: { of: { en: 'the objects of a segment', ru: 'объекты одного сегмента' } },
  byteForByte: {
    of: { en: 'the difference between the segment and its copy', ru: 'разница между сегментом и его копией' },
  },
  hotStays: {
    of: { en: 'the segments on the disk within their hot time', ru: 'сегменты на диске, пока они горячие' },
    so: {
      en: 'what is copied is not gone from the disk: that is for the hot time',
      ru: 'скопированное не уходит с диска: это решает горячее время',
    },
  },
  complete: {
    of: {
      en: 'the records that a consumer of both tiers gets',
      ru: 'записи, которые получает потребитель с обоих уровней',
    },
    means: {
      en: 'What has left the disk comes from the store, as long as Kafka has it (retention.ms), and only where the broker waits long enough for it (remote.fetch.max.wait.ms).',
      ru: 'Ушедшее с диска приходит из хранилища, пока запись есть у Kafka (retention.ms) и если брокер готов ждать достаточно долго (remote.fetch.max.wait.ms).',
    },
  },
  fromTheStore: { of: { en: 'the segments that were read from the store', ru: 'сегменты, прочитанные из хранилища' } },
  hotWithoutStore: {
    of: {
      en: 'the segments that were read from the store for what is hot',
      ru: 'сегменты, за которыми ходили в хранилище ради горячего',
    },
  },
  notYetCopied: {
    of: { en: 'the segments on the disk while the store refuses', ru: 'сегменты на диске, пока хранилище отказывает' },
    so: {
      en: 'records are lost: they left the disk and are in no store',
      ru: 'записи потеряны: с диска ушли, в хранилище их нет',
    },
  },
  slowAsked: { of: { en: 'reads of the store that were slow', ru: 'медленные чтения из хранилища' } },
  waitedFor: {
    of: { en: 'the segments that were read from the store', ru: 'сегменты, прочитанные из хранилища' },
    so: {
      en: 'the broker gave up before the store had answered',
      ru: 'брокер бросил ждать раньше, чем хранилище ответило',
    },
    means: {
      en: 'remote.fetch.max.wait.ms is 500 unless it is set: with a store that is slower than that, no cold record ever arrives.',
      ru: 'Если remote.fetch.max.wait.ms не задать, это 500: когда хранилище медленнее, ни одна холодная запись не придёт.',
    },
  },
  askedFor: (wanted: string) => ({
    of: { en: `the values, where ${wanted} was asked for`, ru: `значения, когда просили ${wanted}` },
    so: { en: 'the settings are for one place alone', ru: 'настройки годятся только для одного места' },
  }),
  listener: {
    of: {
      en: 'the listener by which Kafka reaches its record of segments',
      ru: 'listener, через который Kafka ведёт учёт сегментов',
    },
  },
  coldWait: { of: { en: 'how long a cold read waits', ru: 'сколько ждёт холодное чтение' } },
  secrets: (name: string) => ({
    of: { en: `the value of ${name}`, ru: `значение ${name}` },
    so: {
      en: 'server.properties lies in a repository: a secret in it is known to everybody who can read that, and to its history for ever',
      ru: 'server.properties лежит в репозитории: секрет в нём знает каждый, кто может его читать, и история навсегда',
    },
  }),

  // 22.2
  stillThere: {
    of: { en: 'the first offset that Kafka has', ru: 'первое смещение, которое есть у Kafka' },
    so: { en: 'what left the disk is gone from Kafka, too', ru: 'ушедшее с диска пропало и из Kafka' },
    means: {
      en: 'retention.ms is for all tiers: it says when a record is gone. How long the disk has it, says local.retention.ms.',
      ru: 'retention.ms — для всех уровней: оно говорит, когда записи не станет. Сколько она лежит на диске, говорит local.retention.ms.',
    },
  },
  hotOnDisk: {
    of: { en: 'the segments on the disk', ru: 'сегменты на диске' },
    means: {
      en: 'The hot time counts from the last record of a segment; what is not over stays.',
      ru: 'Горячее время считается от последней записи сегмента; у кого оно не вышло, тот остаётся.',
    },
  },
  goneFromTheStore: {
    of: {
      en: 'the store has only what Kafka still keeps (keepMs)',
      ru: 'в хранилище только то, что Kafka ещё хранит (keepMs)',
    },
    so: {
      en: 'records outlive their time, and somebody pays for them',
      ru: 'записи пережили своё время, и за них кто-то платит',
    },
    means: {
      en: 'retention.ms is keepMs, for the disk and the store together.',
      ru: 'retention.ms — это keepMs, для диска и хранилища вместе.',
    },
  },
  keptInTheStore: {
    of: { en: 'the segments in the store that are still kept', ru: 'сегменты в хранилище, которые ещё хранятся' },
  },
  keptAtAll: {
    of: { en: 'the records that Kafka has', ru: 'записи, которые есть у Kafka' },
  },
  diskBytes: {
    of: { en: 'the oldest segment has left the disk', ru: 'старший сегмент ушёл с диска' },
    so: {
      en: 'it stays there, though without it the disk has hotBytes of the partition',
      ru: 'он остаётся, хотя и без него на диске есть hotBytes партиции',
    },
  },
  diskBytesAtLeast: {
    of: { en: 'closed segments on the disk', ru: 'закрытые сегменты на диске' },
    so: { en: 'the disk is emptied further than the policy says', ru: 'с диска ушло больше, чем говорит политика' },
  },
  noLimit: {
    of: { en: 'the segments on the disk where there is no hotBytes', ru: 'сегменты на диске, когда hotBytes нет' },
    means: {
      en: 'What a topic does not say, its broker says: here log.local.retention.bytes is 1 MiB and log.retention.bytes 8 MiB.',
      ru: 'О чём молчит топик, о том говорит брокер: здесь log.local.retention.bytes — 1 МиБ, а log.retention.bytes — 8 МиБ.',
    },
  },
  noLimitAtAll: {
    of: { en: 'the limit of all that is kept', ru: 'предел для всего, что хранится' },
    so: {
      en: 'records go before their time, because there are many',
      ru: 'записи уходят раньше времени, потому что их много',
    },
    means: {
      en: 'What a topic does not say, its broker says: here log.retention.bytes is 8 MiB.',
      ru: 'О чём молчит топик, о том говорит брокер: здесь log.retention.bytes — 8 МиБ.',
    },
  },
  bySize: {
    of: { en: 'first offsets of the segments on the disk', ru: 'первые смещения сегментов на диске' },
    means: lengthOfSegments,
  },
  closedBySize: {
    of: {
      en: 'three segments of one topic are closed and in the store',
      ru: 'три сегмента топика закрыты и лежат в хранилище',
    },
    means: lengthOfSegments,
  },
  byTime: {
    of: { en: 'first offsets of the segments on the disk', ru: 'первые смещения сегментов на диске' },
    means: {
      en: 'Without segment.ms a segment is open for a week, and for a week nothing of it is copied.',
      ru: 'Без segment.ms сегмент открыт неделю, и неделю из него ничего не копируется.',
    },
  },
  accepted: (what: string) => ({
    of: { en: `a policy with ${what}`, ru: `политика, в которой ${what}` },
    so: { en: `what is right at the limit is refused: ${what}`, ru: `отвергнуто допустимое на самом пределе: ${what}` },
  }),
  refused: (what: string) => ({
    of: { en: `a policy with ${what}`, ru: `политика, в которой ${what}` },
    so: {
      en: `with ${what} a policy does not mean what it says, or Kafka does not take it`,
      ru: `политика, в которой ${what}, значит не то, что в ней написано, или Kafka её не примет`,
    },
  }),
  othersStay: {
    of: { en: 'what was set for the topic besides', ru: 'что ещё было задано у топика' },
    so: { en: 'settings of others are lost', ru: 'чужие настройки потеряны' },
    means: {
      en: 'alterConfigs replaces all settings of a topic by those that it is given; incrementalAlterConfigs changes those that it names.',
      ru: 'alterConfigs заменяет все настройки топика на переданные; incrementalAlterConfigs меняет только названные.',
    },
  },
  oldLimit: {
    of: { en: 'the limit of the policy before', ru: 'предел из прежней политики' },
    so: {
      en: 'a policy without hotBytes leaves the old one in force',
      ru: 'политика без hotBytes оставляет старый предел в силе',
    },
  },
  ofTheTopic: {
    of: { en: 'what is set for the topic itself', ru: 'что задано у самого топика' },
    so: {
      en: 'what the topic leaves to the broker changes with the broker',
      ru: 'что топик оставил брокеру, меняется вместе с брокером',
    },
  },
  newPolicy: { of: { en: 'the times of the new policy', ru: 'времена новой политики' } },
  noSuchTopic: { en: 'there is no such topic, and nobody is told', ru: 'топика нет, а никто не узнал' },
  nobodyThere: {
    of: {
      en: 'applyPolicy and stopCopying where nobody listens, after 10 s',
      ru: 'applyPolicy и stopCopying через 10 с, когда никто не слушает порт',
    },
  },
  nobodyAnswers: {
    of: {
      en: 'applyPolicy and stopCopying where somebody listens and never answers, after 10 s',
      ru: 'applyPolicy и stopCopying через 10 с, когда порт слушают, но никогда не отвечают',
    },
    means: {
      en: 'A broker that is frozen takes the connection and no more: a request has a time limit of its own, and each repetition has it anew.',
      ru: 'Зависший брокер принимает соединение, и только: у запроса есть собственный предел времени, и у каждого повтора он новый.',
    },
  },
  policyFirst: {
    of: {
      en: 'a policy that contradicts itself, where no broker answers',
      ru: 'противоречивая политика, когда ни один брокер не отвечает',
    },
    means: {
      en: 'applyPolicy looks at the policy first: what contradicts itself needs no broker to be refused.',
      ru: 'applyPolicy сначала смотрит на политику: чтобы отвергнуть противоречивую, брокер не нужен.',
    },
  },
  sentinelGone: {
    en: 'of a topic beside it, the records whose time is over are gone',
    ru: 'из соседнего топика ушли записи, время которых вышло',
  },
  stopped: {
    of: {
      en: 'the end of the copying, after a policy with hotBytes',
      ru: 'остановка копирования после политики с hotBytes',
    },
    means: {
      en: 'Kafka stops only where nothing empties the disk any more: neither the time nor the size.',
      ru: 'Kafka останавливает копирование, только если диск больше ничто не освобождает: ни время, ни размер.',
    },
  },
  nothingMore: {
    of: {
      en: 'the segments in the store after the copying was stopped',
      ru: 'сегменты в хранилище после остановки копирования',
    },
    means: {
      en: 'remote.log.copy.disable ends the copying alone; remote.storage.enable=false takes the store away from the topic, too.',
      ru: 'remote.log.copy.disable прекращает только копирование; remote.storage.enable=false отнимает у топика и хранилище.',
    },
  },
  staysOnDisk: {
    of: {
      en: 'the segments on the disk after the copying was stopped',
      ru: 'сегменты на диске после остановки копирования',
    },
  },
  policyAgain: {
    of: { en: 'a policy after the copying was stopped', ru: 'политика после остановки копирования' },
    means: policyIsAll,
  },
  copiesAgain: {
    of: {
      en: 'with a policy again, what was left out is copied and leaves the disk',
      ru: 'с новой политикой пропущенное копируется и уходит с диска',
    },
    means: policyIsAll,
  },
}
