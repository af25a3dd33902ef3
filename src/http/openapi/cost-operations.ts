import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { API_PATH } from '../paths.ts';
import { estimateQuery, sourceQuery } from '../request/schemas.ts';
import { BAD_SOURCE, json, problems, REFUSALS, type Security, source } from './answers.ts';
import { estimate, usage } from './cost-schemas.ts';

export function addCostOperations(registry: OpenAPIRegistry, security: Security): void {
  registry.registerPath({
    method: 'get',
    path: `${API_PATH}/articles/{id}/estimate`,
    operationId: 'estimateArticle',
    summary: 'The cost of translating what the memory lacks; sends nothing',
    request: { params: z.object({ id: z.string() }), query: estimateQuery },
    responses: { 200: json('The cost', estimate), ...problems(400, 401, 404, 422) },
  });
  registry.registerPath({
    method: 'post',
    path: `${API_PATH}/estimate`,
    operationId: 'estimateSource',
    summary:
      'The cost of translating a text that is not added; stores nothing and sends nothing to an engine',
    security,
    request: { query: sourceQuery, body: source },
    responses: { 200: json('The cost', estimate), ...problems(...REFUSALS, ...BAD_SOURCE) },
  });
  registry.registerPath({
    method: 'get',
    path: `${API_PATH}/usage`,
    operationId: 'getUsage',
    summary: 'The costs of this month, and the usage that the engines report',
    security,
    responses: { 200: json('The figures', usage), ...problems(...REFUSALS) },
  });
}
