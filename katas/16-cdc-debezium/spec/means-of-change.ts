/** Of 16.4: what records say. */
import type { Text } from '#harness'

export const meansOfChange = {
  change: (op: string) => ({
    of: { en: `the change of a record with the operation ${op}`, ru: `изменение из записи с операцией ${op}` },
    means: {
      en: 'The row of now is in after; before is what it was.',
      ru: 'Нынешняя строка — в after, а before — это прежняя.',
    },
  }),
  tableOfTopic: { of: { en: 'the table', ru: 'таблица' } },
  keyInOrder: {
    of: { en: 'the columns of the primary key, in their order', ru: 'столбцы первичного ключа по порядку' },
  },
  removal: { of: { en: 'the change of a delete', ru: 'изменение из удаления' } },
  tombstone: {
    of: { en: 'the change of a tombstone', ru: 'изменение из tombstone' },
    so: {
      en: 'once the topic is compacted, the row is never deleted',
      ru: 'после сжатия топика строку никто не удалит',
    },
  },
  types: { of: { en: 'the types of the columns, by the names of their schemas', ru: 'типы столбцов по именам схем' } },
  digits: {
    of: {
      en: 'the values as PostgreSQL writes them once it has read them',
      ru: 'значения, как их пишет PostgreSQL, когда прочитал',
    },
    so: { en: 'a value has become another one on its way', ru: 'значение по дороге стало другим' },
    means: {
      en: 'JSON.parse rounds beyond 2^53; a Decimal is a two’s complement number in base64; days and microseconds before 1970 are negative; a Date has the process’s time zone.',
      ru: 'JSON.parse округляет после 2^53; Decimal — число в дополнительном коде в base64; дни и микросекунды до 1970 года отрицательны; у Date часовой пояс процесса.',
    },
  },
  nullIsNull: {
    of: {
      en: 'values that are null in columns with a default',
      ru: 'значения null в столбцах со значением по умолчанию',
    },
  },
  noDefault: { of: { en: 'initial of a column without a default', ru: 'initial столбца без значения по умолчанию' } },
  defaults: {
    of: {
      en: 'initial of columns with a default, as PostgreSQL writes it',
      ru: 'initial столбцов со значением по умолчанию, как его пишет PostgreSQL',
    },
    so: {
      en: 'rows of before get another value than they have in MySQL',
      ru: 'прежние строки получат другое значение, чем в MySQL',
    },
  },
  refusedRecord: ({ en, ru }: Text) => ({
    of: { en: `readChange of a record with ${en}`, ru: `readChange для записи, в которой ${ru}` },
    so: {
      en: `${en}: a row goes in that MySQL never had`,
      ru: `${ru}: в реплику попадёт строка, которой в MySQL не было`,
    },
  }),
  columnNamed: ({ en, ru }: Text) => ({
    of: { en: `the error about a record with ${en}`, ru: `ошибка о записи, в которой ${ru}` },
    so: {
      en: 'the person who reads it has a hundred columns to search',
      ru: 'тому, кто её прочитает, придётся перебирать сотню столбцов',
    },
  }),
  bad: {
    noKey: { en: 'no key', ru: 'нет ключа' },
    valueNoJson: { en: 'a value that is no JSON', ru: 'значение — не JSON' },
    keyNoJson: { en: 'a key that is no JSON', ru: 'ключ — не JSON' },
    keyOfTombstone: { en: 'a key that is no JSON, before a tombstone', ru: 'ключ — не JSON, а значение null' },
    valueNoSchema: { en: 'a value without a schema', ru: 'значение без схемы' },
    keyNoSchema: { en: 'a key without a schema', ru: 'ключ без схемы' },
    noPayload: { en: 'a value without a payload', ru: 'значение без payload' },
    valueNull: { en: 'a value that is null in JSON', ru: 'значение — null в JSON' },
    operation: { en: 'an unknown operation', ru: 'неизвестная операция' },
    noRow: { en: 'a write without a row', ru: 'запись строки без самой строки' },
    type: { en: 'a column of an unknown type', ru: 'столбец неизвестного типа' },
    textForNumber: { en: 'a text where a number belongs', ru: 'текст на месте числа' },
    numberForText: { en: 'a number where a text belongs', ru: 'число на месте текста' },
    fraction: { en: 'a fraction where a whole number belongs', ru: 'дробь на месте целого числа' },
    noBase64: { en: 'no base64 where bytes belong', ru: 'не base64 на месте байтов' },
    noUtf8: { en: 'bytes that are no UTF-8', ru: 'байты — не UTF-8' },
  },
}
