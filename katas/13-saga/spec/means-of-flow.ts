import type { About, AboutWait } from '#harness'

/** What is said of the flow, the view and the page. */
export const meansOfFlow = {
  byCause: {
    of: {
      en: 'the path of an order whose later events have earlier clocks',
      ru: 'путь заказа, у которого часы поздних событий отстают',
    },
    means: {
      en: 'Sorted by time: four services have four clocks. An event stands behind its cause (causedBy).',
      ru: 'Отсортировано по времени: у четырёх сервисов четыре часов. Событие стоит после своей причины (causedBy).',
    },
  },
  sameEvents: { of: { en: 'the events, as they were given', ru: 'события, как они были даны' } },
  earlierStands: {
    of: {
      en: 'the path, where each event was said again a minute later',
      ru: 'путь, когда каждое событие сказано ещё раз минутой позже',
    },
    so: {
      en: 'what is shown depends on what was read last',
      ru: 'показанное зависит от того, что прочитано последним',
    },
  },
  branches: {
    of: {
      en: 'the path of an order whose time ran out while it was being delivered',
      ru: 'путь заказа, у которого время вышло во время доставки',
    },
    means: {
      en: 'Of several that may come next the earlier one does, over the whole of the path and not branch by branch.',
      ru: 'Из нескольких возможных следующим идёт более раннее, по всему пути, а не ветка за веткой.',
    },
  },
  anyOrder: {
    of: {
      en: 'the path, from events in a drawn order, some missing and some twice',
      ru: 'путь из событий в случайном порядке, где часть пропущена, а часть дважды',
    },
    so: { en: 'an event was lost, shown twice or moved', ru: 'событие потеряно, показано дважды или не на месте' },
  },
  status: { of: { en: 'the status', ru: 'статус' } },
  statusAfter: (type: string): About => ({
    of: { en: `the status after ${type}`, ru: `статус после ${type}` },
    so: {
      en: 'a word to undo was said: the order is being undone',
      ru: 'сигнал отмены дан: заказ отменяется',
    },
  }),
  mermaid: {
    of: 'mermaid',
    means: {
      en: 'An arrow leads from the cause to what it caused. Ids in a label may end it: service and type are enough.',
      ru: 'Стрелка ведёт от причины к следствию. Id в подписи могут её закрыть: хватит сервиса и типа.',
    },
  },
  torn: {
    of: { en: 'mermaid of a path with a hole', ru: 'mermaid пути с пробелом' },
    so: { en: 'an arrow is shown that nobody has seen', ru: 'показана стрелка, которой никто не видел' },
  },

  // the view
  answerOf: (request: string): About => ({ of: { en: `the answer to ${request}`, ru: `ответ на ${request}` } }),
  errorAnswer: { of: { en: 'type of `error` in the answer', ru: 'тип `error` в ответе' } },
  listed: (total: number): AboutWait => ({
    of: { en: `GET /api/orders has ${total} order(s)`, ru: `в GET /api/orders заказов: ${total}` },
  }),
  shows: (id: string, count: number) => ({
    of: { en: `the flow of ${id} has ${count} event(s)`, ru: `в пути ${id} событий: ${count}` },
  }),
  eachReadsAll: {
    means: {
      en: 'Both views are in one consumer group, and each is given some of the partitions.',
      ru: 'Обе страницы в одной группе консьюмеров, и каждой достаётся часть партиций.',
    },
  },
  noOrders: { of: { en: 'the list where nothing was placed', ru: 'список, когда ничего не размещено' } },
  flowAnswer: { of: { en: 'the flow, as flowOf gives it', ru: 'путь, как его даёт flowOf' } },
  newestFirst: { of: { en: 'the list, the newest first', ru: 'список, сначала новые' } },
  newestHundred: {
    of: { en: 'the newest hundred', ru: 'сто новейших' },
    means: {
      en: 'How new an order is says its OrderPlaced, not the order in which it was read, nor its last event.',
      ru: 'Насколько заказ новый, говорит его OrderPlaced, а не порядок чтения и не последнее событие.',
    },
  },
  aborted: {
    of: { en: 'orders in the list', ru: 'заказы в списке' },
    so: { en: 'the view shows what was never committed', ru: 'показано то, что не было закоммичено' },
  },
  stopsWithOpen: {
    of: {
      en: 'stop() while a client has sent half of a request',
      ru: 'stop(), пока клиент прислал половину запроса',
    },
    means: {
      en: 'close() of an HTTP server waits for connections that are in use; closeAllConnections() does not.',
      ru: 'close() HTTP-сервера ждёт занятых соединений; closeAllConnections() не ждёт.',
    },
  },
  address: { of: { en: 'the address, but for its port', ru: 'адрес без порта' } },
  allInterfaces: (other: string): About => ({
    of: { en: `who answers at ${other}`, ru: `кто отвечает на ${other}` },
    so: {
      en: 'the server listens on all interfaces: everybody in the network sees the orders',
      ru: 'сервер слушает на всех интерфейсах: заказы видит вся сеть',
    },
  }),

  // the page
  noBrowser: {
    en: 'not run: no Chromium found (CHROMIUM_PATH names one)',
    ru: 'не запускался: Chromium не найден (путь к нему — в CHROMIUM_PATH)',
  },
  onPage: (state: string): About => ({
    of: { en: `on the page, ${state}`, ru: `на странице, ${state}` },
  }),
  silentServer: {
    of: {
      en: 'on the page, while the server takes requests and answers none',
      ru: 'на странице, пока сервер принимает запросы и не отвечает ни на один',
    },
    so: {
      en: 'nobody is told that what the page shows is old',
      ru: 'никто не узнает, что показанное на странице устарело',
    },
    means: {
      en: 'A fetch has no time limit of its own: a request that is never answered waits for ever.',
      ru: 'У fetch нет собственного предела времени: запрос без ответа ждёт вечно.',
    },
  },
  pathOnPage: (id: string): AboutWait => ({
    of: { en: `the page shows the path of ${id}`, ru: `страница показывает путь ${id}` },
  }),
  truePath: {
    of: { en: 'timeline, events and arrows on the page', ru: 'хронология, события и стрелки на странице' },
    so: {
      en: 'the page shows a path that the order did not take',
      ru: 'страница показывает путь, которого у заказа не было',
    },
  },
  mermaidOnPage: { of: { en: 'the field Mermaid', ru: 'поле Mermaid' } },
  staysShown: {
    of: { en: 'what was shown before the connection was lost', ru: 'то, что было показано до потери связи' },
    so: { en: 'it is gone with the connection', ru: 'пропало вместе со связью' },
  },
  notByTab: {
    of: {
      en: 'the button of an order has the focus after some Tabs',
      ru: 'после нескольких Tab фокус на кнопке заказа',
    },
  },
  focusInvisible: {
    of: { en: 'the look of a button that has the focus', ru: 'вид кнопки с фокусом' },
    so: {
      en: 'who works by keyboard does not see where they are',
      ru: 'тот, кто работает с клавиатуры, не видит, где находится',
    },
  },
  focusLost: {
    of: { en: 'the button has the focus while orders come and go', ru: 'фокус на кнопке, пока приходят новые заказы' },
    means: {
      en: 'The list is drawn anew, and its buttons are other ones.',
      ru: 'Список рисуется заново, и кнопки в нём уже другие.',
    },
  },
  markup: {
    of: { en: 'what a page makes of data with markup', ru: 'что страница делает из данных с разметкой' },
    means: { en: 'Data went into innerHTML.', ru: 'Данные попали в innerHTML.' },
  },
  accessible: (state: { en: string; ru: string }, scheme: string): About => ({
    of: {
      en: `what axe-core finds on the page ${state.en}, ${scheme}`,
      ru: `что axe-core находит на странице ${state.ru}, ${scheme}`,
    },
  }),
  pageStates: {
    empty: { en: 'without orders', ru: 'без заказов' },
    full: { en: 'that shows an order', ru: 'с открытым заказом' },
    narrow: { en: 'that shows an order, 360 px wide', ru: 'с открытым заказом, шириной 360 px' },
    lost: { en: 'without connection', ru: 'без связи' },
  },
  otherServers: { of: { en: 'what the page loads from elsewhere', ru: 'что страница загружает с других серверов' } },
}
