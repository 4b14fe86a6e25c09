import type { Box } from '../../src/query/filter.ts'

/** A box as an address has it, to about a hundred metres. */
export const printBox = ({ west, south, east, north }: Box): string =>
  [west, south, east, north].map((edge) => Number(edge.toFixed(3))).join(',')
