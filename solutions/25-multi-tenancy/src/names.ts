/** Task 25.1: names. */
const part = /^[a-z][a-z0-9-]{0,29}$/

export function nameOf(tenant: string, name: string): string {
  for (const one of [tenant, name]) if (!part.test(one)) throw new Error(`not the name of a tenant or a topic: ${one}`)
  return `${tenant}.${name}`
}

export function ownerOf(name: string): string | null {
  const [tenant = '', own = '', ...more] = name.split('.')
  return part.test(tenant) && part.test(own) && more.length === 0 ? tenant : null
}
