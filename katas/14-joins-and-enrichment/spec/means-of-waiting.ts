/** What is said of clicks that wait for a purchase: when they are given up, and what still meets them. */
export const meansOfWaiting = {
  tooEarly: {
    of: { en: 'what has come out before window and grace are over', ru: 'что записано до конца окна и grace' },
    so: {
      en: 'a purchase may still arrive, and what has come out cannot be taken back: a click is given up when stream time is above click + windowMs + graceMs, not at once and not after the window alone',
      ru: 'покупка ещё может прийти, а выпущенное не отозвать: от покупки отказываются, когда stream time больше, чем клик + windowMs + graceMs, а не сразу и не после одного окна',
    },
  },
  withinGrace: {
    of: { en: 'a purchase that comes within the grace', ru: 'покупка, пришедшая в пределах grace' },
  },
  neverGivenUp: {
    of: {
      en: 'the click that met nothing, with its own timestamp, when its user’s next record has put stream time past its window and grace',
      ru: 'клик без пары, со своим временем, когда следующая запись того же пользователя увела stream time за его окно и grace',
    },
    means: {
      en: 'An inner join has no outcome for a click without a purchase.',
      ru: 'Inner join не даёт итога для клика без покупки.',
    },
  },
  twice: {
    so: {
      en: 'a click came out more than once: with null it is given up once, and not at all where it met a purchase',
      ru: 'клик записан не один раз: с null его пишут однажды, а если он встретил покупку, то никогда',
    },
  },
  clicksMoveTime: {
    of: {
      en: 'a click without a purchase, when a later click of its user has come',
      ru: 'клик без покупки после более позднего клика того же пользователя',
    },
    so: {
      en: 'purchases move stream time on (that was seen before), and clicks do not: it is the largest timestamp of both',
      ru: 'покупки двигают stream time (это уже видели), а клики нет: оно — наибольшее время и тех и других',
    },
  },
  othersMoveTime: {
    of: {
      en: 'a click without a purchase, when a later record of another user has come',
      ru: 'клик без покупки после более поздней записи другого пользователя',
    },
    so: {
      en: 'its own user’s records move stream time on (that was seen before), and those of other users do not: it is kept per user. The last click of each user then waits for that user to come back',
      ru: 'записи того же пользователя двигают stream time (это уже видели), а чужие нет: оно своё у каждого пользователя. Тогда последний клик каждого ждёт, пока пользователь вернётся',
    },
  },
  wallClock: {
    of: {
      en: 'after a day by the clock on the wall without a record',
      ru: 'через сутки по часам на стене без единой записи',
    },
    so: {
      en: 'the click was given up by the clock on the wall: only records move stream time on, and the purchase of those minutes may lie in a broker that was away',
      ru: 'от покупки отказались по часам на стене: stream time двигают только записи, а покупка тех минут может лежать в брокере, который был недоступен',
    },
  },
  heldInVain: {
    of: {
      en: 'windowMs 10, stream time 111: a click of 100, at once',
      ru: 'windowMs 10, stream time 111: клик со временем 100, сразу',
    },
    so: {
      en: 'a click whose window was over when it came is held: there is nothing to wait for',
      ru: 'клик, чьё окно кончилось ещё до его прихода, удержан: ждать уже нечего',
    },
  },
  windowEnd: {
    of: {
      en: 'windowMs 10, stream time 111: a click of 101, whose window ends just there, and then its purchase',
      ru: 'windowMs 10, stream time 111: клик со временем 101, чьё окно кончается ровно здесь, и затем его покупка',
    },
    so: {
      en: 'the bounds belong to the window: the click is held, and meets its purchase',
      ru: 'границы входят в окно: клик удерживают, и он встречает свою покупку',
    },
  },
  laterThanGraceHeld: {
    of: {
      en: 'stream time 112: a purchase of 95, 17 late where the grace is 5, beside a click of 100 that is held until 115',
      ru: 'stream time 112: покупка со временем 95, опоздавшая на 17 при grace 5, рядом с кликом 100, который держат до 115',
    },
    so: {
      en: 'a late purchase was refused: grace says how long one waits, not whom one refuses',
      ru: 'опоздавшая покупка не принята: grace говорит, сколько ждать, а не кого не пускать',
    },
  },
  givenUpThough: {
    so: {
      en: 'a click that has met its purchase comes out without one as well',
      ru: 'клик, встретивший свою покупку, записан ещё и без неё',
    },
  },
  secondStory: {
    of: {
      en: 'what came later than the grace, with what the other side remembers',
      ru: 'пришедшее позже grace с тем, что помнит другая сторона',
    },
    so: {
      en: 'a late pair is missing: the two meet for as long as the first is remembered, though the click came out without a purchase before. For one story alone make the grace longer',
      ru: 'поздней пары нет: двое встречаются, пока первого помнят, хотя клик уже записан без покупки. Если нужна только одна история, увеличьте grace',
    },
  },
  defaultOutcome: {
    of: {
      en: 'without options: purchases exactly ten minutes before and after, and a millisecond more',
      ru: 'без настроек: покупки ровно за десять минут до и после, и на миллисекунду дальше',
    },
    so: {
      en: 'where nothing is said, outcomes have a window of ten minutes',
      ru: 'если ничего не задано, окно исходов — десять минут',
    },
  },
  inTime: {
    en: 'windowMs 10, graceMs 5: a click without a purchase comes out once, not before stream time is above click + 15, and at the latest when it is above every click so far + 15. What is listed came out at the wrong time, or is still held',
    ru: 'windowMs 10, graceMs 5: клик без покупки пишется один раз, не раньше, чем stream time больше, чем клик + 15, и самое позднее, когда оно больше, чем любой из пришедших кликов + 15. Перечислено то, что записано не вовремя или всё ещё удержано',
  },
  latePairs: {
    en: 'windowMs 10, graceMs 5, records up to 24 late, all of which are remembered: each click with every purchase near it, and once with null if there is none',
    ru: 'windowMs 10, graceMs 5, записи опаздывают до 24, и все их ещё помнят: каждый клик с каждой близкой покупкой, а если таких нет — один раз с null',
  },
}
