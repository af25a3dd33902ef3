type Field = HTMLInputElement | HTMLSelectElement;

/** The values of a form's fields, by name and, if several fields share a name, by value. */
export type Filled = ReadonlyMap<string, string>;

const fieldsOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<Field>('input:not([type="hidden"]), select'),
];
const isBox = (field: Field): field is HTMLInputElement => field.type === 'checkbox';
const keyOf = (field: Field) => `${field.name} ${isBox(field) ? field.value : ''}`;
const stateOf = (field: Field) => (isBox(field) ? String(field.checked) : field.value);

export function filled(form: HTMLFormElement): Filled {
  return new Map(fieldsOf(form).map((field) => [keyOf(field), stateOf(field)]));
}

/**
 * Copies the user's changes since `before` to `next`, and keeps what was unfolded open. Returns the
 * fields whose values changed.
 */
export function carryOver(before: Filled, form: HTMLFormElement, next: HTMLFormElement): readonly Field[] {
  for (const { className } of form.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    const same = next.querySelector<HTMLDetailsElement>(`details.${className}`);
    if (same) same.open = true;
  }
  const changed = new Map(
    fieldsOf(form)
      .filter((field) => stateOf(field) !== before.get(keyOf(field)))
      .map((field) => [keyOf(field), field]),
  );
  return fieldsOf(next).filter((field) => {
    const from = changed.get(keyOf(field));
    if (from === undefined || stateOf(from) === stateOf(field)) return false;
    if (isBox(field)) field.checked = (from as HTMLInputElement).checked;
    else field.value = from.value;
    return true;
  });
}
