/** Of certificates, and of listeners that speak TLS. */
const leaked = {
  en: 'a listener on the line reads passwords and records',
  ru: 'кто слушает сеть, читает пароли и записи',
}

export const meansOfTls = {
  // Certificates
  commonName: {
    of: { en: 'the subject of the certificate', ru: 'subject сертификата' },
    means: {
      en: 'The common name is all there is in the subject: Kafka makes the name of a user of it (User:CN=…). A name put into "CN=" + name breaks at a comma, a plus or a quote.',
      ru: 'В subject есть только CN: из него Kafka делает имя пользователя (User:CN=…). Если собрать строку "CN=" + name, её сломает запятая, плюс или кавычка.',
    },
  },
  times: {
    of: { en: 'from when to when the certificate is valid', ru: 'с какого по какое время сертификат действует' },
    so: {
      en: 'the certificate is valid for longer or shorter than was asked for',
      ru: 'сертификат действует дольше или меньше, чем просили',
    },
  },
  authorityMaySign: {
    of: {
      en: 'whether the authority may sign certificates (basicConstraints)',
      ru: 'может ли центр подписывать сертификаты (basicConstraints)',
    },
    so: {
      en: 'no client follows a signature of a certificate that may not sign',
      ru: 'клиент не признает подпись сертификата, которому нельзя подписывать',
    },
  },
  signsItself: { of: { en: 'whether the authority has signed itself', ru: 'подписал ли центр сам себя' } },
  pkcs8: {
    of: { en: 'the private key', ru: 'закрытый ключ' },
    means: {
      en: 'Kafka reads keys as PKCS #8 alone: BEGIN PRIVATE KEY, not BEGIN EC PRIVATE KEY and not BEGIN RSA PRIVATE KEY.',
      ru: 'Kafka читает ключи только в PKCS #8: BEGIN PRIVATE KEY, а не BEGIN EC PRIVATE KEY и не BEGIN RSA PRIVATE KEY.',
    },
  },
  keyFits: { of: { en: 'whether the key belongs to the certificate', ru: 'подходит ли ключ к сертификату' } },
  signedByAuthority: {
    of: { en: 'whether the authority has signed the certificate', ru: 'подписал ли центр сертификат' },
    means: {
      en: 'The issuer is the subject of the authority, and the signature is made with its key, not with the key of the certificate.',
      ru: 'Издатель — это subject центра, а подпись сделана его ключом, а не ключом самого сертификата.',
    },
  },
  leafMaySign: {
    of: {
      en: 'whether the certificate of a broker may sign others',
      ru: 'может ли сертификат брокера подписывать другие',
    },
    so: {
      en: 'a thief of the key of one broker is an authority, and can be any broker',
      ru: 'кто добудет ключ одного брокера, тот сам станет центром и сможет выдать себя за любого брокера',
    },
  },
  alternativeNames: {
    of: {
      en: 'the names and addresses in the certificate (subjectAltName)',
      ru: 'имена и адреса в сертификате (subjectAltName)',
    },
    means: {
      en: 'Clients look at subjectAltName alone; the common name is not asked.',
      ru: 'Клиенты смотрят только на subjectAltName; на CN — нет.',
    },
  },
  addressIsNoName: {
    of: {
      en: 'whether the certificate is for the host localhost and for the address 10.1.2.3',
      ru: 'годится ли сертификат для хоста localhost и для адреса 10.1.2.3',
    },
    means: {
      en: 'An IP address stands in subjectAltName as an address: written as a DNS name it is never found.',
      ru: 'IP-адрес стоит в subjectAltName как адрес: записанный как DNS-имя, он не найдётся.',
    },
  },
  extendedUsage: {
    of: {
      en: 'what the certificate is for (extendedKeyUsage: serverAuth is …3.1, clientAuth …3.2)',
      ru: 'для чего сертификат (extendedKeyUsage: serverAuth — …3.1, clientAuth — …3.2)',
    },
    means: {
      en: 'A broker is a server to its clients and a client to other brokers: with serverAuth alone it is refused at INTERNAL.',
      ru: 'Брокер — сервер для клиентов и клиент для других брокеров: с одним serverAuth его не пустят на INTERNAL.',
    },
  },
  serialNumber: {
    of: {
      en: 'whether two certificates of one authority have the same serial number',
      ru: 'совпадают ли серийные номера двух сертификатов одного центра',
    },
    so: { en: 'one cannot be revoked without the other', ru: 'отозвать один без другого нельзя' },
  },
  ownKey: {
    of: { en: 'whether the key of another certificate opens this one', ru: 'подходит ли к сертификату ключ другого' },
    so: {
      en: 'brokers share one key: who has one has all',
      ru: 'у брокеров один ключ на всех: у кого есть один, у того есть все',
    },
  },
  trust: {
    of: {
      en: 'what a TLS client that trusts the authority says to the certificate',
      ru: 'что скажет о сертификате TLS-клиент, который доверяет центру',
    },
  },

  // Listeners
  clientsWithout: {
    of: {
      en: 'whether CLIENTS answers who shows no certificate',
      ru: 'отвечает ли CLIENTS тому, кто не показал сертификат',
    },
    means: {
      en: 'ssl.client.auth without the name of a listener is for all of them. Programs come to CLIENTS without a certificate.',
      ru: 'ssl.client.auth без имени listener действует на все. На CLIENTS программы приходят без сертификата.',
    },
  },
  overTls: { of: { en: 'what was read over TLS', ru: 'прочитанное по TLS' } },
  plainText: {
    of: { en: 'which listeners answer in plain text', ru: 'какие listeners отвечают открытым текстом' },
    so: leaked,
    means: {
      en: 'Each listener has its protocol in listener.security.protocol.map: PLAINTEXT is no TLS.',
      ru: 'Протокол каждого listener задаёт listener.security.protocol.map: PLAINTEXT — это без TLS.',
    },
  },
  noCertificate: (listener: string) => ({
    of: {
      en: `whether ${listener.toUpperCase()} answers who shows no certificate`,
      ru: `отвечает ли ${listener.toUpperCase()} тому, кто не показал сертификат`,
    },
    so: {
      en: 'anybody who reaches the port speaks as a broker',
      ru: 'любой, кто достучался до порта, говорит от имени брокера',
    },
    means: {
      en: 'ssl.client.auth is none by default, and with "requested" who has no certificate comes in, too. It is to be required there.',
      ru: 'По умолчанию ssl.client.auth равно none, а с requested пускают и без сертификата. Здесь нужно required.',
    },
  }),
  foreignCertificate: (listener: string) => ({
    of: {
      en: `whether ${listener.toUpperCase()} answers who shows a certificate of another authority`,
      ru: `отвечает ли ${listener.toUpperCase()} тому, чей сертификат от другого центра`,
    },
    so: {
      en: 'a certificate that anybody can make for himself opens the door',
      ru: 'дверь открывает сертификат, который может сделать себе каждый',
    },
  }),
  ownCertificate: (listener: string) => ({
    of: {
      en: `whether ${listener.toUpperCase()} answers who shows a certificate of the authority`,
      ru: `отвечает ли ${listener.toUpperCase()} тому, кто показал сертификат центра`,
    },
  }),
  identification: (name: string) => ({
    of: name,
    so: {
      en: 'brokers do not look whether a certificate is for the host that they talk to: any certificate of the authority will do',
      ru: 'брокеры не смотрят, для того ли хоста сертификат: годится любой сертификат центра',
    },
  }),
}
