import { Problem } from '../../../problem.ts';
import { placeIn } from '../place-in.ts';
import { childrenOf, readXml, type XmlElement } from '../xml.ts';
import type { Zip } from '../zip.ts';

/** A part of the package with the parts and addresses that it refers to. */
export interface DocxPart {
  readonly bytes: Uint8Array;
  /** By its id. */
  target(id: string | undefined): string | undefined;
  /** The first part of this type: the last segment of its URI, which both variants of the standard share. */
  related(type: string): DocxPart | undefined;
}

/** @throws Problem `document-broken` if the archive has no main part */
export function mainPart(zip: Zip): DocxPart {
  const main = partsOf(zip, '').related('officeDocument');
  if (main === undefined) throw new Problem('document-broken');
  return main;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** @param name of the part; empty for the package itself */
function partsOf(zip: Zip, name: string): Omit<DocxPart, 'bytes'> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const rels = zip.read(`${folder}_rels/${name.slice(folder.length)}.rels`);
  const relationships = rels === undefined ? [] : childrenOf(readXml(rels)).map(toRelationship);
  const external = new Map(
    relationships.filter(({ isExternal }) => isExternal).map(({ id, target }) => [id, target]),
  );
  return {
    target: (id) => external.get(id ?? ''),
    related(type) {
      const found = relationships.find((each) => each.type === type && !each.isExternal);
      const part = found && placeIn(found.target, name).path;
      const bytes = part === undefined ? undefined : zip.read(part);
      return bytes && { bytes, ...partsOf(zip, part!) };
    },
  };
}

function toRelationship({ attributes }: XmlElement): Relationship {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  return { id, type: type.slice(type.lastIndexOf('/') + 1), target, isExternal: mode === 'External' };
}
