/** Of 16.2: how a connector comes to a worker. */
import type { Text } from '#harness'

const takenForBefore = {
  en: 'what has failed now was taken for a failure of before, or for a success',
  ru: 'нынешняя ошибка принята за прежнюю или за успех',
}

export const meansOfInstall = {
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
  installedRuns: { of: { en: 'the states of connector and task', ru: 'состояния коннектора и задачи' } },
  changedConfig: { of: { en: 'the configuration after the second call', ru: 'конфигурация после второго вызова' } },
  patient: {
    of: {
      en: 'a call while the worker is starting or rebalancing',
      ru: 'вызов, пока worker запускается или ребалансируется',
    },
    so: { en: 'what lasts a moment was taken for the end', ru: 'то, что длится мгновение, принято за конец' },
  },
  removed: {
    of: { en: 'the status of GET for a connector that was removed', ru: 'статус GET для удалённого коннектора' },
  },
  removedTwice: { of: { en: 'the removal of a connector that is not there', ru: 'удаление коннектора, которого нет' } },
  noPlugin: {
    of: { en: 'the error about a plugin that the worker lacks', ru: 'ошибка о плагине, которого нет у worker-а' },
  },
  nothingMade: {
    of: { en: 'requests that make or change a connector', ru: 'запросы, которые создают или меняют коннектор' },
    so: { en: 'it was done first and checked then', ru: 'сначала сделано, потом проверено' },
  },
  wrongNamed: {
    of: { en: 'the error about a wrong configuration', ru: 'ошибка о неверной конфигурации' },
    means: {
      en: 'The worker tells of each wrong property at once: PUT /connector-plugins/{class}/config/validate answers 200 and has the errors in its body.',
      ru: 'Worker называет сразу все неверные свойства: PUT /connector-plugins/{class}/config/validate отвечает 200, а ошибки стоят в теле.',
    },
  },
  wrongPassword: {
    of: { en: 'the error about a password that MySQL does not take', ru: 'ошибка о пароле, который MySQL не принял' },
  },
  configKept: {
    of: {
      en: 'the configuration that runs, after a wrong one was refused',
      ru: 'действующая конфигурация после отказа от неверной',
    },
    so: { en: 'a connector that worked does not any more', ru: 'коннектор, который работал, больше не работает' },
  },
  failsAtStart: {
    of: { en: 'the error where the task fails at its start', ru: 'ошибка, когда задача упала при запуске' },
  },
  firstLine: {
    of: { en: 'lines of the reason', ru: 'строк в причине' },
    so: {
      en: 'the reason is lost among the frames of a Java stack trace',
      ru: 'причина теряется среди строк трассировки Java',
    },
  },
  oldFailure: {
    of: { en: 'the second call, with a right configuration', ru: 'второй вызов, с верной конфигурацией' },
    so: { en: 'the failure of before was taken for one of now', ru: 'прежняя ошибка принята за новую' },
  },
  workerAway: (place: Text) => ({
    of: { en: `where ${place.en}`, ru: `там, где ${place.ru}` },
    so: {
      en: 'the person who reads the error is to see which worker does not answer, and soon',
      ru: 'по ошибке должно быть сразу видно, какой worker не отвечает',
    },
    means: {
      en: 'A client that was never answered tries on: each request needs a limit, and all of them together. The error of fetch names no address.',
      ru: 'Клиент, которому ни разу не ответили, пробует дальше: предел нужен каждому запросу и всем вместе. Ошибка fetch адреса не называет.',
    },
  }),
  failsAgain: {
    of: {
      en: 'the error where the same configuration fails a second time',
      ru: 'ошибка, когда та же конфигурация упала во второй раз',
    },
    so: takenForBefore,
  },
  linesAgain: {
    of: {
      en: 'lines of the reason where the same configuration fails a second time',
      ru: 'строк в причине, когда та же конфигурация упала во второй раз',
    },
    so: takenForBefore,
  },
  oldTasksRun: {
    of: {
      en: 'the error where a connector that ran gets a configuration that fails',
      ru: 'ошибка, когда работавший коннектор получил негодную конфигурацию',
    },
    so: { en: 'the tasks of before were taken for those of now', ru: 'прежние задачи приняты за нынешние' },
  },
  answers: { en: 'Kafka Connect takes the configuration', ru: 'Kafka Connect принимает конфигурацию' },
  taken: { of: { en: 'what Kafka Connect says to the configuration', ru: 'ответ Kafka Connect на конфигурацию' } },
  runs: {
    of: { en: 'the connector and its tasks run', ru: 'коннектор и его задачи работают' },
    means: {
      en: 'A configuration that the worker takes may still lead nowhere: a database that nobody reaches, an account that may not.',
      ru: 'Принятая конфигурация может никуда не вести: база недоступна, учётной записи не хватает прав.',
    },
  },
  hasStopped: { en: 'the connector is stopped and has no task', ru: 'коннектор остановлен, и задач у него нет' },
  taskFails: {
    of: { en: 'the task fails', ru: 'задача падает' },
    means: {
      en: 'The connector that has failed was taken away, or runs with another configuration than was asked for.',
      ru: 'Упавший коннектор убрали, или он работает не с той конфигурацией, которую просили.',
    },
  },
  failed: { of: { en: 'why a task has failed, in its own words', ru: 'почему упала задача, её собственными словами' } },
  faults: {
    notYet: { en: 'the worker says that not all of it runs yet', ru: 'worker отвечает, что работает ещё не всё' },
    starting: { en: 'the worker says that it is starting', ru: 'worker отвечает, что запускается' },
    rebalance: { en: 'the worker is busy with a rebalance', ru: 'worker занят ребалансировкой' },
    timeout: { en: 'the worker says that it took too long', ru: 'worker отвечает, что не успел' },
    oldStatus: { en: 'the status tells of tasks of before', ru: 'статус говорит о прежних задачах' },
  },
}
