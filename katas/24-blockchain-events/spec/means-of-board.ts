/** What is said of the dashboard and its page. */
import type { Text } from '#harness'

export const meansOfBoard = {
  amount: (amount: string) => ({
    of: { en: `${amount} of the smallest units as people read it`, ru: `${amount} наименьших единиц для чтения` },
    means: {
      en: 'Digits are moved as text: a number has 15 of them.',
      ru: 'Цифры переставляют как текст: в числе их только 15.',
    },
  }),
  hasState: (wanted: string, means: Text) => ({
    of: { en: `/state has ${wanted}`, ru: `/state содержит ${wanted}` },
    means,
  }),
  presentBlocks: {
    en: 'The last record of a number says which block is there now; the highest number comes first.',
    ru: 'Какой блок стоит сейчас, говорит последняя запись номера; первым идёт наибольший номер.',
  },
  retractedIsGone: { en: 'A block that was retracted is not in the chain.', ru: 'Отозванного блока в цепочке нет.' },
  nullRemoves: { en: 'A null value removes its row.', ru: 'Значение null удаляет строку.' },
  newestThirty: {
    en: 'The thirty highest numbers, by number: as text 100 comes before 99.',
    ru: 'Тридцать наибольших номеров, по числу: как текст 100 идёт раньше 99.',
  },
  bySize: {
    en: 'By confirmed volume, and by confirmed transactions, as numbers with all digits; of equal ones the smaller address first.',
    ru: 'По подтверждённому объёму и по подтверждённым транзакциям, как числа со всеми цифрами; при равенстве раньше меньший адрес.',
  },
  noneRejected: { of: { en: 'what went to ctx.onReject', ru: 'что попало в ctx.onReject' } },
  liveSees: (means: Text) => ({
    of: { en: 'the last message of /live is the present state', ru: 'последнее сообщение /live — нынешнее состояние' },
    means,
  }),
  atOnce: {
    en: 'Whoever connects gets the whole state at once.',
    ru: 'Кто подключился, сразу получает состояние целиком.',
  },
  afterChange: {
    en: 'Each client gets a message after each change.',
    ru: 'Каждый клиент получает сообщение после каждого изменения.',
  },
  eventStream: { of: { en: 'the content type of /live', ru: 'content-type у /live' } },
  retry: {
    of: { en: 'what /live sends', ru: 'что отправляет /live' },
    so: {
      en: 'a browser waits as long as it likes before it connects again',
      ru: 'браузер ждёт переподключения сколько хочет',
    },
  },
  wholeState: {
    of: { en: 'the message, beside what it is to be', ru: 'сообщение рядом с ожидаемым' },
    means: {
      en: 'Each message is the state as a whole, not a part.',
      ru: 'Каждое сообщение — состояние целиком, а не часть.',
    },
  },
  badChangesNothing: {
    en: 'What breaks the contract changes nothing, and all around it is shown.',
    ru: 'Нарушение контракта ничего не меняет, и всё вокруг показано.',
  },
  committedOnly: {
    of: {
      en: 'isolation levels of the fetches (1: committed records)',
      ru: 'уровни изоляции запросов Fetch (1: только закоммиченные)',
    },
    so: { en: 'blocks of a transaction that is aborted are shown', ru: 'показаны блоки отменённой транзакции' },
  },
  staysMeanwhile: { of: { en: 'the blocks while the broker is away', ru: 'блоки, пока брокера нет' } },
  brokerIsBackBoard: {
    en: 'kafkajs goes on by itself; a member that joins anew waits for the session of its former self, 30 s by default.',
    ru: 'kafkajs продолжает сам; новый участник ждёт сессию прежнего себя, по умолчанию 30 с.',
  },
  askedPort: { of: { en: 'the address of the dashboard', ru: 'адрес dashboard' } },
  paths: { of: { en: 'statuses of /, /chart.js, /state and /nothing', ru: 'статусы /, /chart.js, /state и /nothing' } },
  loopback: {
    of: { en: 'whether another address of this machine reaches it', ru: 'доступен ли он по другому адресу машины' },
    so: { en: 'everybody in the network sees it', ru: 'его видит вся сеть' },
    means: {
      en: 'listen(port) alone is every address: name 127.0.0.1.',
      ru: 'listen(port) без адреса — это все адреса: укажите 127.0.0.1.',
    },
  },
  portTaken: { of: { en: 'a start at a port that is taken', ru: 'запуск на занятом порту' } },
  stopCloses: {
    of: { en: 'stop() while a client is connected', ru: 'stop(), пока клиент подключён' },
    means: { en: 'server.close() waits for each connection.', ru: 'server.close() ждёт каждое соединение.' },
  },
  noBrowser: {
    en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  },
  shows: (wanted: string, means: Text) => ({
    of: {
      en: `the page shows (chart: block: transactions, events; rows cell by cell): ${wanted}`,
      ru: `на странице (график: блок: транзакции, события; строки по ячейкам): ${wanted}`,
    },
    means,
  }),
  says: (text: string, means?: Text) => ({
    of: { en: `"${text}" is to be seen`, ru: `видно "${text}"` },
    ...(means ? { means } : {}),
  }),
  tells: (role: string, text: string, means: Text) => ({
    of: { en: `an element of role ${role} says "${text}"`, ru: `элемент с ролью ${role} говорит "${text}"` },
    means,
  }),
  accessible: (state: Text, colours: string) => ({
    of: {
      en: `what axe-core finds on the page ${state.en}, ${colours}`,
      ru: `что axe-core нашёл на странице ${state.ru}, тема ${colours}`,
    },
    so: {
      en: 'somebody with a keyboard, a screen reader or weak eyes does not get through there',
      ru: 'кто-то с клавиатурой, программой экранного доступа или слабым зрением здесь не пройдёт',
    },
  }),
  states: {
    empty: { en: 'without data', ru: 'без данных' },
    full: { en: 'with chart and tables', ru: 'с графиком и таблицами' },
    lost: { en: 'without a connection', ru: 'без связи' },
    tooMuch: { en: 'with more than it shows', ru: 'когда данных больше, чем показано' },
  },
  connected: { en: 'The page is connected.', ru: 'Страница подключена.' },
  headOfTheChain: {
    en: 'The highest number in the chain, and the highest confirmed one.',
    ru: 'Наибольший номер в цепочке и наибольший подтверждённый.',
  },
  dataIsThere: {
    of: { en: 'whether "No blocks yet" is seen beside blocks', ru: 'видно ли "No blocks yet" рядом с блоками' },
  },
  confirmedRows: {
    en: 'Rows show what is confirmed, and the pending volume beside it; amounts exact, in units of 10^18.',
    ru: 'В строках подтверждённое, рядом — ожидающий объём; суммы точные, в единицах 10^18.',
  },
  columns: { of: { en: 'the columns of the table', ru: 'столбцы таблицы' } },
  oldestFirst: { en: 'On the chart time goes from left to right.', ru: 'На графике время идёт слева направо.' },
  allGone: { en: 'All blocks were removed: as at the beginning.', ru: 'Все блоки удалены: снова как вначале.' },
  lineShut: { en: 'The line was cut.', ru: 'Связь оборвана.' },
  lineOpen: {
    en: 'The page has to connect again by itself, each time.',
    ru: 'Страница должна переподключаться сама, каждый раз.',
  },
  keepsWhatItShows: {
    of: { en: 'the chart while the connection is lost', ru: 'график, пока связи нет' },
    so: {
      en: 'what was known is gone just when nothing else is to be had',
      ru: 'известное исчезло именно тогда, когда другого не получить',
    },
  },
  afterReconnect: {
    en: 'The state after a reconnect takes the place of what was there.',
    ru: 'Состояние после переподключения заменяет прежнее.',
  },
  saysHowMany: {
    en: 'A part looks like the whole unless the page says so.',
    ru: 'Часть выглядит как целое, если об этом не сказано.',
  },
  allAreShown: {
    of: {
      en: 'texts that say a part of ten senders is shown',
      ru: 'тексты о том, что показана часть из десяти отправителей',
    },
  },
  noNews: {
    of: {
      en: 'what the role alert says though nothing was replaced',
      ru: 'что говорит роль alert, хотя ничего не заменено',
    },
    so: {
      en: 'a block that is confirmed or new is taken for a replaced one',
      ru: 'подтверждённый или новый блок принят за заменённый',
    },
  },
  replacedIsTold: {
    en: 'Blocks 6 to 8 have other hashes than before, also if they were gone in between: told once, by the lowest number.',
    ru: 'У блоков с 6 по 8 теперь другие хеши, даже если между этим их не было: сообщают по наименьшему номеру.',
  },
  byKeyboard: {
    of: { en: 'what has the focus after Tab', ru: 'на чём фокус после Tab' },
    means: {
      en: 'What can be pressed has to be reachable by Tab: a button is.',
      ru: 'До того, что можно нажать, надо добраться клавишей Tab: до кнопки — можно.',
    },
  },
  focusIsSeen: {
    of: { en: 'whether the focus is visible', ru: 'виден ли фокус' },
    so: { en: 'nobody sees where the keyboard is', ru: 'не видно, где клавиатура' },
  },
  pressed: {
    of: { en: 'the button in focus is called Resume after Enter', ru: 'кнопка в фокусе называется Resume после Enter' },
  },
  alertGoesOn: { en: 'Pause stops the picture, not the news.', ru: 'Pause останавливает картинку, а не новости.' },
  standsStill: {
    of: { en: 'the page while it is paused', ru: 'страница на паузе' },
    so: { en: 'what moves cannot be read', ru: 'движущееся не прочитать' },
  },
  focusStays: {
    of: { en: 'what has the focus after data came', ru: 'на чём фокус после прихода данных' },
    so: { en: 'whoever uses the keyboard is thrown out', ru: 'того, кто работает с клавиатуры, выбросило' },
  },
  goesOnAgain: { en: 'Resume shows what is now, and what comes.', ru: 'Resume показывает нынешнее и всё дальнейшее.' },
}
