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
        text('Clients look at subjectAltName, not at CN.', 'Клиенты смотрят на subjectAltName, а не на CN.'),
        text(
          'ssl.keystore.type=PEM; listener.name.internal.ssl.client.auth=required.',
          'ssl.keystore.type=PEM; listener.name.internal.ssl.client.auth=required.',
        ),
      ],
    },
    {
      id: '15.2',
      title: text('SCRAM-SHA-256', 'SCRAM-SHA-256'),
      points: 3,
      hints: [
        text('The first user is made by --add-scram.', 'Первого пользователя создаёт --add-scram.'),
        text('saltedPassword is PBKDF2 of the password.', 'saltedPassword — это PBKDF2 от пароля.'),
      ],
    },
    {
      id: '15.3',
      title: text('ACLs for topics and groups', 'ACL для топиков и групп'),
      points: 3,
      hints: [
        text('A group is a resource of its own.', 'Группа — отдельный ресурс.'),
        text('READ brings DESCRIBE with it.', 'READ включает в себя DESCRIBE.'),
      ],
    },
    {
      id: '15.4',
      title: text('Users with different rights', 'Пользователи с разными правами'),
      points: 3,
      hints: [
        text('An open connection outlives its password.', 'Открытое соединение переживает свой пароль.'),
        text('Take the ACLs away, too.', 'Отзовите и ACL.'),
      ],
    },
    {
      id: '15.5',
      title: text('A test of access', 'Проверка доступа'),
      points: 2,
      hints: [
        text('Denied is one kind of error, and no other is it.', 'Отказ в доступе — это одна определённая ошибка.'),
        text(
          'Look at the error type ending in AUTHORIZATION_FAILED.',
          'Смотрите на тип ошибки: …AUTHORIZATION_FAILED.',
        ),
      ],
    },
  ],
})
