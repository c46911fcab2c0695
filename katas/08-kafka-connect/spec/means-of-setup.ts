import type { Text } from '#harness'

/** Of 8.1: the settings, and connectors by the REST API. */
export const meansOfSetup = {
  walLevel: {
    of: { en: 'wal_level', ru: 'wal_level' },
    so: {
      en: 'the log holds no rows, and there is nothing to decode',
      ru: 'в журнале нет строк таблиц, и декодировать нечего',
    },
  },
  roomForTen: {
    of: {
      en: 'max_replication_slots and max_wal_senders are 10 or more',
      ru: 'max_replication_slots и max_wal_senders не меньше 10',
    },
    so: { en: 'the connectors beyond that number find no slot', ru: 'коннекторам сверх этого числа не хватит слотов' },
  },
  slotKeeps: {
    of: { en: 'max_slot_wal_keep_size', ru: 'max_slot_wal_keep_size' },
    so: {
      en: 'a slot whose reader stays away keeps another amount of the log; with -1 (PostgreSQL’s own) it fills the disk',
      ru: 'слот, читатель которого пропал, удерживает другой объём журнала; при -1 (так по умолчанию) он заполнит весь диск',
    },
  },
  group: { of: { en: 'group.id', ru: 'group.id' } },
  loopback: {
    of: { en: 'listeners', ru: 'listeners' },
    so: {
      en: 'any program that reaches the port may start any connector on this machine: there is no password',
      ru: 'любой, кто достучится до порта, запустит на этой машине какой угодно коннектор: пароля здесь нет',
    },
  },
  internalTopic: (topic: string) => ({
    of: {
      en: `the number of partitions and cleanup.policy of the topic of ${topic}`,
      ru: `число партиций и cleanup.policy топика ${topic}`,
    },
  }),
  plainDocument: {
    of: {
      en: 'a plain JSON record is a document in the index whose name ${file:PATH:password} stands for',
      ru: 'обычная JSON-запись стала документом индекса, имя которого подставлено из ${file:ПУТЬ:password}',
    },
    means: {
      en: 'The worker has no provider of secrets named file, or its converters want a schema in each value.',
      ru: 'У worker-а нет провайдера секретов с именем file, либо его конвертеры ждут схему в каждом значении.',
    },
  },
  answers: { en: 'Kafka Connect answers to a configuration', ru: 'Kafka Connect отвечает на конфигурацию' },
  taken: {
    of: { en: 'what Kafka Connect says to the configuration', ru: 'ответ Kafka Connect на конфигурацию' },
    so: {
      en: 'Kafka Connect refuses the configuration, and the connector does not run',
      ru: 'Kafka Connect отклоняет конфигурацию, и коннектор не работает',
    },
  },
  runs: { en: 'the connector and its tasks run', ru: 'коннектор и его задачи работают' },
  snapshotNoted: {
    en: 'the worker has noted that all rows of before were read',
    ru: 'worker записал, что все прежние строки прочитаны',
  },
  failed: {
    of: { en: 'why a task has failed, in its own words', ru: 'почему упала задача, её собственными словами' },
    so: {
      en: 'what comes behind that record is not written any more',
      ru: 'того, что идёт за этой записью, больше никто не запишет',
    },
  },
  notYet: {
    of: {
      en: 'how often the call heard each of three states in which not all of it runs',
      ru: 'сколько раз вызов услышал каждое из трёх состояний, в которых работает ещё не всё',
    },
    so: {
      en: 'it took the connector for running when it, or its task, was not',
      ru: 'он счёл коннектор работающим, когда тот или его задача ещё не работали',
    },
  },
  appliedRuns: {
    of: {
      en: 'the states of the connector and its task when the call has resolved',
      ru: 'состояния коннектора и задачи, когда вызов завершился',
    },
    means: {
      en: 'The answer to PUT comes before anything runs, and a connector may run without its tasks: the status says when all do.',
      ru: 'Ответ на PUT приходит раньше, чем что-то заработает, а коннектор бывает запущен без задач: дождитесь нужного статуса.',
    },
  },
  changed: {
    of: { en: 'the configuration after the second call', ru: 'конфигурация после второго вызова' },
    means: {
      en: 'POST /connectors makes a connector and changes none (409). PUT /connectors/{name}/config does both.',
      ru: 'POST /connectors только создаёт коннектор и ничего не меняет (409). PUT /connectors/{name}/config умеет и то и другое.',
    },
  },
  state: { of: { en: 'the state of the connector', ru: 'состояние коннектора' } },
  missing: { of: { en: 'the state of a connector that is not there', ru: 'состояние коннектора, которого нет' } },
  patient: {
    of: {
      en: 'the call, while the worker starts, rebalances (409) and times out (500)',
      ru: 'вызов, пока worker запускается, ребалансируется (409) и отвечает тайм-аутом (500)',
    },
    so: { en: 'what lasts a moment was taken for the end', ru: 'временное принято за окончательное' },
  },
  refused: {
    of: {
      en: 'the error about a configuration that lacks connection.url',
      ru: 'ошибка о конфигурации, в которой нет connection.url',
    },
    so: { en: 'the person at work is not told what to mend', ru: 'никто не узнает, что исправить' },
  },
  refusedOnce: {
    of: {
      en: 'requests for a configuration that is refused (400)',
      ru: 'запросов с конфигурацией, которую отвергли (400)',
    },
    so: {
      en: 'to ask again what was refused for good changes nothing',
      ru: 'повторять отвергнутое окончательно бесполезно',
    },
  },
  taskFails: {
    en: 'the task fails on a document that the index refuses',
    ru: 'задача падает на документе, который индекс отверг',
  },
  failedTask: {
    of: {
      en: 'the state of a connector that runs, and whose task has failed',
      ru: 'состояние работающего коннектора, задача которого упала',
    },
    so: {
      en: 'nothing is written any more, and no alarm says so',
      ru: 'ничего больше не пишется, и никто этого не замечает',
    },
  },
  reasons: {
    of: {
      en: 'the reasons: the first line of the trace of each that has failed',
      ru: 'причины: первая строка трассировки каждого упавшего',
    },
    so: {
      en: 'a reason is the one line that tells what went wrong, not a whole trace',
      ru: 'причина — одна строка о том, что случилось, а не вся трассировка',
    },
  },
  restarted: {
    of: {
      en: 'the states of the connector and its task after the restart',
      ru: 'состояния коннектора и задачи после перезапуска',
    },
    means: {
      en: 'POST …/restart alone starts the connector again and no task: includeTasks=true, onlyFailed=true.',
      ru: 'Один POST …/restart перезапускает коннектор, но не задачи: includeTasks=true, onlyFailed=true.',
    },
  },
  failsAtStart: {
    of: { en: 'the error, where the task has failed', ru: 'ошибка, когда задача упала' },
    so: { en: 'the caller does not learn why the task has failed', ru: 'вызвавший не узнает, почему упала задача' },
  },
  failedBefore: {
    of: {
      en: 'the call with another configuration, where the first three answers still tell the failure of before',
      ru: 'вызов с другой конфигурацией, когда первые три ответа ещё сообщают о прежнем падении',
    },
    so: {
      en: 'what is mended is called broken: the status needs a moment to forget',
      ru: 'исправленное названо сломанным: статус забывает прежнее не сразу',
    },
  },
  paused: {
    of: { en: 'the states when pauseConnector has resolved', ru: 'состояния, когда завершился pauseConnector' },
    so: {
      en: 'the worker says 202 at once, and its tasks go on for a while',
      ru: 'worker сразу отвечает 202, а задачи ещё работают',
    },
  },
  resumed: {
    of: { en: 'the states when resumeConnector has resolved', ru: 'состояния, когда завершился resumeConnector' },
  },
  removed: {
    of: { en: 'what the worker answers about the removed connector', ru: 'ответ worker-а об удалённом коннекторе' },
  },
  removedTwice: { of: { en: 'the second removal', ru: 'второе удаление' } },
  slowAnswer: {
    of: { en: 'an answer that takes 1.8 s', ru: 'ответ, который идёт 1,8 с' },
    so: { en: 'an answer may take two seconds', ru: 'ответу дано две секунды' },
  },
  silentOnce: { of: { en: 'the call after a request that got no answer', ru: 'вызов после запроса без ответа' } },
  missed: ({ en, ru }: Text) => ({
    of: {
      en: `within 10 s, where the worker is away (${en}), the call rejects and names connectUrl`,
      ru: `за 10 с, если worker-а нет (${ru}), вызов завершается ошибкой, в которой назван connectUrl`,
    },
    so: {
      en: 'the person who reads the error is to see which worker does not answer, and soon',
      ru: 'по ошибке должно быть сразу видно, какой worker не отвечает',
    },
  }),
}
