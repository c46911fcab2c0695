/** Of 16.3: what Debezium writes into Kafka. */
const again = {
  en: 'the replica has another story than the source',
  ru: 'у реплики другая история, чем у источника',
}

const away = {
  en: 'The connector does not follow the table, or what it sends goes into another topic.',
  ru: 'Коннектор не следит за таблицей или пишет в другой топик.',
}

export const meansOfSource = {
  follows: (table: string) => ({
    of: {
      en: `one of the rows that are written into ${table} meanwhile is in its topic`,
      ru: `одна из строк, которые тем временем пишут в ${table}, есть в топике`,
    },
    means: away,
  }),
  changeArrives: (table: string, id: number) => ({
    of: { en: `the row ${id} of ${table} is in its topic`, ru: `строка ${id} таблицы ${table} есть в своём топике` },
    means: away,
  }),
  manyArrive: (n: number) => ({
    of: { en: `${n} rows of one transaction are in the topic`, ru: `в топике ${n} строк одной транзакции` },
    means: away,
  }),
  allArrive: (ids: readonly number[]) => ({
    of: { en: `the changes of the rows ${ids} are in the topic`, ru: `изменения строк ${ids} есть в топике` },
    means: away,
  }),
  snapshotNoted: {
    of: {
      en: 'the worker has noted that all rows of before were read',
      ru: 'worker записал, что все прежние строки прочитаны',
    },
    means: {
      en: 'The connector reads no rows of before, or reads them again and again.',
      ru: 'Коннектор не читает прежних строк или читает их снова и снова.',
    },
  },
  storyOf: (id: number) => ({
    of: {
      en: `what came of the row ${id} (r: it was there before)`,
      ru: `что пришло о строке ${id} (r — строка была и раньше)`,
    },
    so: again,
    means: {
      en: 'A tombstone follows each delete. Null is null, also where its column has a default: value.converter.replace.null.with.default.',
      ru: 'За каждым удалением следует tombstone. null остаётся null и там, где у столбца есть значение по умолчанию: value.converter.replace.null.with.default.',
    },
  }),
  keyMoves: {
    of: {
      en: 'what came of a row whose primary key was changed',
      ru: 'что пришло о строке, у которой сменился первичный ключ',
    },
    so: again,
  },
  replaced: {
    of: { en: 'the last that came of a row that was replaced', ru: 'последнее, что пришло о заменённой строке' },
    so: again,
  },
  rolledBack: {
    of: { en: 'what came of a row that was rolled back', ru: 'что пришло об откаченной строке' },
    so: again,
  },
  allOfMany: { of: { en: 'rows of a transaction of 300', ru: 'строк из транзакции в 300 строк' } },
  threePartitions: { of: { en: 'partitions in which there are rows', ru: 'партиций, в которых есть строки' } },
  password: {
    of: { en: 'the configuration holds the password itself', ru: 'в конфигурации стоит сам пароль' },
    so: {
      en: 'everybody who may read a topic or ask the worker knows it',
      ru: 'его узнает каждый, кому доступны топик или REST API',
    },
  },
  serverId: {
    of: { en: 'database.server.id', ru: 'database.server.id' },
    so: { en: 'two replicas with the same id throw each other out', ru: 'две реплики с одним id выгоняют друг друга' },
  },
  namedTables: {
    of: { en: 'the topics of this source', ru: 'топики этого источника' },
    so: {
      en: 'another table leaves the database, or a topic comes that nobody reads',
      ru: 'базу покидает лишняя таблица или появился топик, который никто не читает',
    },
  },
  partitions: (table: string) => ({
    of: { en: `partitions of the topic of ${table}`, ru: `партиций у топика таблицы ${table}` },
  }),
  compacted: (table: string) => ({
    of: { en: `cleanup.policy of the topic of ${table}`, ru: `cleanup.policy топика таблицы ${table}` },
    so: {
      en: 'rows that nobody changes are gone after a week: no new replica can be made of the topic',
      ru: 'через неделю строк, которые никто не менял, в топике нет: новую реплику из него не собрать',
    },
  }),
  wholeKey: {
    of: {
      en: 'key and row of a table with a key of two columns',
      ru: 'ключ и строка таблицы с ключом из двух столбцов',
    },
  },
  exactValues: (id: number) => ({
    of:
      id === 1
        ? { en: 'a row of before', ru: 'прежняя строка' }
        : { en: 'the same row from the log', ru: 'та же строка из журнала' },
    means: {
      en: 'decimal.handling.mode and bigint.unsigned.handling.mode say how numbers come (precise: to the last digit), time.precision.mode how many digits a second has.',
      ru: 'decimal.handling.mode и bigint.unsigned.handling.mode решают, как приходят числа (precise — до последней цифры), time.precision.mode — сколько знаков у секунды.',
    },
  }),
  instant: (id: number) => ({
    of:
      id === 1
        ? { en: 'the timestamp of a row of before, in UTC', ru: 'timestamp прежней строки, в UTC' }
        : { en: 'the timestamp of a row from the log, in UTC', ru: 'timestamp строки из журнала, в UTC' },
    so: {
      en: 'it is another instant: the server’s time zone was taken for UTC, or the other way round',
      ru: 'это другой момент: часовой пояс сервера принят за UTC или наоборот',
    },
  }),
  columnsThen: {
    of: {
      en: 'the last that came of each row, with the columns that the table had then',
      ru: 'последнее, что пришло о каждой строке, со столбцами, какие были тогда у таблицы',
    },
  },
  serverBack: {
    of: {
      en: 'what came of a row that was changed around a restart of the server',
      ru: 'что пришло о строке, которую меняли около перезапуска сервера',
    },
  },
}
