import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 12,
  title: hint('Dead letter queue and error handling', 'Dead Letter Queue и обработка ошибок'),
  goal: hint(
    'Process messages that may fail so that none is lost, none blocks the others, and a person can decide about those that are given up.',
    'Обрабатывать сообщения, которые могут падать с ошибкой, так, чтобы ни одно не терялось и не задерживало другие, а о безнадёжных решал человек.',
  ),
  coverageFloor: 0.8,
  given: ['contract.ts', 'demo.ts'],
  testTimeLimitMs: 30_000,
  components: ['browser'],
  topics: [{ name: 'main-topic', partitions: 3 }, { name: 'retry-topic', partitions: 3 }, { name: 'dlq-topic' }],
  subject: {
    pure: ['retryDelay', 'parseMessage', 'page'],
    handles: ['stop', 'close', 'list', 'find', 'edit', 'replay', 'discard'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'starts the service with a processor that fails now and then, feeds it, and opens the admin panel',
        'запускает сервис с обработчиком, который иногда отказывает, подаёт сообщения и открывает админ-панель',
      ),
    },
  },
  tasks: [
    {
      id: '12.1',
      title: hint('Create main-topic, retry-topic and dlq-topic', 'Создать топики main-topic, retry-topic и dlq-topic'),
      points: 1,
      hints: [
        hint(
          'admin.createTopics of kafkajs does not throw for topics that are there: it resolves to false.',
          'admin.createTopics в kafkajs не бросает ошибку, если топик уже есть: промис разрешается в false.',
        ),
        hint(
          'Ask partitionCount of #harness/kata afterwards how many partitions each topic has, and throw if a number differs. configEntries sets max.message.bytes. Disconnect the admin in finally.',
          'После этого узнайте через partitionCount из #harness/kata, сколько у каждого топика партиций, и бросьте ошибку, если число другое. max.message.bytes задаётся в configEntries. Отключайте admin в finally.',
        ),
      ],
    },
    {
      id: '12.2',
      title: hint('A consumer whose processing may fail', 'Консьюмер, обработка в котором может упасть'),
      points: 2,
      hints: [
        hint(
          'Two kinds of failure: the processor refused (try again later) and these bytes are no message (never again). Two error classes tell them apart.',
          'Ошибки бывают двух видов: обработчик отказал (повторить позже) и эти байты вообще не сообщение (не повторять). Их различают два класса ошибок.',
        ),
        hint(
          'new TextDecoder("utf-8", { fatal: true }) refuses bytes that toString() would quietly replace. Then JSON.parse, then messageSchema.safeParse.',
          'new TextDecoder("utf-8", { fatal: true }) отвергает байты, которые toString() молча заменил бы. Затем JSON.parse, затем messageSchema.safeParse.',
        ),
        hint(
          'Time-out: Promise.race between fetch with a signal and ctx.clock.sleep(5000, signal). Abort the signal when one of them is through, or the other goes on. redirect: "manual" keeps fetch from looking elsewhere.',
          'Таймаут: Promise.race между fetch с сигналом и ctx.clock.sleep(5000, signal). Когда один закончил, прервите сигнал, иначе другой продолжит работу. С redirect: "manual" fetch не пойдёт по редиректу.',
        ),
        hint(
          'Never let an error out of eachMessage or eachBatch: kafkajs repeats the same record at once, or ends the consumer for good. Send message.value on as it is, not JSON.stringify of what you parsed.',
          'Не выпускайте ошибки из eachMessage и eachBatch: kafkajs сразу повторит ту же запись или остановит консьюмер насовсем. Отправляйте дальше сам message.value, а не JSON.stringify разобранного.',
        ),
      ],
    },
    {
      id: '12.3',
      title: hint('Retry with exponential delay', 'Повторы через retry-topic с экспоненциальной задержкой'),
      points: 4,
      hints: [
        hint(
          'The message waits in Kafka, not in memory: the copy in the retry topic carries x-attempts and x-due. Only when its write is acknowledged may the offset of the original go on.',
          'Сообщение ждёт в Kafka, а не в памяти: копия в retry-топике несёт x-attempts и x-due. Смещение оригинала двигается только после подтверждения записи.',
        ),
        hint(
          'One topic for waits of 1, 2 and 4 delays blocks its head: behind a long wait stands a short one. A topic for each delay is in order of due time by itself.',
          'Один топик на задержки 1, 2 и 4 блокируется головой: за долгим ожиданием стоит короткое. Топик на каждую задержку сам собой упорядочен по сроку.',
        ),
        hint(
          'In eachBatch with eachBatchAutoResolve: false: when the first message is not due, const resume = pause(), then ctx.clock.sleep(due - now).then(resume), and return. What is not resolved is fetched again after resume.',
          'В eachBatch с eachBatchAutoResolve: false: если срок первого сообщения не пришёл, const resume = pause(), потом ctx.clock.sleep(due - now).then(resume) и return. После resume прочитается снова то смещение, для которого не вызван resolveOffset.',
        ),
        hint(
          'A retry topic that cannot be written: the same. Pause the partition for a base delay and leave the offset unresolved. Give ctx.clock.sleep an AbortSignal that stop() aborts.',
          'Если retry-топик недоступен, то же самое: пауза партиции на базовую задержку, resolveOffset не вызывать. Передайте в ctx.clock.sleep AbortSignal, который прервёт stop().',
        ),
      ],
    },
    {
      id: '12.4',
      title: hint('After three retries to the DLQ', 'После трёх повторов — в DLQ'),
      points: 2,
      hints: [
        hint(
          'x-attempts counts failures: 1, 2, 3 in the retry topics. The fourth failure goes to dlq-topic.',
          'x-attempts считает неудачи: 1, 2, 3 в retry-топиках. Четвёртая неудача ведёт в dlq-topic.',
        ),
        hint(
          'x-original-… is written at the first failure and copied from then on: a record of a retry topic has a partition and an offset of its own, which say nothing of the message. x-error-… is written anew at each failure.',
          'x-original-… пишется при первой неудаче и дальше копируется: у записи в retry-топике свои партиция и смещение, и они никому не нужны. x-error-… пишется заново при каждой неудаче.',
        ),
      ],
    },
    {
      id: '12.5',
      title: hint('An admin panel for the DLQ', 'Админ-панель для ручной обработки DLQ'),
      points: 5,
      hints: [
        hint(
          'Read dlq-topic into a Map with a consumer that never commits, in a group of its own for each start. Decisions go to a topic of your own that is read the same way.',
          'Читайте dlq-topic в Map консьюмером, который ничего не коммитит, в новой группе при каждом запуске. Решения пишите в отдельный топик и читайте его так же.',
        ),
        hint(
          'Replay is two writes, the record in main-topic and the decision. One Kafka transaction makes them one: producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 }). Do one decision at a time and look at the status inside.',
          'Replay — это две записи: в main-topic и решение. Одна транзакция Kafka делает их неделимыми: producer({ transactionalId, idempotent: true, maxInFlightRequests: 1 }). Принимайте решения по одному и проверяйте статус внутри.',
        ),
        hint(
          'A start has read all former decisions when it meets its own first record in their topic. Writing that record with the fixed transactional id also ends the transaction of a panel that was killed. After an error do the same with a new producer, and see in the topic what became of the decision.',
          'Запуск прочитал все прежние решения, когда встретил в их топике свою первую запись. Запись под постоянным transactional.id заодно завершает транзакцию убитой панели. После ошибки сделайте то же с новым продюсером и посмотрите в топике, чем кончилось решение.',
        ),
        hint(
          'Compare tokens by crypto.timingSafeEqual of their SHA-256. On the page set textContent, never innerHTML; <dialog> with showModal() gives role, focus and Escape for free.',
          'Сравнивайте токены через crypto.timingSafeEqual от их SHA-256. На странице присваивайте textContent, а не innerHTML; <dialog> с showModal() сам даёт роль, фокус и Escape.',
        ),
      ],
    },
  ],
})
