import { expect, test } from 'vitest';
import { articlePath } from '../../src/presentation/paths.ts';

test('an id can not lead elsewhere', () => {
  expect(articlePath('../x?y#z')).toBe('/articles/..%2Fx%3Fy%23z');
  expect(articlePath('a1', ['id', 'en-US'])).toBe('/articles/a1/id+en-US');
});
