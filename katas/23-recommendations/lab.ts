import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 23,
  title: hint('Recommendations in real time', 'Рекомендации в реальном времени'),
  goal: hint(
    'Learn from views, clicks and purchases which items are alike, keep that up to date as users change their minds, and answer "what next?" for each of them from local state.',
    'По просмотрам, кликам и покупкам узнавать, какие товары похожи, обновлять это, когда пользователи передумывают, и каждому отвечать «что дальше?» из локального состояния.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['browser'],
  topics: [
    { name: 'user-events', partitions: 3 },
    { name: 'items', partitions: 3 },
    { name: 'user-histories', partitions: 3 },
    { name: 'recommendations', partitions: 3 },
  ],
  subject: {
    pure: ['ratingAfter', 'similarityOf', 'similarItems', 'mostPopular', 'personalise', 'recallAt', 'page'],
    handles: ['collect', 'forget', 'stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'fills a small shop with visitors of different tastes, starts the recommender and two instances of the API, and prints the address of the page',
        'наполняет маленький магазин посетителями с разными вкусами, запускает рекомендатель и два экземпляра API и печатает адрес страницы',
      ),
    },
  },
  tasks: [
    {
      id: '23.1',
      title: hint('Collect what users do', 'Собирать события пользователей'),
      points: 2,
      hints: [
        hint(
          'What has to stay in order, and what need not? Two events of one user do: so the user is the key. The tables are another matter: only the last value of each key counts there.',
          'Что должно идти по порядку, а что не обязано? Два события одного пользователя должны, поэтому ключ — пользователь. С таблицами иначе: там важно только последнее значение каждого ключа.',
        ),
        hint(
          'Parse everything by eventSchema before the first record is sent. One producer({ idempotent: true, maxInFlightRequests: 1 }) and a chain of promises before it keep calls that overlap in order.',
          'Проверьте всё через eventSchema до отправки первой записи. Один producer({ idempotent: true, maxInFlightRequests: 1 }) и цепочка промисов перед ним сохраняют порядок одновременных вызовов.',
        ),
        hint(
          "forget sends { key: userId, value: null }. In createTopics three of the four need configEntries: [{ name: 'cleanup.policy', value: 'compact' }]; events are no table.",
          "forget отправляет { key: userId, value: null }. В createTopics трём топикам из четырёх нужно configEntries: [{ name: 'cleanup.policy', value: 'compact' }]; события — не таблица.",
        ),
      ],
    },
    {
      id: '23.2',
      title: hint('Which items are alike', 'Похожесть товаров'),
      points: 6,
      hints: [
        hint(
          'By hand first. An item is a vector: a number for each user. Cosine is the product of two such vectors, divided by both lengths. Which of the three changes when one user changes one rating?',
          'Сначала руками. Товар — это вектор: по числу на каждого пользователя. Косинус — скалярное произведение двух векторов, делённое на обе длины. Что из трёх меняется, когда один пользователь меняет одну оценку?',
        ),
        hint(
          'Keep whole numbers: the sum of products of each pair, the sum of squares of each item. What a change adds is new minus old. Divide and take the root at the very end: then no order of arrival leaves a trace.',
          'Храните целые числа: сумму произведений каждой пары и сумму квадратов каждого товара. Изменение добавляет новое минус старое. Делите и извлекайте корень в самом конце: тогда порядок прихода не оставит следа.',
        ),
        hint(
          'A processor with a store (user → history) knows old and new. From its output flatMap makes differences per item and per pair, groupByKey().aggregate(…) sums them up; an aggregate of null removes the row.',
          'Процессор с хранилищем (пользователь → история) знает старое и новое. Из его вывода flatMap делает разницы по товарам и по парам, groupByKey().aggregate(…) их складывает; агрегат null удаляет строку.',
        ),
        hint(
          'A pair needs the sums of squares of two items, which lie in other partitions: dots.join(norms, (_, pair) => pair.item, …) and the same for pair.other are joins by foreign key. They follow each change of either side.',
          'Паре нужны суммы квадратов двух товаров, а те лежат в других партициях: dots.join(norms, (_, pair) => pair.item, …) и то же для pair.other — соединения по внешнему ключу. Они следуют за изменениями обеих сторон.',
        ),
      ],
    },
    {
      id: '23.3',
      title: hint('Recommendations in a KTable', 'Рекомендации в KTable'),
      points: 5,
      hints: [
        hint(
          'Who changes a row of a KTable that is grouped takes the old row out of one group and puts the new one into another. What does your subtractor do with the neighbour it is given?',
          'Кто меняет строку сгруппированной KTable, убирает старую строку из одной группы и кладёт новую в другую. Что ваш subtractor делает с соседом, который ему дали?',
        ),
        hint(
          'similarities.groupBy((pair, similarity) => [pair.item, { itemId: pair.other, similarity }]).aggregate(() => [], add, subtract): subtract filters by itemId. Cut to NEIGHBOURS only on the way out: who cuts in the state misses the one that moves up later.',
          'similarities.groupBy((pair, similarity) => [pair.item, { itemId: pair.other, similarity }]).aggregate(() => [], add, subtract): subtract фильтрует по itemId. До NEIGHBOURS обрезайте только на выходе: обрезав в состоянии, вы потеряете того, кто поднимется позже.',
        ),
        hint(
          "An item without neighbours has a row too: norms.leftJoin(neighbours, …). Sums that are added to twice are wrong for ever: 'processing.guarantee': 'exactly_once_v2'.",
          "У товара без соседей тоже есть строка: norms.leftJoin(neighbours, …). Сумма, к которой прибавили дважды, неверна навсегда: 'processing.guarantee': 'exactly_once_v2'.",
        ),
      ],
    },
    {
      id: '23.4',
      title: hint('An API from local state', 'API из локального состояния'),
      points: 5,
      hints: [
        hint(
          "What each answer needs as a whole can be in each instance: globalTable. What is of one user only should be in one: table. Which of the two is 'recommendations', which 'user-histories'?",
          'То, что нужно каждому ответу целиком, может лежать в каждом экземпляре: globalTable. То, что касается одного пользователя, должно быть в одном: table. Что из этого recommendations, а что user-histories?',
        ),
        hint(
          "streams.store<ReadOnlyKeyValueStore<…>>('name') reads the state of this instance. Values of tables come with a timestamp: { value, timestamp }. It has only what its own tasks have read; while state() is not RUNNING, some of that is not there yet.",
          "streams.store<ReadOnlyKeyValueStore<…>>('name') читает состояние этого экземпляра. Значения таблиц приходят с временем: { value, timestamp }. Там только то, что прочли его собственные задачи; пока state() не RUNNING, части этого ещё нет.",
        ),
        hint(
          "Listen first, then make KafkaStreams with 'application.server': `127.0.0.1:${port}`. queryMetadataForKey('histories', userId, string) says who has the user: null while nobody knows. Ask that one by get of node:http with agent: false (a connection kept alive is a client left open) and AbortSignal.timeout, and mark the request, so that it is not passed on a second time.",
          "Сначала начните слушать, затем создайте KafkaStreams с 'application.server': `127.0.0.1:${port}`. queryMetadataForKey('histories', userId, string) говорит, у кого пользователь: null, пока никто не знает. Спросите его через get из node:http с agent: false (соединение keep-alive — это незакрытый клиент) и AbortSignal.timeout и пометьте запрос, чтобы его не передали второй раз.",
        ),
        hint(
          "The API reads what a transaction wrote: with 'exactly_once_v2' it reads committed records alone. What cannot be read goes to 'deserialization.exception.handler', an object with handleError: there is ctx.onReject, and the answer { result: 'RESUME', deadLetterQueueRecords: [] }.",
          "API читает записанное в транзакции: с 'exactly_once_v2' он видит только закоммиченное. Нечитаемое попадает в 'deserialization.exception.handler', объект с handleError: там место ctx.onReject и ответу { result: 'RESUME', deadLetterQueueRecords: [] }.",
        ),
      ],
    },
    {
      id: '23.5',
      title: hint('Personal ones, and a page', 'Персональные рекомендации и страница'),
      points: 4,
      hints: [
        hint(
          "The user's own items vote: each gives its neighbours rating × similarity. All of it is whole numbers, so equal sums are equal. What they know already is no news to them.",
          'Голосуют товары самого пользователя: каждый даёт своим соседям оценку × похожесть. Все числа целые, поэтому равные суммы равны. То, что пользователь уже знает, для него не новость.',
        ),
        hint(
          'After those that got votes come the popular ones, by users, without those that are there already and without own ones. For a new user that is all there is: no case of its own is needed.',
          'За получившими голоса идут популярные, по числу пользователей, без уже названных и без своих. Для нового пользователя это и есть весь список: отдельный случай не нужен.',
        ),
        hint(
          'On the page: fetch each two seconds, textContent and never innerHTML. An answer that comes after a newer question was asked is thrown away: count the questions. look and contentPolicy of #harness/page are its clothes.',
          'На странице: fetch каждые две секунды, textContent вместо innerHTML. Ответ, пришедший после более нового вопроса, выбрасывается: нумеруйте вопросы. Внешний вид дают look и contentPolicy из #harness/page.',
        ),
      ],
    },
  ],
})
