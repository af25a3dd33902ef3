import express, { type Request, type RequestHandler, type Response } from 'express';
import { Problem } from '../../problem.ts';
import type { HttpSettings } from '../http-settings.ts';
import { InvalidRequest } from './field-faults.ts';
import { mediaType } from './source-body.ts';

/** The add form has six fields, and one box per language. */
const MOST_FIELDS = 60;
/** Room for the fields besides the text. */
const FORM_BYTES_MORE = 64 * 1024;
/** A byte may be sent as `%FF`. */
const FORM_BYTES_A_BYTE = 3;

/** Reads a small form without a file. */
export function readSmallForm(): RequestHandler {
  return express.urlencoded({ extended: false, limit: FORM_BYTES_MORE, parameterLimit: MOST_FIELDS });
}

/**
 * Reads a form with or without a file, into `request.body` and `request.file`.
 * @throws Problem `text-too-large`, `request-invalid`, `media-type-unsupported`
 */
export async function readForm(request: Request, response: Response, limits: FormLimits): Promise<void> {
  const type = mediaType(request);
  if (type === 'multipart/form-data') return readMultipart(request, response, limits);
  if (type !== 'application/x-www-form-urlencoded') {
    const accepted = 'multipart/form-data, application/x-www-form-urlencoded';
    throw new Problem('media-type-unsupported', { type: type.slice(0, 100), accepted });
  }
  const limit = FORM_BYTES_A_BYTE * (limits.bytes + FORM_BYTES_MORE);
  await run(express.urlencoded({ extended: false, limit, parameterLimit: MOST_FIELDS }), request, response);
}

/** `fileBytes`: if a file may be larger than a text. */
type FormLimits = HttpSettings['limits'] & { readonly fileBytes?: number };

async function readMultipart(
  request: Request,
  response: Response,
  { bytes, fileBytes = bytes }: FormLimits,
): Promise<void> {
  const { default: multer } = await import('multer');
  const upload = multer({
    storage: multer.memoryStorage(),
    // Browsers write the names of files in the encoding of the page.
    defParamCharset: 'utf8',
    // busboy cuts at its limit, so it must be above the largest accepted file. A pasted text that
    // is slightly too large can still be shown again.
    limits: {
      fileSize: Math.max(bytes, fileBytes) + 1,
      files: 1,
      fieldSize: bytes + FORM_BYTES_MORE,
      fields: MOST_FIELDS,
    },
  });
  try {
    await run(upload.single('file'), request, response);
  } catch (error) {
    const isTooLarge =
      error instanceof multer.MulterError && ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'].includes(error.code);
    if (isTooLarge) {
      const sent = Number(request.headers['content-length'] ?? bytes + 1);
      const limit = error.code === 'LIMIT_FILE_SIZE' ? Math.max(bytes, fileBytes) : bytes;
      throw new Problem('text-too-large', { bytes: sent, limit }, error);
    }
    const field = error instanceof multer.MulterError ? (error.field ?? 'body') : 'body';
    const found = error instanceof Error ? error.message.slice(0, 200) : '';
    const parameter = field.slice(0, 100);
    throw new InvalidRequest(
      [{ parameter, field: parameter, reason: 'unreadable', values: { found } }],
      error,
    );
  }
}

/** Runs one middleware and awaits it. */
function run(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      // The caller examines the error.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      else reject(error);
    });
  });
}
