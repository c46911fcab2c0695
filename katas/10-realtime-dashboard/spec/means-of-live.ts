/** What is said of task 10.5: the WebSocket and the view behind it. */
import type { Text } from '#harness'

export const meansOfLive = {
  noLive: {
    en: 'GET /live does not open a WebSocket',
    ru: 'GET /live не открывает WebSocket',
  },
  clientKnows: (wanted: unknown, means?: Text) => ({
    of: {
      en: `a client of /live knows by its messages (window: count, mean, min–max): ${JSON.stringify(wanted)}`,
      ru: `клиент /live знает по сообщениям (окно: count, mean, min–max): ${JSON.stringify(wanted)}`,
    },
    means,
  }),
  readsAll: {
    en: 'What was written before the dashboard started counts too: both topics are read from their beginning',
    ru: 'То, что записано до запуска, тоже считается: оба топика читаются с начала',
  },
  snapshotAtOnce: {
    of: { en: 'a client that has just come has a message', ru: 'у только что подключившегося клиента есть сообщение' },
    means: {
      en: 'The snapshot is sent at once, not with the next change.',
      ru: 'Снимок отправляют сразу, а не со следующим изменением.',
    },
  },
  stateOfServer: {
    en: 'The state belongs to the server, not to a connection: who comes late gets all of it, and then each change',
    ru: 'Состояние принадлежит серверу, а не соединению: опоздавший получает его целиком, а затем каждое изменение',
  },
  wholeState: {
    of: { en: 'the first message of the client that came late', ru: 'первое сообщение опоздавшего клиента' },
    means: {
      en: 'The state belongs to the server, not to a connection: who comes late gets all of it, in one snapshot.',
      ru: 'Состояние принадлежит серверу, а не соединению: опоздавший получает его целиком, одним снимком.',
    },
  },
  textFrames: {
    of: { en: 'messages in binary frames', ru: 'сообщений в бинарных кадрах' },
    means: {
      en: 'A Buffer goes out as a binary frame, and a browser gives it to the page as a Blob: send a string, or { binary: false }.',
      ru: 'Buffer уходит бинарным кадром, и браузер отдаёт его странице как Blob: отправляйте строку или задайте { binary: false }.',
    },
  },
  eachChange: {
    of: { en: 'the messages after the snapshot', ru: 'сообщения после снимка' },
    means: {
      en: 'Each change once, in order, with the next number. A record that changes nothing (written again as it was, or the removal of what is not there) is no change and has no number.',
      ru: 'Каждое изменение один раз, по порядку, со следующим номером. Запись, которая ничего не меняет (повторена как была или удаляет то, чего нет), — не изменение, и номера у неё нет.',
    },
  },
  whileChanging: {
    en: 'A client that comes in the middle knows in the end what all others know',
    ru: 'Клиент, пришедший посередине, в конце знает то же, что и остальные',
  },
  noGap: {
    of: {
      en: 'numbers that are missing or come twice, by client',
      ru: 'номера, которых нет или которые пришли дважды, по клиентам',
    },
    means: {
      en: 'Between snapshot and updates something was lost or doubled: taking the snapshot, sending it and listing the client have to be one go, without an await, and the snapshot has the number of its last change.',
      ru: 'Между снимком и изменениями что-то пропало или удвоилось: взять снимок, отправить и занести клиента в список нужно одним куском, без await, а в снимке — номер последнего изменения в нём.',
    },
  },
  afterCut: {
    en: 'Who was cut off comes again as anybody else: a snapshot with everything once',
    ru: 'Кого отключили, приходит снова как все: снимок, в котором всё по одному разу',
  },
  oneCount: {
    of: { en: 'what a client that came again was sent', ru: 'что отправлено клиенту, пришедшему снова' },
    means: {
      en: 'One snapshot, with the number that all others have by now: numbers are the server’s, not of a connection.',
      ru: 'Один снимок с тем номером, до которого уже дошли остальные: номера принадлежат серверу, а не соединению.',
    },
  },
  heartbeat: {
    of: {
      en: 'the view sends a heartbeat to its group, and is told to join again',
      ru: 'представление отправляет heartbeat своей группе и получает указание войти заново',
    },
  },
  allPartitions: {
    en: 'All partitions of both topics count. An offset is one of its partition: remembered for a whole topic, it hides what stands in the others',
    ru: 'Считаются все партиции обоих топиков. Смещение принадлежит своей партиции: запомненное на весь топик, оно скроет то, что лежит в остальных',
  },
  joinsAgain: { of: { en: 'the view joins its group again', ru: 'представление снова входит в свою группу' } },
  readAgain: {
    of: { en: 'what the client was told after that', ru: 'что клиенту сообщили после этого' },
    means: {
      en: 'A group that commits nothing is sent back to the beginning: everything was read and told once more. Remember which offset comes next, of each topic and partition.',
      ru: 'Группа без коммитов возвращается в начало: всё прочитано и разослано ещё раз. Запоминайте следующее смещение каждого топика и партиции.',
    },
  },
  withoutBroker: {
    en: 'The dashboard knows what it knows: without a broker it serves that',
    ru: 'Dashboard знает то, что знает: без брокера он отдаёт это',
  },
  brokerIsBack: {
    en: 'A dashboard that once ran goes on by itself when the broker is back. A consumer that ended for good reads nothing any more',
    ru: 'Dashboard, который уже работал, сам идёт дальше, когда брокер вернулся. Консьюмер, завершившийся насовсем, больше ничего не читает',
  },
  address: { of: { en: 'the address of the dashboard', ru: 'адрес дашборда' } },
  paths: { of: { en: 'status by path', ru: 'статус по путям' } },
  allInterfaces: (host: string) => ({
    of: { en: `who answers at ${host}`, ru: `кто отвечает на ${host}` },
    so: {
      en: 'it listens on other addresses than 127.0.0.1: everybody in the network reads along',
      ru: 'он слушает не только 127.0.0.1: данные видит вся сеть',
    },
  }),
  portTaken: {
    of: { en: 'a second dashboard on the same port', ru: 'второй дашборд на том же порту' },
    means: { en: 'The error of listen has to reject the start.', ru: 'Ошибка listen должна завершать запуск ошибкой.' },
  },
  stopsAtOnce: {
    of: {
      en: 'stop() with two clients, one of which does not read',
      ru: 'stop() при двух клиентах, один из которых не читает',
    },
    means: {
      en: 'A close that waits for the other side waits for ever: end the connections.',
      ru: 'Закрытие, которое ждёт другую сторону, ждёт вечно: обрывайте соединения.',
    },
  },
  browsersLeft: {
    of: {
      en: 'the connections of the clients have ended (their codes)',
      ru: 'соединения клиентов завершены (их коды)',
    },
  },
  strangers: {
    of: { en: 'status by Origin', ru: 'статус по Origin' },
    means: {
      en: 'A browser lets any page open a WebSocket to 127.0.0.1, and says in Origin which page it is. Host and port have to be those of the Host header; null is a page too.',
      ru: 'Браузер разрешает любой странице открыть WebSocket на 127.0.0.1 и говорит в Origin, какая это страница. Хост и порт должны совпадать с заголовком Host; null — тоже страница.',
    },
  },
  ownPage: { of: { en: 'status for the dashboard’s own page', ru: 'статус для собственной страницы дашборда' } },
  shouting: {
    of: {
      en: 'the connection of a client that sent 1,025 bytes has ended (its code)',
      ru: 'соединение клиента, приславшего 1 025 байт, завершено (код)',
    },
    means: {
      en: 'ws takes messages of 100 MiB by default, and keeps them in memory: maxPayload.',
      ru: 'По умолчанию ws принимает сообщения до 100 МиБ и держит их в памяти: maxPayload.',
    },
  },
  nobodyElse: {
    en: 'What one client sends is nobody else’s matter, and up to 1 KiB not even its own: an error event without a listener ends the whole process',
    ru: 'То, что присылает один клиент, других не касается, а до 1 КиБ — и его самого: событие error без обработчика завершает весь процесс',
  },
  eachOfMany: {
    en: 'Each of 200 clients gets each change',
    ru: 'Каждый из 200 клиентов получает каждое изменение',
  },
  slowedByOther: {
    en: 'A client that does not read holds up the others: somebody waits for it',
    ru: 'Клиент, который не читает, задерживает остальных: кто-то его ждёт',
  },
  catchesUp: {
    of: {
      en: 'the slow client reads again, and knows the last state, or was cut off',
      ru: 'медленный клиент снова читает и знает последнее состояние, или его отключили',
    },
    means: {
      en: 'What was left out for it has to be made up for: a new snapshot, when it has read what waited.',
      ru: 'Пропущенное нужно возместить: новым снимком, когда он прочитал то, что ждало.',
    },
  },
  catchesUpAgain: {
    en: 'From the snapshot on it is told each change again',
    ru: 'После снимка ему снова сообщают каждое изменение',
  },
  waited: (kernel: number, all: number) => ({
    of: {
      en: `bytes that waited for a client which did not read (the kernel takes ${kernel}, 256 KiB may wait in the process; ${all} were sent to the other client)`,
      ru: `байт ждало клиента, который не читал (ядро берёт ${kernel}, в процессе может ждать 256 КиБ; другому клиенту отправлено ${all})`,
    },
    means: {
      en: 'The buffer of a client has no bound: ws keeps in memory whatever is sent, and a sleeping laptop fills the server. Look at bufferedAmount before each send.',
      ru: 'Буфер клиента не ограничен: ws держит в памяти всё отправленное, и уснувший ноутбук заполняет сервер. Смотрите на bufferedAmount перед каждой отправкой.',
    },
  }),
  toldSoMany: (count: number) => ({
    of: {
      en: `a client that reads has been told of ${count} changes`,
      ru: `клиенту, который читает, сообщено изменений: ${count}`,
    },
  }),
  largeSnapshot: (seq: number) => ({
    of: {
      en: `a client that reads its large snapshot late has a message with the number ${seq}, the last one, or is cut off`,
      ru: `у клиента, который поздно читает большой снимок, есть сообщение с последним номером, ${seq}, или его отключили`,
    },
  }),
  snapshotCounted: {
    of: {
      en: 'the code with which the connection of that client ended',
      ru: 'код, с которым завершено соединение этого клиента',
    },
    means: {
      en: 'One snapshot may wait beside the 256 KiB, however large it is. Counted with them, nobody can come any more when there is much to show.',
      ru: 'Один снимок может ждать сверх 256 КиБ, каким бы большим он ни был. Если считать и его, то при большом объёме данных никто уже не подключится.',
    },
  },
  goesOn: {
    en: 'What is bad does not stop the view: what stands around and behind it is shown. A null value removes its window',
    ru: 'Битая запись не останавливает представление: то, что вокруг и после неё, видно. Значение null удаляет своё окно',
  },
  lastOnesThere: {
    of: {
      en: 'the client knows of the window and of the alert that were written last',
      ru: 'клиент знает об окне и об алерте, которые записаны последними',
    },
    means: {
      en: 'What is bad does not stop the view: what stands behind it is shown.',
      ru: 'Битая запись не останавливает представление: то, что после неё, видно.',
    },
  },
  recordsNotReported: {
    of: {
      en: 'records (topic: key → value) that break the contract, and of which ctx.onReject was told nothing',
      ru: 'записи (топик: ключ → значение), которые нарушают контракт, но о которых не сообщено в ctx.onReject',
    },
    means: {
      en: 'A key that is written otherwise (spaces, another order of fields) breaks it too, with any value, and so does an alert under another device.',
      ru: 'Контракт нарушает и ключ, записанный иначе (пробелы, другой порядок полей), с любым значением, и алерт под другим устройством.',
    },
  },
  rejectedRecords: {
    of: { en: 'places that were reported by ctx.onReject', ru: 'места, о которых сообщено в ctx.onReject' },
    means: {
      en: 'Each record that breaks the contract once, and no other. A null value in iot-windows under a right key breaks nothing.',
      ru: 'Каждая запись, нарушающая контракт, один раз, и больше никакая. Значение null в iot-windows под верным ключом ничего не нарушает.',
    },
  },
  removalTold: {
    of: { en: 'removals that the client was told of', ru: 'удаления, о которых сообщено клиенту' },
    means: {
      en: 'A null value removes its window; the message has its last values.',
      ru: 'Значение null удаляет окно; в сообщении его последние значения.',
    },
  },
  sixty: {
    en: 'Of each metric of each device the sixty newest windows count, by their start and not by when they were written; each metric has sixty of its own',
    ru: 'У каждой метрики каждого устройства считаются шестьдесят самых поздних окон — по началу, а не по времени записи; у каждой метрики свои шестьдесят',
  },
  sixtyInSnapshot: {
    en: 'The server forgets by the same rule as its clients: else a snapshot grows for ever',
    ru: 'Сервер забывает по тому же правилу, что и клиенты: иначе снимок растёт бесконечно',
  },
  olderThanKept: {
    of: {
      en: 'messages of a window that is older than sixty others',
      ru: 'сообщения об окне, которое старше шестидесяти других',
    },
    so: {
      en: 'what nobody keeps is no change, and is not to be told',
      ru: 'то, чего никто не хранит, — не изменение, и сообщать о нём не нужно',
    },
  },
  eitherAlert: {
    en: 'An excursion is known by its begin or by its end, whichever comes, and an end stays an end; device, metric and since say which one it is',
    ru: 'Выход за порог известен по началу или по концу, что бы ни пришло, и конец остаётся концом; какой это выход, говорят устройство, метрика и since',
  },
  toldOnce: {
    of: { en: 'changes of excursions', ru: 'изменений у выходов за порог' },
    means: { en: 'An alert that comes again changes nothing.', ru: 'Алерт, пришедший ещё раз, ничего не меняет.' },
  },
  hundred: {
    en: 'Of those that have ended the hundred newest count, by since; those that last are all kept, however old',
    ru: 'Из закончившихся считаются сто самых поздних, по since; те, что продолжаются, остаются все, какими бы старыми они ни были',
  },
  isolation: {
    of: {
      en: 'isolation level of the fetches (0: uncommitted)',
      ru: 'уровень изоляции запросов Fetch (0 — незакоммиченные)',
    },
    means: {
      en: 'An aborted transaction of the analytics is no window and no alert: read committed records alone.',
      ru: 'Отменённая транзакция аналитики — не окно и не алерт: читайте только закоммиченное.',
    },
  },
}
