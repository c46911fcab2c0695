/** A small client of S3, for those who look after the fact at what somebody has put there. Requests are signed (AWS Signature Version 4). */
import { createHash, createHmac } from 'node:crypto'

/** Of the store of the labs. It listens at loopback alone, and there is nothing in it to hide. */
export const storeAccess = { accessKey: 'katas', secretKey: 'katas-of-the-course' }

export interface StoredObject {
  key: string
  size: number
}

export interface ObjectStore {
  buckets(signal?: AbortSignal): Promise<string[]>
  /** One that is there already is no error. */
  createBucket(bucket: string): Promise<void>
  /** All objects, in the order of their keys. */
  list(bucket: string): Promise<StoredObject[]>
  put(bucket: string, key: string, body: Uint8Array): Promise<void>
  get(bucket: string, key: string): Promise<Uint8Array>
  remove(bucket: string, key: string): Promise<void>
}

const region = 'us-east-1'
const hex = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Uint8Array, text: string) => createHmac('sha256', key).update(text).digest()
/** As S3 wants paths and queries: everything but letters, digits and `-._~`. */
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

export function openObjectStore(http: string): ObjectStore {
  const ask = async (method: string, path: string, more: Asked = {}): Promise<Uint8Array> => {
    const { url, headers, body } = signed(http, method, path, more)
    const answer = await fetch(url, { method, headers, ...(body ? { body } : {}), signal: more.signal ?? null })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.ok || more.passes === answer.status) return bytes
    throw new Error(`${method} ${url}: ${answer.status} ${new TextDecoder().decode(bytes)}`)
  }
  const pathOf = (bucket: string, key: string) => `/${bucket}/${key.split('/').map(escaped).join('/')}`
  return {
    buckets: async (signal) => namesIn(await ask('GET', '/', signal ? { signal } : {}), 'Name'),
    createBucket: async (bucket) => void (await ask('PUT', `/${bucket}`, { passes: 409 })),
    async list(bucket) {
      const objects: StoredObject[] = []
      for (let marker = ''; ; marker = objects.at(-1)!.key) {
        const answer = await ask('GET', `/${bucket}`, { query: marker ? { marker } : {} })
        const [keys, sizes] = [namesIn(answer, 'Key'), namesIn(answer, 'Size')]
        objects.push(...keys.map((key, at) => ({ key, size: Number(sizes[at]) })))
        if (keys.length > 0 && namesIn(answer, 'IsTruncated')[0] === 'true') continue
        // S3Proxy lists the folders of its files, too.
        return objects.filter(({ key }) => !key.endsWith('/'))
      }
    },
    put: async (bucket, key, body) => void (await ask('PUT', pathOf(bucket, key), { body })),
    get: (bucket, key) => ask('GET', pathOf(bucket, key)),
    remove: async (bucket, key) => void (await ask('DELETE', pathOf(bucket, key))),
  }
}

interface Asked {
  query?: Readonly<Record<string, string>>
  body?: Uint8Array
  signal?: AbortSignal
  /** A status that is no failure. */
  passes?: number
}

function signed(http: string, method: string, path: string, { query = {}, body }: Asked) {
  const url = new URL(path, http)
  const pairs = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
  url.search = pairs.sort().join('&')
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const date = time.slice(0, 8)
  const content = hex(body ?? '')
  const own = { host: url.host, 'x-amz-content-sha256': content, 'x-amz-date': time }
  const names = Object.keys(own).join(';')
  const lines = Object.entries(own).map(([name, value]) => `${name}:${value}\n`)
  const request = [method, url.pathname, url.search.slice(1), lines.join(''), names, content].join('\n')
  const scope = `${date}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, hex(request)].join('\n')
  const key = scope.split('/').reduce<string | Uint8Array>(hmac, `AWS4${storeAccess.secretKey}`)
  const signature = createHmac('sha256', key).update(text).digest('hex')
  const authorization = `AWS4-HMAC-SHA256 Credential=${storeAccess.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`
  const { host: _, ...headers } = own
  return { url, headers: { ...headers, authorization }, body: body ? Uint8Array.from(body) : undefined }
}

/** What stands between these tags, in their order. Keys of the labs hold no character that XML escapes. */
function namesIn(xml: Uint8Array, tag: string): string[] {
  return [...new TextDecoder().decode(xml).matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(
    ([, text]) => text!,
  )
}
