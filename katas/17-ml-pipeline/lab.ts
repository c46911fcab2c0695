import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 17,
  title: hint('Kafka for a machine learning pipeline', 'Kafka для ML-пайплайна'),
  goal: hint(
    'Learn from a stream as it comes, publish a model only when it is better, predict by it without a pause while versions change, and notice when the world is no longer what the model has learnt from.',
    'Обучаться на потоке по мере поступления, публиковать модель, только если она лучше, предсказывать без пауз при смене версий и замечать, когда мир уже не тот, на котором модель училась.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 60_000,
  components: ['browser'],
  topics: [
    { name: 'training-data' },
    { name: 'training-metrics' },
    { name: 'models' },
    { name: 'predictions' },
    { name: 'drift' },
  ],
  subject: {
    pure: ['partOf', 'featuresOf', 'predict', 'learn', 'lossOf', 'evaluate', 'psi', 'page'],
    handles: ['send', 'stop'],
    libraries: ['kafkajs', 'zod', '#harness/streams'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'lets orders come, learns which of them will be late, answers customers who ask, moves them farther away after a minute, and prints the address of the page',
        'пускает поток заказов, учится угадывать опоздания, отвечает клиентам, через минуту отодвигает их подальше и печатает адрес страницы',
      ),
    },
  },
  tasks: [
    {
      id: '17.1',
      title: hint('Feed the training data', 'Отправлять обучающие данные'),
      points: 3,
      hints: [
        hint(
          'Which orders may the learner never see? Whoever draws a lot for each record puts the same order into both parts when it comes twice. What about an order is the same in every process?',
          'Какие заказы модель никогда не должна видеть? Если бросать жребий на каждую запись, один и тот же заказ, придя дважды, попадёт в обе части. Что у заказа одинаково в любом процессе?',
        ),
        hint(
          'Parse everything by exampleSchema and idSchema before the first record is sent. One producer({ idempotent: true, maxInFlightRequests: 1 }) and a chain of promises before it keep calls that overlap in order.',
          'Проверьте всё через exampleSchema и idSchema до отправки первой записи. Один producer({ idempotent: true, maxInFlightRequests: 1 }) и цепочка промисов перед ним сохраняют порядок одновременных вызовов.',
        ),
        hint(
          "partOf: hashOf(orderId) % HELD_OUT_OF === 0 is 'test'. featuresOf gives four numbers; the hours 7, 9, 16 and 18 are rush hours, 6, 10, 15 and 19 are not.",
          "partOf: hashOf(orderId) % HELD_OUT_OF === 0 — это 'test'. featuresOf даёт четыре числа; часы 7, 9, 16 и 18 — час пик, а 6, 10, 15 и 19 — нет.",
        ),
      ],
    },
    {
      id: '17.2',
      title: hint('A service that learns', 'Обучающийся сервис'),
      points: 6,
      hints: [
        hint(
          'By hand first: learn(learner, example). What must the learner remember so that a number can be scaled, without all the numbers that came before? Welford knew.',
          'Сначала руками: learn(learner, example). Что должна помнить модель, чтобы масштабировать число, не храня все прежние? Ответ знал Уэлфорд.',
        ),
        hint(
          'What has to survive a restart? Learner, histogram, sums, the held-out examples, the published model: all of it is state. A processor with a store has a changelog, and exactly_once_v2 puts it into one transaction with the results and the offsets.',
          'Что должно пережить перезапуск? Модель, гистограмма, суммы, отложенные примеры, опубликованная версия: всё это состояние. У процессора с хранилищем есть changelog, а exactly_once_v2 кладёт его в одну транзакцию с результатами и смещениями.',
        ),
        hint(
          "builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('state'), string, json<State>())), then stream(…, Consumed.with(bytes, bytes)).process(() => new Training(ctx), 'state'). forward a { metrics, model }; filter and mapValues send each to its topic.",
          "builder.addStateStore(Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore('state'), string, json<State>())), затем stream(…, Consumed.with(bytes, bytes)).process(() => new Training(ctx), 'state'). Передавайте дальше { metrics, model }; filter и mapValues разведут их по топикам.",
        ),
        hint(
          'The held-out examples are a ring in a second store, under the key n % HELD_OUT.kept: so a record writes one of them to the changelog and not all 200.',
          'Отложенные примеры — кольцо во втором хранилище под ключом n % HELD_OUT.kept: тогда каждая запись пишет в changelog один пример, а не все 200.',
        ),
      ],
    },
    {
      id: '17.3',
      title: hint('Metrics, and which model is published', 'Метрики и публикация модели'),
      points: 4,
      hints: [
        hint(
          'A loss of 0.4: is that good? Compared with what? And two losses on different examples: which model is better?',
          'Потеря 0.4 — это хорошо? По сравнению с чем? А если две потери посчитаны на разных примерах, какая модель лучше?',
        ),
        hint(
          'The loss of an example is taken before it is learnt from. Candidate, baseline and the published model are evaluated at the same moment, on the examples that are held out now; a loss that was remembered is of other examples.',
          'Потеря примера берётся до того, как на нём обучились. Кандидат, базовая линия и опубликованная модель оцениваются в один момент на примерах, отложенных сейчас; запомненная потеря — от других примеров.',
        ),
        hint(
          'lossOf: -Math.log(Math.max(EPSILON, late ? p : 1 - p)). Promote where test.loss < baseline.loss && (!published || test.loss < evaluate(published.learner, heldOut).loss).',
          'lossOf: -Math.log(Math.max(EPSILON, late ? p : 1 - p)). Публикуйте, если test.loss < baseline.loss && (!published || test.loss < evaluate(published.learner, heldOut).loss).',
        ),
      ],
    },
    {
      id: '17.4',
      title: hint('Predict in real time', 'Предсказания в реальном времени'),
      points: 5,
      hints: [
        hint(
          'The answer has a probability and a version. What can come between looking at the one and at the other?',
          'В ответе есть вероятность и версия. Что может случиться между взглядом на одно и на другое?',
        ),
        hint(
          'A consumer with a group of its own for each start, fromBeginning and autoCommit: false reads models; keep the last one in a variable and look at it once a request, with no await after that.',
          'Потребитель с собственной группой на каждый запуск, fromBeginning и autoCommit: false читает models; храните последнюю в переменной и смотрите на неё один раз за запрос, без await после этого.',
        ),
        hint(
          'Answer first, write later: push the prediction on a list, and let one loop send what is on it by an idempotent producer, take it off when the broker has it, and go on until the list is empty. stop() awaits the loop.',
          'Сначала ответ, запись потом: добавляйте предсказание в список, а один цикл пусть отправляет его идемпотентным продюсером, убирает после подтверждения и продолжает, пока список не пуст. stop() ждёт этот цикл.',
        ),
        hint(
          'Count bytes while the body comes, and decode by new TextDecoder("utf-8", { fatal: true }) when it is whole. After MAX_BODY bytes answer 413 at once.',
          'Считайте байты по мере прихода тела и декодируйте его целиком через new TextDecoder("utf-8", { fatal: true }). После MAX_BODY байт сразу отвечайте 413.',
        ),
      ],
    },
    {
      id: '17.5',
      title: hint('Watch the drift', 'Следить за дрейфом'),
      points: 5,
      hints: [
        hint(
          'When the label comes it is too late. What is known at once of an order that somebody asks about? And what was it like when the model learnt?',
          'Когда приходит метка, уже поздно. Что известно о заказе сразу, когда о нём спрашивают? И каким это было, когда модель училась?',
        ),
        hint(
          'Two streams may share one store: models and predictions, each with its processor, both with the name of the store. Their topics have one partition each, so one task has both.',
          'Два потока могут делить одно хранилище: models и predictions, у каждого свой процессор, и оба называют одно хранилище. В их топиках по одной партиции, поэтому задача одна.',
        ),
        hint(
          'psi: add 0.5 to each count, divide by the new total, and sum (s - r) × ln(s / r). An alarm is drifting.filter((feature) => before.includes(feature)), and before is state.',
          'psi: прибавьте к каждому счётчику 0.5, поделите на новую сумму и сложите (s - r) × ln(s / r). Тревога — это drifting.filter((feature) => before.includes(feature)), и before — тоже состояние.',
        ),
        hint(
          "The page: fetch each two seconds, and new Chart(canvas, { type: 'line', options: { parsing: false, animation: false } }) once; then set data.datasets and call update('none'). look, contentPolicy and chartLibrary come from #harness/page.",
          "Страница: fetch каждые две секунды и new Chart(canvas, { type: 'line', options: { parsing: false, animation: false } }) один раз; дальше меняйте data.datasets и вызывайте update('none'). look, contentPolicy и chartLibrary берутся из #harness/page.",
        ),
      ],
    },
  ],
})
