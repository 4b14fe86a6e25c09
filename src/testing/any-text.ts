import fc from 'fast-check'

/**
 * One character of any kind: half of them plain, the others from the whole of Unicode, halves of pairs left out. Cheap where fast-check's own unit
 * `binary` takes a second to be made, in each test file anew.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0x80, max: 0x10ffff - 0x800 }))
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800))
