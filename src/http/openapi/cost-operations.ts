import { API_PATH } from '../paths.ts';
import { estimateQuery, sourceQuery } from '../request/schemas.ts';
import { json } from './answers.ts';
import { ARTICLE, named } from './article-operations.ts';
import { estimate, usage } from './cost-schemas.ts';
import type { AddOperation } from './operations.ts';
import { BAD_SOURCE } from './problem-groups.ts';
import { source } from './source-body.ts';

export function addCostOperations(add: AddOperation): void {
  add({
    tag: 'costs',
    method: 'get',
    path: `${ARTICLE}/estimate`,
    operationId: 'estimateArticle',
    summary: 'Estimates the cost of translating what the memory lacks',
    description: 'Nothing is sent to an engine.',
    request: { params: named, query: estimateQuery },
    answers: { 200: json('The cost', estimate) },
    problems: ['unauthorized', 'article-not-found', 'language-invalid', 'target-is-source'],
  });
  add({
    tag: 'costs',
    method: 'post',
    path: `${API_PATH}/estimate`,
    operationId: 'estimateSource',
    summary: 'Estimates the cost of translating a text that is not added',
    description: 'Nothing is stored, and nothing is sent to an engine.',
    isForWriters: true,
    request: { query: sourceQuery, body: source },
    answers: { 200: json('The cost', estimate) },
    problems: BAD_SOURCE,
  });
  add({
    tag: 'costs',
    method: 'get',
    path: `${API_PATH}/usage`,
    operationId: 'getUsage',
    summary: 'Reports the costs of this month',
    description: 'With the usage that the engines report.',
    isForWriters: true,
    answers: { 200: json('The figures', usage) },
  });
}
