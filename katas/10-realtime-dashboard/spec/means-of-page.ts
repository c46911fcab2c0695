/** What is said of the page. */
import type { Text } from '#harness'

export const meansOfPage = {
  noBrowser: {
    en: 'not run: no Chromium on this machine (sudo apt-get install chromium, or CHROMIUM_PATH)',
    ru: 'не запускался: на машине нет Chromium (sudo apt-get install chromium или CHROMIUM_PATH)',
  },
  seenOnPage: { en: 'seen', ru: 'видно' },
  uncaught: { en: 'errors of its script that nothing caught', ru: 'ошибки скрипта, которых никто не перехватил' },
  shows: (wanted: string, means: Text) => ({
    of: {
      en: `the page shows (charts: window=mean; rows of the table; alerts): ${wanted}`,
      ru: `на странице (графики: окно=среднее; строки таблицы; алерты): ${wanted}`,
    },
    means,
  }),
  tells: (status: string, { when, means }: { when: Text; means?: Text }) => ({
    of: {
      en: `an element of role status says "${status}" ${when.en}`,
      ru: `элемент с ролью status говорит "${status}" ${when.ru}`,
    },
    means,
  }),
  says: (text: string, means?: Text) => ({
    of: { en: `"${text}" is to be seen`, ru: `видно "${text}"` },
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
    lost: { en: 'without a connection', ru: 'без связи' },
    tooMuch: { en: 'with more than it shows', ru: 'когда данных больше, чем показано' },
  },
  connected: { when: { en: 'when the page is connected', ru: 'после подключения страницы' } },
  bothCharts: {
    en: 'A line for each device in both charts, a point for each window; in the table the mean of the newest window, to one digit, and – where there is none. A metric without data has no points.',
    ru: 'На обоих графиках по линии на устройство и по точке на окно; в таблице среднее самого позднего окна с одним знаком, а где его нет — знак –. У метрики без данных точек нет.',
  },
  dataIsThere: {
    of: { en: 'whether "No data yet" is seen beside data', ru: 'видно ли "No data yet" рядом с данными' },
  },
  columns: { of: { en: 'the columns of the table', ru: 'столбцы таблицы' } },
  lateWindow: {
    en: 'Points stand by their time, and the newest window is the one that begins last, not the last message.',
    ru: 'Точки стоят по времени, а самое позднее окно — то, что начинается последним, а не последнее сообщение.',
  },
  hasPicture: { of: { en: 'the chart has a picture', ru: 'у графика есть картинка' } },
  drawnAnew: {
    of: {
      en: 'whether the picture of the chart is the old one after its data changed',
      ru: 'осталась ли картинка графика прежней после изменения данных',
    },
    means: { en: 'Chart.js draws when update() is called.', ru: 'Chart.js рисует, когда вызван update().' },
  },
  alertSaid: {
    of: {
      en: 'an element of role alert names device-1, temperature and high',
      ru: 'элемент с ролью alert называет device-1, temperature и high',
    },
    means: {
      en: 'A person with a screen reader hears of a new excursion by that element alone.',
      ru: 'С программой экранного доступа о новом выходе за порог узнают только по этому элементу.',
    },
  },
  bothLast: {
    en: 'Newest excursion first, times in UTC, active while it lasts; the state names all that lasts: an anomaly of one metric hides none of the other.',
    ru: 'Сначала самый поздний выход, время в UTC, active, пока он продолжается; в состоянии названо всё, что продолжается: аномалия одной метрики не скрывает другую.',
  },
  oneEnded: {
    en: 'The end of an excursion changes its line, and makes no new one.',
    ru: 'Конец выхода меняет его строку, а не добавляет новую.',
  },
  allGone: {
    en: 'All windows were removed: No data yet, as at the beginning.',
    ru: 'Все окна удалены: снова No data yet, как вначале.',
  },
  backAgain: {
    en: 'A device that was gone and comes again is shown with what it has now, and no more.',
    ru: 'Устройство, которое исчезло и появилось снова, показано с тем, что у него есть сейчас, и только.',
  },
  lineShut: { when: { en: 'when the line is cut', ru: 'после обрыва связи' } },
  lineOpen: {
    when: { en: 'when the line is back', ru: 'когда связь вернулась' },
    means: {
      en: 'The page has to connect again by itself, a second after the connection was lost, each time.',
      ru: 'Страница должна подключаться снова сама, через секунду после обрыва, и так каждый раз.',
    },
  },
  staysMeanwhile: {
    of: { en: 'the table while the connection is lost', ru: 'таблица, пока связи нет' },
    so: {
      en: 'what was known is gone from the page, just when nothing else is to be had',
      ru: 'известное исчезло со страницы именно тогда, когда другого не получить',
    },
  },
  inPlace: {
    en: 'The snapshot after a reconnect takes the place of what the page had: what is not in it is gone, and nothing is there twice.',
    ru: 'Снимок после переподключения заменяет то, что было на странице: чего в нём нет, того больше нет, и ничто не повторяется.',
  },
  snapshotIsNoNews: {
    of: { en: 'elements of role alert after a reconnect', ru: 'элементов с ролью alert после переподключения' },
    so: {
      en: 'after each reconnect all known excursions are told anew: a screen reader reads them all',
      ru: 'после каждого переподключения обо всех известных выходах сообщают заново: программа экранного доступа читает их все',
    },
  },
  comesAgain: {
    of: { en: 'the page connects again after a cut', ru: 'страница снова подключается после обрыва' },
    means: { en: 'The second time too.', ru: 'И во второй раз тоже.' },
  },
  eachSecond: {
    of: { en: 'tries of the page while each of them is broken off', ru: 'попыток страницы, пока каждую обрывают' },
    means: {
      en: 'One try a second: a page that tries at once, again and again, keeps the server from coming back.',
      ru: 'Одна попытка в секунду: страница, которая пробует сразу и без конца, не даёт серверу подняться.',
    },
  },
  notDoubled: {
    en: 'A reconnect that adds to what was there doubles the series, or leaves two connections that both draw.',
    ru: 'Переподключение, которое добавляет к прежнему, удваивает линии или оставляет два соединения, и оба рисуют.',
  },
  brokerAway: { when: { en: 'while the broker is away', ru: 'пока брокера нет' } },
  inOrder: {
    en: 'Eight devices at most, in the order of their names, digits read as numbers: device-2 before device-10; charts and table the same ones.',
    ru: 'Не больше восьми устройств, по порядку имён, цифры читаются как числа: device-2 раньше device-10; на графиках и в таблице одни и те же.',
  },
  nothingLeftOut: {
    of: {
      en: 'texts that say that something is left out, where nothing is',
      ru: 'текстов о том, что показано не всё, когда показано всё',
    },
  },
  partIsSaid: {
    en: 'What is left out has to be told with both numbers: else nobody knows that there is more.',
    ru: 'О том, что показано не всё, нужно сказать, с обоими числами: иначе никто не знает, что есть ещё.',
  },
  ofTheFiltered: {
    en: 'The second number counts the devices that the filter leaves.',
    ru: 'Второе число — сколько устройств оставил фильтр.',
  },
  sixtyOnPage: {
    en: 'The server does not say what falls out: the page itself keeps the sixty newest windows of each metric of a device, or its charts grow for ever.',
    ru: 'О том, что выпало, сервер не сообщает: страница сама хранит шестьдесят самых поздних окон каждой метрики устройства, иначе графики растут бесконечно.',
  },
  hundredOnPage: {
    en: 'The server does not say what falls out: the page itself keeps the hundred newest excursions that have ended, and all that last.',
    ru: 'О том, что выпало, сервер не сообщает: страница сама хранит сто самых поздних законченных выходов за порог и все, которые продолжаются.',
  },
  newestFirst: {
    en: 'Twenty excursions at most, the newest first, by their begin.',
    ru: 'Не больше двадцати выходов за порог, сначала самые поздние, по началу.',
  },
  filtered: {
    en: 'Devices whose name has the text in it, in upper or lower case, in charts and table; without a text all of them.',
    ru: 'Устройства, в имени которых есть этот текст, в любом регистре, на графиках и в таблице; без текста — все.',
  },
  byTab: (name: string) => ({
    of: {
      en: `"${name}" reached by the Tab key, and the focus to be seen there`,
      ru: `до "${name}" можно дойти клавишей Tab, и фокус там виден`,
    },
    means: {
      en: 'A field or button that is no <input> or <button>, or an outline that was switched off.',
      ru: 'Поле или кнопка сделаны не из <input> и <button>, или обводка отключена.',
    },
  }),
  focusStays: {
    of: { en: 'the focus, and what was typed, when data has come', ru: 'фокус и введённое, когда пришли данные' },
    means: {
      en: 'Elements that are made anew lose the focus: change them in place.',
      ru: 'Элементы, созданные заново, теряют фокус: меняйте их на месте.',
    },
  },
  calledResume: {
    of: { en: 'a button Resume in the place of Pause', ru: 'кнопка Resume на месте Pause' },
  },
  standsStill: {
    of: { en: 'the page while it is paused', ru: 'страница на паузе' },
    so: { en: 'it moves although it was paused', ru: 'она движется, хотя стоит на паузе' },
  },
  saidOnPause: {
    of: {
      en: 'an element of role alert tells of the excursion that began while the page is paused',
      ru: 'элемент с ролью alert сообщает о выходе за порог, который начался на паузе',
    },
    means: {
      en: 'Charts, table and list stand still in a pause. What is urgent does not.',
      ru: 'На паузе стоят графики, таблица и список. Срочное не ждёт.',
    },
  },
  lostOnPause: {
    when: { en: 'when the line is cut while the page is paused', ru: 'после обрыва связи на паузе' },
    means: {
      en: 'Charts, table and list stand still in a pause. What is urgent does not.',
      ru: 'На паузе стоят графики, таблица и список. Срочное не ждёт.',
    },
  },
  goesOnAfterPause: {
    en: 'After Resume the page shows what is now, with what came while it was paused.',
    ru: 'После Resume страница показывает то, что есть сейчас, вместе с пришедшим во время паузы.',
  },
  veryCharacters: {
    en: 'The very characters that came are shown.',
    ru: 'Показаны ровно те символы, которые пришли.',
  },
  markup: {
    of: {
      en: 'elements and attributes made of names of devices, and the rows that show the names',
      ru: 'элементы и атрибуты, получившиеся из имён устройств, и строки с именами',
    },
    so: {
      en: 'as HTML, in a text or in an attribute, the name of a device runs code in the browser of the person who looks',
      ru: 'вставленное как HTML, в текст или в атрибут, имя устройства выполнит код в браузере зрителя',
    },
  },
}
