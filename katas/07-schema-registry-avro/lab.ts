import { defineLab } from '#harness/lab'

const hint = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 7,
  title: hint('Schema Registry and Avro', 'Schema Registry и Avro'),
  goal: hint(
    'Send messages whose schema is known to their readers, and change that schema while old and new programs run side by side.',
    'Отправлять сообщения, схему которых знает каждый читатель, и менять эту схему, пока старые и новые программы работают рядом.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 40_000,
  given: ['contract.ts', 'demo.ts'],
  components: ['registry'],
  topics: [{ name: 'user-events', partitions: 3 }],
  subject: {
    pure: ['registryService', 'schemaV1', 'schemaV2'],
    handles: ['send', 'byId', 'stop'],
    libraries: ['kafkajs', 'avsc'],
  },
  play: {
    demo: {
      run: 'playDemo',
      about: hint(
        'producers of both versions, and a consumer that knows version 1 alone',
        'продюсеры обеих версий и консьюмер, который знает только версию 1',
      ),
      options: { registryUrl: 'registry.http' },
    },
  },
  tasks: [
    {
      id: '7.1',
      title: hint('Run a schema registry', 'Запустить Schema Registry'),
      points: 2,
      hints: [
        hint(
          'A container has a loopback of its own: who could reach a registry that listens at localhost there? And who reaches a port that is published without an address?',
          'У контейнера свой loopback: кто достучится до реестра, который слушает там localhost? А до порта, опубликованного без адреса?',
        ),
        hint(
          'The image turns SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS into kafkastore.bootstrap.servers: the prefix, capitals, _ for each dot. A port is published as 127.0.0.1:HOST:CONTAINER.',
          'Образ превращает SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS в kafkastore.bootstrap.servers: префикс, заглавные буквы, _ вместо каждой точки. Порт публикуется как 127.0.0.1:ХОСТ:КОНТЕЙНЕР.',
        ),
        hint(
          'PUT {registryUrl}/config/{subject} with {"compatibility": "FULL"}, where the subject is ctx.name("user-events") + "-value". Ask again after errors of fetch and after 5xx while 6 s are not over; AbortSignal.timeout(2500) ends a request that gets no answer.',
          'PUT {registryUrl}/config/{subject} с {"compatibility": "FULL"}, где subject — ctx.name("user-events") + "-value". После ошибок fetch и ответов 5xx спрашивайте снова, пока не прошло 6 с; запрос без ответа прервёт AbortSignal.timeout(2500).',
        ),
      ],
    },
    {
      id: '7.2',
      title: hint('An Avro schema of user events', 'Avro-схема пользовательских событий'),
      points: 1,
      hints: [
        hint(
          'A field that may be null is a union. Which of its branches does a default belong to?',
          'Поле, которое может быть null, — это union. К какой из его ветвей относится default?',
        ),
        hint(
          'The default of a union is a value of its first branch: { name: "comment", type: ["null", "string"], default: null }. A logical type stands beside the type that carries it: { type: "long", logicalType: "timestamp-millis" }.',
          'Значение по умолчанию у union принадлежит первой ветви: { name: "comment", type: ["null", "string"], default: null }. Логический тип стоит рядом с несущим: { type: "long", logicalType: "timestamp-millis" }.',
        ),
      ],
    },
    {
      id: '7.3',
      title: hint('A producer that writes Avro', 'Продюсер с сериализацией в Avro'),
      points: 4,
      hints: [
        hint(
          'A reader of a message has only its bytes. What is the least that tells the schema?',
          'У читателя есть только байты сообщения. Чем короче всего сообщить ему схему?',
        ),
        hint(
          'Register the schema that you were given, not what a library makes of it: type.schema() of avsc has neither defaults nor logical types. POST /subjects/{subject}/versions gives the id of a schema that is there already, too.',
          'Регистрируйте ту схему, которую вам дали, а не то, что из неё сделала библиотека: в type.schema() из avsc нет ни default, ни логических типов. POST /subjects/{subject}/versions отдаёт id и уже существующей схемы.',
        ),
        hint(
          'const prefix = Buffer.alloc(5); prefix.writeInt32BE(id, 1); value = Buffer.concat([prefix, type.toBuffer(event)]). Make all values before the first is sent: toBuffer throws at what the schema does not allow.',
          'const prefix = Buffer.alloc(5); prefix.writeInt32BE(id, 1); value = Buffer.concat([prefix, type.toBuffer(event)]). Соберите все значения до отправки первого: toBuffer бросает ошибку на том, чего схема не допускает.',
        ),
      ],
    },
    {
      id: '7.4',
      title: hint('A consumer that reads Avro', 'Консьюмер с десериализацией'),
      points: 5,
      hints: [
        hint(
          'Avro needs two schemas to read: the one that the bytes were written with, and the one that you want to see. Which of them is in the registry under the id?',
          'Чтобы читать Avro, нужны две схемы: с которой байты записаны и которую вы хотите видеть. Какая из них лежит в реестре под этим id?',
        ),
        hint(
          'reader.fromBuffer(bytes, reader.createResolver(writer)) of avsc. Keep the promise of a lookup in a Map, not its result: a call that comes meanwhile waits for the same one. Delete it when it rejects.',
          'В avsc это reader.fromBuffer(bytes, reader.createResolver(writer)). Храните в Map промис запроса, а не результат: кто спросит в это время, подождёт тот же ответ. Если промис отклонён, удалите его.',
        ),
        hint(
          'Three kinds of trouble: bytes that are no message and an id that the registry does not know (404) are reported; a registry that does not answer, or with 5xx, is asked again. Only the first two may move the offset.',
          'Бед три: байты, которые не сообщение, и id, которого реестр не знает (404), называют негодными; реестр, который молчит или отвечает 5xx, спрашивают снова. Двигать смещение можно только в первых двух случаях.',
        ),
        hint(
          'eachBatch with eachBatchAutoResolve: false; resolveOffset after the line is printed. While a lookup waits, call heartbeat() every second. stop() aborts the lookup by an AbortSignal first, then disconnects: disconnect() waits for the handler.',
          'eachBatch с eachBatchAutoResolve: false; resolveOffset — после печати строки. Пока запрос ждёт, раз в секунду вызывайте heartbeat(). stop() сначала прерывает запрос через AbortSignal и лишь потом отключается: disconnect() ждёт обработчик.',
        ),
      ],
    },
    {
      id: '7.5',
      title: hint('Version 2 of the schema, and a check before its deploy', 'Версия 2 схемы и проверка совместимости'),
      points: 5,
      hints: [
        hint(
          'Who reads what while only half of the programs are new? A field that only the writer has is skipped. And one that only the reader has?',
          'Кто что читает, пока обновлена лишь половина программ? Поле, которое есть только у писателя, пропускается. А то, которое есть только у читателя?',
        ),
        hint(
          'Take version 1 as it is and add { name: "channel", type: "string", default: "unknown" }. A renamed field is a field less and a field more: with defaults the registry agrees, and the data is gone.',
          'Возьмите версию 1 как есть и добавьте { name: "channel", type: "string", default: "unknown" }. Переименованное поле — это минус одно поле и плюс другое: с default реестр согласится, а данные пропадут.',
        ),
        hint(
          'To try it out by registering is too late: a version that is there is there. Which request only asks?',
          'Проверять регистрацией поздно: версия уже появилась. Какой запрос только спрашивает?',
        ),
        hint(
          'POST /compatibility/subjects/{subject}/versions/{version} asks about one version. Which ones count says the level: GET /config/{subject}?defaultToGlobal=true, and GET /config where that is a 404.',
          'POST /compatibility/subjects/{subject}/versions/{version} спрашивает об одной версии. Какие версии важны, говорит уровень: GET /config/{subject}?defaultToGlobal=true, а если там 404, то GET /config.',
        ),
        hint(
          '…_TRANSITIVE: each of GET /subjects/{subject}/versions (404: none). Otherwise the last of them. GET …/versions/{latest} has the schema whose fields you compare with yours.',
          '…_TRANSITIVE: все из GET /subjects/{subject}/versions (404 — ни одной). Иначе последняя из них. В GET …/versions/{последняя} лежит схема, поля которой сравните со своими.',
        ),
      ],
    },
  ],
})
