/** Of usage. */
export const meansOfUsage = {
  written: {
    of: { en: 'the bytes that each tenant wrote', ru: 'сколько байт написал каждый арендатор' },
    so: { en: 'the bill is wrong', ru: 'счёт неверен' },
    means: {
      en: 'Bytes, not letters and not records; keys and headers have some, too, and a header that comes twice counts twice; only the inbox is the tenant’s writing; acme2 is not acme.',
      ru: 'Байты, а не буквы и не записи; у ключей и заголовков они тоже есть, а заголовок, который пришёл дважды, считается дважды; арендатор пишет только в inbox; acme2 — не acme.',
    },
  },
  noTenants: { of: { en: 'the usage of no tenants', ru: 'использование без арендаторов' } },
  clockGoesOn: { en: 'the clock goes on', ru: 'часы идут дальше' },
  span: {
    of: { en: 'the bytes of a span of time', ru: 'байты за промежуток времени' },
    so: { en: 'a record is on two bills, or on none', ru: 'запись попала в два счёта или ни в один' },
    means: {
      en: 'from is in the span, to is not, and the time is the one that the broker stamped.',
      ru: 'from входит в промежуток, to — нет, а время — то, что поставил брокер.',
    },
  },
  stored: {
    of: { en: 'the bytes on disk of each tenant', ru: 'сколько байт на диске у каждого арендатора' },
    means: {
      en: 'All topics, all partitions: describeLogDirs has what the brokers themselves count.',
      ru: 'Все топики, все партиции: в describeLogDirs то, что считают сами брокеры.',
    },
  },
  lag: {
    of: { en: 'the groups of each tenant with their lag', ru: 'группы каждого арендатора и их отставание' },
    means: {
      en: 'Of each partition that the group has an offset of: the end less that offset. Others do not count, and groups of others neither.',
      ru: 'По каждой партиции, где у группы есть смещение: конец минус оно. Остальные не считаются, чужие группы тоже.',
    },
  },
  atOnce: { of: { en: 'the usage, asked four times at once', ru: 'использование, спрошенное четыре раза сразу' } },
  allAnswered: {
    of: { en: 'four calls at once', ru: 'четыре вызова сразу' },
    means: {
      en: 'Members of one group share its partitions: each of them reads a part, and waits for the rest.',
      ru: 'Участники одной группы делят партиции: каждый читает часть и ждёт остального.',
    },
  },
  leftByAsking: {
    of: { en: 'topics, groups and offsets after asking', ru: 'топики, группы и смещения после вопроса' },
    so: { en: 'who measures changes what is measured', ru: 'измерение меняет измеряемое' },
  },
}
