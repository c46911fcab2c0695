/** What is said of task 4.4: board, terminal, dashboard, page. */
import type { Text } from '#harness'

export const meansOfViews = {
  // board.ts
  nothingCounted: { of: { en: 'the board of no counts', ru: 'доска без счётчиков' } },
  newestWindow: {
    of: {
      en: 'the board of window 3, whose last count was written for window 1',
      ru: 'доска окна 3, где последний счёт записан для окна 1',
    },
    means: {
      en: 'The count that came last is of a late click: it belongs to an old window. The previous window is 2. Most clicks first, equal ones by name, as < of JavaScript has it.',
      ru: 'Последний счёт — от опоздавшего клика: он относится к старому окну. Предыдущее окно — 2. Сначала больше кликов, при равенстве по имени, как сравнивает < в JavaScript.',
    },
  },
  justBefore: {
    of: { en: 'the board after a window without clicks', ru: 'доска после окна без кликов' },
    so: {
      en: 'the previous window is the one just before, not the one that has counts before it',
      ru: 'предыдущее окно — то, что прямо перед этим, а не ближайшее, в котором что-то посчитано',
    },
  },
  anyName: {
    of: { en: 'the board of categories with odd names', ru: 'доска категорий со странными названиями' },
    means: {
      en: 'A category may be any text, constructor and __proto__ too, which a plain object has already: a Map has not.',
      ru: 'Категорией может быть любой текст, в том числе constructor и __proto__: у обычного объекта они уже есть, у Map — нет.',
    },
  },
  exactly: { of: { en: 'exactly this text', ru: 'в точности такой текст' } },
  oneBlock: {
    of: { en: 'bars of 1 beside 40 and beside 41', ru: 'столбцы для 1 рядом с 40 и с 41' },
    so: {
      en: 'half a block is rounded to one; a bar that has none is ▏',
      ru: 'половина блока округляется до одного; столбец без блоков — это ▏',
    },
  },

  // terminal.ts
  lastState: (text: string) => ({
    of: { en: `the last print shows ${text}`, ru: `последний вывод показывает ${text}` },
    means: {
      en: 'The terminal prints a state only when another one comes after it: the last state is never shown.',
      ru: 'Терминал печатает состояние, только когда после него приходит другое: последнее так и не будет показано.',
    },
  }),
  prints: (seconds: number) => ({
    of: {
      en: `prints in ${seconds.toFixed(1)} s for 500 records`,
      ru: `выводов за ${seconds.toFixed(1)} с на 500 записей`,
    },
    so: { en: 'at most five a second', ru: 'не больше пяти в секунду' },
  }),
  printsMeanwhile: {
    of: {
      en: 'the terminal prints five times while counts keep changing',
      ru: 'терминал печатает пять раз, пока счётчики всё время меняются',
    },
    means: {
      en: 'A terminal that waits for a pause waits for as long as people click.',
      ru: 'Терминал ждёт паузы, а её не будет, пока люди кликают.',
    },
  },
  hasRead: {
    en: 'the terminal has read as far as a record that is no count',
    ru: 'терминал дочитал до записи, которая не является счётом',
  },
  lostAtStop: {
    of: { en: 'the last print when stop() had resolved', ru: 'последний вывод к моменту, когда завершился stop()' },
    so: {
      en: 'a change that was waiting to be printed is dropped: the last print shows an old state',
      ru: 'изменение, ждавшее вывода, выброшено: последний вывод показывает старое состояние',
    },
  },

  // dashboard.ts
  noLive: { en: 'no WebSocket at /live', ru: 'на /live нет WebSocket' },
  knows: (counts: string, means?: Text) => ({
    of: {
      en: `a client of /live knows by its messages: ${counts}`,
      ru: `клиент /live знает по сообщениям: ${counts}`,
    },
    means,
  }),
  stateFirst: {
    en: 'A client is sent the state first: what was counted before it came, read from the beginning of click-counts',
    ru: 'Клиенту сначала отправляют состояние: то, что посчитано до него и прочитано с начала click-counts',
  },
  goesOn: {
    en: 'What is no count is reported and passed by, not retried for ever, and a null value removes its window',
    ru: 'О том, что не является счётом, сообщают и идут дальше, а не пробуют без конца; null удаляет окно',
  },
  stateAtOnce: {
    of: {
      en: 'a client that comes when nothing changes is sent the state at once',
      ru: 'клиенту, пришедшему в затишье, сразу отправляют состояние',
    },
    so: { en: 'its page stays empty until the next click', ru: 'его страница пуста до следующего клика' },
  },
  wholeState: { of: { en: 'the first message: the whole state', ru: 'первое сообщение: состояние целиком' } },
  eachChange: {
    of: {
      en: 'the messages after that: each change, in order',
      ru: 'сообщения после него: каждое изменение по порядку',
    },
    means: {
      en: 'A count that is written again as it is changed nothing, and what is not there cannot be removed.',
      ru: 'Счёт, записанный ещё раз без изменений, ничего не изменил, а то, чего нет, нельзя удалить.',
    },
  },
  whileChanging: {
    of: {
      en: 'clients that came while counts were changing, whose updates do not go on where their state ended',
      ru: 'клиенты, пришедшие, пока счётчики менялись, чьи обновления не продолжают полученное состояние',
    },
    means: {
      en: 'What is in the state came again, or what was not in it never came: updates were gathered, or awaited, between the state and the listing of the client.',
      ru: 'То, что было в состоянии, пришло ещё раз, или то, чего в нём не было, не пришло: между отправкой состояния и подпиской клиента обновления копились или чего-то ждали.',
    },
  },
  heartbeat: {
    en: 'the view sends a heartbeat to its group, and is told to join again',
    ru: 'представление отправляет heartbeat своей группе и получает указание войти заново',
  },
  joinsAgain: { en: 'the view joins its group again', ru: 'представление снова входит в свою группу' },
  readAgain: {
    of: { en: 'messages after the group had rebalanced', ru: 'сообщения после ребалансировки группы' },
    means: {
      en: 'A group that commits nothing is sent back to the beginning by each rebalance: all changes were told once more. Remember which offset comes next.',
      ru: 'Группу без коммитов каждая ребалансировка возвращает в начало: все изменения разосланы ещё раз. Запоминайте, какое смещение следующее.',
    },
  },
  isolation: {
    of: { en: 'isolation level of the Fetch requests', ru: 'уровень изоляции в запросах Fetch' },
    so: {
      en: '1 is read_committed; with 0 the view shows counts of transactions that are aborted later',
      ru: '1 — это read_committed; при 0 видны счётчики из транзакций, которые потом отменят',
    },
  },
  rejectedCounts: {
    of: { en: 'ctx.onReject, once for each that is no count', ru: 'ctx.onReject, по одному разу на каждый не-счёт' },
    means: {
      en: 'A key has one text: category, start, end, without spaces. Another one would be another row. A null value under a key that is none removes nothing.',
      ru: 'У ключа один текст: category, start, end, без пробелов. С другим текстом это была бы другая строка. Значение null под негодным ключом ничего не удаляет.',
    },
  },
  removalTold: {
    of: {
      en: 'messages about removed windows, with their last counts',
      ru: 'сообщения об удалённых окнах с последним счётом',
    },
  },
  address: { of: { en: 'the address of the dashboard', ru: 'адрес дашборда' } },
  allInterfaces: (other: string) => ({
    of: { en: `who answers at ${other}`, ru: `кто отвечает на ${other}` },
    so: {
      en: 'the dashboard listens on more than 127.0.0.1: others in the network reach it',
      ru: 'дашборд слушает не только 127.0.0.1: он доступен из сети',
    },
  }),
  browsersLeft: {
    of: { en: 'stop() closes the connection of a browser', ru: 'stop() закрывает соединение браузера' },
    means: {
      en: 'http.Server.close() waits for open connections and leaves a WebSocket alone: the code has to close those of the browsers too.',
      ru: 'http.Server.close() ждёт открытых соединений и не трогает WebSocket: соединения браузеров код должен закрыть сам.',
    },
  },
  portTaken: {
    of: { en: 'a start on a port that is taken', ru: 'запуск на занятом порту' },
    next: {
      en: "The server's error event comes after listen(); a WebSocketServer on that server passes it on.",
      ru: 'Событие error сервера приходит после listen(); WebSocketServer на этом сервере передаёт его дальше.',
    },
  },
}
