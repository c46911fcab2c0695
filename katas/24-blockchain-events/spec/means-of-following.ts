/** What is said of confirmations and re-organisations. */
import type { Text } from '#harness'

const told: Text = { en: 'what was told of these blocks', ru: 'что сообщено об этих блоках' }

export const meansOfFollowing = {
  notYet: {
    of: told,
    so: { en: 'a block was confirmed that may still vanish', ru: 'подтверждён блок, который ещё может исчезнуть' },
    means: {
      en: 'It takes so many blocks on top of it: head − number.',
      ru: 'Нужно столько блоков над ним: head − number.',
    },
  },
  justEnough: {
    of: told,
    means: {
      en: 'A block is confirmed by the block that is the last of so many on top of it: head − number = confirmations.',
      ru: 'Блок подтверждает тот, кто стал последним из нужного числа над ним: head − number = confirmations.',
    },
  },
  whatIsKnown: {
    of: { en: 'what is remembered in the end', ru: 'что в итоге запомнено' },
    means: {
      en: 'The newest confirmed block, and all that stands above it.',
      ru: 'Последний подтверждённый блок и всё, что стоит над ним.',
    },
  },
  zero: {
    of: told,
    means: {
      en: 'With 0 confirmations a block confirms itself.',
      ru: 'При 0 подтверждений блок подтверждает сам себя.',
    },
  },
  allThatIsDue: {
    of: told,
    so: {
      en: 'blocks that are due stay pending, or come in another order',
      ru: 'блоки, которым пора, остались pending или пришли в другом порядке',
    },
  },
  anyFirst: {
    of: told,
    means: {
      en: 'Where nothing is known, any block is the first.',
      ru: 'Пока ничего не известно, первым может быть любой.',
    },
  },
  knownBlock: (number: number) => ({
    of: {
      en: `what is told when block ${number}, which is known, is seen again`,
      ru: `что сообщено, когда снова увиден известный блок ${number}`,
    },
    so: {
      en: 'the same is told again, or blocks that are there are taken back',
      ru: 'сообщено то же самое ещё раз или отозваны блоки, которые на месте',
    },
    means: {
      en: 'A node may be behind: what is known says nothing new.',
      ru: 'Узел может отставать: известное не говорит ничего нового.',
    },
  }),
  staysAsItWas: { of: { en: 'what is remembered after a known block', ru: 'что запомнено после известного блока' } },
  sameHeight: {
    of: told,
    means: {
      en: 'Two blocks of one number: numbers do not tell them apart, hashes do.',
      ru: 'У двух блоков один номер: их различает не номер, а хеш.',
    },
  },
  lowerBlock: {
    of: told,
    means: {
      en: 'What stands on a block that is gone is gone too: taken back from the top, the newest first.',
      ru: 'Что стояло на исчезнувшем блоке, тоже исчезло: отзывают сверху, начиная с новейшего.',
    },
  },
  parentFirst: {
    of: told,
    so: { en: 'a block stands on another one than its parent', ru: 'блок стоит не на своём родителе' },
    means: {
      en: 'If parentHash is not the hash of the tip, the tip is gone; the block waits until its parent is known.',
      ru: 'Если parentHash — не хеш вершины, вершины больше нет; блок ждёт, пока не станет известен родитель.',
    },
  },
  comesBack: { of: told, means: { en: 'A chain may come back.', ru: 'Цепочка может и вернуться.' } },
  gap: {
    of: {
      en: 'a block whose number is more than one above the tip',
      ru: 'блок, номер которого больше вершины более чем на один',
    },
    so: { en: 'the blocks between are left out', ru: 'блоки между ними пропущены' },
  },
  allThatItHeld: {
    of: { en: 'the blocks of the changes', ru: 'блоки изменений' },
    means: {
      en: 'The node has forgotten what was replaced: memory has to have it whole.',
      ru: 'Заменённое узел забыл: в памяти оно должно быть целиком.',
    },
  },
  tooDeep: (kind: string) => ({
    of: { en: `a confirmed block is to be replaced: ${kind}`, ru: `замена подтверждённого блока: ${kind}` },
    so: { en: 'what was told to be final is passed over', ru: 'то, что объявлено окончательным, обойдено молча' },
  }),
  history: (given: string) => ({ en: `what is in the chain after ${given}`, ru: `что в цепочке после ${given}` }),
  everyHistory: {
    en: 'What was told and not taken back is the chain of the node; what has so many blocks on it is confirmed.',
    ru: 'Сообщённое и не отозванное — это цепочка узла; то, над чем достаточно блоков, подтверждено.',
  },
  notConfirmedYet: {
    of: {
      en: 'what was told of a block on which two blocks stand, of three',
      ru: 'что сообщено о блоке, над которым два блока из трёх',
    },
    so: { en: 'a block was confirmed that may still vanish', ru: 'подтверждён блок, который ещё может исчезнуть' },
  },
  confirmedNow: {
    en: 'With the third block on it, it is confirmed, once, after it was pending.',
    ru: 'С третьим блоком над ним он подтверждён, один раз и после pending.',
  },
  replaced: (round: number): Text => ({
    en: `Three blocks were replaced, for the ${round === 1 ? 'first' : 'second'} time: what stood in them is to be taken back, each transaction and each event, and what came for it told.`,
    ru: `Три блока заменены, ${round === 1 ? 'в первый' : 'во второй'} раз: всё, что в них было, надо отозвать, каждую транзакцию и каждое событие, и сообщить о том, что пришло взамен.`,
  }),
  somethingRetracted: {
    of: { en: 'how many things were retracted', ru: 'сколько всего отозвано' },
    so: { en: 'what vanished from the chain stays in the topics', ru: 'исчезнувшее из сети осталось в топиках' },
  },
  newestFirst: {
    of: { en: 'numbers of the first retracted blocks, in order', ru: 'номера первых отозванных блоков по порядку' },
    means: {
      en: 'From the top down: what stands on a block goes before it.',
      ru: 'Сверху вниз: что стоит на блоке, уходит раньше него.',
    },
  },
  sinceLastTime: {
    en: 'The chain has changed while nobody listened: what was pending has to be remembered with all that it held, where the next start finds it.',
    ru: 'Цепочка изменилась, пока никто не слушал: всё ожидавшее надо помнить целиком, и там, где это найдёт следующий запуск.',
  },
  sameLength: {
    en: 'A chain may be replaced by one that is not longer: then there is no next block, and the newest one is another.',
    ru: 'Цепочку может заменить другая, не длиннее: следующего блока нет, а последний — уже другой.',
  },
  shorter: {
    en: 'A chain may become shorter: what stood above its new head is gone.',
    ru: 'Цепочка может стать короче: того, что стояло выше новой вершины, больше нет.',
  },
  confirmedReplaced: {
    en: 'A confirmed block was replaced: no publishing makes that right again, so a person has to know.',
    ru: 'Заменён подтверждённый блок: никакой публикацией это не исправить, значит, должен узнать человек.',
  },
  nothingMoreConfirmed: {
    of: {
      en: 'confirmed blocks after the confirmed one was replaced',
      ru: 'подтверждённые блоки после замены подтверждённого',
    },
    so: { en: 'the listener went on as if nothing had happened', ru: 'слушатель продолжил, будто ничего не случилось' },
  },
  finalIsFinal: {
    of: { en: 'confirmed blocks that were retracted', ru: 'отозванные подтверждённые блоки' },
    so: { en: 'what was told to be final was taken back', ru: 'объявленное окончательным отозвано' },
  },
  sixByDefault: {
    of: {
      en: 'confirmed blocks, where nobody says how many confirmations it takes',
      ru: 'подтверждённые блоки, когда число подтверждений не задано',
    },
    means: { en: 'CONFIRMATIONS is the default.', ru: 'По умолчанию действует CONFIRMATIONS.' },
  },
}
