/** What the specs of this lab say beside what was expected and seen: which value it is, what follows, what it usually means. */
import { meansOfSetup } from './means-of-setup.ts'

export const means = {
  ...meansOfSetup,

  // 8.2
  changesArrive: (topic: string, id: number) => ({
    of: {
      en: `the change of the row ${id} is in the topic ${topic}, under its id`,
      ru: `изменение строки ${id} есть в топике ${topic} под её id`,
    },
    means: {
      en: 'The source writes to a topic of another name, under another key, or leaves out the rows of before.',
      ru: 'Источник пишет в топик с другим именем, под другим ключом или пропускает прежние строки.',
    },
  }),
  changes: {
    of: {
      en: 'the changes: key, operation (r: it was there before), the row after',
      ru: 'изменения: ключ, операция (r — строка была и раньше), строка после',
    },
    means: {
      en: 'Rows of before come as r, each change after it as c, u or d, under the primary key; a tombstone follows each d. Null is null, also where its column has a default.',
      ru: 'Прежние строки приходят как r, дальше каждое изменение как c, u или d, под первичным ключом; за каждым d следует tombstone. null остаётся null, даже если у столбца есть значение по умолчанию.',
    },
  },
  password: {
    of: { en: 'the configuration holds the password itself', ru: 'в конфигурации стоит сам пароль' },
    so: {
      en: 'everybody who may read a topic or ask the worker knows it',
      ru: 'его узнает каждый, кому доступны топик или REST API',
    },
  },
  namedTables: {
    of: { en: 'the topics of this source', ru: 'топики этого источника' },
    so: {
      en: 'another table leaves the database, or one of those asked for does not',
      ru: 'базу покидает лишняя таблица или не попала нужная',
    },
  },
  onePartition: { of: { en: 'partitions of the topic', ru: 'партиций у топика' } },
  slot: {
    of: { en: 'the replication slots of the database', ru: 'слоты репликации этой базы' },
    so: {
      en: 'the removal that the lab asks for drops the slot of this name: another one stays and keeps the log',
      ru: 'удаление снимает слот с этим именем: слот с другим именем останется и будет держать журнал',
    },
  },
  publication: {
    of: { en: 'tables in publications', ru: 'таблицы в публикациях' },
    means: {
      en: 'Unless it is told otherwise, Debezium makes a publication of all tables: each change of any of them is sent to the worker.',
      ru: 'Без указаний Debezium создаёт публикацию всех таблиц: каждое изменение любой из них уходит worker-у.',
    },
  },
  exact: {
    of: { en: 'the numbers of the type numeric', ru: 'числа типа numeric' },
    means: {
      en: 'By default they are bytes in base64, with "double" they are rounded: decimal.handling.mode.',
      ru: 'По умолчанию это байты в base64, а с "double" они округлены: decimal.handling.mode.',
    },
  },
  longText: {
    of: {
      en: 'the beginning of a long text, before and after a change of another column',
      ru: 'начало длинного текста до и после изменения другого столбца',
    },
    means: {
      en: 'PostgreSQL does not log a long text that did not change, unless the table has REPLICA IDENTITY FULL: a placeholder overwrites it.',
      ru: 'Неизменившийся длинный текст PostgreSQL в журнал не пишет, если у таблицы нет REPLICA IDENTITY FULL: вместо него встанет заглушка.',
    },
  },
  nothingLost: {
    of: { en: 'the names that came, each counted once', ru: 'пришедшие имена, каждое один раз' },
  },
  slotLeft: {
    of: { en: 'replication slots after the removal', ru: 'слоты репликации после удаления' },
    so: {
      en: 'a slot that no connector reads keeps the log of the whole server',
      ru: 'слот, который никто не читает, удерживает журнал всего сервера',
    },
  },
  publicationLeft: {
    of: { en: 'publications after the removal', ru: 'публикации после удаления' },
    so: {
      en: 'the next source of this name meets a publication of other tables',
      ru: 'следующий источник с этим именем встретит публикацию чужих таблиц',
    },
  },
  publicationAlone: {
    of: {
      en: 'publications after a removal that found neither connector nor slot',
      ru: 'публикации после удаления, когда ни коннектора, ни слота уже не было',
    },
    so: {
      en: 'a removal that died half-way cannot be finished by another',
      ru: 'прерванное удаление нельзя довести до конца повторным',
    },
  },
  slotAlone: {
    of: {
      en: 'replication slots after a removal that found neither connector nor publication',
      ru: 'слоты репликации после удаления, когда ни коннектора, ни публикации уже не было',
    },
    so: {
      en: 'a removal that died half-way cannot be finished by another',
      ru: 'прерванное удаление нельзя довести до конца повторным',
    },
  },
  withoutKey: {
    of: {
      en: 'the error about tables without a primary key or not there',
      ru: 'ошибка о таблицах без первичного ключа и несуществующих',
    },
    so: {
      en: 'their rows have no key: no document can be changed or deleted',
      ru: 'у их строк нет ключа: ни изменить, ни удалить документ нельзя',
    },
  },
  nothingChanged: {
    of: {
      en: 'the replica identity of the table before the bad ones',
      ru: 'replica identity таблицы, названной перед негодными',
    },
    so: { en: 'a call that is refused has changed a table', ru: 'отклонённый вызов уже изменил таблицу' },
  },
  prepared: { of: { en: 'prepareTables, once and again', ru: 'prepareTables в первый раз и повторно' } },

  // 8.3
  documentArrives: (id: string | number) => ({
    en: `the document ${id} is in the index`,
    ru: `документ ${id} есть в индексе`,
  }),
  documents: {
    of: { en: 'the documents', ru: 'документы' },
  },
  textKey: {
    of: { en: 'the document of the key "1", which is a text', ru: 'документ ключа "1", который здесь текст' },
    so: { en: 'its id is not the text itself', ru: 'его id — не сам этот текст' },
  },
  deadLetters: { en: 'two dead letters', ru: 'две записи в dead letter queue' },
  asItCame: {
    of: { en: 'keys and values of the dead letters', ru: 'ключи и значения записей в dead letter queue' },
    so: { en: 'what went aside is not what came', ru: 'в dead letter queue лежит не то, что пришло' },
  },
  whereFrom: (key: string | null) => ({
    of: {
      en: `the header of the dead letter ${key} that says where it is from`,
      ru: `заголовок записи ${key}, который говорит, откуда она`,
    },
    so: { en: 'the record cannot be found again', ru: 'исходную запись больше не найти' },
  }),
  why: (key: string | null) => ({
    of: { en: `the dead letter ${key} says why it is one`, ru: `запись ${key} называет причину` },
  }),
  goesOn: { of: { en: 'the states of the sink and its task', ru: 'состояния sink-коннектора и задачи' } },
  triedAgain: (times: number) => ({
    en: `the sink asks the index ${times} times more within a few seconds`,
    ru: `sink за несколько секунд ещё ${times} раза обращается к индексу`,
  }),
  noneLost: { of: { en: 'the documents after it all', ru: 'документы после всего' } },
  notDead: {
    of: {
      en: 'dead letters for what the index took later',
      ru: 'записи в dead letter queue о том, что индекс принял позже',
    },
  },

  // 8.4
  keyIsId: {
    of: { en: 'the keys', ru: 'ключи' },
    so: {
      en: 'the sink makes the key the id of the document, and there is one tombstone for a delete',
      ru: 'sink берёт ключ как id документа, а на удаление приходится один tombstone',
    },
  },
  valueIsRow: {
    of: { en: 'the values', ru: 'значения' },
    means: {
      en: 'The row and nothing else: what Debezium puts around it is taken off first, and columns keep their values under their new names. Null is null, also where its column has a default.',
      ru: 'Только строка: обёртка Debezium снимается первой, а значения столбцов остаются под новыми именами. null остаётся null, даже если у столбца есть значение по умолчанию.',
    },
  },
  otherTable: { of: { en: 'keys and values of the other table', ru: 'ключи и значения другой таблицы' } },
  maskedToo: {
    of: {
      en: 'the row of the other table: email is masked, note is null',
      ru: 'строка другой таблицы: email скрыт, в note стоит null',
    },
    means: {
      en: 'A column is masked in each table that has it. Null is null, also where its column has a default.',
      ru: 'Столбец скрыт в каждой таблице, где он есть. null остаётся null, даже если у столбца есть значение по умолчанию.',
    },
  },
  leak: {
    of: { en: 'records in which a masked value can be read', ru: 'записи, в которых видно скрытое значение' },
    so: {
      en: 'every reader of the topic sees it, whatever the sink does later',
      ru: 'его видит каждый, кому доступен топик, что бы потом ни сделал sink',
    },
  },
  stars: {
    of: { en: 'the masked columns', ru: 'скрытые столбцы' },
    so: {
      en: 'a masked value is *** where there was one: an empty one tells that it may be read',
      ru: 'на месте скрытого значения стоит ***: пустое читается как настоящее',
    },
  },

  // 8.5
  noIndex: { of: { en: 'the differences while there is no index', ru: 'расхождения, пока индекса нет' } },
  inSync: {
    of: { en: 'the differences where there are none', ru: 'расхождения, когда их нет' },
  },
  nearly: {
    of: {
      en: 'the differences of orders, where the document b has another number now',
      ru: 'расхождения orders, когда в документе b стало другое число',
    },
    means: {
      en: 'The total of b is 9007199254740993 in its row and …992 in its document: a number of JavaScript has no room for the difference.',
      ru: 'total у b — 9007199254740993 в строке и …992 в документе: в числе JavaScript эта разница не помещается.',
    },
  },
  planted: {
    of: { en: 'the differences that were planted', ru: 'подложенные расхождения' },
  },
  toTheLast: {
    of: {
      en: 'the first five of what is missing, too much and different among 10,050 rows',
      ru: 'первые пять недостающих, лишних и различных среди 10 050 строк',
    },
    means: {
      en: '_search gives 10 documents unless it is told otherwise, and never more than 10,000 at once.',
      ru: '_search без указаний отдаёт 10 документов и никогда не больше 10 000 за раз.',
    },
  },
}
