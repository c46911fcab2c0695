import type { About, Text } from '#harness'

/** What is said of the topics, and of clicks with profile and product. */
export const meansOfTables = {
  // 14.1
  sevenTopics: (names: readonly string[]) => ({
    of: { en: `the topics ${names.join(', ')}`, ru: `топики ${names.join(', ')}` },
    means: {
      en: 'Some of them were there before, and the code takes them for all.',
      ru: 'Часть топиков уже была, и код принял их за все.',
    },
  }),
  partitions: { of: { en: 'partitions of each topic', ru: 'число партиций каждого топика' } },
  policyOf: (name: string): About => ({
    of: { en: `cleanup.policy of ${name}`, ru: `cleanup.policy топика ${name}` },
    so: {
      en: 'with delete, alone or beside compact, the broker deletes by age, last values too: a profile that has not changed for a week is forgotten',
      ru: 'с delete, одним или вместе с compact, брокер удаляет по возрасту и последние значения: кто неделю не менялся, тот забыт',
    },
  }),
  eventsCompacted: {
    of: { en: 'the topics that are compacted', ru: 'топики с compaction' },
    so: {
      en: 'of the events of a key compaction keeps the last one alone: it is for tables',
      ru: 'из событий одного ключа compaction оставит только последнее: она для таблиц',
    },
  },
  recordsKept: { of: { en: 'the record that was in products before', ru: 'запись, которая уже была в products' } },
  repartitioned: {
    so: {
      en: 'a topic with another number of partitions was accepted, more or fewer: a user of the one topic and the same user of the other are no longer in partitions of one number',
      ru: 'принят топик с другим числом партиций, большим или меньшим: один и тот же пользователь в двух топиках больше не лежит в партициях с одним номером',
    },
  },

  // 14.2
  enriched: {
    en: "each click of a known user comes out once, with the tables as they stood at its arrival and the click's own timestamp; key = product",
    ru: 'каждый клик известного пользователя записан один раз, с таблицами на момент его прихода и со своим временем; ключ — товар',
  },
  ofTheseRecords: (rule: Text, records: string): Text => ({
    en: `${rule.en}. Of these records, in this order:\n${records}\n`,
    ru: `${rule.ru}. Из этих записей, в этом порядке:\n${records}\n`,
  }),
  onTheJvm: (kafka: string): Text => ({
    en: `what Kafka Streams ${kafka} on the JVM makes of it`,
    ru: `что делает Kafka Streams ${kafka} на JVM`,
  }),
  unknownProduct: {
    of: {
      en: 'the two clicks of anna, whose profile is known, on unknown products',
      ru: 'два клика anna, чей профиль известен, на товары, которых никто не знает',
    },
    means: {
      en: 'A join that finds no product loses the click, a left join keeps it; with profiles it is the other way round.',
      ru: 'join, не нашедший товара, теряет клик, left join его сохраняет; с профилями всё наоборот.',
    },
  },
  productAwaited: {
    of: {
      en: 'a click of a known user on an unknown product, at once',
      ru: 'клик известного пользователя на неизвестный товар, сразу',
    },
  },
  waited: {
    so: {
      en: 'a click was held until its profile or product came: a stream-table join waits for nothing, and what comes after the click is no concern of it',
      ru: 'клик придержан до прихода профиля или товара: stream-table join ничего не ждёт, и то, что пришло после клика, его не касается',
    },
  },
  tableTriggers: {
    of: {
      en: 'events made by changes of profiles and products',
      ru: 'события, созданные изменениями профилей и товаров',
    },
    so: {
      en: 'a table triggers too, and each of its changes sends clicks again: only the stream side of a stream-table join triggers',
      ru: 'запускает и таблица, и при каждом её изменении клики уходят заново: stream-table join запускает только поток',
    },
  },
  newerArrived: {
    of: { en: 'a click after changes with a later timestamp', ru: 'клик после изменений с более поздним временем' },
  },
  olderArrived: {
    of: {
      en: 'a click after changes that arrived last and have an earlier timestamp',
      ru: 'клик после изменений, пришедших последними, но с более ранним временем',
    },
    so: {
      en: 'changes with a later timestamp count (that was seen before), and these do not: a table follows the order of arrival, which is that of offsets',
      ru: 'изменения с более поздним временем учитываются (это уже видели), а эти нет: таблица следует порядку прихода, то есть смещений',
    },
  },
  deletionArrived: {
    of: {
      en: 'a click after a null value that arrived last and has an earlier timestamp',
      ru: 'клик после записи с null, пришедшей последней, но с более ранним временем',
    },
  },
  knownAgain: {
    of: {
      en: 'a click after a profile and a product that were deleted have come again',
      ru: 'клик после того, как удалённые профиль и товар появились снова',
    },
  },
  tombstones: {
    of: {
      en: 'clicks after null values for the product tea and the user boris',
      ru: 'клики после записей с null для товара tea и пользователя boris',
    },
    so: {
      en: 'what was removed by a null value is still found, or more was removed: code that skips null values keeps deleted people for ever',
      ru: 'удалённое записью с null всё ещё находится, или удалено лишнее: кто пропускает null, навсегда сохраняет удалённых людей',
    },
  },
  tombstoneRejected: {
    of: { en: 'what ctx.onReject was told', ru: 'что получил ctx.onReject' },
    so: { en: 'the tombstone of a table is taken for bad input', ru: 'tombstone таблицы принят за плохую запись' },
  },
  rejected: { of: { en: 'each of them at ctx.onReject, once', ru: 'каждая из них один раз в ctx.onReject' } },
  taskStopped: {
    of: { en: 'what is thrown at records that cannot be read', ru: 'что брошено на нечитаемых записях' },
    so: {
      en: 'one bad record stops the task, and with it all that comes after: at the next start it is there again',
      ru: 'одна плохая запись останавливает задачу, а с ней всё, что идёт следом: при следующем запуске она на том же месте',
    },
  },
  lastReadable: {
    of: {
      en: 'the click behind them, with the last profile and product that could be read',
      ru: 'клик после них с последними прочитанными профилем и товаром',
    },
  },
  atTheLimits: {
    of: {
      en: 'values as long, and as empty, as the contract allows; limits are in characters, not in bytes',
      ru: 'значения самые длинные и самые пустые из допустимых контрактом; пределы считаются в символах, а не в байтах',
    },
  },
}
