import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a broker’s certificate is made like that of the authority',
    ru: 'сертификат брокера делают так же, как сертификат центра',
  },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /key of one broker is an authority/,
  edits: [
    {
      file: 'certificates.ts',
      find: 'new x509.BasicConstraintsExtension(false, undefined, true)',
      replace: 'new x509.BasicConstraintsExtension(true, undefined, true)',
    },
    {
      file: 'certificates.ts',
      find: 'x509.KeyUsageFlags.digitalSignature, true',
      replace: 'x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyCertSign, true',
    },
  ],
})
