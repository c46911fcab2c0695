/** Of quotas. */
export const meansOfQuotas = {
  noisyThrottled: {
    of: {
      en: 'the longest throttle time, in ms, of a tenant at twenty times its quota',
      ru: 'наибольшее время торможения (мс) арендатора, который пишет в двадцать раз быстрее квоты',
    },
    so: {
      en: 'the noisy tenant takes what the others have paid for',
      ru: 'шумный арендатор забирает то, за что заплатили другие',
    },
    means: {
      en: 'A quota is kept by the broker, or it is a wish: alterClientQuotas of the user.',
      ru: 'Квоту держит брокер, иначе это пожелание: alterClientQuotas для пользователя.',
    },
  },
  quietThrottled: {
    of: {
      en: 'the throttle time of a tenant within its quota',
      ru: 'время торможения арендатора, который не превысил квоту',
    },
    so: { en: 'one tenant pays for the noise of another', ru: 'один арендатор платит за шум другого' },
  },
  platformThrottled: {
    of: { en: 'the throttle time of the platform', ru: 'время торможения самой платформы' },
    so: { en: 'a tenant’s quota holds everybody back', ru: 'квота арендатора тормозит всех' },
  },
  together: {
    of: {
      en: 'whether the tenant was throttled, as four clients wrote 45 % of its quota each',
      ru: 'тормозили ли арендатора, когда четыре клиента написали по 45 % его квоты',
    },
    so: {
      en: 'with a new client id a tenant has a new quota',
      ru: 'с новым client id у арендатора новая квота',
    },
    means: {
      en: 'A client id is what the client says. The quota has to be the user’s, without a client id.',
      ru: 'Client id — то, что клиент о себе сказал. Квота должна быть у пользователя, без client id.',
    },
  },
  readThrottled: {
    of: {
      en: 'the longest throttle time of a tenant that reads far beyond its quota',
      ru: 'наибольшее время торможения арендатора, который читает намного больше квоты',
    },
  },
  otherDirection: {
    of: {
      en: 'the throttle time in the direction that has no limit',
      ru: 'время торможения в направлении без предела',
    },
    so: { en: 'reading and writing are mixed up', ru: 'чтение и запись перепутаны' },
  },
  theseQuotas: {
    of: { en: 'the quotas of the tenant and of those beside it', ru: 'квоты арендатора и его соседей' },
    means: {
      en: 'A quota of one client id of the user, or of any that has none (client id null), goes before the user’s own: whoever gives that client id is free. And null takes away what was there.',
      ru: 'Квота отдельного client id или «любого без своей» (client id null) важнее квоты пользователя: кто назовётся этим client id, тот свободен. А null снимает то, что было.',
    },
  },
  changedQuotas: { of: { en: 'the quotas after a change', ru: 'квоты после изменения' } },
  noQuotas: { of: { en: 'the quotas when all limits are null', ru: 'квоты, когда все пределы — null' } },
  quotaGap: {
    of: {
      en: 'limits seen between the requests other than the one that stays',
      ru: 'пределы между запросами, кроме того, который остаётся',
    },
    so: { en: 'for a moment the tenant has no limit at all', ru: 'на мгновение у арендатора нет предела' },
  },
  noQuota: (name: string, value: number) => ({
    of: { en: `setQuotas with ${name}: ${value}`, ru: `setQuotas с ${name}: ${value}` },
    means: {
      en: 'Who is to write nothing has no right to. A quota begins at 1 byte (for requests: above 0 percent), and is checked before the first request.',
      ru: 'Кому писать нельзя, у того нет права. Квота начинается с 1 байта (для requests — больше 0 процентов), и проверяют её до первого запроса.',
    },
  }),
  unchanged: {
    of: { en: 'the quotas after calls that were refused', ru: 'квоты после отклонённых вызовов' },
    so: { en: 'a call that failed has changed half of them', ru: 'неудачный вызов изменил половину' },
  },
  least: { of: { en: 'the least quotas there are', ru: 'наименьшие возможные квоты' } },
  told: {
    of: { en: 'quotasOf', ru: 'quotasOf' },
    means: {
      en: 'Quotas of client ids and of users with similar names are not this tenant’s.',
      ru: 'Квоты client id и пользователей с похожими именами — не квоты этого арендатора.',
    },
  },
}
