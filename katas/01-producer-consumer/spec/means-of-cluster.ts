/** Of the broker and the topic. */
const latin1 = {
  en: 'Kafka reads a properties file as Java does: its bytes are Latin-1, letters beyond that are written \\uXXXX (an emoji takes two of them), and a backslash is doubled. With the path as it is, the data lies in a directory of another name.',
  ru: 'Kafka читает файл свойств так же, как Java: байты — это Latin-1, остальные буквы пишутся как \\uXXXX (эмодзи — двумя такими), обратная косая черта удваивается. Если записать путь как есть, данные окажутся в каталоге с другим именем.',
}

export const meansOfCluster = {
  // 1.1
  roles: {
    of: 'process.roles',
    so: { en: 'one process alone needs both roles', ru: 'единственному процессу нужны обе роли' },
  },
  loopback: {
    of: 'listeners',
    means: {
      en: 'A listener without a host, or on 0.0.0.0, is open to the whole network: both ports are to be on 127.0.0.1 alone.',
      ru: 'Listener без хоста или на 0.0.0.0 открыт всей сети: оба порта должны быть только на 127.0.0.1.',
    },
  },
  advertised: {
    of: 'advertised.listeners',
    so: {
      en: 'clients go where the broker says that it is (advertised.listeners, else listeners)',
      ru: 'клиенты идут туда, куда их посылает брокер (advertised.listeners, иначе listeners)',
    },
  },
  oneBroker: {
    so: {
      en: 'the internal topics of groups and transactions cannot be made: one broker cannot hold three replicas, which are the default',
      ru: 'внутренние топики групп и транзакций создать нельзя: один брокер не удержит три реплики, а по умолчанию их три',
    },
  },
  logDirs: {
    of: 'log.dirs',
    means: {
      en: 'Without log.dirs Kafka writes below /tmp, and a reboot deletes your topics.',
      ru: 'Без log.dirs Kafka пишет в /tmp, и перезагрузка удалит ваши топики.',
    },
  },
  latin1: { of: 'log.dirs', means: latin1 },
  filesInDataDir: { of: { en: 'the files in dataDir', ru: 'файлы в dataDir' }, means: latin1 },
  groupHasCoordinator: {
    of: {
      en: 'a group finds its coordinator',
      ru: 'группа находит координатора',
    },
    means: {
      en: 'The internal topic __consumer_offsets could not be made: one broker cannot hold three replicas.',
      ru: 'Внутренний топик __consumer_offsets не создан: один брокер не может держать три реплики.',
    },
  },
  oneRecord: { of: { en: 'the end of the topic after one record', ru: 'конец топика после одной записи' } },

  // 1.2
  partitions: { of: { en: 'the partitions of user-events', ru: 'партиции user-events' } },
  recordsKept: { means: { en: 'The topic was deleted and made anew.', ru: 'Топик удалён и создан заново.' } },
  otherPartitions: (there: number, asked: number) => ({
    so: {
      en: `the topic has ${there} partitions and ${asked} were asked for: keys go elsewhere than the caller believes`,
      ru: `партиций у топика ${there}, а просили ${asked}: ключи попадают не туда, куда думает вызывающий`,
    },
  }),
  otherMeanwhile: {
    of: {
      en: 'a topic that another program made while this call was under way',
      ru: 'топик, который за время вызова создал кто-то другой',
    },
    so: {
      en: 'it was taken for its own: that there was none at first does not say who made the one that is there now',
      ru: 'его приняли за свой: если сначала топика не было, это ещё не значит, что нынешний создал этот вызов',
    },
  },
  leftAsItIs: {
    of: { en: 'the partitions of user-events after that', ru: 'партиции user-events после этого' },
    so: {
      en: 'a topic that others use was changed under their hands: keys move to other partitions',
      ru: 'топик, которым пользуются другие, изменён у них под руками: ключи переезжают в другие партиции',
    },
  },
}
