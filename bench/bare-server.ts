import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';

/*
 * A bare Express route for each file: the other side of bench/serving.ts. Arguments: pairs of a
 * content type and a file; a third part of the type is the content coding.
 */
const app = express().disable('x-powered-by');
process.argv.slice(2).forEach((argument, index) => {
  const [type = '', coding = '', file = ''] = argument.split(',');
  const body = readFileSync(file);
  app.get(`/${index}`, (_request, response) => {
    if (coding !== '') response.set('Content-Encoding', coding);
    response.set('Content-Type', type).send(body);
  });
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
