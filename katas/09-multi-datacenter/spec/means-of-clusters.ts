const inTime = {
  so: {
    en: 'whoever calls it does not learn in time which servers are away',
    ru: 'тот, кто вызвал, не узнает вовремя, какие серверы не отвечают',
  },
  means: {
    en: 'A client that never reached a broker tries for more than a minute: the first contact needs a limit of its own. And its error names no servers unless the code puts them there.',
    ru: 'Клиент, который ни разу не достучался до брокера, пытается больше минуты: первому контакту нужен свой предел. А серверов в его ошибке нет, пока код их туда не допишет.',
  },
}

/** Task 9.1, and what happens without a cluster. */
export const meansOfClusters = {
  groupsWork: {
    of: { en: 'a group finds its coordinator', ru: 'группа находит координатора' },
    so: { en: 'no consumer of this cluster can commit', ru: 'ни один консьюмер этого кластера не может коммитить' },
    means: {
      en: 'The topic of the offsets is not there: one broker cannot hold three replicas of the offsets, which is the default.',
      ru: 'Топика смещений нет: один брокер не может держать три реплики смещений, как это задано по умолчанию.',
    },
  },
  transactionsWork: {
    of: { en: 'records of a topic with one transaction', ru: 'записей в топике с одной транзакцией' },
  },
  noTopicByItself: {
    of: {
      en: 'the topics, after somebody wrote to a topic that nobody made',
      ru: 'топики после записи в топик, которого никто не создавал',
    },
    so: {
      en: 'a client that is pointed at the wrong cluster finds an empty topic there, and nobody hears of it',
      ru: 'клиент, направленный не в тот кластер, найдёт там пустой топик, и никто об этом не узнает',
    },
  },
  dataDir: { of: { en: 'the files in dataDir', ru: 'файлы в dataDir' } },
  clusterIds: {
    of: { en: 'the ids of two clusters', ru: 'id двух кластеров' },
    so: {
      en: 'another cluster was asked than the one at the addresses that were given',
      ru: 'спросили не тот кластер, чьи адреса заданы',
    },
    means: {
      en: 'ctx.kafka is a client of another cluster: each of the two needs a client of its own.',
      ru: 'ctx.kafka — клиент другого кластера: каждому из двух нужен свой клиент.',
    },
  },
  loopback: {
    of: { en: 'the addresses of listeners', ru: 'адреса в listeners' },
    so: {
      en: 'whoever listens elsewhere is open to the whole network, and asks for no password',
      ru: 'кто слушает ещё где-то, открыт всей сети и не спрашивает пароля',
    },
  },
  advertised: { of: { en: 'the addresses that clients are told', ru: 'адреса, которые узнают клиенты' } },
  oneCluster: {
    of: {
      en: 'two addresses of one cluster are refused, and its id is named',
      ru: 'два адреса одного кластера отвергаются, и назван его id',
    },
    so: {
      en: 'a mirror from a cluster to itself copies its own copies',
      ru: 'зеркало кластера в самого себя копирует собственные копии',
    },
    means: {
      en: 'Addresses do not tell clusters apart: one cluster has many. Its id does.',
      ru: 'По адресам кластеры не различить: у одного их много. Различает id.',
    },
  },
  away: {
    deaf: {
      of: {
        en: 'within 10 s, where nobody listens, the call rejects and names the servers',
        ru: 'за 10 с, если никто не слушает, вызов завершается ошибкой, в которой названы серверы',
      },
      ...inTime,
    },
    mute: {
      of: {
        en: 'within 10 s, where whoever listens says nothing, the call rejects and names the servers',
        ru: 'за 10 с, если слушающий молчит, вызов завершается ошибкой, в которой названы серверы',
      },
      ...inTime,
    },
  },
}
