import { expect, test } from 'vitest'
import { AcquireError, toAcquireError, withoutPassword } from './acquire-error.ts'

const systemError = (code: string) => Object.assign(new Error(`${code}: as the system says it`), { code })

test.each([
  ['ENOENT', 'missing', /check the path/],
  ['EACCES', 'unreadable', /permissions/],
  ['EPERM', 'unreadable', /permissions/],
  ['ENAMETOOLONG', 'missing', /standard input/],
  ['EIO', 'unreadable', /EIO: as the system says it/],
])('%s', (system, code, words) => {
  const thrown = systemError(system)
  const error = toAcquireError('a.txt', thrown)
  expect(error).toMatchObject({ name: 'AcquireError', code, cause: thrown })
  expect(error.message).toMatch(words)
  expect(error.message.startsWith('a.txt: ')).toBe(true)
})

test('what is thrown already as an AcquireError stays as it is; anything else is told', () => {
  const error = new AcquireError('empty', 'a.txt: It is empty.')
  expect(toAcquireError('b.txt', error)).toBe(error)
  expect(toAcquireError('b.txt', 'a string').message).toBe('b.txt: It cannot be read: a string')
  expect(toAcquireError('b.txt', new DOMException('stopped', 'AbortError')).code).toBe('stopped')
})

test.each([
  ['https://user:secret@example.org/a', 'https://example.org/a'],
  ['https://example.org/a@b', 'https://example.org/a@b'],
  ['folder/a@b.txt', 'folder/a@b.txt'],
])('withoutPassword: %s', (input, named) => {
  expect(withoutPassword(input)).toBe(named)
})
