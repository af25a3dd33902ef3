import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { etag, json, notModified, problems } from './answers.ts';
import { API_PATH } from '../paths.ts';
import { copiesQuery } from '../request/schemas.ts';
import { copyList, health } from './response-schemas.ts';

export function addOtherOperations(registry: OpenAPIRegistry): void {
  registry.registerPath({
    method: 'get',
    path: `${API_PATH}/openapi.json`,
    operationId: 'describeApi',
    summary: 'This description',
    responses: {
      200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
      ...notModified,
      ...problems(),
    },
  });
  registry.registerPath({
    method: 'get',
    path: `${API_PATH}/copies`,
    operationId: 'listCopies',
    summary: 'Lists the articles that a device can keep, with their sizes',
    request: { query: copiesQuery },
    responses: {
      200: json('A page of the list, newest first', copyList, etag),
      ...notModified,
      ...problems(400, 401),
    },
  });
  for (const [base, suffix] of [
    ['', ''],
    [API_PATH, 'InApi'],
  ] as const) {
    registry.registerPath({
      method: 'get',
      path: `${base}/health/live`,
      operationId: `live${suffix}`,
      summary: 'Whether the process answers',
      responses: { 200: json('It answers', health), ...problems() },
    });
    registry.registerPath({
      method: 'get',
      path: `${base}/health/ready`,
      operationId: `ready${suffix}`,
      summary: 'Whether the store answers too',
      responses: { ...problems(), 200: json('It answers', health), 503: json('It does not answer', health) },
    });
    registry.registerPath({
      method: 'get',
      path: `${base}/metrics`,
      operationId: `metrics${suffix}`,
      summary: 'Counters for Prometheus',
      responses: {
        200: {
          description: 'Text exposition format',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        ...problems(),
      },
    });
  }
}
