/** Of members that come, go, die or freeze. */
import type { About, Text } from '#harness'

export const meansOfRebalance = {
  working: (times: number): Text => ({
    en: `work number ${times} begins: ctx.clock.sleep(workMs), once for each activity, and the next when the last is done`,
    ru: `начинается работа номер ${times}: ctx.clock.sleep(workMs), по разу на событие, следующая после предыдущей`,
  }),
  handledWhenDone: {
    of: { en: '`handled` lines while the first work is going on', ru: 'строки `handled`, пока идёт первая работа' },
    so: {
      en: 'an activity was called handled before its work was done',
      ru: 'событие названо обработанным до конца работы над ним',
    },
  },
  committedBeforeWork: {
    of: {
      en: 'the committed offset while the first work is going on',
      ru: 'закоммиченное смещение, пока идёт первая работа',
    },
    so: {
      en: 'an activity was committed before its work was done: a member that dies now loses it',
      ru: 'событие закоммичено до конца работы над ним: если участник сейчас упадёт, оно потеряно',
    },
  },
  oneAfterAnother: (count: number): About => ({
    of: { en: `times at which ${count} works are due`, ru: `моменты окончания работ (всего ${count})` },
    so: { en: 'works of one partition were under way at once', ru: 'работы одной партиции шли одновременно' },
    means: {
      en: 'The handler does not await its work, so kafkajs takes it for finished.',
      ru: 'Обработчик не ждёт свою работу, и kafkajs считает её сделанной.',
    },
  }),
  beginsNothingNew: {
    of: {
      en: 'works begun by a member that was told to stop in its second',
      ru: 'работы, начатые участником, которого остановили на второй',
    },
    so: { en: 'it began another activity after stop()', ru: 'он начал новое событие после stop()' },
  },
  begunIsFinished: {
    of: {
      en: 'what was handled when stop() resolved, of two activities that were begun',
      ru: 'что обработано к завершению stop(), если начаты два события',
    },
  },
  committedAtLeave: (failed: number): About => ({
    of: {
      en: `committed when stop() resolved, exactly what was handled; commits that failed meanwhile – ${failed}`,
      ru: `к завершению stop() закоммичено ровно то, что обработано; неудачных коммитов за это время — ${failed}`,
    },
    means:
      failed > 0
        ? {
            en: 'Less: a commit that failed while the member was leaving was not made again, and another will repeat its work. More: the rest of the batch is lost.',
            ru: 'Меньше: коммит, не удавшийся при уходе, не сделан ещё раз, и работу повторит другой. Больше: остаток пачки потерян.',
          }
        : {
            en: 'Less: the member left without committing, and another will repeat its work. More: the rest of the batch is lost.',
            ru: 'Меньше: участник ушёл без коммита, и другой повторит его работу. Больше: остаток пачки потерян.',
          },
  }),
  leavesTheGroup: {
    of: { en: 'the members of the group when stop() resolved', ru: 'участники группы к завершению stop()' },
    so: {
      en: 'the group waits for the session of a member that is gone',
      ru: 'группа ждёт, пока истечёт сессия ушедшего участника',
    },
  },
  longerThanASession: {
    en: 'work and rebalance take longer than a session, and heartbeats go on',
    ru: 'работа и ребалансировка длятся дольше сессии, и heartbeat не прекращаются',
  },
  joinsAfterTheActivity: {
    of: {
      en: 'a member with more activities in its batch joins again when the one at work is done',
      ru: 'участник, у которого в пачке есть ещё события, вступает заново, когда закончено текущее',
    },
    so: { en: 'the others have no partitions while it goes on', ru: 'пока он продолжает, у остальных нет партиций' },
  },
  expelledAtWork: {
    of: {
      en: "the group's refusals to a member that worked longer than its session",
      ru: 'отказы группы участнику, который работал дольше своей сессии',
    },
    so: { en: 'the group took a member that was at work for dead', ru: 'группа сочла работающего участника умершим' },
    means: {
      en: 'Heartbeats came in time. In a rebalance the group waits for a member as long as its rebalanceTimeout says, and heartbeats do not prolong that: it has to be longer than the work.',
      ru: 'Heartbeat приходили вовремя. Но при ребалансировке группа ждёт участника столько, сколько сказано в его rebalanceTimeout, и heartbeat этого не продлевают: он должен быть больше времени работы.',
    },
  },
  commitsThenLeaves: {
    of: {
      en: 'what member-1 had handled before it left, handled again by another',
      ru: 'обработанное member-1 до ухода и обработанное кем-то ещё раз',
    },
    so: { en: 'it left before it had committed', ru: 'он ушёл раньше, чем закоммитил' },
  },
  commitsGrow: {
    of: { en: 'commits that took back what was committed', ru: 'коммиты, которые вернули смещение назад' },
    means: {
      en: 'An offset that goes back is one that a member remembered of a partition it had lost.',
      ru: 'Если смещение ушло назад, участник помнил его от потерянной партиции.',
    },
  },
  lostPartitions: (lost: readonly number[]): About => ({
    of: {
      en: 'owned() of member-1 after the group has rebalanced',
      ru: 'owned() участника member-1 после ребалансировки',
    },
    means: {
      en: `Partitions ${lost.join(', ')} are member-2's now, and what was dealt anew has been handled 0 times since.`,
      ru: `Партиции ${lost.join(', ')} теперь у member-2, а розданное заново с тех пор обработано 0 раз.`,
    },
  }),
  partitionsBack: {
    of: {
      en: 'owned() of member-1 when all partitions are its own again',
      ru: 'owned() участника member-1, когда все партиции снова у него',
    },
    means: {
      en: 'A partition comes back without what was known of it: another member may have gone on meanwhile.',
      ru: 'Партиция возвращается без прежнего состояния: за это время её мог обрабатывать другой участник.',
    },
  },
  picture: (picture: string): Text => ({
    en: `the last line of the timeline is  +40 ms  ${picture}`,
    ru: `последняя строка хронологии такая:  +40 ms  ${picture}`,
  }),
  looksOn: { en: 'watchGroup looks at the group every 50 ms', ru: 'watchGroup смотрит на группу каждые 50 мс' },
  looksAgain: {
    of: {
      en: 'watchGroup looks at the group when the broker is back',
      ru: 'watchGroup смотрит на группу, когда брокер вернулся',
    },
    means: { en: 'One look that failed ended the timeline.', ru: 'Одна неудачная проверка закончила хронологию.' },
  },
  sinceTheBeginning: {
    of: {
      en: 'milliseconds of the last line, since watchGroup began to look',
      ru: 'миллисекунды последней строки, с начала наблюдения',
    },
    so: {
      en: 'the time of a line is counted from the first look, not from the line before',
      ru: 'время строки отсчитывают от первого взгляда, а не от предыдущей строки',
    },
  },
  onlyChanges: {
    of: {
      en: 'lines of the timeline that show the picture of the line before',
      ru: 'строки хронологии с той же картиной, что и строкой раньше',
    },
    so: { en: 'nothing had changed, and a line was printed', ru: 'ничего не изменилось, а строка напечатана' },
  },
  sameAfterOutage: {
    of: {
      en: 'lines of the timeline from an outage, in which nothing changed',
      ru: 'строки хронологии с начала отключения, за время которого ничего не изменилось',
    },
    so: {
      en: 'the group was the same all the time, and a line was printed',
      ru: 'группа всё время была той же, а строка напечатана',
    },
    means: {
      en: 'A look that failed has seen no picture: the next one is compared with the last that was seen.',
      ru: 'Неудачный опрос не увидел никакой картины: следующую сравнивают с последней увиденной.',
    },
  },
  noOtherPicture: {
    of: { en: 'lines of the timeline that show what never was', ru: 'строки хронологии с тем, чего не было' },
    means: {
      en: 'While the group has members and is not Stable, no member owns anything yet and none is idle: it is rebalancing, in each of its states.',
      ru: 'Пока в группе есть участники и она не Stable, никто ничем не владеет и никто не простаивает: идёт ребалансировка, в каком бы состоянии она ни была.',
    },
  },
  rebalances: {
    en: 'the group begins a rebalance when a member comes',
    ru: 'группа начинает ребалансировку, когда приходит участник',
  },
  commitsAtWork: {
    of: { en: 'the member commits while it works', ru: 'участник коммитит во время работы' },
    so: {
      en: 'a member that is lost leaves everything to be done again',
      ru: 'после пропавшего участника придётся делать заново всё',
    },
  },
  held: (fault: string) => ({
    of: {
      en: `a line  +40 ms  rebalancing  is the last while the group is held (${fault})`,
      ru: `последняя строка  +40 ms  rebalancing, пока группу держат (${fault})`,
    },
    means: {
      en: 'The group has members and is not Stable: no member owns a partition yet, and none is idle.',
      ru: 'Участники в группе есть, её состояние не Stable: ни один участник ещё не владеет партициями и ни один не простаивает.',
    },
  }),
  goesOn: (picture: string) => ({
    of: {
      en: `the timeline goes on after an outage, and its last line names each idle member:  +40 ms  ${picture}`,
      ru: `после отключения хронология продолжается, и в последней строке назван каждый простаивающий:  +40 ms  ${picture}`,
    },
    means: { en: 'One look that failed ended the timeline.', ru: 'Одна неудачная проверка закончила хронологию.' },
  }),
  lateCommitRefused: {
    en: 'the broker refuses the commit of a member that it has taken for dead',
    ru: 'брокер отклоняет коммит участника, которого счёл умершим',
  },
}
