/** Of users: how they get in, their passwords, and how one takes the place of another. */
export const meansOfUsers = {
  scramWithoutTls: {
    of: { en: 'whether CLIENTS answers in plain text', ru: 'отвечает ли CLIENTS открытым текстом' },
    so: {
      en: 'records go over the line in plain text, and who listens can try out passwords at home (SASL_PLAINTEXT)',
      ru: 'записи идут по сети открытым текстом, а пароли можно подбирать дома по подслушанному (SASL_PLAINTEXT)',
    },
  },
  mechanisms: {
    of: { en: 'the mechanisms that CLIENTS offers', ru: 'механизмы, которые предлагает CLIENTS' },
    means: {
      en: 'PLAIN sends the password itself to the program at the other end, and keeps it in the properties. With two mechanisms a client may choose the weaker one.',
      ru: 'PLAIN отдаёт сам пароль тому, кто на другом конце, и хранит его в свойствах. Из двух механизмов клиент может выбрать слабейший.',
    },
  },
  strangers: {
    of: {
      en: 'whether CLIENTS names its topics to who has not said who it is',
      ru: 'называет ли CLIENTS свои топики тому, кто не представился',
    },
    so: {
      en: 'no client has to prove who it is: the listener is SSL, not SASL_SSL',
      ru: 'никому не нужно доказывать, кто он: протокол listener — SSL, а не SASL_SSL',
    },
  },
  secrets: {
    of: { en: 'passwords in the properties', ru: 'пароли в свойствах' },
    so: {
      en: 'server.properties lies in a repository: a secret in it is known to everybody who can read that, and to its history for ever',
      ru: 'server.properties лежит в репозитории: секрет в нём знает каждый, кто может его читать, и история навсегда',
    },
    means: {
      en: 'ScramLoginModule on a broker needs neither name nor password: users are in the metadata.',
      ru: 'На брокере ScramLoginModule не нужны ни имя, ни пароль: пользователи лежат в метаданных.',
    },
  },
  firstUser: {
    of: { en: 'the first user', ru: 'первый пользователь' },
    means: {
      en: 'Before Kafka has started no user can be made over the network, and after that none is let in to do it: the first user comes with the format of the storage.',
      ru: 'До старта Kafka никого нельзя создать по сети, а после старта никого не пустят это сделать: первый пользователь появляется при форматировании.',
    },
  },
  anyPassword: { of: { en: 'the first user with another password', ru: 'первый пользователь с другим паролем' } },
  command: { of: { en: 'the words of the command', ru: 'слова команды' } },
  samePassword: {
    of: { en: 'the command for another password', ru: 'команда для другого пароля' },
    so: {
      en: 'a password is written into the program: a secret in the repository',
      ru: 'пароль записан в программе: это секрет в репозитории',
    },
  },
  allBrokers: { of: { en: 'the brokers in the settings', ru: 'брокеры в настройках' } },
  overSasl: { of: { en: 'what was written by the settings', ru: 'записанное с этими настройками' } },
  notYetThere: { of: { en: 'a user who is not there yet', ru: 'пользователь, которого ещё нет' } },
  ownPassword: {
    of: { en: 'the new user', ru: 'новый пользователь' },
    means: {
      en: 'Kafka wants what PBKDF2 makes of the password (HMAC-SHA-256, 32 bytes) with this salt and this many iterations; the bytes of a password are its UTF-8.',
      ru: 'Kafka нужен результат PBKDF2 от пароля (HMAC-SHA-256, 32 байта) с этой солью и этим числом итераций; байты пароля — это его UTF-8.',
    },
  },
  newPassword: { of: { en: 'the user with the new password', ru: 'пользователь с новым паролем' } },
  oldPassword: {
    of: { en: 'the user with the old password', ru: 'пользователь со старым паролем' },
    so: {
      en: 'a password that leaked opens the door after it was changed',
      ru: 'утёкший пароль открывает дверь и после замены',
    },
  },
  emptyName: {
    means: {
      en: 'The answer has an error for each user: the code has not read it.',
      ru: 'В ответе у каждого пользователя свой код ошибки: его никто не прочитал.',
    },
  },
  iterations: {
    of: { en: 'how often the password is hashed', ru: 'сколько раз хешируется пароль' },
    so: {
      en: 'the fewer times, the faster a stolen hash is guessed',
      ru: 'чем меньше раз, тем быстрее подобрать пароль по украденному хешу',
    },
  },
  shortSalt: { of: { en: 'the bytes of the salt', ru: 'байты соли' } },
  saltOfTheName: {
    of: { en: 'whether two users have the same salt', ru: 'одинакова ли соль у двух пользователей' },
    so: {
      en: 'equal passwords look equal, and one table of hashed passwords opens all users',
      ru: 'одинаковые пароли выглядят одинаково, и одна таблица хешей открывает всех пользователей',
    },
  },
  saltKept: {
    of: { en: 'whether a new password has the old salt', ru: 'осталась ли у нового пароля старая соль' },
    so: {
      en: 'a salt is no longer random: it can be prepared for',
      ru: 'соль уже не случайна: к ней можно подготовиться заранее',
    },
  },

  // logIn
  imposterTrusted: (kind: 'expired' | 'wrong-host' | 'unknown-authority') => ({
    of: {
      en: `a broker whose certificate is refused for one reason: ${kind}`,
      ru: `брокер, чей сертификат негоден по одной причине: ${kind}`,
    },
    so: {
      en: 'anybody on the way can be the broker, read everything and change it',
      ru: 'любой на пути может выдать себя за брокера, всё прочитать и изменить',
    },
    means: {
      en: 'rejectUnauthorized: false and an own checkServerIdentity are TLS without its lock. ssl.ca is all that the client needs.',
      ru: 'rejectUnauthorized: false и свой checkServerIdentity — это TLS без замка. Клиенту достаточно ssl.ca.',
    },
  }),
  reason: (kind: string) => ({
    of: {
      en: `the reason that logIn gives for a certificate that is ${kind}`,
      ru: `причина, которую logIn называет для сертификата: ${kind}`,
    },
    means: {
      en: 'Node gives its errors a code: CERT_HAS_EXPIRED, CERT_NOT_YET_VALID, ERR_TLS_CERT_ALTNAME_INVALID, SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_VERIFY_LEAF_SIGNATURE, CERT_SIGNATURE_FAILURE. kafkajs wraps them: look at cause.',
      ru: 'У ошибок Node есть code: CERT_HAS_EXPIRED, CERT_NOT_YET_VALID, ERR_TLS_CERT_ALTNAME_INVALID, SELF_SIGNED_CERT_IN_CHAIN, UNABLE_TO_VERIFY_LEAF_SIGNATURE, CERT_SIGNATURE_FAILURE. kafkajs их заворачивает: смотрите cause.',
    },
  }),
  toldApart: {
    of: { en: 'the reason that logIn gives', ru: 'причина, которую назвал logIn' },
    so: {
      en: 'the person who is called at night changes a password where a broker is down, or the other way round',
      ru: 'ночью дежурный меняет пароль, хотя лежит брокер, — или наоборот',
    },
  },
  namesWhoAndWhere: { of: { en: 'the message of the error', ru: 'сообщение ошибки' } },
  passwordTold: {
    of: { en: 'the message of the error', ru: 'сообщение ошибки' },
    so: {
      en: 'the password stands in every log that the message goes to',
      ru: 'пароль попадает во все логи, куда идёт сообщение',
    },
  },
  oneIsEnough: {
    of: { en: 'logIn, where one of several brokers lets in', ru: 'logIn, когда пускает один брокер из нескольких' },
    so: {
      en: 'a broker that is away or refused keeps a user out whom another one lets in',
      ru: 'недоступный или негодный брокер не пускает пользователя, которого пускает другой',
    },
  },
  saysMost: {
    of: {
      en: 'logIn, where no broker lets in and one of them is away',
      ru: 'logIn, когда не пускает ни один брокер, а один из них недоступен',
    },
    so: {
      en: 'a broker that is away says nothing of the user: what another one says counts',
      ru: 'недоступный брокер ничего не говорит о пользователе: важнее ответ другого',
    },
  },

  // The matrix, a second user, the end of a user
  rowOf: (username: string) => ({ of: { en: `what ${username} may do`, ru: `что может ${username}` } }),
  outsider: {
    of: { en: 'a user who is not in the matrix', ru: 'пользователь, которого нет в матрице' },
    so: { en: 'another user lost its rights', ru: 'чужой пользователь потерял права' },
  },
  firstAsBefore: { of: { en: 'how much the first user may do', ru: 'сколько всего может первый пользователь' } },
  secondHasAll: {
    of: { en: 'what the second user may do', ru: 'что может второй пользователь' },
    means: {
      en: 'Every ACL of the first one counts: of a prefix, of the cluster, and the one that denies.',
      ru: 'Важен каждый ACL первого: и на префикс, и на кластер, и запрещающий.',
    },
  },
  passwordFirst: {
    of: {
      en: 'whether the second user had its password before its rights',
      ru: 'появился ли пароль второго пользователя раньше прав',
    },
    so: { en: 'a service that is quick comes in and is refused', ru: 'расторопный сервис войдёт и получит отказ' },
  },
  replacedNobody: {
    so: {
      en: 'a misspelt name makes a user without any rights, and no error says so',
      ru: 'из-за опечатки в имени появляется пользователь без прав, и никто об этом не узнаёт',
    },
  },
  madeForNobody: {
    of: { en: 'the second user of a user who is not there', ru: 'второй пользователь для того, кого нет' },
  },
  workedBefore: { of: { en: 'the user before it is retired', ru: 'пользователь до отзыва' } },
  oldWorksOn: {
    of: { en: 'the old user while the new one is there', ru: 'старый пользователь, когда новый уже есть' },
    so: { en: 'the service is down until it has its new password', ru: 'сервис лежит, пока не получит новый пароль' },
  },
  newWorks: { of: { en: 'the new user', ru: 'новый пользователь' } },
  nothingLost: { of: { en: 'the records of both users', ru: 'записи обоих пользователей' } },
  letInStill: {
    of: { en: 'the retired user who comes again', ru: 'отозванный пользователь, который пришёл снова' },
    so: {
      en: 'the user comes in again: no rights are not no password',
      ru: 'пользователь входит снова: отобрать права ещё не значит отобрать пароль',
    },
  },
  connectedStill: {
    of: { en: 'the retired user who is still connected', ru: 'отозванный пользователь, который ещё соединён' },
    so: { en: 'the one who was to be put out goes on working', ru: 'тот, кого хотели выгнать, работает дальше' },
    means: {
      en: 'Kafka asks for a password when a connection begins, and ACLs with each request: to delete the password puts out no user who is in.',
      ru: 'Пароль Kafka спрашивает в начале соединения, а ACL — при каждом запросе: удаление пароля не выгонит того, кто уже внутри.',
    },
  },
  retiredAgain: {
    of: { en: 'the end of a user who is retired already', ru: 'отзыв того, кто уже отозван' },
    so: {
      en: 'what broke off half way can never be finished',
      ru: 'отзыв, оборванный на полпути, уже не довести до конца',
    },
  },
  halfRetired: {
    of: {
      en: 'what a new user may do whose name had rights and no password when it was retired',
      ru: 'что может новый пользователь, у имени которого при отзыве были права, но не было пароля',
    },
    so: {
      en: 'what broke off half way stays half done',
      ru: 'отзыв, оборванный на полпути, остаётся сделанным наполовину',
    },
  },
  rightsOfTheName: {
    of: {
      en: 'what a new user of the retired name may write, read and join',
      ru: 'что может новый пользователь с именем отозванного: писать, читать, входить в группу',
    },
    so: {
      en: 'ACLs outlive their user: the next user of that name gets the rights',
      ru: 'ACL живут дольше пользователя: кто получит имя, получит и права',
    },
  },
}
