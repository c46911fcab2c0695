/** Of 16.5: what a check finds, and whether both databases come to say the same. */
export const meansOfCheck = {
  equalRows: {
    of: { en: 'the differences where there are none', ru: 'расхождения, когда их нет' },
    means: {
      en: 'Equal values are written differently: 12.5000 and 12.50, 12:00:00.5 and 12:00:00.500000, an instant in two time zones.',
      ru: 'Равные значения записаны по-разному: 12.5000 и 12.50, 12:00:00.5 и 12:00:00.500000, один момент в двух часовых поясах.',
    },
  },
  planted: {
    of: { en: 'the differences that were planted', ru: 'подложенные расхождения' },
    means: {
      en: 'A number of JavaScript, a Date, null as an empty text, a comparison without case or without spaces at the end: each of them takes different values for equal. Rows that the replica alone has are found by those who ask for its keys, too.',
      ru: 'Число JavaScript, Date, null как пустой текст, сравнение без регистра или без пробелов в конце: каждое принимает разные значения за равные. Строки, которые есть только в реплике, найдёт лишь тот, кто спросит и её ключи.',
    },
  },
  wholeKeys: {
    of: {
      en: 'the differences of a table with a key of two columns',
      ru: 'расхождения таблицы с ключом из двух столбцов',
    },
    so: { en: 'two rows are taken for one, or one for two', ru: 'две строки приняты за одну или одна за две' },
  },
  noTable: {
    of: { en: 'the differences of tables that the replica lacks', ru: 'расхождения таблиц, которых нет в реплике' },
  },
  noColumn: {
    of: {
      en: 'the differences of a table that lacks a column',
      ru: 'расхождения таблицы, в которой не хватает столбца',
    },
    so: {
      en: 'rows are called equal although one of their columns is lacking, be it null in the source or not',
      ru: 'строки названы равными, хотя у них не хватает столбца, будь он в источнике null или нет',
    },
  },
  noSourceTable: {
    of: {
      en: 'the error about a table that the source does not have',
      ru: 'ошибка о таблице, которой нет в источнике',
    },
  },
  thousands: { of: { en: 'the differences among 3,000 rows', ru: 'расхождения среди 3000 строк' } },
  levelsCome: {
    of: { en: 'the replica has two values of the new column', ru: 'в новом столбце реплики два значения' },
    means: {
      en: 'Rows of before have the default of a column that was added; nobody writes them anew.',
      ru: 'У прежних строк — значение нового столбца по умолчанию; заново их никто не пишет.',
    },
  },
  topicComes: {
    of: { en: 'the topic of the table is there', ru: 'топик таблицы появился' },
    means: {
      en: 'The connector runs and follows no such table, or names its topics differently.',
      ru: 'Коннектор работает, но этой таблицы не видит или называет топики иначе.',
    },
  },
  converges: {
    of: {
      en: 'both databases say the same (rows that differ are listed)',
      ru: 'обе базы говорят одно и то же (перечислены различающиеся строки)',
    },
    so: { en: 'the copy is none', ru: 'копия не равна оригиналу' },
  },
  markArrives: {
    of: { en: 'the last row of the source is in the replica', ru: 'последняя строка источника есть в реплике' },
    means: {
      en: 'Some part of the way stands still, or passes nothing on.',
      ru: 'Какая-то часть пути стоит или ничего не передаёт дальше.',
    },
  },
}
