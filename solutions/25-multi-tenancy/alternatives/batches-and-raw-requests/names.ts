/** Task 25.1: names. */
const letters = 'abcdefghijklmnopqrstuvwxyz'
const others = `${letters}0123456789-`

const isName = (name: string): boolean =>
  name.length >= 1 &&
  name.length <= 30 &&
  letters.includes(name.charAt(0)) &&
  [...name].every((one) => others.includes(one))

export function nameOf(tenant: string, name: string): string {
  if (!isName(tenant)) throw new RangeError(`no name of a tenant: "${tenant}"`)
  if (!isName(name)) throw new RangeError(`no name: "${name}"`)
  return [tenant, name].join('.')
}

export function ownerOf(name: string): string | null {
  const dot = name.indexOf('.')
  const tenant = name.slice(0, dot)
  return dot > 0 && isName(tenant) && isName(name.slice(dot + 1)) ? tenant : null
}
