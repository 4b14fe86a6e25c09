/** A value as JSON has it: without `readonly`, which schemas do not write down. */
export type Json<T> = T extends readonly (infer Item)[]
  ? Json<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Json<T[Key]> }
    : T

/** Hands a value of the model to a typed JSON answer. It is only printed afterwards, so that nothing can change it. */
export const toJson = <T>(value: T): Json<T> => value as Json<T>
