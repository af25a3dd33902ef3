/** What the pill over the page offers: to continue reading, or to look a word up. */
type Offer = 'continue' | 'lookUp';

const pill = () => document.getElementById('offer')!;

/** @param act what a click does; absent: it follows the link */
export function showPill(offer: Offer, value: string, address: string, act?: () => void): void {
  const link = pill().querySelector('a')!;
  link.textContent = pill().dataset[offer]!.replace('{}', value);
  link.href = address;
  link.onclick = (event) => {
    hidePill(offer);
    if (!act || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    act();
  };
  pill().dataset['shows'] = offer;
  pill().hidden = false;
}

export function hidePill(offer: Offer): void {
  if (pill().dataset['shows'] === offer) pill().hidden = true;
}
