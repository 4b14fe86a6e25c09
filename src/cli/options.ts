import { InvalidArgumentError, Option } from 'commander'

const defaultArchive = 'dateline.db'

export interface ArchiveOptions {
  readonly archive: string
}

/** `--archive PATH`. */
export const archiveOption = (): Option =>
  new Option('--archive <path>', 'the archive').default(defaultArchive).env('DATELINE_ARCHIVE')

/** Adds one more value to an option that may be given several times. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
]

/** As `collect`, of these words alone. @throws {InvalidArgumentError} commander names the option. */
export const collectOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: string, before: readonly Word[] | undefined): readonly Word[] => {
    const known = words.find((word) => word === value)
    if (known === undefined) throw new InvalidArgumentError(`Write one of ${words.join(', ')}.`)
    return [...(before ?? []), known]
  }

/** A whole number from `least` to `most`. @throws {InvalidArgumentError} commander names the option. */
export const parseWhole =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`)
    return number
  }

/** Whether articles that report on no conflict are left out. */
export interface RelevanceOptions {
  readonly onlyConflict?: boolean
}

export const onlyConflictOption = (does: string): Option =>
  new Option('--only-conflict', `leave out articles that report on no conflict or violence; ${does}`)

/** The user's own lists that a command reads with, as paths. */
export interface OwnLists {
  readonly actors?: readonly string[] | undefined
  readonly verbs?: readonly string[] | undefined
}

export const actorsOption = (): Option =>
  new Option(
    '--actors <file...>',
    'actor lists of your own: tables with id and name, or CAMEO dictionaries (.actors) as they are',
  )

export const verbsOption = (): Option =>
  new Option('--verbs <file...>', "dictionaries of verbs of PETRARCH in place of dateline's own verbs")
