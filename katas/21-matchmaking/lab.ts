import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 21,
  title: hint('Matchmaking', 'Подбор игроков'),
  goal: hint(
    'Bring players together who fit, the longest waiting first: one queue a player, one match a ticket, told once, over crashes and several instances.',
    'Сводить подходящих друг другу игроков, начиная с тех, кто ждёт дольше: игрок стоит в одной очереди, тикет попадает в один матч, и о матче сообщают один раз, при сбоях и на нескольких экземплярах.',
  ),
  coverageFloor: 0.8,
  testTimeLimitMs: 30_000,
  topics: [
    { name: 'match-requests', partitions: 3 },
    { name: 'match-queues', partitions: 3 },
    { name: 'matches', partitions: 3 },
    { name: 'notifications', partitions: 3 },
  ],
  given: ['contract.ts', 'demo.ts'],
  subject: {
    pure: ['bandAt', 'mayMeet', 'nextGroup'],
    handles: ['stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'players of two regions come and go; matches, notifications and who is waiting, as they are written',
        'игроки двух регионов приходят и уходят; матчи, уведомления и очереди видны по мере записи',
      ),
    },
  },
  tasks: [
    {
      id: '21.1',
      title: hint('Requests of players', 'Запросы игроков'),
      points: 3,
      hints: [
        hint(
          'A cancellation that overtakes its request cancels nothing. Which key keeps the two in order, and what else may change the order of two sends?',
          'Отмена, обогнавшая свой запрос, ничего не отменит. Какой ключ сохраняет их порядок и что ещё может переставить две отправки?',
        ),
        hint(
          'Check every request (playerSchema, requestSchema) before the first is sent. Then send them some hundreds at a time, each send awaited, with producer({ idempotent: true, maxInFlightRequests: 1 }).',
          'Проверьте все запросы (playerSchema, requestSchema) до первой отправки. Затем отправляйте по несколько сотен, дожидаясь каждой отправки, через producer({ idempotent: true, maxInFlightRequests: 1 }).',
        ),
        hint(
          'createTopics of kafkajs takes configEntries: message.timestamp.type = LogAppendTime for the requests, cleanup.policy = compact for the queues. A topic that is there is answered by false, not by an error.',
          'createTopics в kafkajs принимает configEntries: message.timestamp.type = LogAppendTime для запросов, cleanup.policy = compact для очередей. Если топик уже есть, вернётся false, а не ошибка.',
        ),
      ],
    },
    {
      id: '21.2',
      title: hint('Who may meet whom', 'Кто с кем может встретиться'),
      points: 4,
      hints: [
        hint(
          'Widenings are whole steps: how many have passed after 4,999 ms, after 5,000 and after 5,001, if one comes every 5,000?',
          'Расширения идут целыми шагами: сколько их прошло через 4999, 5000 и 5001 мс, если шаг — 5000?',
        ),
        hint(
          'Whoever has just come has a narrow band, whoever waits a wide one. Both must agree: the narrower band decides. In a group of four there are six pairs.',
          'У только что пришедшего полоса узкая, у ждущего широкая. Согласны должны быть оба: решает более узкая. В группе из четырёх — шесть пар.',
        ),
        hint(
          'Taking the first who fits, and then the first who fits both, may end in a group that cannot be completed although another could. Choose a lowest and a highest rating instead: all who lie between and whose bands reach both form a group together, whichever you take. The first of them, for each choice; then the best of all.',
          'Если брать первого подходящего, потом первого, кто подходит обоим, можно прийти к группе, которую не дополнить, хотя другая собралась бы. Выберите лучше наименьший и наибольший рейтинг: все, кто лежит между ними и чьи полосы дотягиваются до обоих, подходят друг другу, кого ни возьми. Для каждого выбора возьмите первых по очереди, а затем лучшую группу из всех.',
        ),
      ],
    },
    {
      id: '21.3',
      title: hint('The queue, aggregated with Kafka Streams', 'Очередь, агрегированная на Kafka Streams'),
      points: 5,
      hints: [
        hint(
          'Two questions need two keys. Does this player wait somewhere already? Only a task that sees everything of this player knows. Who else waits in this region? Only a task that sees the whole region knows.',
          'Двум вопросам нужны два ключа. Ждёт ли этот игрок уже где-нибудь? Знает только задача, которая видит всё об этом игроке. Кто ещё ждёт в этом регионе? Знает только задача, которая видит весь регион.',
        ),
        hint(
          'Check the record, then a processor by player (last ticket, where he waits), then repartition(Repartitioned.with(string, json<…>()).withName(…)) by region, then a processor with the queue. What the queue decides goes back by player: .to() a topic of your own, builder.stream() of the same topic, merge() with the requests. The partitions of both must be as many.',
          'Проверьте запись; затем процессор по игроку (последний тикет, где он ждёт); затем repartition(Repartitioned.with(string, json<…>()).withName(…)) по региону и процессор с очередью. Решённое очередью возвращается по игроку: .to() в собственный топик, builder.stream() того же топика и merge() с запросами. Партиций у них должно быть поровну.',
        ),
        hint(
          'Keep an entry a player under the key `region/player` in a key-value store: prefixScan(`${region}/`, string) gives the queue of a region, and not that of a region whose name begins alike. Sort by since, and by a number that you take from the store, not from a field: fields begin anew with each start.',
          'Храните по записи на игрока под ключом `region/player` в key-value хранилище: prefixScan(`${region}/`, string) даёт очередь региона и не захватывает регион, имя которого начинается так же. Сортируйте по since, а затем по номеру, взятому из хранилища, а не из поля: поля при каждом старте начинаются заново.',
        ),
      ],
    },
    {
      id: '21.4',
      title: hint('Matches', 'Матчи'),
      points: 5,
      hints: [
        hint(
          'Bands widen when no request comes. Which of the two kinds of time goes on then, and who looks?',
          'Полосы расширяются и тогда, когда запросов нет. Какое из двух времён при этом идёт и кто смотрит на очередь?',
        ),
        hint(
          'context.schedule(LOOK_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => …), and the same look after each request: nextGroup again and again until it gives none. How long somebody waits is now minus the timestamp of his request.',
          'context.schedule(LOOK_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => …), и тот же просмотр после каждого запроса: nextGroup снова и снова, пока группы есть. Сколько игрок ждёт — это now минус timestamp его запроса.',
        ),
        hint(
          'Whoever is in a match leaves the store in the same breath as the match is forwarded. A match needs an id that says nothing of its players: randomUUID() of node:crypto.',
          'Кто попал в матч, уходит из хранилища там же, где матч отправляется дальше. Матчу нужен id, который ничего не говорит об игроках: randomUUID() из node:crypto.',
        ),
      ],
    },
    {
      id: '21.5',
      title: hint('Notifications and cancellations', 'Уведомления и отмены'),
      points: 5,
      hints: [
        hint(
          'A player cancels, and at the same moment the queue takes him for a match. Who decides? It must be a place through which both go.',
          'Игрок отменяет запрос, а очередь в тот же миг берёт его в матч. Кто решает? Место, через которое проходят оба события.',
        ),
        hint(
          'Let the queue decide: whoever is in it is taken off and told `cancelled`, whoever is not is told `not-waiting`. Let the processor by player tell it, when it has heard of it: then a player who was told is free to ask again.',
          'Пусть решает очередь: кто в ней есть, того она снимает (`cancelled`), кого нет — тому `not-waiting`. А сообщает пусть процессор по игроку, когда узнал об этом сам: тогда игрок, получивший ответ, уже свободен и может просить снова.',
        ),
        hint(
          'Put together each notification field by field: { type: "matched", ticket, match, region }. What was spread from a match or an entry brings along what others must not see; so do the headers of a record that is made with withValue().',
          'Собирайте уведомление по полям: { type: "matched", ticket, match, region }. Развёрнутый через spread матч или запись очереди приносит с собой то, чего другим видеть нельзя; так же и заголовки записи, сделанной через withValue().',
        ),
      ],
    },
  ],
})
