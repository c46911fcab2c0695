/** What is said of pairs of clicks, and of clicks with their purchases. */
export const meansOfWindows = {
  // 14.3
  pairs: {
    en: "windowMs 10, graceMs 5: every two clicks of one user, the second 0 to 10 ms after the first by their timestamps, are a pair with the second's timestamp",
    ru: 'windowMs 10, graceMs 5: любые два клика одного пользователя, второй на 0–10 мс позже первого по времени событий, — пара со временем второго',
  },
  allPairs: {
    of: { en: 'a to d at 100, 105, 110 and 111, window 10', ru: 'a–d в моменты 100, 105, 110 и 111, окно 10' },
    means: {
      en: 'All pairs are wanted, each once and not only neighbours: a and c are exactly 10 apart and are one, a and d are none.',
      ru: 'Нужны все пары, каждая один раз, и не только соседи: между a и c ровно 10, это пара; a и d — нет.',
    },
  },
  bothWays: {
    of: { en: 'a and b at the same millisecond', ru: 'a и b в одну миллисекунду' },
    so: {
      en: 'neither is earlier: each is the second of the other, and there are two pairs',
      ru: 'ни один не раньше: каждый для другого второй, и пар две',
    },
  },
  sameMillisecond: {
    of: {
      en: 'the pairs of one more click beside others of one millisecond',
      ru: 'пары ещё одного клика рядом с кликами одной миллисекунды',
    },
    so: {
      en: 'of several clicks of one user at one millisecond not all are remembered',
      ru: 'из нескольких кликов пользователя в одну миллисекунду запомнены не все',
    },
  },
  noWindow: {
    of: { en: 'windowMs 0: a and b at 100, c at 101', ru: 'windowMs 0: a и b в 100, c в 101' },
  },
  repetition: {
    of: {
      en: 'the same clickId three times, with another product and at another time, and then b',
      ru: 'один и тот же clickId трижды, с другим товаром и в другое время, а потом b',
    },
    so: {
      en: 'a repetition is told by its clickId alone: not by the whole record, the product or the time. Each of the three is a pair with b',
      ru: 'повтор узнают только по clickId: не по всей записи, не по товару и не по времени. Каждый из трёх составляет пару с b',
    },
  },
  firstArrivesLast: {
    so: {
      en: 'first and second are told by timestamps, not by arrival: a click that comes later looks at both sides of the window',
      ru: 'первый и второй — по времени событий, а не по приходу: пришедший позже клик смотрит в обе стороны окна',
    },
  },
  remembered: {
    of: {
      en: 'windowMs 10, graceMs 5: a at 100, stream time 114, then b at 110, which is less than the grace late',
      ru: 'windowMs 10, graceMs 5: a в 100, stream time 114, затем b в 110, опоздавший меньше чем на grace',
    },
    so: {
      en: 'a is forgotten too early: it is remembered until stream time is window and grace above it, or b could not be late',
      ru: 'a забыт слишком рано: его помнят, пока stream time не ушло от него на окно и grace, иначе b не мог бы опоздать',
    },
  },
  laterThanGrace: {
    of: {
      en: 'windowMs 10, graceMs 5: a at 100, z at 112, then b at 104, which is later than the grace',
      ru: 'windowMs 10, graceMs 5: a в 100, z в 112, затем b в 104, опоздавший больше чем на grace',
    },
    so: {
      en: 'a late click was refused, or not both sides of it were looked at. Grace says how long clicks are remembered, not whom one refuses',
      ru: 'опоздавший клик не принят, или не посмотрели в обе стороны от него. grace говорит, сколько помнят клики, а не кого не пускать',
    },
  },
  defaultWindow: {
    of: {
      en: 'without options: a and b five minutes apart, c and d a millisecond more',
      ru: 'без настроек: между a и b пять минут, между c и d на миллисекунду больше',
    },
    so: {
      en: 'where nothing is said, correlation has a window of five minutes',
      ru: 'если ничего не задано, окно корреляции — пять минут',
    },
  },
  defaultGrace: {
    of: {
      en: 'without options: f less than a minute after d; g five minutes after e, and a minute but a millisecond late',
      ru: 'без настроек: f меньше чем через минуту после d; g через пять минут после e, опоздавший на минуту без миллисекунды',
    },
  },
  nobodysPair: {
    of: { en: 'a and b of anna among clicks without a key', ru: 'a и b пользователя anna среди кликов без ключа' },
    so: {
      en: 'it is not known whether two clicks without a key are of one user',
      ru: 'о кликах без ключа неизвестно, от одного ли они пользователя',
    },
  },
  aroundBadClicks: { of: { en: 'the pair of the clicks around them', ru: 'пара из кликов вокруг них' } },

  // 14.4
  outcomes: {
    en: 'windowMs 10, graceMs 5, no record later than the grace: each click with every purchase of its user at most 10 ms before or after it, and once with null if there is none',
    ru: 'windowMs 10, graceMs 5, никто не опаздывает больше чем на grace: каждый клик с каждой покупкой того же пользователя не дальше 10 мс до или после, а если таких нет — один раз с null',
  },
  bothSides: {
    of: {
      en: 'click at 100, window 10, purchases at 89, 90, 110 and 111',
      ru: 'клик в 100, окно 10, покупки в 89, 90, 110 и 111',
    },
    so: {
      en: 'those at 90 and 110 meet it, the others do not: the window has two sides, and its bounds belong to it',
      ru: 'те, что в 90 и 110, встречают его, остальные нет: у окна две стороны, и границы в него входят',
    },
  },
  sameMillisecondOutcomes: {
    of: {
      en: 'three clicks of anna at one millisecond and one of boris, without a purchase; two clicks of boris and two purchases at another',
      ru: 'три клика anna в одну миллисекунду и один клик boris, без покупок; два клика boris и две покупки в другую',
    },
    so: {
      en: 'records of one user and one millisecond took the place of each other: each click and each purchase counts',
      ru: 'записи одного пользователя в одну миллисекунду вытеснили друг друга: считается каждый клик и каждая покупка',
    },
  },
  noWindowOutcomes: {
    of: {
      en: 'windowMs 0: a click and a purchase at 100, a click at 101, a purchase at 102',
      ru: 'windowMs 0: клик и покупка в 100, клик в 101, покупка в 102',
    },
  },
  nobodysOutcome: {
    of: { en: 'what became of a click without a key', ru: 'что стало с кликом без ключа' },
    means: {
      en: 'A left join forwards left records without a key at once (KIP-962): they have to be filtered before it.',
      ru: 'left join сразу пропускает левые записи без ключа (KIP-962): их надо отфильтровать до него.',
    },
  },
  annasPurchase: { of: { en: 'the click of anna with her purchase', ru: 'клик anna с её покупкой' } },
  aroundBad: {
    of: { en: 'the click before them with the purchase after them', ru: 'клик до них с покупкой после них' },
  },
}
