/** What is said of task 4.3: the service on the cluster. */
import type { Text } from '#harness'

const and = (text: string, more: string | undefined) => (more ? `${text}. ${more}` : text)

export const meansOfService = {
  // counts on the cluster
  countedAtOnce: (clicks: number, means?: Text) => ({
    of: {
      en: `the last count of each window in click-counts is that of all ${clicks} clicks counted at once (differing: where not yet)`,
      ru: `последний счёт каждого окна в click-counts равен подсчёту всех ${clicks} кликов разом (differing: где пока нет)`,
    },
    means,
  }),
  repeated: (why?: Text) => ({
    of: {
      en: 'windows for which something else was written than 1, 2, 3 …',
      ru: 'окна, для которых записано не 1, 2, 3 …',
    },
    means: {
      en: and(
        'At 1 again: the state is gone, or all clicks are read again. A number twice: a click counted twice',
        why?.en,
      ),
      ru: and(
        'Снова с 1 — состояние пропало или все клики читаются заново. Число дважды — клик посчитан дважды',
        why?.ru,
      ),
    },
  }),
  surplus: (why?: Text) => ({
    of: {
      en: 'windows with more counted than there are clicks',
      ru: 'окна, в которых посчитано больше, чем было кликов',
    },
    means: {
      en: and(
        'A click was counted twice (its count was kept, and it was read again), or what is no click was counted',
        why?.en,
      ),
      ru: and('Клик посчитан дважды (счёт сохранился, а клик прочитан ещё раз) или посчитано то, что не клик', why?.ru),
    },
  }),
  countedOrLate: (means: Text) => ({
    of: {
      en: 'of each window, clicks that are counted and clicks in late-clicks are together as many as were sent',
      ru: 'в каждом окне учтённых кликов и кликов в late-clicks вместе столько, сколько отправлено',
    },
    means,
  }),
  meetInOneTask: {
    en: 'Users of one category lie in all partitions of clicks: their clicks have to meet in one task.',
    ru: 'Пользователи одной категории лежат во всех партициях clicks: их клики должны встретиться в одной задаче.',
  },
  timeOfEachTask: {
    en: 'Each task has a stream time of its own: code that judges in another task than the one that counts, or by one time for all, loses clicks, or has them twice',
    ru: 'У каждой задачи своё stream time: если судить об опоздании не в той задаче, которая считает, или по одному времени на всех, клики теряются или оказываются и там и там',
  },
  timeOverRestarts: {
    en: 'After a restart count knows its stream time, which is kept with the offsets; a field of a processor begins anew. With two times that differ a click is told of by neither, or by both',
    ru: 'После перезапуска count помнит своё stream time, оно хранится вместе со смещениями; поле процессора начинается заново. Если эти два времени расходятся, о клике не сообщит никто или сообщат оба',
  },

  // what is no click
  stopsTheTask: {
    en: 'One record that cannot be read stops the task, and with it all that comes after; one that is believed moves stream time on.',
    ru: 'Одна нечитаемая запись останавливает задачу, а с ней всё, что идёт следом; а если ей поверить, она сдвинет stream time.',
  },
  rejected: {
    of: { en: 'ctx.onReject, once for each that is no click', ru: 'ctx.onReject, по одному разу на каждый не-клик' },
    so: {
      en: 'a record was not reported, was reported again, or with another place than its own',
      ru: 'о записи не сообщили, сообщили повторно или не с тем местом',
    },
  },
  reasons: { of: { en: 'reports without a reason', ru: 'сообщения без причины' } },
  nowhereElse: {
    of: { en: 'what is no click, in late-clicks', ru: 'не-клики в late-clicks' },
    so: { en: 'it goes to ctx.onReject and nowhere else', ru: 'о них сообщают в ctx.onReject, и больше никуда' },
  },

  // starts, restarts, instances
  byProcess: (name: string): Text => ({
    en: `By the ${name} process. What the second one does not know is what the first one kept in its own memory.`,
    ru: `Процесс ${name}. Второй не знает того, что первый держал только в своей памяти.`,
  }),
  joined: {
    of: {
      en: 'answers to SyncGroup by the time that the start had resolved',
      ru: 'ответы на SyncGroup к моменту, когда запуск завершился',
    },
    so: {
      en: 'it resolved before the service was RUNNING: KafkaStreams.start() does not wait for the first rebalance',
      ru: 'запуск завершился раньше, чем сервис стал RUNNING: KafkaStreams.start() не ждёт первой ребалансировки',
    },
  },
  sessions: {
    of: { en: 'session.timeout.ms of the members', ru: 'session.timeout.ms участников' },
    so: {
      en: 'an instance is dead after sessionTimeoutMs, by default after that of ctx.streamsConfig',
      ru: 'экземпляр считается мёртвым через sessionTimeoutMs, по умолчанию — как в ctx.streamsConfig',
    },
  },
  sameName: {
    of: {
      en: 'transactional ids of instance one, start after start',
      ru: 'transactional.id экземпляра one от запуска к запуску',
    },
    so: {
      en: 'process.id changed: what a killed instance left open would block readers until it times out',
      ru: 'process.id изменился: то, что не закончил убитый экземпляр, держало бы читателей до тайм-аута',
    },
  },
  ownNames: {
    of: {
      en: 'transactional ids that instances one and two share',
      ru: 'transactional.id, общие у экземпляров one и two',
    },
    so: {
      en: 'instances that run together end each other: each needs its own process.id',
      ru: 'работающие вместе экземпляры обрывают друг друга: каждому нужен свой process.id',
    },
  },
  twoMembers: {
    of: {
      en: 'two members of the group click-counter, each with partitions of its own',
      ru: 'в группе click-counter два участника, у каждого свои партиции',
    },
    means: {
      en: 'Instances of one application have one application.id.',
      ru: 'У экземпляров одного приложения один application.id.',
    },
  },
  oneOwner: { of: { en: 'partitions, each with one owner', ru: 'партиции, у каждой один владелец' } },
  takesOver: {
    en: 'The second instance has to take over the state of the first one.',
    ru: 'Второй экземпляр должен принять состояние первого.',
  },
  missing: (topic: string) => ({
    of: { en: `a start without ${topic}`, ru: `запуск без ${topic}` },
    means: {
      en: 'Kafka Streams looks at the start for the topics that it reads. One that it writes to is missed only when there is something to write, and then the instance stops.',
      ru: 'При запуске Kafka Streams проверяет топики, которые читает. Топика для записи он хватится, только когда будет что писать, и тогда экземпляр остановится.',
    },
  }),

  // crashes
  where: ({ api, direction, topic }: { api: string; direction: 'request' | 'response'; topic?: string }): Text => {
    const [en, ru] = topic === undefined ? [api, api] : [`${api} to …${topic}`, `${api} в …${topic}`]
    if (direction === 'request') return { en: `before ${en}`, ru: `до ${ru}` }
    return { en: `after ${en}, its answer unread`, ru: `после ${ru}, не прочитав ответа` }
  },
  dies: (where: Text): Text => ({
    en: `counts are written and offsets committed; the process dies ${where.en}`,
    ru: `счётчики записаны, смещения зафиксированы; процесс падает ${where.ru}`,
  }),
  died: (points: readonly Text[]): Text => {
    const all = (language: 'en' | 'ru') => points.map((one) => one[language]).join('; ')
    return {
      en: `The process died, one time each: ${all('en')}. Too many: results or state were kept without the offsets. Too few: offsets without them.`,
      ru: `Процесс падал по одному разу: ${all('ru')}. Слишком много — результаты или состояние сохранены без смещений. Слишком мало — смещения без них.`,
    }
  },
}
