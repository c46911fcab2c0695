import { defineLab } from '#harness/lab'

export default defineLab({
  number: 1,
  title: { en: 'Producer and consumer', ru: 'Продюсер и консьюмер' },
  goal: {
    en: 'Send typed events to a topic so that none is lost, doubled or reordered, and read them back so that a restart changes nothing.',
    ru: 'Отправлять типизированные события в топик без потерь, дублей и перестановок и читать их так, чтобы перезапуск ничего не менял.',
  },
  tasks: [
    {
      id: '1.1',
      title: { en: 'Start Kafka on your machine', ru: 'Запустить Kafka на своей машине' },
      points: 2,
      hints: [
        {
          en: 'In KRaft mode one process can be broker and controller: process.roles=broker,controller. It needs a listener for each role.',
          ru: 'В режиме KRaft один процесс может быть и брокером, и контроллером: process.roles=broker,controller. Каждой роли нужен свой listener.',
        },
        {
          en: 'A consumer group lives in the internal topic __consumer_offsets. How many replicas does it want by default, and how many brokers have you?',
          ru: 'Группа консьюмеров живёт во внутреннем топике __consumer_offsets. Сколько реплик он хочет по умолчанию и сколько у вас брокеров?',
        },
        {
          en: 'Kafka reads server.properties as Java does (java.util.Properties): its bytes are Latin-1. How does such a file spell other letters, and a backslash?',
          ru: 'Kafka читает server.properties так же, как Java (java.util.Properties): байты — это Latin-1. Как в таком файле пишут остальные буквы и обратную косую черту?',
        },
        {
          en: 'Set offsets.topic.replication.factor, transaction.state.log.replication.factor and transaction.state.log.min.isr to 1, controller.quorum.bootstrap.servers to your controller, and format with --standalone.',
          ru: 'Задайте offsets.topic.replication.factor, transaction.state.log.replication.factor и transaction.state.log.min.isr равными 1, controller.quorum.bootstrap.servers — адрес вашего контроллера, и форматируйте с --standalone.',
        },
      ],
    },
    {
      id: '1.2',
      title: { en: 'Create the topic user-events', ru: 'Создать топик user-events' },
      points: 1,
      hints: [
        {
          en: 'admin.createTopics() answers false for a topic that is there already.',
          ru: 'admin.createTopics() отвечает false, если топик уже есть.',
        },
        {
          en: 'false does not say that the topic is the one you asked for: compare its partitions, with partitionCount of #harness/kata. admin.fetchTopicMetadata() gives up where another call has made the topic this moment.',
          ru: 'false не говорит, что топик именно такой, как вы просили: сравните число партиций через partitionCount из #harness/kata. admin.fetchTopicMetadata() сдаётся, если топик только что создал другой вызов.',
        },
      ],
    },
    {
      id: '1.3',
      title: { en: 'A producer of user events', ru: 'Продюсер пользовательских событий' },
      points: 4,
      hints: [
        {
          en: 'A send that is not awaited has not happened: no caller hears of its error, and the next send may overtake it.',
          ru: 'Отправка без await ещё не состоялась: её ошибку никто не увидит, а следующая отправка может её обогнать.',
        },
        {
          en: 'When the answer to a Produce request is lost, the client sends it again. Only a producer id with sequence numbers lets the broker notice.',
          ru: 'Если ответ на Produce потерялся, клиент отправит запрос снова. Заметить повтор брокер может только по producer id и номерам последовательности.',
        },
        {
          en: 'Neither idempotent nor maxInFlightRequests puts overlapping calls in a row: kafkajs gives the sequence numbers of a request that failed to whichever send comes next, and the broker takes new events for old ones. Begin each send when the one before has ended, however it ended.',
          ru: 'Ни idempotent, ни maxInFlightRequests не выстраивают одновременные вызовы в очередь: kafkajs отдаёт номера неудавшегося запроса той отправке, что окажется следующей, и брокер принимает новые события за старые. Начинайте каждую отправку, когда закончилась предыдущая, чем бы она ни закончилась.',
        },
        {
          en: 'ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 }), acks: -1, key: event.userId; a promise to wait for before the next send; at most 500 kB of events a request. For the first contact alone use a client with short timeouts and few retries, and ask it something: connect() is content with a connection on which no answer comes.',
          ru: 'ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 }), acks: -1, key: event.userId; промис, которого ждёт следующая отправка; не больше 500 кБ событий в запросе. Только для первого подключения возьмите клиента с короткими тайм-аутами и малым числом повторов и спросите его о чём-нибудь: connect() доволен и соединением, на котором никто не отвечает.',
        },
      ],
    },
    {
      id: '1.4',
      title: { en: 'A consumer that prints', ru: 'Консьюмер, который печатает' },
      points: 4,
      hints: [
        {
          en: 'A group that has no committed offset starts at the end of the topic unless you say otherwise.',
          ru: 'Группа без закоммиченного смещения начинает с конца топика, если не указать другое.',
        },
        {
          en: 'The committed offset is that of the next message to read: the last handled one plus 1. Commit after handling, never before.',
          ru: 'Коммитится смещение следующего сообщения: последнее обработанное плюс 1. Коммитьте его после обработки, а не до неё.',
        },
        {
          en: 'Buffer.toString() puts U+FFFD in place of bytes that are no UTF-8, and JSON.parse is content with it. new TextDecoder("utf-8", { fatal: true }) throws.',
          ru: 'Buffer.toString() ставит U+FFFD на место байтов, которых нет в UTF-8, и JSON.parse это устраивает. new TextDecoder("utf-8", { fatal: true }) бросает ошибку.',
        },
        {
          en: 'An error thrown in eachMessage is retried for ever or ends the consumer. Check the message yourself and call ctx.onReject.',
          ru: 'Ошибка внутри eachMessage повторяется без конца или завершает consumer. Проверяйте сообщение сами и вызывайте ctx.onReject.',
        },
      ],
    },
    {
      id: '1.5',
      title: { en: 'A hundred events there and back', ru: 'Сто событий туда и обратно' },
      points: 2,
      hints: [
        {
          en: 'Start the consumer, send, and wait until each of your own events has been printed. How do you tell their lines from those of others? The users are yours to name.',
          ru: 'Запустите консьюмера, отправьте события и дождитесь, пока напечатаны все ваши. Как отличить их строки от чужих? Имена пользователей придумываете вы.',
        },
        {
          en: 'Stop both in a finally block: an error in between must not leave a client open.',
          ru: 'Останавливайте оба в блоке finally: ошибка посередине не должна оставить клиента открытым.',
        },
      ],
    },
  ],
  coverageFloor: 0.85,
  given: ['event.ts'],
  topics: [{ name: 'user-events', partitions: 3 }],
  subject: { pure: ['serverProperties', 'startCommands'], handles: ['send', 'stop'] },
  play: {
    consumer: { run: 'startConsumer', about: { en: 'prints each event', ru: 'печатает каждое событие' } },
    sender: {
      run: 'sendSamples',
      about: { en: 'sends two events a second for half a minute', ru: 'полминуты шлёт по два события в секунду' },
    },
    'round-trip': {
      run: 'roundTrip',
      about: { en: 'sends 100 events and reads them back', ru: 'отправляет 100 событий и читает их обратно' },
      alone: true,
    },
  },
})
