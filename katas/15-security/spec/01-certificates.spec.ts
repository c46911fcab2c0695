import { createPrivateKey, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:tls'
import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { authorityOf, validity } from './cluster.ts'
import { trustIn } from './listeners.ts'
import { means } from './means.ts'

const timesOf = (one: X509Certificate) => ({ from: Date.parse(one.validFrom), to: Date.parse(one.validTo) })

test('15.1 the authority has the name and the time that were asked for, signs itself and may sign others', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  for (const [name, times] of [
    ['Katas authority', validity(-1, 30)],
    ['Söhne & Co., Kraków + "Łódź"', validity(-30, -1)],
  ] as const) {
    const { certificate, key } = await app.createAuthority({ name, ...times })
    const seen = new X509Certificate(certificate)
    expect(seen.toLegacyObject().subject, means.commonName).toEqual({ CN: name })
    expect(timesOf(seen), means.times).toEqual(times)
    expect(seen.ca, means.authorityMaySign).toBe(true)
    expect(seen.checkIssued(seen) && seen.verify(seen.publicKey), means.signsItself).toBe(true)
    expect(key, means.pkcs8).toLookLike(/^-----BEGIN PRIVATE KEY-----/, '-----BEGIN PRIVATE KEY-----')
    expect(seen.checkPrivateKey(createPrivateKey(key)), means.keyFits).toBe(true)
  }
})

test('15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const authority = await authorityOf(app, 'Söhne & Co., "Łódź"')
  const hosts = ['kafka-1.katas', 'localhost', '127.0.0.1', '10.1.2.3', '::1']
  const times = validity(-2, 9)
  const issued = await Promise.all(
    ['kafka-1', 'kafka-2'].map((name) => app.issueCertificate({ authority, name, hosts, ...times })),
  )
  const [first, second] = issued.map(({ certificate }) => new X509Certificate(certificate)) as [
    X509Certificate,
    X509Certificate,
  ]
  expect(first.toLegacyObject().subject, means.commonName).toEqual({ CN: 'kafka-1' })
  expect(timesOf(first), means.times).toEqual(times)
  const signer = new X509Certificate(authority.certificate)
  expect(first.checkIssued(signer) && first.verify(signer.publicKey), means.signedByAuthority).toBe(true)
  expect(first.ca, means.leafMaySign).toBe(false)
  expect([first.checkHost('localhost'), first.checkIP('10.1.2.3')], means.addressIsNoName).toEqual([
    'localhost',
    '10.1.2.3',
  ])
  const names = [...(first.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,]+)/g)].map(([, name]) => name)
  expect(names.sort(), means.alternativeNames).toEqual([...hosts.slice(0, -1), '0:0:0:0:0:0:0:1'].sort())
  expect([...(first.keyUsage ?? [])].sort(), means.extendedUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
  expect(first.checkPrivateKey(createPrivateKey(issued[0]!.key)), means.keyFits).toBe(true)
  expect(first.serialNumber === second.serialNumber, means.serialNumber).toBe(false)
  expect(first.checkPrivateKey(createPrivateKey(issued[1]!.key)), means.ownKey).toBe(false)
})

test('15.1 TLS takes a certificate for its host, in its time and from its authority, and in no other case', async ({
  subject,
}) => {
  const app = await subject<typeof Lab>()
  const [authority, namesake] = [await authorityOf(app), await authorityOf(app)]
  const hosts = ['localhost', 'kafka-1.katas']
  const issue = (by: Lab.Identity, times = validity(-1, 9)) =>
    app.issueCertificate({ authority: by, name: 'kafka-1', hosts, ...times })
  const good = await issue(authority)
  const seen = {
    good: await trust(good, authority),
    'another of its hosts': await trust(good, authority, 'kafka-1.katas'),
    'its common name, which is none of its hosts': await trust(good, authority, 'kafka-1'),
    'no longer valid': await trust(await issue(authority, validity(-9, -1)), authority),
    'not yet valid': await trust(await issue(authority, validity(1, 9)), authority),
    'another authority of the same name': refused(await trust(await issue(namesake), authority)),
  }
  expect(seen, means.trust).toEqual({
    good: 'trusted',
    'another of its hosts': 'trusted',
    'its common name, which is none of its hosts': 'ERR_TLS_CERT_ALTNAME_INVALID',
    'no longer valid': 'CERT_HAS_EXPIRED',
    'not yet valid': 'CERT_NOT_YET_VALID',
    'another authority of the same name': 'refused',
  })
})

/** Which code it is depends on what else stands in the certificate. */
const refused = (outcome: string): string => (outcome === 'trusted' ? outcome : 'refused')

/** What a client that trusts the authority says to a server that shows this certificate. */
async function trust(shown: Lab.Identity, authority: Lab.Identity, host = 'localhost'): Promise<string> {
  const server = createServer({ cert: shown.certificate, key: shown.key }).on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await trustIn((server.address() as { port: number }).port, { ca: authority.certificate, host })
  } finally {
    server.close()
  }
}
