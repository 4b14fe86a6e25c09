const articles = /^(al|el|ul|as|ash|ad|ar|an|at|az)$/

/** Parts of a name in lower case, without diacritics, apostrophes, hyphens and Arabic articles: "Al-Sudani" → ["sudani"]. */
export function toNameParts(name: string): readonly string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`ʿʾ]/g, '')
    .toLowerCase()
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const kept = parts.filter((part) => !articles.test(part))
  return kept.length > 0 ? kept : parts
}

/**
 * A key that spellings of one name share: its first letter (vowels alike) and its consonants, doubled ones once, with letters that
 * transliterations exchange made the same ("Mohammed", "Muhammad"; "Antony", "Anthony"; "Qasim", "Kassim").
 */
export function toSoundKey(part: string): string {
  const plain = part
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/kh/g, 'h')
    .replace(/sh|ch/g, 's')
    .replace(/q|c/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
  const consonants = plain
    .slice(1)
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
  return `${/^[aeiouy]/.test(plain) ? 'a' : plain[0]}${consonants}`
}
