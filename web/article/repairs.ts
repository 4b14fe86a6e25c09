/** A run of the stored text that is read in another form. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly reads: string
}

/**
 * Where a repair puts blanks that the stored text lacks, as offsets in that text, in order: each stands before the letter there.
 * What it changes otherwise (a letter for another) has no place here.
 */
export function findInsertions({ start, end, reads }: Repair, text: string): readonly number[] {
  const found: number[] = []
  let at = start
  for (const letter of reads) {
    if (text.startsWith(letter, at) && at < end) at += letter.length
    else if (/\s/.test(letter) && at > start && at < end) found.push(at)
    // Another letter than the stored one: goes on behind it, so that the rest still meets.
    else if (at < end && !/\s/.test(letter)) at += 1
  }
  return [...new Set(found)]
}
