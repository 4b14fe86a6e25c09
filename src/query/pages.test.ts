import { expect, test } from 'vitest'
import { findPage } from './pages.ts'

test.each([
  ['/explore', { page: '/explore', thing: null }],
  ['/explore/', { page: 'none', thing: null }],
  ['/who/Adel%20Karim', { page: '/who', thing: 'Adel Karim' }],
  ['/article/sha256:0123', { page: '/article', thing: 'sha256:0123' }],
  ['/article/%E0%A4%A', { page: 'malformed', thing: null }],
  ['/%', { page: 'malformed', thing: null }],
  ['/article/', { page: 'none', thing: null }],
  ['/article/a/b', { page: 'none', thing: null }],
  ['/elsewhere/a', { page: 'none', thing: null }],
])('%s is %j', (path, found) => {
  expect(findPage(path)).toEqual(found)
})
