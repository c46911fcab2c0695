import type { Text } from '#harness'

/** Of running the registry, of setting it up, and of the schema. */
export const meansOfRegistry = {
  // 7.1
  image: {
    of: { en: 'the image', ru: 'образ' },
    so: {
      en: 'without a version each pull may bring another registry',
      ru: 'без версии каждый pull может принести другой реестр',
    },
  },
  listensInside: (listeners: string | undefined) => ({
    of: {
      en: `the port of SCHEMA_REGISTRY_LISTENERS (${listeners}), which is http://0.0.0.0:PORT`,
      ru: `порт в SCHEMA_REGISTRY_LISTENERS (${listeners}), который имеет вид http://0.0.0.0:ПОРТ`,
    },
    so: {
      en: 'a container has a loopback of its own: a process that listens at localhost there cannot be reached from outside',
      ru: 'у контейнера свой loopback: того, кто слушает там localhost, снаружи не достать',
    },
  }),
  published: {
    of: {
      en: 'the published ports: 127.0.0.1, the port asked for, the port inside',
      ru: 'опубликованные порты: 127.0.0.1, нужный порт, порт внутри',
    },
    so: {
      en: 'a port without an address is open to the whole network, and the registry asks for no password',
      ru: 'порт без адреса открыт всей сети, а пароля реестр не спрашивает',
    },
  },
  hostName: {
    of: {
      en: 'SCHEMA_REGISTRY_HOST_NAME, without which the image does not start',
      ru: 'SCHEMA_REGISTRY_HOST_NAME, без которого образ не запускается',
    },
  },
  bootstrapServers: {
    of: { en: 'SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS', ru: 'SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS' },
    so: {
      en: 'the registry keeps its schemas in Kafka: each broker is named, with its protocol',
      ru: 'реестр хранит схемы в Kafka: назван каждый брокер, с протоколом',
    },
  },
  level: {
    of: {
      en: 'the compatibility level of the subject of user-events',
      ru: 'уровень совместимости subject-а user-events',
    },
    so: {
      en: 'readers and writers may change in any order only under FULL',
      ru: 'читатели и писатели могут меняться в любом порядке только при FULL',
    },
  },
  levelOfAll: {
    of: { en: 'changes of the level of the whole registry', ru: 'изменений уровня всего реестра' },
    so: {
      en: 'the schemas of all other teams would be judged by it',
      ru: 'по нему судили бы схемы всех остальных команд',
    },
  },
  levelOfOthers: { of: { en: 'the level of another subject', ru: 'уровень другого subject-а' } },
  stillStarting: {
    of: {
      en: 'a set-up of a registry that listens after 3 s and answers 500 three times',
      ru: 'настройка реестра, который слушает через 3 с и трижды отвечает 500',
    },
    so: {
      en: 'who is started together with the registry finds it not ready: it is asked again for at least 5 s',
      ru: 'кто запущен вместе с реестром, застаёт его неготовым: его спрашивают снова не меньше 5 с',
    },
  },
  slowAnswer: {
    of: { en: 'a set-up whose answer takes 1.8 s', ru: 'настройка, ответ на которую идёт 1,8 с' },
    so: {
      en: 'an answer may take two seconds: who asks again sooner makes a slow registry slower',
      ru: 'ответу дано две секунды: кто переспрашивает раньше, делает медленный реестр ещё медленнее',
    },
  },
  silentOnce: {
    of: {
      en: 'a set-up whose first request gets no answer',
      ru: 'настройка, на первый запрос которой никто не ответил',
    },
    so: {
      en: 'fetch waits for minutes: a request needs a limit of its own',
      ru: 'fetch ждёт минутами: запросу нужен свой предел',
    },
  },
  missed: ({ en, ru }: Text) => ({
    of: {
      en: `within 10 s, where the registry is away (${en}), the call rejects and names registryUrl`,
      ru: `за 10 с, если реестра нет (${ru}), вызов завершается ошибкой, в которой назван registryUrl`,
    },
    so: {
      en: 'the person who reads the error is to see which registry does not answer, and soon',
      ru: 'по ошибке должно быть сразу видно, какой реестр не отвечает',
    },
  }),

  // 7.2
  recordName: {
    of: { en: 'the kind, the name and the namespace of the schema', ru: 'вид, имя и пространство имён схемы' },
  },
  fieldNames: { of: { en: 'the names of its fields', ru: 'имена её полей' } },
  fieldOf: (name: string) => ({
    of: { en: `the field ${name}`, ru: `поле ${name}` },
    means: {
      en: 'A number of milliseconds and an amount need 64 bits (long). What may be null is a union with null first: its default, null, belongs to its first branch.',
      ru: 'Числу миллисекунд и сумме нужны 64 бита (long). Поле, где бывает null, — это union, в котором null стоит первым: default, то есть null, принадлежит первой ветви.',
    },
  }),
  registryTakes: { of: { en: 'what the registry answers to the schema', ru: 'ответ реестра на эту схему' } },
}
