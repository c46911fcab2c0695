/** Of 16.4: what the replica has. */
const away = {
  en: 'a client that never reached its database may wait for ever: the first connection needs a limit of its own',
  ru: 'клиент, который ни разу не достучался до базы, может ждать вечно: первому подключению нужен свой предел',
}

const held = {
  en: 'A record that never goes in, or is never passed, holds up all that stand behind it.',
  ru: 'Запись, которую не удаётся ни записать, ни пройти, задерживает все следующие.',
}

export const meansOfReplica = {
  // 16.4, the replicator
  replicaHas: (table: string, rows: number) => ({
    of: { en: `rows of the replica’s table ${table}: ${rows}`, ru: `строк в таблице ${table} реплики: ${rows}` },
    means: held,
  }),
  goesThrough: { means: held },
  rowsOfTwo: {
    of: {
      en: 'the rows of a table with a key of two columns',
      ru: 'строки таблицы с ключом из двух столбцов',
    },
    so: { en: 'two rows are taken for one, or one for two', ru: 'две строки приняты за одну или одна за две' },
  },
  rows: {
    of: { en: 'the rows of the replica', ru: 'строки реплики' },
    means: {
      en: 'An insert, an update, a delete or a change of a key did not become what it is in MySQL.',
      ru: 'Вставка, изменение, удаление или смена ключа превратились не в то, чем были в MySQL.',
    },
  },
  primaryKey: { of: { en: 'the primary key of the replica’s table', ru: 'первичный ключ таблицы реплики' } },
  noneRejected: {
    of: { en: 'records that were reported as bad', ru: 'записи, о которых сообщено как о негодных' },
    so: { en: 'somebody looks into good records at night', ru: 'ночью кто-то будет разбирать хорошие записи' },
  },
  tombstoneAlone: {
    of: { en: 'the rows after a tombstone that came alone', ru: 'строки после tombstone, который пришёл один' },
    so: { en: 'a row that MySQL deleted stays for ever', ru: 'строка, удалённая в MySQL, останется навсегда' },
  },
  noTableForDelete: {
    of: { en: 'tables of the replica', ru: 'таблиц в реплике' },
    so: {
      en: 'a delete has made a table: it tells the key alone, and not the columns',
      ru: 'удаление создало таблицу: оно называет только ключ, а не столбцы',
    },
  },
  newColumn: {
    of: { en: 'the rows after a column was added', ru: 'строки после того, как добавили столбец' },
    so: {
      en: 'rows that nobody has changed since are other ones than in MySQL',
      ru: 'строки, которых с тех пор не меняли, не такие, как в MySQL',
    },
  },
  olderRow: {
    of: {
      en: 'the rows, of which one was written before the column was there',
      ru: 'строки, одна из которых записана раньше, чем появился столбец',
    },
    so: { en: 'that row is another one than in MySQL', ru: 'эта строка не такая, как в MySQL' },
  },
  madeAgain: {
    of: {
      en: 'the rows after a table and a column were dropped in the replica',
      ru: 'строки после того, как в реплике удалили таблицу и столбец',
    },
  },
  oddNames: {
    of: { en: 'the row of a table whose columns have odd names', ru: 'строка таблицы с необычными именами столбцов' },
  },
  allReported: {
    of: { en: 'each bad record is reported', ru: 'о каждой негодной записи сообщено' },
    so: { en: 'a bad record has vanished in silence', ru: 'негодная запись молча пропала' },
  },
  reported: {
    of: { en: 'offsets of the records that were reported', ru: 'смещения записей, о которых сообщено' },
    so: {
      en: 'a bad record has vanished in silence, or a good one was taken for bad',
      ru: 'негодная запись молча пропала или хорошую приняли за негодную',
    },
  },
  whereFrom: {
    of: {
      en: 'topic and partition of the reports, and whether they have a reason',
      ru: 'топик и партиция в сообщениях и есть ли в них причина',
    },
  },
  othersGoIn: {
    of: { en: 'ids of the rows around the bad records', ru: 'id строк вокруг негодных записей' },
    so: {
      en: 'good rows are lost with the bad one of their batch',
      ru: 'хорошие строки пропали вместе с негодной из той же пачки',
    },
  },
  goesOn: { of: { en: 'the last row after all', ru: 'последняя строка после всего' } },
  allRows: { of: { en: 'rows of the replica', ru: 'строк в реплике' } },
  connectionEnds: {
    of: {
      en: 'the replicator’s connections to the replica are closed',
      ru: 'соединения репликатора с репликой закрыты',
    },
    so: { en: 'stop() leaves connections open', ru: 'stop() оставляет открытые соединения' },
  },
  transactions: {
    of: { en: 'transactions that wrote 1,200 rows', ru: 'транзакций, которые записали 1200 строк' },
    so: {
      en: 'each row waits for a commit of its own: a replica that was away never catches up',
      ru: 'каждая строка ждёт собственного commit: отставшая реплика не догонит источник',
    },
  },
  sameInReplica: {
    of: { en: 'the values in the replica', ru: 'значения в реплике' },
    so: {
      en: 'a value has become another one on its way into the database',
      ru: 'значение стало другим на пути в базу',
    },
  },
  replicaTypes: { of: { en: 'the types of the replica’s columns', ru: 'типы столбцов реплики' } },
  writeWaits: {
    of: {
      en: 'somebody waits to write into the locked table',
      ru: 'кто-то ждёт, чтобы записать в заблокированную таблицу',
    },
    so: { en: 'nobody writes what has come', ru: 'пришедшее никто не пишет' },
  },
  committedEarly: {
    of: {
      en: 'the committed offset while two records wait to be written',
      ru: 'закоммиченное смещение, пока две записи ждут своей очереди',
    },
    so: {
      en: 'whoever dies now loses what is not written: nobody reads it again',
      ru: 'если процесс сейчас погибнет, незаписанное пропадёт: его никто не прочитает снова',
    },
  },
  nothingLost: { of: { en: 'the rows after the death and a new start', ru: 'строки после гибели и нового запуска' } },
  rejectedAgain: {
    of: { en: 'records that were reported as bad', ru: 'записи, о которых сообщено как о негодных' },
    so: {
      en: 'what comes again was taken for bad, because it is there already',
      ru: 'пришедшее повторно принято за негодное, потому что оно уже есть',
    },
  },
  again: (twice: boolean) => ({
    of: twice
      ? {
          en: 'the rows after all records came a second time',
          ru: 'строки после того, как все записи пришли второй раз',
        }
      : { en: 'the rows after the first time', ru: 'строки после первого раза' },
  }),
  committedAway: {
    of: {
      en: 'the committed offset after a minute without a replica',
      ru: 'закоммиченное смещение после минуты без реплики',
    },
    so: {
      en: 'what could not be written is never read again',
      ru: 'то, что не удалось записать, никто больше не прочитает',
    },
  },
  afterAway: { of: { en: 'ids of the rows after all', ru: 'id строк после всего' } },
  stops: { of: { en: 'stop() while a write is under way', ru: 'stop() во время записи' } },
  takenUp: {
    of: { en: 'ids of the rows after stop()', ru: 'id строк после stop()' },
    so: { en: 'what was under way is thrown away', ru: 'начатое брошено' },
  },
  takenUpCommitted: {
    of: { en: 'the committed offset after stop()', ru: 'закоммиченное смещение после stop()' },
    so: { en: 'the next one writes it a second time', ru: 'следующий запишет это ещё раз' },
  },
  stopsAway: {
    of: { en: 'stop() while the replica is away', ru: 'stop(), пока реплики нет' },
    so: {
      en: 'whoever wants to end the process has to kill it',
      ru: 'чтобы завершить процесс, его придётся убить',
    },
  },
  committedAtStop: {
    of: { en: 'the committed offset after stop()', ru: 'закоммиченное смещение после stop()' },
    so: { en: 'what was not written is taken for done', ru: 'незаписанное принято за сделанное' },
  },
  writtenByNext: {
    of: { en: 'ids of the rows after the next start', ru: 'id строк после следующего запуска' },
    so: { en: 'what stop() left is never written', ru: 'то, что оставил stop(), никто не запишет' },
  },
  replicaAway: [
    { of: { en: 'the start where no replica listens', ru: 'запуск там, где реплику никто не слушает' }, means: away },
    {
      of: { en: 'the start where whoever listens says nothing', ru: 'запуск там, где слушают, но молчат' },
      means: away,
    },
  ],
  replicaSaid: {
    of: {
      en: 'the error speaks of the replica, of PostgreSQL, or names its port',
      ru: 'в ошибке сказано о реплике или PostgreSQL либо назван порт',
    },
  },
}
