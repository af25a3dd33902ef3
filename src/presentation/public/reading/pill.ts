/** What the pill over the page offers: to continue reading, or to look a word up. */
type Offer = 'continue' | 'lookUp';

const pill = () => document.getElementById('offer')!;

export function showPill(offer: Offer, value: string, address: string): void {
  const link = pill().querySelector('a')!;
  link.textContent = pill().dataset[offer]!.replace('{}', value);
  link.href = address;
  pill().dataset['shows'] = offer;
  pill().hidden = false;
}

export function hidePill(offer: Offer): void {
  if (pill().dataset['shows'] === offer) pill().hidden = true;
}
