import type { About } from '#harness'
import type * as Lab from '../src/index.ts'

/** What is said of matches (21.4). */
export const meansOfMatches = {
  oneMatch: { of: { en: 'matches beside the one that was expected', ru: 'матчи помимо ожидаемого' } },
  atOnce: {
    of: {
      en: 'the match of b, who has waited since @100, and a, whose request completes it at @430',
      ru: 'матч b, который ждёт с @100, и a, чей запрос дополняет его в @430',
    },
    means: {
      en: 'The queue is looked at after each request, not only by the clock; the record carries the time of the look, not that of a request.',
      ru: 'Очередь просматривают после каждого запроса, а не только по часам; запись несёт время просмотра, а не запроса.',
    },
  },
  wholeMatch: {
    of: { en: 'the match without its id', ru: 'матч без id' },
    means: {
      en: 'A match holds each player as he stood in his request, with name, rating and ticket, and nothing else; who has waited longest comes first.',
      ru: 'В матче каждый игрок таков, как в запросе, с именем, рейтингом и тикетом, и ничего больше; первым тот, кто ждал дольше.',
    },
  },
  keyOfAMatch: { of: { en: 'the key of the record: the id of the match', ru: 'ключ записи: id матча' } },
  notYetWide: {
    of: { en: 'matches before the bands are wide enough', ru: 'матчи, пока полосы ещё не настолько широки' },
    so: {
      en: 'bands of 75 begin after a whole second, of 100 after two: not a moment before',
      ru: 'полоса 75 наступает через полную секунду, 100 — через две, и ни мигом раньше',
    },
  },
  byTheClock: {
    of: {
      en: 'a and b, 75 apart, meet after 1 s; c and d, 76 apart, after 2 s; and no request comes',
      ru: 'a и b с разницей 75 встречаются через 1 с, c и d с разницей 76 — через 2 с, и новых запросов нет',
    },
    means: {
      en: 'The queue is looked at when a request comes in, and otherwise not; or by stream time, which stands still while no record comes.',
      ru: 'Очередь просматривают только при новых запросах или по stream time, а оно без записей стоит.',
    },
  },
  soonEnough: {
    of: {
      en: 'matches by @1136, when a and b, who came at @37, have fitted for 99 ms',
      ru: 'матчи к @1136, когда a и b, пришедшие в @37, подходят друг другу уже 99 мс',
    },
    so: {
      en: 'nobody waits longer than LOOK_EVERY_MS after his group has begun to fit',
      ru: 'никто не ждёт дольше LOOK_EVERY_MS после того, как его группа стала подходящей',
    },
  },
  widest: {
    of: {
      en: 'a and b are 101 apart, the widest band is 100; c fits a',
      ru: 'между a и b 101, самая широкая полоса — 100; c подходит к a',
    },
    so: {
      en: 'a band never grows beyond maxBand, however long somebody waits',
      ru: 'полоса не бывает шире maxBand, сколько бы ни ждать',
    },
  },
  justCome: {
    of: {
      en: 'a waits since @0 (band 100); b, 60 away, comes at @2000 (band 50, from @3000 on 75)',
      ru: 'a ждёт с @0 (полоса 100); b на расстоянии 60 приходит в @2000 (полоса 50, с @3000 — 75)',
    },
    means: {
      en: 'The wider band decided: who has just come is pushed into a bad match because the other has waited.',
      ru: 'Решила более широкая полоса: только что пришедшего заталкивают в плохой матч, потому что ждал другой.',
    },
  },
  sinceTheTimestamp: {
    of: {
      en: 'requests that are read at @2000 and @2500, and were written up to 2.1 s before',
      ru: 'запросы, прочитанные в @2000 и @2500 и записанные до 2,1 с раньше',
    },
    means: {
      en: 'The waiting was counted from the moment of reading: after an outage of the matchmaker everybody begins anew. The timestamp of the request says since when somebody waits, and who has waited longest.',
      ru: 'Ожидание считали с момента чтения: после простоя сервиса все начинают заново. С какого момента игрок ждёт и кто ждёт дольше, говорит timestamp запроса.',
    },
  },
  inTurn: {
    of: { en: 'who plays, in the order of the match', ru: 'кто играет, в порядке матча' },
    means: {
      en: 'By timestamps; with equal ones in the order in which they came: not by the names of the players, not by numbers compared as text, not by the order of reading alone.',
      ru: 'По timestamp, а при равных — в порядке прихода: не по именам игроков, не по номерам, сравнённым как текст, и не только в порядке чтения.',
    },
  },
  asManyAsCan: {
    of: {
      en: 'matches of the look at @1000, when three pairs begin to fit',
      ru: 'матчи при просмотре в @1000, когда подходящими стали три пары',
    },
    so: {
      en: 'one match a look is too few: nobody waits after a look who is in a group that fits',
      ru: 'одного матча за просмотр мало: после просмотра не ждёт никто, у кого есть подходящая группа',
    },
  },
  sizeOfAMatch: {
    of: {
      en: 'matches of five: of four players none, of eleven two',
      ru: 'матчи по пять: из четырёх игроков ни одного, из одиннадцати — два',
    },
  },
  withHimself: {
    of: {
      en: 'a asks three times alone in eu; one b in us, one c in eu-west',
      ru: 'a просится трижды один в eu; один b в us, один c в eu-west',
    },
    means: {
      en: 'A request that came again stands in the queue twice, and meets itself; or regions meet.',
      ru: 'Повторный запрос стоит в очереди дважды и встречает сам себя; или встретились регионы.',
    },
  },
  idsAgain: {
    of: { en: 'different ids of forty matches', ru: 'различных id у сорока матчей' },
    so: { en: 'two matches have one id', ru: 'у двух матчей один id' },
  },
  idsOfMatches: {
    of: {
      en: 'ids that are no text of 1 to 64 characters, or tell of players',
      ru: 'id, которые не текст из 1–64 символов или выдают игроков',
    },
    so: {
      en: 'the id of a match is told to each of its players: it must not name the others',
      ru: 'id матча сообщают каждому его игроку: он не должен называть остальных',
    },
  },
  byTheModel: (rules: Lab.Rules, wanted: { at: number; queue: string } | undefined): About => ({
    of: {
      en: `matches of a region up to the first that differs. ${JSON.stringify(rules)}; waiting at @${wanted?.at ?? '–'}: ${wanted?.queue ?? '–'}`,
      ru: `матчи региона до первого отличия. ${JSON.stringify(rules)}; ждут в @${wanted?.at ?? '–'}: ${wanted?.queue ?? '–'}`,
    },
    means: {
      en: 'The model takes the next group as nextGroup describes it, at each look, after each request and by the clock. A missing match: somebody waits although a group fits. One too many: a band is too wide, or a ticket is in two matches.',
      ru: 'Модель берёт следующую группу так, как описано у nextGroup, при каждом просмотре, после запроса и по часам. Матча не хватает: кто-то ждёт, хотя группа подходит. Лишний матч: полоса слишком широка или тикет попал в два матча.',
    },
  }),
}
