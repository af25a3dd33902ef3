/**
 * UTF-16 code units of all kept pages: room for a hundred pages of 60 paragraphs, or a dozen of a
 * thousand.
 */
const MOST = 16 * 1024 * 1024;

/** Rendered pages, the most recently requested ones. */
export interface RenderedPages {
  /** @param tag the page's entity tag, which identifies everything on it */
  get(tag: string, render: () => string): string;
}

export function createRenderedPages(): RenderedPages {
  // A map keeps the order of insertion.
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
