import type { About, Text } from '#harness'

/** What is said of the applications on the cluster. */
export const meansOfCluster = {
  tablesKnown: {
    of: {
      en: 'clicks of every user on every product come out with profile and product (those that do not are listed)',
      ru: 'клик каждого пользователя на каждый товар попадает в enriched-events с профилем и товаром (перечислены те, что не попали)',
    },
    means: {
      en: 'A product lives in the partition of its own key: a click finds it there only after it has been repartitioned by product id.',
      ru: 'Товар живёт в партиции своего ключа: клик найдёт его там, только если его перераспределить по id товара.',
    },
  },
  allCame: (prefix: string): Text => ({
    en: `all clicks whose id begins with ${prefix} in enriched-events: their profiles are known`,
    ru: `все клики с id на ${prefix} в enriched-events: их профили известны`,
  }),
  cameAfterRestart: (prefix: string) => ({
    of: {
      en: `all clicks whose id begins with "${prefix}" in enriched-events: their profiles were read before a stop and are not read again`,
      ru: `все клики с id на «${prefix}» в enriched-events: их профили прочитаны до остановки и заново не читаются`,
    },
    means: {
      en: `A table comes back from its changelog, a Map does not.`,
      ru: `Таблица восстанавливается из changelog, а Map — нет.`,
    },
  }),
  takenOver: {
    of: {
      en: 'all clicks whose id begins with alone in enriched-events',
      ru: 'все клики с id на alone в enriched-events',
    },
    means: {
      en: 'The instance that stays has to take over partitions and tables of the one that left, which it never read itself.',
      ru: 'Оставшийся экземпляр должен принять партиции и таблицы ушедшего, которых сам не читал.',
    },
  },
  deletedIsBack: (user: string): About => ({
    of: { en: `events of ${user}, whose profile was deleted`, ru: `события ${user}, чей профиль удалён` },
    so: { en: 'the deleted user is known again', ru: 'удалённый снова известен' },
  }),
  tablesAsTheyWere: (clickId: string): About => ({
    of: { en: `the event of "${clickId}"`, ru: `событие клика «${clickId}»` },
    so: {
      en: 'both tables have been known since before this click: a profile or a product is another now, or unknown. A table without a changelog is empty after a restart, though its topic is compacted: what was read is not read again',
      ru: 'обе таблицы известны с времени до этого клика: профиль или товар теперь другой или неизвестен. Таблица без changelog после перезапуска пуста, хотя её топик сжимается: прочитанное заново не читается',
    },
  }),
  once: { of: { en: 'events of one click', ru: 'события одного клика' } },
  onceAfterStop: {
    of: { en: 'events of one click, after three clean stops', ru: 'события одного клика после трёх чистых остановок' },
    so: {
      en: 'a click was done again: a stop commits what was done, and the next start goes on there, as the same application',
      ru: 'клик обработан заново: остановка фиксирует сделанное, и следующий запуск продолжает оттуда, как то же самое приложение',
    },
  },
  twoMembers: {
    of: {
      en: 'two members of the group enrichment, each with partitions of its own',
      ru: 'в группе enrichment два участника, у каждого свои партиции',
    },
    means: {
      en: 'Instances of one application have one application.id.',
      ru: 'У экземпляров одного приложения один application.id.',
    },
  },
  membersOf: (application: string): About => ({
    of: {
      en: `members of the group of each application id, when the start of ${application} has resolved`,
      ru: `участники группы каждого application.id, когда запуск ${application} завершился`,
    },
    so: {
      en: `${application} does not run as an application of its own name: applications under one id are one group, and take the partitions from each other`,
      ru: `${application} работает не как отдельное приложение под своим именем: приложения с одним id — одна группа, и они отбирают друг у друга партиции`,
    },
  }),
  membersLeft: (application: string): About => ({
    of: {
      en: `members of the group of each application id, when the stop of ${application} has resolved`,
      ru: `участники группы каждого application.id, когда остановка ${application} завершилась`,
    },
    so: {
      en: 'a stop has not given its partitions back, or has stopped more than its own application',
      ru: 'остановка не вернула партиции или остановила не только своё приложение',
    },
  }),
  assignment: {
    en: 'the answer that tells which partitions the application has',
    ru: 'ответ о том, какие партиции достались приложению',
  },
  startedTooEarly: {
    of: {
      en: 'the start has resolved while the application does not know its partitions yet',
      ru: 'запуск завершился, хотя приложение ещё не знает своих партиций',
    },
    so: {
      en: 'it resolves before the application is running: start() of KafkaStreams is over before the first rebalance is',
      ru: 'он завершается до того, как приложение заработало: start() у KafkaStreams заканчивается раньше первой ребалансировки',
    },
  },
  notCopartitioned: {
    so: {
      en: 'with unequal numbers of partitions a user has clicks in one task and the other records in another, and the join finds nothing and says nothing',
      ru: 'при разном числе партиций клики пользователя в одной задаче, а остальные записи в другой, и соединение молча ничего не находит',
    },
  },
  pairsAre: (expected: readonly string[]) => ({
    of: {
      en: `these pairs in correlated-clicks: ${expected.join('; ')}`,
      ru: `пары в correlated-clicks: ${expected.join('; ')}`,
    },
    means: {
      en: `What the second process does not find is what the first one kept in its own memory.`,
      ru: `Второй процесс не найдёт того, что первый держал только в своей памяти.`,
    },
  }),
  outcomesAre: (expected: readonly string[]): Text => ({
    en: `in click-outcomes: ${expected.join('; ')}`,
    ru: `в click-outcomes: ${expected.join('; ')}`,
  }),
  outcomesAfterRestart: (expected: readonly string[]) => ({
    of: {
      en: `in click-outcomes, by a process that came after a stop: ${expected.join('; ')}`,
      ru: `в click-outcomes, от процесса, запущенного после остановки: ${expected.join('; ')}`,
    },
    means: {
      en: `What is missing is what the first process kept in its own memory: what both sides remember, and the clicks that wait, have to be in stores with a changelog.`,
      ru: `Чего не хватает, то первый процесс держал только в своей памяти: и то, что помнят обе стороны, и ждущие клики должны лежать в хранилищах с changelog.`,
    },
  }),
}
