import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/article/html/read-html.ts';

const SHOWN = 'Warga dusun menampung air hujan di tandon yang mereka bangun bersama sejak tahun lalu.';
const OTHER = 'Tandon itu kini cukup untuk empat puluh keluarga selama musim kemarau yang panjang.';
const SECRET = 'Teks ini tidak terlihat oleh siapa pun.';

function page(inside: string, head = ''): string[] {
  const html = `<!doctype html><html><head><title>Air</title>${head}</head><body><article><h1>Air</h1><p>${SHOWN}</p>${inside}<p>${OTHER}</p></article></body></html>`;
  return readHtml(html, { paragraphs: 5000 })
    .paragraphs.map(({ text }) => text)
    .filter((text) => text !== 'Air' && text !== SHOWN && text !== OTHER);
}

describe('hidden text is left out, however it is hidden', () => {
  it.each([
    `<p hidden>${SECRET}</p>`,
    `<p hidden="">${SECRET}</p>`,
    `<div style="display:none !important"><p>${SECRET}</p></div>`,
    `<p style="color: red; visibility: hidden">${SECRET}</p>`,
    `<p style="position:absolute; left:-9999px">${SECRET}</p>`,
    `<p style="text-indent: -10000px">${SECRET}</p>`,
    `<p style="font-size:0">${SECRET}</p>`,
    `<p style="height:0;overflow:hidden">${SECRET}</p>`,
    `<p style="position:absolute;clip:rect(0,0,0,0)">${SECRET}</p>`,
    `<p class="sr-only">${SECRET}</p>`,
    `<p><span class="visually-hidden">${SECRET}</span></p>`,
    `<p class="screen-reader-text">${SECRET}</p>`,
    `<div class="d-none"><p>${SECRET}</p></div>`,
    `<p class="u-hidden">${SECRET}</p>`,
    `<template><p>${SECRET}</p></template>`,
    `<noscript><p>${SHOWN}</p></noscript>`,
    `<p aria-hidden="true">★ ★ ★</p>`,
    `<p aria-hidden="true">${SHOWN}</p>`,
    `<dialog><p>${SECRET}</p></dialog>`,
  ])('%s', (hidden) => {
    expect(page(hidden)).toEqual([]);
  });

  it('by a rule of the page’s style sheet', () => {
    const sheet =
      '<style>/* a { } */ .rahasia, p#kunci { display: none } @media print { .cetak { display:none } } .buka{display:none} .buka{display:block}</style>';
    expect(page(`<p class="rahasia">${SECRET}</p><p id="kunci">${SECRET}</p>`, sheet)).toEqual([]);
    expect(page(`<p class="cetak">${SECRET}</p>`, sheet)).toEqual([SECRET]);
    expect(page(`<p class="buka">${SECRET}</p>`, sheet)).toEqual([SECRET]);
  });
});

describe('text that is shown is kept', () => {
  it.each([
    `<p aria-hidden="true">${SECRET}</p>`,
    `<div aria-hidden="true"><div><p>${SECRET}</p></div></div>`,
    `<p hidden="until-found">${SECRET}</p>`,
    `<div class="hidden md:block"><p>${SECRET}</p></div>`,
    `<p style="display:block">${SECRET}</p>`,
    `<p style="font-size:0.9em;left:-1px">${SECRET}</p>`,
  ])('%s', (shown) => {
    expect(page(shown)).toEqual([SECRET]);
  });

  it('if a dialog hid the whole page from screen readers', () => {
    const html = `<html><body><div id="app" aria-hidden="true"><nav>Menu</nav><h1>Air</h1><p>${SHOWN}</p><p>${OTHER}</p></div></body></html>`;
    expect(readHtml(html, { paragraphs: 9 }).paragraphs.map(({ text }) => text)).toEqual([
      'Air',
      SHOWN,
      OTHER,
    ]);
  });

  it.each([
    '<style>.isi { visibility: hidden; opacity: 0 }</style><div class="isi">',
    '<div style="display:none">',
    '<div class="hidden">',
  ])('if the page hides itself until its script has run: %s', (start) => {
    const html = `<html><body>${start}<h1>Air</h1><p>${SHOWN}</p><p>${OTHER}</p></div><p hidden>${SECRET}</p></body></html>`;
    expect(readHtml(html, { paragraphs: 9 }).paragraphs.map(({ text }) => text)).toEqual([
      'Air',
      SHOWN,
      OTHER,
    ]);
  });

  it('but a long hidden text beside a short one stays hidden', () => {
    const { paragraphs } = readHtml(`<p>Satu.</p><div hidden><p>${SHOWN}</p></div>`, { paragraphs: 9 });
    expect(paragraphs.map(({ text }) => text)).toEqual(['Satu.']);
  });
});
