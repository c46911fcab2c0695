/** Also a part of the page's script: it is written so that its text stands for itself. */
export function formatAmount(amount: string): string {
  const digits = amount.padStart(19, '0')
  const fraction = digits.slice(-18).replace(/0+$/, '')
  return fraction === '' ? digits.slice(0, -18) : `${digits.slice(0, -18)}.${fraction}`
}
