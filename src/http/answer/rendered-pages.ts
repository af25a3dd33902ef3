/** UTF-16 code units of all the pages kept: a hundred of 60 paragraphs, or a dozen of a thousand. */
const MOST = 16 * 1024 * 1024;

/** Pages as they were rendered, those asked for last. */
export interface RenderedPages {
  /** @param tag the page's entity tag, which stands for everything that it shows */
  get(tag: string, render: () => string): string;
}

export function createRenderedPages(): RenderedPages {
  // A map keeps the order in which its entries came.
  const pages = new Map<string, string>();
  let size = 0;
  const drop = (tag: string) => {
    size -= pages.get(tag)?.length ?? 0;
    pages.delete(tag);
  };
  return {
    get(tag, render) {
      const html = pages.get(tag) ?? render();
      drop(tag);
      pages.set(tag, html);
      size += html.length;
      for (const oldest of pages.keys()) {
        if (size <= MOST) break;
        drop(oldest);
      }
      return html;
    },
  };
}
