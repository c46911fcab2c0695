/** RSA keys, and X.509 as a table of extensions. */
import { randomInt, type webcrypto } from 'node:crypto'
import type { Identity } from './contract.ts'
import * as x509 from './x509.ts'

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2_048,
  publicExponent: new Uint8Array([1, 0, 1]),
}

interface Validity {
  from: number
  to: number
}

export async function createAuthority(options: Validity & { name: string }): Promise<Identity> {
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const name = nameOf(options.name)
  return signed(keys, {
    ...validity(options),
    ...{ subject: name, issuer: name, publicKey: keys.publicKey, signingKey: keys.privateKey },
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  })
}

export async function issueCertificate(
  options: Validity & { authority: Identity; name: string; hosts: string[] },
): Promise<Identity> {
  const { authority, hosts } = options
  const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const [der] = x509.PemConverter.decode(authority.key)
  const alternatives = hosts.map((value) => ({ type: isAddress(value) ? 'ip' : 'dns', value }) as const)
  const usage = x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment
  return signed(keys, {
    ...validity(options),
    subject: nameOf(options.name),
    issuer: new x509.X509Certificate(authority.certificate).subjectName,
    publicKey: keys.publicKey,
    signingKey: await crypto.subtle.importKey('pkcs8', der!, rsa, false, ['sign']),
    extensions: [
      new x509.SubjectAlternativeNameExtension(alternatives),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
      new x509.KeyUsagesExtension(usage, true),
    ],
  })
}

type Content = Parameters<typeof x509.X509CertificateGenerator.create>[0]

async function signed({ privateKey }: webcrypto.CryptoKeyPair, content: Content): Promise<Identity> {
  const serialNumber = `${Date.now()}${randomInt(1e6, 1e7)}`.padStart(22, '0')
  const certificate = await x509.X509CertificateGenerator.create({ ...content, serialNumber, signingAlgorithm: rsa })
  const key = await crypto.subtle.exportKey('pkcs8', privateKey)
  return { certificate: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') }
}

const validity = ({ from, to }: Validity) => ({ notBefore: new Date(from), notAfter: new Date(to) })

const nameOf = (name: string) => new x509.Name([{ CN: [{ utf8String: name }] }])

const isAddress = (host: string) => host.includes(':') || /^\d+(\.\d+){3}$/.test(host)
