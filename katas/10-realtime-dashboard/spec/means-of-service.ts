/** What is said of task 10.4: the analytics on the cluster. */
import type { Text } from '#harness'

const and = (text: string, more: string | undefined) => (more ? `${text}. ${more}` : text)

export const meansOfService = {
  settled: (readings: number, means?: Text) => ({
    of: {
      en: `the last values of each window are those of all ${readings} readings at once, and each excursion has its alerts (differing, missing: what is not so yet)`,
      ru: `последние значения каждого окна равны подсчёту всех показаний разом (${readings}), и у каждого выхода за порог есть свои алерты (differing, missing: чего пока нет)`,
    },
    means,
  }),
  alertsTwice: (why?: Text) => ({
    of: {
      en: 'alerts that are in iot-alerts twice, as committed records',
      ru: 'алерты, которые лежат в iot-alerts дважды среди закоммиченных',
    },
    means: {
      en: and(
        'An alert was written, and its reading was read again: alert and offset are not in one transaction, or what was remembered is lost',
        why?.en,
      ),
      ru: and(
        'Алерт записан, а показание прочитано снова: алерт и смещение не в одной транзакции или запомненное потеряно',
        why?.ru,
      ),
    },
  }),
  countedTwice: (why?: Text) => ({
    of: { en: 'windows with more values than were measured', ru: 'окна, в которых значений больше, чем измерений' },
    means: {
      en: and('A reading was counted twice, or what is no reading was counted', why?.en),
      ru: and('Показание учтено дважды или учтено то, что не является показанием', why?.ru),
    },
  }),
  alertsInOrder: (why?: Text) => ({
    of: {
      en: 'the alerts of each metric of each device, in their order',
      ru: 'алерты каждой метрики каждого устройства, по порядку',
    },
    means: {
      en: and('Begin, end, begin, end, each once. Too many: an excursion was raised anew', why?.en),
      ru: and('Начало, конец, начало, конец, каждый один раз. Лишние — выход за порог подняли заново', why?.ru),
    },
  }),
  underDevice: {
    of: { en: 'key and timestamp of the alerts on the cluster', ru: 'ключ и timestamp алертов в кластере' },
    means: {
      en: 'Key = device, timestamp = that of the reading.',
      ru: 'Ключ — устройство, timestamp — как у показания.',
    },
  },
  afterStop: { en: 'After stop everything is committed', ru: 'После stop всё закоммичено' },
  overRestarts: (name: string) => ({
    en: `The ${name} process goes on with what the one before it knew: windows and excursions are in changelogs, and are found by the same application.id. In a field of the program they are gone, and the excursion is raised again, or its end is never told`,
    ru: `Процесс ${name} продолжает с того, что знал предыдущий: окна и выходы за порог лежат в changelog, и находят их по тому же application.id. В поле программы они пропадают, и выход поднимают заново или о его конце не сообщают`,
  }),
  overBroker: {
    en: 'A broker that restarts is nothing to fail on: clients find it again, and nothing was lost or is there twice',
    ru: 'Перезапуск брокера — не повод падать: клиенты находят его снова, ничего не потеряно и не повторено',
  },
  allRejected: {
    of: { en: 'each bad record is reported', ru: 'о каждой битой записи сообщено' },
  },
  placeOnCluster: {
    of: { en: 'what ctx.onReject was told', ru: 'что сообщено в ctx.onReject' },
    means: {
      en: 'Topic as the cluster calls it, partition, and offset as a string; each once.',
      ru: 'Имя топика в кластере, партиция и смещение строкой; каждая запись один раз.',
    },
  },
  running: {
    of: {
      en: 'answers to SyncGroup when the start has resolved',
      ru: 'ответов на SyncGroup к моменту, когда запуск завершился',
    },
    means: {
      en: 'start() of KafkaStreams resolves before it runs: wait for the state RUNNING.',
      ru: 'start() у KafkaStreams завершается раньше, чем он работает: дождитесь состояния RUNNING.',
    },
  },
  groupAndSession: {
    of: { en: 'group and session timeout', ru: 'группа и таймаут сессии' },
    means: {
      en: 'The group is ctx.name(APPLICATION), whatever the instance is called, and the session is what was asked for.',
      ru: 'Группа — ctx.name(APPLICATION), как бы ни назывался экземпляр, а сессия такая, как попросили.',
    },
  },
  sameName: {
    of: { en: 'transactional ids of a restart', ru: 'transactional.id после перезапуска' },
    means: {
      en: 'They are made from process.id, which is the instance and stays: so a restart ends at once what a killed one left open. Of a new name nobody knows whose transaction that was, and readers wait until it times out.',
      ru: 'Их делают из process.id, а это instance, и он не меняется: тогда перезапуск сразу завершает то, что оставил открытым убитый. С новым именем никто не знает, чья это транзакция, и читатели ждут её таймаута.',
    },
  },
  ownNames: {
    of: {
      en: 'transactional ids that another instance has too',
      ru: 'transactional.id, которые есть и у другого экземпляра',
    },
    means: {
      en: 'Instances with one name shut each other out: process.id is the instance.',
      ru: 'Экземпляры с одним именем вытесняют друг друга: process.id — это instance.',
    },
  },
  missing: (topic: string) => ({
    of: { en: `the start without ${topic}`, ru: `запуск без ${topic}` },
    means: {
      en: 'Kafka Streams does not look for topics that it writes to, and names none that is missing: ask before the start.',
      ru: 'Kafka Streams не ищет топики, в которые пишет, и недостающий не назовёт: спросите до запуска.',
    },
  }),
  where: ({ api, direction, topic }: { api: string; direction: string; topic?: string }) => {
    const what = topic ? `${api} (${topic})` : api
    return direction === 'request'
      ? { en: `before the broker hears of ${what}`, ru: `до того, как брокер узнал о ${what}` }
      : { en: `before the answer to ${what} is there`, ru: `до ответа на ${what}` }
  },
  dies: (where: Text) => ({
    of: {
      en: `a commit comes to where the process dies: ${where.en}`,
      ru: `коммит доходит до места, где процесс умирает: ${where.ru}`,
    },
  }),
  died: (places: readonly Text[]) => ({
    en: `The process died ${places.map(({ en }) => en).join('; ')}. Alerts, windows, changelogs and offsets have to be in one transaction (exactly_once_v2), read by the same application.id`,
    ru: `Процесс умирал ${places.map(({ ru }) => ru).join('; ')}. Алерты, окна, changelog и смещения должны быть в одной транзакции (exactly_once_v2) под тем же application.id`,
  }),
}
