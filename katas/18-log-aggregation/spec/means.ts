/** What the specs say beside what they see: `of` which value it is, `so` what certainly follows, `means` what it likely is. */
import { meansOfErrors } from './means-of-errors.ts'
import { meansOfIndex } from './means-of-index.ts'
import { meansOfLines } from './means-of-lines.ts'
import { meansOfPage } from './means-of-page.ts'
import { meansOfShipping } from './means-of-shipping.ts'

export const means = { ...meansOfShipping, ...meansOfLines, ...meansOfErrors, ...meansOfIndex, ...meansOfPage }
