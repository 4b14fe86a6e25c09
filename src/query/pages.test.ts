import { expect, test } from 'vitest'
import { findPage } from './pages.ts'

test.each([
  ['/explore', { page: '/explore', thing: null }],
  ['/explore/', { page: 'none' }],
  ['/who/Adel%20Karim', { page: '/who', thing: 'Adel Karim' }],
  ['/article/sha256:0123', { page: '/article', thing: 'sha256:0123' }],
  ['/article/%E0%A4%A', { page: 'malformed' }],
  ['/%', { page: 'malformed' }],
  ['/article/', { page: 'none' }],
  ['/article/a/b', { page: 'none' }],
  ['/elsewhere/a', { page: 'none' }],
])('%s is %j', (path, found) => {
  expect(findPage(path)).toEqual(found)
})
