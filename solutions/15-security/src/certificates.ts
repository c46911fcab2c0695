/** Task 15.1: an authority of your own, and the certificates that it signs. */
import { randomBytes, type webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import type { Identity } from './contract.ts'
import * as x509 from './x509.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const serverAndClient = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']

interface Validity {
  from: number
  to: number
}

export async function createAuthority({ name, from, to }: Validity & { name: string }): Promise<Identity> {
  const keys = await newKeys()
  const signs = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...commonOf({ from, to }),
    name: subjectOf(name),
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(signs, true)],
  })
  return identityOf(certificate, keys)
}

export async function issueCertificate(
  options: Validity & { authority: Identity; name: string; hosts: string[] },
): Promise<Identity> {
  const { authority, name, hosts } = options
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(authority.certificate)
  const pkcs8 = x509.PemConverter.decode(authority.key)[0]!
  const signingKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  const names = hosts.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value }))
  const certificate = await x509.X509CertificateGenerator.create({
    ...commonOf(options),
    subject: subjectOf(name),
    issuer: issuer.subjectName,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(serverAndClient),
      new x509.SubjectAlternativeNameExtension(names),
    ],
  })
  return identityOf(certificate, keys)
}

function commonOf({ from, to }: Validity) {
  const serialNumber = `01${randomBytes(15).toString('hex')}` // never negative
  return { serialNumber, notBefore: new Date(from), notAfter: new Date(to), signingAlgorithm: algorithm }
}

/** As a typed value: in a text the library gives quotes, backslashes and # a meaning. */
const subjectOf = (name: string) => new x509.Name([{ CN: [{ utf8String: name }] }])

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

async function identityOf(
  certificate: x509.X509Certificate,
  { privateKey }: webcrypto.CryptoKeyPair,
): Promise<Identity> {
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY')
  return { certificate: certificate.toString('pem'), key }
}
