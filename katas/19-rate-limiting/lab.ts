import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 19,
  title: hint('Rate limiting and throttling', 'Rate limiting и throttling'),
  goal: hint(
    'Protect a service from overload with a limiter that is exact in every window, keeps its count over crashes, and takes new limits while it runs.',
    'Защитить сервис от перегрузки: ограничитель точен в любом окне, не теряет счёт при сбоях и принимает новые лимиты на ходу.',
  ),
  coverageFloor: 0.8,
  testTimeLimitMs: 30_000,
  topics: [
    { name: 'requests', partitions: 3 },
    { name: 'admitted', partitions: 3 },
    { name: 'rejected', partitions: 3 },
  ],
  given: ['contract.ts', 'demo.ts'],
  subject: {
    pure: ['schedule'],
    handles: ['stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'load that comes and goes against a limit that changes; how many were admitted and rejected, each second',
        'нагрузка то растёт, то спадает, лимит меняется; раз в секунду видно, сколько пропущено и отклонено',
      ),
    },
  },
  tasks: [
    {
      id: '19.1',
      title: hint('A producer of varying intensity', 'Продюсер с разной интенсивностью'),
      points: 3,
      hints: [
        hint(
          'schedule() needs no clock and no broker: for each phase the times k × 1000 / perSecond, moved by the length of the phases before it.',
          'Для schedule() не нужны ни часы, ни брокер: у каждой фазы моменты k × 1000 / perSecond, сдвинутые на длину предыдущих фаз.',
        ),
        hint(
          'Read the clock once at the start. Event n waits for start + schedule[n] - now, and not at all if that is past. A fixed pause after each send adds the time of the send to every interval.',
          'Запомните время старта один раз. Событие n ждёт start + schedule[n] - now, а если срок прошёл, не ждёт вовсе. Фиксированная пауза после каждой отправки прибавляет её время к каждому интервалу.',
        ),
        hint(
          'producer.send({ topic, messages: [{ key, value, timestamp: String(due) }] }), awaited one after the other, keeps the order. createTopics of kafkajs takes configEntries.',
          'producer.send({ topic, messages: [{ key, value, timestamp: String(due) }] }), по одному с await, сохраняет порядок. createTopics в kafkajs принимает configEntries.',
        ),
      ],
    },
    {
      id: '19.2',
      title: hint('A rate limiter on Kafka Streams', 'Rate limiter на Kafka Streams'),
      points: 4,
      hints: [
        hint(
          'builder.stream(requests, Consumed.with(string, bytes)), then process(() => new Checker()) and process(() => new Limiter(), …store names), then to(admitted) and to(rejected). The serde json(schema) stops the task at the first bad byte: take bytes, check them yourself. So does a timestamp of -1: withTimestampExtractor.',
          'builder.stream(requests, Consumed.with(string, bytes)), затем process(() => new Checker()) и process(() => new Limiter(), …имена хранилищ), затем to(admitted) и to(rejected). Serde json(schema) останавливает задачу на первом же битом байте: берите bytes и проверяйте сами. Как и timestamp -1: withTimestampExtractor.',
        ),
        hint(
          'Whatever lives in a field of the processor dies with it and exists once for each task. What must outlive a crash belongs in a state store: builder.addStateStore, then context.getStateStore in init.',
          'Всё, что лежит в поле процессора, умирает вместе с ним и существует отдельно в каждой задаче. Что должно пережить сбой, кладите в хранилище состояния: builder.addStateStore, а в init — context.getStateStore.',
        ),
        hint(
          'One limit for all needs one count, and a count lives in one task. repartition(Repartitioned.with(string, json(requestSchema)).withNumberOfPartitions(1)) brings all requests there. Check them before it: behind it recordMetadata() names the internal topic.',
          'Общему лимиту нужен один счётчик, а счётчик живёт в одной задаче. Всё туда приведёт repartition(Repartitioned.with(string, json(requestSchema)).withNumberOfPartitions(1)). Проверяйте запросы до него: после него recordMetadata() называет внутренний топик.',
        ),
      ],
    },
    {
      id: '19.3',
      title: hint('A sliding window', 'Подсчёт запросов в скользящем окне'),
      points: 4,
      hints: [
        hint(
          'A window that begins every second can be filled at its end, and the next at its beginning: twice the limit within a moment. Look back from now instead.',
          'Окно, которое начинается каждую секунду, можно заполнить в самом конце, а следующее — в самом начале: два лимита за мгновение. Смотрите назад от текущего момента.',
        ),
        hint(
          'Keep when requests were admitted. At time t a request fits if fewer than the limit were admitted after t - windowMs, up to t.',
          'Храните моменты, когда запросы были пропущены. В момент t запрос проходит, если после t - windowMs и до t включительно пропущено меньше лимита.',
        ),
        hint(
          'A window store keeps (client, time) → how many, and forgets by itself: Stores.inMemoryWindowStore(name, windowMs, windowMs), put(client, n + 1, now), fetchRange(client, now - windowMs + 1, now).',
          'Оконное хранилище держит (клиент, время) → сколько и само забывает старое: Stores.inMemoryWindowStore(name, windowMs, windowMs), put(client, n + 1, now), fetchRange(client, now - windowMs + 1, now).',
        ),
      ],
    },
    {
      id: '19.4',
      title: hint('Reject or delay', 'Отклонять или задерживать'),
      points: 4,
      hints: [
        hint(
          'Waiting requests belong in a state store too: a crash must not lose them. Before you admit a new one look whether a request waits for the place that it would take.',
          'Ждущие запросы тоже место в хранилище состояния: сбой не должен их терять. Прежде чем пропустить новый, посмотрите, не ждёт ли кто-нибудь места, которое он займёт.',
        ),
        hint(
          'context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => …): stream time stands still when no request comes, and then none would ever be released.',
          'context.schedule(RELEASE_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => …): без новых запросов stream time стоит на месте, и тогда никто бы никогда не дождался.',
        ),
        hint(
          'Go through those who wait in the order in which they came: past the clients whose own limit is used up, up to the first that the limit of all refuses. A request that leaves leaves the store too. At most maxWaiting of a client wait: the next is rejected with queue-full.',
          'Обходите ждущих в порядке прихода: мимо клиентов, у которых исчерпан собственный лимит, и до первого, кому отказал общий. Кто ушёл, уходит и из хранилища. Ждут не больше maxWaiting запросов клиента: следующий отклоняется с queue-full.',
        ),
      ],
    },
    {
      id: '19.5',
      title: hint('Limits that change while it runs', 'Лимиты, которые меняются на ходу'),
      points: 3,
      hints: [
        hint(
          'Ask for the limit at each decision. A value that was read at the start, or kept with the count, is yesterday’s.',
          'Спрашивайте лимит при каждом решении. Значение, прочитанное при старте или сохранённое рядом со счётчиком, уже вчерашнее.',
        ),
        hint(
          'builder.addGlobalStore(Stores.keyValueStoreBuilder(…), limits, Consumed.with(string, bytes), () => new LimitsReader()) gives every task all limits. Its processor checks what it reads: bad bytes leave the old limit, a null value deletes it.',
          'builder.addGlobalStore(Stores.keyValueStoreBuilder(…), limits, Consumed.with(string, bytes), () => new LimitsReader()) даёт каждой задаче все лимиты. Его процессор проверяет прочитанное: битые байты оставляют старый лимит, null удаляет его.',
        ),
      ],
    },
  ],
})
