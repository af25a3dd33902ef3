import { etag, json, notModified } from './answers.ts';
import { API_PATH } from '../paths.ts';
import { copiesQuery } from '../request/schemas.ts';
import type { AddOperation } from './operations.ts';
import { copyList, health } from './response-schemas.ts';

export function addOtherOperations(add: AddOperation): void {
  add({
    tag: 'server',
    method: 'get',
    path: `${API_PATH}/openapi.json`,
    operationId: 'describeApi',
    summary: 'This description',
    description: 'The description of this server, in the version that it runs.',
    answers: {
      200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      ...notModified,
    },
  });
  add({
    tag: 'server',
    method: 'get',
    path: `${API_PATH}/copies`,
    operationId: 'listCopies',
    summary: 'Lists the articles that a device can keep, with their sizes',
    description: 'For reading without a network: versions and about sizes, without texts.',
    request: { query: copiesQuery },
    answers: {
      200: json('A page of the list, newest first', copyList, etag),
      ...notModified,
    },
    problems: ['unauthorized', 'cursor-invalid'],
  });
  for (const [base, suffix] of [
    ['', ''],
    [API_PATH, 'InApi'],
  ] as const) {
    add({
      tag: 'server',
      isProbe: true,
      method: 'get',
      path: `${base}/health/live`,
      operationId: `live${suffix}`,
      summary: 'Says whether the process answers',
      description: 'It reads nothing.',
      answers: { 200: json('It answers', health) },
    });
    add({
      tag: 'server',
      isProbe: true,
      method: 'get',
      path: `${base}/health/ready`,
      operationId: `ready${suffix}`,
      summary: 'Says whether the store answers too',
      description: 'A server that is not ready should get no requests.',
      answers: { 200: json('It answers', health), 503: json('It does not answer', health) },
    });
    add({
      tag: 'server',
      isProbe: true,
      method: 'get',
      path: `${base}/metrics`,
      operationId: `metrics${suffix}`,
      summary: 'Gives counters for Prometheus',
      description: 'The names are stable.',
      answers: {
        200: {
          description: 'Text exposition format',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
      },
    });
  }
}
