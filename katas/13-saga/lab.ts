import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 13,
  title: hint('Saga: a transaction over four services', 'Saga: транзакция на четыре сервиса'),
  goal: hint(
    'Carry an order through four services that know each other by events alone, so that it ends done or undone, whatever fails and whoever dies.',
    'Провести заказ через четыре сервиса, которые знают друг о друге только по событиям, так, чтобы он был либо выполнен, либо отменён целиком, что бы ни сломалось и кто бы ни упал.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 40_000,
  components: ['browser'],
  topics: [
    { name: 'orders', partitions: 3 },
    { name: 'order-events', partitions: 3 },
    { name: 'payment-events', partitions: 3 },
    { name: 'inventory-events', partitions: 3 },
    { name: 'delivery-events', partitions: 3 },
    { name: 'inventory-requests', partitions: 3 },
  ],
  subject: {
    pure: ['readInput', 'decide', 'flowOf', 'page'],
    handles: ['state', 'stop'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'starts what is there of the services and of the view, supplies stock and places an order every second',
        'запускает то, что уже есть из сервисов и страницы, пополняет склад и раз в секунду размещает заказ',
      ),
    },
  },
  tasks: [
    {
      id: '13.1',
      title: hint('Order, Payment, Inventory and Delivery', 'Сервисы Order, Payment, Inventory и Delivery'),
      points: 3,
      hints: [
        hint(
          'Each of the four is the same machine: read an input, look up what is known, decide, write. Only decide differs.',
          'Все четыре устроены одинаково: прочитать вход, найти, что уже известно, решить, записать. Разное только decide.',
        ),
        hint(
          'new TextDecoder("utf-8", { fatal: true }) refuses bytes that toString() would replace without a word. Then JSON.parse, then the schema; then look whether the type belongs to that topic (EVENTS).',
          'new TextDecoder("utf-8", { fatal: true }) отвергает байты, которые toString() молча заменил бы. Затем JSON.parse, затем схема, затем проверка, что тип события относится к этому топику (EVENTS).',
        ),
        hint(
          'Where the input is bad, call ctx.onReject with topic, partition, offset and reason, and let the offset go on in the same transaction as everything else.',
          'Если вход плохой, вызовите ctx.onReject с topic, partition, offset и reason и сдвиньте смещение в той же транзакции, что и всё остальное.',
        ),
      ],
    },
    {
      id: '13.2',
      title: hint('Choreography through Kafka events', 'Хореография через события Kafka'),
      points: 5,
      hints: [
        hint(
          'What a service remembers must stand in Kafka too: a compacted topic of its own. Which three writes belong into one transaction?',
          'То, что сервис помнит, тоже должно лежать в Kafka: в собственном compacted-топике. Какие три записи должны попасть в одну транзакцию?',
        ),
        hint(
          'State, events and the offsets of the inputs: transaction.send twice, transaction.sendOffsets, transaction.commit. The memory in the process changes only when the commit has been answered.',
          'Состояние, события и смещения входных записей: два transaction.send, transaction.sendOffsets, transaction.commit. Память процесса меняется, только когда commit подтверждён.',
        ),
        hint(
          'A start takes the role over first: a transaction under the fixed transactional id that writes a mark of its own into the state topic. Read that topic up to the mark, then subscribe. Whoever comes earlier reads what the predecessor has not finished.',
          'Запуск сначала забирает роль: транзакция под постоянным transactional.id пишет в топик состояния собственную метку. Прочитайте топик до метки и только потом подписывайтесь. Кто начнёт раньше, прочитает то, что предшественник ещё не закончил.',
        ),
        hint(
          'After any error throw the whole session away (producer, consumer, memory) and open a new one in the same way. INVALID_PRODUCER_EPOCH means that a successor is there (or that a transaction was open for a minute, which none of yours should be): leave for good.',
          'После любой ошибки выбросьте всю сессию (producer, consumer, память) и откройте новую тем же путём. INVALID_PRODUCER_EPOCH значит, что есть преемник (или что транзакция была открыта целую минуту, чего у вас быть не должно): уходите насовсем.',
        ),
      ],
    },
    {
      id: '13.3',
      title: hint('An order that succeeds', 'Успешный сценарий заказа'),
      points: 4,
      hints: [
        hint(
          'Two orders for the last item come with two different keys, and so through two partitions. Who of the two decides?',
          'Два заказа на последний товар приходят с двумя разными ключами, а значит, через две партиции. Кто из них решает?',
        ),
        hint(
          'Inventory writes what concerns stock to inventory-requests once more, with the SKU as key, and decides only when it reads it there.',
          'Inventory ещё раз пишет всё, что касается склада, в inventory-requests, с ключом SKU, и решает, только когда прочитает это оттуда.',
        ),
        hint(
          'decide looks first whether something is known of this order already: then the same event a second time changes nothing. An order and a supply may have the same id.',
          'decide сначала смотрит, известно ли уже что-то об этом заказе: тогда то же событие во второй раз ничего не меняет. У заказа и у поставки может быть один и тот же id.',
        ),
      ],
    },
    {
      id: '13.4',
      title: hint('Compensating transactions', 'Компенсирующие транзакции'),
      points: 6,
      hints: [
        hint(
          'The word to undo runs back along the chain: who has undone its step says so, and the one before it hears that. What does somebody say who has nothing to undo?',
          'Сигнал отмены идёт по цепочке назад: кто отменил свой шаг, говорит об этом, и это слышит предыдущий. А что говорит тот, кому отменять нечего?',
        ),
        hint(
          'Four states are enough for a step: nothing yet, done, refused, and undone or voided. Write down for each what an order to do and an order to undo makes of it.',
          'Шагу хватает четырёх состояний: ещё ничего, сделано, отказ, отменено или аннулировано. Выпишите, что с каждым делает сигнал «сделать» и что — сигнал «отменить».',
        ),
        hint(
          'Voided must be remembered: the order to do the step may still be on its way. So must the time-out: a success that comes behind it is no success.',
          'Аннулирование надо запомнить: сигнал «сделать» может быть ещё в пути. Тайм-аут тоже: успех, пришедший после него, уже не успех.',
        ),
        hint(
          'The time of an order begins with its OrderPlaced, whose `at` is in the state. After a restart sleep for what is left of it: ctx.clock.sleep(due - ctx.clock.now(), signal). TimeIsUp is an input like others: one at a time, in a transaction.',
          'Время заказа идёт от OrderPlaced, его `at` лежит в состоянии. После перезапуска спите оставшееся: ctx.clock.sleep(due - ctx.clock.now(), signal). TimeIsUp — такой же вход, как остальные: по одному и в транзакции.',
        ),
      ],
    },
    {
      id: '13.5',
      title: hint('The flow of events, drawn', 'Визуализация потока событий'),
      points: 4,
      hints: [
        hint(
          'Four topics have no common order, and four machines no common clock. What says which event came before which?',
          'У четырёх топиков нет общего порядка, у четырёх машин — общих часов. Что скажет, какое событие было раньше?',
        ),
        hint(
          'causedBy. Put out, again and again, the earliest of those events whose cause is out already.',
          'causedBy. Раз за разом берите самое раннее из тех событий, чья причина уже стоит в списке.',
        ),
        hint(
          'In the page make SVG elements with document.createElementNS and set textContent; innerHTML makes markup of data. Keep the elements that are there, and the focus stays.',
          'На странице создавайте элементы SVG через document.createElementNS и присваивайте textContent: innerHTML превращает данные в разметку. Оставляйте уже созданные элементы, и фокус не потеряется.',
        ),
      ],
    },
  ],
})
