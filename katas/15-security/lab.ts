import { defineLab } from '#harness/lab'

const text = (en: string, ru: string) => ({ en, ru })

export default defineLab({
  number: 15,
  title: text('Security', 'Безопасность'),
  goal: text(
    'A cluster that lets in whom it knows, allows what it was told to allow, and nothing else.',
    'Кластер, который впускает только тех, кого знает, и разрешает только то, что разрешено.',
  ),
  coverageFloor: 0.85,
  testTimeLimitMs: 60_000,
  given: ['contract.ts', 'x509.ts'],
  subject: {
    libraries: ['kafkajs', '@platformatic/kafka'],
    pure: [
      'aclProperties',
      'applyMatrix',
      'applyRights',
      'checkAccess',
      'clientConfig',
      'createAuthority',
      'createUser',
      'formatCommand',
      'issueCertificate',
      'logIn',
      'replaceUser',
      'retireUser',
      'saslProperties',
      'tlsProperties',
    ],
  },
  tasks: [
    {
      id: '15.1',
      title: text('TLS with an authority of your own', 'TLS со своим удостоверяющим центром'),
      points: 3,
      hints: [
        text(
          'Where does a client look for the name of the host that it talks to? And how does it know that a certificate may sign another one?',
          'Где клиент ищет имя хоста, с которым говорит? И откуда он знает, что один сертификат может подписать другой?',
        ),
        text(
          'X509CertificateGenerator.createSelfSigned and .create; BasicConstraintsExtension(true, 0, true) for the authority and (false, undefined, true) for a broker; SubjectAlternativeNameExtension with { type: "dns" | "ip", value }. In a text the library gives quotes and # a meaning: new Name([{ CN: [{ utf8String: name }] }]) takes a name as it is.',
          'X509CertificateGenerator.createSelfSigned и .create; BasicConstraintsExtension(true, 0, true) для центра и (false, undefined, true) для брокера; SubjectAlternativeNameExtension с { type: "dns" | "ip", value }. В строке библиотека придаёт смысл кавычкам и #: имя как есть берёт new Name([{ CN: [{ utf8String: name }] }]).',
        ),
        text(
          'crypto.subtle.exportKey("pkcs8", …) and PemConverter.encode(…, "PRIVATE KEY"). ExtendedKeyUsageExtension takes 1.3.6.1.5.5.7.3.1 (server) and 1.3.6.1.5.5.7.3.2 (client).',
          'crypto.subtle.exportKey("pkcs8", …) и PemConverter.encode(…, "PRIVATE KEY"). ExtendedKeyUsageExtension принимает 1.3.6.1.5.5.7.3.1 (сервер) и 1.3.6.1.5.5.7.3.2 (клиент).',
        ),
        text(
          'listener.security.protocol.map says SSL three times; ssl.keystore.type and ssl.truststore.type are PEM; listener.name.internal.ssl.client.auth and the same of controller are required.',
          'В listener.security.protocol.map трижды SSL; ssl.keystore.type и ssl.truststore.type — PEM; listener.name.internal.ssl.client.auth и то же для controller — required.',
        ),
      ],
    },
    {
      id: '15.2',
      title: text('SCRAM-SHA-256', 'SCRAM-SHA-256'),
      points: 3,
      hints: [
        text(
          'What does Kafka need to know of a password in order to check it, and what does it not?',
          'Что Kafka должна знать о пароле, чтобы его проверить, а чего не должна?',
        ),
        text(
          'CLIENTS:SASL_SSL; listener.name.clients.sasl.enabled.mechanisms; listener.name.clients.scram-sha-256.sasl.jaas.config with ScramLoginModule required; and no more. --add-scram SCRAM-SHA-256=[name=…,password=…] beside --standalone.',
          'CLIENTS:SASL_SSL; listener.name.clients.sasl.enabled.mechanisms; listener.name.clients.scram-sha-256.sasl.jaas.config — ScramLoginModule required; и больше ничего. --add-scram SCRAM-SHA-256=[name=…,password=…] рядом с --standalone.',
        ),
        text(
          'saltedPassword is pbkdf2Sync(password, salt, iterations, 32, "sha256"); the mechanism is ScramMechanisms.SCRAM_SHA_256.',
          'saltedPassword — это pbkdf2Sync(password, salt, iterations, 32, "sha256"); механизм — ScramMechanisms.SCRAM_SHA_256.',
        ),
        text(
          'logIn: an admin of kafkajs for each broker, retries 0, all at once. The innermost cause has the code of TLS, or Kafka’s words: invalid credentials. (A connection that ends in the middle of SCRAM is a KafkaJSSASLAuthenticationError, too.) Disconnect in finally.',
          'logIn: admin из kafkajs на каждый брокер, retries 0, все сразу. У самой внутренней cause есть code от TLS или слова Kafka: invalid credentials. (Соединение, которое оборвалось посреди SCRAM, — тоже KafkaJSSASLAuthenticationError.) disconnect — в finally.',
        ),
      ],
    },
    {
      id: '15.3',
      title: text('ACLs for topics and groups', 'ACL для топиков и групп'),
      points: 3,
      hints: [
        text(
          'A group is a resource of its own. READ and WRITE bring DESCRIBE with them; what does ALL bring?',
          'Группа — отдельный ресурс. READ и WRITE включают в себя DESCRIBE; а что включает ALL?',
        ),
        text(
          'authorizer.class.name is org.apache.kafka.metadata.authorizer.StandardAuthorizer; entries of super.users are separated by a semicolon, and a broker is User:CN=….',
          'authorizer.class.name — org.apache.kafka.metadata.authorizer.StandardAuthorizer; в super.users записи разделяет точка с запятой, а брокер — это User:CN=….',
        ),
        text(
          'describeAcls with principal User:… and ANY elsewhere tells what there is. Make what is missing, then delete what is too much: in this order, and nothing else.',
          'describeAcls с principal User:… и ANY в остальном говорит, что есть. Создайте недостающее, потом удалите лишнее: в этом порядке, и ничего кроме.',
        ),
      ],
    },
    {
      id: '15.4',
      title: text('Users with different rights', 'Пользователи с разными правами'),
      points: 3,
      hints: [
        text(
          'When is a password asked for, and when an ACL? Who is inside already?',
          'Когда спрашивают пароль, а когда — ACL? И кто уже внутри?',
        ),
        text(
          'replaceUser copies what describeAcls has of the first user, with another principal; describeUserScramCredentialsV0 knows whether there is a first one.',
          'replaceUser копирует то, что describeAcls знает о первом пользователе, с другим principal; есть ли первый, знает describeUserScramCredentialsV0.',
        ),
        text(
          'retireUser takes all ACLs away and deletes the password: alterUserScramCredentialsV0 has a list of deletions. RESOURCE_NOT_FOUND says that the user was deleted before.',
          'retireUser забирает все ACL и удаляет пароль: у alterUserScramCredentialsV0 есть список удалений. RESOURCE_NOT_FOUND говорит, что кто-то успел раньше.',
        ),
      ],
    },
    {
      id: '15.5',
      title: text('A test of access', 'Проверка доступа'),
      points: 2,
      hints: [
        text(
          'Which requests need the very right that is asked about, and which are content with DESCRIBE?',
          'Каким запросам нужно именно то право, о котором спрашивают, а каким хватает DESCRIBE?',
        ),
        text(
          'Produce, Fetch and Heartbeat. Kafka looks at ACLs first: UNKNOWN_MEMBER_ID or OFFSET_OUT_OF_RANGE is told to those alone who have the right.',
          'Produce, Fetch и Heartbeat. Kafka сначала смотрит на ACL: UNKNOWN_MEMBER_ID или OFFSET_OUT_OF_RANGE услышит только тот, у кого есть право.',
        ),
        text(
          'produceV9, fetchV12 (it calls the name of the topic topicId) and heartbeatV4 of @platformatic/kafka, on one Connection. Their errors hold a list; apiId of the first is Kafka’s name of it. A group whose coordinator is not there yet (NOT_COORDINATOR, COORDINATOR_NOT_AVAILABLE) has not refused either.',
          'produceV9, fetchV12 (имя топика там называется topicId) и heartbeatV4 из @platformatic/kafka на одном Connection. В их ошибке лежит список; apiId первой — имя ошибки в Kafka. Группа, у которой ещё нет координатора (NOT_COORDINATOR, COORDINATOR_NOT_AVAILABLE), тоже не отказала.',
        ),
      ],
    },
  ],
})
