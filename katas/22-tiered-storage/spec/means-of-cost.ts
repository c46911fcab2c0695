/** Of the bill of a month. */
export const meansOfCost = {
  bill: (what: string) => ({
    of: { en: `the bill: ${what}`, ru: `счёт: ${what}` },
    means: {
      en: 'Disks hold each copy of what is hot; the store holds all that is kept once, the hot, too. Of each segment five objects are put. Requests and what leaves the store are paid for, too. A GB is 10⁹ bytes, a month has 30 days.',
      ru: 'На дисках лежит каждая копия горячего; в хранилище — всё хранимое, один раз, и горячее тоже. Из каждого сегмента выходит пять объектов. Платят и за запросы, и за то, что уходит из хранилища. ГБ — 10⁹ байт, в месяце 30 дней.',
    },
  }),
  onDisks: {
    of: { en: 'the bill with all on disks', ru: 'счёт, когда всё на дисках' },
    means: {
      en: 'Each copy is paid for, for all days that a record is kept. A GB is 10⁹ bytes.',
      ru: 'Платят за каждую копию, за все дни хранения. ГБ — 10⁹ байт.',
    },
  },
  wholeRequests: {
    of: { en: 'requests that are begun', ru: 'начатые запросы' },
    means: {
      en: 'Half a request is a request: a month’s are counted in whole ones.',
      ru: 'Полузапрос — тоже запрос: за месяц их считают целыми.',
    },
  },
  ages: (what: string) => ({
    of: { en: `what is paid for reads: ${what}`, ru: `плата за чтения: ${what}` },
    means: {
      en: 'Cold is what is at least as old as the hot days; what is as old as keepDays is there no more, and nobody reads it.',
      ru: 'Холодное — то, чей возраст не меньше горячих дней; чего возраст равен keepDays, того уже нет, и его никто не читает.',
    },
  }),
  choice: (what: string) => ({
    of: { en: `the choice: ${what}`, ru: `выбор: ${what}` },
    means: {
      en: 'Every number of days is tried: the cost may fall and rise again. Shares are of bytes that are read. Of equal costs the one with more hot days.',
      ru: 'Пробуют каждое число дней: цена может упасть и снова вырасти. Доли — от прочитанных байтов. При равной цене — больше горячих дней.',
    },
  }),
}
