import type { RequestHandler } from 'express';
import { wrongHeader } from './field-faults.ts';

/** Obeys the headers of HTTP that concern every body (RFC 9110). */
export const readHeaders: RequestHandler = (request, _response, next) => {
  const { headers, method } = request;
  // 14.5: a server without partial PUT refuses one. It would replace the whole by a part.
  if (method === 'PUT' && headers['content-range'] !== undefined)
    throw wrongHeader('Content-Range', 'partial');
  // 8.4.1.3
  if (headers['content-encoding']?.toLowerCase() === 'x-gzip') headers['content-encoding'] = 'gzip';
  next();
};
